/// The few words that the editor itself shows. The caller picks the language.
public struct EditorWords: Sendable {
  /// Stands before the pattern while the history is searched.
  public var search: String
  /// Stands there when nothing matches.
  public var notFound: String
  /// The last line of a list that was cut: how many candidates are left, and that Tab shows them.
  public var more: @Sendable (Int) -> String

  /// - Parameter more: takes how many candidates are left.
  public init(search: String, notFound: String, more: @escaping @Sendable (Int) -> String) {
    self.search = search
    self.notFound = notFound
    self.more = more
  }

  /// Simplified Chinese.
  public static let chinese = EditorWords(search: "搜索", notFound: "未找到") { "… 还有 \($0) 项（Tab 翻页）" }
  /// English.
  public static let english = EditorWords(search: "search", notFound: "not found") { "… \($0) more (Tab)" }
}
