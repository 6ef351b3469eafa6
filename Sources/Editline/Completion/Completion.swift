/// Where the cursor stands when Tab is pressed.
public struct CompletionRequest: Sendable, Equatable {
  /// The line left of the cursor, line feeds between pasted lines.
  public let before: String
  /// The line right of it.
  public let after: String
}

/// One thing that can stand at the cursor.
public struct Candidate: Sendable, Equatable {
  /// What is inserted, quoted as need be.
  public var text: String
  /// A few words beside it in a list.
  public var description: String?
  /// Follows the text when it is the only candidate; usually a blank.
  public var suffix: String
  /// False where the typed letters only stand for it, as `zs` for 张三: then only a single candidate is inserted.
  public var matchesByPrefix: Bool

  /// - Parameter suffix: empty where more belongs to the word, as behind a folder.
  public init(_ text: String, description: String? = nil, suffix: String = " ", matchesByPrefix: Bool = true) {
    self.text = text
    self.description = description
    self.suffix = suffix
    self.matchesByPrefix = matchesByPrefix
  }
}

/// What can stand at the cursor, best first.
public struct CompletionReply: Sendable, Equatable {
  /// How many scalars left of the cursor a candidate takes the place of.
  public var replaced: Int
  /// Best first; no more than a person would page through.
  public var candidates: [Candidate]
  /// Matches there are beside `candidates`; then no common prefix is inserted unless `commonPrefix` gives it.
  public var omitted: Int
  /// The longest common prefix of all matches, if the caller knows it.
  public var commonPrefix: String?
  /// Shown below the line when there is nothing to insert, over the candidates: what kind of thing is wanted here.
  public var note: String?

  /// A reply without candidates and without a note has nothing to say.
  public init(
    replaced: Int = 0, candidates: [Candidate] = [], omitted: Int = 0, commonPrefix: String? = nil, note: String? = nil
  ) {
    self.replaced = replaced
    self.candidates = candidates
    self.omitted = omitted
    self.commonPrefix = commonPrefix
    self.note = note
  }

  /// What Tab inserts in place of `typed`; nil where it should list instead.
  func insertion(for typed: String) -> String? {
    if candidates.count == 1, omitted == 0 { return candidates[0].text + candidates[0].suffix }
    guard !candidates.isEmpty, candidates.allSatisfy(\.matchesByPrefix) else { return nil }
    let prefix: String
    if let commonPrefix {
      prefix = commonPrefix
    } else if omitted == 0 {
      prefix = CompletionReply.commonPrefix(of: candidates.map(\.text))
    } else {
      return nil
    }
    return prefix.count > typed.count ? prefix : nil
  }

  /// How far the candidates and a text begin alike.
  public func commonPrefix(with text: String) -> String {
    CompletionReply.commonPrefix(of: candidates.map(\.text) + [text])
  }

  /// The longest common prefix in whole graphemes: by bytes or scalars a family would fall apart.
  static func commonPrefix(of texts: [String]) -> String {
    guard var prefix = texts.first.map({ $0[...] }) else { return "" }
    for text in texts.dropFirst() {
      var (left, right) = (prefix.startIndex, text.startIndex)
      while left < prefix.endIndex, right < text.endIndex, prefix[left] == text[right] {
        left = prefix.index(after: left)
        right = text.index(after: right)
      }
      prefix = prefix[..<left]
    }
    return String(prefix)
  }
}
