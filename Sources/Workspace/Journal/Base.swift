import ClassGroups
import JSON
import Wording

/// The whole state at the beginning of a part of the journal, a line a document:
/// ```
/// {"format":"qunsh-base","version":2,"commit":120,"from":1,"documents":3}
/// {"document":"qunsh-group","name":"三年级2班","content":{…}}
/// ```
/// `from` is the oldest part that is kept. The base's digest stands in the part's first line.
enum Base {
  private static let format = "qunsh-base"

  static func bytes(of state: Shelf, at commit: Int, from part: Int, version: Int) -> [UInt8] {
    let documents = state.documents.sorted { $0.path < $1.path }
    var out = JSONWriter()
    out.object { out in
      out.member("format", format)
      out.member("version", version)
      out.member("commit", commit)
      out.member("from", part)
      out.member("documents", documents.count)
    }
    out.newline()
    var bytes = out.bytes
    for document in documents {
      guard let content = state.content(of: document) else { continue }
      var head = JSONWriter()
      head.object { out in
        out.member("document", document.format)
        out.member("name", ifAny: document.name)
      }
      bytes += head.bytes.dropLast()
      bytes += Array(",\"content\":".utf8)
      bytes += content
      bytes += Array("}\n".utf8)
    }
    return bytes
  }

  /// The state at the beginning of a part, and the oldest part that is kept.
  static func read(_ anchor: JournalPart.Anchor, on disk: any Disk) throws -> (state: Shelf, from: Int) {
    let path = JournalPart.basePath(anchor.position.part)
    func damaged(_ line: Int?, _ what: Message) -> WorkspaceError { .damaged(path: path, line: line, what: what) }
    guard let bytes = try disk.read(path, from: 0) else {
      throw damaged(nil, Message(zh: "缺少文件", en: "the file is gone"))
    }
    guard Digest.of(bytes) == anchor.base else {
      throw damaged(nil, Message(zh: "摘要不符，文件被改动过", en: "its digest does not match: the file was altered"))
    }
    var shelf = Shelf()
    var from = 1
    var version = 1
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      let json: JSON
      do throws(JSONError) { json = try JSON(parsing: line, depthLimit: JournalLine.depthLimit) } catch {
        throw damaged(index + 1, error.message)
      }
      if index == 0 {
        version = json["version"]?.integer ?? 0
        try disk.format.check(version, of: path)
        from = json["from"]?.integer ?? 1
        continue
      }
      guard let document = Document(format: json["document"]?.string, name: json["name"]?.string),
        let content = json["content"]
      else { throw damaged(index + 1, Message(zh: "不认识的内容", en: "an unknown document")) }
      let lifted = disk.format.document(document.format, content, from: version)
      do throws(ShapeError) { try shelf.place(lifted, of: document) } catch {
        throw damaged(index + 1, error.message)
      }
    }
    return (shelf, from)
  }
}

extension Document {
  /// The document of a kind and name, as a checkpoint and a base tell them.
  init?(format: String?, name: String?) {
    switch (format, name) {
    case ("qunsh-workspace", nil): self = .settings
    case ("qunsh-school", let name?): self = .school(name)
    case ("qunsh-group", let name?): self = .group(name)
    case ("qunsh-pack", let name?): self = .pack(name)
    case ("qunsh-roster", let name?):
      guard let reference = ClassReference(name) else { return nil }
      self = .roster(reference)
    case ("qunsh-posts", let name?):
      guard let slash = name.lastIndex(of: "/") else { return nil }
      self = .posts(group: String(name[..<slash]), month: String(name[name.index(after: slash)...]))
    default: return nil
    }
  }
}

extension Shelf {
  /// Puts a document's content in its place. Null is the content of a document that was taken back.
  mutating func place(_ content: JSON, of document: Document) throws(ShapeError) {
    guard content != .null else { return }
    switch document {
    case .settings: settings = try Settings(json: content)
    case .school(let name): schools[name] = try SchoolRecord(json: content)
    case .roster(let schoolClass): rosters[schoolClass] = try Roster(json: content)
    case .group(let name): groups[name] = try GroupRecord(json: content)
    case .posts(let group, let month): posts[group, default: [:]][month] = try Table<Post>(json: content)
    case .pack(let name): packs[name] = try PackSource(json: content)
    }
  }
}
