import CommandLanguage
import Commands
import Workspace

/// Files that commands write for people: there before the commit that rests on them, gone where that fails.
extension Runner {
  /// Whether all files of a plan could be written; also asked in a dry run.
  func checkExports(of plan: Plan, _ spec: CommandSpec) throws {
    if sandbox != nil { throw ProcessFault.notInSandbox(spec.name) }
    for export in plan.exports { try pendingFiles.check(export.path) }
  }

  /// Writes the files of a plan under other names; they get their own with the commit.
  func prepareExports(of plan: Plan) throws {
    for export in plan.exports { try pendingFiles.prepare(export.path, try export.content()) }
  }

  /// Carries out a commit on which the files rest that were prepared.
  func placingExports(_ commit: () throws -> Void) throws {
    do {
      try pendingFiles.place()
      try commit()
      pendingFiles.keep()
    } catch {
      pendingFiles.takeBack()
      throw error
    }
  }

  /// The same with the files of one plan.
  func withExports(of plan: Plan, _ commit: () throws -> Void) throws {
    guard !plan.exports.isEmpty else { return try commit() }
    do { try prepareExports(of: plan) } catch {
      pendingFiles.takeBack()
      throw error
    }
    try placingExports(commit)
  }

  /// Writes the files of a plan that changes nothing: at once, or with the transaction that it stands in.
  func export(_ plan: Plan, _ words: CommandWords, _ bound: BoundCommand) throws {
    if rehearsal != nil {
      rehearsal?.keep(words, bound, [])
    } else if batch?.isOneTransaction == true, !manner.isDryRun {
      try prepareExports(of: plan)
    } else {
      try withExports(of: plan) {}
    }
  }
}
