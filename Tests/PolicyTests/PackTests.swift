import ClassGroups
import Detector
import Testing

@testable import Policy

@Suite struct PackTests {
  @Test func allPacksRead() throws {
    let policies = Policies()
    let counts = try Policies.builtInNames.map { try policies.policy($0).packs[0].clauses.count }
    #expect(counts.reduce(0, +) == 172 + 8)
  }

  @Test func everyClauseIsCarriedOut() throws {
    for name in Policies.builtInNames {
      for clause in try Policies().policy(name).packs[0].clauses {
        #expect(!clause.carriedBy.isEmpty, "\(clause.id)")
        #expect(!clause.text.zh.isEmpty && !clause.text.en.isEmpty)
      }
    }
  }

  @Test func unknownPoliciesAreRefused() {
    #expect(throws: PolicyError.self) { try Policies().policy("nowhere") }
    #expect(throws: PolicyError.self) { try Policies().policy("pudong+") }
  }
}

/// Decisions where the topics are given: a line is `policy | role | topics | traits | time | decision | clauses`.
@Suite struct JudgeTests {
  static let cases = """
    hengshui-2018|parent|advertising|||block|HS-3.2.6b
    hengshui-2018|teacher|advertising|||block|HS-1.2
    hengshui-2018|teacher|advertising|tutoring||block|HS-3.1.3c
    hengshui-2018|teacher|homework|||block|HS-3.1.3b
    hengshui-2018|parent|homework|||allow|
    hengshui-2018|teacher|named-student|||block|HS-3.1.5
    hengshui-2018|teacher|named-student praise|||allow|
    hengshui-2018|teacher|score|||advise|HS-3.1.4
    hengshui-2018|teacher|ranking score|||block|HS-3.1.4
    hengshui-2018|parent|grievance|||block|HS-3.2.3
    hengshui-2018|parent|question||12:00|advise|HS-3.2.4
    hengshui-2018|parent|question||14:00|allow|
    hengshui-2018|parent|question||06:59|advise|HS-3.2.4
    hengshui-2018|parent|ack||22:00|allow|
    hengshui-2018|parent|invite|done||block|HS-3.2.1
    hengshui-2018|parent|invite|||advise|HS-3.2.1
    hengshui-2018|parent|superstition|||block|HS-1.1
    hengshui-2018|parent|religion|||block|HS-1.2
    hengshui-2018|parent|urgent-matter named-student||23:00|allow|
    hengshui-2018|student|ack|||hold|HS-2.1b
    hengshui-2018|outsider|advertising|||block|HS-1.2
    pudong|teacher|homework|||allow|
    pudong|parent|advertising|||block|PD-3.2.3
    pudong|parent|chat|||block|PD-3.2.3 PD-1.2
    pudong|parent|religion|||block|PD-1.3
    bozhou-2024|parent|grievance|||allow|
    bozhou-2024|parent|grievance|harsh||advise|BZ-3.1c
    bozhou-2024|teacher|fraud|||block|BZ-4.2c
    bozhou-2024|teacher|notice||22:00|advise|BZ-4.3
    bozhou-2024|teacher|notice||21:59|allow|
    bozhou-2024|student|ack|||allow|
    bozhou-2024|outsider|ack|||hold|BZ-4.1 BZ-4.2
    xining-chengxi|teacher|praise|||block|XN-N2c
    xining-chengxi|parent|praise|||advise|XN-N3b
    xining-chengxi|parent|ack|||advise|XN-N3b
    xining-chengxi|parent|link|||block|XN-N4a
    xining-chengxi|parent|link|school||allow|
    xining-chengxi|parent|grievance|||advise|XN-D3
    xining-chengxi|parent|grievance|harsh||block|XN-D3
    xining-chengxi|teacher|notice||18:00|block|XN-N1 XN-D5
    xining-chengxi|student|question|||allow|
    handbook-1|teacher|student-negative|named||block|H1-7
    handbook-1|teacher|student-negative|||allow|
    handbook-1|parent|chat|upbringing||allow|
    handbook-1|parent|chat|||block|H1-4
    handbook-1|parent|grievance|||advise|H1-5
    handbook-2|teacher|reply-required|||block|H2-2.1.5
    handbook-2|parent|named-student|||advise|H2-1.2.3
    handbook-2|parent|named-student|individual||block|H2-1.2.3
    handbook-2|parent|urgent-matter named-student|individual||advise|H2-2.2.1 H2-2.2.2
    handbook-2|teacher|student-negative|||allow|
    handbook-3|parent|link|||block|H3-7
    handbook-3|parent|grievance|harsh||allow|
    handbook-3|parent|flood|||block|H3-6
    handbook-4|teacher|reply-required|||allow|
    handbook-4|teacher|ack|||advise|H4-2.2.7
    handbook-4|parent|question||20:00|advise|H4-2.2.4b
    handbook-4|parent|question||19:59|allow|
    handbook-5|parent|advertising|||allow|
    handbook-5|teacher|no-caption|||advise|H5-2g
    handbook-5+national|parent|fraud|||block|NA-2
    """.split(separator: "\n").map(String.init)

  @Test(arguments: cases) func comesToWhatTheRulingsSay(line: String) throws {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let policy = try Policies().policy(fields[0])
    var reading = Reading(
      topics: fields[2].split(separator: " ").compactMap { Topic(rawValue: String($0)) }.map {
        TopicFinding(topic: $0, score: 1)
      },
      traits: Traits(
        of: fields[6].contains("XN-D5")
          ? "明天放假" : "【放假通知】\n各位家长：明天起放假三天，请注意孩子的安全。\n三年级2班 王老师\n2026年9月30日"))
    let traits = fields[3].split(separator: " ").map(String.init)
    reading.traits.isTutoring = traits.contains("tutoring")
    reading.traits.isHarsh = traits.contains("harsh")
    reading.traits.namesStudent = traits.contains("named")
    reading.traits.isIndividualProblem = traits.contains("individual")
    reading.traits.isInvitationDone = traits.contains("done")
    reading.traits.servesSchool = traits.contains("school")
    reading.traits.isAboutUpbringing = traits.contains("upbringing")
    let clock = fields[4].split(separator: ":").compactMap { Int($0) }
    let day = try #require(Day("2026-09-07"))
    let message = JudgedMessage(
      role: try #require(Role(rawValue: fields[1])), kind: .text,
      at: clock.count == 2 ? LocalTime(day: day, second: clock[0] * 3600 + clock[1] * 60) : nil, isUrgent: false,
      permit: nil, isPrivate: false, calendar: SchoolCalendar(), hosts: [])
    let verdict = policy.judge(message, reading)
    #expect(verdict.decision.rawValue == fields[5])
    let clauses = verdict.citations.filter { $0.effect != .permit }.map(\.clause)
    #expect(clauses == fields[6].split(separator: " ").map(String.init))
  }

  private func verdict(_ policy: String, _ role: Role, _ topics: [Topic], doubtful: [Topic], at clock: Int? = nil)
    throws
    -> Verdict
  {
    var reading = Reading(topics: topics.map { TopicFinding(topic: $0, score: 1) }, traits: Traits(of: "明天"))
    reading.doubtful = doubtful.map { TopicFinding(topic: $0, score: 0.5) }
    let day = try #require(Day("2026-09-07"))
    let message = JudgedMessage(
      role: role, kind: .text, at: clock.map { LocalTime(day: day, second: $0 * 3600) }, isUrgent: false, permit: nil,
      isPrivate: false, calendar: SchoolCalendar(), hosts: [])
    return try Policies().policy(policy).judge(message, reading)
  }

  @Test func graveDoubtsAreHeldWhereAClauseWouldDeny() throws {
    let held = try verdict("hengshui-2018", .parent, [], doubtful: [.violence])
    #expect(held.decision == .hold)
    #expect(held.citations.map(\.effect) == [.hold])
    #expect(held.citations.first?.topic == .violence)
    #expect(try verdict("handbook-5", .parent, [], doubtful: [.violence]).decision == .allow)
    #expect(try verdict("hengshui-2018", .parent, [.advertising], doubtful: [.fraud]).decision == .block)
    #expect(try verdict("hengshui-2018", .parent, [.question], doubtful: [.fraud], at: 13).decision == .hold)
  }

  @Test func doubtsHoldUpNoUrgentMatterAndRepeatNoClause() throws {
    let urgent = try verdict("handbook-4", .parent, [.urgentMatter], doubtful: [.violence], at: 23)
    #expect(urgent.decision == .advise)
    let late = try verdict("xining-chengxi", .parent, [], doubtful: [.fraud], at: 23)
    #expect(late.decision == .block)
    #expect(late.citations.filter { $0.clause == "XN-N1" }.map(\.effect) == [.deny])
  }

  @Test func anAcknowledgementThatWasAskedForDrawsNoAdvice() throws {
    let reading = Reading(topics: [TopicFinding(topic: .ack, score: 1)], traits: Traits(of: "收到"))
    for policy in ["xining-chengxi", "handbook-4"] {
      for isAsked in [true, false] {
        let message = JudgedMessage(
          role: .parent, kind: .text, at: nil, isUrgent: false, permit: nil, isPrivate: false,
          calendar: SchoolCalendar(), hosts: [], answersRequest: isAsked)
        #expect(
          try Policies().policy(policy).judge(message, reading).decision == (isAsked ? .allow : .advise))
      }
    }
  }

  @Test func aPermitCountsWithAuthorityAndReference() {
    #expect(Permit.counts("衡水市教育局 衡教〔2026〕12号"))
    for permit in ["教体局 2026-15", "安徽省教育厅 皖教〔2025〕3号", "区教委第十二号批复", "Education Bureau No. 12"] {
      #expect(Permit.counts(permit), "\(permit)")
    }
    for permit in [
      "教育局 2026年3月12日同意", "教育局3月12号同意", "教育局九月十二号电话同意了", "教育局九月十二号可以", "教育局", "教育局口头同意 电话2026123", "12号", "",
    ] {
      #expect(!Permit.counts(permit), "\(permit)")
    }
    #expect(!Permit.counts("学校同意 12号"))
    #expect(!Permit.counts("教育局口头同意"))
  }
}
