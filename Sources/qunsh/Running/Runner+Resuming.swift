import ClassGroups
import CommandLanguage
import Wording
import Workspace

extension Runner {
  /// Finds the run of a script that was interrupted: the batch goes on after its last committed command.
  ///
  /// - Throws: `ProcessFault.scriptChanged` where the script, or a file that it needs, is not what it was.
  func takeUp(_ script: BatchScript) throws {
    let runs = try session().batchRuns()
    if let run = runs.last(where: { $0.script.digest == script.digest && $0.script.rest == script.rest }) {
      batch?.run = run.number
      batch?.resumeAfter = run.lastStep
      warn(
        Message(
          zh: "接着上次的执行（提交 \(run.number) 起），前 \(run.lastStep) 条命令已完成",
          en: "going on with the run that began with commit \(run.number), after its first \(run.lastStep) commands"))
      return
    }
    if runs.contains(where: { $0.script.digest == script.digest }) {
      throw ProcessFault.scriptRestChanged(script.name)
    }
    if runs.contains(where: { Self.fileName($0.script.name) == Self.fileName(script.name) }) {
      throw ProcessFault.scriptChanged(script.name)
    }
    warn(
      Message(zh: "没有找到这个文件被中断的执行，从头开始", en: "no interrupted run of this file was found; it starts at its beginning"))
  }

  private static func fileName(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

  /// Counts a command that reads or writes the book; true where an earlier run has carried it out.
  func passesOver(_ bound: BoundCommand) -> Bool {
    guard batch != nil else { return false }
    batch?.step += 1
    return (batch?.step ?? 0) <= (batch?.resumeAfter ?? 0)
  }
}
