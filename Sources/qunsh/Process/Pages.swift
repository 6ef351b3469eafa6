import CommandLanguage
import Wording

/// The manual and the completions for other shells, made from the declarations: `scripts/pages` writes them, and a test
/// holds the committed files to them.
enum Pages {
  /// The files by their paths, with the name that `qunsh __page NAME` takes.
  static func make(_ path: String, _ table: CommandTable) -> String? {
    switch path {
    case "man/qunsh.1": return manual(.en, table)
    case "man/zh_CN/qunsh.1": return manual(.zh, table)
    case "completions/qunsh.bash": return shells(table).bash()
    case "completions/_qunsh": return shells(table).zsh()
    case "completions/qunsh.fish": return shells(table).fish()
    default: return PageParts.make(path)
    }
  }

  private static func shells(_ table: CommandTable) -> ShellCompletionWriter {
    ShellCompletionWriter(table: table, globals: GlobalOptions.all, language: .en)
  }

  private static func manual(_ language: Language, _ table: CommandTable) -> String {
    ManWriter(table: table, globals: GlobalOptions.following, language: language).page(page)
  }

  private static let page = ManWriter.Page(
    date: "November 21, 2026",
    summary: Message(zh: "家校群管理", en: "administration shell for home-school chat groups"),
    description: [
      Message(
        zh: "qunsh 是学校管理班级群的账本：谁在群里，谁核验过，执行哪一规则集，发过什么不合规的内容，后来怎样处置。九种规则集内置其中，可以判断消息和群昵称。",
        en:
          "qunsh is a school's book of the chat groups of its classes: who is in, who was verified, which written policy is in force, what was posted against it and what followed. Nine policies are built in, and judge messages and display names."
      ),
      Message(
        zh: "不带命令时打开交互界面；带命令时执行一条后退出。批处理默认整批一次提交，要么全部生效，要么全不生效。",
        en:
          "Without a command it opens the interactive shell; with one it carries that out and exits. A batch is one transaction unless told to keep going: all of it takes effect, or nothing."
      ),
    ], options: GlobalOptions.all,
    environment: [
      ("QUNSH_WORKSPACE", Message(zh: "没有 -w 时使用的工作区", en: "the workspace, where no option names one")),
      ("XDG_DATA_HOME", Message(zh: "个人工作区所在", en: "where a person's own workspace is")),
      ("NO_COLOR", Message(zh: "设置后不用颜色", en: "if set, no colour is used")),
      ("LC_ALL, LC_MESSAGES, LANG", Message(zh: "消息的语言", en: "the language of messages")),
    ],
    statuses: [
      (0, Message(zh: "完成", en: "done")),
      (1, Message(zh: "被拒绝或失败，没有写入", en: "refused or failed; nothing was committed")),
      (2, Message(zh: "用法错误", en: "wrong usage")),
      (3, Message(zh: "完成，而答案是否：拦截、待审或有发现", en: "done, and the answer is no: blocked, held, or something was found")),
      (4, Message(zh: "部分命令失败", en: "some commands failed")),
      (5, Message(zh: "工作区被锁定、损坏、格式过新或不存在", en: "the workspace is locked, damaged, of a newer format, or not there")),
      (130, Message(zh: "被中断", en: "interrupted")),
    ],
    files: [
      ("workspace.json", Message(zh: "工作区的设置", en: "the workspace's settings")),
      ("journal/", Message(zh: "逐条链接的提交日志", en: "every commit in order, each chained to the one before")),
      ("groups/, schools/, rosters/, posts/", Message(zh: "各文档，每个一个文件", en: "the documents, a file each")),
    ], seeAlso: [("qunsh-batch", 5), ("qunsh-policy", 5), ("qunsh-workspace", 5)])
}
