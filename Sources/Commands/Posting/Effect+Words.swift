import Policy
import Presentation
import Wording

extension Effect {
  var words: Message {
    switch self {
    case .deny: Message(zh: "禁止", en: "deny")
    case .hold: Message(zh: "待审", en: "hold")
    case .advise: Message(zh: "提醒", en: "advise")
    case .permit: Message(zh: "允许", en: "permit")
    }
  }

  var tone: Report.Tone {
    switch self {
    case .deny: .bad
    case .hold: .warning
    case .advise: .advice
    case .permit: .good
    }
  }
}
