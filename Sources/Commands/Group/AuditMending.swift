import ClassGroups
import CommandLanguage
import Policy
import Wording

/// What an audit can mend without harm: names that the policy's rule settles, mutes that have ended, joining without
/// consent, and an owner whom the class's record names. Everything else is for a person to decide.
struct AuditMending {
  /// The group as it will be.
  private(set) var after: GroupRecord
  /// How many findings are mended.
  private(set) var count = 0

  init(_ record: GroupRecord, at desk: Desk) throws {
    after = record
    guard record.group.status == .active else { return }
    let policy = try desk.policy(of: record)
    let reference = record.group.schoolClass
    if !record.group.hasJoinVerification, policy.clause(requiring: "join-verification") != nil {
      after.group.hasJoinVerification = true
      count += 1
    }
    if record.group.homeroom == nil,
      let homeroom = try desk.book.school(reference.school)?.schoolClass(reference.name)?.record.homeroom
    {
      after.group.homeroom = homeroom
      count += 1
    }
    let roster = try desk.book.roster(of: reference)
    var taken = Set(record.members.filter { $0.record.status != .removed }.map(\.record.display))
    for (number, member) in record.members where member.status != .removed {
      var mended = member
      if let mute = member.mute, mute.until <= desk.now {
        mended.mute = nil
        count += 1
      }
      let finding = policy.checkName(NameQuestion(member, roster: roster))
      // Which student was meant is for a person to say.
      if finding.problem != nil, !finding.isGuess, let suggestion = finding.suggestion,
        taken.insert(suggestion).inserted
      {
        mended.display = suggestion
        if after.group.supervisor == member.display { after.group.supervisor = suggestion }
        count += 1
      }
      if mended != member { after.setMember(number, mended) }
    }
  }
}
