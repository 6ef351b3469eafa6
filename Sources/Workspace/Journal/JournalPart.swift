import JSON
import Wording

/// The files that a journal is made of: parts in their order, each chained to the one before by its first line. A part
/// after the first has a base beside it, the whole state at its beginning; what lies before the latest base may be purged
/// or dropped.
enum JournalPart {
  static func path(_ part: Int) -> String { "journal/\(digits(part)).jsonl" }

  static func basePath(_ part: Int) -> String { "journal/\(digits(part)).base.jsonl" }

  private static func digits(_ part: Int) -> String {
    let digits = String(part)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// What the first line of a part says.
  struct Anchor {
    /// Behind the line.
    var position: JournalReader.Position
    /// The digest of the part's base.
    var base: Digest?
  }

  /// What the first commit of a part is chained to: the last one of the part before, and the base.
  static func chained(_ digest: Digest, base: Digest?) -> Digest {
    guard let base else { return digest }
    return Digest.of(Array((digest.hexadecimal + base.hexadecimal).utf8))
  }

  static func anchor(of part: Int, on disk: any Disk) throws -> Anchor {
    guard let bytes = try disk.read(path(part), from: 0) else {
      throw damaged(part, Message(zh: "缺少日志", en: "the journal is gone"))
    }
    return try anchor(of: part, in: bytes, disk.format)
  }

  static func anchor(of part: Int, in bytes: [UInt8], _ format: Format) throws(WorkspaceError) -> Anchor {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      throw damaged(part, Message(zh: "没有首行", en: "it has no first line"))
    }
    let line = bytes[..<end]
    guard let json = try? JSON(parsing: line), json["format"]?.string == JournalLine.format,
      let version = json["version"]?.integer, let after = json["after"]?.integer, 0..<Int.max ~= after,
      let digest = json["sha256"]?.string.flatMap(Digest.init)
    else { throw damaged(part, Message(zh: "首行无效", en: "the first line is invalid")) }
    try format.check(version, of: path(part))
    let base = json["base"]?.string.flatMap(Digest.init)
    guard (base == nil) == (part == 1),
      line.elementsEqual(JournalLine.anchor(after: after, digest, base: base, version: version))
    else {
      throw damaged(part, Message(zh: "首行无效", en: "the first line is invalid"))
    }
    let position = JournalReader.Position(part: part, offset: end + 1, commit: after, digest: digest, version: version)
    return Anchor(position: position, base: base)
  }

  private static func damaged(_ part: Int, _ what: Message) -> WorkspaceError {
    .damaged(path: path(part), line: 1, what: what)
  }
}

extension Disk {
  /// The parts of the journal that are there, in their order.
  func journalParts() throws(DiskError) -> [Int] {
    var parts: [Int] = []
    for name in try list("journal") {
      guard name.hasSuffix(".jsonl"), let part = Int(name.dropLast(6)), JournalPart.path(part) == "journal/\(name)"
      else { continue }
      parts.append(part)
    }
    return parts.sorted()
  }
}
