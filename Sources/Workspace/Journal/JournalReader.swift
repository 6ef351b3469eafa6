import ClassGroups
import JSON
import Wording

/// Walks over the commits of a part of the journal, checking each against its mark and the chain.
struct JournalReader {
  /// A place in the journal: behind a commit, with the digest that the next one is chained to.
  struct Position: Hashable, Sendable {
    var part: Int
    var offset: Int
    var commit: Int
    var digest: Digest
    /// The format version of the part.
    var version = Format.current.version
  }

  /// A commit as it lies in the journal.
  struct Entry {
    var commit: Commit
    /// Bytes from its head to behind its mark.
    var range: Range<Int>
  }

  /// The part's name, for errors.
  private let path: String
  private let bytes: [UInt8]
  /// How many bytes of the part come before `bytes`.
  private let base: Int
  private let readsChanges: Bool
  private let format: Format
  private(set) var position: Position
  /// Bytes at the end that belong to no finished commit: a torn tail.
  private(set) var torn = 0

  /// - Parameters:
  ///   - bytes: the part from `position.offset` on.
  ///   - readsChanges: else the entries' changes stay empty, and only digests are checked.
  init(
    path: String, bytes: [UInt8], from position: Position, readsChanges: Bool = true, format: Format = .current
  ) {
    self.path = path
    self.bytes = bytes
    base = position.offset
    self.position = position
    self.readsChanges = readsChanges
    self.format = format
  }

  /// The next commit; nil at the end, where `torn` tells what is left over.
  mutating func next() throws(WorkspaceError) -> Entry? {
    let start = position.offset - base
    var cursor = start
    var hasher = Digest.Hasher()
    hasher.add(position.digest)
    var commit: Commit?
    var lines = 0
    var isPurged = false
    var changes: [Change] = []
    while let end = bytes[cursor...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = bytes[cursor..<end]
      let place = cursor
      cursor = end + 1
      if line.starts(with: Self.markStart) {
        guard let commit else { throw damage(at: place, Message(zh: "标记没有对应的提交", en: "a mark without a commit")) }
        let digest = hasher.finish()
        guard line.elementsEqual(JournalLine.mark(commit.number, lines: lines, digest)) else {
          throw damage(at: place, Message(zh: "提交的摘要不符", en: "the commit does not match its digest"))
        }
        position = Position(
          part: position.part, offset: base + cursor, commit: commit.number, digest: digest, version: position.version)
        var whole = commit
        whole.changes = changes
        whole.isPurged = isPurged
        return Entry(commit: whole, range: base + start..<base + cursor)
      }
      lines += 1
      if let purged = purgedDigest(line) {
        hasher.add(purged)
        isPurged = true
        if lines == 1 { commit = Commit.purged(position.commit + 1) }
        continue
      }
      hasher.add(Digest.of(line))
      if lines == 1 {
        commit = try read(at: place, line, JournalLine.commit)
        guard commit?.number == position.commit + 1 else {
          throw damage(at: place, Message(zh: "提交的编号不连续", en: "the commit's number is out of order"))
        }
      } else if readsChanges {
        changes.append(try change(at: place, line))
      }
    }
    // A crash leaves less than a commit, or blanks; a whole one with something else for its last newline was altered.
    let rest = bytes[cursor...]
    if let commit, let last = rest.last, last != 0,
      rest.dropLast().elementsEqual(JournalLine.mark(commit.number, lines: lines, hasher.finish()))
    {
      throw damage(at: bytes.count - 1, Message(zh: "行末被改动过", en: "the end of the line was altered"))
    }
    torn = bytes.count - start
    return nil
  }

  /// Decodes the bytes of one commit, from its head to its mark, without looking at the chain.
  ///
  /// - Parameter offset: where in the part its head begins, for errors.
  static func decode(
    _ bytes: [UInt8], at offset: Int, number: Int, path: String, version: Int, format: Format
  ) throws(WorkspaceError) -> Commit {
    let start = Position(part: 0, offset: offset, commit: number - 1, digest: .none, version: version)
    let reader = JournalReader(path: path, bytes: bytes, from: start, format: format)
    var commit = Commit.purged(number)
    commit.isPurged = false
    for (place, line) in bytes.split(separator: UInt8(ascii: "\n")).dropLast().enumerated() {
      if reader.purgedDigest(line) != nil {
        commit.isPurged = true
      } else if place == 0 {
        commit = try reader.read(at: line.startIndex, line, JournalLine.commit)
      } else {
        commit.changes.append(try reader.change(at: line.startIndex, line))
      }
    }
    return commit
  }

  private static let markStart = Array("{\"mark\":".utf8)
  private static let purgedStart = Array("{\"purged\":\"".utf8)

  private func purgedDigest(_ line: ArraySlice<UInt8>) -> Digest? {
    guard line.starts(with: Self.purgedStart), line.count == Self.purgedStart.count + 66 else { return nil }
    return Digest(String(decoding: line.dropFirst(Self.purgedStart.count).prefix(64), as: UTF8.self))
  }

  private func change(at place: Int, _ line: ArraySlice<UInt8>) throws(WorkspaceError) -> Change {
    try read(at: place, line) { json throws(ShapeError) in
      try JournalLine.change(json, from: position.version, format)
    }
  }

  private func read<Value>(
    at place: Int, _ line: ArraySlice<UInt8>, _ body: (JSON) throws(ShapeError) -> Value
  ) throws(WorkspaceError) -> Value {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: line, depthLimit: JournalLine.depthLimit) } catch {
      throw damage(at: place, error.message)
    }
    do throws(ShapeError) { return try body(json) } catch { throw damage(at: place, error.message) }
  }

  private func damage(at place: Int, _ what: Message) -> WorkspaceError {
    // To tell the line would take the bytes that were skipped.
    let words = Message(zh: "（字节 \(base + place)）", en: " (byte \(base + place))")
    return .damaged(path: path, line: nil, what: Message(zh: what.zh + words.zh, en: what.en + words.en))
  }
}

extension Commit {
  /// A commit of which only the number is left.
  static func purged(_ number: Int) -> Commit {
    Commit(number: number, at: Instant(seconds: 0), actor: "", command: "", changes: [], isPurged: true)
  }
}
