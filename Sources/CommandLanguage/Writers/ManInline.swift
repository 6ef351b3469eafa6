/// Shows the macros of mdoc that stand within a sentence.
enum ManInline {
  private static let macros: Set<String> = [
    "Ar", "Cm", "Dq", "Ev", "Fl", "Ic", "Li", "Nm", "No", "Ns", "Op", "Pa", "Ql", "Xr",
  ]
  private static let closing: Set<String> = [".", ",", ":", ";", ")", "]", "?", "!", "。", "，", "、", "；", "："]

  /// A line of macros and their arguments as it reads.
  static func shown(_ words: ArraySlice<ManWord>) -> String {
    var out = ""
    var rest = words
    var joins = true
    func isMacro(_ word: ManWord) -> Bool { !word.isQuoted && macros.contains(word.text) }
    func closes(_ word: ManWord) -> Bool { !word.isQuoted && closing.contains(word.text) }
    func add(_ piece: String) {
      if !joins, !closing.contains(piece) { out += " " }
      out += piece
      joins = false
    }
    while let word = rest.popFirst() {
      guard isMacro(word) else {
        add(word.text)
        continue
      }
      var arguments: [String] = []
      // What encloses reaches to the end of the line, macros within included.
      let encloses = word.text == "Op" || word.text == "Dq" || word.text == "Ql"
      var ends: [String] = []
      if encloses {
        while let last = rest.last, closes(last) { ends.insert(rest.removeLast().text, at: 0) }
        arguments = [word.text == "Ql" ? rest.map(\.text).joined(separator: " ") : shown(rest)]
        rest = []
      } else {
        while let next = rest.first, !isMacro(next), !closes(next) {
          arguments.append(next.text)
          rest.removeFirst()
        }
      }
      let text = arguments.joined(separator: " ")
      switch word.text {
      case "Ns": joins = true
      case "No": if !text.isEmpty { add(text) }
      case "Fl": add(arguments.isEmpty ? "-" : arguments.map { "-" + $0 }.joined(separator: " "))
      case "Op": add("[\(text)]")
      case "Dq": add("\"\(text)\"")
      case "Ql": add("`\(text)`")
      case "Xr": add(arguments.count == 2 ? "\(arguments[0])(\(arguments[1]))" : text)
      default: add(text)
      }
      if word.text == "Ns", !text.isEmpty { add(text) }
      ends.forEach(add)
    }
    return out
  }
}
