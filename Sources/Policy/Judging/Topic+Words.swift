import Detector
import Wording

extension Topic {
  /// What a principal would call it.
  public var words: Message {
    switch self {
    case .notice: Message(zh: "通知", en: "notice")
    case .homework: Message(zh: "作业", en: "homework")
    case .ack: Message(zh: "收到回复", en: "receipt")
    case .question: Message(zh: "提问", en: "question")
    case .chat: Message(zh: "闲聊", en: "chat")
    case .urgentMatter: Message(zh: "急事", en: "urgent matter")
    case .ranking: Message(zh: "排名", en: "ranking")
    case .score: Message(zh: "分数", en: "marks")
    case .praise: Message(zh: "表扬", en: "praise")
    case .studentNegative: Message(zh: "批评学生", en: "criticism of students")
    case .namedStudent: Message(zh: "点名谈学生", en: "one student's matter")
    case .flattery: Message(zh: "奉承", en: "flattery")
    case .grievance: Message(zh: "意见", en: "grievance")
    case .invite: Message(zh: "拉人进群", en: "inviting others")
    case .quarrel: Message(zh: "争吵", en: "quarrel")
    case .coercion: Message(zh: "道德绑架", en: "moral coercion")
    case .advertising: Message(zh: "广告", en: "advertising")
    case .canvassing: Message(zh: "拉票集赞", en: "canvassing")
    case .fundraising: Message(zh: "募捐求助", en: "fundraising")
    case .link: Message(zh: "链接", en: "link")
    case .privacy: Message(zh: "个人隐私", en: "private data")
    case .secret: Message(zh: "涉密", en: "secrets")
    case .fraud: Message(zh: "诈骗", en: "fraud")
    case .redPacket: Message(zh: "红包", en: "red packet")
    case .insult: Message(zh: "辱骂", en: "insult")
    case .defamation: Message(zh: "诋毁", en: "defamation")
    case .incitement: Message(zh: "煽动", en: "incitement")
    case .politics: Message(zh: "政治", en: "politics")
    case .religion: Message(zh: "宗教", en: "religion")
    case .superstition: Message(zh: "迷信", en: "superstition")
    case .porn: Message(zh: "色情", en: "pornography")
    case .violence: Message(zh: "暴力", en: "violence")
    case .rumor: Message(zh: "谣言", en: "rumour")
    case .flood: Message(zh: "刷屏", en: "flooding")
    case .voice: Message(zh: "语音", en: "voice")
    case .emojiExcess: Message(zh: "表情过多", en: "too many emoji")
    case .noCaption: Message(zh: "图片无说明", en: "no caption")
    case .longQuestion: Message(zh: "提问过长", en: "long question")
    case .replyRequired: Message(zh: "要求回复", en: "asks for replies")
    case .offHours: Message(zh: "休息时间", en: "rest time")
    }
  }
}
