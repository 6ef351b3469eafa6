import ClassGroups
import Wording

/// Why a workspace cannot be used.
public enum WorkspaceError: Explained, Hashable {
  /// The folder holds no workspace; `folder` is as the person named it.
  case notThere(folder: String)
  /// A workspace is to be made where there is one.
  case alreadyThere(folder: String)
  /// A later program wrote it. Nothing is read, lest it be read wrongly.
  case newerFormat(path: String, version: Int)
  /// Something in a file does not hold: by its form, its digest or the chain. `line` is from 1.
  case damaged(path: String, line: Int?, what: Message)
  /// Another process holds the lock; `holder` is what it left about itself.
  case locked(holder: String?)
  /// A change is asked of a session that was opened for reading.
  case readOnly
  /// A folder to copy to holds something else.
  case targetInUse(folder: String)
  /// The journal was compacted or purged while a transaction was open.
  case rewritten
  /// There is no commit of the number; 0 where a time is meant before the first.
  case noCommit(Int, head: Int)
  /// What was committed since is purged or dropped, the latest of it at `through`.
  case pastIsGone(commit: Int, through: Int)

  public var code: String {
    switch self {
    case .notThere: "no-workspace"
    case .alreadyThere: "workspace-exists"
    case .newerFormat: "newer-format"
    case .damaged: "damaged"
    case .locked: "locked"
    case .readOnly: "read-only"
    case .rewritten: "rewritten"
    case .targetInUse: "target-in-use"
    case .noCommit: "no-such-commit"
    case .pastIsGone: "past-is-gone"
    }
  }

  public var kind: FaultKind {
    switch self {
    case .readOnly, .alreadyThere, .rewritten, .targetInUse, .noCommit, .pastIsGone: .refused
    default: .unavailable
    }
  }

  public var message: Message {
    switch self {
    case .notThere(let folder):
      return Message(zh: "\(quoted(folder).zh)不是工作区", en: "\(quoted(folder).en) is no workspace")
    case .alreadyThere(let folder):
      return Message(zh: "\(quoted(folder).zh)已是工作区", en: "\(quoted(folder).en) is a workspace already")
    case .newerFormat(let path, let version):
      return Message(
        zh: "\(quoted(path).zh)的格式版本 \(version) 比本程序新",
        en: "\(quoted(path).en) has format version \(version), which is newer than this program")
    case .damaged(let path, let line, let what):
      let place = Message(
        zh: quoted(path).zh + (line.map { "第 \($0) 行" } ?? ""),
        en: quoted(path).en + (line.map { ", line \($0)" } ?? ""))
      return Message(zh: "工作区已损坏：\(place.zh)：\(what.zh)", en: "the workspace is damaged: \(place.en): \(what.en)")
    case .locked(let holder):
      let who = holder.map { Message(zh: "：" + quoted($0, limit: 120).zh, en: ": " + quoted($0, limit: 120).en) }
      return Message(
        zh: "工作区正被另一个进程使用\(who?.zh ?? "")", en: "the workspace is in use by another process\(who?.en ?? "")")
    case .readOnly: return Message(zh: "工作区以只读方式打开", en: "the workspace is open for reading only")
    case .targetInUse(let folder):
      return Message(zh: "文件夹\(quoted(folder).zh)不是空的", en: "the folder \(quoted(folder).en) is not empty")
    case .rewritten:
      return Message(
        zh: "事务进行中，工作区被整理或清除过", en: "the workspace was compacted or purged while the transaction was open")
    case .noCommit(0, _):
      return Message(zh: "那时还没有任何提交", en: "nothing had been committed by then")
    case .noCommit(let number, let head):
      return Message(zh: "没有提交 \(number)，最新为 \(head)", en: "there is no commit \(number); the latest is \(head)")
    case .pastIsGone(let commit, let through):
      return Message(
        zh: "提交 \(through) 的内容已清除或删除，无法回到提交 \(commit)",
        en: "the content of commit \(through) is purged or dropped, so there is no way back to commit \(commit)")
    }
  }

  public var hint: Message? {
    switch self {
    case .notThere:
      Message(
        zh: "用 `workspace init` 新建，或用 `-w` 指明文件夹", en: "make one with `workspace init`, or name its folder with `-w`")
    case .alreadyThere: Message(zh: "换一个文件夹，或用 `-w` 打开它", en: "take another folder, or open it with `-w`")
    case .newerFormat: Message(zh: "升级 qunsh", en: "update qunsh")
    case .damaged:
      Message(zh: "运行 `workspace verify` 查明，并从备份恢复", en: "see `workspace verify`, and restore from a backup")
    case .locked: Message(zh: "稍后再试", en: "try again later")
    case .readOnly: Message(zh: "去掉 `--read-only`", en: "leave out `--read-only`")
    case .targetInUse: Message(zh: "换一个还不存在的文件夹", en: "name a folder that is not there yet")
    case .noCommit: Message(zh: "见 `log`", en: "see `log`")
    case .pastIsGone(_, let through): Message(zh: "最早可到提交 \(through)", en: "commit \(through) can be reached")
    case .rewritten: Message(zh: "先 `rollback`，再重新输入", en: "`rollback`, and give the commands again")
    }
  }
}
