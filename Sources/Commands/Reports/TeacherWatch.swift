import ClassGroups
import Detector
import Policy

/// Watches a group's posts, in their order, for what its teachers owe: an answer to parents' questions within some hours,
/// and something of their own within some days.
struct TeacherWatch {
  let answer: Duty?
  let silence: Duty?
  let period: Period
  /// The first day on which something can be owed: the group's, or the period's.
  let begin: Day
  /// Posts that were answered elsewhere, and when (`request answer`).
  private let answered: [String: Instant]
  private var waiting: [Instant] = []
  private(set) var answeredInTime = 0
  private(set) var answeredLate = 0
  /// Stretches of days in which a teacher posted, by number.
  private var lively: Set<Int> = []

  init(_ policy: Policy, _ record: GroupRecord, in period: Period, at desk: Desk) {
    answer = policy.duty(.answer)
    silence = policy.duty(.silence).flatMap { $0.amount > 0 ? $0 : nil }
    self.period = period
    begin = max(period.first, desk.day(of: record.group.createdAt))
    var answered: [String: Instant] = [:]
    if answer != nil {
      for (_, matter) in record.matters where matter.kind == .request {
        guard let post = matter.post else { continue }
        answered[post] = matter.history.first { [.answered, .closed].contains($0.what) }?.at
      }
    }
    self.answered = answered
  }

  var isNeeded: Bool { answer != nil || silence != nil }

  /// - Parameters:
  ///   - reference: how the post is named, such as `2026-09/17`; made only where it is needed.
  ///   - day: the day of the post.
  mutating func see(_ post: Post, on day: Day, reference: @autoclosure () -> String) {
    guard !post.isAttempt else { return }
    if post.role.isTeacher {
      for asked in waiting { settle(asked, by: post.at) }
      waiting.removeAll(keepingCapacity: true)
      if let silence, day >= begin { lively.insert((day - begin) / silence.amount) }
    } else if answer != nil, post.role.isParent, period.contains(day), Self.waits(post) {
      if !answered.isEmpty, let at = answered[reference()] { settle(post.at, by: at) } else { waiting.append(post.at) }
    }
  }

  /// Whether a parent's message asks for an answer.
  static func waits(_ post: Post) -> Bool {
    post.isUrgent
      || post.topics.contains { $0 == Topic.question.rawValue || $0 == Topic.urgentMatter.rawValue }
  }

  private mutating func settle(_ asked: Instant, by instant: Instant) {
    if instant <= asked + (answer?.amount ?? 0) * 3600 { answeredInTime += 1 } else { answeredLate += 1 }
  }

  /// Questions whose time is over without an answer.
  func unanswered(at now: Instant) -> Int { waiting.count { $0 + (answer?.amount ?? 0) * 3600 < now } }

  /// Stretches of the allowed length, up to a day and wholly over by today: with a teacher's post, and without.
  func stretches(upTo last: Day, today: Day) -> (met: Int, missed: Int) {
    guard let silence else { return (0, 0) }
    let days = min(last, today + -1) - begin + 1
    guard days > 0 else { return (0, 0) }
    let whole = days / silence.amount
    let met = lively.count { $0 < whole }
    return (met, whole - met)
  }
}
