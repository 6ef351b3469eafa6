import ClassGroups
import CommandLanguage
import Wording

/// Kinds of argument that are about groups; completion asks its source for live names by these names.
extension ArgumentKind where Value == String {
  static var group: Self { named("group", "GROUP", Message(zh: "群名", en: "a group's name"), "三年级2班") }
  /// Completion offers groups; a school stands for all that it has.
  static var groupOrSchool: Self {
    Self(
      name: "group", placeholder: "GROUP", expected: Message(zh: "群名或学校名", en: "a group's or a school's name"),
      example: "三年级2班", folds: false)
  }
  static var newGroup: Self { named("new-group", "GROUP", Message(zh: "群名", en: "a group's name"), "三年级2班") }
  static var member: Self {
    named("member", "NAME", Message(zh: "成员的群昵称或姓名", en: "a member's display name or own name"), "张三妈妈")
  }
  static var school: Self { named("school", "SCHOOL", Message(zh: "学校名", en: "a school's name"), "实验小学") }
  static var schoolClass: Self {
    named("class", "CLASS", Message(zh: "班级名，或 学校/班级", en: "a class, or SCHOOL/CLASS"), "实验小学/三年级2班")
  }
  static var staff: Self { named("staff", "NAME", Message(zh: "教职工姓名", en: "a staff member's name"), "王芳") }
  static var policy: Self {
    named("policy", "PACK", Message(zh: "规则集名", en: "a policy's name"), "hengshui-2018")
  }
  static var student: Self { named("student", "NAME", Message(zh: "学生姓名", en: "a student's name"), "张三") }
  static var relation: Self {
    named("relation", "RELATION", Message(zh: "与学生的关系", en: "the relation to the student"), "妈妈")
  }
  static var subject: Self { named("subject", "SUBJECT", Message(zh: "学科", en: "a subject"), "语文") }

  /// A name, refused where it is empty, too long, or holds a line break or a control character.
  private static func named(_ name: String, _ placeholder: String, _ expected: Message, _ example: String) -> Self {
    Self(name: name, placeholder: placeholder, expected: expected, example: example, where: isName)
  }
}

/// Whether a text can name something in the book: 1 to 120 characters, none of which could harm a terminal.
func isName(_ text: String) -> Bool {
  if isPlainName(text) { return true }
  let scalars = text.unicodeScalars
  guard !scalars.isEmpty, scalars.count <= 120, !scalars.contains(where: { $0 == "\n" || $0 == "\t" || isHarmful($0) })
  else { return false }
  return scalars.first?.properties.isWhitespace == false && scalars.last?.properties.isWhitespace == false
}

/// Whether a text is short and all ASCII letters, digits and marks or Chinese characters, as most names are.
private func isPlainName(_ text: String) -> Bool {
  text.withBytes { utf8 in
    guard !utf8.isEmpty, utf8.count <= 120 else { return false }
    // Neither marks, nor continuations after the first bytes of U+4000 to U+9FFF.
    return !hasByte(utf8) { bytes in
      let others = bytes.reaches(0xEA) | bytes.reaches(0xC0) & ~bytes.reaches(0xE4)
      return bytes.ascii & (bytes.reaches(0x7F) | ~bytes.reaches(0x21)) | bytes.others & others
    }
  }
}

extension ArgumentKind where Value == Role {
  static var role: Self {
    .choice(of: Role.self, name: "role", placeholder: "ROLE", aliases: { [$0.words.zh] }) { $0.words }
  }
}

extension ArgumentKind where Value == PostKind {
  static var postKind: Self {
    .choice(of: PostKind.self, name: "kind", placeholder: "KIND", aliases: { [$0.words.zh] }) { $0.words }
  }
}

extension ArgumentKind where Value == Group.Platform {
  static var platform: Self {
    .choice(of: Group.Platform.self, name: "platform", placeholder: "PLATFORM", aliases: { [$0.words.zh] }) { $0.words }
  }
}

extension ArgumentKind where Value == School.Stage {
  static var stage: Self {
    .choice(of: School.Stage.self, name: "stage", placeholder: "STAGE", aliases: { [$0.words.zh] }) { $0.words }
  }
}

extension ArgumentKind where Value == Member.Verification.Method {
  static var method: Self {
    .choice(of: Member.Verification.Method.self, name: "method", placeholder: "METHOD", aliases: { [$0.words.zh] }) {
      $0.words
    }
  }
}

extension ArgumentKind where Value == String {
  /// A time in ISO 8601; it is read in the workspace's zone, which is known only when the command runs.
  static var time: Self {
    Self(
      name: "time", placeholder: "TIME",
      expected: Message(zh: "时间，如 2026-09-07T08:00:00+08:00", en: "a time such as 2026-09-07T08:00:00+08:00"),
      example: "2026-09-07T22:40:00+08:00", folds: true
    ) { Instant(iso: $0, in: .china) == nil ? nil : $0 }
  }

  /// `30m`, `2h`, `1d`, `7d`, or `until=TIME`.
  static var muteSpan: Self {
    Self(
      name: "mute-span", placeholder: "DURATION",
      expected: Message(zh: "时长（30m、2h、1d）或 until=时间", en: "a span such as 30m, 2h, 1d, or until=TIME"), example: "2h",
      folds: true
    ) { text in
      if text.hasPrefix("until=") { return Instant(iso: String(text.dropFirst(6)), in: .china) == nil ? nil : text }
      return Seconds(text) == nil ? nil : text
    }
  }
}
