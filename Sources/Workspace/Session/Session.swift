import ClassGroups
import JSON
import Wording

/// A workspace that is open. Documents are loaded when they are asked for: the checkpoint, and what the journal's tail
/// says of it. All change goes through `transaction`.
///
/// A session has one user and one thread. Sessions of several processes share a workspace: each takes the lock for a
/// command, and catches up with the journal first. Readers take no lock.
public final class Session {
  let disk: any Disk
  let isReadOnly: Bool
  /// What is at hand, as of `position` and with the changes of an open transaction.
  var shelf = Shelf()
  var loaded: Set<Document> = []
  /// The group and the roster that were asked for last, which are loaded: a batch asks for the same again and again.
  var latestGroup: String?
  var latestRoster: ClassReference?
  /// The journal's end, as far as this session has read it.
  var position: JournalReader.Position
  /// Where the checkpoints stand.
  var marker: JournalReader.Position
  /// Changes since the marker to documents that are not loaded, in order, each with its commit.
  var tail: [Document: [(commit: Int, change: Change)]] = [:]
  /// Every document changed since the marker.
  var changedSinceMarker: Set<Document> = []
  /// Every document whose file may be behind: changed since the marker, or by the open transaction.
  var changedDocuments: Set<Document> { changedSinceMarker.union(transaction?.touched ?? []) }
  /// How far the journal may run ahead of the marker: what a new session has to read.
  var tailLimit = (commits: 64, bytes: 32 << 10)
  /// What of it is at hand, and for how long.
  var room = Room()
  /// Where commits lie that were come across.
  var ranges: [Int: (part: Int, range: Range<Int>)] = [:]
  /// The format versions of parts that were come across.
  var versions: [Int: Int] = [:]
  var groupIndex: GroupIndex?
  var schoolIndex: SchoolIndex?
  /// The groups that had files when the marker moved on last, once somebody asked for a group that has none.
  var listedGroups: GroupLines?
  /// Everything there is stands on the shelf, from a base that the checkpoints do not reflect yet.
  var isWhole = false
  var transaction: OpenTransaction?
  var holdsLock = false
  /// What happened that a person should know: a torn tail that was cut.
  public internal(set) var notes: [Message] = []

  static let lockPath = "lock"

  /// Opens the workspace in the disk's folder.
  ///
  /// - Throws: `WorkspaceError` or `DiskError`.
  public init(_ disk: any Disk, name folder: String, readOnly: Bool) throws {
    self.disk = disk
    isReadOnly = readOnly
    guard try disk.size(Document.settings.path) != nil else {
      try refuseLostSettings(on: disk)
      throw WorkspaceError.notThere(folder: folder)
    }
    position = JournalReader.Position(part: 1, offset: 0, commit: 0, digest: .none)
    marker = position
    try restart()
    try catchUp()
    _ = try settings()
  }

  func mismatch(_ conflict: ChangeConflict) -> WorkspaceError {
    .damaged(
      path: conflict.place.document.path, line: nil,
      what: Message(zh: "文件与日志不符", en: "the file does not fit the journal"))
  }

  /// Takes the notes, so that each is told once.
  public func takeNotes() -> [Message] {
    defer { notes = [] }
    return notes
  }
}
