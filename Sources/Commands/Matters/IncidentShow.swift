import ClassGroups
import CommandLanguage
import JSON
import Presentation
import Wording

/// `incident show`: a matter with its history.
enum IncidentShow: Verb {
  static let spec = CommandSpec(
    ["incident", "show"], aliases: [["查看事件"]], Message(zh: "查看事件或诉求的经过", en: "show a matter and its history"),
    parameters: [MatterClosing.group, MatterClosing.id],
    examples: [Example("incident show 三年级2班 1", Message(zh: "经过", en: "what was done"))], needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(MatterClosing.group)
    let record = try desk.group(group)
    let (number, matter) = try desk.matter(arguments(MatterClosing.id), of: group, in: record)
    let text = try matter.post.map { try desk.post($0, of: group).text }
    var out = JSONWriter()
    matter.write(to: &out)
    var object = (try? JSON(parsing: out.bytes))?.object ?? JSONObject()
    object["id"] = .integer(number)
    object["group"] = .string(group)
    object["member"] = matter.member.flatMap { record.members[$0]?.display }.map { .string($0) } ?? .null
    let json = JSON.object(object)
    return Plan {
      var fields = [
        Report.Field("id", Message(zh: "编号", en: "no."), Report.Cell(number)),
        Report.Field("kind", Message(zh: "类别", en: "kind"), Report.Cell(word: matter.kind.rawValue, matter.kind.words)),
        Report.Field("title", Message(zh: "事项", en: "matter"), Report.Cell(matter.title)),
        Report.Field(
          "member", Message(zh: "成员", en: "member"), Report.Cell(matter.member.flatMap { record.members[$0]?.display })),
        Report.Field(
          "state", Message(zh: "状态", en: "state"), Report.Cell(word: matter.state.rawValue, matter.state.words)),
        Report.Field(
          "level", Message(zh: "层级", en: "level"), Report.Cell(word: matter.level.rawValue, matter.level.words)),
        Report.Field("owner", Message(zh: "负责人", en: "owner"), Report.Cell(matter.owner)),
        Report.Field("due", Message(zh: "期限", en: "due"), Report.Cell(matter.due.text)),
        Report.Field("clauses", Message(zh: "条款", en: "clauses"), Report.Cell(matter.clauses.joined(separator: " "))),
      ]
      if let text { fields.append(Report.Field("text", Message(zh: "消息", en: "post"), Report.Cell(text))) }
      let history = Report.Table(
        [
          Report.Column("at", Message(zh: "时间", en: "when")), Report.Column("by", Message(zh: "经手", en: "by")),
          Report.Column("what", Message(zh: "做了什么", en: "what")), Report.Column("note", Message(zh: "说明", en: "note")),
        ],
        rows: matter.history.map { event in
          [
            Report.Cell(json: .string(event.at.iso(in: desk.zone)), shown: Message(verbatim: desk.shown(event.at))),
            Report.Cell(event.by), Report.Cell(word: event.what.rawValue, event.what.words), Report.Cell(event.note),
          ]
        })
      return Report([.card(fields), .heading(Message(zh: "经过", en: "History")), .table(history)], json: json)
    }
  }
}
