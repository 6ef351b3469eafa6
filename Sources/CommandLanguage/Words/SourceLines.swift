/// Finds lines and columns from a line whose number is known.
struct SourceLines {
  let bytes: [UInt8]
  let line: Int
  /// Where that line starts; negative where its beginning is no longer at hand.
  let lineStart: Int
  /// Where the command begins: a place far on in its line is found from here, since each of thousands of commands of one
  /// line may ask.
  let commandStart: Int

  func place(of range: Range<Int>, baseOffset: Int, file: String?) -> SourcePlace {
    let longest = SourcePlace.longestShown
    var line = line
    var start = lineStart
    var position = commandStart - lineStart > longest ? commandStart : lineStart
    while position < range.lowerBound {
      if bytes[position] == 0x0A {
        line += 1
        start = position + 1
      }
      position += 1
    }
    let offsets = (range.lowerBound + baseOffset)..<(range.upperBound + baseOffset)
    guard range.lowerBound - start <= longest else {
      return SourcePlace(
        file: file, line: line, column: range.lowerBound - start + 1, bytes: offsets, text: nil)
    }
    var end = range.lowerBound
    while end < bytes.count, bytes[end] != 0x0A, end - start <= longest { end += 1 }
    let isShown = end - start <= longest
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    // The byte order mark is no part of the first line.
    if line == 1, baseOffset == 0, start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, end) }
    let first = max(start, min(range.lowerBound, end))
    let last = max(start, min(max(range.upperBound, range.lowerBound), end))
    return SourcePlace(
      file: file, line: line, column: scalars(start..<first) + 1, length: max(1, scalars(first..<last)), bytes: offsets,
      text: isShown ? String(decoding: bytes[start..<max(start, end)], as: UTF8.self) : nil)
  }

  private func scalars(_ range: Range<Int>) -> Int {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
  }
}
