import ClassGroups

/// Reads a parent's display name: whose name stands in it, and which relation (R23–R26).
struct ParentName {
  /// Whether a name of the child alone is enough: pudong, handbook-2 and handbook-4.
  enum Form { case strict, relationOptional, loose }

  enum Shown {
    case student(Range<Int>)
    case other(Range<Int>)
    case nobody
  }

  let question: NameQuestion
  let form: Form
  let text: NameText.Scalars

  init(_ question: NameQuestion, form: Form) {
    self.question = question
    self.form = form
    text = NameText.normal(question.display)
  }

  func check() -> NameFinding {
    let shown = whose()
    let relations = relations(beside: shown)
    guard let problem = problem(shown, relations) else { return .right }
    return finding(problem, shown, relations)
  }

  /// For names that cannot be read at all: the right form, where there is one.
  func finding(_ problem: NameProblem) -> NameFinding {
    let shown = whose()
    return finding(problem, shown, relations(beside: shown))
  }

  // MARK: Problem

  private func problem(_ shown: Shown, _ relations: [Relation]) -> NameProblem? {
    switch shown {
    case .other:
      return question.student == nil ? problemOfUnknownChild(shown, relations) : .wrongName
    case .nobody:
      if Extras(text) == .decoration, coreIsEmpty { return form == .loose ? absent : .decorated }
      return absent
    case .student(let range):
      if isForeignToRoster { return .notOnRoster }
      return problem(at: range, relations)
    }
  }

  /// Nobody on the roster, or, where there is no roster, not the name on record.
  private var absent: NameProblem { question.roster.isEmpty && question.student != nil ? .wrongName : .notOnRoster }

  /// Where no student is on record any on the roster will do.
  private func problemOfUnknownChild(_ shown: Shown, _ relations: [Relation]) -> NameProblem? {
    guard case .other(let range) = shown else { return absent }
    return problem(at: range, relations)
  }

  private func problem(at range: Range<Int>, _ relations: [Relation]) -> NameProblem? {
    if isAnotherName(range, relations) { return absent }
    if form == .loose {
      if relations.isEmpty { return .missingRelation }
      return relations.contains { fits($0.word) } ? nil : .wrongRelation
    }
    let name = text[range]
    if range == text.indices { return form == .strict ? .missingRelation : nil }
    let forms = (question.relation.map(Kinship.shown) ?? Kinship.allShown).map { name + Array($0.unicodeScalars) }
    for form in forms where text.elementsEqual(form) { return nil }
    if !relations.isEmpty, !relations.contains(where: { fits($0.word) }) { return .wrongRelation }
    let vague = Kinship.vague.contains { NameText.find(Array($0.unicodeScalars), in: text) != nil }
    if relations.isEmpty, !vague, form == .strict { return .missingRelation }
    let proper = forms.sorted { $0.count > $1.count }.lazy.compactMap { NameText.find(Array($0), in: text) }.first
    let found = proper ?? range
    var rest = Array(text[..<found.lowerBound]) + text[found.upperBound...]
    for word in (relations.map(\.word) + Kinship.vague).map({ Array($0.unicodeScalars) }) {
      if let place = NameText.find(word, in: rest.map(NameText.lowercased)) { rest.removeSubrange(place) }
    }
    return Extras(rest, own: question.realName, others: question.roster) == .decoration ? .decorated : .wrongForm
  }

  private func fits(_ word: String) -> Bool {
    question.relation.map { Kinship.sameMeaning($0, word) } ?? true
  }

  /// What may stand between a child's name and a relation.
  static let particles = Array("的之家他她是亲老小大好孩宝".unicodeScalars)

  /// A character of a name between the found name and the relation: 张三丰妈妈 does not show 张三.
  private func isAnotherName(_ range: Range<Int>, _ relations: [Relation]) -> Bool {
    guard range.upperBound < text.count else { return false }
    let next = text[range.upperBound]
    guard NameText.isHan(next), !Self.particles.contains(next) else { return false }
    let end = relations.first { $0.range.lowerBound >= range.upperBound }?.range.lowerBound ?? text.count
    return end == range.upperBound + 1
  }

  private var isForeignToRoster: Bool {
    guard let student = question.student, !question.roster.isEmpty, !question.roster.contains(student) else {
      return false
    }
    let normal = NameText.normal(student)
    return !question.roster.contains { NameText.normal($0) == normal }
  }

  private var coreIsEmpty: Bool {
    !text.contains { NameText.isHan($0) || NameText.isLetter($0) }
  }

  // MARK: Suggestion (R26)

  private func finding(_ problem: NameProblem, _ shown: Shown, _ relations: [Relation]) -> NameFinding {
    guard let meant = child(shown, relations), let proper = suggestion(meant.name, relations) else {
      return NameFinding(problem: problem, suggestion: nil)
    }
    return NameFinding(problem: problem, suggestion: proper, isGuess: meant.isGuess)
  }

  /// The student on record; where none is, or none whom the roster knows, the one that the name shows or nearly shows.
  private func child(_ shown: Shown, _ relations: [Relation]) -> Child? {
    if let student = question.student {
      return isForeignToRoster ? onlyNear(student) : Child(name: student, isGuess: false)
    }
    switch shown {
    case .student(let range), .other(let range):
      let name = Array(text[range])
      let known = question.roster.first { NameText.normal($0) == name }
      return known.map { Child(name: $0, isGuess: false) }
    case .nobody:
      let end = relations.first?.range.lowerBound ?? text.count
      return onlyNear(NameText.string(text[..<end]))
    }
  }

  private struct Child {
    var name: String
    var isGuess: Bool
  }

  private func onlyNear(_ name: String) -> Child? {
    let near = NearNames.of(name, on: question.roster)
    return near.count == 1 ? Child(name: near[0], isGuess: true) : nil
  }

  private func suggestion(_ student: String, _ relations: [Relation]) -> String? {
    let word: String? = question.relation.map(Kinship.everyday) ?? relations.first.map { Kinship.everyday($0.word) }
    guard let word else { return nil }
    let suggestion = student + word
    switch form {
    case .strict: return suggestion
    case .relationOptional:
      let vague = Kinship.vague.contains { NameText.find(Array($0.unicodeScalars), in: text) != nil }
      return relations.isEmpty && !vague ? nil : suggestion
    case .loose: return relations.contains { $0.range.upperBound == text.count } ? suggestion : nil
    }
  }
}

extension ParentName {
  /// A word of kinship and where it stands.
  struct Relation {
    var word: String
    var range: Range<Int>
  }

  /// The first word of kinship that the name shows.
  var shownRelation: Relation? { relations(beside: whose()).first }

  /// The child that the name shows: the one on record, unless it stands there only as a part of a longer name.
  private func whose() -> Shown {
    let student = question.student.map(NameText.normal) ?? []
    if let range = NameText.find(student, in: text) {
      if text.count == student.count || range.lowerBound == 0 && isRelation(text[range.upperBound...]) {
        return .student(range)
      }
      let longer = question.roster.lazy.map(NameText.normal).first { name in
        guard name.count > student.count, NameText.find(student, in: name) != nil,
          let other = NameText.find(name, in: text)
        else { return false }
        return other.overlaps(range)
      }
      guard let longer, let other = NameText.find(longer, in: text) else { return .student(range) }
      return .other(other)
    }
    var best: Range<Int>?
    for name in question.roster {
      guard let range = NameText.find(NameText.normal(name), in: text) else { continue }
      if range.count > best?.count ?? 0 { best = range }
    }
    return best.map { .other($0) } ?? .nobody
  }

  private func isRelation(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    Kinship.row(of: NameText.string(rest)) != nil
  }

  /// The words of kinship outside the child's name. A single character counts only at an end or beside the name, for
  /// it is a part of many other words.
  private func relations(beside shown: Shown) -> [Relation] {
    let name: Range<Int> =
      switch shown {
      case .student(let range), .other(let range): range
      case .nobody: 0..<0
      }
    let lowered = text.map(NameText.lowercased)
    let record = question.relation.map { [(Array($0.unicodeScalars), $0)] } ?? []
    var result: [Relation] = []
    var index = 0
    while index < text.count {
      if name.contains(index) {
        index = name.upperBound
        continue
      }
      let hit = (record + Kinship.words).first { stands($0.0, at: index, in: lowered, name) }
      guard let hit else {
        index += 1
        continue
      }
      result.append(Relation(word: hit.1, range: index..<index + hit.0.count))
      index += hit.0.count
    }
    return result
  }

  private func stands(_ word: NameText.Scalars, at index: Int, in text: NameText.Scalars, _ name: Range<Int>) -> Bool {
    guard let first = word.first, text[index] == first, text[index...].starts(with: word) else { return false }
    let range = index..<index + word.count
    guard !range.overlaps(name) else { return false }
    if NameText.isLetter(first) {
      let before = index > 0 && !name.contains(index - 1) && NameText.isLetter(text[index - 1])
      return !before && (range.upperBound == text.count || !NameText.isLetter(text[range.upperBound]))
    }
    guard word.count == 1 else { return true }
    return range.upperBound == text.count || index == 0 || (!name.isEmpty && index == name.upperBound)
      || range.upperBound == name.lowerBound
  }
}
