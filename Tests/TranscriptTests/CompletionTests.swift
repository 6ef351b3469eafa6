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
}
