/// What somebody else wrote, cleaned for a terminal and set apart from our own words: “…” in Chinese, '…' in English.
/// Long texts are cut.
public func quoted(_ text: String, limit: Int = 60) -> Message {
  var shown = clean(text.replacing("\n", with: "⏎"))
  if shown.count > limit { shown = shown.prefix(limit) + "…" }
  return Message(zh: "“\(shown)”", en: "'\(shown)'")
}
