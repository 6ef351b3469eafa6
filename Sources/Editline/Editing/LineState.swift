import CEditline

/// The line being edited, at one moment.
struct LineState: Equatable {
  var scalars: [Unicode.Scalar] = []
  /// Scalars left of the cursor.
  var cursor = 0

  init() {}

  init(atEnd scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    cursor = scalars.count
  }

  /// Reads libedit's buffer.
  init(_ handle: OpaquePointer) {
    guard let line = el_wline(handle)?.pointee, let start = line.buffer else { return }
    let count = line.lastchar - start
    scalars.reserveCapacity(count)
    for index in 0..<count {
      scalars.append(Unicode.Scalar(UInt32(bitPattern: Int32(start[index]))) ?? "\u{FFFD}")
    }
    cursor = min(max(0, line.cursor - start), count)
  }

  var before: ArraySlice<Unicode.Scalar> { scalars[..<cursor] }
  var after: ArraySlice<Unicode.Scalar> { scalars[cursor...] }

  /// Scalars of the grapheme left of the cursor; 0 at the start.
  var graphemeBefore: Int { LineState.string(before.suffix(LineState.reach)).last?.unicodeScalars.count ?? 0 }

  /// Scalars of the grapheme right of the cursor; 0 at the end.
  var graphemeAfter: Int { LineState.string(after.prefix(LineState.reach)).first?.unicodeScalars.count ?? 0 }

  /// Scalars from the start of the word left of the cursor, the blanks behind it included.
  var wordBefore: Int {
    var start = cursor
    while start > 0, scalars[start - 1].properties.isWhitespace { start -= 1 }
    while start > 0, !scalars[start - 1].properties.isWhitespace { start -= 1 }
    return cursor - start
  }

  /// A grapheme of more scalars than this is edited in parts.
  private static let reach = 64

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar) }
    return String(view)
  }
}
