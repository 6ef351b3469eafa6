import CEditline

/// How many columns of a terminal things take.
public enum CellWidth {
  /// The columns of one scalar: 0, 1 or 2; -1 where it cannot be shown as it stands (a control).
  ///
  /// Follows the C library, which in Debian 12 ends with Unicode 14; newer 汉字 and emoji count as 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? -1 : 1 }
    let width = Int(wcwidth(wchar_t(bitPattern: value)))
    if width >= 0 { return width }
    return (0x1F000...0x1FFFF).contains(value) || (0x20000...0x3FFFD).contains(value) ? 2 : -1
  }
}
