import ClassGroups
import Policy

/// A group passes from one homeroom teacher to another: the owner, and the roles and names of both.
struct HomeroomHandover {
  /// The group as it will be.
  private(set) var after: GroupRecord

  /// - Parameter successor: the teacher's own name. Whoever is in the group under that name as a teacher takes over; else
  ///   the successor joins.
  init(_ record: GroupRecord, to successor: String, subject: String?, policy: Policy, at desk: Desk) {
    after = record
    after.group.homeroom = successor
    for (number, member) in record.members where member.status != .removed && member.role == .homeroom {
      guard member.name != successor else { continue }
      var former = member
      former.role = .teacher
      rename(&former, number, after: policy)
      after.setMember(number, former)
    }
    let present = after.members.first {
      $0.record.name == successor && $0.record.role.isTeacher && $0.record.status != .removed
    }
    var member =
      present?.record
      ?? Member(
        name: successor, display: "", role: .homeroom, status: .active, joinedAt: desk.now, addedBy: desk.actor)
    let number = present?.number ?? after.members.next
    member.role = .homeroom
    member.status = .active
    member.subject = member.subject ?? subject
    rename(&member, number, after: policy)
    after.setMember(number, member)
    if let former = record.group.homeroom, former != successor { passMatters(from: former, to: successor, at: desk) }
  }

  /// What the former homeroom teacher still had in hand is the successor's from now on.
  private mutating func passMatters(from former: String, to successor: String, at desk: Desk) {
    for (number, matter) in after.matters
    where matter.state != .closed && matter.level == .homeroom && matter.owner == former {
      var passed = matter.after(.assigned, "\(former) → \(successor)", at: desk)
      passed.owner = successor
      after.matters[number] = passed
    }
  }

  /// Gives the name that the policy's rule asks for, unless it asks for none or somebody else has it.
  private func rename(_ member: inout Member, _ number: Int, after policy: Policy) {
    let proper = policy.properName(
      role: member.role, name: member.name, student: nil, relation: nil, subject: member.subject)
    if let holder = after.member(display: proper), holder.number != number {
      if member.display.isEmpty { member.display = proper + "（\(number)）" }
    } else {
      member.display = proper
    }
  }
}
