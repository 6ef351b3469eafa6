/// Limits of the form topics; a pack may set others.
public struct FormLimits: Sendable, Hashable {
  /// More emoji and stickers than this are too many.
  public var emoji: Int
  /// A question longer than so many Unicode scalars is long.
  public var question: Int

  public init(emoji: Int = 5, question: Int = 60) {
    self.emoji = emoji
    self.question = question
  }
}
public struct Detector: Sendable { public static let builtIn = Detector(); public func adding(words: [String:[String]], exceptions: [String]) -> Detector { self }
 public func read(_ u: Utterance, limits: FormLimits) -> Reading { Reading() } }
