import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `member verify`: checks a member against what is on record, and records who checked what. By roster it is the book that
/// compares; by phone, visit or document a person vouches.
enum MemberVerify: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let name = Parameter.positional("NAME", .member, Message(zh: "成员", en: "the member"))
  static let by = Parameter.option(
    "by", .staff, Message(zh: "核验人，默认为操作人", en: "who checked; by default the acting person"))
  static let method = Parameter.option(
    "method", .method, default: "roster", Message(zh: "核验方式", en: "how it was checked"))
  static let spec = CommandSpec(
    ["member", "verify"], aliases: [["核验"]], Message(zh: "核验成员身份", en: "check who a member is"),
    parameters: [group, name, by, method],
    examples: [
      Example("member verify 三年级2班 张三妈妈", Message(zh: "与花名册比对", en: "against the roster")),
      Example("member verify 三年级2班 张三妈妈 --method phone --by 王芳", Message(zh: "电话核实", en: "by a telephone call")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let (number, before) = try desk.member(arguments(name), of: group, in: record)
    let method = arguments(method)
    if method == .roster {
      let differences = try Identity.differences(of: before, in: record.group.schoolClass, desk.book)
      guard differences.isEmpty else {
        return Plan(outcome: .finding) {
          Report(
            [
              .message(
                Message(
                  zh: "\(quoted(before.display).zh)与记录不符", en: "\(quoted(before.display).en) does not match the record"),
                .warning)
            ] + differences.map { .message($0, .warning) })
        }
      }
    }
    let by = arguments(by) ?? desk.actor
    if let old = before.verification, old.method == method, old.by == by, before.status == .active,
      !(try isDueAgain(old, record, at: desk))
    {
      return .alreadySo(
        Message(zh: "\(quoted(before.display).zh)已核验", en: "\(quoted(before.display).en) is verified already"))
    }
    var after = before
    after.verification = Member.Verification(method: method, by: by, at: desk.now)
    return Plan([.member(group: group, number, Replacement(before, after))]) {
      Report(
        Message(
          zh: "已核验\(quoted(before.display).zh)（\(method.words.zh)，\(by)）",
          en: "verified \(quoted(before.display).en) (\(method.words.en), \(by))"), tone: .good)
    }
  }

  /// Whether the policy asks for a check anew by now (HS-3.1.2, PD-3.1.2), so that saying it again is one.
  private static func isDueAgain(_ old: Member.Verification, _ record: GroupRecord, at desk: Desk) throws -> Bool {
    let policy = try desk.policy(of: record)
    guard let duty = policy.duty(.identityCheck) ?? policy.duty(.spotCheck) else { return false }
    return desk.day(of: old.at) + duty.amount <= desk.today
  }
}

/// Compares what a member says with what is on record.
enum Identity {
  /// What differs; empty where all matches. No record at all is a difference too.
  static func differences(of member: Member, in schoolClass: ClassReference, _ book: some Book) throws -> [Message] {
    switch member.role {
    case .parent, .guardian, .committee: try parent(member, in: schoolClass, book)
    case .homeroom, .teacher: try teacher(member, in: schoolClass, book)
    case .student: [Message(zh: "学生不属于群成员", en: "a student is no member of the group")]
    case .outsider: [Message(zh: "与本班无关", en: "the person has nothing to do with the class")]
    }
  }

  private static func parent(_ member: Member, in schoolClass: ClassReference, _ book: some Book) throws -> [Message] {
    guard let roster = try book.roster(of: schoolClass) else {
      return [
        Message(
          zh: "班级\(quoted(schoolClass.text).zh)没有花名册", en: "the class \(quoted(schoolClass.text).en) has no roster")
      ]
    }
    guard let child = member.student else {
      return [Message(zh: "没有说明是谁的家长", en: "it is not said whose parent this is")]
    }
    let students = roster.students.filter { $0.record.name == child }.map(\.record)
    guard !students.isEmpty else {
      return [
        Message(zh: "花名册上没有学生\(quoted(child).zh)", en: "there is no student \(quoted(child).en) on the roster")
      ] + [roster.namesNear(child)].compactMap { $0 }
    }
    // Students may share a name: one of them whose record fits is enough.
    let all = students.map { guardians($0, member) }
    return all.first(where: \.isEmpty) ?? all[0]
  }

  private static func guardians(_ student: Student, _ member: Member) -> [Message] {
    guard !student.guardians.isEmpty else { return [] }
    var fitting = student.guardians
    if let relation = member.relation {
      let same = fitting.filter { $0.relation == nil || Kinship.sameMeaning($0.relation ?? "", relation) }
      guard !same.isEmpty else {
        let known = fitting.compactMap(\.relation).joined(separator: "、")
        return [
          Message(
            zh: "\(student.name) 没有登记\(quoted(relation).zh)，登记的是 \(known)",
            en: "no \(quoted(relation).en) of \(student.name) is on record, but \(known)")
        ]
      }
      fitting = same
    }
    let named = fitting.filter {
      $0.name == nil || $0.name == member.name || $0.name == member.display || member.name == member.display
    }
    guard !named.isEmpty else {
      let known = fitting.compactMap(\.name).joined(separator: "、")
      return [
        Message(
          zh: "姓名\(quoted(member.name).zh)与登记的 \(known) 不符",
          en: "the name \(quoted(member.name).en) is not the one on record, \(known)")
      ]
    }
    if let phone = member.phone, named.allSatisfy({ $0.phone != nil && digits($0.phone) != digits(phone) }) {
      return [Message(zh: "电话与登记的不符", en: "the phone number is not the one on record")]
    }
    return []
  }

  private static func digits(_ phone: String?) -> String { (phone ?? "").filter(\.isNumber) }

  private static func teacher(_ member: Member, in schoolClass: ClassReference, _ book: some Book) throws -> [Message] {
    let school = try book.school(schoolClass.school)
    guard let staff = school?.staffMember(member.name)?.record else {
      return [
        Message(zh: "\(quoted(member.name).zh)不在教职工名单上", en: "\(quoted(member.name).en) is not on the staff list")
      ]
    }
    if let subject = member.subject, let known = staff.subject, subject != known {
      return [
        Message(
          zh: "学科\(quoted(subject).zh)与登记的\(quoted(known).zh)不符",
          en: "the subject \(quoted(subject).en) is not the one on record, \(quoted(known).en)")
      ]
    }
    if member.role == .homeroom, let known = school?.schoolClass(schoolClass.name)?.record.homeroom,
      known != member.name
    {
      return [
        Message(zh: "登记的班主任是\(quoted(known).zh)", en: "the homeroom teacher on record is \(quoted(known).en)")
      ]
    }
    return []
  }
}
