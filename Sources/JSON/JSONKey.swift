/// A member's key while it is read: compared with words where it stands, so that no string is made of it.
///
/// ```swift
/// switch key {
/// case "name": …
/// default: try reader.skip()
/// }
/// ```
/// Valid only as long as the bytes that are read.
public struct JSONKey {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// A key with escapes, read.
  private let unescaped: String?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    unescaped = nil
  }

  init(unescaped: String) {
    bytes = UnsafeBufferPointer(start: nil, count: 0)
    self.unescaped = unescaped
  }

  /// The key as a string, made anew each time: for messages.
  public var text: String { unescaped ?? String(decoding: bytes, as: UTF8.self) }

  /// Whether the key is this word, compared byte by byte: no string is made.
  public static func ~= (word: StaticString, key: JSONKey) -> Bool {
    if let unescaped = key.unescaped { return unescaped == word.description }
    guard word.utf8CodeUnitCount == key.bytes.count else { return false }
    for index in 0..<key.bytes.count where key.bytes[index] != word.utf8Start[index] { return false }
    return true
  }
}
