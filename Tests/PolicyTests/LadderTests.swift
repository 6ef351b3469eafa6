import ClassGroups
import Testing

@testable import Policy

/// What follows the fourth breach of a clause: removal only where a clause of the policy allows it.
@Suite struct LadderTests {
  private func last(_ policy: String, _ clause: String, _ role: Role = .parent) throws -> String? {
    try Policies().policy(policy).nextStep(after: 9, clauses: [clause], role: role)?.name
  }

  @Test(arguments: [
    ("hengshui-2018", "HS-3.2.6b", "mute"), ("hengshui-2018", "HS-3.2.4", "mute"),
    ("hengshui-2018", "HS-1.3", "remove"), ("hengshui-2018", "HS-3.2.2", "remove"),
    ("bozhou-2024", "BZ-4.4", "remind"), ("bozhou-2024", "BZ-3.3", "remove"), ("pudong", "PD-3.2.3", "remind"),
    ("pudong", "PD-1.3", "remove"), ("handbook-2", "H2-1.2.3", "guide"), ("handbook-2", "H2-2.2.5", "remove"),
    ("handbook-4", "H4-1.2.3", "mute"), ("handbook-4", "H4-2.2.5", "remove"), ("xining-chengxi", "XN-N4a", "remind"),
    ("handbook-1", "H1-4", "remind"), ("handbook-3", "H3-4", "remind"),
  ])
  func removalIsForTheClausesThatAllowIt(policy: String, clause: String, step: String) throws {
    #expect(try last(policy, clause) == step)
  }

  /// A teacher is not put out of the group that the school asks them to lead.
  @Test(arguments: [
    ("hengshui-2018", "HS-3.1.3b", "referral"), ("hengshui-2018", "HS-1.3", "referral"),
    ("handbook-2", "H2-2.1.6", "stop"), ("handbook-3", "H3-4", "referral"), ("handbook-4", "H4-2.1.6", "stop"),
  ])
  func teachersHaveALadderOfTheirOwn(policy: String, clause: String, step: String) throws {
    #expect(try last(policy, clause, .teacher) == step)
  }

  @Test func aPolicyWithoutALadderAsksForNothing() throws {
    #expect(try last("handbook-5", "H5-2b") == nil)
    #expect(try last("national", "NA-1") == nil)
  }
}
