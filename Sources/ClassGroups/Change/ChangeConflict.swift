import Wording

/// The book does not hold what a change says it replaces: the change was planned on another state.
public struct ChangeConflict: Explained, Hashable {
  /// Where the book holds something else.
  public var place: Place

  public init(place: Place) { self.place = place }

  public var code: String { "conflict" }
  public var message: Message {
    Message(zh: "\(place.words.zh)在此期间已改变", en: "\(place.words.en) has changed in the meantime")
  }
  public var hint: Message? { Message(zh: "重新执行该命令", en: "run the command again") }
}

extension Place {
  /// The place in words: which record of which document.
  public var words: Message {
    switch (document, part) {
    case (.settings, _): return Message(zh: "工作区设置", en: "the workspace's settings")
    case (.pack(let name), _):
      return Message(zh: "规则集\(quoted(name).zh)", en: "the policy \(quoted(name).en)")
    case (.school(let name), .whole): return Message(zh: "学校\(quoted(name).zh)", en: "the school \(quoted(name).en)")
    case (.school(let name), .staff(let number)):
      return Message(
        zh: "学校\(quoted(name).zh)的第 \(number) 号教职工", en: "staff member \(number) of \(quoted(name).en)")
    case (.school(let name), _):
      return Message(zh: "学校\(quoted(name).zh)的班级", en: "a class of \(quoted(name).en)")
    case (.roster(let schoolClass), .student(let number)):
      return Message(
        zh: "班级\(quoted(schoolClass.text).zh)的第 \(number) 号学生",
        en: "student \(number) of the class \(quoted(schoolClass.text).en)")
    case (.roster(let schoolClass), _):
      return Message(
        zh: "班级\(quoted(schoolClass.text).zh)的花名册", en: "the roster of \(quoted(schoolClass.text).en)")
    case (.group(let name), .member(let number)):
      return Message(
        zh: "群\(quoted(name).zh)的第 \(number) 号成员", en: "member \(number) of the group \(quoted(name).en)")
    case (.group(let name), .strike(let number)):
      return Message(
        zh: "群\(quoted(name).zh)的第 \(number) 条违规记录", en: "strike \(number) of the group \(quoted(name).en)")
    case (.group(let name), .notice(let number)):
      return record(number, Message(zh: "项通知", en: "notice"), of: name)
    case (.group(let name), .poll(let number)):
      return record(number, Message(zh: "项投票", en: "poll"), of: name)
    case (.group(let name), .star(let number)):
      return record(number, Message(zh: "条每月之星记录", en: "star of the month"), of: name)
    case (.group(let name), .matter(let number)):
      return record(number, Message(zh: "项事项", en: "matter"), of: name)
    case (.group(let name), .letter(let number)):
      return record(number, Message(zh: "封信", en: "letter"), of: name)
    case (.group(let name), _): return Message(zh: "群\(quoted(name).zh)", en: "the group \(quoted(name).en)")
    case (.posts(let group, let month), _):
      return Message(
        zh: "群\(quoted(group).zh) \(month) 的消息", en: "the posts of \(quoted(group).en) in \(month)")
    }
  }

  private func record(_ number: Int, _ what: Message, of group: String) -> Message {
    Message(
      zh: "群\(quoted(group).zh)的第 \(number) \(what.zh)", en: "\(what.en) \(number) of the group \(quoted(group).en)")
  }
}
