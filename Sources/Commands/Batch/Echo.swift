import CommandLanguage
import Presentation
import Wording

/// `echo`: prints a text.
enum Echo: Verb {
  static let words = Parameter.rest("TEXT", .text, Message(zh: "文字", en: "the text"))
  static let spec = CommandSpec(
    ["echo"], aliases: [["显示"]], Message(zh: "显示一段文字", en: "print a text"), parameters: [words],
    examples: [Example("echo “开学准备完毕”", Message(zh: "告诉执行的人", en: "tell whoever runs the batch"))],
    effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) -> Plan {
    let text = arguments(words).joined(separator: " ")
    return Plan { Report(Message(verbatim: text)) }
  }
}
