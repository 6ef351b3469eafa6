import ClassGroups
import CommandLanguage
import Policy
import Presentation
import Wording

/// `audit`: what in a group, or in all, is not as the policy in force asks.
enum Audit: Verb {
  static let group = Parameter.optional(
    "GROUP", .group, Message(zh: "群名或学校，默认全部", en: "a group or a school; by default all"))
  static let fix = Parameter.flag("fix", Message(zh: "改正可以放心改正的", en: "mend what can be mended without harm"))
  static let spec = CommandSpec(
    ["audit"], aliases: [["审计"]], Message(zh: "找出不合规则之处", en: "find what is not as the policy asks"),
    details: Message(
      zh: "`--fix` 改正可按规则确定的群昵称，清除到期的禁言，开启入群验证，补上班级已登记的班主任；可用 `undo` 撤销。其余问题照旧列出，附处理命令。",
      en:
        "`--fix` takes the names that the rule settles, clears mutes that have ended, turns on consent to joining and fills in the class's homeroom teacher; `undo` takes it back. What is left is listed with its command."
    ),
    parameters: [group, fix],
    examples: [
      Example("audit 三年级2班", Message(zh: "一个群", en: "one group")),
      Example("audit 三年级2班 --fix", Message(zh: "并改正可以放心改正的", en: "and mend what is safe")),
    ], needs: [.workspace], effect: .readsUnlessAsked)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let names = try desk.groupNames(arguments(group))
    var findings = try AuditFinding.schools(of: names, at: desk)
    var changes: [Change] = []
    var mended = 0
    for name in names {
      var record = try desk.group(name)
      if arguments(fix) {
        let mending = try AuditMending(record, at: desk)
        changes += record.changes(to: mending.after, of: name)
        mended += mending.count
        record = mending.after
      }
      findings += try AuditFinding.all(in: name, record, at: desk)
    }
    let isMending = arguments(fix)
    let place = arguments(group)
    return Plan(changes, outcome: findings.isEmpty ? .done : .finding) { [findings, mended] in
      var items: [Report.Item] = [
        .table(
          Report.Table(
            [
              Report.Column("clause", Message(zh: "条款", en: "clause")),
              Report.Column("subject", Message(zh: "对象", en: "subject")),
              Report.Column("what", Message(zh: "问题", en: "finding")),
              Report.Column("severity", Message(zh: "程度", en: "severity")),
              Report.Column("mend", Message(zh: "处理命令", en: "mended by"), holdsCommands: true),
            ],
            rows: findings.map {
              [
                Report.Cell($0.clause), Report.Cell($0.subject),
                Report.Cell(json: .string($0.what[desk.language]), shown: $0.what),
                Report.Cell(
                  word: $0.severity.rawValue, $0.severity.words, tone: $0.severity == .grave ? .bad : .advice),
                Report.Cell($0.mend),
              ]
            }, empty: Message(zh: "没有发现问题", en: "nothing found")))
      ]
      if isMending {
        items.append(
          .message(
            Message(zh: "已改正 \(mended) 处，余 \(findings.count) 处", en: "mended \(mended), left \(findings.count)"),
            findings.isEmpty ? .good : .warning))
      }
      var report = Report(items, json: findings.isEmpty ? .array([]) : nil)
      report.title = Message(
        zh: "审计：\(place ?? "全部群")，\(desk.today.text)", en: "Audit of \(place ?? "all groups") on \(desk.today.text)")
      return report
    }
  }
}
