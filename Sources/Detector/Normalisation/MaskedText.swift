/// A normalised text in which every student's name is one and the same sign: what is said of one is said of any.
struct MaskedText {
  /// What stands for a name.
  private static let name: UInt32 = 1

  private(set) var scalars: [UInt32] = []
  /// Where each scalar stands in the normalised text, and where the last one ends.
  private(set) var starts: [Int32] = []

  /// - Parameter names: where they stand in the original, in order and apart from each other.
  init(_ text: NormalisedText, _ names: [Range<Int>]) {
    scalars.reserveCapacity(text.scalars.count)
    starts.reserveCapacity(text.scalars.count + 1)
    var next = 0
    var isWithin = false
    for place in text.scalars.indices {
      let origin = text.origins[place]
      while next < names.count, names[next].upperBound <= origin {
        next += 1
        isWithin = false
      }
      // The marks of beginning and end are of no name, though they stand for its place.
      let isMark = place == 0 || place == text.scalars.count - 1
      if next < names.count, !isMark, names[next].contains(origin) {
        if !isWithin {
          scalars.append(Self.name)
          starts.append(Int32(place))
        }
        isWithin = true
      } else {
        scalars.append(text.scalars[place])
        starts.append(Int32(place))
      }
    }
    starts.append(Int32(text.scalars.count))
  }
}
