import ClassGroups
import CommandLanguage
import Commands
import JSON
import Presentation
import Wording
import Workspace

extension Runner {
  /// Looks after the workspace as a whole.
  ///
  /// - Returns: 3 where a purge left something that it could not take for the person's.
  func maintain(_ work: Maintenance, _ words: CommandWords, _ manner: Manner) throws -> Int32 {
    if sandbox != nil { throw ProcessFault.notInSandbox(words.texts.prefix(2).joined(separator: " ")) }
    if manner.isDryRun { return 0 }
    switch work {
    case .repair: try repair(manner)
    case .backup(let target): try backUp(to: target, manner)
    case .restore(let source): try restore(from: source, manner)
    case .compact(let drops): try compact(drops, words, manner)
    case .purge(let purge): return try self.purge(purge, words, manner)
    }
    return 0
  }

  private func tell(_ message: Message, _ json: JSONObject, _ manner: Manner) {
    if !manner.isQuiet { show(Report(message, tone: .good, json: .object(json)), manner) }
  }

  private func repair(_ manner: Manner) throws {
    if isReadOnly { throw WorkspaceError.readOnly }
    let files = try repairWorkspace(on: FileDisk(root: folder))
    use(try Session(FileDisk(root: folder), name: folder, readOnly: isReadOnly))
    tell(
      Message(zh: "已由日志重建 \(files) 个文件", en: "made \(files) files anew from the journal"),
      ["files": .integer(files)], manner)
  }

  private func backUp(to target: String, _ manner: Manner) throws {
    guard !(resolved(target) + "/").hasPrefix(resolved(folder) + "/") else {
      throw WorkspaceError.targetInUse(folder: target)
    }
    let commit = try backUpWorkspace(
      from: FileDisk(root: folder), name: folder, to: FileDisk(root: target), named: target)
    tell(
      Message(
        zh: "已备份到\(quoted(target).zh)，至提交 \(commit)", en: "backed up to \(quoted(target).en), up to commit \(commit)"),
      ["folder": .string(target), "commit": .integer(commit)], manner)
  }

  private func restore(from source: String, _ manner: Manner) throws {
    if isReadOnly { throw WorkspaceError.readOnly }
    let kept = try restoreWorkspace(from: source, to: resolved(folder))
    let session = try Session(FileDisk(root: folder), name: folder, readOnly: isReadOnly)
    use(session)
    let aside = kept.map {
      Message(zh: "；原工作区保存在\(quoted($0).zh)", en: "; the one before is kept in \(quoted($0).en)")
    }
    tell(
      Message(
        zh: "已由备份恢复，至提交 \(session.head())\(aside?.zh ?? "")",
        en: "restored, up to commit \(session.head())\(aside?.en ?? "")"),
      ["commit": .integer(session.head()), "kept": kept.map(JSON.string) ?? .null], manner)
  }

  private func compact(_ drops: Bool, _ words: CommandWords, _ manner: Manner) throws {
    let session = try session()
    try lock(session, manner)
    defer { session.unlock() }
    let result = try session.compact(dropping: drops)
    let dropped = Message(zh: "，删除旧日志 \(result.dropped) 字节", en: ", \(result.dropped) bytes of older ones dropped")
    tell(
      Message(
        zh: "日志已另起第 \(result.part) 段\(drops ? dropped.zh : "")",
        en: "the journal goes on in part \(result.part)\(drops ? dropped.en : "")"),
      ["part": .integer(result.part), "dropped": .integer(result.dropped)], manner)
  }

  private func purge(_ purge: Purge, _ words: CommandWords, _ manner: Manner) throws -> Int32 {
    let session = try session()
    let head = session.head()
    try lock(session, manner)
    defer { session.unlock() }
    guard session.head() == head else { throw ProcessFault.purgeOvertaken }
    let actor = try manner.actor ?? session.settings().actor ?? surroundings.user
    let result = try session.purge(
      purge, command: "workspace purge", actor: actor, at: manner.now ?? Surroundings.now)
    let json: JSONObject = [
      "lines": .integer(result.lines), "remaining": .array(result.remaining.map(JSON.string)),
    ]
    let done = Message(
      zh: "已清除，日志中 \(result.lines) 行不再可读", en: "purged; \(result.lines) lines of the journal are gone")
    guard !result.remaining.isEmpty else {
      tell(Message(zh: done.zh + "；所有文件中都找不到了", en: done.en + "; no file holds any of it"), json, manner)
      return 0
    }
    let files = result.remaining.prefix(10).map(clean).joined(separator: ", ")
    show(
      Report(
        Message(
          zh: "\(done.zh)；仍有同样的字样（可能是同名者）：\(files)",
          en: "\(done.en); the same words, perhaps a namesake's, are in: \(files)"),
        tone: .advice, json: .object(json)), manner)
    return 3
  }
}
