import ClassGroups

/// Whether a student is named: by the roster, or by the shape of a name where there is none.
enum NameFinder {
  static func namesStudent(_ utterance: Utterance) -> Bool {
    let text = utterance.text
    if utterance.roster.contains(where: { isNamed($0, in: text) }) { return true }
    // A given name counts where it fits one student.
    let given = utterance.roster.filter { $0.unicodeScalars.count >= 3 }.map { String($0.dropFirst()) }
    if given.contains(where: { name in given.count { $0 == name } == 1 && isNamed(name, in: text) }) { return true }
    return utterance.roster.isEmpty && hasNameShape(text)
  }

  /// Words that are names too: 很高兴 names nobody.
  private static let intensifiers: [Character] = ["很", "真", "太", "好", "不", "更", "最", "特", "别", "挺", "都", "非", "常", "感", "到", "得"]

  private static func isNamed(_ name: String, in text: String) -> Bool {
    guard let range = text.firstRange(of: name) else { return false }
    guard name.count == 2, range.lowerBound > text.startIndex else { return true }
    return !intensifiers.contains(text[text.index(before: range.lowerBound)]) || !commonWords.contains(name)
  }

  private static let commonWords: Set<String> = ["高兴", "文明", "安静", "白雪", "向阳", "平安", "健康", "快乐", "阳光", "天天", "开心", "成长", "优秀", "明白", "安全", "和平", "方便", "关心", "金色"]

  private static let surnames = Set(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文".unicodeScalars)
  private static let afterNames = ["同学", "又", "没交", "没有交", "今天", "昨天", "最近", "上课", "的作业", "这次", "考了", "妈妈", "爸爸", "家长", "，", "、", "：", ":", "和", "在", "把", "被", "第一", "第二", "得了", "拾金"]

  /// 张三又没交作业: a surname, one or two characters, and what follows names.
  private static func hasNameShape(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars.prefix(400))
    for index in scalars.indices where surnames.contains(scalars[index]) {
      for length in [3, 2] where index + length < scalars.count {
        let name = scalars[index..<index + length]
        guard name.allSatisfy(\.properties.isIdeographic), !stopped.contains(where: name.contains) else { continue }
        let rest = String(String.UnicodeScalarView(scalars[(index + length)...].prefix(4)))
        let startsWord = index == 0 || !scalars[index - 1].properties.isIdeographic
        if afterNames.prefix(14).contains(where: rest.hasPrefix) && (startsWord || rest.hasPrefix("同学")) { return true }
        if startsWord, length == 3, afterNames.contains(where: rest.hasPrefix) { return true }
      }
    }
    return false
  }

  /// Signs that stand in no name here: 老师, 家长, 的, 是 …
  private static let stopped = Array("老师长的是有不了我你他她们这那请各位大家都会要能上下今明昨天时点年月日班级校学".unicodeScalars)
}
