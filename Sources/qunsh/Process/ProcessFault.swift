import Wording

/// What the process itself refuses.
enum ProcessFault: Explained {
  case needsConfirmation(Message)
  case interrupted(done: Int)
  case needsTransaction
  case transactionOpen
  case wrongValue(String, expected: Message)
  case notInBatch(String)
  case notRehearsed(String)
  /// The book has changed since a person agreed to what was to be purged.
  case purgeOvertaken
  /// `source` of a file that runs itself, mostly.
  case tooDeep(String)
  case eachWithinEach
  /// `assert` and `what-if` take no command that holds others.
  case oneCommandOnly
  /// A batch file is not what it was when its run was interrupted.
  case scriptChanged(String)
  case scriptRestChanged(String)
  /// Between the check of a file and its run.
  case changedWhileRead(String)
  case notInPast(String)
  case notInSandbox(String)

  var code: String {
    switch self {
    case .needsConfirmation: "needs-confirmation"
    case .interrupted: "interrupted"
    case .needsTransaction: "no-transaction"
    case .transactionOpen: "transaction-open"
    case .wrongValue: "bad-value"
    case .notInBatch: "not-in-batch"
    case .notRehearsed: "not-rehearsed"
    case .purgeOvertaken: "conflict"
    case .tooDeep: "too-deep"
    case .eachWithinEach: "each-within-each"
    case .oneCommandOnly: "one-command-only"
    case .scriptChanged, .scriptRestChanged: "batch-changed"
    case .changedWhileRead: "changed-while-read"
    case .notInPast: "past-is-read-only"
    case .notInSandbox: "not-in-sandbox"
    }
  }

  var kind: FaultKind {
    switch self {
    case .interrupted: .interrupted
    case .wrongValue, .tooDeep, .eachWithinEach, .oneCommandOnly: .usage
    default: .refused
    }
  }

  var message: Message {
    switch self {
    case .needsConfirmation(let question): Message(zh: "需要确认：\(question.zh)", en: "this needs a yes: \(question.en)")
    case .interrupted(let done): Message(zh: "已中断，此前完成 \(done) 条命令", en: "interrupted after \(done) commands")
    case .needsTransaction: Message(zh: "没有打开的事务", en: "no transaction is open")
    case .transactionOpen: Message(zh: "有打开的事务", en: "a transaction is open")
    case .wrongValue(let name, let expected):
      Message(zh: "\(name) 应为\(expected.zh)", en: "\(name) must be \(expected.en)")
    case .notInBatch(let name): Message(zh: "`\(name)` 不能在批处理中使用", en: "`\(name)` cannot stand in a batch")
    case .purgeOvertaken:
      Message(zh: "工作区在此期间已改变，没有清除", en: "the workspace has changed in the meantime; nothing was purged")
    case .tooDeep(let path):
      Message(zh: "文件相互执行的层数过多：\(quoted(path).zh)", en: "files run one another too deeply: \(quoted(path).en)")
    case .eachWithinEach: Message(zh: "each 之内不能再有 each", en: "an each cannot stand within an each")
    case .oneCommandOnly: Message(zh: "此处只能是一条单独的命令", en: "a single command must stand here")
    case .scriptChanged(let name):
      Message(
        zh: "\(quoted(name).zh)与上次执行时不同，不能接着执行",
        en: "\(quoted(name).en) has changed since its run; it cannot be taken up")
    case .changedWhileRead(let name):
      Message(
        zh: "\(quoted(name).zh)在检查之后变了，没有继续",
        en: "\(quoted(name).en) has changed since it was checked; nothing more was done")
    case .scriptRestChanged(let name):
      Message(
        zh: "\(quoted(name).zh)执行的文件或读取的表格与上次不同，不能接着执行",
        en:
          "a file that \(quoted(name).en) runs or a table that it reads has changed since its run; it cannot be taken up"
      )
    case .notInPast(let name):
      Message(zh: "`\(name)` 会改动账本，不能用于查看过去", en: "`\(name)` does more than read and cannot run on the past")
    case .notInSandbox(let name):
      Message(zh: "沙盒里不能用 `\(name)`", en: "`\(name)` cannot be used in a sandbox")
    case .notRehearsed(let name):
      Message(zh: "`\(name)` 不涉及账本，不能预演", en: "`\(name)` changes nothing in the book and cannot be rehearsed")
    }
  }

  var hint: Message? {
    switch self {
    case .needsConfirmation: Message(zh: "加上 `--yes`", en: "add `--yes`")
    case .needsTransaction: Message(zh: "先用 `begin`", en: "say `begin` first")
    case .transactionOpen: Message(zh: "先 `commit` 或 `rollback`", en: "`commit` or `rollback` first")
    case .notInBatch("begin"):
      Message(zh: "去掉 `begin`，批处理本身就是一个事务", en: "leave it out: a batch is a transaction by itself")
    case .notInBatch: Message(zh: "用 `--keep-going`，或单独执行", en: "use `--keep-going`, or run it by itself")
    case .scriptChanged, .scriptRestChanged:
      Message(zh: "恢复原文件，或不加 `--resume` 重新执行", en: "bring the file back as it was, or run it anew without `--resume`")
    case .notInPast: Message(zh: "`at` 之后只接查看的命令", en: "`at` takes commands that read")
    case .purgeOvertaken: Message(zh: "重新执行该命令", en: "run the command again")
    case .tooDeep: Message(zh: "检查文件是否执行了自己", en: "see whether the file runs itself")
    case .eachWithinEach:
      Message(zh: "把内层写进文件，用 `source` 执行", en: "put the inner one in a file and run it with `source`")
    case .oneCommandOnly: Message(zh: "去掉 `each` 或 `source`", en: "take `each` or `source` away")
    case .notInSandbox: Message(zh: "先离开演示或导览", en: "leave the scenario or the tour first")
    case .notRehearsed: Message(zh: "直接执行该命令", en: "run it as it is")
    case .changedWhileRead: Message(zh: "重新执行", en: "run it again")
    case .interrupted, .wrongValue: nil
    }
  }
}
