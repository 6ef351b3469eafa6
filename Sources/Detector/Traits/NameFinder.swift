import ClassGroups

/// Whether a student is named: by the roster, or by the shape of a name where there is none.
enum NameFinder {
  static func namesStudent(_ roster: [String], in text: [UInt32]) -> Bool {
    roster.isEmpty ? hasNameShape(text) : RosterIndex(roster).isNamed(in: text)
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
  private static let afterNames = [
    "同学", "又", "没交", "没有交", "今天", "昨天", "最近", "上课", "的作业", "这次", "考了", "妈妈", "爸爸", "家长", "，", "、", "：", ":", "和", "在",
    "把", "被", "第一", "第二", "得了", "拾金",
  ]
  /// 任何同学, 马上把: words that begin like a surname.
  private static let words = [
    "任何", "马上", "周围", "周边", "方便", "万一", "高年", "高兴", "常常", "于是", "金额", "白天", "文明", "文化", "安全", "江边", "石头", "田径", "何时",
    "周一",
    "周二", "周三", "周四", "周五", "周六", "周日", "周末", "钱包", "黄色", "白色", "毛巾", "马路", "金牌", "程度", "曾经", "余下", "夏令", "任课", "许多",
    "易拉",
    "白板", "方式", "方法", "方案", "武术", "龙舟", "史上", "顾客", "段落", "高三", "高二", "高一",
  ].map { [UInt32](scalarsOf: $0) }

  /// 张三又没交作业: a surname, one or two characters, and what follows names.
  private static func hasNameShape(_ text: [UInt32]) -> Bool {
    let end = min(text.count, 400)
    for index in 0..<end where surnames.contains(text[index]) {
      if words.contains(where: { text.stands($0, at: index) }) { continue }
      let startsWord = index == 0 || !Folding.isIdeograph(text[index - 1])
      for length in [3, 2] where index + length < end {
        guard isGivenName(text, from: index, length) else { continue }
        if text.stands(fellow, at: index + length), !text.stands(fellows, at: index + length) { return true }
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
  private static let fellows = [UInt32](scalarsOf: "同学们")
  private static let follows = afterNames.map { [UInt32](scalarsOf: $0) }

  /// Signs that stand in no name here: 老师, 家长, 的, 是 …
  private static let stopped = ScalarSet("老师长的是有不了我你他她们这那请各位大家都会要能上下今明昨天时点年月日班级校学")
}

/// The names of a roster, full and given, to be found in one pass over a text whatever the roster's length.
private struct RosterIndex {
  /// All names one after another; name `n` is `scalars[starts[n]..<starts[n + 1]]`.
  private var scalars: [UInt32] = []
  private var starts: [Int32] = [0]
  private var isGiven: [Bool] = []
  /// The last name of each bucket and 1, and for each name the one before it in its bucket.
  private var last: [Int32]
  private var previous: [Int32] = []
  private let mask: Int

  init(_ roster: [String]) {
    var size = 64
    while size < roster.count * 4 { size *= 2 }
    mask = size - 1
    last = [Int32](repeating: 0, count: size)
    for name in roster {
      let full = [UInt32](scalarsOf: name)
      add(full[...], isGiven: false)
      let surname = full.count >= 4 && Self.isCompound(full) ? 2 : 1
      add(full.dropFirst(surname), isGiven: true)
    }
  }

  /// 欧阳, 司马 and the like.
  private static func isCompound(_ name: [UInt32]) -> Bool { compounds.contains { name.stands($0, at: 0) } }

  private static let compounds = [
    "欧阳", "司马", "诸葛", "上官", "皇甫", "东方", "尉迟", "赫连", "慕容", "令狐", "公孙", "夏侯", "端木", "司徒", "独孤", "南宫", "长孙", "宇文", "轩辕",
    "钟离",
  ].map { [UInt32](scalarsOf: $0) }

  private func bucket(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 7) & mask
  }

  private mutating func add(_ name: ArraySlice<UInt32>, isGiven given: Bool) {
    guard name.count >= 2 else { return }
    let place = bucket(name[name.startIndex], name[name.startIndex + 1])
    scalars += name
    starts.append(Int32(scalars.count))
    isGiven.append(given)
    previous.append(last[place])
    last[place] = Int32(isGiven.count)
  }

  func isNamed(in text: [UInt32]) -> Bool {
    guard text.count >= 2 else { return false }
    for place in 0..<text.count - 1 {
      var next = Int(last[bucket(text[place], text[place + 1])])
      while next != 0 {
        let name = next - 1
        next = Int(previous[name])
        let letters = scalars[Int(starts[name])..<Int(starts[name + 1])]
        guard stands(letters, in: text, at: place), NameFinder.isName(letters, in: text, at: place) else { continue }
        // A given name counts where it fits one student.
        if !isGiven[name] || isAlone(letters) { return true }
      }
    }
    return false
  }

  private func stands(_ name: ArraySlice<UInt32>, in text: [UInt32], at start: Int) -> Bool {
    guard start + name.count <= text.count else { return false }
    var place = start
    for scalar in name {
      if text[place] != scalar { return false }
      place += 1
    }
    return true
  }

  /// No other student has this given name.
  private func isAlone(_ letters: ArraySlice<UInt32>) -> Bool {
    var bearers = 0
    var other = Int(last[bucket(letters[letters.startIndex], letters[letters.startIndex + 1])])
    while other != 0 {
      other -= 1
      if isGiven[other], scalars[Int(starts[other])..<Int(starts[other + 1])] == letters { bearers += 1 }
      if bearers > 1 { return false }
      other = Int(previous[other])
    }
    return bearers == 1
  }
}
