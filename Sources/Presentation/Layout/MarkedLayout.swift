import Wording

/// A text with places in it marked: underlined in colour; without colour by ^^^ in a line below, under the right columns.
struct MarkedLayout {
  private let renderer: Renderer
  /// The cleaned text and the marks in it, in order, none overlapping another.
  private let text: String
  private let marks: [(range: Range<String.Index>, tone: Report.Tone)]

  init(_ renderer: Renderer, _ marked: Report.MarkedText) {
    self.renderer = renderer
    // Cleaning changes lengths: clean grapheme by grapheme and note where each mark comes to stand.
    let ordered = marked.marks.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var text = ""
    var spans: [(range: Range<Int>, tone: Report.Tone)] = []
    var scalar = 0
    var next = 0
    for character in marked.text {
      let end = scalar + character.unicodeScalars.count
      let start = text.utf8.count
      let cleaned = clean(String(character))
      text += cleaned == "\t" ? " " : cleaned
      while next < ordered.count, ordered[next].range.upperBound <= scalar { next += 1 }
      // The first mark that reaches into this grapheme.
      var place = next
      while place < ordered.count, ordered[place].range.lowerBound < end {
        let mark = ordered[place]
        if mark.range.upperBound > scalar, !mark.range.isEmpty {
          if let last = spans.last, last.range.upperBound == start, last.tone == mark.tone, start > 0 {
            spans[spans.count - 1].range = last.range.lowerBound..<text.utf8.count
          } else {
            spans.append((start..<text.utf8.count, mark.tone))
          }
          break
        }
        place += 1
      }
      scalar = end
    }
    self.text = text
    let utf8 = text.utf8
    marks = spans.map { span in
      let start = utf8.index(utf8.startIndex, offsetBy: span.range.lowerBound)
      return (start..<utf8.index(start, offsetBy: span.range.count), span.tone)
    }
  }

  func render() -> String {
    var out = ""
    for line in wrappedRanges(of: text, width: renderer.width, ambiguousIsWide: renderer.ambiguousIsWide) {
      let here = marks.compactMap { mark in
        let range = mark.range.clamped(to: line)
        return range.isEmpty ? nil : (range: range, tone: mark.tone)
      }
      out += renderer.style.color ? colored(line, here) : String(text[line]) + "\n" + pointers(line, here)
    }
    return out
  }

  private typealias Marks = [(range: Range<String.Index>, tone: Report.Tone)]

  private func colored(_ line: Range<String.Index>, _ marks: Marks) -> String {
    var out = ""
    var place = line.lowerBound
    for (range, tone) in marks {
      out += text[place..<range.lowerBound]
      out += renderer.style.apply([.underline] + tone.attributes, to: String(text[range]))
      place = range.upperBound
    }
    return out + text[place..<line.upperBound] + "\n"
  }

  private func pointers(_ line: Range<String.Index>, _ marks: Marks) -> String {
    guard !marks.isEmpty else { return "" }
    var out = ""
    var place = line.lowerBound
    for (range, _) in marks {
      out += String(repeating: " ", count: renderer.columns(String(text[place..<range.lowerBound])))
      out += String(repeating: "^", count: renderer.columns(String(text[range])))
      place = range.upperBound
    }
    return out + "\n"
  }
}
