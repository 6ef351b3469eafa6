import JSON
import Wording

/// The versions of what is written to a workspace, and the steps that bring what an older program wrote up to the present
/// one. A reader brings up what it reads in memory; the first command that writes begins a new part of the journal with
/// the whole state in the present form beside it, as a compaction does, and leaves the older parts as they are. After a
/// crash the workspace is of the old version or of the new one.
///
/// Who changes the form of a record or a document, or adds a kind of change that older programs do not know, adds a step
/// here, and a workspace written by the version before to `Tests/WorkspaceTests/fixtures`.
public struct Format: Sendable {
  /// From one version to the next.
  struct Step: Sendable {
    /// What it is called in notes.
    var name: Message
    /// The content of a document, by the word that names its kind.
    var document: @Sendable (_ format: String, JSON) -> JSON = { $1 }
    /// A change in the journal, as it stands behind `do`.
    var change: @Sendable (JSON) -> JSON = { $0 }
  }

  /// The step at index 0 leads from version 1 to 2.
  let steps: [Step]

  init(steps: [Step]) { self.steps = steps }

  /// The version that is written.
  var version: Int { 1 + steps.count }

  /// What this program writes.
  public static let current = Format(steps: [wholeRosters])

  /// Version 2 knows changes that replace a whole roster, and the commits of batches by their steps; a program of version 1
  /// would take them for damage. What version 1 wrote reads as it stands.
  private static let wholeRosters = Step(name: Message(zh: "整册导入的花名册", en: "whole rosters as one change"))

  /// - Throws: `WorkspaceError.newerFormat`, or `.damaged` where it is no version at all.
  func check(_ version: Int, of path: String) throws(WorkspaceError) {
    guard version <= self.version else { throw .newerFormat(path: path, version: version) }
    guard version >= 1 else {
      throw .damaged(path: path, line: 1, what: Message(zh: "没有这样的格式版本", en: "there is no such version of the format"))
    }
  }

  func document(_ format: String, _ content: JSON, from version: Int) -> JSON {
    guard version < self.version, content != .null else { return content }
    return steps[(version - 1)...].reduce(content) { $1.document(format, $0) }
  }

  func change(_ change: JSON, from version: Int) -> JSON {
    guard version < self.version else { return change }
    return steps[(version - 1)...].reduce(change) { $1.change($0) }
  }
}

extension Session {
  /// Brings a workspace of an older version up to the present one. The lock must be held.
  func bringUpToDate() throws {
    let old = position.version
    guard old < disk.format.version else { return }
    try loadAll()
    try beginPart(with: shelf)
    try sweep()
    let names = disk.format.steps[(old - 1)...].map(\.name)
    let (zh, en) = (names.map(\.zh).joined(separator: "、"), names.map(\.en).joined(separator: ", "))
    notes.append(
      Message(
        zh: "工作区的格式已由版本 \(old) 更新到 \(disk.format.version)：\(zh)；旧版程序不能再打开它",
        en:
          "brought the workspace from format version \(old) to \(disk.format.version) (\(en)); older programs can no longer open it"
      ))
  }
}
