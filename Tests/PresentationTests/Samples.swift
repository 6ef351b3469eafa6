import Presentation
import Wording

/// Members such as a book holds them: a Han name, a name of a minority, a picture in the display name.
let members = Report.Table(
  [
    Report.Column("display", Message(zh: "群昵称", en: "Display name")),
    Report.Column("role", Message(zh: "身份", en: "Role")),
    Report.Column("verified", Message(zh: "已核验", en: "Verified")),
    Report.Column("strikes", Message(zh: "违规", en: "Strikes")),
    Report.Column("id", Message(zh: "编号", en: "Id"), isForProgramsOnly: true),
    Report.Column("note", Message(zh: "备注", en: "Note")),
  ],
  rows: [
    [
      "张三妈妈", Report.Cell(json: "parent", shown: Message(zh: "家长", en: "parent")), Report.Cell(true), Report.Cell(0),
      "m1", nil,
    ],
    [
      "阿卜杜拉·买买提爸爸", Report.Cell(json: "parent", shown: Message(zh: "家长", en: "parent")), Report.Cell(false),
      Report.Cell(12, tone: .bad), "m2", "请于周五（9月11日）前，携带户口本到校办公室核验；逾期未核验的，将移出本群。",
    ],
    [
      "王👨‍👩‍👧奶奶", Report.Cell(json: "guardian", shown: Message(zh: "监护人", en: "guardian")), Report.Cell(true),
      Report.Cell(3),
      "m3", "roster says grandmother, 'a, b'",
    ],
  ],
  empty: Message(zh: "没有成员", en: "no members"))

func render(
  _ report: Report, _ form: OutputForm, _ language: Language = .zh, width: Int = 80, color: Bool = false
) -> String {
  Renderer(form: form, language: language, width: width, color: color).render(report)
}

func lines(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
