import ClassGroups
import CommandLanguage
import Policy
import Wording

extension AuditFinding {
  /// Mutes that have ended and are still on record; parents whom the roster does not name for their student, unless
  /// somebody checked them; teachers of another class.
  static func ofPeople(
    _ name: String, _ record: GroupRecord, _ policy: Policy, roster: Roster?, school: SchoolRecord?, at desk: Desk
  ) -> [AuditFinding] {
    var found: [AuditFinding] = []
    let identity = policy.clause(inArea: "membership")
    let word = quotedWord(name)
    let ownClass = record.group.schoolClass.name
    var elsewhere: [String: String] = [:]
    for (_, schoolClass) in school?.classes ?? Table() where schoolClass.name != ownClass && !schoolClass.hasGraduated {
      if let homeroom = schoolClass.homeroom { elsewhere[homeroom] = schoolClass.name }
    }
    let students = roster?.students ?? Table()
    for (_, member) in record.members where member.status != .removed {
      let target = "\(word) \(quotedWord(member.display))"
      if let mute = member.mute, mute.until <= desk.now {
        found.append(
          AuditFinding(
            area: .tidying, clause: nil, subject: member.display,
            what: Message(zh: "禁言已到期，仍有记录", en: "a mute that has ended is still on record"), severity: .minor,
            mend: "unmute \(target)"))
      }
      if member.role.isTeacher, member.subject == nil, member.name != record.group.homeroom,
        let other = elsewhere[member.name]
      {
        found.append(
          AuditFinding(
            area: .membership, clause: identity, subject: member.display,
            what: Message(
              zh: "是\(quoted(other).zh)的班主任，没有记录在本班任课",
              en: "is the homeroom teacher of \(quoted(other).en), and no subject is recorded here"), severity: .minor,
            mend: "member remove \(target) --reason …"))
      }
      guard member.role.isParent, let student = member.student,
        member.verification.map({ $0.method == .roster }) ?? true,
        let onRecord = students.first(where: { $0.record.name == student })?.record,
        onRecord.guardians.contains(where: { $0.name != nil }),
        !onRecord.guardians.contains(where: {
          $0.name == member.name || ($0.phone != nil && $0.phone == member.phone)
        })
      else { continue }
      found.append(
        AuditFinding(
          area: .membership, clause: identity, subject: member.display,
          what: Message(
            zh: "花名册上\(quoted(student).zh)的监护人中没有此人",
            en: "the roster does not name this guardian of \(quoted(student).en)"),
          severity: .minor, mend: "member verify \(target) --method phone"))
    }
    return found
  }
}
