import Wording

/// A call on the file system that failed.
public struct DiskError: Explained, Hashable {
  /// What was asked of the file system.
  public enum Operation: String, Sendable, Hashable {
    case open, read, write, append, truncate, sync, rename, remove, makeFolder, list, lock
  }

  /// Why it failed, as far as that changes what a person can do.
  public enum Cause: Sendable, Hashable {
    /// `notRegular` is a folder, a link or a pipe where a file is to be; `tooLarge` is more than this program reads at once.
    case noPermission, readOnly, noSpace, notRegular, tooLarge, notThere
    /// The system's own words.
    case other(String)
  }

  /// What was asked.
  public var operation: Operation
  /// The file, from the workspace's folder on; or as a person named it.
  public var path: String
  /// Why it failed.
  public var cause: Cause

  /// - Parameter path: what errors call the file.
  public init(_ operation: Operation, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }

  public var code: String { "disk" }
  public var kind: FaultKind { .unavailable }

  public var message: Message {
    let what: Message =
      switch cause {
      case .noPermission: Message(zh: "没有权限", en: "permission denied")
      case .readOnly: Message(zh: "文件系统只读", en: "the file system is read-only")
      case .noSpace: Message(zh: "磁盘已满", en: "the disk is full")
      case .notRegular: Message(zh: "不是普通文件", en: "it is no regular file")
      case .tooLarge: Message(zh: "文件过大", en: "the file is too large")
      case .notThere: Message(zh: "不存在", en: "it is not there")
      case .other(let words): Message(verbatim: words)
      }
    let verb: Message =
      switch operation {
      case .open, .read: Message(zh: "读取", en: "read")
      case .write, .append, .rename, .truncate: Message(zh: "写入", en: "write")
      case .sync: Message(zh: "确认写入", en: "sync")
      case .remove: Message(zh: "删除", en: "remove")
      case .makeFolder: Message(zh: "新建文件夹", en: "make the folder")
      case .list: Message(zh: "列出文件夹", en: "list the folder")
      case .lock: Message(zh: "锁定", en: "lock")
      }
    let name = quoted(path)
    return Message(zh: "无法\(verb.zh)\(name.zh)：\(what.zh)", en: "cannot \(verb.en) \(name.en): \(what.en)")
  }

  public var hint: Message? {
    switch cause {
    case .noPermission: Message(zh: "检查文件夹的属主和权限", en: "check who owns the folder and its permissions")
    case .readOnly: Message(zh: "换到可写的位置，或使用 `--read-only`", en: "use a writable place, or `--read-only`")
    case .noSpace: Message(zh: "腾出空间后重试，已确认的内容没有丢失", en: "free some space and try again; nothing acknowledged is lost")
    case .notRegular: Message(zh: "移走该项（链接、管道或文件夹）", en: "move the link, pipe or folder out of the way")
    case .tooLarge:
      Message(zh: "用 `workspace compact` 另起一段日志", en: "begin another part of the journal with `workspace compact`")
    case .notThere: Message(zh: "检查路径，或从备份恢复", en: "check the path, or restore from a backup")
    case .other: nil
    }
  }
}
