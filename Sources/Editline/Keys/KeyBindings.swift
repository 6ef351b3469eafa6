import CEditline

/// Which key does what, before `.editrc` has its say.
enum KeyBindings {
  /// A key that the terminal sends as a sequence.
  struct Special {
    /// What follows ESC.
    let sequences: [String]
    /// What stands for the key in vi mode. There ESC is a key of its own and no binding may begin with it; the reader
    /// gives these controls instead, which no keyboard sends and no text holds.
    let stand: UInt8
    let command: String
  }

  /// Asks for `EditorCommand.apply`.
  static let applyKey: UInt8 = 0x80

  static let special: [Special] = [
    own(["[A", "OA"], 0x81, .older), own(["[B", "OB"], 0x82, .newer),
    own(["[C", "OC"], 0x83, .right), own(["[D", "OD"], 0x84, .left),
    Special(sequences: ["[H", "OH", "[1~", "[7~"], stand: 0x85, command: "ed-move-to-beg"),
    Special(sequences: ["[F", "OF", "[4~", "[8~"], stand: 0x86, command: "ed-move-to-end"),
    own(["[3~"], 0x87, .delete),
    Special(sequences: ["[1;5C", "[1;3C", "[5C", "Oc"], stand: 0x88, command: "em-next-word"),
    Special(sequences: ["[1;5D", "[1;3D", "[5D", "Od"], stand: 0x89, command: "ed-prev-word"),
    own(["[3;5~", "[3;3~"], 0x8A, .killWordAfter),
    own(unused, 0x8B, .ignore),
  ]

  /// Keys that terminals send and the editor has no use for; unbound they would leave letters in the line.
  private static let unused: [String] = {
    var sequences = ["[2~", "[5~", "[6~", "[Z", "[E", "[G", "OP", "OQ", "OR", "OS", "[I", "[O", "[P"]
    for number in 11...34 { sequences.append("[\(number)~") }
    for letter in "ABCDE" { sequences.append("[[\(letter)") }
    for modifier in 2...8 {
      for letter in "ABCDFHPQRS" where !(letter == "C" || letter == "D") || !(modifier == 3 || modifier == 5) {
        sequences.append("[1;\(modifier)\(letter)")
      }
      for number in [2, 3, 5, 6, 15, 17, 18, 19, 20, 21, 23, 24]
      where !(number == 3 && (modifier == 3 || modifier == 5)) {
        sequences.append("[\(number);\(modifier)~")
      }
    }
    return sequences
  }()

  private static let stands: [String: UInt8] = {
    var stands: [String: UInt8] = [:]
    for key in special { for sequence in key.sequences { stands[sequence] = key.stand } }
    return stands
  }()

  /// The control that stands for a sequence in vi mode; unknown ones do nothing.
  static func stand(for sequence: [UInt8]) -> UInt8 {
    stands[String(decoding: sequence.dropFirst(), as: UTF8.self)] ?? 0x8B
  }

  private static let both: [(String, EditorCommand)] = [
    ("^I", .complete), ("^R", .search), ("^D", .deleteOrEnd), ("^?", .backspace), ("^H", .backspace), ("^L", .clear),
    ("^P", .older), ("^N", .newer), ("^W", .killWordBefore), ("^U", .killBefore),
  ]

  private static let emacs: [(String, EditorCommand)] = [
    ("^B", .left), ("^F", .right), ("^K", .killAfter), ("^Y", .yank), ("\\ed", .killWordAfter),
  ]

  private static let viCommand: [(String, EditorCommand)] = [
    ("k", .older), ("j", .newer), ("^R", .search), ("^L", .clear), ("^P", .older), ("^N", .newer),
    ("^D", .deleteOrEnd), ("\\033", .ignore),
  ]

  /// Binds everything for the mode that is in force; libedit forgets all bindings when the mode changes.
  static func bind(_ handle: OpaquePointer) {
    let isVi = cel_is_vi(handle) != 0
    func bind(_ key: String, _ command: String) { cel_bind(handle, key, command) }
    bind(octal(applyKey), EditorCommand.apply.rawValue)
    for (key, command) in both { bind(key, command.rawValue) }
    if isVi {
      cel_bind_alternate(handle, octal(applyKey), EditorCommand.apply.rawValue)
      for (key, command) in viCommand { cel_bind_alternate(handle, key, command.rawValue) }
      for key in special {
        bind(octal(key.stand), key.command)
        cel_bind_alternate(handle, octal(key.stand), key.command)
      }
    } else {
      for (key, command) in emacs { bind(key, command.rawValue) }
      for key in special { for sequence in key.sequences { bind("\\e" + sequence, key.command) } }
    }
  }

  private static func own(_ sequences: [String], _ stand: UInt8, _ command: EditorCommand) -> Special {
    Special(sequences: sequences, stand: stand, command: command.rawValue)
  }

  private static func octal(_ key: UInt8) -> String {
    "\\" + String(key, radix: 8)
  }
}
