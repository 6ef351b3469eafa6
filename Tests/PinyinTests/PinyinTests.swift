import Testing

@testable import Pinyin

@Suite struct PinyinTests {
  @Test(arguments: [
    ("李", "li"), ("张", "zhang"), ("章", "zhang"), ("晓", "xiao"), ("吕", "lv"), ("龑", "yan"), ("䶮", "yan"),
  ])
  func theCommonestReadingComesFirst(character: Unicode.Scalar, reading: String) {
    #expect(Pinyin.readings(of: character).first == reading)
  }

  @Test func aCharacterMayHaveSeveralReadings() {
    #expect(Set(Pinyin.readings(of: "单")).isSuperset(of: ["dan", "shan"]))
    #expect(Set(Pinyin.readings(of: "重")).isSuperset(of: ["zhong", "chong"]))
  }

  @Test(
    arguments: ["a", "5", "·", "😀", "あ", "\u{0}", "\u{33FF}", "\u{A000}", "\u{20000}", "\u{10FFFF}"] as [Unicode.Scalar]
  )
  func whatIsNoCharacterOfTheTableHasNone(scalar: Unicode.Scalar) {
    #expect(Pinyin.readings(of: scalar).isEmpty)
  }

  @Test func everyEntryIsASyllableOfSmallLetters() {
    for value in UInt32(0x3400)...0x9FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let readings = Pinyin.readings(of: scalar)
      #expect(Set(readings).count == readings.count)
      #expect(readings.allSatisfy { (1...6).contains($0.utf8.count) && $0.utf8.allSatisfy { (97...122).contains($0) } })
    }
  }

  @Test(arguments: [
    ("单小明", ["shan"]), ("曾国", ["zeng"]), ("解敏", ["xie"]), ("仇英", ["qiu"]), ("查良", ["zha"]),
    ("尉迟敬", ["yu", "chi"]), ("尉健", ["wei"]), ("万俟卨", ["mo", "qi"]), ("单于", ["shan"]), ("李明", []), ("", []),
  ])
  func surnamesAreReadAsSurnames(name: String, readings: [String]) {
    #expect(Pinyin.surnameReadings(of: name) == readings)
  }

  @Test(arguments: [("张晓明", "章小明"), ("李梓涵", "李子含"), ("单芳", "山方"), ("曾一", "增一"), ("仇英", "邱英")])
  func namesThatSoundAlike(one: String, other: String) {
    #expect(Pinyin.soundsAlike(one, other))
    #expect(Pinyin.soundsAlike(one, other) == Pinyin.soundsAlike(other, one))
  }

  @Test(arguments: [("张三", "张三"), ("张三", "李三"), ("张三", "张三丰"), ("单芳", "丹芳"), ("张A", "张B"), ("", "")])
  func namesThatDoNot(one: String, other: String) {
    #expect(!Pinyin.soundsAlike(one, other))
  }

  @Test(arguments: [
    ("张三", "zs"), ("张三", "ZS"), ("张三", "zhs"), ("张三", "zhangs"), ("张三", "zsan"), ("张三", "zhang san"), ("张三", "zh"),
    ("张三", "zhan"), ("张三妈妈", "zsmm"), ("单小明", "sxm"), ("单小明", "danxm"), ("曾敏", "zengm"), ("吕方", "lvf"), ("吕方", "luf"),
    ("西安", "xi'an"), ("先", "xian"), ("尉迟敬", "yuchi"), ("3班", "3b"), ("三年级2班", "snj2b"),
  ])
  func typedSoundsFindAName(name: String, typed: String) {
    #expect(Pinyin.matches(name, typed: typed))
  }

  @Test(arguments: [
    ("张三", "cs"), ("张三", "zss"), ("张三", "zhangsanx"), ("张三", ""), ("张三", "'"), ("张三", "zs妈"), ("张三", "ang"), ("", "z"),
    ("张三", String(repeating: "z", count: 5_000)),
  ])
  func otherSoundsDoNot(name: String, typed: String) {
    #expect(!Pinyin.matches(name, typed: typed))
  }

  /// Names in their order are found as each by itself is, whatever was kept of the one before.
  @Test func whatWasSeenBeforeChangesNothing() throws {
    let names = [
      "万", "万俟", "万俟卨", "万俟卨家长", "万小明", "三年级10班", "三年级1班", "三年级2班", "单于", "单于明", "单小明", "曾小明妈妈",
      "第10小学一年级1班", "第10小学一年级2班", "第1小学一年级1班", "第1小学二年级1班", "a三", "zs", "张", "张三", "张三妈妈", "张思",
    ].sorted()
    for typed in [
      "z", "zs", "zhangs", "d1x", "d10xxyn2", "s", "mq", "wq", "wanx", "cy", "chany", "shanx", "snj1", "a", "1",
    ] {
      var search = try #require(PinyinSearch(typed))
      for name in names + names.reversed() {
        var bytes = name
        var alone = try #require(PinyinSearch(typed))
        let fit = bytes.withUTF8 { alone.fit(of: $0) }
        #expect(bytes.withUTF8 { search.fit(of: $0) } == fit, "\(typed) \(name)")
        #expect(Pinyin.matches(name, typed: typed) == (fit != nil))
      }
    }
  }

  @Test(
    arguments: [
      ("方知", "f", .usual), ("方知", "w", .rare), ("单小明", "sxm", .usual), ("单小明", "dxm", .rare), ("曾可心", "z", .usual),
      ("曾可心", "ceng", .rare), ("张三", "zs", .usual), ("张三", "x", nil), ("解敏", "xie", .usual), ("解敏", "j", .rare),
      ("仇英", "qiuy", .usual), ("查良", "zl", .usual), ("查良", "cha", .rare),
    ] as [(String, String, PinyinSearch.Fit?)])
  func rareReadingsFitLess(name: String, typed: String, fit: PinyinSearch.Fit?) throws {
    var search = try #require(PinyinSearch(typed))
    var name = name
    #expect(name.withUTF8 { search.fit(of: $0) } == fit)
  }
}
