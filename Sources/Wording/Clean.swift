/// Text from outside, made harmless for a terminal: control characters, escape sequences and bidirectional overrides
/// are shown as a picture or as `\u{…}` instead of taking effect. Line breaks and tabs stay.
///
/// Text that holds none of them is returned as it is, without a copy.
public func clean(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isHarmful) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case _ where !isHarmful(scalar): result.append(scalar)
    case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: result.append("\u{2421}")
    default: result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
    }
  }
  return String(result)
}

/// A scalar that can move the cursor, change a terminal's state or turn the direction of the text around it.
public func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F..<0xA0: true
  // Bidirectional marks, embeddings, overrides and isolates; line and paragraph separators.
  case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  // Invisible operators, deprecated format characters, the byte order mark and interlinear annotation.
  case 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
  // Language tags, but not the ones that make up the flags of England, Scotland and Wales.
  case 0xE0001: true
  default: false
  }
}
