/// What `$name` and `{column}` stand for while a line is read. A value is put in as it is: blanks and quotes in it split
/// nothing. Nothing is put in within single quotes, after a backslash, or in a text whose end word is quoted.
///
/// A line without `$` and `{` costs nothing: the reader never looks here. A class, since it goes with every line.
public final class Substitution {
  /// The value of `$name` or `${name}`; nil where it has none, which is an error.
  public let variable: (String) -> String?
  /// The value of `{column}`; nil where there is no such column, which is an error. Without this function braces are
  /// ordinary characters.
  public var column: ((String) -> String?)?
  /// Names that have a value: for `$名字三年级`, where the name ends with the longest of them, and for "did you mean".
  public let names: () -> [String]
  /// Names of the columns, for "did you mean".
  public var columns: () -> [String]
  /// Whether `$1` is an argument of a file. Else a `$` before a digit is the sign of money.
  public let hasArguments: Bool

  public init(
    names: @autoclosure @escaping () -> [String] = [], columns: @autoclosure @escaping () -> [String] = [],
    hasArguments: Bool = true, column: ((String) -> String?)? = nil, variable: @escaping (String) -> String?
  ) {
    self.variable = variable
    self.column = column
    self.names = names
    self.columns = columns
    self.hasArguments = hasArguments
  }
}
