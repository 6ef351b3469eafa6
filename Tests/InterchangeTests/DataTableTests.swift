import Testing

@testable import Interchange

@Suite struct DataTableTests {
  @Test func columnsAreFoundByName() throws {
    let table = try DataTable(Array("\n 姓名 ;Class;\n李娟;1;\n;;\n\"张;伟\";2;\n".utf8))
    #expect(table.columns == ["姓名", "Class"])
    #expect(table.column(" class ") == 1)
    #expect(table.column("班") == nil)
    var rows: [String] = []
    table.forEachRow { row in
      rows.append("\(row.line) \(row.trimmed(0))")
      return true
    }
    #expect(rows == ["3 李娟", "5 张;伟"])
  }

  @Test func whatIsNoTableIsRefused() {
    #expect(throws: FileFault.self) { try DataTable([]) }
    #expect(throws: FileFault.self) { try DataTable(Array("a,b,a\n".utf8)) }
    #expect(throws: FileFault.self) { try DataTable([0x50, 0x4B, 0x03, 0x04]) }
  }

  @Test(arguments: [
    ("班=1", "1", true), ("班=1", "10", false), ("班!=1", "2", true), ("班!=1", "1", false), ("班~三", "三年级", true),
    ("班！～三", "四年级", true), ("班!~三", "三年级", false), ("班＝a=b", "a=b", true), ("班=", "", true),
    ("班==1", "1", true), ("班!==1", "1", false),
  ])
  func filtersHold(text: String, value: String, holds: Bool) throws {
    let filter = try #require(RowFilter(text))
    #expect(filter.column == "班")
    #expect(filter.holds(for: value) == holds)
  }

  @Test func aTextWithoutASignIsNoFilter() { #expect(RowFilter("班级") == nil) }
}
