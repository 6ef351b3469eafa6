import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `undo`: takes back the acting person's last commits, newest first, each as a commit of its own.
enum UndoVerb: Verb {
  static let count = Parameter.optional(
    "N", .integer(1...1000, name: "undo-count"), default: "1", Message(zh: "撤销几次", en: "how many"))
  static let spec = CommandSpec(
    ["undo"], aliases: [["撤销"]], Message(zh: "撤销自己最近的提交", en: "take back one's last commits"), parameters: [count],
    examples: [
      Example("undo", Message(zh: "撤销上一条", en: "the last one")),
      Example("undo 3", Message(zh: "撤销三条", en: "the last three")),
    ],
    needs: [.workspace, .noTransaction], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let steps = try undo(arguments(count), by: desk.actor, in: desk.book)
    guard !steps.isEmpty else { throw Refusal.nothingToUndo }
    var plan = Plan {
      Report(
        steps.map {
          .message(
            Message(
              zh: "已撤销提交 \($0.target.number)：\(clean($0.target.command))",
              en: "took back commit \($0.target.number): \(clean($0.target.command))"), .good)
        })
    }
    plan.steps = steps
    return plan
  }

  /// Opens the existential, so that undoing is written once for every book.
  private static func undo(_ count: Int, by actor: String, in book: some Book) throws -> [Undo.Step] {
    try Undo.undo(count, by: actor, in: book)
  }
}

/// `redo`: carries out again what was undone last.
enum RedoVerb: Verb {
  static let spec = CommandSpec(
    ["redo"], aliases: [["重做"]], Message(zh: "重做刚撤销的提交", en: "carry out again what was undone last"),
    needs: [.workspace, .noTransaction], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    guard let step = try redo(by: desk.actor, in: desk.book) else { throw Refusal.nothingToRedo }
    var plan = Plan {
      Report(
        Message(
          zh: "已重做提交 \(step.target.number)：\(clean(step.target.command))",
          en: "carried out commit \(step.target.number) again: \(clean(step.target.command))"),
        tone: .good)
    }
    plan.steps = [step]
    return plan
  }

  private static func redo(by actor: String, in book: some Book) throws -> Undo.Step? {
    try Undo.redo(by: actor, in: book)
  }
}

/// `log`: what was changed, by whom and when, newest first.
enum Log: Verb {
  static let group = Parameter.optional("GROUP", .group, Message(zh: "只看一个群", en: "one group's only"))
  static let limit = Parameter.option(
    "limit", .integer(1...1_000_000), default: "50", Message(zh: "最多几条", en: "how many at most"))
  static let spec = CommandSpec(
    ["log"], aliases: [["日志"]], Message(zh: "查看操作记录", en: "show what was changed, by whom and when"),
    parameters: [group, limit],
    examples: [Example("log 三年级2班", Message(zh: "一个群的经过", en: "one group's story"))], needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    if let group { _ = try desk.group(group) }
    var table = Report.Table(
      [
        Report.Column("commit", Message(zh: "提交", en: "commit")), Report.Column("at", Message(zh: "时间", en: "when")),
        Report.Column("actor", Message(zh: "操作人", en: "who")),
        Report.Column("command", Message(zh: "命令", en: "command")),
        Report.Column("changes", Message(zh: "变更", en: "changes")),
      ], empty: Message(zh: "还没有记录", en: "nothing yet"))
    var number = try desk.book.head()
    while number > 0, table.rows.count < arguments(limit), let commit = try desk.book.commit(number) {
      number -= 1
      let touched = commit.changes.filter { group == nil || $0.group == group }
      guard group == nil || !touched.isEmpty else { continue }
      let isGone = commit.isPurged && commit.actor.isEmpty
      let note: Message =
        switch commit.origin {
        case .command where isGone: Message(zh: "（已清除）", en: "(purged)")
        case .command: Message(verbatim: commit.command)
        case .undo(let target): Message(zh: "撤销 \(target)：\(commit.command)", en: "undo \(target): \(commit.command)")
        case .redo(let target): Message(zh: "重做 \(target)：\(commit.command)", en: "redo \(target): \(commit.command)")
        }
      table.rows.append([
        Report.Cell(commit.number),
        isGone
          ? nil
          : Report.Cell(json: .string(commit.at.iso(in: desk.zone)), shown: Message(verbatim: desk.shown(commit.at))),
        isGone ? nil : Report.Cell(commit.actor), Report.Cell(json: .string(note[desk.language]), shown: note),
        Report.Cell(touched.reduce(0) { $0 + $1.parts.count }),
      ])
    }
    return Plan { [table] in Report([.table(table)]) }
  }
}
