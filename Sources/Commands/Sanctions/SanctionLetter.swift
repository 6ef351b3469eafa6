import ClassGroups
import Policy
import Wording

/// The notice to a member of what was held against them: the clause, the step, and the way of appeal.
enum SanctionLetter {
  static func text(
    _ strike: Strike, _ step: Message, to member: Member, of group: String, _ record: GroupRecord, at desk: Desk
  ) throws -> Message {
    let policy = try desk.policy(of: record)
    let contacts = try Contacts(of: record.group, at: desk)
    let when = desk.shown(strike.at)
    let rules = strike.clauses.compactMap { id in policy.clauseText(id).map { (id, $0) } }
    let zhRules = rules.map { "  \($0.0)：\($0.1.zh)" }.joined(separator: "\n")
    let enRules = rules.map { "  \($0.0): \($0.1.en)" }.joined(separator: "\n")
    let title = policy.title
    // Where the group has its convention, it is what was not kept (BZ-3.1b).
    let convention = record.group.convention == nil ? nil : policy.clause(requiring: "keeping") ?? ""
    let brackets = convention.map { $0.isEmpty ? (zh: "", en: "") : (zh: "（\($0)）", en: " (\($0))") }
    let reminder = (
      zh: brackets.map { "请遵守大家约定的群公约\($0.zh)。\n" } ?? "",
      en: brackets.map { "Please keep the group's convention\($0.en).\n" } ?? ""
    )
    let signer = record.group.homeroom
    return Message(
      zh: """
        群规提醒
        \(member.display)：
        您好！您于 \(when) 在“\(group)”群发布的内容，不符合本群执行的《\(title.zh)》：
        \(zhRules)
        \(strike.isApplied ? "处理" : "拟处理")：\(step.zh)。
        \(reminder.zh)如对此有异议，请不要在群里争论，可私下联系\(contacts.appealWords.zh)提出申诉；申诉成立的，记录予以免除，处理随之撤销。
        \(signer.map { "班主任 \($0)" } ?? "“\(group)”群管理员")
        \(desk.today.zh)
        """,
      en: """
        Notice on a breach of the group's rules
        Dear \(member.display),
        what you posted in the group "\(group)" on \(when) is not in keeping with its policy, "\(title.en)":
        \(enRules)
        \(strike.isApplied ? "What follows" : "What is proposed"): the member \(step.en).
        \(reminder.en)To appeal, please do not argue in the group but contact \(contacts.appealWords.en). If the appeal is granted, the breach is forgiven and what followed is taken back.
        \(signer.map { "\($0), homeroom teacher" } ?? "The administrator of \"\(group)\"")
        \(desk.today.text)
        """)
  }
}

extension Policy {
  /// What a clause says, in our own words.
  func clauseText(_ id: String) -> Message? { packs.lazy.flatMap(\.clauses).first { $0.id == id }?.text }

  /// The titles of the packs.
  var title: Message {
    Message(zh: packs.map(\.title.zh).joined(separator: "》《"), en: packs.map(\.title.en).joined(separator: "; "))
  }
}
