import CommandLanguage
import Wording

/// Reads the text of a scenario.
///
/// Commands stand as they are typed. A line that begins with `#` and a word tells something about them; a `#` with a
/// blank behind it is a remark that nobody is shown:
///
/// ```
/// #title zh 马屁接龙
/// #title en The flattery chain
/// #start empty 实验小学
/// #zh 班主任发通知，家长该怎样回复？
/// #en The homeroom teacher posts a notice. How should parents answer?
/// post 三年级2班 --from 张三妈妈 老师辛苦了
/// #expect block HS-3.2.5a
/// #pause 3s
/// ```
struct ScenarioReader {
  private static let sizeLimit = 1 << 20
  private static let directives = ["#title", "#start", "#zh", "#en", "#expect", "#pause"]

  private let name: String
  private var lines: [Substring]
  private var next = 0
  private var title = (zh: "", en: "")
  private var narration = (zh: [String](), en: [String]())
  private var start = SandboxStart.empty("")
  private var steps: [Scenario.Step] = []

  /// - Parameter name: what errors call the file.
  static func read(_ bytes: some Collection<UInt8>, name: String) throws(ScenarioFault) -> Scenario {
    guard bytes.count <= sizeLimit else { throw ScenarioFault(what: .tooLarge, place: nil) }
    guard var text = String(validating: bytes, as: UTF8.self) else { throw ScenarioFault(what: .notText, place: nil) }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    var reader = ScenarioReader(name: name, text: text)
    return try reader.scenario()
  }

  private init(name: String, text: String) {
    self.name = name
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  private mutating func scenario() throws(ScenarioFault) -> Scenario {
    while next < lines.count {
      let line = lines[next].withoutBlanksAround
      next += 1
      if line.isEmpty { continue }
      let isDirective =
        line.hasPrefix("#") && line.dropFirst().first.map { !$0.isWhitespace && $0 != "#" && $0 != "!" } == true
      if isDirective {
        try directive(line)
      } else if !line.hasPrefix("#") {
        try command()
      }
    }
    endNarration()
    guard steps.contains(where: { if case .command = $0 { true } else { false } }) else {
      throw ScenarioFault(what: .noCommands, place: place(line: max(1, lines.count)))
    }
    let title = Message(
      zh: self.title.zh.isEmpty ? self.title.en : self.title.zh,
      en: self.title.en.isEmpty ? self.title.zh : self.title.en)
    return Scenario(
      name: name, title: title.zh.isEmpty ? Message(verbatim: name) : title, start: start, steps: steps)
  }

  private mutating func directive(_ line: String) throws(ScenarioFault) {
    let word = line.prefix { !$0.isWhitespace }
    let rest = line.dropFirst(word.count).withoutBlanksAround
    switch foldedWidth(String(word)).lowercased() {
    case "#zh": say(rest, isChinese: true)
    case "#en": say(rest, isChinese: false)
    case "#title":
      let language = rest.prefix { !$0.isWhitespace }
      let text = rest.dropFirst(language.count).withoutBlanksAround
      guard language == "zh" || language == "en", !text.isEmpty else {
        throw malformed(word, Message(zh: " zh 或 en 和标题", en: "zh or en and the title"))
      }
      if language == "zh" { title.zh = text } else { title.en = text }
    case "#start": start = try start(word, rest)
    case "#expect": try expect(word, rest)
    case "#pause":
      endNarration()
      guard !rest.isEmpty else { return steps.append(.pause(seconds: nil)) }
      guard let seconds = seconds(rest), seconds <= 600 else {
        throw malformed(word, Message(zh: "至多十分钟的时长，如 3s", en: "a span of ten minutes at most, such as 3s"))
      }
      steps.append(.pause(seconds: seconds))
    default:
      let similar = Self.directives.filter { $0.dropFirst().first == word.dropFirst().first }
      throw ScenarioFault(what: .unknownDirective(String(word), suggestions: similar), place: place(line: next))
    }
  }

  private func seconds(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.utf8.count <= 4, let count = Int(digits) else { return nil }
    switch text.dropFirst(digits.count).withoutBlanksAround {
    case "", "s", "秒": return count
    case "m", "分钟": return count * 60
    default: return nil
    }
  }

  private func start(_ word: Substring, _ rest: String) throws(ScenarioFault) -> SandboxStart {
    let kind = rest.prefix { !$0.isWhitespace }
    let value = rest.dropFirst(kind.count).withoutBlanksAround
    switch kind {
    case "empty" where value.isEmpty || isName(value): return .empty(value)
    case "copy" where value.isEmpty: return .copy
    case "commit":
      if value.utf8.count <= 9, let number = Int(value), number >= 1 { return .commit(number) }
    default: break
    }
    throw malformed(
      word,
      Message(zh: " empty 和校名、copy，或 commit 和提交号", en: "empty and a school's name, copy, or commit and its number"))
  }

  private mutating func expect(_ word: Substring, _ rest: String) throws(ScenarioFault) {
    endNarration()
    guard let last = steps.indices.last(where: { if case .command = steps[$0] { true } else { false } }),
      case .command(var line) = steps[last]
    else { throw ScenarioFault(what: .expectsNothing, place: place(line: next)) }
    guard case .commands(let commands)? = try? CommandWords.read(rest), let words = commands.first,
      commands.count == 1
    else { throw malformed(word, Message(zh: "预期的结果", en: "what is expected")) }
    for index in 0..<words.count {
      let word = words.text(index)
      guard let expectation = ScenarioExpectation(word, isQuoted: words.isQuoted(index), line: next) else {
        throw ScenarioFault(what: .unknownExpectation(word), place: place(line: next, of: word))
      }
      line.expectations.append(expectation)
    }
    steps[last] = .command(line)
  }

  /// A command with the lines that it goes on in.
  private mutating func command() throws(ScenarioFault) {
    endNarration()
    let number = next
    var text = String(lines[next - 1])
    while case .incomplete? = try? CommandWords.read(text) {
      // No command goes on for so long: an open quote must not cost hours.
      guard next < lines.count, next - number < 1000 else {
        throw ScenarioFault(what: .openCommand, place: place(line: number))
      }
      text += "\n" + lines[next]
      next += 1
    }
    steps.append(.command(Scenario.Line(text: text, number: number, expectations: [])))
  }

  private mutating func say(_ text: String, isChinese: Bool) {
    // A line in a language that has spoken, after the other has, begins what is said anew.
    if isChinese, !narration.en.isEmpty { endNarration() }
    if isChinese { narration.zh.append(text) } else { narration.en.append(text) }
  }

  private mutating func endNarration() {
    guard !narration.zh.isEmpty || !narration.en.isEmpty else { return }
    let zh = narration.zh.joined()
    let en = narration.en.joined(separator: " ")
    narration = ([], [])
    steps.append(.narration(Message(zh: zh.isEmpty ? en : zh, en: en.isEmpty ? zh : en)))
  }

  private func malformed(_ word: Substring, _ expected: Message) -> ScenarioFault {
    ScenarioFault(what: .malformed(String(word), expected: expected), place: place(line: next))
  }

  /// A line of the file, or a word in it.
  private func place(line number: Int, of word: String? = nil) -> SourcePlace {
    let text = number <= lines.count ? String(lines[number - 1]) : ""
    var column = text.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    if let word, let range = text.firstRange(of: word) {
      column = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    }
    let length = word?.unicodeScalars.count ?? max(1, text.unicodeScalars.count - column)
    return SourcePlace(file: name, line: number, column: column + 1, length: length, bytes: 0..<0, text: text)
  }
}
