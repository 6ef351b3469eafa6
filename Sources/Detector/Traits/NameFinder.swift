import ClassGroups

/// Whether a student is named: by the roster, or by the shape of a name where there is none.
enum NameFinder {
  static func namesStudent(in spelling: Spelling) -> Bool {
    spelling.names?.isNamed(in: spelling.scalars) ?? hasNameShape(spelling.scalars)
  }

  /// Words that are names too: 很高兴 names nobody.
  private static let intensifiers = ScalarSet("很真太好不更最特别挺都非常感到得要请保持")

  /// Whether what stands at a place is a name, not the same word as a mere word.
  static func isName(_ name: ArraySlice<UInt32>, in text: [UInt32], at place: Int) -> Bool {
    guard name.count == 2, place > 0, intensifiers.contains(text[place - 1]) else { return true }
    return !commonWords.contains { $0.elementsEqual(name) }
  }

  private static let commonWords: [[UInt32]] = [
    "高兴", "文明", "安静", "白雪", "向阳", "平安", "健康", "快乐", "阳光", "天天", "开心", "成长", "优秀", "明白", "安全", "和平", "方便", "关心", "金色",
    "安然", "如意", "美好", "欢喜", "温馨", "自然", "乐观",
  ].map { [UInt32](scalarsOf: $0) }

  private static let surnames = ScalarSet(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文")
  /// What follows a name of two characters or three.
  private static let afterAnyName = [
    "同学", "又", "没交", "没有交", "今天", "昨天", "最近", "上课", "的作业", "这次", "考了", "妈妈", "爸爸",
  ].map { [UInt32](scalarsOf: $0) }
  /// What tells a name of three characters, and too many other words of two.
  private static let afterLongName = ["家长", "，", "、", "：", ":", "和", "在", "把", "被", "第一", "第二", "得了", "拾金"]
    .map { [UInt32](scalarsOf: $0) }
  /// 任何同学, 马上把: words that begin like a surname.
  private static let words = ScalarSet(
    pairs: "任何马上周围周边方便万一高年高兴常常于是金额白天文明文化安全江边石头田径何时周一周二周三周四周五周六周日周末钱包黄色白色毛巾马路金牌程度曾经余下夏令任课许多易拉白板方式方法方案武术龙舟史上顾客段落高三高二高一")

  /// 张三又没交作业: a surname, one or two characters, and what follows names.
  private static func hasNameShape(_ text: [UInt32]) -> Bool {
    let end = min(text.count, 400)
    for index in 0..<end where surnames.contains(text[index]) {
      if index + 1 < text.count, words.contains(text[index], text[index + 1]) { continue }
      let startsWord = index == 0 || !Folding.isIdeograph(text[index - 1])
      for length in [3, 2] where index + length < end {
        guard isGivenName(text, from: index, length) else { continue }
        if text.stands(fellow, at: index + length), !text.stands(fellows, at: index + length) { return true }
        guard startsWord else { continue }
        func isFollowed(by words: [[UInt32]]) -> Bool { words.contains { text.stands($0, at: index + length) } }
        if isFollowed(by: afterAnyName) || length == 3 && isFollowed(by: afterLongName) { return true }
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
  private static let fellows = [UInt32](scalarsOf: "同学们")

  /// Signs that stand in no name here: 老师, 家长, 的, 是 …
  private static let stopped = ScalarSet("老师长的是有不了我你他她们这那请各位大家都会要能上下今明昨天时点年月日班级校学")
}
