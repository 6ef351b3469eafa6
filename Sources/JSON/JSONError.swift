import Wording

/// Why bytes are no JSON that this program takes, and where.
public struct JSONError: Explained, Hashable {
  /// What is wrong with the bytes.
  public enum Fault: Sendable, Hashable {
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case invalidUTF8
    case invalidEscape
    case controlCharacter
    case invalidNumber
    case tooDeep(limit: Int)
    case duplicateKey(String)
    case trailingBytes
  }

  /// What is wrong.
  public var fault: Fault
  /// Bytes before the fault.
  public var offset: Int
  /// Line and column (in bytes), both from 1.
  public var line: Int
  /// See `line`.
  public var column: Int

  init(_ fault: Fault, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    self.fault = fault
    self.offset = min(offset, bytes.count)
    line = 1
    var start = 0
    for index in 0..<self.offset where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    column = self.offset - start + 1
  }

  public var code: String { "bad-json" }

  /// What is wrong, without its place: for callers who tell of the place themselves.
  public var what: Message {
    switch fault {
    case .unexpectedEnd: Message(zh: "JSON 不完整", en: "the JSON ends too early")
    case .unexpectedByte(let byte):
      Message(zh: "JSON 中此处不应有 \(JSONError.show(byte))", en: "unexpected \(JSONError.show(byte)) in the JSON")
    case .invalidUTF8: Message(zh: "不是有效的 UTF-8", en: "the text is not valid UTF-8")
    case .invalidEscape: Message(zh: "JSON 字符串中的转义无效", en: "an invalid escape in a JSON string")
    case .controlCharacter: Message(zh: "JSON 字符串中有未转义的控制字符", en: "an unescaped control character in a JSON string")
    case .invalidNumber: Message(zh: "JSON 数字无效或过大", en: "an invalid or too large JSON number")
    case .tooDeep(let limit):
      Message(zh: "JSON 嵌套超过 \(limit) 层", en: "the JSON is nested deeper than \(limit) levels")
    case .duplicateKey(let key):
      Message(zh: "JSON 对象中键\(quoted(key).zh)重复", en: "the key \(quoted(key).en) stands twice in a JSON object")
    case .trailingBytes: Message(zh: "JSON 之后还有多余内容", en: "something follows the JSON")
    }
  }

  /// What is wrong, and where.
  public var message: Message {
    Message(zh: "\(what.zh)（第 \(line) 行第 \(column) 字节）", en: "\(what.en) (line \(line), byte \(column))")
  }

  public var hint: Message? { Self.mend }

  /// How any such fault is mended.
  public static let mend = Message(zh: "改正该处的 JSON", en: "mend the JSON there")

  private static func show(_ byte: UInt8) -> String {
    byte > 0x20 && byte < 0x7F ? "'\(Unicode.Scalar(byte))'" : "0x" + String(byte, radix: 16, uppercase: true)
  }
}
