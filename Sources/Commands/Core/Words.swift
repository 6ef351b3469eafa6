import ClassGroups
import Policy
import Wording

/// What people call the roles, states and kinds.
extension Role {
  /// What a school calls somebody of that role.
  public var words: Message {
    switch self {
    case .homeroom: Message(zh: "班主任", en: "homeroom teacher")
    case .teacher: Message(zh: "任课教师", en: "subject teacher")
    case .parent: Message(zh: "家长", en: "parent")
    case .guardian: Message(zh: "监护人", en: "guardian")
    case .committee: Message(zh: "家委会", en: "parents' committee")
    case .student: Message(zh: "学生", en: "student")
    case .outsider: Message(zh: "无关人员", en: "outsider")
    }
  }
}

extension PostKind {
  var words: Message {
    switch self {
    case .text: Message(zh: "文字", en: "text")
    case .voice: Message(zh: "语音", en: "voice")
    case .image: Message(zh: "图片", en: "image")
    case .video: Message(zh: "视频", en: "video")
    case .file: Message(zh: "文件", en: "file")
    case .link: Message(zh: "链接", en: "link")
    case .poll: Message(zh: "投票", en: "poll")
    case .redPacket: Message(zh: "红包", en: "red packet")
    }
  }
}

extension Group.Platform {
  var words: Message {
    switch self {
    case .wechat: Message(zh: "微信", en: "WeChat")
    case .qq: Message(verbatim: "QQ")
    case .dingtalk: Message(zh: "钉钉", en: "DingTalk")
    case .wecom: Message(zh: "企业微信", en: "WeCom")
    case .other: Message(zh: "其他", en: "other")
    }
  }
}

extension Group.Status {
  var words: Message {
    switch self {
    case .active: Message(zh: "使用中", en: "active")
    case .archived: Message(zh: "已归档", en: "archived")
    case .dissolved: Message(zh: "已解散", en: "dissolved")
    }
  }
}

extension Member.Status {
  var words: Message {
    switch self {
    case .pending: Message(zh: "待批准", en: "pending")
    case .active: Message(zh: "在群", en: "active")
    case .removed: Message(zh: "已移出", en: "removed")
    }
  }
}

extension Member.Verification.Method {
  var words: Message {
    switch self {
    case .roster: Message(zh: "花名册", en: "roster")
    case .phone: Message(zh: "电话", en: "phone")
    case .visit: Message(zh: "当面", en: "visit")
    case .document: Message(zh: "证件", en: "document")
    }
  }
}

extension School.Stage {
  var words: Message {
    switch self {
    case .kindergarten: Message(zh: "幼儿园", en: "kindergarten")
    case .primary: Message(zh: "小学", en: "primary school")
    case .junior: Message(zh: "初中", en: "junior school")
    case .senior: Message(zh: "高中", en: "senior school")
    case .vocational: Message(zh: "职校", en: "vocational school")
    case .special: Message(zh: "特殊教育", en: "special school")
    }
  }
}

extension Decision {
  /// What is told of a judgement that comes to it.
  public var words: Message {
    switch self {
    case .allow: Message(zh: "允许", en: "allow")
    case .advise: Message(zh: "提醒", en: "advise")
    case .hold: Message(zh: "待审", en: "hold")
    case .block: Message(zh: "拦截", en: "block")
    }
  }
}

extension Citation {
  /// The clause and what it advises.
  var words: Message { Message(zh: "\(clause)：\(advice.zh)", en: "\(clause): \(advice.en)") }
}

/// A number with its noun in English: 1 day, 3 days.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}
