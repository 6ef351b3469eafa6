/// The two languages that qunsh speaks.
public enum Language: String, Sendable, CaseIterable {
  case zh, en
}

/// One thing said, in both languages. They stand beside each other so that neither can be forgotten.
///
/// The law of wording is in `Sources/Wording/LAW.md`.
public struct Message: Sendable, Hashable {
  /// What is said in Chinese.
  public let zh: String
  /// What is said in English.
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same words in both languages: a name, a number, an identifier.
  public init(verbatim words: String) {
    self.init(zh: words, en: words)
  }

  /// The words in one of the languages.
  public subscript(language: Language) -> String {
    language == .zh ? zh : en
  }
}
