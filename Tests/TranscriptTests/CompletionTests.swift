import Foundation
import Testing

/// What shells are told of the words typed so far, names by their pinyin among them.
@Suite struct CompletionTests {
  private func candidates(_ words: String...) throws -> [String] {
    let program = try Program()
    defer { program.remove() }
    let setUp = """
      group create 三年级2班
      member add 三年级2班 李娟 --role parent --student 张三 --relation 妈妈
      member add 三年级2班 单芳 --role parent --student 曾可心 --relation 爸爸
      """
    _ = try program.run(["workspace", "init", "."])
    #expect(try program.run(["-f", "-"], input: setUp).status == 0)
    return try program.run(["__complete"] + words).output.split(separator: "\n").map {
      String($0.split(separator: "\t").first ?? "")
    }
  }

  @Test(arguments: ["zs", "zhangs", "zhangsan", "ZS", "张"]) func aNameIsFoundByItsPinyin(typed: String) throws {
    #expect(try candidates("member", "verify", "三年级2班", typed) == ["张三妈妈"])
  }

  @Test func aSurnameIsReadAsASurname() throws {
    #expect(try candidates("member", "verify", "三年级2班", "zeng") == ["曾可心爸爸"])
    #expect(try candidates("member", "verify", "三年级2班", "ceng").isEmpty == false)
  }

  @Test func whatUsuallySoundsSoComesFirst() throws {
    #expect(try candidates("member", "verify", "三年级2班", "c") == ["曾可心爸爸"])
    #expect(try candidates("mute", "三年级2班", "z") == ["张三妈妈", "曾可心爸爸"])
  }

  @Test func groupsToo() throws {
    #expect(try candidates("group", "show", "snj") == ["三年级2班"])
    #expect(try candidates("group", "show", "xyz").isEmpty)
  }

  @Test func aCommandForRowsAndAnAssertedOneAreCompleted() throws {
    #expect(try candidates("each", "f.csv", "") == ["do"])
    #expect(try candidates("each", "f.csv", "where", "a=1", "d") == ["do"])
    #expect(try candidates("each", "f.csv", "do", "memb") == ["member"])
    #expect(try candidates("each", "f.csv", "where", "a=1", "do", "member", "list", "三") == ["三年级2班"])
    #expect(try candidates("assert", "refused", "group", "show", "三") == ["三年级2班"])
    #expect(try candidates("assert", "unch") == ["unchanged"])
  }

  @Test func yearsAndNumbersAreTakenFromTheBook() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", ".", "--name", "甲校"])
    let setUp = """
      school add 甲校
      class add 六年级1班 --school 甲校 --cohort 2020
      class add 六年级2班 --school 甲校 --cohort 2020
      class add 五年级1班 --school 甲校 --cohort 2021
      """
    #expect(try program.run(["-f", "-"], input: setUp).status == 0)
    func offered(_ words: String...) throws -> [String] {
      let lines = try program.run(["__complete"] + words).output.split(separator: "\n").map(String.init)
      return lines.filter { !$0.hasPrefix("--") }
    }
    #expect(try offered("dissolve", "--cohort", "") == ["2020\t2 classes", "2021\t1 class"])
    #expect(try offered("dissolve", "--cohort", "2021") == ["2021\t1 class"])
    #expect(try offered("class", "graduate", "--school", "乙校", "--cohort", "").isEmpty)

    #expect(try program.run(["--as", "甲", "group", "create", "六年级1班"]).status == 0)
    #expect(try program.run(["--as", "乙", "group", "create", "六年级2班"]).status == 0)
    #expect(try program.run(["--as", "甲", "group", "create", "五年级1班"]).status == 0)
    #expect(
      try offered("--as", "甲", "undo", "") == ["1\t--as 甲 group create 五年级1班", "2\t--as 甲 group create 六年级1班"])
    #expect(try program.run(["--as", "甲", "undo"]).status == 0)
    #expect(try offered("--as", "甲", "undo", "") == ["1\t--as 甲 group create 六年级1班"])

    let days = #"{"days":[{"date":"2025-10-01","isOffDay":true},{"date":"2025-10-11","isOffDay":false}]}"#
    #expect(try program.run(["calendar", "import", "-"], input: days).status == 0)
    let calendar = try offered("calendar", "show", "")
    #expect(calendar.contains("2025\t2 days out of the ordinary"), "\(calendar)")
    #expect(calendar.contains { $0.hasSuffix("\ttoday") })
  }

  @Test func amongManyNamesTheLastIsShownToo() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "."])
    let setUp = (100..<320).map { "group create 第\($0)班" }.joined(separator: "\n") + "\ngroup create 第九班\n"
    #expect(try program.run(["-f", "-"], input: setUp).status == 0)
    let offered = try program.run(["__complete", "group", "show", "第"]).output.split(separator: "\n")
    #expect(offered.count == 201)
    #expect(offered.last?.hasPrefix("第九班") == true)
  }

  @Test func aClassIsFoundByItsSchoolOrItsOwnName() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "."])
    let setUp = """
      school add 实验小学
      school add 育才小学
      class add 三年级2班 --school 实验小学
      class add 三年级1班 --school 育才小学
      staff add 王芳 --school 实验小学
      staff add 赵敏 --school 育才小学
      """
    #expect(try program.run(["-f", "-"], input: setUp).status == 0)
    func offered(_ words: String...) throws -> [String] {
      try program.run(["__complete"] + words).output.split(separator: "\n").map {
        String($0.split(separator: "\t").first ?? "")
      }
    }
    #expect(try offered("group", "create", "x", "--class", "实") == ["实验小学/三年级2班"])
    #expect(try offered("group", "create", "x", "--class", "育才小学/s") == ["育才小学/三年级1班"])
    #expect(try offered("group", "create", "x", "--class", "yc/") == ["育才小学/三年级1班"])
    #expect(try offered("group", "create", "x", "--class", "snj") == ["实验小学/三年级2班", "育才小学/三年级1班"])
    #expect(try offered("group", "create", "x", "--class", "育才小学/三年级1班", "--homeroom", "") == ["赵敏"])
    #expect(try offered("class", "add", "x", "--school", "实验小学", "--homeroom", "") == ["王芳"])
  }

  @Test func whatASettingOrANumberCanBeIsOffered() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "."])
    let setUp = """
      school add 实验小学
      staff add 王芳 --school 实验小学
      class add 三年级2班 --school 实验小学
      group create 三年级2班 --class 实验小学/三年级2班 --homeroom 王芳
      member add 三年级2班 王芳 --role homeroom
      member add 三年级2班 李娟 --role parent --student 张三 --relation 妈妈
      request add 三年级2班 “想换座位” --from 李娟
      """
    #expect(try program.run(["-f", "-"], input: setUp).status == 0)
    func offered(_ words: String...) throws -> [String] {
      try program.run(["__complete"] + words).output.split(separator: "\n").map {
        String($0.split(separator: "\t").first ?? "")
      }
    }
    #expect(try offered("set", "lang", "").prefix(2) == ["zh", "en"])
    #expect(try offered("set", "pager", "o") == ["on", "off"])
    #expect(try offered("as", "w") == ["王芳"])
    #expect(try offered("mute", "三年级2班", "张三妈妈", "3") == ["3m", "3h", "3d"])
    #expect(try offered("request", "close", "三年级2班", "") == ["1"])
    #expect(try offered("member", "add", "三年级2班", "张伟", "--student", "zs") == ["张三"])
    #expect(try offered("jiny") == ["禁言"])
    // A name that nobody but the person knows: the command's own options may come first, those of every command not.
    #expect(try !offered("member", "add", "三年级2班", "").contains("--dry-run"))
  }
}
