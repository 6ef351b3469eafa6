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
