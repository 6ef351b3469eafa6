import ClassGroups
import Policy
import Wording

/// Who answers for a group, from its homeroom teacher upward, with the telephones that the school gave.
struct Contacts {
  struct Contact {
    var name: String?
    var phone: String?
  }

  private(set) var homeroom = Contact()
  private(set) var office = Contact()
  private(set) var principal = Contact(name: "校长室")

  init(of group: Group, at desk: Desk) throws {
    let record = try desk.book.school(group.schoolClass.school)
    homeroom.name = group.homeroom
    homeroom.phone = group.homeroom.flatMap { record?.staffMember($0)?.record.phone }
    guard let school = record?.school else { return }
    office = Contact(name: school.office ?? school.coordinator, phone: school.officePhone)
    if office.phone == nil, let coordinator = school.coordinator {
      office.phone = record?.staffMember(coordinator)?.record.phone
    }
    principal.phone = school.principalPhone
  }

  /// Who has matters of a level in hand.
  func contact(_ level: Matter.Level) -> Contact {
    switch level {
    case .homeroom: homeroom
    case .office: office
    case .principal: principal
    case .bureau: Contact(name: "教育局")
    }
  }

  /// Whom a member may turn to with an appeal.
  var appealWords: Message {
    let office = office.name == nil ? Contact(name: "学校", phone: principal.phone) : office
    let first = homeroom.name.map { "班主任 \($0)" } ?? "班主任"
    let firstEn = homeroom.name.map { "the homeroom teacher \($0)" } ?? "the homeroom teacher"
    let second = office.name == "学校" ? "the school" : office.name ?? "the school"
    return Message(
      zh: "\(first)\(Self.brackets(homeroom.phone).zh)或\(office.name ?? "学校")\(Self.brackets(office.phone).zh)",
      en: "\(firstEn)\(Self.brackets(homeroom.phone).en) or \(second)\(Self.brackets(office.phone).en)")
  }

  /// The verdict with the telephones of those to whom its clauses send people, as far as the school gave them. The
  /// school is looked up only where there is such a clause.
  static func complete(_ verdict: Verdict, under policy: Policy, in group: Group, at desk: Desk) throws -> Verdict {
    var verdict = verdict
    var contacts: Contacts?
    for index in verdict.citations.indices {
      let citation = verdict.citations[index]
      let pack = policy.packs.first { $0.name == citation.pack }
      guard let levels = pack?.clause(citation.clause)?.contacts, !levels.isEmpty else { continue }
      let found = try contacts ?? Contacts(of: group, at: desk)
      contacts = found
      let known = levels.compactMap(found.words)
      guard !known.isEmpty else { continue }
      verdict.citations[index].advice = Message(
        zh: "\(citation.advice.zh)（\(known.map(\.zh).joined(separator: "；"))）",
        en: "\(citation.advice.en) (\(known.map(\.en).joined(separator: "; ")))")
    }
    return verdict
  }

  /// Who it is and the telephone; nil where that is not known.
  private func words(_ level: Matter.Level) -> Message? {
    guard let phone = contact(level).phone else { return nil }
    let name = level == .homeroom ? contact(level).name.map { " \($0)" } ?? "" : ""
    return Message(zh: "\(level.words.zh)\(name) \(phone)", en: "\(level.words.en)\(name) \(phone)")
  }

  /// The telephone in brackets; nothing where there is none.
  static func brackets(_ phone: String?) -> Message {
    phone.map { Message(zh: "（电话 \($0)）", en: " (phone \($0))") } ?? Message(verbatim: "")
  }
}

extension Matter.Level {
  var words: Message {
    switch self {
    case .homeroom: Message(zh: "班主任", en: "homeroom teacher")
    case .office: Message(zh: "家校办公室", en: "home-school office")
    case .principal: Message(zh: "校长室", en: "principal's office")
    case .bureau: Message(zh: "教育局", en: "education bureau")
    }
  }
}
