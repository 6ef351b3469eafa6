import ClassGroups
import JSON
import Wording

extension Session {
  /// Every document that there is or was since the marker, in a defined order. Costs in proportion to the workspace.
  func allDocuments() throws -> [Document] {
    var documents: Set<Document> = [.settings]
    documents.formUnion(changedDocuments)
    if isWhole { return documents.union(shelf.documents).sorted { $0.path < $1.path } }
    for name in try names(in: "schools") { documents.insert(.school(name)) }
    for name in try names(in: "groups") { documents.insert(.group(name)) }
    for name in try names(in: "policies") { documents.insert(.pack(name)) }
    for (folder, format) in [("rosters", "qunsh-roster"), ("posts", "qunsh-posts")] {
      for (path, name) in try innerNames(below: folder) {
        guard let document = Document(format: format, name: name), document.path == path else {
          throw misplaced(path)
        }
        documents.insert(document)
      }
    }
    return documents.sorted { $0.path < $1.path }
  }

  /// The files in the folders below a folder, with the names that they bear within.
  private func innerNames(below above: String) throws -> [(path: String, name: String)] {
    var result: [(path: String, name: String)] = []
    for folder in try disk.list(above) {
      for file in try disk.list("\(above)/\(folder)") where file.hasSuffix(".json") && !file.hasPrefix(".") {
        let path = "\(above)/\(folder)/\(file)"
        if let name = try innerName(path) { result.append((path, name)) }
      }
    }
    return result
  }

  /// A document's content as it is written; nil where there is nothing.
  func content(of document: Document) throws -> [UInt8]? {
    try load(document)
    return shelf.content(of: document)
  }

  /// How many commits there are, and how large the journal is.
  public func info() throws -> (commits: Int, journalBytes: Int) {
    var bytes = 0
    for name in try disk.list("journal") { bytes += try disk.size("journal/\(name)") ?? 0 }
    return (position.commit, bytes)
  }

  /// A digest of the whole state: equal states have equal digests, whatever the way to them.
  public func stateDigest() throws -> String {
    var hasher = Digest.Hasher()
    for document in try allDocuments() {
      guard let content = try content(of: document) else { continue }
      hasher.add(document.path.utf8)
      hasher.add([0])
      hasher.add(content)
      hasher.add([0])
    }
    return hasher.finish().hexadecimal
  }
}

extension Shelf {
  /// Writes a document's content; nothing where there is none.
  func write(_ document: Document, to out: inout JSONWriter) {
    switch document {
    case .settings: settings?.write(to: &out)
    case .school(let name): schools[name]?.write(to: &out)
    case .roster(let schoolClass): rosters[schoolClass]?.write(to: &out)
    case .group(let name): groups[name]?.write(to: &out)
    case .posts(let group, let month): posts[group]?[month]?.write(to: &out)
    case .pack(let name): packs[name]?.write(to: &out)
    }
  }

  /// A document's content as it is written; nil where there is nothing.
  func content(of document: Document) -> [UInt8]? {
    var out = JSONWriter()
    write(document, to: &out)
    return out.bytes.isEmpty ? nil : out.bytes
  }

  /// Whether there is anything of a document.
  func holds(_ document: Document) -> Bool {
    switch document {
    case .settings: settings != nil
    case .school(let name): schools[name] != nil
    case .roster(let schoolClass): rosters[schoolClass] != nil
    case .group(let name): groups[name] != nil
    case .posts(let group, let month): posts[group]?[month] != nil
    case .pack(let name): packs[name] != nil
    }
  }
}
