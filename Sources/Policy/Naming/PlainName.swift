import Wording

/// Display names made comparable: brackets of either width are equal, blanks around are trimmed, the dots of minority names
/// are one (R23).
enum PlainName {
  static func of(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "(", "（": result.append("（")
      case ")", "）": result.append("）")
      case "·", "・", ".", "•", "‧", "∙": result.append("·")
      default: result.append(scalar)
      }
    }
    return trimmed(String(result))
  }

  static func trimmed(_ name: String) -> String {
    var scalars = name.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// The name without what people hang on to it: emoji, a leading A, numbers, class prefixes, marks and what is for sale (R25).
  static func undecorated(_ name: String) -> String {
    var text = name
    for (open, close) in [("【", "】"), ("[", "]"), ("「", "」")] {
      while let start = text.range(of: open), let end = text[start.upperBound...].range(of: close) {
        text.removeSubrange(start.lowerBound..<end.upperBound)
      }
    }
    var scalars = text.unicodeScalars.filter { scalar in
      let properties = scalar.properties
      return properties.isAlphabetic || properties.isIdeographic || scalar == "·" || scalar == "（" || scalar == "）"
    }[...]
    while let first = scalars.first, first.isASCII { scalars.removeFirst() }
    while let last = scalars.last, last.isASCII { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The name without a class at its head: 三年级2班, 三(2)班, 2班.
  static func withoutClass(_ name: String) -> String {
    guard let place = name.lastIndex(of: "班"), name[place...].count > 1,
      !name[name.index(after: place)...].hasPrefix("主任")
    else {
      return name
    }
    let head = name[..<place]
    let allowed = Set("0123456789０１２３４５６７８９一二三四五六七八九十初高小大中托年级（）级届").union(["·"])
    return head.allSatisfy(allowed.contains) ? String(name[name.index(after: place)...]) : name
  }
}

extension StringProtocol {
  /// The first place of a text; without Foundation there is no other.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
