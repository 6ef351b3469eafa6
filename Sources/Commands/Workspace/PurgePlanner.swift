import ClassGroups
import JSON
import Wording

/// Finds what the book holds of a person, a class or a time, and what must become of it.
struct PurgePlanner {
  /// What stands in the place of a name in the words of others.
  static let blank = "［已清除］"

  let book: any Book
  var purge = Purge(changes: [], words: [])
  /// What texts are searched for.
  var sought: [SoughtWord] = []
  /// What will be lost, for the person who must agree to it.
  var people: [Message] = []
  var posts = 0
  var records = 0

  init(book: any Book) { self.book = book }

  /// What a rule sees of a record of a group.
  struct Item {
    /// When it was made; for a member, when they left.
    var at: Instant?
    /// Whom it is about.
    var member: Int?
    var student: String?
    var json: [UInt8]
  }

  /// What becomes of a record: it is removed, or the words in it are, or it is no concern of the purge.
  enum Fate { case goes, blanked, stays }

  /// Decides on every record of a group.
  mutating func visit(
    _ record: GroupRecord, of name: String, _ fate: (PurgePlanner, Item) -> Fate
  ) {
    func each<Record: JSONWritable & JSONReadable & Hashable & Sendable>(
      _ table: Table<Record>, _ item: (Int, Record) -> Item, _ change: (Int, Replacement<Record>) -> Change
    ) {
      for (number, record) in table {
        var item = item(number, record)
        item.json = written(record)
        switch fate(self, item) {
        case .goes:
          records += 1
          add(change(number, Replacement(record, nil)))
        case .blanked: blank(record) { change(number, $0) }
        case .stays: break
        }
      }
    }
    func item(_ at: Instant?, member: Int? = nil, student: String? = nil) -> Item {
      Item(at: at, member: member, student: student, json: [])
    }
    each(record.strikes, { item($1.at, member: $1.member) }) { .strike(group: name, $0, $1) }
    each(record.matters, { item($1.at, member: $1.member) }) { .matter(group: name, $0, $1) }
    each(record.stars, { item($1.at, student: $1.student) }) { .star(group: name, $0, $1) }
    each(record.notices, { item($1.at) }) { .notice(group: name, $0, $1) }
    each(record.polls, { item($1.at) }) { .poll(group: name, $0, $1) }
    each(record.letters, { item($1.at) }) { .letter(group: name, $0, $1) }
    each(record.members, { item($1.removal?.at, member: $0) }) { .member(group: name, $0, $1) }
  }

  /// Has a change of the state belong to the purge.
  mutating func add(_ change: Change) { purge.changes.append(change) }

  private func written(_ record: some JSONWritable) -> [UInt8] {
    var out = JSONWriter()
    record.write(to: &out)
    return out.bytes
  }

  /// Whether a record, as it is written, holds a word that is sought.
  func holdsWord(_ json: [UInt8]) -> Bool {
    json.withUnsafeBufferPointer { json in sought.contains { $0.stands(in: json) } }
  }

  /// Takes the words out of what a record says, where it says them. A record that would not be valid then stays, and the
  /// search at the end tells of it.
  mutating func blank<Record: JSONWritable & JSONReadable & Hashable & Sendable>(
    _ record: Record, _ change: (Replacement<Record>) -> Change
  ) {
    let bytes = written(record)
    guard holdsWord(bytes), let json = try? JSON(parsing: bytes),
      let after = try? Record(json: json.replacing(purge.words, with: Self.blank)), after != record
    else { return }
    add(change(Replacement(record, after)))
  }
}

extension JSON {
  /// Keys under which people write freely. Elsewhere a string is a name, which may hold another's as a part of its own.
  private static let free: Set<String> = ["text", "title", "question", "options", "reason", "note", "farewell"]

  /// The same value with words taken out of the strings in it; keys stay.
  fileprivate func replacing(_ words: [String], with blank: String, isFree: Bool = false) -> JSON {
    switch self {
    case .string(var text):
      guard isFree else { return words.contains(text) ? .string(blank) : self }
      // The longest first: a display name holds the own name.
      for word in words.sorted(by: { $0.utf8.count > $1.utf8.count }) {
        text = SoughtWord(word).replaced(in: text, by: blank)
      }
      return .string(text)
    case .array(let items): return .array(items.map { $0.replacing(words, with: blank, isFree: isFree) })
    case .object(let object):
      var result = JSONObject()
      for (key, value) in object.members {
        result[key] = value.replacing(words, with: blank, isFree: Self.free.contains(key))
      }
      return .object(result)
    default: return self
    }
  }
}
