/// What `$name` and `{column}` stand for while a line is read. A value is put in as it is: blanks and quotes in it split
/// nothing. Nothing is put in within single quotes, after a backslash, or in a text whose end word is quoted.
public struct Substitution {
  /// The value of `$name` or `${name}`; nil where it has none, which is an error.
  public var variable: (String) -> String?
  /// The value of `{column}`; nil where there is no such column, which is an error. Without this function braces are
  /// ordinary characters.
  public var column: ((String) -> String?)?
  /// Names that have a value, for "did you mean".
  public var names: [String]

  public init(
    names: [String] = [], column: ((String) -> String?)? = nil, variable: @escaping (String) -> String?
  ) {
    self.variable = variable
    self.column = column
    self.names = names
  }
}
