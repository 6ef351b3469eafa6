import Wording

/// What is wrong with a line, before anything is looked up in the book.
public struct UsageError: Explained, Equatable {
  /// What is wrong, with what is needed to say it.
  public let problem: Problem
  /// Where it is, as far as there is a line.
  public let place: SourcePlace?

  public init(_ problem: Problem, at place: SourcePlace?) {
    self.problem = problem
    self.place = place
  }

  /// One case a fault: its `code` is what programs go by.
  public enum Problem: Sendable, Equatable {
    /// No command of that name.
    case unknownCommand(String, suggestions: [String])
    /// A noun without its verb.
    case missingVerb(noun: String, verbs: [String])
    /// Options, and no command to go with them.
    case missingCommand
    /// A positional argument that must be there is not.
    case missingArgument(String, command: String, example: String?)
    /// An option that must be there is not.
    case missingOption(String, placeholder: String, command: String, example: String?)
    /// A word too many.
    case unexpectedArgument(String, command: String)
    case unknownOption(String, command: String?, suggestions: [String])
    case optionNeedsValue(String, placeholder: String, example: String)
    case optionTakesNoValue(String)
    case badValue(String, parameter: String, expected: Message, example: String, suggestions: [String])
    case givenTwice(String)
    case openQuote(opener: Unicode.Scalar, closer: Unicode.Scalar)
    case missingEnd(String)
    case endlessBackslash
    /// `<<` without a word after it.
    case missingEndWord
    case unsetVariable(String, suggestions: [String])
    case unsetColumn(String, suggestions: [String])
    case openVariable
    case nul
    case invalidUTF8(UInt8)
    /// More bytes than a command may have.
    case tooLong(limit: Int)
  }

  public var kind: FaultKind { .usage }

  public var code: String {
    switch problem {
    case .unknownCommand: "unknown-command"
    case .missingVerb: "missing-verb"
    case .missingCommand: "missing-command"
    case .missingArgument: "missing-argument"
    case .missingOption: "missing-option"
    case .unexpectedArgument: "unexpected-argument"
    case .unknownOption: "unknown-option"
    case .optionNeedsValue: "option-needs-value"
    case .optionTakesNoValue: "option-takes-no-value"
    case .badValue: "bad-value"
    case .givenTwice: "given-twice"
    case .openQuote: "open-quote"
    case .missingEnd: "missing-end"
    case .endlessBackslash: "endless-backslash"
    case .missingEndWord: "missing-end-word"
    case .unsetVariable: "unset-variable"
    case .unsetColumn: "unset-column"
    case .openVariable: "open-variable"
    case .nul: "nul-byte"
    case .invalidUTF8: "invalid-utf8"
    case .tooLong: "command-too-long"
    }
  }
}
