import CommandLanguage
import Commands
import Glibc
import Pinyin
import Wording

/// Names for completion in the shell: those of the book, and files, which other shells know by themselves.
struct ShellNames: CandidateSource {
  let names: LiveNames
  private static let limit = 200

  func candidates(for kind: String, prefix: String, arguments: PartialArguments) -> FoundCandidates {
    switch kind {
    case "file": files(prefix, onlyFolders: false)
    case "directory": files(prefix, onlyFolders: true)
    default: names.candidates(for: kind, prefix: prefix, arguments: arguments)
    }
  }

  /// Files of the folder that is typed already; after a folder more is to come. Hidden ones only where a dot was typed.
  private func files(_ prefix: String, onlyFolders: Bool) -> FoundCandidates {
    let slash = prefix.lastIndex(of: "/").map { prefix.index(after: $0) } ?? prefix.startIndex
    let (folder, typed) = (String(prefix[..<slash]), String(prefix[slash...]))
    var search = PinyinSearch(typed)
    var found = FoundCandidates()
    for entry in Self.list(folder.isEmpty ? "." : folder) {
      var name = entry.name
      let isPrefix = name.utf8.starts(with: typed.utf8)
      guard entry.isFolder || !onlyFolders, !name.hasPrefix(".") || typed.hasPrefix("."),
        isPrefix || name.withUTF8({ search?.matches($0) }) == true
      else { continue }
      let candidate = Candidate(
        folder + name + (entry.isFolder ? "/" : ""), shown: name + (entry.isFolder ? "/" : ""),
        suffix: entry.isFolder ? "" : " ", rank: isPrefix ? 0 : 1, matchedByPinyin: !isPrefix)
      if found.first.count < Self.limit {
        found.first.append(candidate)
      } else {
        found.omitted += 1
        found.last = candidate
      }
    }
    return found
  }

  /// What is in a folder, by name; empty where it cannot be read. Names that a terminal could not show are left out.
  private static func list(_ folder: String) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let name = String(decoding: bytes, as: UTF8.self)
      guard name != ".", name != "..", Array(name.utf8) == bytes, cleanLine(name) == name else { continue }
      var isFolder = Int(entry.pointee.d_type) == DT_DIR
      if Int(entry.pointee.d_type) == DT_LNK || Int(entry.pointee.d_type) == DT_UNKNOWN {
        var status = stat()
        isFolder = stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      }
      entries.append((name, isFolder))
    }
    return entries.sorted { $0.name < $1.name }
  }
}
