import ClassGroups
import Wording

/// What chat programs write where a picture, a recording or a file stood.
enum Placeholder {
  private static let kinds: [(word: String, kind: PostKind)] = [
    ("[图片]", .image), ("[语音]", .voice), ("[视频]", .video), ("[文件]", .file),
    ("[QQ红包]", .redPacket), ("[红包]", .redPacket),
  ]

  /// The kind and the words of a message: a bare placeholder gives its kind and no words; with words beside it, the
  /// message is text and the words are what remains. Stickers are no placeholders and stay.
  static func read(_ body: String) -> (kind: PostKind, text: String) {
    guard body.utf8.contains(UInt8(ascii: "[")) else { return (.text, body) }
    guard let (first, words) = strip(body) else { return (.text, body) }
    if words.isEmpty { return (first, "") }
    // QQ itself writes words beside a red packet.
    return first == .redPacket && words.contains("查收红包") ? (first, words) : (.text, words)
  }

  /// Takes the placeholders out; nil where there are none. A line that held nothing else goes with them.
  static func strip(_ body: String) -> (first: PostKind, words: String)? {
    var first: PostKind?
    var lines: [Substring] = []
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let found = strip(line) else {
        lines.append(line)
        continue
      }
      first = first ?? found.first
      if !found.rest.isEmpty { lines.append(found.rest[...]) }
    }
    guard let first else { return nil }
    while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return (first, lines.joined(separator: "\n"))
  }

  private static func strip(_ line: Substring) -> (first: PostKind, rest: String)? {
    var first: PostKind?
    var rest = ""
    var utf8 = line.utf8[...]
    while let bracket = utf8.firstIndex(of: UInt8(ascii: "[")) {
      if let hit = kinds.first(where: { utf8[bracket...].starts(with: $0.word.utf8) }) {
        rest += String(Substring(utf8[..<bracket]))
        first = first ?? hit.kind
        utf8 = utf8[bracket...].dropFirst(hit.word.utf8.count)
      } else {
        rest += String(Substring(utf8[...bracket]))
        utf8 = utf8[bracket...].dropFirst()
      }
    }
    guard let first else { return nil }
    rest += String(Substring(utf8))
    return (first, rest.withoutBlanksAround)
  }
}
