import Testing

@testable import ClassGroups

@Suite("Words of kinship") struct KinshipTests {
  @Test(arguments: [
    ("母亲", "妈妈"), ("父亲", "爸爸"), ("祖父", "爷爷"), ("祖母", "奶奶"), ("外祖父", "外公"), ("外祖母", "外婆"), ("姥姥", "姥姥"),
    ("妈妈", "妈妈"), ("邻居", "邻居"), (" 母亲 ", "妈妈"), ("监护人", "监护人"), ("其他监护人", "监护人"), ("Mother", "妈妈"),
  ])
  func everyday(word: String, said: String) {
    #expect(Kinship.everyday(word) == said)
    #expect(Kinship.sameMeaning(word, said))
  }

  @Test(arguments: [("外祖父", "姥爷"), ("姥爷", "外公"), ("外祖母", "姥姥"), ("姥娘", "外婆"), ("爸", "老爸")])
  func sameMeaning(one: String, other: String) { #expect(Kinship.sameMeaning(one, other)) }

  @Test(arguments: [("爷爷", "外公"), ("祖父", "外祖父"), ("爸爸", "妈妈"), ("邻居", "朋友")])
  func otherRelationsAreNotTheSame(one: String, other: String) { #expect(!Kinship.sameMeaning(one, other)) }

  @Test func aNameEndsWithAWordOfKinship() {
    for name in ["张三妈妈", "张三爸", "李四姥姥", "妈"] { #expect(Kinship.ends(name), "\(name)") }
    for name in ["张三", "王老师", "妈妈团", "", "张三mom"] { #expect(!Kinship.ends(name), "\(name)") }
  }
}
