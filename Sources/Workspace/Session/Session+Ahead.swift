import ClassGroups

/// Documents of a large transaction that are written beside their files before its end. Until the checkpoint after the
/// commit they count for nothing, as those do that make room.
struct WritingAhead {
  /// From so many records of a transaction on a thread of its own is worth its while.
  static let manyRecords = 1000
  /// A document that got so many in one go, and was left for another, is taken to be done with.
  static let manyInOneGo = 16

  var helper: CheckpointHelper?
  /// What it was given, each once: whoever goes to and fro between documents does not write them over and over.
  var given: Set<Document> = []
  /// What of that was changed afterwards.
  var stale: Set<Document> = []
  /// Records that the transaction put on the shelf, all in all and before the latest document.
  var records = 0
  var recordsBefore = 0

  /// Whether the latest document may be done with.
  var isDone: Bool { records >= Self.manyRecords && records - recordsBefore >= Self.manyInOneGo }
}

extension Session {
  /// Hands a document over to be written that the transaction leaves for another.
  func writeAhead(_ document: Document, _ open: OpenTransaction) {
    guard open.ahead.isDone, !open.isRehearsal, !isWhole, !open.ahead.given.contains(document),
      let alone = shelf.alone(document)
    else { return }
    if open.ahead.helper == nil { open.ahead.helper = CheckpointHelper(at: open.commit.number, on: disk) }
    guard let helper = open.ahead.helper else { return }
    helper.take(document, alone)
    open.ahead.given.insert(document)
  }

  /// Hands over the rest as well, once nothing more changes: it is written while the journal is waited for.
  func writeRestAhead() {
    guard let open = transaction, let helper = open.ahead.helper else { return }
    for document in open.touched where !open.ahead.given.contains(document) || open.ahead.stale.contains(document) {
      guard !room.aside.contains(document), let alone = shelf.alone(document) else { continue }
      open.ahead.given.insert(document)
      open.ahead.stale.remove(document)
      helper.take(document, alone)
    }
    helper.handOver()
  }

  /// Notes that a document is changed, of which something else may lie beside its file.
  func noteStale(_ document: Document, _ open: OpenTransaction) {
    guard open.ahead.given.contains(document) else { return }
    open.ahead.stale.insert(document)
    room.aside.remove(document)
  }

  /// Waits for what is being written ahead. What was not changed since lies beside its file.
  func endWritingAhead() {
    guard let open = transaction, let helper = open.ahead.helper else { return }
    open.ahead.helper = nil
    var written = helper.finish()
    if !open.ahead.stale.isEmpty { written.subtract(open.ahead.stale) }
    if room.aside.isEmpty { room.aside = written } else { room.aside.formUnion(written) }
  }
}

extension Shelf {
  /// A shelf with nothing but a document of those that batches change; nil for others, and where there is nothing of it.
  fileprivate func alone(_ document: Document) -> Shelf? {
    var alone = Shelf()
    switch document {
    case .group(let name): alone.groups[name] = groups[name]
    case .roster(let schoolClass): alone.rosters[schoolClass] = rosters[schoolClass]
    case .school(let name): alone.schools[name] = schools[name]
    case .settings, .posts, .pack: return nil
    }
    return alone.holds(document) ? alone : nil
  }
}

extension Change {
  /// How many records it puts on the shelf.
  var records: Int {
    if case .roster(_, let replacement) = self { replacement.after?.students.count ?? 1 } else { 1 }
  }
}
