import CData
import CommandLanguage
import Presentation
import Wording

/// `man`: a page of the manual, or what it says of a command.
enum Man: Verb {
  static let words = Parameter.rest(
    "TOPIC", .commandWord, Message(zh: "专题或命令", en: "a topic or a command; all topics without"))
  static let spec = CommandSpec(
    ["man"], aliases: [["手册"]], Message(zh: "查看手册", en: "read the manual"),
    details: Message(
      zh: "专题有 `batch`（批处理）、`policy`（规则集）和 `workspace`（工作区）；也可写作 `qunsh-policy`。其余按命令查找。",
      en:
        "The topics are `batch`, `policy` and `workspace`, also written as `qunsh-policy`. Other words are looked up as commands."
    ),
    parameters: [words],
    examples: [
      Example("man policy", Message(zh: "规则集及其编写", en: "policies, and how to write one's own")),
      Example("man member add", Message(zh: "一条命令", en: "one command")),
    ], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let words = arguments(words)
    let topics = Manual.topics
    guard let first = words.first else {
      let lines = topics.map { "man \($0)\n" }.joined() + Message(zh: "man 命令\n", en: "man COMMAND\n")[desk.language]
      return Plan { Report([.text(lines)]) }
    }
    let name = first.hasPrefix("qunsh-") ? String(first.dropFirst(6)) : first
    guard words.count == 1, let page = Manual.page(name, desk.language) else {
      return try Help.plan(of: words, at: desk)
    }
    var text = ManText(columns: desk.columns)
    let shown = text.render(page)
    return Plan { Report([.text(shown)]) }
  }
}

/// The pages that the program carries.
enum Manual {
  static var topics: [String] {
    (0..<cdata_manual_count).compactMap { cdata_manual($0, 0).map { String(cString: $0.pointee.name) } }
  }

  /// The source of a page; nil where there is none of that name.
  static func page(_ topic: String, _ language: Language) -> String? {
    for index in 0..<cdata_manual_count {
      guard let file = cdata_manual(index, language == .zh ? 1 : 0)?.pointee, String(cString: file.name) == topic
      else { continue }
      return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }
    return nil
  }
}
