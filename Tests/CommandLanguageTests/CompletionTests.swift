import Testing

@testable import CommandLanguage
import Wording

/// Two groups with a few members each.
struct SampleNames: CandidateSource {
  func candidates(for kind: String, prefix: String, arguments: PartialArguments) -> FoundCandidates {
    let members = ["三年级1班": ["张三妈妈", "李 四"], "三 2": ["王五"]]
    let names =
      switch kind {
      case "group": ["三年级1班", "三 2"]
      case "member": members[arguments.text(ofKind: "group") ?? ""] ?? []
      default: [String]()
      }
    return FoundCandidates(names.filter { $0.hasPrefix(prefix) }.map { Candidate($0) })
  }
}

extension Sample {
  static func completer(_ holds: Preconditions = [.workspace, .noTransaction, .interactive]) -> Completer {
    Completer(table: table, globals: Global.all, source: SampleNames(), holds: holds) { name, typed in
      name == "禁言" && "jinyan".hasPrefix(typed) || name == "家长" && "jiazhang".hasPrefix(typed)
    }
  }
}

struct CompletionTests {
  /// The line with ▸ where the word begins that is replaced, and ◂ at the cursor.
  private func complete(_ text: String, _ completer: Completer = Sample.completer()) -> [String] {
    let (plain, start, end) = marked(text)
    let completion = completer.complete(line: plain, cursor: end ?? 0)
    if !completion.candidates.isEmpty { #expect(completion.range == start..<(end ?? 0), "\(text)") }
    return completion.candidates.map(\.text)
  }

  @Test(arguments: [
    ("▸◂", ["member", "mute", "undo", "assert"]), ("▸m◂", ["member", "mute"]), ("▸m◂ute x", ["member", "mute"]),
    ("member ▸◂", ["add", "list"]), ("member ▸l◂", ["list"]), ("-n member ▸l◂", ["list"]), ("▸禁◂", ["禁言"]),
    ("▸jin◂", ["禁言"]), ("mute ▸◂", ["三年级1班", "\"三 2\""]), ("mute 三年级1班 ▸◂", ["张三妈妈", "\"李 四\""]),
    ("mute “三 2” ▸◂", ["王五"]), ("mute ▸“三◂", ["“三年级1班”", "“三 2”"]), ("mute ▸'三 ◂", ["'三 2'"]),
    ("mute ▸三\\ ◂", ["\"三 2\""]), ("mute g n ▸◂", ["30m", "2h", "1d", "7d"]), ("mute g n ▸3◂", ["3m", "3h", "3d"]),
    ("undo; mute ▸三年◂", ["三年级1班"]), ("undo\nmember ▸a◂", ["add"]), ("assert ▸mu◂", ["mute"]),
    ("assert --status 3 member ▸◂", ["add", "list"]), ("assert mute ▸三年◂", ["三年级1班"]),
    ("member add g n ▸--◂", ["--role", "--display", "--phone", "--tag", "--urgent", "--output", "--dry-run"]),
    ("member add g n ▸◂", ["--role", "--display", "--phone", "--tag", "--urgent", "--output", "--dry-run"]),
    (
      "member add g n --role parent --tag a ▸--◂",
      ["--display", "--phone", "--tag", "--urgent", "--output", "--dry-run"]
    ),
    ("member add g n ▸——di◂", ["--display"]), ("member add g n ▸—di◂", ["--display"]),
    ("member add g n --role ▸◂", ["parent", "teacher", "outsider"]), ("member add g n --role ▸jia◂", ["parent"]),
    ("member add g n --role ▸家◂", ["家长"]), ("member add g n --role=▸t◂", ["teacher"]),
    ("member add g n ——role＝▸t◂", ["teacher"]), ("member add g n --role ▸\"t◂", ["\"teacher\""]),
    ("member list 三年级1班 ▸三◂", ["三年级1班", "\"三 2\""]), ("undo -o ▸◂", ["table", "json"]), ("undo ▸-n◂", ["-n"]),
  ])
  func whatCanStand(text: String, expected: [String]) {
    #expect(complete(text) == expected)
  }

  @Test(arguments: [
    "nix ◂", "member nix ◂", "undo 1 2 ◂", "undo x ◂", "member add g n --nix ◂", "member add g n --role nix ◂",
    "member add g n --role -◂", "# comm◂", "mute <<END ◂", "mute <<END\n三◂", "member add g n --urgent=◂",
    "mute g n 2h 三◂",
    "member add g n --display a --display ◂", "mute \0 ◂", "member add g n --display ◂", "member add -- g n --◂",
  ])
  func afterAMistakeNothing(text: String) {
    #expect(complete(text).isEmpty)
  }

  @Test func preconditionsAreRespected() {
    #expect(complete("▸◂", Sample.completer([])) == ["assert"])
    #expect(complete("▸◂", Sample.completer([.workspace, .transaction])) == ["member", "mute", "commit", "assert"])
  }

  @Test func candidatesAreDescribed() throws {
    let completion = Sample.completer().complete(line: "member add g n --", cursor: 17)
    let role = try #require(completion.candidates.first)
    #expect(role.shown == "--role ROLE")
    #expect(role.description?.zh == "身份")
    let noun = try #require(Sample.completer().complete(line: "mem", cursor: 3).candidates.first)
    #expect(noun.description?.en == "add, list")
  }

  @Test func whatIsOfferedCanBeBound() throws {
    for line in ["mute ", "mute 三年级1班 ", "member list ", "mute ‘", "mute „三", "mute 'x' '"] {
      for candidate in Sample.completer().complete(line: line, cursor: line.unicodeScalars.count).candidates {
        let completion = Sample.completer().complete(line: line, cursor: line.unicodeScalars.count)
        let kept = String(String.UnicodeScalarView(line.unicodeScalars.prefix(completion.range.lowerBound)))
        let last = try readWords(kept + candidate.text).last?.last
        #expect(last == candidate.shown || candidate.text.hasPrefix("--"))
      }
    }
  }

  @Test func wordsOfAnotherShell() {
    #expect(Sample.completer().complete(words: ["mute", "三"]).map(\.text) == ["三年级1班", "三 2"])
    #expect(Sample.completer().complete(words: ["member", "add", "g", "n", "--role=t"]).map(\.text) == ["teacher"])
    #expect(Sample.completer().complete(words: ["nix", ""]).isEmpty)
  }

  @Test func whereThereIsNothingToChooseFromItIsToldWhatIsWanted() {
    func wanted(_ line: String) -> String? {
      Sample.completer().complete(line: line, cursor: line.unicodeScalars.count).wanted?.en
    }
    #expect(wanted("mute 三年级1班 张三妈妈 2x")?.hasPrefix("DURATION: ") == true)
    #expect(wanted("member add g n --display ")?.hasPrefix("--display ") == true)
    #expect(wanted("member add g n --nix ") == nil)
    #expect(wanted("mute 三") == nil)
  }
}
