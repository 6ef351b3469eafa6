import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `workspace backup`: a consistent copy, while others may write.
enum WorkspaceBackup: Verb {
  static let target = Parameter.positional(
    "DEST", .directory, Message(zh: "新文件夹", en: "a folder that is not there yet"))
  static let spec = CommandSpec(
    ["workspace", "backup"], aliases: [["备份工作区"]],
    Message(zh: "备份工作区，不妨碍他人写入", en: "copy the workspace while others may write"),
    details: Message(
      zh: "备份本身就是一个工作区，可用 `-w` 查看，用 `workspace restore` 恢复。其中有学生和家长的信息，应妥善保管。",
      en:
        "The copy is a workspace by itself: look at it with `-w`, bring it back with `workspace restore`. It holds children's data; keep it safe."
    ),
    parameters: [target],
    examples: [Example("workspace backup 备份/2026-09-07", Message(zh: "备份到新文件夹", en: "to a new folder"))],
    needs: [.workspace, .noTransaction], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    Plan(.maintain(.backup(to: arguments(target))))
  }
}

/// `workspace restore`: a backup takes the place of the workspace.
enum WorkspaceRestore: Verb {
  static let source = Parameter.positional("BACKUP", .directory, Message(zh: "备份文件夹", en: "the backup's folder"))
  static let spec = CommandSpec(
    ["workspace", "restore"], aliases: [["恢复工作区"]],
    Message(zh: "由备份恢复工作区", en: "bring a workspace back from a backup"),
    details: Message(
      zh: "备份先经完整校验。原工作区不会删除，改名保存在旁边。",
      en:
        "The backup is verified first. The workspace that is there is not deleted: it is kept beside under another name."
    ),
    parameters: [source],
    examples: [Example("workspace restore 备份/2026-09-07", Message(zh: "恢复备份", en: "bring a backup back"))],
    needs: [.noTransaction], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let source = arguments(source)
    let commits = try desk.keeper.commits(ofBackup: source)
    var plan = Plan(.maintain(.restore(from: source)))
    guard let current = try desk.keeper.currentCommits() else { return plan }
    plan.confirmation = Message(
      zh: "用备份（\(commits) 个提交）取代现有工作区（\(current) 个提交）：备份之后的提交将不再生效。继续吗？",
      en:
        "put the backup of \(commits) commits in the place of the workspace of \(current) commits? What was committed since no longer counts"
    )
    return plan
  }
}

/// `workspace compact`: the journal goes on in a new part.
enum WorkspaceCompact: Verb {
  static let drop = Parameter.flag(
    "drop", Message(zh: "删除旧的日志分段", en: "drop the older parts of the journal"))
  static let spec = CommandSpec(
    ["workspace", "compact"], aliases: [["整理工作区"]],
    Message(zh: "另起日志分段，保存当前全部状态", en: "close the journal's part and begin another"),
    details: Message(
      zh: "新分段的首行接续摘要链。旧分段照常保留；加 `--drop` 则删除，之后不能再查看或撤销其中的提交。",
      en:
        "The first line of the new part carries the chain on. Older parts are kept; with `--drop` they are removed, and their commits can no longer be seen or undone."
    ),
    parameters: [drop],
    examples: [
      Example("workspace compact", Message(zh: "旧日志保留", en: "older parts are kept")),
      Example("workspace compact --drop", Message(zh: "旧日志删除", en: "older parts are dropped")),
    ],
    needs: [.workspace, .noTransaction], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let drops = arguments(drop)
    var plan = Plan(.maintain(.compact(drops: drops)))
    if drops {
      let head = try desk.book.head()
      plan.confirmation = Message(
        zh: "删除至提交 \(head) 为止的日志：这些提交将不能再查看或撤销。继续吗？",
        en: "drop the journal up to commit \(head)? These commits can then no longer be seen or undone")
    }
    return plan
  }
}
