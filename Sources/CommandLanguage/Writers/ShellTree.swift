import Wording

/// What the completion scripts of other shells are made from: which words can follow which, and what values options and
/// arguments take.
struct ShellTree {
  /// What is known of one path of command words: `""`, `member`, `member add`.
  struct Place {
    /// The path, and others that call the same command.
    var paths: [String]
    /// Words that can follow, each with what it does.
    var words: [(word: String, about: Message)] = []
    var command: CommandSpec?
  }

  var places: [Place] = []
  let globals: [ParameterDeclaration]

  /// Places for the words of commands as they are shown, and for their aliases, which are followed but not offered.
  init(_ table: CommandTable, _ globals: [ParameterDeclaration]) {
    self.globals = globals
    collect(table, 0, "")
  }

  private mutating func collect(_ table: CommandTable, _ node: Int, _ path: String) {
    var place = Place(paths: [path], command: table.words.entry(node).map { table.commands[$0] })
    let children = table.words.children(of: node)
    for (word, child) in children {
      let commands = table.commands(under: child).filter { !$0.isHidden }
      guard let first = commands.first, first.path.contains(word) else { continue }
      place.words.append(
        (word, table.words.entry(child) == nil ? CommandTable.verbs(of: commands) : first.summary))
    }
    if let index = place.command.flatMap({ sameCommand($0, place) }) {
      places[index].paths.append(path)
    } else if place.command?.isHidden != true {
      places.append(place)
    }
    for (word, child) in children { collect(table, child, path.isEmpty ? word : path + " " + word) }
  }

  /// The place of the same command under other words, where nothing can follow either.
  private func sameCommand(_ command: CommandSpec, _ place: Place) -> Int? {
    place.words.isEmpty ? places.firstIndex { $0.command?.path == command.path && $0.words.isEmpty } : nil
  }

  /// The options that can be given at a place, the command's own first.
  func options(at place: Place) -> [ParameterDeclaration] {
    let own = place.command?.options.filter { !$0.isHidden } ?? []
    let names = Set(own.map(\.name))
    return own + globals.filter { !$0.isHidden && !names.contains($0.name) }
  }

  /// The dashes and names of an option: `-o`, `--output`.
  static func spellings(_ option: ParameterDeclaration) -> [String] {
    (option.short.map { ["-\($0)"] } ?? []) + ["--" + option.name]
  }

  /// All spellings of options that take a value, sorted, each once; one that takes none anywhere is left out.
  var withValue: [String] {
    var taking: Set<String> = []
    var notTaking: Set<String> = []
    for place in places {
      for option in options(at: place) {
        for spelling in Self.spellings(option) {
          if option.isFlag { notTaking.insert(spelling) } else { taking.insert(spelling) }
        }
      }
    }
    return taking.subtracting(notTaking).sorted()
  }
}

extension ParameterDeclaration {
  /// How other shells complete a value.
  enum ShellValue {
    case words([ChoiceDescription])
    case file, directory, live, none
  }

  var shellValue: ShellValue {
    if !form.choices.isEmpty { return .words(form.choices) }
    return switch form.name {
    case "file": .file
    case "directory": .directory
    case "text", "integer", "flag", "word": .none
    default: .live
    }
  }
}
