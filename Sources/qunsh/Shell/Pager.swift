import Editline
import Glibc
import Presentation
import Wording

extension Runner {
  /// Whether long results are shown a screen at a time: a person reads them, on a terminal that can move its cursor.
  private func isPaged(_ manner: Manner) -> Bool {
    manner.isPaged && surroundings.isInteractive && surroundings.errorShowsMovement && batch == nil && witness == nil
      && !manner.isForReaders
  }

  /// Prints a result, through a pager where it is longer than the screen.
  func printPaged(_ text: String, _ manner: Manner) {
    guard isPaged(manner) else { return streams.print(text) }
    var rows = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      rows += max(1, (displayWidth(String(line)) + surroundings.width - 1) / surroundings.width)
    }
    // One row is for the prompt.
    guard rows > surroundings.height else { return streams.print(text) }
    streams.flush()
    let named = surroundings.variable("PAGER")
    guard named != nil || OtherProgram.isThere("less") else { return showByScreens(text, manner) }
    // As git and psql do: colours as they are, and Chinese in a locale that knows none.
    setenv("LESS", "FRX", 0)
    setenv("LESSCHARSET", "utf-8", 0)
    if !OtherProgram.run(named ?? "less", input: Array(text.utf8)) { streams.print(text) }
  }

  /// Where no pager is installed: a screen, then Enter for the next or q to leave.
  private func showByScreens(_ text: String, _ manner: Manner) {
    let room = max(2, surroundings.height - 1)
    let question = Message(zh: "—— 回车 继续，q 离开 —— ", en: "-- Enter for more, q to leave -- ")[manner.language]
    var used = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0) {
      let rows = max(1, (displayWidth(String(line)) + surroundings.width - 1) / surroundings.width)
      if used > 0, used + rows > room {
        streams.note(question)
        guard let answer = TerminalHold.lending({ readLine() }), !answer.lowercased().hasPrefix("q") else { return }
        used = 0
      }
      used += rows
      streams.print(line + "\n")
    }
  }
}
