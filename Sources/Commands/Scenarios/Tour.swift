import CommandLanguage
import Wording

/// `tour`: the first ten minutes of a new user.
enum Tour: Verb {
  static let spec = CommandSpec(
    ["tour"], aliases: [["导览"], ["入门"]], Message(zh: "十分钟入门，边学边练", en: "learn the first commands by typing them"),
    details: Message(
      zh: "在沙盒中进行，输入的命令真实执行并当场检查，工作区不会改变。hint 给出提示，skip 跳过一步，exit 离开。",
      en:
        "It runs in a sandbox: what is typed is carried out and checked, and the workspace stays as it is. `hint` helps, `skip` goes on, `exit` leaves."
    ), examples: [Example("tour", Message(zh: "从头开始", en: "from the beginning"))], needs: [.noTransaction],
    effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    guard let lessons = try ScenarioLibrary.tour() else { return Plan(.leave) }
    return Plan(.tour(lessons))
  }
}
