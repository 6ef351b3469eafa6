import Commands
import Detector
import Policy
import Wording

/// The parts of the hand-written pages that the declarations know: `scripts/pages` puts them between the marks
/// `BEGIN NAME` and `END NAME` of each page, and a test holds the committed pages to them.
enum PageParts {
  /// A part by its page and name, as in `man/qunsh-policy.5#topics`; nil where there is none.
  static func make(_ path: String) -> String? {
    let language: Language = path.hasPrefix("man/zh_CN/") ? .zh : .en
    switch path.split(separator: "/").last {
    case "qunsh-policy.5#packs": return packs(language)
    case "qunsh-batch.5#commands": return commands(["let", "each", "assert", "echo", "source"], language)
    case "qunsh-policy.5#topics": return list(Topic.allCases.map { ($0.rawValue, $0.words) }, language)
    case "qunsh-policy.5#conditions":
      return list(Rule.Condition.allCases.map { ($0.rawValue, $0.words) }, language)
    case "qunsh-policy.5#duties": return list(Duty.Kind.allCases.map { ($0.rawValue, $0.words) }, language)
    default: return nil
    }
  }

  private static func packs(_ language: Language) -> String {
    let policies = Policies()
    return list(
      Policies.builtInNames.compactMap { name in
        guard let policy = try? policies.policy(name), let pack = policy.packs.first else { return nil }
        let count = pack.clauses.count
        return (name, Message(zh: "\(pack.title.zh)，\(count) 条", en: "\(pack.title.en), \(count) clauses"))
      }, language)
  }

  private static func commands(_ names: [String], _ language: Language) -> String {
    list(
      names.compactMap { name in
        allVerbs.first { $0.spec.name == name }.map { (name, $0.spec.summary) }
      }, language)
  }

  /// Words and what they mean, in two columns.
  private static func list(_ rows: [(word: String, about: Message)], _ language: Language) -> String {
    let widest = rows.map(\.word).max { $0.utf8.count < $1.utf8.count } ?? ""
    let items = rows.flatMap { [".It Cm \($0.word)", $0.about[language]] }
    return ([".Bl -tag -width \(widest) -compact"] + items + [".El"]).joined(separator: "\n") + "\n"
  }
}

extension Rule.Condition {
  fileprivate var words: Message {
    switch self {
    case .harsh: Message(zh: "意见带指责、嘲讽或威胁", en: "the grievance blames, mocks or threatens")
    case .civil: Message(zh: "意见平和", en: "the grievance is civil")
    case .named: Message(zh: "点了学生的名", en: "a student is named")
    case .individual: Message(zh: "谈一名学生的问题", en: "it is one student's problem")
    case .passing: Message(zh: "只是提到一名学生", en: "one student is only mentioned")
    case .atLength: Message(zh: "谈得较长", en: "it goes on at length")
    case .notPraise: Message(zh: "不只是表扬学生", en: "it is not merely praise of a student")
    case .done: Message(zh: "已经拉人或发码", en: "somebody was brought in, or a code shared")
    case .request: Message(zh: "请求同意拉人", en: "consent to bring somebody in is asked for")
    case .tutoring: Message(zh: "推介校外补习", en: "it is about private tutoring")
    case .notSchool: Message(zh: "链接与学校事务无关", en: "the link serves no school matter")
    case .hostNotAllowed: Message(zh: "链接的网站不在本校名单上", en: "the link's host is not on the school's list")
    case .missingParts: Message(zh: "通知的格式不全", en: "the notice lacks parts of its form")
    case .notUpbringing: Message(zh: "与教育孩子无关", en: "it is not about bringing up children")
    case .parentsWork: Message(zh: "作业要家长动手", en: "the homework gives parents work")
    case .noReplyAsked: Message(zh: "没有通知要求回复", en: "no notice is known that asks for a reply")
    case .onlyPrivate: Message(zh: "只适用于私聊", en: "it is private chat")
    case .noPermit: Message(zh: "没有教育部门的许可和文号", en: "no education authority permits it, with a reference")
    case .notUrgent: Message(zh: "没有注明紧急", en: "it is not marked as urgent")
    case .alsoPrivate: Message(zh: "私聊也适用", en: "it holds in private chat too")
    }
  }
}

extension Duty.Kind {
  fileprivate var words: Message {
    switch self {
    case .identityCheck: Message(zh: "每隔若干天重新核验家长身份", en: "every so many days parents' identity is checked anew")
    case .spotCheck: Message(zh: "若干天内抽查群成员", en: "within so many days somebody of the group is checked")
    case .festivalLetter: Message(zh: "节日前若干天致家长信", en: "so many days ahead of a festival parents get a letter")
    case .convention: Message(zh: "开学后若干天内重发群公约", en: "within so many days of a term's start the convention is sent")
    case .literacy: Message(zh: "开学后若干天内开展媒介素养教育", en: "within so many days of a term's start media literacy is taught")
    case .answer: Message(zh: "若干小时内答复家长提问", en: "parents' questions are answered within so many hours")
    case .care: Message(zh: "若干天内关心情绪不好的家长", en: "a parent in a bad mood is cared for within so many days")
    case .request: Message(zh: "若干天内答复诉求", en: "a request is answered within so many days")
    case .incident: Message(zh: "若干天内办结或上报事件", en: "an incident is settled or handed upward within so many days")
    case .silence: Message(zh: "教师若干天内要在群里发言", en: "a teacher posts something within so many days")
    case .volume: Message(zh: "每天消息不超过若干条", en: "so many messages a day are enough")
    }
  }
}
