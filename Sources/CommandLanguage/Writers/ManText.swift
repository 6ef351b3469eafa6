import Wording

/// Shows a page of mdoc as plain text, for the shell: the part of mdoc that our own pages use.
public struct ManText {
  private let columns: Int
  private var lines: [String] = []
  /// Text that waits to be filled.
  private var text = ""
  private var lists: [List] = []
  private var isLiteral = false
  /// Blanks before text, outside of lists.
  private static let margin = 4

  private struct List {
    let indent: Int
    let isCompact: Bool
    /// What stands before the first line of the item.
    var head: String?
  }

  /// - Parameter columns: how wide a line may be; at least 30 are used.
  public init(columns: Int) { self.columns = max(columns, 30) }

  /// The page as lines, each with its line break.
  public mutating func render(_ page: String) -> String {
    lines = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if isLiteral, line != ".Ed" {
        lines.append(String(repeating: " ", count: indent + 2) + Self.unescaped(line))
      } else if line.hasPrefix(".\\\"") {
        continue
      } else if line.hasPrefix("."), let macro = Self.words(line.dropFirst()).first {
        run(macro.text, Array(Self.words(line.dropFirst()).dropFirst()))
      } else {
        add(Self.unescaped(line))
      }
    }
    flush()
    return lines.joined(separator: "\n") + "\n"
  }

  private var indent: Int { Self.margin + lists.reduce(0) { $0 + $1.indent } }

  private mutating func run(_ macro: String, _ arguments: [ManWord]) {
    switch macro {
    case "Dd", "Dt", "Os": break
    case "Sh", "Ss":
      flush()
      blank()
      lines.append((macro == "Ss" ? "  " : "") + arguments.map(\.text).joined(separator: " "))
    case "Nd": add("– " + arguments.map(\.text).joined(separator: " "))
    case "Pp":
      flush()
      blank()
    case "Bl": begin(arguments.map(\.text))
    case "It":
      flush()
      if lists.last?.isCompact == false { blank() }
      if let last = lists.indices.last { lists[last].head = arguments.isEmpty ? "•" : ManInline.shown(arguments[...]) }
    case "El":
      flush()
      lists = lists.dropLast()
    case "Bd":
      flush()
      blank()
      isLiteral = true
    case "Ed":
      isLiteral = false
      blank()
    default: add(ManInline.shown([ManWord(text: macro, isQuoted: false)] + arguments))
    }
  }

  private mutating func begin(_ arguments: [String]) {
    flush()
    var indent = 2
    if let index = arguments.firstIndex(of: "-width"), index + 1 < arguments.count {
      indent = arguments[index + 1] == "Ds" ? 8 : arguments[index + 1].utf8.count + 2
    }
    lists.append(List(indent: indent, isCompact: arguments.contains("-compact")))
  }

  private mutating func add(_ piece: String) {
    guard !piece.isEmpty else { return }
    // Chinese needs no blank where lines are joined.
    let isWide = { (character: Character?) in character?.unicodeScalars.first.map { $0.value > 0x2E80 } ?? true }
    let separator = isWide(text.last) && isWide(piece.first) ? "" : " "
    text += text.isEmpty ? piece : separator + piece
  }

  /// Fills what waits, under the head of its item.
  private mutating func flush() {
    let body = text.isEmpty ? [] : wrap(text, width: columns - indent)
    text = ""
    let margin = String(repeating: " ", count: indent)
    var rest = body[...]
    if let last = lists.indices.last, let head = lists[last].head {
      lists[last].head = nil
      let hanging = String(repeating: " ", count: indent - lists[last].indent)
      if displayWidth(head) < lists[last].indent, let first = rest.popFirst() {
        lines.append(hanging + pad(head, to: lists[last].indent) + first)
      } else {
        lines.append(hanging + head)
      }
    }
    lines += rest.map { margin + $0 }
  }

  private mutating func blank() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }
}

/// An argument of a macro.
struct ManWord {
  var text: String
  /// Whether it is text whatever it looks like: in quotes, or behind `\&`.
  var isQuoted: Bool
}

extension ManText {
  /// The words of a macro's line; those in quotes stay whole.
  static func words(_ line: Substring) -> [ManWord] {
    var words: [ManWord] = []
    var rest = line
    while let first = rest.first {
      if first == " " {
        rest.removeFirst()
      } else if first == "\"" {
        let body = rest.dropFirst().prefix { $0 != "\"" }
        words.append(ManWord(text: unescaped(body), isQuoted: true))
        rest = rest.dropFirst(body.count + 2)
      } else {
        let body = rest.prefix { $0 != " " }
        words.append(ManWord(text: unescaped(body), isQuoted: body.hasPrefix("\\&")))
        rest = rest.dropFirst(body.count)
      }
    }
    return words
  }

  static func unescaped(_ text: Substring) -> String {
    guard text.contains("\\") else { return String(text) }
    var out = ""
    var rest = text
    while let next = rest.popFirst() {
      guard next == "\\", let kind = rest.popFirst() else {
        out.append(next)
        continue
      }
      switch kind {
      case "e": out.append("\\")
      case " ": out.append("\u{A0}")
      case "(":
        out.append(rest.hasPrefix("aq") ? "'" : "\"")
        rest = rest.dropFirst(2)
      default: break  // \& and \: show nothing.
      }
    }
    return out
  }
}
