import ClassGroups
import CommandLanguage
import JSON
import Policy
import Presentation
import Wording

/// `group archive`: everything on record about a group in one file, which explains itself.
enum GroupArchiveVerb: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let file = Parameter.positional("FILE", .file, Message(zh: "要新建的文件", en: "the file that is made"))
  static let phones = Parameter.flag("phones", Message(zh: "电话写全号", en: "with telephone numbers in full"))
  static let spec = CommandSpec(
    ["group", "archive"], aliases: [["群存档"]],
    Message(zh: "把一个群的全部记录写成一个文件", en: "write all that is on record about a group into one file"),
    details: Message(
      zh:
        "文件为 JSON，自带说明，含成员、消息、通知、投票、诉求与事件、处置。其中有个人信息，应妥善保管，到期自行销毁；`workspace purge` 清除不到它。已有的文件不会被覆盖。已解散的群在清除以前也可以存档。",
      en:
        "The file is JSON and explains itself: members, messages, notices, polls, matters, sanctions. It holds personal data: keep it safe and destroy it in time, since `workspace purge` does not reach it. A file that is there is not overwritten. A group that has ended can be archived until it is purged."
    ),
    parameters: [group, file, phones],
    examples: [Example("group archive 三年级2班 三年级2班存档.json", Message(zh: "一个文件", en: "one file"))],
    needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(group)
    let record = try desk.group(name)
    let path = arguments(file)
    let showsPhones = arguments(phones)
    let posts = try desk.book.months(of: name).reduce(0) { try $0 + desk.book.posts(of: name, in: $1).count }
    var plan = Plan {
      Report(GroupArchive.written(name, to: path, members: record.members.count, posts: posts), tone: .good)
    }
    plan.exports = [
      Export(path: path) { try GroupArchive(of: name, record, showsPhones: showsPhones, at: desk).bytes() }
    ]
    return plan
  }
}

/// All that is on record about a group, as one file:
/// ```
/// {"format":"qunsh-group-archive","version":1,"name":"三年级2班",…,
/// "guide":{…},
/// "group":{…},
/// "members":[
/// {"id":1,"name":…}],
/// …}
/// ```
/// A record a line, so that people can read and compare it. `guide` says what each part holds, `clauses` what the clauses
/// say that are cited.
struct GroupArchive {
  static let format = "qunsh-group-archive"
  static let version = 1

  let name: String
  let record: GroupRecord
  let showsPhones: Bool
  let desk: Desk

  /// - Parameter record: the group with its members, as it is to be kept.
  init(of name: String, _ record: GroupRecord, showsPhones: Bool, at desk: Desk) {
    self.name = name
    self.record = record
    self.showsPhones = showsPhones
    self.desk = desk
  }

  /// What is said when one was written.
  static func written(_ name: String, to path: String, members: Int, posts: Int) -> Message {
    Message(
      zh: "群\(quoted(name).zh)的存档写到\(quoted(path).zh)：\(members) 名成员，\(posts) 条消息",
      en:
        "the archive of \(quoted(name).en) is in \(quoted(path).en): \(counted(members, "member")), \(counted(posts, "message"))"
    )
  }

  /// The name of a group's file in a folder of archives.
  static func fileName(of group: String) -> String {
    let safe = String(clean(group).map { $0 == "/" || $0 == "\\" ? "_" : $0 })
    return (safe.hasPrefix(".") ? "_" + safe : safe) + ".json"
  }

  func bytes() throws -> [UInt8] {
    var out = ArchiveWriter()
    out.part("format", Self.format)
    out.part("version", Self.version)
    out.part("name", name)
    out.part("workspace", try desk.book.settings().name)
    out.part("made_at", desk.now.iso(in: desk.zone))
    out.part("made_by", desk.actor)
    out.part("guide", Self.guide)
    out.part("group", record.group)
    var members = record.members
    if !showsPhones {
      for (number, member) in record.members where member.phone != nil {
        var masking = member
        masking.phone = masked(member.phone)
        members[number] = masking
      }
    }
    out.table("members", members)
    out.table("strikes", record.strikes)
    out.table("matters", record.matters)
    out.table("notices", record.notices)
    out.table("polls", record.polls)
    out.table("stars", record.stars)
    out.table("letters", record.letters)
    var cited = Set(record.strikes.flatMap(\.record.clauses) + record.matters.flatMap(\.record.clauses))
    out.open("posts")
    for month in try desk.book.months(of: name) {
      for (number, post) in try desk.book.posts(of: name, in: month) {
        out.record("\(month)/\(number)", post)
        cited.formUnion(post.clauses)
      }
    }
    out.close()
    let texts = try desk.clauseTexts(of: [record.group.policy])
    out.part(
      "clauses",
      JSON.object(
        cited.sorted().reduce(into: JSONObject()) { object, id in
          if let text = texts[id] { object[id] = ["zh": .string(text.zh), "en": .string(text.en)] }
        }))
    return out.finished()
  }

  /// What the parts of the file are, in both languages.
  private static let guide: JSON = [
    "about": [
      "zh": "一个班级群的全部记录。含学生和家长的个人信息，只作备查，不得外传，保管期满即销毁。",
      "en":
        "All that is on record about one class group. It holds personal data of children and parents: for reference only, not to be passed on, to be destroyed when its time is over.",
    ],
    "group": ["zh": "群的设置、公约和结束情况", "en": "the group's settings, its convention, and how it ended"],
    "members": [
      "zh": "成员，以 id 编号；其他各部分以此编号指明成员", "en": "members by id; the other parts name members by it",
    ],
    "strikes": ["zh": "违规与处置，以及申诉", "en": "breaches, what followed, and appeals"],
    "matters": ["zh": "诉求、事件、安抚，附经过", "en": "requests, incidents and cares, each with its history"],
    "notices": ["zh": "通知与回执", "en": "notices, and whom they reached"],
    "polls": ["zh": "班级投票", "en": "class polls"],
    "stars": ["zh": "每月之星", "en": "stars of the months"],
    "letters": ["zh": "致家长的信", "en": "letters to parents"],
    "posts": [
      "zh": "消息与判断，id 为 月份/序号；decision 为 hold 或 block 的没有发出",
      "en": "messages with their decisions, by month/number; those held or blocked were not sent",
    ],
    "clauses": ["zh": "所引条款的内容", "en": "what the clauses say that are cited"],
  ]
}

/// Writes an object whose parts stand on lines of their own.
private struct ArchiveWriter {
  private var bytes: [UInt8] = Array("{".utf8)
  private var isFirst = true
  private var isFirstRecord = true

  mutating func part(_ key: String, _ value: String) { part(key, JSON.string(value)) }
  mutating func part(_ key: String, _ value: Int) { part(key, JSON.integer(value)) }

  mutating func part(_ key: String, _ value: some JSONWritable) {
    begin(key)
    var out = JSONWriter()
    value.write(to: &out)
    bytes += out.bytes
  }

  mutating func table<Record>(_ key: String, _ table: Table<Record>) where Record: JSONWritable {
    open(key)
    for (number, record) in table { self.record(number, record) }
    close()
  }

  mutating func open(_ key: String) {
    begin(key)
    bytes += Array("[".utf8)
    isFirstRecord = true
  }

  mutating func record(_ id: Int, _ value: some JSONWritable) { record(.integer(id), value) }
  mutating func record(_ id: String, _ value: some JSONWritable) { record(.string(id), value) }

  private mutating func record(_ id: JSON, _ value: some JSONWritable) {
    bytes += Array(isFirstRecord ? "\n".utf8 : ",\n".utf8)
    isFirstRecord = false
    var head = JSONWriter()
    head.object {
      $0.key("id"); $0.json(id)
    }
    var out = JSONWriter()
    value.write(to: &out)
    // The identifier stands within the record, before its own members.
    bytes += head.bytes.dropLast()
    if out.bytes.count > 2 { bytes += Array(",".utf8) }
    bytes += out.bytes.dropFirst()
  }

  mutating func close() { bytes += Array("]".utf8) }

  private mutating func begin(_ key: String) {
    if !isFirst { bytes += Array(",\n".utf8) }
    isFirst = false
    var out = JSONWriter()
    out.string(key)
    bytes += out.bytes + Array(":".utf8)
  }

  func finished() -> [UInt8] { bytes + Array("}\n".utf8) }
}
