import ClassGroups

/// Whether a student is named: by the roster, or by the shape of a name where there is none.
enum NameFinder {
  static func namesStudent(_ roster: [String], in text: [UInt32]) -> Bool {
    guard !roster.isEmpty else { return hasNameShape(text) }
    let names = roster.map { [UInt32](scalarsOf: $0) }
    if names.contains(where: { isNamed($0, in: text) }) { return true }
    // A given name counts where it fits one student.
    let given = names.filter { $0.count >= 3 }.map { Array($0.dropFirst()) }
    for name in given where isNamed(name, in: text) && given.count(where: { $0 == name }) == 1 { return true }
    return false
  }

  /// Words that are names too: 很高兴 names nobody.
  private static let intensifiers = ScalarSet("很真太好不更最特别挺都非常感到得")

  private static func isNamed(_ name: [UInt32], in text: [UInt32]) -> Bool {
    guard let place = text.place(of: name) else { return false }
    guard name.count == 2, place > 0 else { return true }
    return !intensifiers.contains(text[place - 1]) || !commonWords.contains(name)
  }

  private static let commonWords: [[UInt32]] = [
    "高兴", "文明", "安静", "白雪", "向阳", "平安", "健康", "快乐", "阳光", "天天", "开心", "成长", "优秀", "明白", "安全", "和平", "方便", "关心", "金色",
  ].map { [UInt32](scalarsOf: $0) }

  private static let surnames = ScalarSet(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文")
  private static let afterNames = [
    "同学", "又", "没交", "没有交", "今天", "昨天", "最近", "上课", "的作业", "这次", "考了", "妈妈", "爸爸", "家长", "，", "、", "：", ":", "和", "在",
    "把", "被", "第一", "第二", "得了", "拾金",
  ]

  /// 张三又没交作业: a surname, one or two characters, and what follows names.
  private static func hasNameShape(_ text: [UInt32]) -> Bool {
    let end = min(text.count, 400)
    for index in 0..<end where surnames.contains(text[index]) {
      let startsWord = index == 0 || !Folding.isIdeograph(text[index - 1])
      for length in [3, 2] where index + length < end {
        guard isGivenName(text, from: index, length) else { continue }
        if text.stands(fellow, at: index + length) { return true }
        guard startsWord else { continue }
        for follow in 0..<(length == 3 ? follows.count : 13) where text.stands(follows[follow], at: index + length) {
          return true
        }
      }
    }
    return false
  }

  private static func isGivenName(_ text: [UInt32], from start: Int, _ length: Int) -> Bool {
    for index in start..<start + length where !Folding.isIdeograph(text[index]) || stopped.contains(text[index]) {
      return false
    }
    return true
  }

  private static let fellow = [UInt32](scalarsOf: "同学")
  private static let follows = afterNames.map { [UInt32](scalarsOf: $0) }

  /// Signs that stand in no name here: 老师, 家长, 的, 是 …
  private static let stopped = ScalarSet("老师长的是有不了我你他她们这那请各位大家都会要能上下今明昨天时点年月日班级校学")
}
