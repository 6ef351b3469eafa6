import CommandLanguage
import Commands
import Wording
import Workspace

extension Runner {
  /// From so many bytes on a second thread is worth its while.
  private static let leastAhead = 1 << 18

  /// The script is not for this way after all.
  private struct NotPlain: Error {}

  /// Runs a large script of nothing but changes as one transaction while a second thread reads ahead. What is carried out
  /// counts for nothing, and what is told is held, until all of the script was read and found well formed; where it is
  /// not, all is dropped, and the ordinary way tells why.
  ///
  /// - Returns: the exit status; nil where the script must go the ordinary way.
  func runReadingAhead(_ script: Script, file: String?, arguments: [String]?, name: String) throws -> Int32? {
    guard !keepsGoing, !resumes, failedPath == nil, recording == nil, witness == nil, sandbox == nil, past == nil,
      script.count >= Self.leastAhead, manner.isQuiet || !surroundings.outputIsTerminal, !streams.isHolding,
      arguments == nil || variables.depth < BatchCheck.depthLimit
    else { return nil }
    if let arguments { variables.enter(arguments) }
    defer { if arguments != nil { variables.leave() } }
    guard let feed = CommandFeed(script, file: file, binder: binder, variables: variables.contents) else { return nil }
    progress.begin()
    defer { progress.finish() }
    streams.flush()
    streams.isHolding = true
    heldNotes = []
    defer { heldNotes = nil }
    batch = BatchState(
      isOneTransaction: true, keepsGoing: false, name: name, label: Message(verbatim: file ?? "qunsh"))
    defer { batch = nil }
    do {
      return try asOneTransaction {
        let fault = Result { try carryOut(feed, script) }
        guard feed.isPlain() else {
          streams.forget()
          throw NotPlain()
        }
        try fault.get()
        return 0
      }
    } catch is NotPlain {
      for note in heldNotes ?? [] { warn(note) }
      return nil
    }
  }

  private func carryOut(_ feed: CommandFeed, _ script: Script) throws {
    var command = ReadCommand()
    while let piece = feed.next() {
      for index in 0..<piece.count {
        if Interruption.isPending { throw ProcessFault.interrupted(done: batch?.done ?? 0) }
        // Taken out, since a copy would have to be counted; the piece gets the one before to be filled anew.
        piece.swap(&command, at: index)
        do { try runInBatch(command.words, command.bound) } catch { throw PlacedError(error, at: command.words.place) }
      }
      if let step = batch?.step {
        let end = max(command.words.bytes.upperBound, 1)
        batch?.total = max(step, Int(Double(step) * Double(script.count) / Double(end)))
      }
      feed.giveBack(piece)
    }
  }
}
