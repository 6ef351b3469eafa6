import ClassGroups
import CommandLanguage
import Policy
import Wording

extension AuditFinding {
  /// What a group itself lacks, whoever is in it: an owner, a supervisor, a convention, consent to joining, an end.
  static func ofSetting(
    _ name: String, _ record: GroupRecord, _ policy: Policy, at desk: Desk
  ) throws -> [AuditFinding] {
    var search = SettingSearch(name: name, record: record, policy: policy)
    search.lookForOwner()
    search.lookForSupervisor()
    search.lookForConvention()
    search.lookForConsent()
    try search.lookForOtherGroups(at: desk)
    try search.lookForGraduation(at: desk)
    return search.found
  }
}

/// Looks through what is set for a group.
private struct SettingSearch {
  let name: String
  let record: GroupRecord
  let policy: Policy
  private(set) var found: [AuditFinding] = []

  init(name: String, record: GroupRecord, policy: Policy) {
    self.name = name
    self.record = record
    self.policy = policy
  }

  private var group: Group { record.group }
  /// The group's name as a word of a command.
  private var word: String { quotedWord(name) }

  private mutating func add(_ clause: String?, _ what: Message, _ severity: AuditFinding.Severity, _ mend: String) {
    found.append(
      AuditFinding(area: .setup, clause: clause, subject: name, what: what, severity: severity, mend: mend))
  }

  mutating func lookForOwner() {
    let clause = policy.clause(inArea: "responsibility")
    guard let homeroom = group.homeroom else {
      return add(
        clause, Message(zh: "没有班主任作群主", en: "no homeroom teacher owns it"), .grave, "group set \(word) --homeroom NAME")
    }
    guard record.hasLeft(homeroom) else { return }
    add(
      clause,
      Message(zh: "群主\(quoted(homeroom).zh)已不在群里", en: "its owner \(quoted(homeroom).en) is no longer in the group"),
      .grave, "group handover \(word) --to NAME")
  }

  mutating func lookForSupervisor() {
    guard let clause = policy.clause(requiring: "supervisor") else { return }
    let mend = "group set \(word) --supervisor NAME"
    guard let supervisor = group.supervisor else {
      return add(clause, Message(zh: "没有家委会监督员", en: "no supervisor from the parents' committee"), .minor, mend)
    }
    guard record.hasLeft(supervisor) else { return }
    add(
      clause,
      Message(
        zh: "监督员\(quoted(supervisor).zh)已不在群里", en: "its supervisor \(quoted(supervisor).en) is no longer in the group"),
      .minor, mend)
  }

  mutating func lookForConvention() {
    guard let clause = policy.clause(requiring: "convention") else { return }
    let mend = "group convention \(word)"
    guard let convention = group.convention else {
      return add(clause, Message(zh: "没有群公约", en: "no convention"), .minor, mend)
    }
    guard convention.policy != policy.name else { return }
    add(
      clause,
      Message(
        zh: "群公约是按旧规则集 \(convention.policy) 写的",
        en: "its convention was written from another policy, \(convention.policy)"), .minor, mend)
  }

  mutating func lookForConsent() {
    guard !group.hasJoinVerification, let clause = policy.clause(requiring: "join-verification") else { return }
    add(
      clause, Message(zh: "没有开启入群验证", en: "joining asks for no consent"), .grave,
      "group set \(word) --join-verification on")
  }

  mutating func lookForOtherGroups(at desk: Desk) throws {
    let others = try desk.book.activeGroups(of: group.schoolClass).filter { $0 != name }
    guard let other = others.first, let clause = policy.secondGroup().first?.clause else { return }
    add(
      clause,
      Message(
        zh: "本班另有群：\(others.joined(separator: "、"))",
        en: "the class has other groups: \(others.joined(separator: ", "))"), .minor, "dissolve \(quotedWord(other))")
  }

  mutating func lookForGraduation(at desk: Desk) throws {
    let school = try desk.book.school(group.schoolClass.school)
    guard school?.schoolClass(group.schoolClass.name)?.record.hasGraduated == true else { return }
    add(
      policy.clause(requiring: "dissolution"), Message(zh: "班级已毕业", en: "the class has graduated"), .minor,
      "dissolve \(word)")
  }
}

extension GroupRecord {
  /// Whether somebody was in the group under a name and is not any more.
  fileprivate func hasLeft(_ name: String) -> Bool {
    var left = false
    for (_, member) in members where member.name == name || member.display == name {
      if member.status != .removed { return false }
      left = true
    }
    return left
  }
}
