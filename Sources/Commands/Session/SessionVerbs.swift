import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `exit`: leaves the shell.
enum Exit: Verb {
  static let spec = CommandSpec(
    ["exit"], aliases: [["quit"], ["退出"]], Message(zh: "离开", en: "leave the shell"), effect: .session)
  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan { Plan(.leave) }
}

/// `begin`: several commands as one commit.
enum Begin: Verb {
  static let spec = CommandSpec(
    ["begin"], aliases: [["开始"]], Message(zh: "开始一个事务", en: "begin a transaction"),
    details: Message(
      zh: "此后的命令只在本会话可见，`commit` 时一并写入，`rollback` 时一并放弃。",
      en:
        "The commands that follow are seen by this session only, until `commit` writes them together or `rollback` drops them."
    ),
    needs: [.workspace, .noTransaction], effect: .session)
  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan { Plan(.begin) }
}

/// `commit`: writes the open transaction.
enum CommitVerb: Verb {
  static let spec = CommandSpec(
    ["commit"], aliases: [["提交"]], Message(zh: "提交事务", en: "commit the transaction"), needs: [.transaction],
    effect: .session)
  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan { Plan(.commit) }
}

/// `rollback`: drops the open transaction.
enum Rollback: Verb {
  static let spec = CommandSpec(
    ["rollback"], aliases: [["回滚"]], Message(zh: "放弃事务", en: "drop the transaction"), needs: [.transaction],
    effect: .session)
  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan { Plan(.rollback) }
}

/// `source`: runs the commands of a file, all or none of them.
enum Source: Verb {
  static let file = Parameter.positional("FILE", .file, Message(zh: "批处理文件", en: "the batch file"))
  static let arguments = Parameter.rest("ARGUMENT", .text, Message(zh: "参数", en: "what the file is given"))
  static let spec = CommandSpec(
    ["source"], aliases: [["执行"]], Message(zh: "执行文件中的命令", en: "run the commands of a file"),
    details: Message(
      zh: "文件中 $1、$2…… 代表各参数，$# 是参数个数，$0 是文件名。文件与调用它的一方共用 `let` 的变量。",
      en:
        "In the file $1, $2 … stand for the arguments, $# for their number and $0 for the file's name. The file shares the variables of `let` with whoever calls it."
    ), parameters: [file, arguments],
    examples: [
      Example("source term.qunsh", Message(zh: "全部成功才生效", en: "all of them, or none")),
      Example("source class.qunsh 实验小学 三年级2班", Message(zh: "$1 和 $2", en: "as $1 and $2")),
    ], effect: .session)
  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan {
    Plan(.source(arguments(file), arguments: arguments(self.arguments)))
  }
}

/// `output`: the form of results from now on.
enum Output: Verb {
  static let form = Parameter.positional(
    "FORM",
    .choice(of: OutputForm.self, placeholder: "FORM") { form in
      switch form {
      case .table: Message(zh: "表格", en: "a table")
      case .plain: Message(zh: "纯文本", en: "plain text")
      case .json: Message(verbatim: "JSON")
      case .jsonl: Message(zh: "每行一个 JSON", en: "JSON Lines")
      case .csv: Message(verbatim: "CSV")
      case .html: Message(zh: "网页", en: "a page of HTML")
      }
    }, Message(zh: "输出形式", en: "the form"))
  static let spec = CommandSpec(
    ["output"], aliases: [["输出"]], Message(zh: "结果的形式", en: "the form of results from now on"), parameters: [form],
    examples: [Example("output json", Message(zh: "供程序读取", en: "for programs"))], effect: .session)
  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan { Plan(.output(arguments(form).rawValue)) }
}

/// `set`: the session's settings.
enum SetVerb: Verb {
  static let name = Parameter.optional("NAME", .sessionSetting, Message(zh: "设置名", en: "which setting"))
  static let value = Parameter.optional("VALUE", .settingValue, Message(zh: "值", en: "its value"))
  static let spec = CommandSpec(
    ["set"], aliases: [["设置"]], Message(zh: "查看或修改会话设置", en: "show or change the session's settings"),
    parameters: [name, value],
    examples: [Example("set lang en", Message(zh: "改用英文", en: "speak English"))], effect: .session)
  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan {
    Plan(.set(name: arguments(name), value: arguments(value)))
  }
}

extension ArgumentKind where Value == String {
  /// Who acts: any name, the staff's as a rule.
  static var person: Self {
    Self(name: "person", placeholder: "PERSON", expected: Message(zh: "姓名", en: "a name"), example: "王芳")
  }

  /// What a setting of the session can be.
  static var settingValue: Self {
    Self(name: "setting-value", placeholder: "VALUE", expected: Message(zh: "一个值", en: "a value"), example: "on")
  }

  static var sessionSetting: Self {
    .choice(
      [
        Choice("lang", "lang", Message(zh: "语言：zh 或 en", en: "the language: zh or en")),
        Choice("output", "output", Message(zh: "输出形式", en: "the form of results")),
        Choice("color", "color", Message(zh: "颜色：auto、always、never", en: "colour: auto, always or never")),
        Choice("width", "width", Message(zh: "宽度不定的字符占：narrow、wide", en: "ambiguous characters: narrow or wide")),
        Choice("timing", "timing", Message(zh: "显示用时：on、off", en: "show how long commands take: on or off")),
        Choice("pager", "pager", Message(zh: "长结果分屏显示：on、off", en: "show long results by screens: on or off")),
        Choice("plain", "plain", Message(zh: "适合读屏软件：on、off", en: "fit for screen readers: on or off")),
        Choice("editor", "editor", Message(zh: "按键习惯：emacs、vi", en: "keys as in emacs or vi")),
        Choice(
          "bom", "bom",
          Message(zh: "CSV 以字节序标记开头，便于 Excel 识别：on、off", en: "begin CSV with a byte order mark, for Excel: on or off")),
      ], name: "setting", placeholder: "NAME")
  }
}

/// `history`: what was typed before.
enum HistoryVerb: Verb {
  static let search = Parameter.optional("TEXT", .text, Message(zh: "只看含此文字的", en: "only lines that hold this"))
  static let spec = CommandSpec(
    ["history"], aliases: [["历史"]], Message(zh: "查看输入历史", en: "show what was typed before"), parameters: [search],
    effect: .session)
  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan { Plan(.history(search: arguments(search))) }
}

/// `as`: who acts from now on.
enum As: Verb {
  static let person = Parameter.optional(
    "PERSON", .person, Message(zh: "操作人；不写则恢复默认", en: "who acts; by default the workspace's actor again"))
  static let spec = CommandSpec(
    ["as"], aliases: [["以"]], Message(zh: "更换操作人", en: "act as another person"), parameters: [person],
    examples: [Example("as 王芳", Message(zh: "以王芳的名义", en: "in her name"))], effect: .session)
  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan { Plan(.actAs(arguments(person))) }
}

/// `clock set`, `clock advance`, `clock real`: the time at which commands are carried out, for training and tests.
enum ClockSet: Verb {
  static let time = Parameter.positional("TIME", .time, Message(zh: "时间", en: "the time"))
  static let spec = CommandSpec(
    ["clock", "set"], aliases: [["时钟", "设为"]], Message(zh: "让时钟停在某一刻", en: "let the clock stand at a time"),
    parameters: [time],
    examples: [Example("clock set 2026-10-14T22:40:00+08:00", Message(zh: "夜里十点四十", en: "at 22:40"))], effect: .session)
  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan { Plan(.clock(desk.instant(arguments(time)))) }
}

enum ClockAdvance: Verb {
  static let duration = Parameter.positional("DURATION", .duration, Message(zh: "时长", en: "for how long"))
  static let spec = CommandSpec(
    ["clock", "advance"], aliases: [["时钟", "前进"]], Message(zh: "把时钟拨快", en: "move the clock on"),
    parameters: [duration],
    examples: [Example("clock advance 7d", Message(zh: "一周以后", en: "a week later"))], effect: .session)
  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan { Plan(.clock(desk.now + arguments(duration).count)) }
}

enum ClockReal: Verb {
  static let spec = CommandSpec(
    ["clock", "real"], aliases: [["时钟", "恢复"]], Message(zh: "恢复真实时间", en: "back to the real time"), effect: .session)
  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan { Plan(.clock(nil)) }
}
