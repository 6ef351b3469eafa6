import JSON
import Wording

/// Draws tables as SVG that stands in the page itself. Every bar and square carries its number as text or as a title, and
/// the shades differ in lightness alone.
struct Drawing {
  let table: Report.Table
  let language: Language
  let clean: (String) -> String

  func bars() -> String {
    let rows = table.rows.map { (label: text($0.first), value: number($0.count > 1 ? $0[1] : nil)) }
    let most = max(1, rows.map(\.value).max() ?? 1)
    let (left, right, step) = (136, 424, 26)
    let height = rows.count * step + 4
    var out = open(width: 480, height: height, class: "bars")
    for (index, row) in rows.enumerated() {
      let y = index * step + 2
      let length = row.value == 0 ? 0 : max(2, (right - left) * row.value / most)
      let label = escapedHTML(shortened(row.label))
      out += "<text x=\"\(left - 10)\" y=\"\(y + 16)\" text-anchor=\"end\">\(label)</text>"
      if length > 0 {
        out +=
          "<rect x=\"\(left)\" y=\"\(y + 3)\" width=\"\(length)\" height=\"\(step - 8)\" rx=\"2\" fill=\"#2b5d8a\">"
        out += "<title>\(escapedHTML(row.label)): \(row.value)</title></rect>"
      }
      out += "<text x=\"\(left + length + 7)\" y=\"\(y + 16)\">\(row.value)</text>\n"
    }
    return out + "</svg>"
  }

  func heat() -> String {
    let names = table.columns.dropFirst(2).map { clean($0.title[language]) }
    let values = table.rows.map { row in row.dropFirst(2).map { number($0) } }
    let most = values.joined().max() ?? 0
    let (left, top, side) = (56, 22, 28)
    let legend = top + table.rows.count * side + 14
    let width = left + names.count * side + 56
    var out = open(width: width, height: legend + 28, class: "heat")
    for (index, name) in names.enumerated() where index % 2 == 0 {
      out += "<text class=\"soft\" x=\"\(left + index * side + side / 2)\" y=\"15\" text-anchor=\"middle\">"
      out += "\(escapedHTML(name))</text>"
    }
    out += "\n"
    for (line, row) in table.rows.enumerated() {
      let y = top + line * side
      let label = text(row.first)
      out += "<text x=\"\(left - 8)\" y=\"\(y + 19)\" text-anchor=\"end\">\(escapedHTML(label))</text>"
      for (index, value) in values[line].enumerated() {
        let shade = shade(of: value, most: most)
        out += "<rect x=\"\(left + index * side + 1)\" y=\"\(y + 1)\" width=\"\(side - 2)\" height=\"\(side - 2)\""
        out += " fill=\"\(Self.shades[shade])\"><title>\(escapedHTML(label)) "
        out += "\(index < names.count ? escapedHTML(names[index]) : ""): \(value)</title></rect>"
        // A number in each square that is not empty: the shade alone need not be told apart.
        if value > 0 {
          out += "<text x=\"\(left + index * side + side / 2)\" y=\"\(y + 18)\" text-anchor=\"middle\" font-size=\"10\""
          out += " fill=\"\(shade >= 3 ? "#fff" : "#1a1d21")\">\(compact(value))</text>"
        }
      }
      let sum = number(row.count > 1 ? row[1] : nil)
      out += "<text class=\"soft\" x=\"\(left + values[line].count * side + 8)\" y=\"\(y + 19)\">\(sum)</text>\n"
    }
    return out + key(at: legend, from: left, most: most) + "</svg>"
  }

  private static let shades = ["#f1f3f5", "#cfdbe6", "#9db9d2", "#5a87b0", "#2b5d8a", "#12304d"]

  /// The square's step of lightness: 0 for none, then five even steps up to the most.
  private func shade(of value: Int, most: Int) -> Int {
    value == 0 ? 0 : min(5, 1 + (value - 1) * 5 / max(1, most))
  }

  /// What the shades stand for.
  private func key(at y: Int, from left: Int, most: Int) -> String {
    let few = Message(zh: "少", en: "few")[language]
    let many = Message(zh: "多（\(most)）", en: "many (\(most))")[language]
    var out = "<text class=\"soft\" x=\"\(left)\" y=\"\(y + 12)\">\(few)</text>"
    for (index, shade) in Self.shades.enumerated() {
      out += "<rect x=\"\(left + 36 + index * 22)\" y=\"\(y)\" width=\"20\" height=\"14\" fill=\"\(shade)\"/>"
    }
    return out + "<text class=\"soft\" x=\"\(left + 174)\" y=\"\(y + 12)\">\(many)</text>\n"
  }

  private func open(width: Int, height: Int, class name: String) -> String {
    "<svg class=\"\(name)\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">\n"
  }

  private func text(_ cell: Report.Cell?) -> String { cell.map { clean($0.shown[language]) } ?? "" }

  private func number(_ cell: Report.Cell?) -> Int {
    if case .integer(let number)? = cell?.json { min(max(0, number), 1 << 48) } else { 0 }
  }

  private func compact(_ value: Int) -> String { value < 10_000 ? "\(value)" : "\(value / 1000)k" }

  /// A label that fits beside its bar; the whole stands in the bar's title.
  private func shortened(_ label: String) -> String {
    guard displayWidth(label) > 19 else { return label }
    var out = ""
    for character in label {
      if displayWidth(out) + displayWidth(String(character)) > 18 { break }
      out.append(character)
    }
    return out + "…"
  }
}
