import ClassGroups
import JSON
import Wording

extension Session {
  /// What a purge did.
  public struct Purged: Sendable, Hashable {
    /// Lines of the journal whose content is gone.
    public var lines = 0
    /// Files that still hold one of the words, such as another person of the same name.
    public var remaining: [String] = []
  }

  /// What is written down before a purge begins, so that whoever writes next finishes what a crash interrupted. It is
  /// removed when the data is gone from every other file.
  private struct Intent {
    static let path = "purge.json"

    var commit: Commit
    var purge: Purge

    func bytes(_ format: Format) -> [UInt8] {
      var out = JSONWriter()
      out.object { out in
        out.member("format", "qunsh-purge")
        out.member("version", format.version)
        out.key("head")
        JournalLine.writeHead(commit, salt: "", to: &out)
        out.member("purge", purge)
      }
      out.newline()
      return out.bytes
    }

    init(commit: Commit, purge: Purge) {
      self.commit = commit
      self.purge = purge
    }

    init(_ bytes: [UInt8], _ format: Format) throws(WorkspaceError) {
      func damaged(_ what: Message) -> WorkspaceError { .damaged(path: Self.path, line: nil, what: what) }
      let json: JSON
      do throws(JSONError) { json = try JSON(parsing: bytes, depthLimit: JournalLine.depthLimit) } catch {
        throw damaged(error.message)
      }
      let version = json["version"]?.integer ?? 1
      try format.check(version, of: Self.path)
      do throws(ShapeError) {
        var purge = try json.required("purge")
        if case .object(var object) = purge, case .array(let changes)? = object["changes"] {
          object["changes"] = .array(changes.map { format.change($0, from: version) })
          purge = .object(object)
        }
        self.purge = try Purge(json: purge)
        commit = try JournalLine.commit(try json.required("head"))
      } catch { throw damaged(error.message) }
    }
  }

  /// Takes personal data out of the state, and out of the journal: lines that hold it become `{"purged":"DIGEST"}`, and
  /// the chain still holds. The log keeps that there was a purge, by whom and when. The lock must be held.
  ///
  /// - Parameter command: what the log shows; it must not tell what was purged.
  /// - Throws: `WorkspaceError` or `DiskError`. Once begun, whoever writes next finishes it.
  public func purge(_ purge: Purge, command: String, actor: String, at now: Instant) throws -> Purged {
    let commit = Commit(number: position.commit + 1, at: now, actor: actor, command: command, changes: [])
    try disk.replace(Intent.path, with: Intent(commit: commit, purge: purge).bytes(disk.format))
    try disk.syncFolder("")
    return try finishPurge() ?? Purged()
  }

  /// Whether a purge was begun and not finished.
  static func hasUnfinishedPurge(on disk: any Disk) throws(DiskError) -> Bool { try disk.size(Intent.path) != nil }

  /// Finishes a purge that was begun; nil where none was. Each step leaves alone what was done before.
  @discardableResult func finishPurge() throws -> Purged? {
    guard let bytes = try disk.read(Intent.path, from: 0) else { return nil }
    let intent = try Intent(bytes, disk.format)
    var words = Set(intent.purge.words)
    let last = intent.purge.period == nil ? nil : intent.commit.number
    if position.commit < intent.commit.number {
      let writer = try JournalWriter(
        disk: disk, path: JournalPart.path(position.part), after: position, intent.commit)
      try finish(writer, of: intent.commit)
    }
    try applyPurge(intent)
    var result = Purged()
    for part in try disk.journalParts() where part < position.part {
      words.formUnion(try historicalWords(inPart: part, of: intent.purge))
    }
    for part in try disk.journalParts() where part < position.part {
      result.lines += try purgeLines(ofPart: part, intent.purge, words: words, keeping: last)
    }
    // Lines have other lengths now.
    ranges = [:]
    try sweep()
    // The lock's file may name the person.
    try disk.write(Self.lockPath, [])
    try disk.syncAll()
    try disk.remove(Intent.path)
    try disk.syncFolder("")
    result.remaining = try disk.files(holding: words.union(intent.purge.sought))
    return result
  }

  private func finish(_ writer: JournalWriter, of commit: Commit) throws {
    let writer = writer
    do {
      let end = try writer.finish()
      ranges[commit.number] = (position.part, position.offset..<end.offset)
      position = end
    } catch {
      // What cannot be cut now is a torn tail, which whoever takes the lock next cuts.
      try? writer.abandon()
      throw error
    }
  }

  /// The new state becomes the base of a new part.
  private func applyPurge(_ intent: Intent) throws {
    let anchor = try JournalPart.anchor(of: position.part, on: disk)
    guard anchor.position.commit < intent.commit.number else {
      // The part is there; the files may be behind.
      return isWhole ? try moveMarker() : ()
    }
    try loadAll()
    var state = shelf
    for change in intent.purge.changes {
      do throws(ChangeConflict) { try state.apply(change) } catch { throw mismatch(error) }
    }
    try beginPart(with: state)
  }

  private func historicalWords(inPart part: Int, of purge: Purge) throws -> Set<String> {
    var words: Set<String> = []
    // Of a class, the history forgets every record; the names of its people may stand elsewhere.
    guard purge.period == nil, purge.groups.isEmpty, purge.classes.isEmpty,
      let bytes = try disk.read(JournalPart.path(part), from: 0)
    else { return words }
    let places = purge.places
    guard !places.isEmpty else { return words }
    let version = try JournalPart.anchor(of: part, in: bytes, disk.format).position.version
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      for part in JournalLine.changeIfAny(line, from: version, disk.format)?.parts ?? []
      where places.contains(part.place) {
        words.formUnion(part.personalWords.filter { $0.unicodeScalars.count > 1 })
      }
    }
    return words
  }

  private func purgeLines(ofPart part: Int, _ purge: Purge, words: Set<String>, keeping last: Int?) throws -> Int {
    let path = JournalPart.path(part)
    guard let bytes = try disk.read(path, from: 0) else { return 0 }
    let version = try JournalPart.anchor(of: part, in: bytes, disk.format).position.version
    var purger = LinePurger(purge, words: words, keeping: last, version: version, disk.format)
    let result = purger.purge(bytes)
    guard purger.count > 0 else { return 0 }
    try disk.replace(path, with: result)
    return purger.count
  }
}
