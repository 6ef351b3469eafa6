import ClassGroups
import JSON
import Wording

/// The form of a document's file: a checkpoint of the journal.
/// ```
/// {"format":"qunsh-group","version":2,"name":"三年级2班","commit":12,
/// "content":{…},
/// "sha256":"…"}
/// ```
/// `commit` is the latest commit that it reflects. The digest covers every byte before its own line.
enum Checkpoint {
  /// - Parameter content: the content as it is written.
  static func bytes(of document: Document, at commit: Int, version: Int, written content: [UInt8]) -> [UInt8] {
    bytes(of: document, at: commit, version: version) { out in content.withUnsafeBufferPointer { out.raw($0) } }
  }

  /// - Parameter content: writes the content.
  static func bytes(
    of document: Document, at commit: Int, version: Int, _ content: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var out = JSONWriter()
    write(document, at: commit, version: version, to: &out, content)
    return out.bytes
  }

  /// Writes the file at the beginning of a writer.
  static func write(
    _ document: Document, at commit: Int, version: Int, to out: inout JSONWriter,
    _ content: (inout JSONWriter) -> Void
  ) {
    out.raw("{")
    out.member("format", document.format)
    out.member("version", version)
    out.member("name", ifAny: document.name)
    out.member("commit", commit)
    out.raw(",\n\"content\":")
    content(&out)
    out.raw(",\n")
    let digest = out.withBytes { Digest.of($0) }
    out.member("sha256", digest.hexadecimal)
    out.raw("}\n")
  }

  private static func lastLine(_ digest: Digest) -> [UInt8] { Array("\"sha256\":\"\(digest.hexadecimal)\"}\n".utf8) }

  /// The commit that a file reflects, and its content, in the form of the present version.
  static func read(
    _ bytes: [UInt8], of document: Document, _ format: Format
  ) throws(WorkspaceError) -> (commit: Int, content: JSON) {
    let path = document.path
    func damaged(_ zh: String, _ en: String) -> WorkspaceError {
      .damaged(path: path, line: nil, what: Message(zh: zh, en: en))
    }
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes, depthLimit: JournalLine.depthLimit) } catch {
      throw .damaged(path: path, line: error.line, what: error.message)
    }
    guard json["format"]?.string == document.format, json["name"]?.string == document.name,
      let version = json["version"]?.integer
    else {
      throw damaged("不是此类文件", "it is no file of this kind")
    }
    try format.check(version, of: path)
    guard let commit = json["commit"]?.integer, let content = json["content"] else {
      throw damaged("内容不全", "something is missing in it")
    }
    let tail = lastLine(.none).count
    // Byte for byte: a blank that was changed counts too.
    guard bytes.count > tail, bytes.suffix(tail).elementsEqual(lastLine(Digest.of(bytes.dropLast(tail)))) else {
      throw damaged("摘要不符，文件被改动过", "its digest does not match: the file was altered")
    }
    return (commit, format.document(document.format, content, from: version))
  }
}

extension Document {
  /// The folders that documents are in; rosters and posts have one more below for each school and group.
  static let folders = ["schools", "rosters", "groups", "posts", "policies"]

  /// The word that names the kind of a file within it.
  var format: String {
    switch self {
    case .settings: "qunsh-workspace"
    case .school: "qunsh-school"
    case .roster: "qunsh-roster"
    case .group: "qunsh-group"
    case .posts: "qunsh-posts"
    case .pack: "qunsh-pack"
    }
  }

  /// The name that it bears in the book, which its file's name may only show in part.
  var name: String? {
    switch self {
    case .settings: nil
    case .school(let name), .group(let name), .pack(let name): name
    case .roster(let schoolClass): schoolClass.text
    case .posts(let group, let month): "\(group)/\(month)"
    }
  }

  /// The folder that its file is in; empty for the workspace's own.
  var folder: String {
    switch self {
    case .settings: ""
    case .school: "schools"
    case .roster(let schoolClass): "rosters/" + FileName.encode(schoolClass.school)
    case .group: "groups"
    case .posts(let group, _): "posts/" + FileName.encode(group)
    case .pack: "policies"
    }
  }

  /// The file's path within the workspace.
  var path: String {
    switch self {
    case .settings: "workspace.json"
    case .school(let name), .group(let name), .pack(let name): "\(folder)/\(FileName.encode(name)).json"
    case .roster(let schoolClass): "\(folder)/\(FileName.encode(schoolClass.name)).json"
    case .posts(_, let month): "\(folder)/\(FileName.encode(month)).json"
    }
  }
}
