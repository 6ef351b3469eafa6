import ClassGroups
import CommandLanguage
import Policy
import Presentation
import Wording

/// `group create`: the chat group of a class. What it needs and is not there yet (school, class, homeroom teacher on the
/// staff list) is made with it.
enum GroupCreate: Verb {
  static let name = Parameter.positional(
    "GROUP", .newGroup, Message(zh: "群名，在工作区内唯一", en: "the group's name, unique in the workspace"))
  static let schoolClass = Parameter.option("class", .schoolClass, Message(zh: "所属班级", en: "the class that it is for"))
  static let policy = Parameter.option("policy", .policy, Message(zh: "执行的规则集", en: "the policy in force"))
  static let platform = Parameter.option("platform", .platform, Message(zh: "所在平台", en: "the chat platform"))
  static let homeroom = Parameter.option(
    "homeroom", .staff, Message(zh: "班主任（群主）", en: "the homeroom teacher, who owns it"))
  static let supervisor = Parameter.option(
    "supervisor", .member, Message(zh: "家委会监督员", en: "the supervisor from the parents' committee"))
  static let spec = CommandSpec(
    ["group", "create"], aliases: [["建群"]], Message(zh: "为一个班级建群", en: "make a class's group"),
    details: Message(
      zh: "没有说明的学校和班级，以工作区名和群名新建。",
      en: "A school or class that is not named is made with it, under the workspace's and the group's name."),
    parameters: [name, schoolClass, policy, platform, homeroom, supervisor],
    examples: [
      Example("group create 三年级2班", Message(zh: "用默认规则集", en: "under the workspace's policy")),
      Example(
        "group create 三年级2班 --class 实验小学/三年级2班 --policy pudong --platform wechat --homeroom 王芳",
        Message(zh: "全部说明", en: "with everything said")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    let settings = try desk.book.settings()
    let homeroom = arguments(homeroom)
    if let existing = try desk.book.group(name)?.group {
      guard try isSame(existing, arguments, at: desk) else { throw Refusal.groupExists(name) }
      return .alreadySo(Message(zh: "群\(quoted(name).zh)已有", en: "the group \(quoted(name).en) is there already"))
    }
    var changes: [Change] = []
    let reference = try place(arguments, of: name, under: settings.name, at: desk, making: &changes)
    let policy = try desk.policies.policy(arguments(policy) ?? settings.policy)
    let others = try desk.book.activeGroups(of: reference)
    var advice: [Citation] = []
    if !others.isEmpty {
      advice = policy.secondGroup()
      if let refusal = advice.first(where: { $0.effect == .deny }) {
        throw Refusal.clauseForbids(refusal.clause, advice: refusal.advice)
      }
    }
    var group = Group(
      schoolClass: reference, policy: policy.name, platform: arguments(platform) ?? .wechat, createdAt: desk.now,
      creator: desk.actor)
    let schoolClass = try desk.book.school(reference.school)?.schoolClass(reference.name)
    group.homeroom = homeroom ?? schoolClass?.record.homeroom
    group.supervisor = arguments(supervisor)
    if let homeroom { try enlist(homeroom, in: reference.school, at: desk, making: &changes) }
    changes.append(.group(name, Replacement(nil, group)))
    return Plan(changes) { [group] in
      var items: [Report.Item] = [
        .message(
          Message(
            zh: "已建群\(quoted(name).zh)：班级 \(reference.text)，规则集 \(group.policy)",
            en: "made the group \(quoted(name).en): class \(reference.text), policy \(group.policy)"), .good)
      ]
      for citation in advice { items.append(.message(citation.words, .advice)) }
      if group.homeroom == nil {
        items.append(
          .message(
            Message(
              zh: "还没有班主任：`group set \(quotedWord(name)) --homeroom 姓名`",
              en: "it has no homeroom teacher yet: `group set \(quotedWord(name)) --homeroom NAME`"), .advice))
      }
      return Report(items)
    }
  }

  private static func isSame(_ group: Group, _ arguments: Arguments, at desk: Desk) throws -> Bool {
    guard group.status == .active else { return false }
    if let text = arguments(schoolClass), text != group.schoolClass.name, text != group.schoolClass.text {
      return false
    }
    if let text = arguments(policy), text != group.policy { return false }
    if let value = arguments(platform), value != group.platform { return false }
    if let text = arguments(homeroom), text != group.homeroom { return false }
    if let text = arguments(supervisor), text != group.supervisor { return false }
    return true
  }

  /// The class that the group is for. Where none was named, one of the group's own name in the workspace's own school.
  private static func place(
    _ arguments: Arguments, of group: String, under workspace: String, at desk: Desk, making changes: inout [Change]
  ) throws -> ClassReference {
    if let text = arguments(schoolClass) { return try desk.schoolClass(text) }
    if let known = ClassReference(group), try desk.book.school(known.school)?.schoolClass(known.name) != nil {
      return known
    }
    let found = try desk.book.classes(named: group)
    if let only = found.first, found.count == 1 { return only }
    let school = workspace.replacing("/", with: "／")
    let reference = ClassReference(school: school, name: group.replacing("/", with: "／"))
    let record = try desk.book.school(school)
    if record == nil { changes.append(.school(school, Replacement(nil, School()))) }
    if record?.schoolClass(reference.name) == nil {
      var made = SchoolClass(name: reference.name)
      made.homeroom = arguments(homeroom)
      changes.append(.schoolClass(school: school, record?.classes.next ?? 1, Replacement(nil, made)))
    }
    return reference
  }

  /// Puts a teacher on the staff list if need be.
  static func enlist(_ name: String, in school: String, at desk: Desk, making changes: inout [Change]) throws {
    let record = try desk.book.school(school)
    guard record?.staffMember(name) == nil else { return }
    changes.append(.staff(school: school, record?.staff.next ?? 1, Replacement(nil, StaffMember(name: name))))
  }
}
