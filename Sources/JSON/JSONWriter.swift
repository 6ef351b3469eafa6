/// Writes JSON straight into bytes, in the order of the calls. The same calls give the same bytes.
///
/// Scalars that would take effect on a terminal (escape sequences, C1 controls, bidirectional overrides, tags) are always
/// written as `\u…`, so that neither output nor a file of the workspace that someone looks at does harm.
///
/// ```swift
/// var out = JSONWriter()
/// out.object { out in
///   out.member("name", "张三妈妈")
///   out.member("verified", true)
/// }
/// ```
///
/// It cannot be copied, since it alone may write into its room.
public struct JSONWriter: ~Copyable {
  /// What was written, and room behind it.
  private(set) var room: UnsafeMutablePointer<UInt8>
  private var capacity = 256
  /// How many bytes were written.
  public internal(set) var count = 0
  private var needsComma = false
  /// Where the text for a number stands that was written last by `string(for:upTo:)`.
  private var latest: (number: Int, text: Range<Int>)?

  public init() { room = .allocate(capacity: capacity) }

  deinit { room.deallocate() }

  /// What was written.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// What was written, as text.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Looks at what was written, without a copy.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: room, count: count))
  }

  /// Forgets what was written and keeps the room for it.
  public mutating func reset() {
    count = 0
    needsComma = false
    latest = nil
  }

  /// Ends a line of JSON Lines.
  public mutating func newline() {
    put(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Writes bytes as they are: what stands around the JSON, or is JSON already. A value or a key may follow at once.
  public mutating func raw(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    put(base, bytes.count)
    needsComma = false
  }

  /// The same of words of the program's own.
  public mutating func raw(_ words: StaticString) {
    put(words.utf8Start, words.utf8CodeUnitCount)
    needsComma = false
  }

  /// An object: `body` writes its members, commas come by themselves.
  @inlinable
  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "{"))
    try body(&self)
    close(UInt8(ascii: "}"))
  }

  /// An array: `body` writes its items, commas come by themselves.
  @inlinable
  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "["))
    try body(&self)
    close(UInt8(ascii: "]"))
  }

  @usableFromInline
  mutating func open(_ bracket: UInt8) {
    separate()
    put(bracket)
    needsComma = false
  }

  @usableFromInline
  mutating func close(_ bracket: UInt8) {
    put(bracket)
    needsComma = true
  }

  /// A key; the next call writes its value. The words of the program itself hold nothing that must be escaped.
  public mutating func key(_ key: StaticString) {
    need(key.utf8CodeUnitCount + 4)
    count = put(key: key, at: count)
    needsComma = false
  }

  /// Writes a key at a place behind which there is room for it and the comma; gives the place behind it.
  @inline(__always)
  private func put(key: StaticString, at place: Int) -> Int {
    let length = key.utf8CodeUnitCount
    var end = room + place
    if needsComma {
      end.pointee = UInt8(ascii: ",")
      end += 1
    }
    end.pointee = UInt8(ascii: "\"")
    (end + 1).update(from: key.utf8Start, count: length)
    end[length + 1] = UInt8(ascii: "\"")
    end[length + 2] = UInt8(ascii: ":")
    return end + length + 3 - room
  }

  /// A key from outside the program.
  @_disfavoredOverload
  public mutating func key(_ key: String) {
    string(key)
    put(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A text, as an item or the value of a key.
  public mutating func string(_ value: String) {
    separate()
    quote(value)
    needsComma = true
  }

  /// A key and a text.
  public mutating func member(_ key: StaticString, _ value: String) {
    value.withBytes { utf8 in
      need(key.utf8CodeUnitCount + utf8.count + 6)
      quote(utf8, at: put(key: key, at: count))
    }
    needsComma = true
  }

  /// A text for a number, of ASCII that holds nothing to escape: `fill` writes it into room for `limit` bytes and tells how
  /// many. Where the number is the one before it is copied, as times mostly are from record to record; so a writer has one
  /// form for numbers.
  public mutating func string(
    for number: Int, upTo limit: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    separate()
    need(max(limit + 2, latest?.text.count ?? 0))
    let start = count
    if let latest, latest.number == number {
      (room + start).update(from: room + latest.text.lowerBound, count: latest.text.count)
      count += latest.text.count
    } else {
      put(UInt8(ascii: "\""))
      count += fill(UnsafeMutableBufferPointer(start: room + count, count: limit))
      put(UInt8(ascii: "\""))
    }
    self.latest = (number, start..<count)
    needsComma = true
  }

  /// A whole number.
  public mutating func integer(_ value: Int) {
    separate()
    digits(value)
    needsComma = true
  }

  /// A number, in the shortest form that reads back the same; null where it is not finite.
  public mutating func number(_ value: Double) {
    separate()
    put(value.isFinite ? "\(value)" : "null")
    needsComma = true
  }

  /// True or false.
  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// Null, where a reader is to see that there is no value.
  public mutating func null() { literal("null") }

  private mutating func literal(_ word: StaticString) {
    separate()
    put(word.utf8Start, word.utf8CodeUnitCount)
    needsComma = true
  }

  /// A tree, its members in their order.
  public mutating func json(_ value: JSON) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .integer(let value): integer(value)
    case .number(let value): number(value)
    case .string(let value): string(value)
    case .array(let items): array { out in for item in items { out.json(item) } }
    case .object(let object):
      self.object { out in
        for (key, value) in object.members {
          out.key(key)
          out.json(value)
        }
      }
    }
  }

  private mutating func separate() {
    if needsComma { put(UInt8(ascii: ",")) }
  }

  private mutating func digits(_ value: Int) {
    need(20)
    var rest = value.magnitude
    let start = value < 0 ? count + 1 : count
    if value < 0 { room[count] = UInt8(ascii: "-") }
    var width = 1
    var bound: UInt = 10
    while width < 19, rest >= bound {
      width += 1
      bound *= 10
    }
    if width == 19, rest >= bound { width = 20 }
    for place in stride(from: start + width - 1, through: start, by: -1) {
      room[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count = start + width
  }

  /// Sees to it that so many bytes more can be written.
  @inline(__always)
  mutating func need(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(count + more, 2 * capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: room, count: count)
    room.deallocate()
    room = larger
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    need(1)
    room[count] = byte
    count += 1
  }

  mutating func put(_ start: UnsafePointer<UInt8>, _ length: Int) {
    need(length)
    (room + count).update(from: start, count: length)
    count += length
  }

  mutating func put(_ text: String) {
    text.withBytes { utf8 in utf8.baseAddress.map { put($0, utf8.count) } }
  }
}
