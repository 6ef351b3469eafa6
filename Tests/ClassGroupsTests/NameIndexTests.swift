import Testing

@testable import ClassGroups

@Suite struct NameIndexTests {
  /// Numbers that an index gives for a name, compared as texts are.
  private func numbers(of name: String, _ index: NameIndex, _ names: [Int: String]) -> [Int] {
    var found: [Int] = []
    index.candidates(NameIndex.hash(name)) { number in
      if names[number] == name { found.append(number) }
      return false
    }
    return found.sorted()
  }

  @Test func manyNamesComeAndGo() {
    var index = NameIndex()
    var names: [Int: String] = [:]
    for number in 1...500 {
      names[number] = "张\(number % 250)"
      index.insert("张\(number % 250)", number)
    }
    #expect(numbers(of: "张7", index, names) == [7, 257])
    for number in stride(from: 1, through: 500, by: 2) {
      index.remove("张\(number % 250)", number)
      names[number] = nil
    }
    #expect(numbers(of: "张7", index, names) == [])
    #expect(numbers(of: "张8", index, names) == [8, 258])
    for number in 501...2000 {
      names[number] = "李\(number)"
      index.insert("李\(number)", number)
      index.remove("李\(number)", number)
    }
    #expect(numbers(of: "张8", index, names) == [8, 258])
  }

  @Test func textsThatAreEqualInUnicodeAreOne() {
    var group = GroupRecord(
      Group(
        schoolClass: ClassReference(school: "校", name: "班"), policy: "hengshui-2018", platform: .wechat,
        createdAt: Instant(seconds: 0), creator: "admin"))
    func member(_ name: String) -> Member {
      Member(
        name: name, display: name, role: .parent, status: .active, joinedAt: Instant(seconds: 0), addedBy: "admin")
    }
    group.setMember(1, member("e\u{301}va"))
    group.setMember(2, member("\u{F900}"))
    #expect(group.member(display: "\u{E9}va")?.number == 1)
    #expect(group.activeMember(named: "\u{8C48}")?.display == "\u{F900}")
    #expect(group.member(display: "\u{8C48}")?.number == 2)
    var removed = member("e\u{301}va")
    removed.status = .removed
    group.setMember(1, removed)
    #expect(group.member(display: "\u{E9}va") == nil)
    #expect(group.activeMember(named: "\u{E9}va") == nil)
    group.setMember(3, member("\u{E9}va"))
    #expect(group.member(display: "e\u{301}va")?.number == 3)
  }
}
