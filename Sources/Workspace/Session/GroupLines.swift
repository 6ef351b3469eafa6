import ClassGroups
import Glibc
import JSON

/// The lines of `groups.jsonl` as they lie in the file, sorted by the bytes of the names. A name is looked up by halving,
/// and a line is read only where it is wanted: among 50,000 groups a key press costs what it asks for.
struct GroupLines {
  private let bytes: [UInt8]
  /// Where the first line after the head begins.
  private let start: Int
  /// The commit that the list reflects.
  let commit: Int
  let count: Int

  /// No groups, as in a new workspace.
  init() {
    bytes = []
    start = 0
    commit = 0
    count = 0
  }

  /// Nil where the list is spoilt, or of another version.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), let head = try? JSON(parsing: bytes[..<end]),
      let commit = head["commit"]?.integer, let count = head["groups"]?.integer,
      0...bytes.count ~= count,
      bytes.starts(with: Self.head(at: commit, count: count, bytes[(end + 1)...]))
    else { return nil }
    self.bytes = bytes
    self.commit = commit
    self.count = count
    start = end + 1
  }

  /// The first line of a list. Its checksum covers what it says and the lines after it; every byte counts, but it keeps no
  /// one from writing a list of their own, as no digest would that lies beside what it covers.
  static func head(at commit: Int, count: Int, _ lines: ArraySlice<UInt8>) -> [UInt8] {
    var sum = Checksum()
    sum.add(UInt64(truncatingIfNeeded: commit))
    sum.add(UInt64(truncatingIfNeeded: count))
    lines.withUnsafeBytes { sum.add($0) }
    var out = JSONWriter()
    out.object { out in
      out.member("format", "qunsh-groups")
      out.member("version", 2)
      out.member("commit", commit)
      out.member("groups", count)
      out.member("checksum", String(sum.value, radix: 16))
    }
    out.newline()
    return out.bytes
  }

  /// A line of the list.
  static func line(_ entry: GroupEntry) -> [UInt8] {
    var out = JSONWriter()
    out.object { out in
      out.member("name", entry.name)
      out.member("school", entry.schoolClass.school)
      out.member("class", entry.schoolClass.name)
      out.member("status", entry.status.rawValue)
    }
    out.newline()
    return out.bytes
  }

  /// A line as it lies: its name, what follows the name, and where it is.
  struct Line {
    let name: UnsafeBufferPointer<UInt8>
    let rest: UnsafeRawBufferPointer
    let range: Range<Int>

    private static let active: StaticString = "\"status\":\"active\"}"

    var isActive: Bool {
      let count = Self.active.utf8CodeUnitCount
      guard rest.count >= count, let base = rest.baseAddress else { return false }
      return memcmp(base + (rest.count - count), Self.active.utf8Start, count) == 0
    }
  }

  /// Where the line of a name stands, or would.
  func place(of name: String) -> Int {
    var name = name
    return name.withUTF8 { wanted in
      bytes.withUnsafeBufferPointer { all in
        var (low, high) = (start, all.count)
        while low < high {
          var middle = low + (high - low) / 2
          while middle > low, all[middle - 1] != UInt8(ascii: "\n") { middle -= 1 }
          let end = Self.lineEnd(from: middle, in: all)
          let isBefore = Self.withLine(middle..<end, in: all) { compare($0.name, wanted) < 0 }
          if isBefore { low = end + 1 } else { high = middle }
        }
        return low
      }
    }
  }

  func contains(_ name: String) -> Bool {
    var isThere = false
    walk(from: place(of: name)) { line in
      isThere = line.name.elementsEqual(name.utf8)
      return false
    }
    return isThere
  }

  /// Where the line after that of a name stands: behind the place, if it is there.
  func place(after name: String, at place: Int) -> Int {
    var next = place
    walk(from: place) { line in
      if line.name.elementsEqual(name.utf8) { next = line.range.upperBound + 1 }
      return false
    }
    return next
  }

  /// Shows the lines from a place on and before another, in order, until it is enough.
  ///
  /// - Parameter body: says whether to go on.
  /// - Returns: whether it was never enough.
  @discardableResult
  func walk(from place: Int = 0, to end: Int = .max, _ body: (Line) -> Bool) -> Bool {
    bytes.withUnsafeBufferPointer { all in
      var place = max(start, place)
      let end = min(all.count, end)
      while place < end {
        let range = place..<Self.lineEnd(from: place, in: all)
        guard Self.withLine(range, in: all, body) else { return false }
        place = range.upperBound + 1
      }
      return true
    }
  }

  /// The bytes of a line without its end.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

  /// What a line says; nil where it is none of ours.
  func entry(_ range: Range<Int>) -> GroupEntry? {
    Self.entry(bytes[range])
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> GroupEntry? {
    let parts = line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    // Nothing is escaped in most lines: their texts are every fourth part between quotation marks.
    if parts.count == 17, !line.contains(UInt8(ascii: "\\")) {
      let texts = [3, 7, 11, 15].map { String(decoding: parts[$0], as: UTF8.self) }
      guard let status = Group.Status(rawValue: texts[3]) else { return nil }
      return GroupEntry(name: texts[0], schoolClass: ClassReference(school: texts[1], name: texts[2]), status: status)
    }
    guard let json = try? JSON(parsing: line), let name = json["name"]?.string,
      let school = json["school"]?.string, let schoolClass = json["class"]?.string,
      let status = json["status"]?.string.flatMap(Group.Status.init)
    else { return nil }
    return GroupEntry(name: name, schoolClass: ClassReference(school: school, name: schoolClass), status: status)
  }

  private static func lineEnd(from place: Int, in all: UnsafeBufferPointer<UInt8>) -> Int {
    let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[place...])
    return rest.firstPlace(of: UInt8(ascii: "\n")).map { place + $0 } ?? all.count
  }

  private static func withLine(
    _ range: Range<Int>, in all: UnsafeBufferPointer<UInt8>, _ body: (Line) -> Bool
  ) -> Bool {
    let first = min(range.lowerBound + opening, range.upperBound)
    let line = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[first..<range.upperBound])
    let length = line.firstPlace(of: UInt8(ascii: "\"")) ?? line.count
    let name = UnsafeRawBufferPointer(rebasing: line[..<length])
    if name.firstPlace(of: UInt8(ascii: "\\")) == nil {
      let rest = UnsafeRawBufferPointer(rebasing: line[length...])
      return body(Line(name: UnsafeBufferPointer(rebasing: all[first..<first + length]), rest: rest, range: range))
    }
    return withEscapedLine(range, in: all, body)
  }

  /// The rare line whose name is not written as it is.
  private static func withEscapedLine(
    _ range: Range<Int>, in all: UnsafeBufferPointer<UInt8>, _ body: (Line) -> Bool
  ) -> Bool {
    var end = min(range.lowerBound + opening, range.upperBound)
    while end < range.upperBound, all[end] != UInt8(ascii: "\"") { end += all[end] == UInt8(ascii: "\\") ? 2 : 1 }
    end = min(end, range.upperBound)
    let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[end..<range.upperBound])
    guard var name = entry(Array(all[range])[...])?.name else {
      let first = min(range.lowerBound + opening, end)
      return body(Line(name: UnsafeBufferPointer(rebasing: all[first..<end]), rest: rest, range: range))
    }
    return name.withUTF8 { body(Line(name: $0, rest: rest, range: range)) }
  }

  /// How many bytes stand before a name: `{"name":"`.
  static let opening = 9
}

extension UnsafeRawBufferPointer {
  fileprivate func firstPlace(of byte: UInt8) -> Int? {
    guard let baseAddress, let found = memchr(baseAddress, CInt(byte), count) else { return nil }
    return UnsafeRawPointer(found) - baseAddress
  }
}

/// Whether a name begins so.
func begins(_ name: UnsafeBufferPointer<UInt8>, _ prefix: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let left = name.baseAddress, let right = prefix.baseAddress else { return prefix.isEmpty }
  return name.count >= prefix.count && memcmp(left, right, prefix.count) == 0
}

/// The order of two names by their bytes: below 0 where the first comes first.
func compare(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Int {
  let count = min(one.count, other.count)
  if count > 0, let left = one.baseAddress, let right = other.baseAddress {
    let order = memcmp(left, right, count)
    if order != 0 { return Int(order) }
  }
  return one.count - other.count
}
