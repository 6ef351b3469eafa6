import ClassGroups
import CommandLanguage
import Policy
import Wording

extension AuditFinding {
  /// What a group itself lacks, whoever is in it: an owner, a supervisor, a convention, consent to joining, an end.
  static func ofSetting(
    _ name: String, _ record: GroupRecord, _ policy: Policy, at desk: Desk
  ) throws -> [AuditFinding] {
    let word = quotedWord(name)
    let group = record.group
    var found: [AuditFinding] = []
    func add(_ clause: String?, _ what: Message, _ severity: Severity, _ mend: String) {
      found.append(
        AuditFinding(area: .setup, clause: clause, subject: name, what: what, severity: severity, mend: mend))
    }
    let responsibility = policy.clause(inArea: "responsibility")
    if let homeroom = group.homeroom {
      if record.hasLeft(homeroom) {
        add(
          responsibility,
          Message(
            zh: "群主\(quoted(homeroom).zh)已不在群里", en: "its owner \(quoted(homeroom).en) is no longer in the group"),
          .grave, "group handover \(word) --to NAME")
      }
    } else {
      add(
        responsibility, Message(zh: "没有班主任作群主", en: "no homeroom teacher owns it"), .grave,
        "group set \(word) --homeroom NAME")
    }
    if let clause = policy.clause(requiring: "supervisor") {
      if let supervisor = group.supervisor {
        if record.hasLeft(supervisor) {
          add(
            clause,
            Message(
              zh: "监督员\(quoted(supervisor).zh)已不在群里",
              en: "its supervisor \(quoted(supervisor).en) is no longer in the group"), .minor,
            "group set \(word) --supervisor NAME")
        }
      } else {
        add(
          clause, Message(zh: "没有家委会监督员", en: "no supervisor from the parents' committee"), .minor,
          "group set \(word) --supervisor NAME")
      }
    }
    if let clause = policy.clause(requiring: "convention") {
      if let convention = group.convention {
        if convention.policy != policy.name {
          add(
            clause,
            Message(
              zh: "群公约是按旧规则集 \(convention.policy) 写的",
              en: "its convention was written from another policy, \(convention.policy)"), .minor,
            "group convention \(word)")
        }
      } else {
        add(clause, Message(zh: "没有群公约", en: "no convention"), .minor, "group convention \(word)")
      }
    }
    if !group.hasJoinVerification, let clause = policy.clause(requiring: "join-verification") {
      add(
        clause, Message(zh: "没有开启入群验证", en: "joining asks for no consent"), .grave,
        "group set \(word) --join-verification on")
    }
    let others = try desk.book.activeGroups(of: group.schoolClass).filter { $0 != name }
    if let other = others.first, let clause = policy.secondGroup().first?.clause {
      add(
        clause,
        Message(
          zh: "本班另有群：\(others.joined(separator: "、"))",
          en: "the class has other groups: \(others.joined(separator: ", "))"), .minor, "dissolve \(quotedWord(other))")
    }
    let school = try desk.book.school(group.schoolClass.school)
    if school?.schoolClass(group.schoolClass.name)?.record.hasGraduated == true {
      add(
        policy.clause(requiring: "dissolution"), Message(zh: "班级已毕业", en: "the class has graduated"), .minor,
        "dissolve \(word)")
    }
    return found
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
