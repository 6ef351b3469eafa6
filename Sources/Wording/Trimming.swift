extension StringProtocol {
  /// Without blanks, tabs and line ends at either end, whatever Unicode counts among them (`White_Space`).
  public var withoutBlanksAround: String {
    guard let start = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
