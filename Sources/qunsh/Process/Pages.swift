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
      Message(
        zh:
          "在交互界面里，Tab 补全命令、选项和名称，姓名也可打拼音的全拼或首字母（zs 找到张三），再按一次翻页。上下键在历史中找开头相同的行，Ctrl-R 搜索历史，Ctrl-C 放弃这一行，Ctrl-Z 挂起，在空行上 Ctrl-D 离开。行末写上 \\e，先用编辑器修改再执行；只写 \\e 则修改上一行。粘贴的多行文字停在编辑行里，按回车才执行。",
        en:
          "In the shell Tab completes commands, options and names, names by their pinyin too, in full or by initials (zs finds 张三); pressed again it shows the next page. Up and Down find earlier lines that begin alike, Ctrl-R searches them, Ctrl-C gives a line up, Ctrl-Z suspends, and Ctrl-D leaves from an empty line. A line that ends in \\e is edited in the person's editor before it runs; \\e alone edits the line before. Text of several lines that is pasted stays in the line until Enter is pressed."
      ),
      Message(
        zh: "全角空格分隔词；“”‘’ 与引号相同；选项前的 —— 和 －－ 与两个减号相同；参数里的全角数字和字母按半角读。会话的设置用 `set` 查看和修改，写进 rc 文件则每次生效。",
        en:
          "Full-width blanks separate words, “ ” ‘ ’ quote as straight quotes do, —— and －－ before an option are two hyphens, and full-width digits and letters in arguments are read as ASCII. Settings of the session are shown and changed by `set`; in the rc file they hold for every session."
      ),
    ], options: GlobalOptions.all,
    environment: [
      ("QUNSH_WORKSPACE", Message(zh: "没有 -w 时使用的工作区", en: "the workspace, where no option names one")),
      ("XDG_DATA_HOME", Message(zh: "个人工作区所在", en: "where a person's own workspace is")),
      ("XDG_CONFIG_HOME", Message(zh: "rc 文件所在，默认 ~/.config", en: "where the rc file is, ~/.config by default")),
      (
        "XDG_STATE_HOME", Message(zh: "输入历史所在，默认 ~/.local/state", en: "where the history is, ~/.local/state by default")
      ),
      (
        "PAGER",
        Message(
          zh: "分屏显示长结果的程序，默认 less；没有 less 时由程序自己分屏",
          en: "shows long results; less by default, and by screens of the program's own where there is none")
      ),
      ("VISUAL, EDITOR", Message(zh: "\\e 所用的编辑器，默认 vi", en: "the editor that \\e opens, vi by default")),
      ("EDITRC", Message(zh: "按键设置的文件，默认 ~/.editrc", en: "the file of key bindings, ~/.editrc by default")),
      (
        "TERM",
        Message(
          zh: "终端类型；dumb、emacs 或未设置时，不用转义序列",
          en: "the kind of terminal; with dumb, emacs or none no escape sequences are used")
      ),
      ("COLUMNS", Message(zh: "结果的宽度，默认取自终端", en: "how wide results are, by default as the terminal")),
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
      ("~/.config/qunsh/rc", Message(zh: "交互界面开始时执行的命令", en: "commands that the shell begins with")),
      ("~/.local/state/qunsh/history", Message(zh: "输入历史，只有本人可读", en: "what was typed, for its owner alone")),
      ("~/.editrc", Message(zh: "libedit 的按键设置，见 editrc(5)", en: "key bindings of libedit, see editrc(5)")),
    ], seeAlso: [("qunsh-batch", 5), ("qunsh-policy", 5), ("qunsh-workspace", 5)])
}
