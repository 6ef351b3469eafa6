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
  case changedMeanwhile

  var code: String {
    switch self {
    case .needsConfirmation: "needs-confirmation"
    case .interrupted: "interrupted"
    case .needsTransaction: "no-transaction"
    case .transactionOpen: "transaction-open"
    case .wrongValue: "bad-value"
    case .notInBatch: "not-in-batch"
    case .notRehearsed: "not-rehearsed"
    case .changedMeanwhile: "conflict"
    }
  }

  var kind: FaultKind {
    switch self {
    case .interrupted: .interrupted
    case .wrongValue: .usage
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
    case .changedMeanwhile:
      Message(zh: "工作区在此期间已改变，没有清除", en: "the workspace has changed in the meantime; nothing was purged")
    case .notRehearsed(let name):
      Message(zh: "`\(name)` 不涉及档案，不能预演", en: "`\(name)` changes nothing in the book and cannot be rehearsed")
    }
  }

  var hint: Message? {
    switch self {
    case .needsConfirmation: Message(zh: "加上 `--yes`", en: "add `--yes`")
    case .needsTransaction: Message(zh: "先用 `begin`", en: "say `begin` first")
    case .transactionOpen: Message(zh: "先 `commit` 或 `rollback`", en: "`commit` or `rollback` first")
    case .notInBatch: Message(zh: "用 `--keep-going`，或单独执行", en: "use `--keep-going`, or run it by itself")
    case .changedMeanwhile: Message(zh: "请重新执行该命令", en: "run the command again")
    default: nil
    }
  }
}
