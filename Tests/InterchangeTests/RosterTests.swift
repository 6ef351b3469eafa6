import ClassGroups
import Interchange
import Testing

private func read(_ text: String) throws -> RosterFile { try RosterReader.read(Array(text.utf8)) }

/// One row in a line: class, number, student, then name/relation/phone of each guardian.
private func brief(_ row: RosterRow) -> String {
  let guardians = row.student.guardians.map { "\($0.name ?? "-")/\($0.relation ?? "-")/\($0.phone ?? "-")" }
  return ([row.schoolClass ?? "-", row.student.number ?? "-", row.student.name] + guardians).joined(separator: "|")
}

private let minimal = """
  班级,学号,学生姓名,家长1姓名,家长1关系,家长1电话,家长2姓名,家长2关系,家长2电话
  三年级2班,1,张三,张建国,父亲,13800000001,李梅,母亲,13800000002
  三年级2班,2,李小明,王芳,妈妈,13800000003,,,
  """
private let minimalRows = [
  "三年级2班|1|张三|张建国/父亲/13800000001|李梅/母亲/13800000002", "三年级2班|2|李小明|王芳/妈妈/13800000003",
]

@Suite("Rosters") struct RosterTests {
  @Test func readsTheTemplateInEveryEncodingSeparatorAndLineEnd() throws {
    for separator in [",", "\t", ";"] {
      for end in ["\n", "\r\n", "\r"] {
        let text = minimal.replacing(",", with: separator).replacing("\n", with: end) + end
        for bytes in [
          Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), gb18030(text), utf16(text, littleEndian: true),
        ] {
          let file = try RosterReader.read(bytes)
          #expect(file.rows.map(brief) == minimalRows)
          #expect(file.faults.isEmpty)
          #expect(file.warnings.isEmpty)
          #expect(file.dropped.isEmpty)
          #expect(file.separator == separator.utf8.first)
        }
      }
    }
  }

  @Test func readsOneGuardianARow() throws {
    let file = try read(
      """
      学生姓名,性别,家长姓名,关系,电话
      张三,男,张建国,父亲,'13800000001
      张三,男,李梅,母亲,13800000002
      李小明,女,王芳,妈妈,138 0000 0003
      """)
    #expect(
      file.rows.map(brief) == [
        "-|-|张三|张建国/父亲/13800000001|李梅/母亲/13800000002", "-|-|李小明|王芳/妈妈/13800000003",
      ])
    #expect(file.dropped == ["性别"])
  }

  @Test(arguments: [
    "class,number,student,guardian,relation,phone", "班,座号,姓名,监护人姓名,与学生关系,手机", "班级,学号,学生姓名*,家长姓名,家长关系,家长电话（必填）",
    " 班级 ,班内学号,姓名,成员1姓名,成员1关系,成员1联系电话", "Class,Student Number,Student Name,Guardian Name,Relation,Mobile",
    "班级,学号,姓名,第一监护人姓名,第一监护人关系,第一监护人电话",
  ])
  func tellsColumnsByTheirSynonyms(header: String) throws {
    let file = try read(header + "\n三年级2班,1,张三,李梅,母亲,13800000002\n")
    #expect(file.rows.map(brief) == ["三年级2班|1|张三|李梅/母亲/13800000002"])
    #expect(file.dropped.isEmpty)
  }

  @Test func columnsMayStandInAnyOrder() throws {
    let file = try read("电话,关系,家长姓名,姓名,班级\n13800000002,母亲,李梅,张三,三年级2班\n")
    #expect(file.rows.map(brief) == ["三年级2班|-|张三|李梅/母亲/13800000002"])
  }

  @Test func takesFatherAndMotherColumns() throws {
    let file = try read("姓名,父亲姓名,父亲电话,母亲姓名,母亲电话\n张三,张建国,13800000001,李梅,\n")
    #expect(file.rows.map(brief) == ["-|-|张三|张建国/父亲/13800000001|李梅/母亲/-"])
  }

  @Test func theNationalRegisterLosesWhatMustNotBeKept() throws {
    let member = ["姓名", "关系", "关系说明", "民族", "工作单位", "现住址", "户口所在地行政区划", "联系电话", "是否监护人", "身份证件类型", "身份证件号", "职务"]
    let headers =
      [
        "学校标识码", "姓名", "性别", "出生日期", "出生地行政区划", "籍贯", "民族", "国籍/地区", "身份证件类型", "身份证件号", "健康状况", "学籍号", "班内学号", "年级",
        "班级",
      ]
      + ["入学年月", "现住址", "联系电话", "是否残疾", "是否享受资助"] + member.map { "成员1" + $0 } + member.map { "成员2" + $0 }
    let values =
      [
        "2134000001", "张三", "男", "20170301", "341600", "安徽", "汉族", "中国", "居民身份证", "1.1E+17", "健康",
        "G341600201703010011", "7",
      ]
      + ["2023级", "2班", "202309", "某路1号", "13900000000", "否", "否"]
      + ["张建国", "父亲", "", "汉族", "某厂", "某路1号", "341600", "13800000001", "是", "居民身份证", "341600198001010011", "工人"]
      + ["李梅", "51-母亲", "", "汉族", "某校", "某路1号", "341600", "13800000002", "是", "居民身份证", "341600198101010022", "教师"]
    let file = try read(headers.joined(separator: "\t") + "\n" + values.joined(separator: "\t") + "\n")
    #expect(file.rows.map(brief) == ["2023级2班|7|张三|张建国/父亲/13800000001|李梅/母亲/13800000002"])
    #expect(file.dropped.contains("身份证件号"))
    #expect(file.dropped.contains("联系电话"))
    #expect(file.dropped.count == headers.count - 10)
    let kept = file.rows.map(brief).joined()
    for secret in ["341600", "汉族", "某路", "13900000000", "1.1E+17"] { #expect(!kept.contains(secret)) }
  }

  @Test func anIdentityNumberIsNeverTheNumberOfAPupil() throws {
    let file = try read("班级,学号,姓名\n三年级2班,G341600201703010011,张三\n三年级2班,34160020170301001x,李四\n")
    #expect(file.rows.map(brief) == ["三年级2班|-|张三", "三年级2班|-|李四"])
    #expect(file.warnings.map(\.code) == ["identity-number", "identity-number"])
  }

  @Test(arguments: ["１１０１０１２０１５０１０１１２３４", "110101 20150101 1234", "Ｇ110101２０１５０１０１123Ｘ"])
  func anIdentityNumberIsKnownHoweverItIsWritten(number: String) throws {
    let file = try read("班级,学号,姓名\n三年级2班,\(number),张三\n")
    #expect(file.rows.map(brief) == ["三年级2班|-|张三"])
  }

  @Test func aRuinedNumberIsRefusedWithItsPlaceAndTheRestIsKept() throws {
    let file = try read(
      minimal + "\n三年级2班,3,王五,王六,父亲,1.38E+10,,,\n三年级2班,1.1E+17,赵七,,,,,,\n三年级2班,5,孙八,,,,,,\n")
    #expect(file.rows.map(\.student.name) == ["张三", "李小明", "孙八"])
    #expect(file.faults.map(\.code) == ["ruined-number", "ruined-number"])
    #expect(file.faults.map(\.line) == [4, 5])
    #expect(file.faults.map(\.column) == [6, 2])
    #expect(file.faults.map(\.header) == ["家长1电话", "学号"])
    #expect(file.faults.allSatisfy { $0.mend != nil })
  }

  @Test func everyBadRowIsReported() throws {
    let file = try read(
      """
      班级,学号,学生姓名,家长1姓名,家长1关系,家长1电话
      ,1,张三,,,
      三年级2班,2,,李梅,母亲,13800000002
      三年级2班,3,王五,王六,父亲,13800000001,多出,
      三年级2班,4,#N/A,,,
      三年级2班,5,孙八,孙九,父亲,无此号码x
      ,,,,,
      三年级2班,6,周十
      合计,6,,,,
      """)
    #expect(file.rows.map(\.student.name) == ["孙八", "周十"])
    #expect(file.faults.map(\.code) == ["missing-cell", "missing-cell", "too-many-cells", "formula-error"])
    #expect(file.faults.map(\.line) == [2, 3, 4, 5])
    #expect(file.warnings.map(\.code) == ["bad-phone", "short-row", "total-row"])
    #expect(file.rows[0].student.guardians == [Guardian(name: "孙九", relation: "父亲")])
  }

  @Test func severalStudentsStandInOneCell() throws {
    let file = try read("班级,学号,学生姓名,家长姓名,关系,电话\n三年级2班、一年级1班,3、8,张三、张四,李梅,母亲,13800000002\n")
    #expect(
      file.rows.map(brief) == ["三年级2班|3|张三|李梅/母亲/13800000002", "一年级1班|8|张四|李梅/母亲/13800000002"])
  }

  @Test func dirtOfSpreadsheetsIsTolerated() throws {
    let file = try read(
      "三年级2班花名册,,,,,,\n班级,学号,学生姓名,家长姓名,关系,电话,,\n三年级2班,１.0,张　三,\"李\n梅\",母亲,=\"13800000002\",,\n"
        + "三年级2班,2,阿卜杜拉·买买提,John  Smith,父亲,＋86 138-0000-0002、13900000000,,\n")
    #expect(
      file.rows.map(brief) == [
        "三年级2班|1|张三|李梅/母亲/13800000002", "三年级2班|2|阿卜杜拉·买买提|John Smith/父亲/+8613800000002",
      ])
    #expect(file.faults.isEmpty)
  }

  @Test func misspeltHeadersAreReadAndReported() throws {
    let file = try read("班级,学号,学生性名,家长1姓明,家长1关系,家长1电话\n三年级2班,1,张三,李梅,母亲,13800000002\n")
    #expect(file.rows.map(brief) == ["三年级2班|1|张三|李梅/母亲/13800000002"])
    #expect(file.warnings.map(\.code) == ["misspelt-header", "misspelt-header"])
    #expect(file.warnings.map(\.column) == [3, 4])
  }

  @Test func columnsThatMustNotBeKeptAreNeverTakenForOthers() throws {
    let file = try read("学生姓名,学生性别,家庭住址,ID Number,学籍号\n张三,男,某路,1,2\n")
    #expect(file.rows.map(brief) == ["-|-|张三"])
    #expect(file.dropped == ["学生性别", "家庭住址", "ID Number", "学籍号"])
  }

  @Test func aStrayQuoteLosesNoRow() throws {
    let rows = (1...50).map { "三年级2班,\($0),\($0 == 7 ? "\"" : "")学生甲\($0)" }.joined(separator: "\n")
    let file = try read("班级,学号,姓名\n" + rows + "\n")
    #expect(file.rows.count == 50)
    #expect(file.warnings.map(\.code) == ["stray-quote"])
    #expect(file.warnings.map(\.line) == [8])
  }

  @Test func severalTablesAreNoExport() {
    let table = Array("班级,姓名\n三年级2班,张三\n".utf8)
    let fault = #expect(throws: FileFault.self) { try RosterReader.read(["a.csv": table, "b.csv": table]) }
    #expect(fault?.code == "many-files")
    #expect(throws: Never.self) { try RosterReader.read(["a.csv": table]) }
  }

  @Test func whatIsNoRosterIsRefused() {
    for text in ["", "a,b\n1,2\n", "你好\n", "PK\u{3}\u{4}"] {
      #expect(throws: FileFault.self) { try read(text) }
    }
  }

  @Test func aListOfNamesAloneIsARoster() throws {
    #expect(try read("姓名\n张三\n李四\n").rows.map(\.student.name) == ["张三", "李四"])
  }
}
