import Wording

/// A record that bears a name.
protocol Named {
  var name: String { get }
}

extension StaffMember: Named {}
extension SchoolClass: Named {}

/// A table whose records are found by name as well, however many there are.
struct Register<Record: Named & Hashable & Sendable>: Sendable {
  private(set) var table = Table<Record>()
  private var names = NameIndex()

  init() {}

  init(_ table: Table<Record>) {
    self.table = table
    for (number, record) in table { names.insert(record.name, number) }
  }

  /// The first record of a name.
  func first(named name: String) -> (number: Int, record: Record)? {
    var first: Int?
    names.candidates(NameIndex.hash(name)) { number in
      if first.map({ number < $0 }) ?? true, let record = table[number], isSameText(record.name, name) {
        first = number
      }
      return false
    }
    return first.flatMap { number in table[number].map { (number, $0) } }
  }

  /// Replaces a record, if what it replaces stands there.
  mutating func replace(_ number: Int, _ replacement: Replacement<Record>) -> Bool {
    guard table[number] == replacement.before else { return false }
    if let before = replacement.before { names.remove(before.name, number) }
    table[number] = replacement.after
    if let after = replacement.after { names.insert(after.name, number) }
    return true
  }
}

extension Register: Hashable {
  static func == (left: Register, right: Register) -> Bool { left.table == right.table }
  func hash(into hasher: inout Hasher) { hasher.combine(table) }
}
