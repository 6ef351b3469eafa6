extension String {
  /// Looks at the text's UTF-8 as it lies. Unlike `withUTF8` it needs no variable, of which a copy would have to be counted.
  @inlinable @inline(__always)
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return try text.withUTF8(body)
  }
}
