/// The variables of a session or a batch: `let` sets them, `$name` reads them. A file run by `source` shares them and has
/// arguments of its own: `$1`, `$2` …, their number `$#`, and the file's own name `$0`.
public final class Variables {
  private var values: [String: String]
  /// The arguments of the files being run, innermost last; the first of each is the file's name.
  private var frames: [[String]] = []

  public init() { values = [:] }

  /// A copy that can be changed without changing the other: for a check that only pretends to run.
  public convenience init(copying other: Variables) { self.init(other.contents) }

  public init(_ contents: Contents) {
    values = contents.values
    frames = contents.frames
  }

  /// What the variables hold, to be carried over to another thread.
  public struct Contents: Sendable {
    fileprivate let values: [String: String]
    fileprivate let frames: [[String]]
  }

  /// A copy that another thread may take.
  public var contents: Contents { Contents(values: values, frames: frames) }

  /// The value of a variable or, in a file, of an argument by its number; nil where it has none.
  public subscript(name: String) -> String? {
    if let value = values[name] { return value }
    guard let frame = frames.last else { return nil }
    if name == "#" { return "\(frame.count - 1)" }
    guard let number = Int(name), frame.indices.contains(number), name == "\(number)" else { return nil }
    return frame[number]
  }

  /// Gives a variable a value; one that it had is lost.
  public func set(_ name: String, to value: String) { values[name] = value }

  /// Every variable that was set, by name.
  public var all: [(name: String, value: String)] {
    values.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
  }

  /// Begins a file with its arguments, the file's name first.
  public func enter(_ arguments: [String]) { frames.append(arguments) }
  /// Ends the innermost file.
  public func leave() { if !frames.isEmpty { frames.removeLast() } }
  /// How many files are being run within one another.
  public var depth: Int { frames.count }

  /// What the reader of lines asks.
  public var substitution: Substitution {
    Substitution(names: self.values.keys.sorted(), hasArguments: !frames.isEmpty) { self[$0] }
  }

  /// Whether a text can name a variable: it begins with a letter or `_`, and has letters, digits and `_` after it.
  public static func isName(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, scalars.count <= 60, first == "_" || first.properties.isAlphabetic else {
      return false
    }
    return scalars.allSatisfy { $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType == .decimal }
  }
}
