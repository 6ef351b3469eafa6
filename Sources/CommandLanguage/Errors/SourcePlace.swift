/// A stretch of a line of input, as an error points to it.
public struct SourcePlace: Sendable, Equatable {
  /// The name of the file, or nil where the line was typed or handed over.
  public var file: String?
  /// Counted from 1.
  public var line: Int
  /// Counted in Unicode scalars from 1; in bytes where it lies further on in its line than `longestShown`.
  public var column: Int
  /// How many Unicode scalars of the line are meant; at least 1.
  public var length: Int
  /// The bytes of the whole input that are meant.
  public var bytes: Range<Int>
  /// The line itself, without its line break; bytes that are no UTF-8 are shown as U+FFFD. Nil where the line has more
  /// bytes than `longestShown`: no person reads it, and each of its thousands of commands may fail.
  public var text: String?

  static let longestShown = 32_768

  public init(file: String? = nil, line: Int, column: Int, length: Int = 1, bytes: Range<Int>, text: String?) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.bytes = bytes
    self.text = text
  }
}
