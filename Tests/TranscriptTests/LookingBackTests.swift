import Foundation
import Testing

/// The book as it stood, in the real binary.
@Suite struct LookingBackTests {
  private func digest(_ output: String) -> String {
    output.components(separatedBy: "\"digest\":\"").last?.components(separatedBy: "\"").first ?? ""
  }

  /// After any commit the state is what it was then, down to the digest; records removed and altered since are back.
  @Test func everyStateComesBackAsItWas() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学"])
    let commands = [
      "group create 三年级2班 --homeroom 王芳", "member add 三年级2班 王芳 --role homeroom",
      "member add 三年级2班 李娟 --role parent --student 张三 --relation 妈妈",
      "post 三年级2班 --from 张三妈妈 --enforce 自家果园脐橙，5斤39元包邮，加V下单", "mute 三年级2班 张三妈妈 2h",
      "member remove 三年级2班 张三妈妈 --reason 转学", "undo", "policy use pudong 三年级2班",
      "notice post 三年级2班 各位家长：明天上午八点开家长会，请准时参加。", "poll open 三年级2班 春游去哪里 植物园 博物馆",
      "dissolve 三年级2班 --yes",
    ]
    var digests = [digest(try program.run(["-w", "W", "-o", "json", "workspace", "info"]).output)]
    for command in commands {
      let result = try program.run(["-w", "W"] + command.split(separator: " ").map(String.init))
      #expect([0, 3].contains(result.status), "\(command): \(result.error)")
      digests.append(digest(try program.run(["-w", "W", "-o", "json", "workspace", "info"]).output))
    }
    #expect(Set(digests).count == digests.count - 1)
    for (index, expected) in digests.enumerated() {
      let past = try program.run(["-w", "W", "-o", "json", "at", "\(index + 1)", "workspace", "info"])
      #expect(digest(past.output) == expected, "commit \(index + 1)")
      #expect(past.output.contains("\"commits\":\(index + 1)"))
    }
  }

  @Test func whatWasPurgedCannotBeLookedAt() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学"])
    _ = try program.run(["-w", "W", "group", "create", "三年级2班"])
    _ = try program.run([
      "-w", "W", "member", "add", "三年级2班", "李娟", "--role", "parent", "--student", "张三", "--relation", "妈妈",
    ])
    #expect(try program.run(["-w", "W", "-y", "workspace", "purge", "李娟"]).status == 0)
    let past = try program.run(["-w", "W", "--lang", "en", "at", "2", "member", "list", "三年级2班"])
    #expect(past.status == 1)
    #expect(past.error.contains("purged or dropped"), "\(past.error)")
    #expect(!(past.output + past.error).contains("李娟"))
  }
}
