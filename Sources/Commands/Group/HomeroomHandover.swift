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

/// The changes that make one group record of another, under the same name.
func changes(of group: String, from before: GroupRecord, to after: GroupRecord) -> [Change] {
  var changes: [Change] = []
  if before.group != after.group { changes.append(.group(group, Replacement(before.group, after.group))) }
  for (number, member) in after.members where before.members[number] != member {
    changes.append(.member(group: group, number, Replacement(before.members[number], member)))
  }
  return changes
}
