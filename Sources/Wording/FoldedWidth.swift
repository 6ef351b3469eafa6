/// Full-width digits, letters and marks as their ASCII twins, and the full-width blank as a blank: what an input method
/// in full-width mode gives for them. Anything else stays.
public func foldedWidth(_ text: String) -> String {
  var mayFold = false
  for byte in text.utf8 where byte == 0xEF || byte == 0xE3 { mayFold = true }
  guard mayFold else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.map(foldedWidth)))
}

/// The ASCII twin of a full-width scalar, a blank for a full-width one; any other scalar itself.
@inlinable
public func foldedWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  case 0x3000: " "
  default: scalar
  }
}
