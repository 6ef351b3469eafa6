import ClassGroups
import CommandLanguage
import Detector
import Policy
import Wording

extension DutySearch {
  /// How many days back a question still waits for an answer.
  private static let questionDays = 7

  /// Parents' questions and urgent matters that no teacher's post follows, and groups in which no teacher posted for too
  /// long. Reads the months of the last days, and older ones only until a teacher's post is met.
  mutating func searchPosts() throws {
    let silence = policy.duty(.silence)
    let from = today + -Self.questionDays
    // Questions that were answered elsewhere (`request answer`).
    let settled = Set(record.matters.filter { $0.record.state != .open }.compactMap(\.record.post))
    var open: [Post] = []
    var lastOfTeacher: Instant?
    var volumes: [Day: Int] = [:]
    for month in try desk.book.months(of: name).reversed() {
      let isRecent = month >= String(from.text.prefix(7))
      guard isRecent || (silence != nil && lastOfTeacher == nil) else { break }
      for (number, post) in try desk.book.posts(of: name, in: month) where !post.isAttempt && post.at <= desk.now {
        if post.role.isTeacher { lastOfTeacher = max(lastOfTeacher ?? post.at, post.at) }
        guard isRecent else { continue }
        volumes[desk.day(of: post.at), default: 0] += 1
        if post.role.isParent, TeacherWatch.waits(post), desk.day(of: post.at) >= from,
          !settled.contains("\(month)/\(number)")
        {
          open.append(post)
        }
      }
    }
    let answered = lastOfTeacher
    for post in open.sorted(by: { $0.at < $1.at }) where answered.map({ $0 <= post.at }) ?? true {
      addQuestion(post)
    }
    addVolume(volumes)
    if let silence {
      let since = desk.day(of: answered ?? record.group.createdAt)
      let day = since + silence.amount
      if day <= today {
        add(
          silence.clause, name,
          Message(
            zh: "教师已 \(today - since) 天没有发消息，上限 \(silence.amount) 天",
            en: "no teacher has posted for \(counted(today - since, "day")), at most \(silence.amount)"), by: day,
          "post \(word) --from \(quotedWord(record.group.homeroom ?? "NAME")) …")
      }
    }
  }

  /// More messages a day than are enough (BZ-2.3, XN-D2), today or yesterday.
  private mutating func addVolume(_ volumes: [Day: Int]) {
    guard let duty = policy.duty(.volume) else { return }
    for day in [today + -1, today] {
      guard let count = volumes[day], count > duty.amount else { continue }
      add(
        duty.clause, name,
        Message(
          zh: "\(day.zh)有 \(count) 条消息，宜不超过 \(duty.amount) 条",
          en: "\(count) messages on \(day.text), and \(duty.amount) are enough"), by: day, "report group \(word)")
    }
  }

  private static func isUrgent(_ post: Post) -> Bool {
    post.isUrgent || post.topics.contains(Topic.urgentMatter.rawValue)
  }

  private mutating func addQuestion(_ post: Post) {
    let isUrgent = Self.isUrgent(post)
    let duty = policy.duty(.answer)
    let day = isUrgent ? desk.day(of: post.at) : desk.day(of: post.at + (duty?.amount ?? 24) * 3600)
    let kind = isUrgent ? Message(zh: "急事未回应", en: "urgent and unanswered") : Message(zh: "提问未答复", en: "unanswered")
    let advice = phoneAdvice
    add(
      duty?.clause, post.display,
      Message(
        zh: "\(kind.zh)（\(desk.shown(post.at))）：\(quoted(post.text).zh)\(advice.zh)",
        en: "\(kind.en) (\(desk.shown(post.at))): \(quoted(post.text).en)\(advice.en)"),
      isUrgent ? .grave : .minor, by: day,
      "post \(word) --from \(quotedWord(record.group.homeroom ?? "NAME")) …")
  }

  /// What the policy says of telephoning instead (PD-3.2.5, H2-2.2.2, H4-2.2.2), with the numbers that the school gave.
  private var phoneAdvice: Message {
    let clauses = policy.packs.lazy.flatMap(\.clauses)
    guard let clause = clauses.last(where: { $0.area == "receipt" && $0.binds == "parent" }) else {
      return Message(verbatim: "")
    }
    let upward = policy.escalation.first.map { contacts.contact($0.level) }
    let known = [contacts.homeroom, upward].compactMap { contact -> String? in
      guard let contact, let phone = contact.phone else { return nil }
      return contact.name.map { "\($0) \(phone)" } ?? phone
    }
    let words = clause.advice.zh.isEmpty ? clause.text : clause.advice
    let zh = words.zh.hasSuffix("。") ? String(words.zh.dropLast()) : words.zh
    return Message(
      zh: "；\(zh)\(known.isEmpty ? "" : "（\(known.joined(separator: "，"))）")",
      en: "; \(words.en)\(known.isEmpty ? "" : " (\(known.joined(separator: ", ")))")")
  }
}
