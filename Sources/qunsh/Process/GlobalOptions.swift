import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// The options that any command takes, before it or behind it.
enum GlobalOptions {
  static let workspace = Parameter.option(
    "workspace", short: "w", .directory, Message(zh: "工作区文件夹", en: "the workspace's folder"))
  static let file = Parameter.option(
    "file", short: "f", .file, Message(zh: "批处理文件，- 为标准输入", en: "a batch file; - is standard input"))
  static let commands = Parameter.option(
    "commands", short: "c", .text, Message(zh: "直接给出的命令", en: "commands from the argument"))
  static let failed = Parameter.option(
    "failed", .file, Message(zh: "失败的行写入此文件，可再执行", en: "write failed lines to a file that can be run again"))
  static let dryRun = Parameter.flag(
    "dry-run", short: "n", Message(zh: "只计划和显示，不写入", en: "plan and print, commit nothing"))
  static let keepGoing = Parameter.flag(
    "keep-going", short: "k", Message(zh: "命令失败后继续", en: "go on after a failed command"))
  static let resume = Parameter.flag(
    "resume",
    Message(zh: "接着执行被中断的 --keep-going 批处理", en: "go on with an interrupted batch that keeps going"))
  static let yes = Parameter.flag("yes", short: "y", Message(zh: "需要确认时回答是", en: "answer yes where a command asks"))
  static let output = Parameter.option(
    "output", short: "o",
    .word(of: OutputForm.self, name: "form", placeholder: "FORM") { Message(verbatim: $0.rawValue) },
    Message(zh: "结果的形式", en: "the form of the result"))
  static let language = Parameter.option(
    "lang",
    .word(of: Language.self, name: "language", placeholder: "LANG") {
      $0 == .zh ? Message(zh: "中文", en: "Chinese") : Message(zh: "英文", en: "English")
    },
    Message(zh: "消息的语言", en: "the language of messages"))
  static let now = Parameter.option(
    "now",
    ArgumentKind<String>(
      name: "time", placeholder: "TIME",
      expected: Message(zh: "时间，如 2026-09-07T08:00:00+08:00", en: "a time such as 2026-09-07T08:00:00+08:00"),
      example: "2026-09-07T08:00:00+08:00"
    ) { Instant(iso: $0, in: .china) == nil ? nil : $0 }, Message(zh: "时钟停在此刻", en: "the clock stands at this time"))
  static let actor = Parameter.option("as", .word, Message(zh: "操作人", en: "who acts"))
  static let color = Parameter.option(
    "color", .word(of: ColorChoice.self, name: "color", placeholder: "WHEN") { Message(verbatim: $0.rawValue) },
    Message(zh: "颜色", en: "when to use colour"))
  static let readOnly = Parameter.flag("read-only", Message(zh: "只读", en: "change nothing"))
  static let quiet = Parameter.flag("quiet", short: "q", Message(zh: "不显示结果", en: "print no results"))
  static let verbose = Parameter.flag("verbose", short: "v", Message(zh: "多显示过程", en: "tell more"))
  static let noRC = Parameter.flag("no-rc", Message(zh: "不读启动文件", en: "read no start-up file"))
  static let version = Parameter.flag("version", Message(zh: "版本", en: "the version"))
  static let help = Parameter.flag("help", short: "h", Message(zh: "帮助", en: "help"))

  static let all: [any AnyParameter] = [
    workspace, file, commands, failed, dryRun, keepGoing, resume, yes, output, language, now, actor, color, readOnly,
    quiet,
    verbose,
    noRC, version, help,
  ]

  /// Those that make sense behind a command in the shell.
  static let following: [any AnyParameter] = [dryRun, yes, output, language, now, actor]
}

enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}
