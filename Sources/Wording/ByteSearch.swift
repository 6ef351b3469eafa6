extension String {
  /// Whether a text stands in it, byte for byte: what `contains` would find grapheme by grapheme, many times slower.
  public func holds(_ part: String) -> Bool {
    var (whole, part) = (self, part)
    return whole.withUTF8 { whole in part.withUTF8 { whole.holds($0) } }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether some bytes stand within; none stand nowhere.
  public func holds(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    return (0...count - part.count).contains { start in
      self[start] == first && part.indices.allSatisfy { self[start + $0] == part[$0] }
    }
  }
}
