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
    return NameFinding(problem: problem, suggestion: suggestion(relations))
  }

  /// For names that cannot be read at all: the right form, where there is one.
  func finding(_ problem: NameProblem) -> NameFinding {
    NameFinding(problem: problem, suggestion: suggestion(relations(beside: whose())))
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
    var rest = Array(text[..<range.lowerBound]) + text[range.upperBound...]
    for form in forms.sorted(by: { $0.count > $1.count }) {
      if let found = NameText.find(Array(form), in: text) {
        rest = Array(text[..<found.lowerBound]) + text[found.upperBound...]
        return Extras(rest, own: question.realName) == .decoration ? .decorated : .wrongForm
      }
    }
    for word in relations.map({ Array($0.word.unicodeScalars) }) + Kinship.vague.map({ Array($0.unicodeScalars) }) {
      if let found = NameText.find(word, in: rest) { rest.removeSubrange(found) }
    }
    return Extras(rest, own: question.realName) == .decoration ? .decorated : .wrongForm
  }

  private func fits(_ word: String) -> Bool {
    question.relation.map { Kinship.sameMeaning($0, word) } ?? true
  }

  /// A character of a name between the found name and the relation: 张三丰妈妈 does not show 张三.
  private func isAnotherName(_ range: Range<Int>, _ relations: [Relation]) -> Bool {
    guard range.upperBound < text.count else { return false }
    let next = text[range.upperBound]
    guard NameText.isHan(next), !"的之家他她是亲老小大好孩宝".unicodeScalars.contains(next) else { return false }
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

  private func suggestion(_ relations: [Relation]) -> String? {
    let word: String? = question.relation.map(Kinship.everyday) ?? relations.first.map { Kinship.everyday($0.word) }
    guard let student = question.student, let word, !isForeignToRoster else { return nil }
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
    var lowered = text
    for index in text.indices where (0x41...0x5A).contains(text[index].value) {
      lowered[index] = Unicode.Scalar(UInt8(text[index].value | 0x20))
    }
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
