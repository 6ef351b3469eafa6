import Wording

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
    } else if let distance = editDistance(typed, scalars, atMost: allowed), distance < max(typed.count, scalars.count) {
      found.append((distance, name))
    }
  }
  var seen: Set<String> = []
  return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name).filter {
    seen.insert($0).inserted
  }
  .prefix(3).map { $0 }
}
