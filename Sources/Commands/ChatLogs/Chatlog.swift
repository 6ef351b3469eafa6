import ClassGroups
import CommandLanguage
import Interchange
import JSON
import Presentation
import Wording

/// `chatlog`: an exported chat log as JSON Lines.
enum Chatlog: Verb {
  static let file = Parameter.positional("FILE", .file, Message(zh: "导出的聊天记录", en: "the exported chat log"))
  static let format = Parameter.option(
    "format", .chatFormat, Message(zh: "格式，默认自动", en: "the format; by default told by the file"))
  static let spec = CommandSpec(
    ["chatlog"], aliases: [["聊天记录"]], Message(zh: "把聊天记录读成 JSON Lines", en: "read an exported chat log as JSON Lines"),
    parameters: [file, format],
    examples: [Example("chatlog 三年级2班.txt", Message(zh: "QQ 的文本导出", en: "QQ's own text export"))], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let log = try read(arguments(file), arguments(format), accounts: [], at: desk)
    let zone = desk.zone
    var plan = Plan { Report() }
    plan.lines = { emit in
      var out = JSONWriter()
      for message in log.messages {
        message.write(to: &out, zone: zone)
        out.newline()
        if out.count > 1 << 16 {
          emit(out.bytes)
          out.reset()
        }
      }
      emit(out.bytes)
      return 0
    }
    return plan
  }

  static func read(_ path: String, _ format: String?, accounts: Set<String>, at desk: Desk) throws -> ChatLog {
    let reader = ChatLogReader(format: format.flatMap(ChatLogFormat.init), zone: desk.zone, accounts: accounts)
    return try reader.read(try desk.files.read(path))
  }
}

extension ArgumentKind where Value == String {
  /// `auto`, `qq` or `wechat-csv`.
  static var chatFormat: Self {
    .choice(
      [Choice("auto", "auto", Message(zh: "自动", en: "told by the file"))]
        + ChatLogFormat.allCases.map { Choice($0.rawValue, $0.rawValue, Message(verbatim: $0.rawValue)) },
      name: "chat-format", placeholder: "FORMAT")
  }
}
