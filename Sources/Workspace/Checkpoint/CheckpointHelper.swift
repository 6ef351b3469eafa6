import ClassGroups

/// Writes documents beside their files while the transaction that changed them goes on, on a thread of its own: a large
/// batch is done with most of its groups long before its end.
final class CheckpointHelper {
  /// So many documents are handed over at a time: a thread that is woken for each costs as much as writing it.
  private static let share = 16

  private let documents = Channel<[(Document, Shelf)]>(room: 16)
  private let work: Beside<Set<Document>>
  private var pending: [(Document, Shelf)] = []

  /// Nil where the disk is not for two threads, or there is no second one.
  ///
  /// - Parameter commit: the one that the transaction will be.
  init?(at commit: Int, on disk: any Disk) {
    guard disk.isForManyThreads else { return nil }
    nonisolated(unsafe) let disk = disk
    let documents = documents
    let work = Beside {
      var written: Set<Document> = []
      var folders: Set<String> = []
      var writer = CheckpointWriter(commit: commit, disk: disk)
      do throws(DiskError) {
        while let share = documents.receive() {
          for (document, shelf) in share {
            if folders.insert(document.folder).inserted { try disk.makeFolder(document.folder) }
            _ = try writer.write([document], on: shelf)
            written.insert(document)
          }
        }
      } catch {
        // Whoever brings the files up to date after the commit tries again, and tells what is wrong.
        documents.close()
      }
      return written
    }
    guard let work else { return nil }
    self.work = work
  }

  /// Takes a document as it stands on a shelf of its own.
  func take(_ document: Document, _ shelf: Shelf) {
    pending.append((document, shelf))
    if pending.count >= Self.share { handOver() }
  }

  /// Lets what was taken be written, however little it is.
  func handOver() {
    guard !pending.isEmpty else { return }
    documents.send(pending)
    pending = []
  }

  /// Waits until everything was taken, and tells what lies beside its file.
  func finish() -> Set<Document> {
    handOver()
    documents.close()
    return work.wait()
  }
}
