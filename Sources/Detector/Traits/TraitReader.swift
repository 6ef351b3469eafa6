import ClassGroups

/// Finer facts of a message's text, by rule.
enum TraitReader {
  static func read(_ spelling: Spelling) -> Traits {
    let scalars = spelling.scalars
    var traits = Traits(of: spelling.text)
    traits.length = trimmedLength(scalars)
    traits.emojiCount = EmojiCounter.count(spelling.text, scalars)
    traits.links = LinkFinder.find(in: scalars)
    traits.linkHosts = traits.links.compactMap(\.host)
    traits.hasHostlessLink = traits.links.contains { $0.host == nil }
    let cues = CueMatcher.shared.groups(in: scalars)
    traits.servesSchool =
      isSchoolHost(traits.linkHosts)
      || ((cues.contains(.schoolMatter) || spelling.utterance.role.isTeacher) && !cues.contains(.notSchool))
    traits.namesStudent = NameFinder.namesStudent(in: spelling)
    // A complaint that asks or suggests nothing is vented; one that does is harsh by strong words alone.
    traits.isHarsh =
      isShouted(scalars) || (cues.contains(.harsh) ? !cues.contains(.appeased) : !cues.contains(.civil))
    traits.isIndividualProblem = cues.contains(.individualProblem) || !cues.contains(.passing)
    traits.isAtLength = traits.namesStudent && traits.length > 80
    traits.isInvitationDone =
      cues.contains(.invitationDone) || !(cues.contains(.invitationRequest) || endsAsQuestion(scalars))
    traits.answersOne = answersOne(scalars)
    traits.givesParentsWork = cues.contains(.parentsWork)
    traits.isAboutUpbringing = cues.contains(.upbringing)
    traits.isTutoring = cues.contains(.tutoring)
    traits.isSevere = cues.contains(.severe)
    return traits
  }

  /// Three marks of exclamation or question, or both at once.
  private static func isShouted(_ scalars: [UInt32]) -> Bool {
    var count = 0
    var last: UInt32 = 0
    for scalar in scalars {
      if isMark(scalar) {
        count += 1
        if isMark(last), last != scalar { return true }
      }
      last = scalar
    }
    return count >= 3
  }

  private static func endsAsQuestion(_ scalars: [UInt32]) -> Bool {
    guard let last = scalars.last(where: { Folding.isIdeograph($0) || isMark($0) }) else { return false }
    return last == 0x3F || last == 0xFF1F || questionEnds.contains(last)
  }

  private static let questionEnds = ScalarSet("吗么不否嘛没")

  /// It turns to one member: @王芳, 张三妈妈，您好.
  private static func answersOne(_ scalars: [UInt32]) -> Bool {
    guard let start = scalars.firstIndex(where: { !isBlank($0) }) else { return false }
    if scalars[start] == 0x40 || scalars[start] == 0xFF20 {
      return !everyone.contains { scalars.stands($0, at: start + 1) }
    }
    let opening = Array(scalars[start...].prefix(9))
    guard let comma = opening.firstIndex(where: { $0 == 0xFF0C || $0 == 0x2C }) else { return false }
    return ones.contains { one in comma >= one.count && opening.stands(one, at: comma - one.count) && comma > one.count
    }
  }

  private static let everyone = ["所有人", "全体", "各位", "all", "All", "ALL"].map { [UInt32](scalarsOf: $0) }
  private static let ones = ["妈妈", "爸爸", "奶奶", "爷爷", "外婆", "外公", "姥姥", "姥爷"].map { [UInt32](scalarsOf: $0) }

  private static func isMark(_ scalar: UInt32) -> Bool {
    scalar == 0x21 || scalar == 0x3F || scalar == 0xFF01 || scalar == 0xFF1F
  }

  /// Without blanks at either end.
  private static func trimmedLength(_ scalars: [UInt32]) -> Int {
    var from = 0
    var to = scalars.count
    while from < to, isBlank(scalars[from]) { from += 1 }
    while from < to, isBlank(scalars[to - 1]) { to -= 1 }
    return to - from
  }

  private static func isBlank(_ scalar: UInt32) -> Bool {
    // Most are ideographs, of which the tables of the standard library need not be asked.
    if Folding.isIdeograph(scalar) { return false }
    return (0x200B...0x200F).contains(scalar) || scalar == 0x2060 || scalar == 0xFEFF
      || Unicode.Scalar(scalar).map(\.properties.isWhitespace) ?? false
  }

  /// A page of a school, an authority, or one that a school matter sends people to (R14).
  private static func isSchoolHost(_ hosts: [String]) -> Bool {
    !hosts.isEmpty && hosts.allSatisfy { Traits.isHost($0, among: Cues.schoolHosts) }
  }
}
