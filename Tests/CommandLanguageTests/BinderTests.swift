import Testing

@testable import CommandLanguage
import Wording

struct BinderTests {
  @Test(
    arguments: [
      "member add 三年级1班 张三 --role parent --display=张三妈妈 -p 138 --tag a --tag b --urgent",
      "--role",
      "-o json member add 三年级1班 张三 ——role ｐarent ——display ‘张三妈妈’ -p138 --tag=a --tag b -u",
      "MEMBER Add 三年级1班 —role 家长 张三 －－display 张三妈妈 －p 138 --tag a -u --tag b",
      "加人 --role＝PARENT -up138 --display 张三妈妈 --tag a --tag b -- 三年级1班 张三",
      "加人 三年级1班 张三 --role parent －ｐ138 --display 张三妈妈 --tag a --tag b －u",
      "成员 添加 “三年级1班” 张三 --ROLE parent --display 张三妈妈 --tag a -p=138 --tag b -u -o table",
    ].filter { $0 != "--role" })
  func theSameCommandManyWays(line: String) throws {
    let bound = try Sample.bind(line)
    let arguments = bound.arguments
    #expect(bound.spec?.name == "member add")
    #expect(arguments(Sample.Add.group) == "三年级1班")
    #expect(arguments(Sample.Add.name) == "张三")
    #expect(arguments(Sample.Add.role) == .parent)
    #expect(arguments(Sample.Add.display) == "张三妈妈")
    #expect(arguments(Sample.Add.phone) == "138")
    #expect(arguments(Sample.Add.tags) == ["a", "b"])
    #expect(arguments(Sample.Add.urgent))
  }

  @Test func whatIsNotGiven() throws {
    let bound = try Sample.bind("member add g n --role teacher")
    #expect(bound.arguments(Sample.Add.display) == nil)
    #expect(bound.arguments(Sample.Add.tags).isEmpty)
    #expect(!bound.arguments(Sample.Add.urgent))
    #expect(!bound.arguments.has(Sample.Add.phone))
    #expect(bound.globals(Sample.Global.output) == nil)
    #expect(try Sample.bind("undo").arguments(Sample.Undo.count) == 1)
    #expect(try Sample.bind("撤销 １２").arguments(Sample.Undo.count) == 12)
    #expect(try Sample.bind("member list").arguments(Sample.List.groups).isEmpty)
    #expect(try Sample.bind("member list a b c").arguments(Sample.List.groups) == ["a", "b", "c"])
  }

  @Test func globalOptionsStandAnywhere() throws {
    for line in ["-n -o json undo 3", "undo -n 3 --output json", "undo 3 --output=JSON --dry-run", "undo -no json 3"] {
      let bound = try Sample.bind(line)
      #expect(bound.globals(Sample.Global.output) == "json", "\(line)")
      #expect(bound.globals(Sample.Global.dryRun))
      #expect(bound.arguments(Sample.Undo.count) == 3)
    }
  }

  @Test func textsThatBeginWithADashAreNoOptions() throws {
    for text in ["-", "- 带好红领巾", "——转自学校", "-1", "—— 通知 ——", "--你好", "---x", "—"] {
      let bound = try Sample.binder.bind(CommandWords(arguments: ["member", "add", text, "n", "--role", "parent"]))
      #expect(bound.arguments(Sample.Add.group) == text)
    }
    let bound = try Sample.bind(#"member add "--urgent" --role parent -- --role=x"#)
    #expect(bound.arguments(Sample.Add.group) == "--urgent")
    #expect(bound.arguments(Sample.Add.name) == "--role=x")
  }

  @Test func aCommandWithinACommand() throws {
    let words = try #require(try CommandWords.readAll("assert --status 3 mute g “a b” 2h --x").first)
    let bound = try Sample.binder.bind(words)
    #expect(bound.arguments(Sample.Assert.status) == 3)
    #expect(bound.arguments(Sample.Assert.command) == ["mute", "g", "a b", "2h", "--x"])
    let start = try #require(bound.arguments.wordIndex(of: Sample.Assert.command))
    let error = #expect(throws: UsageError.self) { try Sample.binder.bind(words, from: start) }
    #expect(error?.problem == .unknownOption("--x", command: "mute", suggestions: []))
    #expect(error?.place?.column == 35)
  }

  @Test func globalOptionsWithinAnInnerCommandCountForTheLine() throws {
    let bound = try Sample.bind("assert -n assert undo 3 -o json --nix")
    #expect(bound.globals(Sample.Global.output) == "json")
    #expect(bound.globals(Sample.Global.dryRun))
    #expect(try Sample.bind("assert undo -- -o json").globals(Sample.Global.output) == nil)
  }

  @Test func bindingAgainForgetsWhatWasThere() throws {
    var bound = BoundCommand()
    let lines = try CommandWords.readAll(
      "member add g n --role parent -u -n --tag x\nundo 5\nmember add h m --role teacher")
    for line in lines { try Sample.binder.bind(line, into: &bound) }
    #expect(bound.arguments(Sample.Add.group) == "h")
    #expect(!bound.arguments(Sample.Add.urgent))
    #expect(bound.arguments(Sample.Add.tags).isEmpty)
    #expect(!bound.globals(Sample.Global.dryRun))
  }

  /// Lines of a batch mostly call the same command: options before it are taken for each of them all the same.
  @Test func optionsBeforeTheSameCommandAgain() throws {
    var bound = BoundCommand()
    for line in try CommandWords.readAll("-n undo 1\n-n undo 2\n-n -o json undo 3") {
      try Sample.binder.bind(line, into: &bound)
      #expect(bound.globals(Sample.Global.dryRun), "\(line.sourceText)")
    }
    #expect(bound.globals(Sample.Global.output) == "json")
    #expect(bound.arguments(Sample.Undo.count) == 3)
  }

  @Test func whatIsWrongLeavesNothingToTheNextLine() throws {
    var bound = BoundCommand()
    let lines = try CommandWords.readAll("undo 1\nmember ad x\nundo 2\nmember add g\nundo 4")
    for line in lines { try? Sample.binder.bind(line, into: &bound) }
    #expect(bound.spec?.name == "undo")
    #expect(bound.arguments(Sample.Undo.count) == 4)
  }

  @Test(arguments: [
    ("▸mebmer◂ add", "unknown-command", "member"), ("▸verify◂ x", "unknown-command", nil),
    ("member ▸ad◂ x", "unknown-command", "member add"), ("member▸◂", "missing-verb", "member add"),
    ("▸禁语◂ g", "unknown-command", "禁言"), ("▸list◂", "unknown-command", "member list"),
    ("-n▸◂", "missing-command", nil), ("▸--nix◂ undo", "unknown-option", nil),
    ("member add g▸◂", "missing-argument", nil), ("member add g n▸◂", "missing-option", nil),
    ("undo 1 ▸2◂", "unexpected-argument", nil),
    ("member add g n ▸--rolle◂ parent", "unknown-option", "--role"),
    ("member add g n ▸--role◂", "option-needs-value", nil), ("member add g n ▸--role◂ -u", "option-needs-value", nil),
    ("member add g n ▸--urgent=1◂", "option-takes-no-value", nil),
    ("member add g n --role ▸parrent◂", "bad-value", "parent"), ("member add g n ▸--role=家张◂", "bad-value", "家长"),
    ("undo ▸0◂", "bad-value", nil), ("undo ▸99999999999999999999◂", "bad-value", nil),
    ("mute g n ▸2x◂", "bad-value", nil), ("member add g n --display a ▸--display◂ b", "given-twice", nil),
  ])
  func errors(text: String, code: String, suggestion: String?) throws {
    let (plain, start, end) = marked(text)
    let error = try #require(usageError(plain))
    #expect(error.code == code)
    #expect(error.kind == .usage)
    #expect(error.place?.column == start + 1)
    #expect(error.place?.length == max(1, (end ?? 0) - start))
    if let suggestion {
      #expect(error.hint?.en.contains(suggestion) == true, "\(error.hint?.en ?? "")")
      #expect(error.hint?.zh.contains(suggestion) == true)
    }
    #expect(error.hint != nil)
  }

  @Test func helpExcusesWhatIsMissing() throws {
    let help = Parameter.flag("help", short: "h", Message(zh: "帮助", en: "help"))
    let binder = Binder(
      table: Sample.table, globals: Sample.Global.all + [help], excuses: [help], requiresCommand: false)
    for line in ["member add --help", "member add -h --nix", "-h", "--help mute g n 2h", "member -h"] {
      let bound = try binder.bind(try #require(try CommandWords.readAll(line).first))
      #expect(bound.isExcused)
      #expect(bound.globals(help))
    }
    #expect(!(try binder.bind(CommandWords(arguments: ["-n"])).isExcused))
    #expect(throws: UsageError.self) { try binder.bind(CommandWords(arguments: ["mute", "--", "-h"])) }
  }

  @Test(arguments: [
    ("30m", 1800), ("2h", 7200), ("1d", 86400), ("1h30m", 5400), ("7天", 604_800), ("2小时", 7200), ("30分钟", 1800),
    ("半小时", 1800), ("0m", 0), ("5", nil), ("m", nil), ("", nil), ("-1h", nil), ("1y", nil),
    ("99999999999999999999h", nil),
    ("9999999d", nil),
  ])
  func durations(text: String, seconds: Int?) {
    #expect(Seconds(text)?.count == seconds)
  }

  @Test func nearestNames() {
    #expect(nearest(to: "verfy", among: ["verify", "add", "very"]) == ["verify", "very"])
    #expect(nearest(to: "建裙", among: ["建群", "解散"]) == ["建群"])
    #expect(nearest(to: "x", among: ["y", "z"]).isEmpty)
    #expect(nearest(to: String(repeating: "x", count: 100_000), among: ["x"]).isEmpty)
    #expect(editDistance(Array("ab".unicodeScalars), Array("ba".unicodeScalars), atMost: 2) == 1)
  }
}
