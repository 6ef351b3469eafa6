import Presentation
import Wording

extension Report.Cell {
  /// A word that programs know by its identifier and people by its name.
  init(word: String?, _ shown: Message?, tone: Report.Tone = .plain) {
    self.init(json: word.map { .string($0) } ?? .null, shown: shown ?? Message(verbatim: ""), tone: tone)
  }

  /// A number, or nothing.
  init(number: Int?) { self = number.map { Report.Cell($0) } ?? nil }

  /// A few words in both languages.
  init(said words: Message) { self.init(json: .string(words.zh), shown: words) }
}

/// A phone number with its middle hidden; children's data is shown only where it is asked for.
func masked(_ phone: String?) -> String? {
  guard let phone, phone.count > 4 else { return phone.map { _ in "****" } }
  let shown = phone.count >= 11 ? 3 : 0
  return phone.prefix(shown) + "****" + phone.suffix(4)
}
