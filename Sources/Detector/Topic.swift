import ClassGroups

/// A fact about one message, found whatever policy is in force. The raw values are the identifiers that the program
/// prints and that packs use.
public enum Topic: String, Placed {
  // What a message is for.
  case notice, homework, ack, question, chat
  case urgentMatter = "urgent-matter"
  // About students.
  case ranking, score, praise
  case studentNegative = "student-negative"
  case namedStudent = "named-student"
  // Parents' conduct.
  case flattery, grievance, invite, quarrel, coercion
  // Things that do not belong.
  case advertising, canvassing, fundraising, link, privacy, secret, fraud
  case redPacket = "red-packet"
  // Harmful.
  case insult, defamation, incitement, politics, religion, superstition, porn, violence, rumor
  // Form: found from the message's kind, time and neighbours, but for `replyRequired`, which is learned.
  case flood, voice
  case emojiExcess = "emoji-excess"
  case noCaption = "no-caption"
  case longQuestion = "long-question"
  case replyRequired = "reply-required"
  case offHours = "off-hours"
}
