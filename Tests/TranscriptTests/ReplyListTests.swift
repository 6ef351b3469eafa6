import Foundation
import Testing

/// Lists that parents filled in (接龙), as they are pasted: numbers of every kind, heads, dates, lost line breaks.
@Suite struct ReplyListTests {
  private func group() throws -> Program {
    let program = try Program()
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学", "--policy", "handbook-4"])
    let setup = """
      group create 三年级2班 --homeroom 王芳
      member add 三年级2班 王芳 --role homeroom --subject 语文
      member add 三年级2班 李娟 --role parent --student 张三 --relation 妈妈
      member add 三年级2班 张伟 --role parent --student 张三 --relation 爸爸
      member add 三年级2班 张敏 --role parent --student 张三丰 --relation 妈妈
      member add 三年级2班 陈刚 --role parent --student 陈晨 --relation 爸爸
      member add 三年级2班 钱多 --role guardian --student 钱多多 --relation 奶奶
      notice post 三年级2班 --kind important --reply --from 王芳 “各位家长：十月十五日秋游，请回复确认。”

      """
    let result = try program.run(["-w", "W", "--now", "2026-09-07T09:00:00+08:00", "-f", "-"], input: setup)
    try #require(result.status == 0, "\(result.error)")
    return program
  }

  /// Who is on record as having read a list, and what was not understood.
  private func read(_ list: String) throws -> (members: [String], unknown: [String]) {
    let program = try group()
    defer { program.remove() }
    let at = ["-w", "W", "--lang", "zh", "--now", "2026-09-08T09:00:00+08:00"]
    let ack = try program.run(at + ["notice", "ack", "三年级2班", "1", "--list", "-"], input: list)
    #expect([0, 3].contains(ack.status), "\(ack.error)")
    let status = try program.run(at + ["notice", "status", "三年级2班", "1"]).output
    let lines = status.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let unknown = ack.output.split(separator: "\n").filter { $0.contains("认不出") }.map { line in
      String(line.drop { $0 != "“" }.dropFirst().dropLast())
    }
    #expect(ack.status == (unknown.isEmpty ? 0 : 3))
    return (lines.filter { $0.count > 3 && $0[3] == "接龙" }.map { String($0[1]) }.sorted(), unknown)
  }

  @Test(arguments: [
    "#接龙\n十月十五日秋游，请回复确认\n例 1. 姓名 是否参加\n\n1. 张三妈妈 收到\n2.陈晨  参加1人\n",
    "1、张三妈妈\n2、陈晨爸爸", "１．张三妈妈\n２．陈晨爸爸", "①张三妈妈\n②陈晨爸爸✅", "⒈张三妈妈👩\n⒉陈晨爸",
    "一、张三妈妈\n二、陈晨爸爸", "1) 张三妈妈\n2）陈晨爸爸", "  1.  张三妈妈\r\n  2.  陈晨爸爸\r\n",
    "10月15日秋游，15号前回复\n1. 张三的妈妈：参加\n2. 陈刚 不参加", "接龙 1. 张三妈妈 2. 陈晨爸爸 参加",
    "张三妈妈\n陈晨爸爸 参加", "1. 张三妈妈\n2. 陈晨爸爸\n2. 陈晨爸爸\n3. \n4",
  ])
  func saysWhoKnows(list: String) throws {
    let (members, unknown) = try read(list)
    #expect(members == ["张三妈妈", "陈晨爸爸"].sorted())
    #expect(unknown.isEmpty)
  }

  @Test func theLongerOfTwoNamesIsMeant() throws {
    #expect(try read("1. 张三丰 收到\n2. 张三 爸爸收到").members == ["张三丰妈妈", "张三爸爸"].sorted())
  }

  @Test func whoIsNotUnderstoodIsNamed() throws {
    let (members, unknown) = try read("1. 张三妈妈\n2. 不认识的人\n不带编号的闲话\n")
    #expect(members == ["张三妈妈"])
    #expect(unknown == ["不认识的人"])
  }
}

/// The star of the month is one of the class.
@Suite struct StarTests {
  @Test func isOneOfTheClass() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学", "--policy", "handbook-5"])
    let setup = """
      group create 三年级2班 --homeroom 王芳
      member add 三年级2班 王芳 --role homeroom --subject 语文
      member add 三年级2班 李娟 --role parent --student 张三 --relation 妈妈

      """
    let at = ["-w", "W", "--lang", "zh", "--now", "2026-09-07T09:00:00+08:00"]
    try #require(try program.run(at + ["-f", "-"], input: setup).status == 0)
    let refused = try program.run(at + ["star", "name", "三年级2班", "章三", "--reason", "乐于助人"])
    #expect(refused.status == 1)
    #expect(refused.error.contains("本班没有学生“章三”") && refused.error.contains("“张三”"))
    let named = try program.run(at + ["star", "name", "三年级2班", "张三", "--reason", "乐于助人"])
    #expect(named.status == 0, "\(named.error)")
  }
}
