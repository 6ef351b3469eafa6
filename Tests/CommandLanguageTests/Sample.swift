import Wording

@testable import CommandLanguage

/// A small language with everything in it that a declaration can say.
enum Sample {
  enum Role: String, CaseIterable, Sendable { case parent, teacher, outsider }

  enum Add {
    static let group = Parameter.positional("GROUP", .group, Message(zh: "群", en: "the group"))
    static let name = Parameter.positional("NAME", .word, Message(zh: "姓名", en: "who joins"))
    static let role = Parameter.requiredOption(
      "role", .role, Message(zh: "身份", en: "what the member is to the class"))
    static let display = Parameter.option("display", .text, Message(zh: "群昵称", en: "the display name"))
    static let phone = Parameter.option("phone", short: "p", .text, Message(zh: "电话", en: "the phone number"))
    static let tags = Parameter.repeatedOption("tag", .word, Message(zh: "标签", en: "a tag"))
    static let urgent = Parameter.flag("urgent", short: "u", Message(zh: "紧急", en: "at once"))
    static let spec = CommandSpec(
      ["member", "add"], aliases: [["加人"], ["成员", "添加"]],
      Message(zh: "添加成员", en: "add a member"),
      details: Message(zh: "没有花名册时成员为未核验。", en: "Without a roster the member is unverified."),
      parameters: [group, name, role, display, phone, tags, urgent],
      examples: [
        Example(
          "member add 三年级1班 张三 --role parent", Message(zh: "添加一位家长", en: "a parent joins"))
      ],
      needs: [.workspace], effect: .writes)
  }

  enum Mute {
    static let group = Parameter.positional("GROUP", .group, Message(zh: "群", en: "the group"))
    static let member = Parameter.positional("NAME", .member, Message(zh: "成员", en: "who is muted"))
    static let time = Parameter.positional("DURATION", .duration, Message(zh: "时长", en: "for how long"))
    static let spec = CommandSpec(
      ["mute"], aliases: [["禁言"]], Message(zh: "禁言成员", en: "mute a member"), parameters: [group, member, time],
      examples: [Example("mute 三年级1班 张三妈妈 2h", Message(zh: "禁言两小时", en: "two hours of silence"))],
      needs: [.workspace], effect: .writes)
  }

  enum Undo {
    static let count = Parameter.optional("N", .integer(1...100), default: "1", Message(zh: "次数", en: "how many"))
    static let spec = CommandSpec(
      ["undo"], aliases: [["撤销"]], Message(zh: "撤销", en: "take back commits"), parameters: [count],
      needs: [.workspace, .noTransaction], effect: .writes)
  }

  enum Commit {
    static let spec = CommandSpec(
      ["commit"], aliases: [["提交"]], Message(zh: "提交", en: "commit the transaction"), needs: [.transaction],
      effect: .session)
  }

  enum Assert {
    static let status = Parameter.option("status", .integer(0...5), Message(zh: "状态", en: "the exit status"))
    static let command = Parameter.command("COMMAND", Message(zh: "命令", en: "the command"))
    static let spec = CommandSpec(
      ["assert"], Message(zh: "断言", en: "expect an outcome"), parameters: [status, command], effect: .session)
  }

  enum List {
    static let groups = Parameter.rest("GROUP", .group, Message(zh: "群", en: "groups"))
    static let spec = CommandSpec(
      ["member", "list"], Message(zh: "列出成员", en: "list members"), parameters: [groups], needs: [.workspace],
      effect: .reads)
  }

  enum Global {
    static let output = Parameter.option(
      "output", short: "o",
      .choice(
        [
          Choice("table", "table", Message(zh: "表格", en: "a table")), Choice("json", "json", Message(verbatim: "JSON")),
        ], placeholder: "FORM"), Message(zh: "输出形式", en: "form of the result"))
    static let dryRun = Parameter.flag("dry-run", short: "n", Message(zh: "只预演", en: "plan only"))
    static let all: [any AnyParameter] = [output, dryRun]
  }
}

extension ArgumentKind where Value == String {
  static var group: Self {
    Self(name: "group", placeholder: "GROUP", expected: Message(zh: "群名", en: "a group's name"), example: "三年级1班")
  }
  static var member: Self {
    Self(name: "member", placeholder: "NAME", expected: Message(zh: "成员", en: "a member"), example: "张三妈妈")
  }
}

extension ArgumentKind where Value == Sample.Role {
  static var role: Self {
    .choice(of: Sample.Role.self, name: "role", placeholder: "ROLE", aliases: { $0 == .parent ? ["家长"] : [] }) { role in
      switch role {
      case .parent: Message(zh: "家长", en: "a parent")
      case .teacher: Message(zh: "教师", en: "the class's teacher")
      case .outsider: Message(zh: "外人", en: "nobody of the class")
      }
    }
  }
}
