import ClassGroups
import Wording

/// How a policy wants members to be shown in the group.
public enum NameRule: String, Sendable, CaseIterable {
  /// NAME（班主任）, NAME（SUBJECT）, STUDENT+爸爸/妈妈 (HS-2.2).
  case hengshui
  /// NAME; STUDENT+爸爸/妈妈 or STUDENT (PD-2.2).
  case pudong
  /// The child's name and the relation are seen; teachers show their subject (H1-1c).
  case childAndRelation
  /// SUBJECT+NAME; STUDENT+爸爸/妈妈 or STUDENT (H2-1.1.2, H4-1.1.2).
  case subjectAndName
  /// Real names without a form (BZ-4.1, R28).
  case realName
  case none

  /// The name that the rule asks for; the plain name where it cannot be made.
  public func properName(role: Role, name: String, student: String?, relation: String?, subject: String?) -> String {
    if role.isParent {
      guard self != .realName, self != .none, let student else { return name }
      guard let relation else { return self == .hengshui || self == .childAndRelation ? name : student }
      return student + Relation.everyday(relation)
    }
    switch (self, role) {
    case (.hengshui, .homeroom): return "\(name)（班主任）"
    case (.hengshui, .teacher): return subject.map { "\(name)（\($0)）" } ?? name
    case (.subjectAndName, .homeroom), (.subjectAndName, .teacher), (.childAndRelation, .homeroom),
      (.childAndRelation, .teacher):
      return (subject ?? "") + name
    default: return name
    }
  }

  /// Whether a display name follows the rule; what is wrong, and the right one.
  public func check(_ question: NameQuestion) -> NameFinding {
    guard self != .none, question.role != .student, question.role != .outsider else { return .fine }
    var question = question
    if question.display.unicodeScalars.contains(where: { isHarmful($0) || $0 == "\n" || $0 == "\t" }) {
      return NameFinding(.forbiddenCharacters, suggestion: suggestion(for: question))
    }
    question.display = PlainName.of(question.display)
    question.student = question.student.map(PlainName.of)
    question.realName = question.realName.map(PlainName.of)
    question.roster = question.roster.map(PlainName.of)
    if question.display.isEmpty { return NameFinding(.empty, suggestion: suggestion(for: question)) }
    guard let problem = question.role.isParent ? parentProblem(question) : teacherProblem(question) else {
      return .fine
    }
    return NameFinding(problem, suggestion: suggestion(for: question))
  }

  /// The one right form, else nil (R26).
  private func suggestion(for question: NameQuestion) -> String? {
    if question.role.isParent {
      guard self != .realName, let student = question.student else { return nil }
      let shown = Relation.contained(in: question.display.replacing(student, with: ""))
      guard let relation = question.relation ?? shown else { return nil }
      let right = student + Relation.everyday(relation)
      switch self {
      case .hengshui: return right
      case .childAndRelation: return Relation.suffix(of: question.display) != nil ? right : nil
      default: return shown != nil || question.display.contains("家长") ? right : nil
      }
    }
    guard let name = question.realName else { return nil }
    switch self {
    case .hengshui:
      if question.role == .homeroom { return "\(name)（班主任）" }
      return question.subject.map { "\(name)（\($0)）" }
    case .pudong: return name
    case .subjectAndName: return question.subject.map { $0 + name }
    case .childAndRelation:
      guard let subject = question.subject, let shown = Subjects.contained(in: question.display) else { return nil }
      return question.display.replacing(shown, with: subject)
    default: return nil
    }
  }
}

/// Subjects taught at school, as names show them.
enum Subjects {
  private static let all = [
    "道德与法治", "信息技术", "信息科技", "思想政治", "历史与社会", "心理健康", "语文", "数学", "英语", "物理", "化学", "生物", "历史", "地理",
    "政治", "道法", "科学", "音乐", "美术", "体育", "信息", "劳动", "书法", "心理", "品德", "思品", "俄语", "日语", "舞蹈", "综合", "通用技术", "体健",
  ]

  static func contained(in name: String) -> String? { all.first { name.contains($0) } }
  static func isKnown(_ word: String) -> Bool { all.contains(word) }
}
