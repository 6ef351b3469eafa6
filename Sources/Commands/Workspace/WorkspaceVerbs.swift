import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `workspace init`: makes a workspace in a folder.
enum WorkspaceInit: Verb {
  static let folder = Parameter.optional("DIR", .directory, Message(zh: "文件夹，没有则新建", en: "the folder, made if need be"))
  static let name = Parameter.option("name", .word, Message(zh: "名称，通常是学校名", en: "its name, usually the school's"))
  static let policy = Parameter.option(
    "policy", .policy, Message(zh: "新群默认执行的规则集", en: "the policy that new groups get"))
  static let spec = CommandSpec(
    ["workspace", "init"], aliases: [["新建工作区"]], Message(zh: "新建工作区", en: "make a workspace"),
    parameters: [folder, name, policy],
    examples: [Example("workspace init 实验小学 --name 实验小学", Message(zh: "新建文件夹并使用", en: "in a new folder"))],
    needs: [.noTransaction],
    effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let folder = arguments(folder)
    let last = folder?.split(separator: "/").last.map(String.init)
    let name = arguments(name) ?? last.flatMap { isName($0) && $0 != "." && $0 != ".." ? $0 : nil }
    if let given = arguments(self.name), !isName(given) {
      throw Refusal.wrongSetting("--name", expected: Message(zh: "1 到 120 个字符的名称", en: "a name of 1 to 120 characters"))
    }
    var settings = Settings(name: name ?? Message(zh: "我的学校", en: "My school")[desk.language])
    if let pack = arguments(policy) { settings.policy = try desk.policies.policy(pack).name }
    return Plan(.found(folder: folder, settings))
  }
}

/// `workspace info`: figures about the workspace.
enum WorkspaceInfoVerb: Verb {
  static let digest = Parameter.flag("digest", Message(zh: "只显示状态摘要", en: "only the digest of the state"))
  static let spec = CommandSpec(
    ["workspace", "info"], aliases: [["工作区"]], Message(zh: "工作区概况", en: "figures about the workspace"),
    parameters: [digest],
    needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let info = try desk.keeper.info()
    if arguments(digest) {
      return Plan { Report(Message(verbatim: info.stateDigest), json: ["digest": .string(info.stateDigest)]) }
    }
    let settings = try desk.book.settings()
    let groups = try desk.book.groups()
    let schools = try desk.book.schoolNames().count
    return Plan {
      Report([
        .card([
          Report.Field("name", Message(zh: "名称", en: "name"), Report.Cell(settings.name)),
          Report.Field("folder", Message(zh: "文件夹", en: "folder"), Report.Cell(info.folder)),
          Report.Field("policy", Message(zh: "默认规则集", en: "policy"), Report.Cell(settings.policy)),
          Report.Field("zone", Message(zh: "时区", en: "zone"), Report.Cell(settings.zone.name)),
          Report.Field("enforces", Message(zh: "自动处置", en: "enforces"), Report.Cell(settings.enforces)),
          Report.Field(
            "retention_days", Message(zh: "解散后保管天数", en: "days kept after the end"), Report.Cell(settings.retentionDays)
          ),
          Report.Field("schools", Message(zh: "学校", en: "schools"), Report.Cell(schools)),
          Report.Field(
            "groups", Message(zh: "使用中的群", en: "active groups"), Report.Cell(groups.count { $0.status == .active })),
          Report.Field("commits", Message(zh: "提交", en: "commits"), Report.Cell(info.commits)),
          Report.Field("journal_bytes", Message(zh: "日志字节", en: "journal bytes"), Report.Cell(info.journalBytes)),
          Report.Field("digest", Message(zh: "状态摘要", en: "digest"), Report.Cell(info.stateDigest)),
        ])
      ])
    }
  }
}

/// `workspace set`: the workspace's settings.
enum WorkspaceSet: Verb {
  static let name = Parameter.option("name", .word, Message(zh: "名称", en: "its name"))
  static let policy = Parameter.option("policy", .policy, Message(zh: "新群默认的规则集", en: "the policy that new groups get"))
  static let actor = Parameter.option("actor", .word, Message(zh: "默认操作人", en: "who acts when nobody is named"))
  static let enforce = Parameter.option(
    "enforce",
    .choice(
      [Choice(true, "on", Message(zh: "开", en: "on")), Choice(false, "off", Message(zh: "关", en: "off"))],
      placeholder: "on|off"),
    Message(zh: "违规时立即执行处置", en: "apply the ladder's step at once"))
  static let hosts = Parameter.repeatedOption(
    "host", .word, Message(zh: "总是允许的链接主机", en: "a host whose links are always allowed"))
  static let retention = Parameter.option(
    "retention", .integer(0...36_500),
    Message(zh: "群解散后个人信息保管多少天", en: "for how many days personal data is kept after a group's end"))
  static let spec = CommandSpec(
    ["workspace", "set"], aliases: [["设置工作区"]], Message(zh: "修改工作区设置", en: "change the workspace's settings"),
    parameters: [name, policy, actor, enforce, hosts, retention],
    examples: [
      Example("workspace set --enforce on", Message(zh: "违规即处置", en: "sanctions are applied at once")),
      Example("workspace set --retention 365", Message(zh: "解散一年后清除", en: "to be purged a year after the end")),
    ],
    needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let before = try desk.book.settings()
    var after = before
    if let text = arguments(name) {
      guard isName(text) else {
        throw Refusal.wrongSetting(
          "--name", expected: Message(zh: "1 到 120 个字符的名称", en: "a name of 1 to 120 characters"))
      }
      after.name = text
    }
    if let text = arguments(policy) { after.policy = try desk.policies.policy(text).name }
    if let text = arguments(actor) { after.actor = text }
    if let value = arguments(enforce) { after.enforces = value }
    if let days = arguments(retention) { after.retentionDays = days }
    let hosts = arguments(hosts).map { $0.lowercased() }
    after.hosts += hosts.filter { !after.hosts.contains($0) }
    guard after != before else { return .alreadySo(Message(zh: "设置没有变化", en: "the settings are so already")) }
    return Plan([.settings(Replacement(before, after))]) {
      Report(Message(zh: "已修改工作区设置", en: "changed the workspace's settings"), tone: .good)
    }
  }
}
