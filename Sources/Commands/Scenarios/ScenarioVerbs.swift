import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `scenario list`: what can be shown to a room.
enum ScenarioList: Verb {
  static let spec = CommandSpec(
    ["scenario", "list"], aliases: [["剧本"]],
    Message(zh: "列出随程序的剧本", en: "list the scenarios that come with the program"),
    examples: [Example("scenario list", Message(zh: "十个剧本", en: "the ten of them"))], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let scenarios = try ScenarioLibrary.all()
    let table = Report.Table(
      [
        Report.Column("name", Message(zh: "名称", en: "name")),
        Report.Column("title", Message(zh: "标题", en: "title")),
        Report.Column("commands", Message(zh: "命令数", en: "commands")),
      ],
      rows: scenarios.map {
        [
          Report.Cell($0.name), Report.Cell(json: .string($0.title[desk.language]), shown: $0.title),
          Report.Cell($0.lines.count),
        ]
      })
    return Plan { Report([.table(table)]) }
  }
}

/// `scenario show`: the text of one, to be read, copied and changed.
enum ScenarioShow: Verb {
  static let name = Parameter.positional("SCENARIO", .scenario, Message(zh: "剧本名，或文件路径", en: "a scenario, or a file"))
  static let spec = CommandSpec(
    ["scenario", "show"], aliases: [["看剧本"]], Message(zh: "显示一个剧本的全文", en: "show the text of a scenario"),
    details: Message(
      zh:
        "剧本是文本：命令照常书写，以 # 和指令开头的行说明其余。#title zh 之后是标题，#start 之后是起点：empty 校名、copy 或 commit 提交号。#zh 和 #en 是两种语言的旁白。#expect 写在命令之后。#pause 3s 是停顿，不写时长则等待按键。# 后空一格的是备注。\n\n#expect 之后写 allow、advise、hold 或 block 指结论，写 PACK=block 指某规则集的结论，写 done、finding、refused 或 usage 指退出状态，写条款号指引用了该条款，写引号中的文字指输出里有它。前面加 ! 为否定。",
      en:
        "A scenario is text. Commands stand as they are typed; lines that begin with # and a word tell the rest. #title en TITLE; #start empty SCHOOL, copy, or commit N: what it starts with; #zh and #en: the narration in both languages; #expect: behind a command; #pause 3s: a pause, or without a span until a key. A # with a blank behind it is a remark.\n\n#expect takes allow, advise, hold or block for a decision, PACK=block for the decision under a policy; done, finding, refused or usage for the exit status; a clause that is cited; a text in quotes that is told; ! before any of them means not."
    ),
    parameters: [name],
    examples: [Example("scenario show flattery-chain", Message(zh: "可存为文件后修改", en: "to be saved and changed"))],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let text = try desk.scenarioText(arguments(name))
    return Plan { Report([.text(text)]) }
  }
}

/// `scenario run`: plays one in a sandbox.
enum ScenarioRun: Verb {
  static let name = Parameter.positional("SCENARIO", .scenario, Message(zh: "剧本名，或文件路径", en: "a scenario, or a file"))
  static let step = Parameter.flag("step", Message(zh: "每条命令执行前等待按键", en: "wait for a key before each command"))
  static let spec = CommandSpec(
    ["scenario", "run"], aliases: [["演示"]], Message(zh: "在沙盒中演示一个剧本", en: "play a scenario in a sandbox"),
    details: Message(
      zh: "演示在内存中进行，工作区一个字节也不会改变。逐步演示时：回车或任意键继续，s 暂离到命令行（exit 回来），q 结束。结果与预期不符时退出状态为 3。",
      en:
        "It plays in memory and leaves every byte of the workspace as it was. Step by step Enter or any key goes on, s steps aside into the shell (exit comes back), q ends. Exit status 3 where something came out otherwise than expected."
    ),
    parameters: [name, step],
    examples: [
      Example("scenario run flattery-chain", Message(zh: "从头到尾", en: "from beginning to end")),
      Example("scenario run flattery-chain --step", Message(zh: "面对听众逐步演示", en: "step by step before a room")),
    ], needs: [.noTransaction], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    Plan(.play(try desk.scenario(arguments(name)), stepping: arguments(step)))
  }
}

/// `scenario check`: plays them as tests.
enum ScenarioCheck: Verb {
  static let names = Parameter.rest(
    "SCENARIO", .scenario, Message(zh: "剧本名或文件路径，默认全部", en: "scenarios or files; by default all"))
  static let spec = CommandSpec(
    ["scenario", "check"], aliases: [["检验剧本"]], Message(zh: "把剧本当作测试执行", en: "run scenarios as tests"),
    details: Message(
      zh: "逐条对照 `#expect`；没有写预期的命令必须成功。有不符时退出状态为 3。",
      en: "Each command is held to its `#expect`; one without must succeed. Exit status 3 where something differs."),
    parameters: [names],
    examples: [
      Example("scenario check", Message(zh: "随程序的全部", en: "all that come with the program")),
      Example("scenario check mine.qunsh", Message(zh: "自己的剧本", en: "one of your own")),
    ], needs: [.noTransaction], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let named = arguments(names)
    return Plan(
      .checkScenarios(named.isEmpty ? try ScenarioLibrary.all() : try named.map { try desk.scenario($0) }))
  }
}

extension ArgumentKind where Value == String {
  /// A scenario that comes with the program, or the path of a file.
  static var scenario: Self {
    Self(
      name: "scenario", placeholder: "SCENARIO",
      expected: Message(zh: "剧本名或文件路径", en: "a scenario's name or a file's path"), example: "flattery-chain")
  }
}
