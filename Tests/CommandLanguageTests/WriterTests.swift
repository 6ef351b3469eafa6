import Testing

@testable import CommandLanguage
import Wording

struct WriterTests {
  private func help(_ language: Language, columns: Int = 80) -> HelpWriter {
    HelpWriter(
      table: Sample.table, globals: Sample.Global.all, language: language, columns: columns)
  }

  @Test func helpForACommand() {
    #expect(
      help(.en).help(for: ["member", "add"]) == """
        member add: add a member

        Usage: member add GROUP NAME --role parent|teacher|outsider [--display TEXT]
                    [--phone TEXT] [--tag NAME…] [--urgent]
        Also: 加人, 成员 添加

        Without a roster the member is unverified.

        Arguments
          GROUP  the group
          NAME   who joins

        Options
          --role ROLE       what the member is to the class: parent (a parent), teacher
                            (the class's teacher), outsider (nobody of the class)
                            (required)
          --display TEXT    the display name
          -p, --phone TEXT  the phone number
          --tag NAME        a tag
          -u, --urgent      at once

        Examples
          member add 三年级1班 张三 --role parent
              a parent joins

        """)
  }

  @Test func helpInChineseFitsANarrowTerminal() throws {
    let text = try #require(help(.zh, columns: 40).help(for: ["加人"]))
    #expect(text.contains("用法：member add GROUP NAME"))
    #expect(text.contains("也可写作：加人、成员 添加"))
    for line in text.split(separator: "\n") {
      #expect(displayWidth(String(line)) <= 40, "\(line)")
    }
  }

  @Test func overviewAndNouns() throws {
    let overview = help(.zh).overview()
    #expect(overview.contains("member\n  add 加人"))
    #expect(overview.contains("mute 禁言"))
    #expect(try #require(help(.en).help(for: ["member"])).contains("member list  list members"))
    #expect(help(.en).help(for: ["nix"]) == nil)
    #expect(help(.en).help(for: ["member", "nix"]) == nil)
  }

  @Test(arguments: Language.allCases)
  func theManualIsCleanMdoc(language: Language) throws {
    let page = ManWriter(table: Sample.table, globals: Sample.Global.all, language: language).page(
      ManWriter.Page(
        date: "November 21, 2026", summary: Message(zh: "管理班级群", en: "administer class groups"),
        description: [
          Message(zh: ".以点开头。反斜杠 \\n。", en: ".nothing starts a macro. A backslash \\n stays. It's so.\n'quoted' too."),
          Message(zh: "第二段。", en: "A second paragraph, e.g. this one."),
        ],
        environment: [("LANG", Message(zh: "语言。", en: "The language."))],
        statuses: [(0, Message(zh: "完成。", en: "Done."))],
        files: [("~/.qunshrc", Message(zh: "启动文件。", en: "Read at start."))],
        seeAlso: [("qunsh-workspace", 5), ("qunsh-policy", 5)]))
    #expect(page.contains(".Op Fl -display Ar TEXT"))
    #expect(page.contains(".It Fl o Ar FORM , Fl -output Ar FORM"))
    #expect(page.contains(language == .zh ? "也可写作：" : "Also: 加人"))
    if Stage.has("/usr/bin/mandoc") {
      let stage = try Stage()
      defer { stage.remove() }
      try stage.write(page, "qunsh.1")
      // Whether other pages are installed is no matter of this one.
      let remarks = try stage.run("/usr/bin/mandoc", ["-Tlint", "qunsh.1"]).split(separator: "\n")
        .filter { !$0.contains("referenced manual not found") }
      #expect(remarks.isEmpty)
      let shown = try stage.run("/usr/bin/mandoc", ["-Tutf8", "qunsh.1"])
      #expect(shown.contains("加人"))
    }
  }

  private static let program = """
    #!/bin/sh
    [ "$1" = __complete ] || exit 2
    shift
    for last; do :; done
    printf '%s\\t%s\\n' '三年级1班' 'a class' '三 2' "$#:$last"
    """

  @Test(
    .enabled(if: Stage.has("/bin/bash")),
    arguments: [
      (["qunsh", ""], "member mute undo commit assert"), (["qunsh", "member", "a"], "add"),
      (["qunsh", "-o", "json", "member", "l"], "list"), (["qunsh", "member", "add", "--d"], "--display --dry-run"),
      (["qunsh", "member", "add", "g", "n", "--role", "t"], "teacher"),
      (["qunsh", "member", "add", "g", "n", "--role", "=", "t"], "teacher"),
      (["qunsh", "mute", "三"], "三年级1班 三\\ 2"), (["qunsh", "加人", "三"], "三年级1班 三\\ 2"),
      (["qunsh", "member", "add", "--phone", ""], ""),
    ])
  func bash(words: [String], expected: String) throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.write(Self.program, "qunsh", executable: true)
    try stage.write(
      ShellCompletionWriter(table: Sample.table, globals: Sample.Global.all, language: .en).bash(), "qunsh.bash")
    let output = try stage.run(
      "/bin/bash",
      [
        "--norc", "-c",
        "source qunsh.bash; COMP_WORDS=(\"$@\"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _qunsh; echo \"${COMPREPLY[@]}\"",
        "x",
      ] + words)
    #expect(output == expected + "\n")
  }

  @Test(
    .enabled(if: Stage.has("/usr/bin/fish")),
    arguments: [
      ("qunsh mem", ["member\tadd, list"]), ("qunsh member ", ["add\tadd a member", "list\tlist members"]),
      ("qunsh member add --di", ["--display\tthe display name"]),
      ("qunsh member add g n --role t", ["teacher\tthe class's teacher"]), ("qunsh mute 三年", ["三年级1班\ta class"]),
    ])
  func fish(line: String, expected: [String]) throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.write(Self.program, "qunsh", executable: true)
    try stage.write(
      ShellCompletionWriter(table: Sample.table, globals: Sample.Global.all, language: .en).fish(), "qunsh.fish")
    let output = try stage.run(
      "/usr/bin/fish", ["--no-config", "-c", "source qunsh.fish; complete -C '\(line)'"])
    #expect(output.split(separator: "\n").map(String.init).filter { !$0.contains(":") } == expected)
  }

  @Test(
    .enabled(if: Stage.has("/usr/bin/zsh")),
    arguments: [
      ("member ''", "command add:add a member list:list members"), ("mem", "command member:add, list"),
      ("member add --di", "option"), ("member add g n --role ''", "value parent:a parent"),
      ("mute ''", "live 三年级1班 三 2"),
      ("加人 ''", "live 三年级1班 三 2"),
    ])
  func zsh(line: String, expected: String) throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.write(Self.program, "qunsh", executable: true)
    try stage.write(
      ShellCompletionWriter(table: Sample.table, globals: Sample.Global.all, language: .en).zsh(), "_qunsh")
    // The functions of the completion system stand in as their names, with what they are given.
    let output = try stage.run(
      "/usr/bin/zsh",
      [
        "-f", "-c",
        """
        compdef() { :; }
        _describe() { while [[ $1 == -* ]]; do shift; done; local tag=$1; shift; print -r -- "$tag ${(P)1}"; }
        compadd() { print -r -- "live ${texts[1,2]}"; }
        compset() { :; }
        source ./_qunsh
        words=(qunsh \(line)); CURRENT=$#words; PREFIX=${words[CURRENT]}
        _qunsh
        """,
      ])
    #expect(output.hasPrefix(expected), "\(output)")
  }
}
