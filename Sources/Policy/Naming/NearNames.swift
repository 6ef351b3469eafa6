import Pinyin

/// Names on a roster that are nearly a name that is not on it: one may have been meant.
public enum NearNames {
  /// The names that sound or look like `name` (章三 for 张三), else those that are one character off; none where the name
  /// stands on the roster itself.
  public static func of(_ name: String, on roster: [String]) -> [String] {
    let meant = skeleton(name)
    guard meant.count >= 2, meant.count <= 40 else { return [] }
    var alike: [String] = []
    var oneOff: [String] = []
    for other in roster where !alike.contains(other) && !oneOff.contains(other) {
      if other == name { return [] }
      let known = skeleton(other)
      if isAlike(meant, known) {
        alike.append(other)
      } else if isOneOff(meant, known) {
        oneOff.append(other)
      }
    }
    return alike.isEmpty ? oneOff : alike
  }

  /// Without blanks and dots, with traditional and similar characters folded.
  fileprivate static func skeleton(_ name: String) -> NameText.Scalars {
    name.unicodeScalars.filter { !NameText.isSeparator($0) && NameText.normalDot($0) != "·" }
      .map { LookAlikes.folded(NameText.lowercased($0)) }
  }

  private static func isAlike(_ one: NameText.Scalars, _ other: NameText.Scalars) -> Bool {
    one == other || one.count == other.count && Pinyin.soundsAlike(NameText.string(one), NameText.string(other))
  }

  /// One character another, missing or too many, in names that stay recognisable: two characters at least are the same.
  private static func isOneOff(_ one: NameText.Scalars, _ other: NameText.Scalars) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard long.count - short.count <= 1, long.count >= 3 else { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] { end += 1 }
    return start + end == long.count - 1
  }
}

/// A roster of which many names are asked: only names that share a sound or all but one of their characters are compared.
public struct NearNamesIndex: Sendable {
  private let names: [String]
  private var bySound: [[String]: [Int]] = [:]
  /// By the whole name, and by what is left of it without one of its characters.
  private var byPart: [NameText.Scalars: [Int]] = [:]

  public init(_ names: [String]) {
    self.names = names
    for (place, name) in names.enumerated() {
      let skeleton = NearNames.skeleton(name)
      guard skeleton.count <= 41 else { continue }
      bySound[Self.sound(skeleton), default: []].append(place)
      for part in Self.parts(skeleton) { byPart[part, default: []].append(place) }
    }
  }

  /// The same as `NearNames.of` tells.
  public func of(_ name: String) -> [String] {
    let meant = NearNames.skeleton(name)
    guard 2...40 ~= meant.count else { return [] }
    var places = Set(bySound[Self.sound(meant)] ?? [])
    for part in Self.parts(meant) { places.formUnion(byPart[part] ?? []) }
    return NearNames.of(name, on: places.sorted().map { names[$0] })
  }

  private static func sound(_ name: NameText.Scalars) -> [String] {
    zip(name, Pinyin.readings(ofName: NameText.string(name))).map { $1.first ?? String($0) }
  }

  private static func parts(_ name: NameText.Scalars) -> Set<NameText.Scalars> {
    var parts: Set = [name]
    for place in name.indices {
      var part = name
      part.remove(at: place)
      parts.insert(part)
    }
    return parts
  }
}
