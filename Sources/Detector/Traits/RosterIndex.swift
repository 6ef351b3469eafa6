/// The names of a roster, full and given, to be found in one pass over a text whatever the roster's length.
struct RosterIndex {
  /// All names one after another; name `n` is `scalars[starts[n]..<starts[n + 1]]`.
  private var scalars: [UInt32] = []
  private var starts: [Int32] = [0]
  /// Of how many students it is the given name; 0 for a full name.
  private var bearers: [Int32] = []
  /// By the hash of a whole name: the last name of each bucket and 1, and for each name the one before it in its bucket.
  private var last: [Int32]
  private var previous: [Int32] = []
  /// By the hash of the first two characters: how long the longest name is that begins so.
  private var longest: [Int32]
  private let mask: Int

  init(_ roster: [String]) {
    var size = 64
    while size < roster.count * 4 { size *= 2 }
    mask = size - 1
    last = [Int32](repeating: 0, count: size)
    longest = last
    for name in roster {
      let full = [UInt32](scalarsOf: name)
      add(full[...], isGiven: false)
      let surname = full.count >= 4 && Self.isCompound(full) ? 2 : 1
      add(full.dropFirst(surname), isGiven: true)
    }
  }

  /// 欧阳, 司马 and the like.
  private static func isCompound(_ name: [UInt32]) -> Bool { compounds.contains { name.stands($0, at: 0) } }

  private static let compounds = [
    "欧阳", "司马", "诸葛", "上官", "皇甫", "东方", "尉迟", "赫连", "慕容", "令狐", "公孙", "夏侯", "端木", "司徒", "独孤", "南宫", "长孙", "宇文", "轩辕",
    "钟离",
  ].map { [UInt32](scalarsOf: $0) }

  private static func hash(_ before: UInt32, _ scalar: UInt32) -> UInt32 { (before ^ scalar) &* 0x9E37_79B1 }

  private func bucket(_ hash: UInt32) -> Int { Int((hash ^ hash >> 15) &* 0x85EB_CA6B >> 7) & mask }

  private mutating func add(_ name: ArraySlice<UInt32>, isGiven given: Bool) {
    guard name.count >= 2 else { return }
    let beginning = bucket(name.prefix(2).reduce(0, Self.hash))
    longest[beginning] = max(longest[beginning], Int32(name.count))
    let place = bucket(name.reduce(0, Self.hash))
    var other = Int(last[place])
    while other != 0 {
      other -= 1
      if (bearers[other] > 0) == given, scalars[Int(starts[other])..<Int(starts[other + 1])] == name {
        if given { bearers[other] += 1 }
        return
      }
      other = Int(previous[other])
    }
    scalars += name
    starts.append(Int32(scalars.count))
    bearers.append(given ? 1 : 0)
    previous.append(last[place])
    last[place] = Int32(bearers.count)
  }

  /// Whether a student is named. A given name counts where it fits one student.
  func isNamed(in text: [UInt32]) -> Bool {
    var isNamed = false
    visit(text) { name, place in
      let letters = scalars[Int(starts[name])..<Int(starts[name + 1])]
      isNamed = bearers[name] <= 1 && NameFinder.isName(letters, in: text, at: place)
      return !isNamed
    }
    return isNamed
  }

  /// How many full names stand in the text, up to three, and how many students are there by their given names alone, up
  /// to two.
  func counts(in text: [UInt32]) -> (full: Int, given: Int) {
    var full: [Int] = []
    var given: [Int] = []
    visit(text) { name, _ in
      if bearers[name] == 0 {
        if !full.contains(name) { full.append(name) }
      } else if given.count < 5, !given.contains(name) {
        given.append(name)
      }
      return full.count < 3
    }
    // A full name holds its given name.
    let long = full.count { starts[$0 + 1] - starts[$0] >= 3 }
    let bearing = given.reduce(0) { $0 + Int(bearers[$1]) }
    return (full.count, min(2, max(0, bearing - long)))
  }

  /// Where students are named, in order and apart from each other; of two names at one place the longer one.
  func stretches(in text: [UInt32]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    visit(text) { name, place in
      let letters = scalars[Int(starts[name])..<Int(starts[name + 1])]
      guard NameFinder.isName(letters, in: text, at: place) else { return true }
      let stretch = place..<place + letters.count
      guard let last = found.last, place < last.upperBound else {
        found.append(stretch)
        return true
      }
      if place == last.lowerBound, stretch.upperBound > last.upperBound { found[found.count - 1] = stretch }
      return true
    }
    return found
  }

  /// Visits names where they stand, from the first on, until told to stop. However many names begin alike, only those
  /// that stand there are looked at.
  private func visit(_ text: [UInt32], _ goesOn: (_ name: Int, _ place: Int) -> Bool) {
    guard text.count >= 2 else { return }
    for place in 0..<text.count - 1 {
      var hash = Self.hash(0, text[place])
      let end = min(text.count, place + Int(longest[bucket(Self.hash(hash, text[place + 1]))]))
      guard place + 1 < end else { continue }
      for following in place + 1..<end {
        hash = Self.hash(hash, text[following])
        var next = Int(last[bucket(hash)])
        while next != 0 {
          let name = next - 1
          next = Int(previous[name])
          let letters = scalars[Int(starts[name])..<Int(starts[name + 1])]
          if letters.count == following + 1 - place, stands(letters, in: text, at: place), !goesOn(name, place) {
            return
          }
        }
      }
    }
  }

  private func stands(_ name: ArraySlice<UInt32>, in text: [UInt32], at start: Int) -> Bool {
    guard start + name.count <= text.count else { return false }
    var place = start
    for scalar in name {
      if text[place] != scalar { return false }
      place += 1
    }
    return true
  }
}
