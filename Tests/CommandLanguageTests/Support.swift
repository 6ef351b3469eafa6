import Testing

@testable import CommandLanguage
import Wording

/// The words of the commands of a text.
func readWords(_ text: String, substituting substitution: Substitution? = nil) throws -> [[String]] {
  try CommandWords.readAll(text, substituting: substitution).map(\.texts)
}

/// The error that a text gives when it is read and its commands are bound.
func usageError(_ text: String, file: String? = nil) -> UsageError? {
  do {
    for command in try CommandWords.readAll(text, file: file) { _ = try Sample.binder.bind(command) }
    return nil
  } catch let error as UsageError {
    return error
  } catch {
    return nil
  }
}

/// Takes the marks ▸ and ◂ out of a text and tells where they were, in scalars.
func marked(_ text: String) -> (text: String, start: Int, end: Int?) {
  var plain = String.UnicodeScalarView()
  var start = 0
  var end: Int?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "▸": start = plain.count
    case "◂": end = plain.count
    default: plain.append(scalar)
    }
  }
  return (String(plain), start, end)
}

extension Sample {
  static let table = CommandTable([Add.spec, List.spec, Mute.spec, Undo.spec, Commit.spec, Assert.spec])
  static let binder = Binder(table: table, globals: Global.all)

  static func bind(_ text: String) throws -> BoundCommand {
    try binder.bind(try #require(try CommandWords.readAll(text).first))
  }
}

/// Numbers that look random and are the same in each run.
struct Dice: RandomNumberGenerator {
  var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
