import Policy
import Wording

extension NameProblem {
  /// What is wrong with a display name, for people.
  var words: Message {
    switch self {
    case .wrongForm: Message(zh: "格式不对", en: "not the stated form")
    case .notOnRoster: Message(zh: "花名册上没有", en: "not on the roster")
    case .wrongRelation: Message(zh: "关系不对", en: "another relation than on record")
    case .wrongSubject: Message(zh: "学科不对", en: "another subject than on record")
    case .wrongName: Message(zh: "姓名不对", en: "another name than on record")
    case .decorated: Message(zh: "带有多余内容", en: "decorated")
    case .missingRelation: Message(zh: "缺少关系", en: "no relation shown")
    case .missingSubject: Message(zh: "缺少学科", en: "no subject shown")
    case .empty: Message(zh: "空名", en: "empty")
    case .forbiddenCharacters: Message(zh: "含有不许的字符", en: "forbidden characters")
    }
  }
}
