import CommandLanguage
import Wording

/// `scenario record`: writes a scenario from a session, command by command, with what each came to.
enum ScenarioRecord: Verb {
  static let file = Parameter.optional("FILE", .file, Message(zh: "要写的新文件", en: "the file to write, which must be new"))
  static let say = Parameter.option("say", .text, Message(zh: "录入一段旁白", en: "put a narration on record"))
  static let pause = Parameter.flag("pause", Message(zh: "录入一次停顿", en: "put a pause on record"))
  static let stop = Parameter.flag("stop", Message(zh: "结束录制", en: "end the recording"))
  static let spec = CommandSpec(
    ["scenario", "record"], aliases: [["录制"]], Message(zh: "把本次会话录成剧本", en: "write a scenario from the session"),
    details: Message(
      zh: "此后的每条命令连同结果写入文件，结果成为预期。演示时从录制开始时的工作区出发。写出的是文本，可以再加旁白、改预期。",
      en:
        "Each command from here on goes into the file, and what it came to becomes what is expected. It plays from the workspace as it stood when the recording began. The file is text: add narration and change what is expected as needed."
    ),
    parameters: [file, say, pause, stop],
    examples: [
      Example("scenario record mine.qunsh", Message(zh: "开始录制", en: "begin")),
      Example("scenario record --say “先建群”", Message(zh: "加一句旁白", en: "say something in between")),
      Example("scenario record --stop", Message(zh: "结束录制", en: "end")),
    ], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let asked: [RecordingStep?] = [
      arguments(file).map(RecordingStep.start), arguments(say).map(RecordingStep.say),
      arguments(pause) ? .pause : nil, arguments(stop) ? .stop : nil,
    ]
    let steps = asked.compactMap { $0 }
    guard let step = steps.first, steps.count == 1 else {
      throw Refusal.missingOption(
        "FILE", why: Message(zh: "须给出文件、--say、--pause 或 --stop 之一", en: "give a file, --say, --pause or --stop"))
    }
    return Plan(.record(step))
  }
}

/// What is done to a recording.
public enum RecordingStep: Sendable, Hashable {
  case start(String)
  case say(String)
  case pause
  case stop
}
