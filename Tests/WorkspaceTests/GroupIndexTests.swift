import ClassGroups
import Testing

@testable import Workspace

@Suite struct GroupIndexTests {
  private static let names = [
    "一年级1班", "一年级2班", "a", "b\"c", "b\\d", "引\"号\\\n班", "三年级1班", "三年级10班", "三年级2班", "😀班", "á",
  ]

  private func entry(_ name: String, _ status: Group.Status = .active, in schoolClass: String? = nil) -> GroupEntry {
    GroupEntry(
      name: name, schoolClass: ClassReference(school: "实验\"小学", name: schoolClass ?? name), status: status)
  }

  /// The names in a file, and some that came or changed since.
  private func index(_ listed: [String], since: [String] = [], gone: [String] = []) throws -> GroupIndex {
    var whole = GroupIndex()
    for name in listed { whole.set(name, entry(name)) }
    var index = GroupIndex(try #require(GroupLines(whole.bytes(at: 7))))
    for name in since { index.set(name, entry(name)) }
    for name in gone { index.set(name, nil) }
    return index
  }

  private func sorted(_ names: some Sequence<String>) -> [String] {
    names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Test func whateverWasWrittenIsReadAndFound() throws {
    for kept in 0..<(1 << Self.names.count) where kept % 37 == 0 {
      let listed = Self.names.indices.filter { kept & 1 << $0 != 0 }.map { Self.names[$0] }
      let lines = try #require(GroupLines(try index(listed).bytes(at: 7)))
      #expect(lines.count == listed.count)
      #expect(GroupIndex(lines).entries.map(\.name) == sorted(listed))
      for name in Self.names { #expect(lines.contains(name) == listed.contains(name), "\(name)") }
    }
  }

  @Test func whatChangedSinceStandsAmongTheRest() throws {
    let listed = Array(Self.names[..<6])
    let index = try index(listed, since: Array(Self.names[4...]), gone: ["a", "一年级2班", "没有"])
    let all = sorted(Set(Self.names).subtracting(["a", "一年级2班"]))
    #expect(index.entries.map(\.name) == all)
    #expect(GroupIndex(try #require(GroupLines(index.bytes(at: 8)))).entries == index.entries)
    #expect(index.entries(GroupSearch(prefix: "三年级1")).first.map(\.name) == ["三年级10班", "三年级1班"])
    #expect(index.active(in: ClassReference(school: "实验\"小学", name: "引\"号\\\n班")) == ["引\"号\\\n班"])
    #expect(index.active(in: ClassReference(school: "实验\"小学", name: "a")).isEmpty)
  }

  @Test func aChangeTakesTheLinesPlace() throws {
    var index = try index(["三年级1班"])
    index.set("三年级1班", entry("三年级1班", .dissolved))
    index.set("二班", entry("二班", in: "三年级1班"))
    #expect(index.entries.map(\.status) == [.dissolved, .active])
    #expect(index.active(in: ClassReference(school: "实验\"小学", name: "三年级1班")) == ["二班"])
    #expect(index.entries(GroupSearch(prefix: "三", onlyActive: true)).first.isEmpty)
  }

  @Test func whatIsLeftOutIsCountedAndItsLastIsKnown() throws {
    let index = try index(Self.names)
    let found = index.entries(GroupSearch(prefix: "三", limit: 1))
    #expect(found.first.map(\.name) == ["三年级10班"])
    #expect(found.omitted == 2)
    #expect(found.last?.name == "三年级2班")
    #expect(index.entries(GroupSearch(limit: 3)).omitted == Self.names.count - 3)
    let wanted = index.entries(GroupSearch(limit: 1) { $0.first == UInt8(ascii: "b") })
    #expect(wanted.first.map(\.name) == ["b\"c"])
    #expect(wanted.last?.name == "b\\d")
  }

  @Test func anyChangedByteSpoilsTheList() throws {
    let bytes = try index(Array(Self.names[..<4])).bytes(at: 12)
    for place in bytes.indices {
      for flip in [UInt8(1), 0x80] {
        var spoilt = bytes
        spoilt[place] ^= flip
        #expect(GroupLines(spoilt) == nil, "byte \(place)")
      }
    }
    for count in bytes.indices { #expect(GroupLines(Array(bytes[..<count])) == nil) }
  }
}
