/// A word as it must be typed to be read back as `text`, and never as an option: bare where it can be, else in quotes.
public func quotedWord(_ text: String) -> String { printed(text, canBeOption: false) }

extension CommandWords {
  /// The command as a line that reads back to the same words: values in place of variables, texts after `<<END` in quotes.
  public var printed: String {
    words.indices.map { index in
      words[index].isDecoded || words[index].startsQuoted
        ? CommandLanguage.printed(text(index), canBeOption: !words[index].startsQuoted)
        : string(source, words[index].source)
    }.joined(separator: " ")
  }
}

func printed(_ text: String, canBeOption: Bool) -> String {
  if canBeOption, let equals = OptionWord.nameEnd(Array(text.utf8)) {
    let bytes = Array(text.utf8)
    let name = String(decoding: bytes[..<equals], as: UTF8.self)
    guard equals < bytes.count else { return name }
    return name + quotedOrBare(String(decoding: bytes[equals...], as: UTF8.self), atStart: false)
  }
  return quotedOrBare(text, atStart: !canBeOption)
}

/// - Parameter atStart: whether a dash at the beginning would make an option of the word.
private func quotedOrBare(_ text: String, atStart: Bool) -> String {
  if isBare(text, atStart: atStart) { return text }
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\", "$", "{":
      result.unicodeScalars.append("\\")
      result.unicodeScalars.append(scalar)
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

private func isBare(_ text: String, atStart: Bool) -> Bool {
  guard let first = text.unicodeScalars.first else { return false }
  if first == "#" || first == "<" || atStart && OptionWord.isDash(first) { return false }
  return !text.unicodeScalars.contains { scalar in
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{3000}", ";", "\\", "$", "{", "}": true
    default: Quote.isMark(scalar) || scalar.value < 0x20 || scalar.value == 0x7F
    }
  }
}
