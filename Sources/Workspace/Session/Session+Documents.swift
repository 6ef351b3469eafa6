import ClassGroups
import JSON
import Wording

extension Session {
  /// Every document that there is or was since the marker, in a defined order. Costs in proportion to the workspace.
  func allDocuments() throws -> [Document] {
    var documents: Set<Document> = [.settings]
    documents.formUnion(changedDocuments)
    if isWhole { return documents.union(shelf.documents).sorted { $0.path < $1.path } }
    for name in try names(in: "schools", format: "qunsh-school") { documents.insert(.school(name)) }
    for name in try names(in: "groups", format: "qunsh-group") { documents.insert(.group(name)) }
    for name in try names(in: "policies", format: "qunsh-pack") { documents.insert(.pack(name)) }
    for (path, name) in try innerNames(below: "rosters") {
      guard let reference = ClassReference(name), Document.roster(reference).path == path else { throw misplaced(path) }
      documents.insert(.roster(reference))
    }
    for (path, name) in try innerNames(below: "posts") {
      guard let slash = name.lastIndex(of: "/") else { throw misplaced(path) }
      let document = Document.posts(group: String(name[..<slash]), month: String(name[name.index(after: slash)...]))
      guard document.path == path else { throw misplaced(path) }
      documents.insert(document)
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
  /// A document's content as it is written; nil where there is nothing.
  func content(of document: Document) -> [UInt8]? {
    var out = JSONWriter()
    switch document {
    case .settings: settings?.write(to: &out)
    case .school(let name): schools[name]?.write(to: &out)
    case .roster(let schoolClass): rosters[schoolClass]?.write(to: &out)
    case .group(let name): groups[name]?.write(to: &out)
    case .posts(let group, let month): posts[group]?[month]?.write(to: &out)
    case .pack(let name): packs[name]?.write(to: &out)
    }
    return out.bytes.isEmpty ? nil : out.bytes
  }
}
