/// The names that somebody may have meant who typed `word`: at a small distance, or beginning with it; the nearest first,
/// at most three. An error of one character is forgiven in short names, more in longer ones; Chinese names count by
/// character.
public func nearest(to word: String, among names: some Sequence<String>) -> [String] {
  let typed = Array(foldedName(word).unicodeScalars.prefix(65))
  guard !typed.isEmpty, typed.count <= 64 else { return [] }
  let allowed = typed.count <= 3 ? 1 : typed.count <= 7 ? 2 : 3
  var found: [(distance: Int, name: String)] = []
  for name in names {
    let scalars = Array(foldedName(name).unicodeScalars.prefix(65))
    if scalars.count > typed.count, typed.count >= 2, scalars.starts(with: typed) {
      found.append((1, name))
    } else if let distance = distance(typed, scalars, atMost: allowed), distance < max(typed.count, scalars.count) {
      found.append((distance, name))
    }
  }
  var seen: Set<String> = []
  return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name).filter {
    seen.insert($0).inserted
  }
  .prefix(3).map { $0 }
}

/// How many insertions, deletions, replacements and exchanges of neighbours lead from one text to the other; nil for more
/// than `limit`.
public func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [Int](repeating: row + 1, count: right.count + 1)
    for column in right.indices {
      let cost = scalar == right[column] ? 0 : 1
      var best = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
      if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == right[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current[column + 1] = best
    }
    if (current.min() ?? 0) > limit { return nil }
    beforeLast = last
    last = current
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
