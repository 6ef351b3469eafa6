/// What somebody else wrote, cleaned for a terminal, in one line and set apart from our own words: “…” in Chinese, '…'
/// in English. Texts of more than `limit` characters are cut.
public func quoted(_ text: String, limit: Int = 60) -> Message {
  // What is cut off need not be cleaned.
  let head = text.prefix(limit + 1)
  var shown = cleanLine(String(head))
  if head.count > limit || shown.count > 4 * limit { shown = shown.prefix(limit) + "…" }
  return Message(zh: "“\(shown)”", en: "'\(shown)'")
}
