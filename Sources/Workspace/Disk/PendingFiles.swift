import Wording

/// Files written for people, outside the workspace, that belong to a commit. Each is written whole under another name
/// first, and waits for the disk; it gets its own name just before the commit that rests on it. Where that does not come
/// about they are taken away. What is there already is never overwritten.
public struct PendingFiles {
  private struct File {
    /// As the person named it.
    let path: String
    let disk: any Disk
    let name: String
    var temporary: String { ".\(name).unfinished" }
    var isPlaced = false
  }

  /// The workspace's folder, in which none of this may be: what is purged there would stay in it.
  private let workspace: String
  private let disk: (_ folder: String) -> any Disk
  private var files: [File] = []

  /// - Parameter disk: the file system below a folder; a seam, so that a test can make any call fail.
  public init(workspace: String, disk: @escaping (_ folder: String) -> any Disk = { FileDisk(root: $0) }) {
    self.workspace = workspace
    self.disk = disk
  }

  /// Whether no file waits for its commit.
  public var isEmpty: Bool { files.isEmpty }

  /// Whether a file could be written under a name.
  ///
  /// - Throws: `PendingFileFault` where something is in the way.
  public func check(_ path: String) throws(PendingFileFault) { _ = try file(for: path) }

  private func file(for path: String) throws(PendingFileFault) -> File {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, !["", ".", "..", "-"].contains(name) else { throw .noName(path) }
    let above = parts.dropLast().joined(separator: "/")
    let folder = parts.count == 1 ? "." : above.isEmpty ? "/" : above
    guard !(resolved(folder) + "/").hasPrefix(resolved(workspace) + "/") else { throw .inWorkspace(path) }
    let file = File(path: path, disk: disk(folder), name: String(name))
    guard !files.contains(where: { resolved($0.path) == resolved(path) }) else { throw .isThere(path) }
    let size = try Self.naming(path) { () throws(DiskError) in
      do throws(DiskError) { return try file.disk.size(file.name) } catch {
        // A folder or a link bears the name.
        if error.cause == .notRegular { return 0 }
        throw error
      }
    }
    guard size == nil else { throw .isThere(path) }
    return file
  }

  /// Tells what failed by the name that the person gave.
  private static func naming<Result>(
    _ path: String, _ call: () throws(DiskError) -> Result
  ) throws(PendingFileFault) -> Result {
    do throws(DiskError) { return try call() } catch { throw .disk(DiskError(error.operation, path, error.cause)) }
  }

  /// Writes a file under its other name, and the folders above it where they are not there.
  public mutating func prepare(_ path: String, _ bytes: [UInt8]) throws(PendingFileFault) {
    let file = try file(for: path)
    files.append(file)
    try Self.naming(path) { () throws(DiskError) in
      try file.disk.makeFolder("")
      try file.disk.write(file.temporary, bytes)
      try file.disk.sync(file.temporary)
    }
  }

  /// Gives all files their names.
  public mutating func place() throws(PendingFileFault) {
    for index in files.indices {
      let file = files[index]
      let isThere = try Self.naming(file.path) { () throws(DiskError) in try file.disk.size(file.name) != nil }
      guard !isThere else { throw .isThere(file.path) }
      try Self.naming(file.path) { () throws(DiskError) in try file.disk.rename(file.temporary, to: file.name) }
      files[index].isPlaced = true
      try Self.naming(file.path) { () throws(DiskError) in try file.disk.syncFolder("") }
    }
  }

  /// Takes away what was written: the commit did not come about.
  public mutating func takeBack() {
    for file in files { try? file.disk.remove(file.isPlaced ? file.name : file.temporary) }
    files = []
  }

  /// The commit is there, and the files stay.
  public mutating func keep() { files = [] }
}

/// Why a file is not written for somebody.
public enum PendingFileFault: Explained, Hashable {
  /// Something bears the name, or two files of one commit are to bear it.
  case isThere(String)
  /// It would lie among the workspace's own files.
  case inWorkspace(String)
  /// The path ends in no name of a file.
  case noName(String)
  /// The file system refuses.
  case disk(DiskError)

  public var code: String {
    switch self {
    case .isThere: "file-exists"
    case .inWorkspace: "in-workspace"
    case .noName: "no-file-name"
    case .disk: "file"
    }
  }

  public var message: Message {
    switch self {
    case .isThere(let path):
      Message(zh: "\(quoted(path).zh)已存在", en: "\(quoted(path).en) is there already")
    case .inWorkspace(let path):
      Message(zh: "\(quoted(path).zh)在工作区文件夹内", en: "\(quoted(path).en) lies within the workspace's folder")
    case .noName(let path):
      Message(zh: "\(quoted(path).zh)不是文件名", en: "\(quoted(path).en) is no name of a file")
    case .disk(let error): error.message
    }
  }

  public var hint: Message? {
    switch self {
    case .isThere: Message(zh: "换一个文件名", en: "take another name")
    case .inWorkspace:
      Message(
        zh: "存到工作区之外，到期才能清除其中的个人信息", en: "keep it elsewhere, so that personal data can be purged when its time comes")
    case .noName: Message(zh: "写出要新建的文件", en: "name the file that is to be made")
    case .disk(let error): error.hint
    }
  }
}
