import ClassGroups
import CommandLanguage
import Commands
import Presentation
import Wording
import Workspace

/// Where a scenario or the tour is played: a workspace in memory, which is gone afterwards.
struct Sandbox {
  let disk: SandboxDisk
}

extension Runner {
  /// Runs something in a sandbox: whatever it does to the book, the clock, the person who acts, the variables and the session's settings
  /// is gone afterwards.
  func play(in sandbox: Sandbox, _ body: () throws -> Int32) throws -> Int32 {
    let outer = (manner, mannerOfLine, rehearsal, batch, isLeaving, self.sandbox, variables)
    let outerSession = hasSession ? try self.session() : nil
    defer {
      (manner, mannerOfLine, rehearsal, batch, isLeaving, self.sandbox, variables) = outer
      use(outerSession)
      shell?.languageChanged()
    }
    let session = try Session(sandbox.disk, name: folder, readOnly: false)
    self.sandbox = sandbox
    use(session)
    (rehearsal, batch, isLeaving, variables) = (nil, nil, false, Variables())
    manner.isDryRun = false
    // There is nothing to lose.
    manner.saysYes = true
    return try body()
  }

  /// A sandbox with a new workspace, a copy of the one that is open, or a copy of how it stood after a commit.
  func sandbox(from start: SandboxStart, _ manner: Manner) throws -> Sandbox {
    let now = manner.now ?? Surroundings.now
    switch start {
    case .empty(let name):
      let disk = SandboxDisk()
      let name = name.isEmpty ? Message(zh: "示范学校", en: "Demo school")[manner.language] : name
      try foundWorkspace(Settings(name: name), at: now, actor: "admin", on: disk, name: "")
      return Sandbox(disk: disk)
    case .copy:
      _ = try session()
      return Sandbox(disk: SandboxDisk(over: disk))
    case .commit(let number):
      _ = try session()
      let disk = SandboxDisk(over: disk)
      let session = try Session(disk, name: folder, readOnly: false)
      guard 1...max(1, session.head()) ~= number else { throw WorkspaceError.noCommit(number, head: session.head()) }
      let changes = try session.changes(backTo: number)
      try session.lock(holder: "") { _ in false }
      defer { session.unlock() }
      session.begin(actor: "admin", command: "scenario", at: now)
      try session.stage(changes)
      _ = try session.commit()
      return Sandbox(disk: disk)
    }
  }
}
