import ClassGroups

/// Finer facts of a message's text, by rule.
enum TraitReader {
  static func read(_ utterance: Utterance) -> Traits {
    let text = utterance.text
    var traits = Traits(of: text)
    let scalars = [UInt32](scalarsOf: text)
    traits.length = trimmedLength(scalars)
    traits.emojiCount = EmojiCounter.count(text)
    let links = LinkFinder.find(in: text)
    traits.linkHosts = links.compactMap(\.host)
    traits.hasHostlessLink = links.contains { $0.host == nil }
    let cues = CueMatcher.shared.groups(in: scalars)
    traits.servesSchool = isSchoolHost(traits.linkHosts) || (cues.contains(.schoolMatter) && !cues.contains(.notSchool))
    traits.namesStudent = NameFinder.namesStudent(utterance.roster, in: scalars)
    traits.isHarsh = cues.contains(.harsh) || isShouted(scalars)
    traits.isIndividualProblem = cues.contains(.individualProblem)
    traits.isAtLength = traits.namesStudent && traits.length > 80
    traits.isInvitationDone = cues.contains(.invitationDone) && !cues.contains(.invitationRequest)
    traits.givesParentsWork = cues.contains(.parentsWork)
    traits.isAboutUpbringing = cues.contains(.upbringing)
    traits.isTutoring = cues.contains(.tutoring)
    traits.isSevere = cues.contains(.severe)
    return traits
  }

  /// Three marks of exclamation or question, or both at once.
  private static func isShouted(_ scalars: [UInt32]) -> Bool {
    var count = 0
    var last: UInt32 = 0
    for scalar in scalars {
      if isMark(scalar) {
        count += 1
        if isMark(last), last != scalar { return true }
      }
      last = scalar
    }
    return count >= 3
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    scalar == 0x21 || scalar == 0x3F || scalar == 0xFF01 || scalar == 0xFF1F
  }

  /// Without blanks at either end.
  private static func trimmedLength(_ scalars: [UInt32]) -> Int {
    var from = 0
    var to = scalars.count
    while from < to, isBlank(scalars[from]) { from += 1 }
    while from < to, isBlank(scalars[to - 1]) { to -= 1 }
    return to - from
  }

  private static func isBlank(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).map(\.properties.isWhitespace) ?? false
  }

  /// A page of a school, an authority, or one that a school matter sends people to (R14).
  private static func isSchoolHost(_ hosts: [String]) -> Bool {
    !hosts.isEmpty && hosts.allSatisfy { host in Cues.schoolHosts.contains { host == $0 || host.hasSuffix("." + $0) } }
  }
}

/// Words that tell finer facts. They refine topics that the model finds and never find one themselves.
enum Cues {
  static let harsh = [
    "凭什么", "不管吗", "太差", "什么东西", "垃圾", "坑", "骗", "黑心", "丢人", "可笑", "呵呵", "不负责", "失职", "敷衍", "糊弄", "推卸", "甩锅",
    "讨个说法", "给个说法", "给个交代", "给个解释", "必须给", "曝光", "投诉", "举报", "告你", "告到", "12345", "记者", "受不了", "忍无可忍", "气死",
    "欺负人", "有没有良心", "良心", "混日子", "吃干饭", "什么态度", "怎么当老师", "配当", "无语", "离谱", "荒唐", "瞎搞", "乱搞", "折腾", "当我们是",
    "当家长是", "够了", "太过分", "过分了", "恶心", "拿孩子", "没完没了", "还让不让", "到底想", "谁负责", "负得起", "干什么吃", "摆设", "形式主义", "作秀", "霸王",
    "强制", "逼",
  ]
  static let individualProblem = [
    "走神", "不听讲", "打架", "打人", "没交", "不交", "没写", "不写", "退步", "下降", "不及格", "发烧", "生病", "住院", "过敏", "受伤", "摔", "流鼻血", "骨折",
    "抑郁", "情绪", "哭", "离婚", "单亲", "家里", "欺负", "偷", "撒谎", "早恋", "迟到", "旷课", "逃课", "手机", "游戏", "近视", "体检", "视力", "心理",
    "成绩",
    "讲话", "捣乱", "顶嘴", "顶撞", "吵架", "矛盾", "没吃", "呕吐", "拉肚子", "感冒", "咳嗽", "病", "药", "表现", "态度", "习惯", "作业", "听写", "背", "错",
  ]
  static let invitationDone = [
    "拉进来", "拉进群", "拉了", "拉进", "已拉", "已经拉", "邀请进来", "邀进", "加进来", "加进群", "进群扫", "扫码进群", "扫这个码", "扫这个进", "扫码加入", "扫下面的码",
    "群二维码", "二维码发", "点进来", "点链接进群", "群名片", "转给没进", "带进来", "欢迎新", "我让他进", "分享给", "推给", "进来了", "入群码", "口令",
  ]
  static let invitationRequest = [
    "能不能拉", "可不可以拉", "可以拉", "能拉", "能不能让", "可以让", "可否", "能否", "想拉", "想把", "行不行", "方便拉", "麻烦拉", "帮忙拉", "请拉", "同意", "允许",
    "可以把", "能把", "申请", "可以进", "能进", "想让",
  ]
  static let parentsWork = [
    "家长检查", "家长批改", "家长签字", "家长打卡", "家长拍", "拍照上传", "家长陪", "家长监督", "家长听写", "家长协助", "家长帮", "请家长批", "家长完成", "家长一起做",
    "亲子手工", "家长录", "签好字", "检查签字", "家长默写", "家长评", "家长订正", "家长出题",
  ]
  static let upbringing = [
    "育儿", "教育孩子", "家庭教育", "怎么教", "管孩子", "陪伴", "孩子叛逆", "青春期", "亲子", "沟通方法", "家教", "教养", "好习惯", "怎么引导", "孩子不听话", "情绪管理",
    "带娃", "辅导孩子",
  ]
  static let tutoring = [
    "辅导班", "补课", "补习", "培训班", "小班", "一对一", "1对1", "托管", "晚辅", "家教", "提分", "衔接班", "冲刺班", "特训", "集训", "名师", "试听", "奥数班",
    "报班", "网课", "课程优惠", "寒假班", "暑假班", "暑期班", "精品课", "开课", "辅导",
  ]
  static let severe = [
    "弄死", "打死", "砍死", "捅", "杀了", "杀你", "全家", "同归于尽", "炸", "跳楼", "带刀", "堵校门", "让你好看", "打断", "废了你", "不得好死", "人渣", "畜生",
    "禽兽",
  ]
  static let schoolHosts = [
    "gov.cn", "edu.cn", "xueanquan.com", "smartedu.cn", "wjx.cn", "wjx.top", "docs.qq.com", "kdocs.cn", "feishu.cn",
    "dingtalk.com", "jinshuju.net", "zhibo.com", "meeting.tencent.com",
  ]
  static let schoolMatter = [
    "学校", "班级", "家长会", "作业", "课堂", "老师", "学习", "教材", "课本", "试卷", "考试", "报名", "问卷", "填写", "登记", "缴费平台", "安全教育", "打卡",
    "教育局", "研学", "疫苗", "体检", "校服", "直播课", "网课", "资料", "课件", "通知", "招生", "中考", "高考", "志愿", "阅读", "演练", "防溺水", "运动会",
  ]
  static let notSchool = [
    "包邮", "下单", "优惠", "团购", "砍一刀", "投票", "拼多多", "淘宝", "某宝", "秒杀", "加微", "代理", "红包", "领券", "抽奖", "点赞", "助力", "关注公众号",
  ]
}
