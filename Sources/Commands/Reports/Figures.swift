import ClassGroups
import Policy

/// What is counted of one group or of many over a period. It holds nothing personal.
struct Figures: Sendable {
  var groups = 0
  var groupsWithConvention = 0
  var groupsEnded = 0

  var members = 0
  var byRole: [Role: Int] = [:]
  var pending = 0
  var joined = 0
  var left = 0
  var verified = 0
  var namesWrong = 0
  var mutedNow = 0

  var messages = 0
  var attempts = 0
  var urgent = 0
  var byDecision: [Decision: Int] = [:]
  var byTopic: [String: Int] = [:]
  var byClause: [String: Int] = [:]
  var byMonth: [String: Int] = [:]
  /// Messages by weekday, Monday first, and hour.
  var byHour = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)
  /// Messages of the day with the most of them.
  var busiest = 0
  /// Days with more messages than are enough, by the clause that says so, and how many are enough.
  var overfull: [String: Int] = [:]
  var enough: [String: Int] = [:]

  /// Stars of the months of the period (H5-2e).
  var stars = 0

  var strikes = 0
  var strikesApplied = 0
  var byStep: [String: Int] = [:]
  /// Those of the steps that were carried out.
  var appliedByStep: [String: Int] = [:]
  var byStanding: [Strike.Status: Int] = [:]

  /// Matters opened in the period, by kind and by state; of each kind those that are closed.
  var byMatter: [Matter.Kind: Int] = [:]
  var closedByMatter: [Matter.Kind: Int] = [:]
  var escalatedByMatter: [Matter.Kind: Int] = [:]
  var byState: [Matter.State: Int] = [:]
  var graveMatters = 0
  /// How many days each closed matter took, counted from its opening.
  var daysByMatter: [Matter.Kind: [Int]] = [:]
  var daysToClose: [Int] { Matter.Kind.allCases.flatMap { daysByMatter[$0] ?? [] } }
  var escalated: Int { escalatedByMatter.values.reduce(0, +) }
  /// Duties with a day in the period, by clause: met by then, or missed.
  var metByClause: [String: Int] = [:]
  var missedByClause: [String: Int] = [:]

  /// What is not as the policy asks, by its clause: duties that are still open.
  var openByClause: [String: Int] = [:]

  mutating func add(_ other: Figures) {
    groups += other.groups
    groupsWithConvention += other.groupsWithConvention
    groupsEnded += other.groupsEnded
    members += other.members
    byRole.merge(other.byRole, uniquingKeysWith: +)
    pending += other.pending
    joined += other.joined
    left += other.left
    verified += other.verified
    namesWrong += other.namesWrong
    mutedNow += other.mutedNow
    messages += other.messages
    attempts += other.attempts
    urgent += other.urgent
    byDecision.merge(other.byDecision, uniquingKeysWith: +)
    byTopic.merge(other.byTopic, uniquingKeysWith: +)
    byClause.merge(other.byClause, uniquingKeysWith: +)
    byMonth.merge(other.byMonth, uniquingKeysWith: +)
    for day in byHour.indices { for hour in 0..<24 { byHour[day][hour] += other.byHour[day][hour] } }
    busiest = max(busiest, other.busiest)
    overfull.merge(other.overfull, uniquingKeysWith: +)
    enough.merge(other.enough, uniquingKeysWith: min)
    stars += other.stars
    strikes += other.strikes
    strikesApplied += other.strikesApplied
    byStep.merge(other.byStep, uniquingKeysWith: +)
    appliedByStep.merge(other.appliedByStep, uniquingKeysWith: +)
    byStanding.merge(other.byStanding, uniquingKeysWith: +)
    byMatter.merge(other.byMatter, uniquingKeysWith: +)
    byState.merge(other.byState, uniquingKeysWith: +)
    closedByMatter.merge(other.closedByMatter, uniquingKeysWith: +)
    escalatedByMatter.merge(other.escalatedByMatter, uniquingKeysWith: +)
    graveMatters += other.graveMatters
    daysByMatter.merge(other.daysByMatter, uniquingKeysWith: +)
    metByClause.merge(other.metByClause, uniquingKeysWith: +)
    missedByClause.merge(other.missedByClause, uniquingKeysWith: +)
    openByClause.merge(other.openByClause, uniquingKeysWith: +)
  }
}

extension Figures {
  /// Counts one group. Costs in proportion to its members and to its posts of the period's months.
  static func of(_ name: String, _ record: GroupRecord, in period: Period, at desk: Desk) throws -> Figures {
    var figures = Figures()
    try figures.countMembers(of: record, in: period, at: desk)
    let policy = try desk.policy(of: record)
    var watch = TeacherWatch(policy, record, in: period, at: desk)
    try figures.countPosts(of: name, limit: policy.duty(.volume), &watch, in: period, at: desk)
    figures.countStrikes(of: record, in: period, at: desk)
    figures.countMatters(of: record, in: period, at: desk)
    let tally = try DutyTally(of: name, record, policy, watch, in: period, at: desk)
    (figures.metByClause, figures.missedByClause) = (tally.met, tally.missed)
    figures.stars = record.stars.count { period.touches(month: $0.record.month) }
    if record.group.status == .active {
      for finding in try AuditFinding.all(in: name, at: desk) {
        figures.openByClause[finding.clause ?? "", default: 0] += 1
      }
    }
    return figures
  }

  private mutating func countMembers(of record: GroupRecord, in period: Period, at desk: Desk) throws {
    groups = 1
    groupsWithConvention = record.group.convention == nil ? 0 : 1
    groupsEnded = record.group.status == .active ? 0 : 1
    let policy = try desk.policy(of: record)
    let roster = try desk.book.roster(of: record.group.schoolClass)
    for (_, member) in record.members {
      if period.contains(desk.day(of: member.joinedAt)) { joined += 1 }
      switch member.status {
      case .removed where !record.isOrWasToTheEnd(member):
        if let removal = member.removal, period.contains(desk.day(of: removal.at)) { left += 1 }
        continue
      case .pending: pending += 1
      case .active, .removed:
        members += 1
        byRole[member.role, default: 0] += 1
        if member.verification != nil { verified += 1 }
      }
      if policy.checkName(NameQuestion(member, roster: roster)).problem != nil { namesWrong += 1 }
      if let mute = member.mute, mute.until > desk.now { mutedNow += 1 }
    }
  }

  /// - Parameter limit: how many messages a day are enough (BZ-2.3, XN-D2).
  private mutating func countPosts(
    of name: String, limit: Duty?, _ watch: inout TeacherWatch, in period: Period, at desk: Desk
  ) throws {
    let isWatched = watch.isNeeded
    if let limit {
      overfull[limit.clause] = 0
      enough[limit.clause] = limit.amount
    }
    for month in try desk.book.months(of: name) where period.touches(month: month) {
      var ofDay = [Int](repeating: 0, count: 32)
      for (number, post) in try desk.book.posts(of: name, in: month) {
        let local = LocalTime(post.at, in: desk.zone)
        if isWatched { watch.see(post, on: local.day, reference: "\(month)/\(number)") }
        guard period.contains(local.day) else { continue }
        byDecision[post.decision, default: 0] += 1
        for clause in post.clauses { byClause[clause, default: 0] += 1 }
        if post.isAttempt {
          attempts += 1
          continue
        }
        messages += 1
        if post.isUrgent { urgent += 1 }
        for topic in post.topics { byTopic[topic, default: 0] += 1 }
        byHour[local.day.weekday - 1][local.minute / 60] += 1
        ofDay[local.day.civil.day] += 1
      }
      byMonth[month, default: 0] += ofDay.reduce(0, +)
      busiest = max(busiest, ofDay.max() ?? 0)
      if let limit { overfull[limit.clause, default: 0] += ofDay.count { $0 > limit.amount } }
    }
  }

  private mutating func countStrikes(of record: GroupRecord, in period: Period, at desk: Desk) {
    for (_, strike) in record.strikes where period.contains(desk.day(of: strike.at)) {
      strikes += 1
      if strike.isApplied {
        strikesApplied += 1
        appliedByStep[strike.step, default: 0] += 1
      }
      byStep[strike.step, default: 0] += 1
      byStanding[strike.status, default: 0] += 1
    }
  }
}
