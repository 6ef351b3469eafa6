import CEditline
import Glibc

/// The person's own settings, in the file that programs with libedit share: `$EDITRC`, else `~/.editrc`.
enum Editrc {
  static var path: String? {
    if let path = getenv("EDITRC") { return String(cString: path) }
    return getenv("HOME").map { String(cString: $0) + "/.editrc" }
  }

  /// Carries out the file line by line. libedit's own reader would lose the editor's keys at `bind -v`, and stop at the
  /// first line that it does not understand.
  /// - Returns: the lines that libedit refused.
  static func apply(_ path: String, to handle: OpaquePointer) -> [String] {
    guard let text = read(path), let tokens = tok_init(nil) else { return [] }
    defer { tok_end(tokens) }
    var refused: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let line = String(line.drop { $0 == " " || $0 == "\t" })
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      tok_reset(tokens)
      var count: Int32 = 0
      var words: UnsafeMutablePointer<UnsafePointer<CChar>?>?
      guard tok_str(tokens, line, &count, &words) == 0, count > 0, let words else {
        refused.append(line)
        continue
      }
      if el_parse(handle, count, words) != 0 { refused.append(line) }
      if changesMode(words, Int(count)) { KeyBindings.bind(handle) }
    }
    return refused
  }

  private static func changesMode(_ words: UnsafeMutablePointer<UnsafePointer<CChar>?>, _ count: Int) -> Bool {
    guard count == 2, let command = words[0], let option = words[1] else { return false }
    return String(cString: command).hasSuffix("bind") && ["-v", "-e"].contains(String(cString: option))
  }

  private static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    let count = Glibc.read(file, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}
