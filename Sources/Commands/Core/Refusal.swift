import ClassGroups
import CommandLanguage
import Wording

/// Why a command is refused: what it names is not there, or not as it must be.
public enum Refusal: Explained, Hashable {
  /// Nothing of that name is in the book; `similar` are the nearest names, best first.
  case noGroup(String, similar: [String])
  /// What is to be made is there with other particulars. The same once more changes nothing and is no error.
  case groupExists(String)
  /// The group is archived or dissolved.
  case groupEnded(String)
  /// Nobody in the group is shown or called so.
  case noMember(String, group: String, similar: [String])
  /// Own names that more than one member bears; `displays` tell them apart.
  case severalMembers(String, group: String, displays: [String])
  /// Another person is shown under the display name.
  case memberExists(display: String, group: String)
  /// Who is meant was in the group once.
  case memberRemoved(String, group: String)
  /// Consent to joining is asked for somebody who is in already.
  case notPending(String)
  case noSchool(String, similar: [String])
  case schoolExists(String)
  case noClass(String, similar: [String])
  /// `references` are the classes as `SCHOOL/CLASS`.
  case severalClasses(String, references: [String])
  case classExists(String)
  /// Nobody on the staff lists, and no member, is called so.
  case noPerson(String, similar: [String])
  case staffExists(String)
  /// The member may not speak; `left` is the time until then in words.
  case muted(String, until: String, left: Message)
  /// More than 30 days.
  case muteTooLong
  /// A time to come is asked for.
  case timePassed(String)
  /// A value that the option cannot have.
  case wrongSetting(String, expected: Message)
  case needsReason
  case nothingToUndo
  case nothingToRedo
  /// Something must be said that the declaration leaves open, since it depends on the rest.
  case missingOption(String, why: Message)
  /// The policy in force denies it; with the clause and what it advises.
  case clauseForbids(String, advice: Message)
  /// The command can do without a workspace, but not as it is called here.
  case noWorkspace

  public var code: String {
    switch self {
    case .noGroup: "no-such-group"
    case .groupExists: "group-exists"
    case .groupEnded: "group-ended"
    case .noMember: "no-such-member"
    case .severalMembers: "ambiguous-member"
    case .memberExists: "member-exists"
    case .memberRemoved: "member-removed"
    case .notPending: "not-pending"
    case .noSchool: "no-such-school"
    case .schoolExists: "school-exists"
    case .noClass: "no-such-class"
    case .severalClasses: "ambiguous-class"
    case .classExists: "class-exists"
    case .noPerson: "no-such-person"
    case .staffExists: "staff-exists"
    case .muted: "muted"
    case .muteTooLong: "mute-too-long"
    case .timePassed: "time-passed"
    case .wrongSetting: "wrong-setting"
    case .needsReason: "needs-reason"
    case .nothingToUndo: "nothing-to-undo"
    case .nothingToRedo: "nothing-to-redo"
    case .missingOption: "missing-option"
    case .clauseForbids: "clause-forbids"
    case .noWorkspace: "no-workspace"
    }
  }

  public var kind: FaultKind {
    switch self {
    case .missingOption, .wrongSetting, .muteTooLong: .usage
    case .noWorkspace: .unavailable
    default: .refused
    }
  }

  public var message: Message {
    switch self {
    case .noGroup(let name, _): Message(zh: "没有群\(quoted(name).zh)", en: "there is no group \(quoted(name).en)")
    case .groupExists(let name):
      Message(zh: "群\(quoted(name).zh)已存在，且设置不同", en: "the group \(quoted(name).en) exists with other settings")
    case .groupEnded(let name):
      Message(zh: "群\(quoted(name).zh)已结束", en: "the group \(quoted(name).en) has ended")
    case .noMember(let name, let group, _):
      Message(
        zh: "群\(quoted(group).zh)里没有\(quoted(name).zh)",
        en: "there is no \(quoted(name).en) in the group \(quoted(group).en)")
    case .severalMembers(let name, let group, let displays):
      Message(
        zh: "群\(quoted(group).zh)里有几位\(quoted(name).zh)：\(displays.map { quoted($0).zh }.joined(separator: "、"))",
        en:
          "several members of \(quoted(group).en) are called \(quoted(name).en): \(displays.map { quoted($0).en }.joined(separator: ", "))"
      )
    case .memberExists(let display, let group):
      Message(
        zh: "群\(quoted(group).zh)里已有另一位\(quoted(display).zh)",
        en: "another member of \(quoted(group).en) is shown as \(quoted(display).en)")
    case .memberRemoved(let name, let group):
      Message(
        zh: "\(quoted(name).zh)已被移出群\(quoted(group).zh)", en: "\(quoted(name).en) was removed from \(quoted(group).en)")
    case .notPending(let name): Message(zh: "\(quoted(name).zh)不在待批准之列", en: "\(quoted(name).en) is not pending")
    case .noSchool(let name, _): Message(zh: "没有学校\(quoted(name).zh)", en: "there is no school \(quoted(name).en)")
    case .schoolExists(let name):
      Message(zh: "学校\(quoted(name).zh)已存在，且内容不同", en: "the school \(quoted(name).en) exists with other particulars")
    case .noClass(let name, _): Message(zh: "没有班级\(quoted(name).zh)", en: "there is no class \(quoted(name).en)")
    case .severalClasses(let name, let references):
      Message(
        zh: "几所学校都有班级\(quoted(name).zh)：\(references.map { quoted($0).zh }.joined(separator: "、"))",
        en:
          "several schools have a class \(quoted(name).en): \(references.map { quoted($0).en }.joined(separator: ", "))"
      )
    case .classExists(let name):
      Message(zh: "班级\(quoted(name).zh)已存在，且内容不同", en: "the class \(quoted(name).en) exists with other particulars")
    case .noPerson(let name, _):
      Message(zh: "没有教职工或成员\(quoted(name).zh)", en: "there is no staff member or member \(quoted(name).en)")
    case .staffExists(let name):
      Message(
        zh: "教职工\(quoted(name).zh)已存在，且内容不同", en: "the staff member \(quoted(name).en) exists with other particulars")
    case .muted(let name, let until, let left):
      Message(
        zh: "\(quoted(name).zh)被禁言至 \(until)，还剩\(left.zh)",
        en: "\(quoted(name).en) is muted until \(until), \(left.en) from now")
    case .muteTooLong: Message(zh: "禁言最长 30 天", en: "a mute lasts 30 days at most")
    case .timePassed(let time): Message(zh: "\(time) 已过", en: "\(time) has passed")
    case .wrongSetting(let name, let expected):
      Message(zh: "\(name) 应为\(expected.zh)", en: "\(name) must be \(expected.en)")
    case .needsReason: Message(zh: "须说明理由", en: "a reason must be given")
    case .nothingToUndo: Message(zh: "没有可撤销的提交", en: "there is nothing to undo")
    case .nothingToRedo: Message(zh: "没有可重做的提交", en: "there is nothing to redo")
    case .missingOption(let name, let why): Message(zh: "缺少 \(name)：\(why.zh)", en: "\(name) is missing: \(why.en)")
    case .clauseForbids(let clause, let advice):
      Message(zh: "\(clause)：\(advice.zh)", en: "\(clause): \(advice.en)")
    case .noWorkspace: Message(zh: "没有工作区", en: "there is no workspace")
    }
  }

  public var hint: Message? {
    switch self {
    case .noGroup(_, let similar): similar.hint(or: Message(zh: "见 `group list`", en: "see `group list`"))
    case .noMember(_, let group, let similar):
      similar.hint(
        or: Message(zh: "见 `member list \(quotedWord(group))`", en: "see `member list \(quotedWord(group))`"))
    case .noSchool(_, let similar): similar.hint(or: Message(zh: "见 `school list`", en: "see `school list`"))
    case .noClass(_, let similar):
      similar.hint(or: Message(zh: "见 `class list`；用 `class add` 新增", en: "see `class list`; `class add` makes one"))
    case .severalMembers: Message(zh: "用群昵称指明", en: "use the display name")
    case .severalClasses: Message(zh: "写成 学校/班级", en: "write SCHOOL/CLASS")
    case .groupExists: Message(zh: "用 `group set` 修改，或换一个群名", en: "change it with `group set`, or take another name")
    case .classExists: Message(zh: "换一个班级名，或见 `class list`", en: "take another name, or see `class list`")
    case .notPending: Message(zh: "见 `member list`", en: "see `member list`")
    case .timePassed: Message(zh: "写一个将来的时间", en: "give a time to come")
    case .schoolExists: Message(zh: "用 `school set` 修改", en: "change it with `school set`")
    case .noPerson(_, let similar): similar.hint(or: Message(zh: "见 `staff list`", en: "see `staff list`"))
    case .staffExists: Message(zh: "用 `staff set` 修改", en: "change it with `staff set`")
    case .memberExists: Message(zh: "用 `--display` 另取群昵称", en: "give another name with `--display`")
    case .memberRemoved: Message(zh: "用 `member add` 重新加入", en: "take the person in again with `member add`")
    case .groupEnded: Message(zh: "用 `undo` 撤销解散，或新建一个群", en: "take the end back with `undo`, or make a new group")
    case .muted: Message(zh: "等禁言结束，或用 `unmute` 解除", en: "wait, or lift it with `unmute`")
    case .muteTooLong: Message(zh: "例如 2h、1d、7d", en: "for example 2h, 1d or 7d")
    case .nothingToUndo, .nothingToRedo: Message(zh: "见 `log`", en: "see `log`")
    case .needsReason: Message(zh: "加上 `--reason 理由`", en: "add `--reason TEXT`")
    case .noWorkspace: Message(zh: "用 `workspace init` 新建", en: "make one with `workspace init`")
    default: nil
    }
  }
}

extension [String] {
  /// The nearest names, or another way to go on.
  func hint(or other: Message) -> Message {
    guard !isEmpty else { return other }
    return Message(
      zh: "是否想用\(map { quoted($0).zh }.joined(separator: "、"))？",
      en: "did you mean \(map { quoted($0).en }.joined(separator: ", "))?")
  }
}
