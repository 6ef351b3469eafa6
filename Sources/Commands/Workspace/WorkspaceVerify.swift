import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `workspace verify`: finds any byte changed behind the program's back, and makes files anew where it is asked to.
enum WorkspaceVerify: Verb {
  static let since = Parameter.option(
    "since", .integer(0...Int.max),
    Message(zh: "只比对此提交之后涉及的文件", en: "compare only the files of what later commits touched"))
  static let repair = Parameter.flag(
    "repair", Message(zh: "由日志重建所有文件", en: "make the files anew from the journal"))
  static let spec = CommandSpec(
    ["workspace", "verify"], aliases: [["校验工作区"]], Message(zh: "校验日志和所有文件", en: "check the journal and every file"),
    details: Message(
      zh: "日志逐条核对摘要链，再与每个文件比对。日志本身损坏时不能重建，须从备份恢复。",
      en:
        "The journal is checked against its chain of digests, and then every file against the journal. A journal that is itself damaged cannot be made anew: restore a backup."
    ),
    parameters: [since, repair],
    examples: [
      Example("workspace verify", Message(zh: "全部校验", en: "all of it")),
      Example("workspace verify --since 120", Message(zh: "只看提交 120 之后", en: "since commit 120")),
    ],
    needs: [.noTransaction],
    effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let faults = try desk.keeper.verify(since: arguments(since) ?? 0)
    if arguments(repair), !faults.isEmpty {
      var plan = Plan(.maintain(.repair))
      plan.confirmation = Message(
        zh: "由日志重建所有文件：不经本程序做的改动将丢失（\(faults.count) 处问题）。继续吗？",
        en:
          "make every file anew from the journal? What was altered behind the program's back is lost (\(faults.count) faults)"
      )
      return plan
    }
    let commits = try desk.keeper.currentCommits() ?? 0
    return Plan(outcome: faults.isEmpty ? .done : .finding) {
      guard !faults.isEmpty else {
        return Report(
          Message(zh: "完好：\(commits) 个提交，文件与日志一致", en: "all holds: \(commits) commits, the files fit the journal"),
          tone: .good, json: .array([]))
      }
      return Report([
        .table(
          Report.Table(
            [
              Report.Column("path", Message(zh: "文件", en: "file")),
              Report.Column("what", Message(zh: "问题", en: "fault")),
            ],
            rows: faults.map {
              [Report.Cell($0.path), Report.Cell(json: .string($0.what[desk.language]), shown: $0.what, tone: .bad)]
            }))
      ])
    }
  }
}
