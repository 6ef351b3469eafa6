import Glibc
import Wording

/// A text given to the person's own editor, as `\e` asks.
struct EditedText {
  /// A command line that ends in `\e` is to be edited before it runs.
  ///
  /// - Returns: what stands before the mark; nil without the mark.
  static func asked(by line: String) -> String? {
    let line = line.withoutBlanksAround
    guard line.hasSuffix("\\e") else { return nil }
    let before = line.dropLast(2)
    // Part of a word, as in a path, it is none.
    guard before.last.map({ $0 == " " || $0 == "\u{3000}" || $0 == "\"" || $0 == "“" }) ?? true else { return nil }
    return String(before)
  }

  /// Has the text edited.
  ///
  /// - Returns: what was left in the file; nil where there is no editor, or it ended badly.
  static func edit(_ text: String, editor: String) -> String? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // For this person alone: what is written in groups is nobody else's business.
    var path = Array("\(folder)/qunsh-XXXXXX.qunsh".utf8CString)
    let file = mkstemps(&path, 6)
    guard file >= 0 else { return nil }
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(name) }
    let bytes = Array((text + "\n").utf8)
    let written = write(file, bytes, bytes.count)
    close(file)
    guard written == bytes.count, OtherProgram.run(editor, arguments: [name]),
      let edited = try? ByteSource.all(of: name)
    else { return nil }
    return String(decoding: edited, as: UTF8.self).withoutBlanksAround
  }
}
