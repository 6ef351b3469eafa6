/// Where a file is written that is to take another's place.
func temporaryPath(_ path: String) -> String {
  let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
  return String(path[..<slash]) + ".new-" + path[slash...]
}

extension Disk {
  /// Writes bytes beside the file whose place they are to take.
  func writeTemporary(_ path: String, _ bytes: [UInt8]) throws(DiskError) -> String {
    let temporary = temporaryPath(path)
    try write(temporary, bytes)
    return temporary
  }

  /// Replaces a file whole: written beside, made durable, renamed. The name is durable once the folder is synced.
  func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    let temporary = try writeTemporary(path, bytes)
    try sync(temporary)
    try rename(temporary, to: path)
  }
}
