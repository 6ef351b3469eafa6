/// A disk whose changes stay in memory: an empty one, or a copy of another, which is read where nothing was changed and
/// never written. What is played on it is gone with it.
public final class SandboxDisk: Disk {
  /// What became of a path here.
  private enum Entry {
    case replaced([UInt8])
    /// The first bytes of the file below, and what was added here: what others add below it does not show.
    case extended(Int, [UInt8])
    case removed
  }

  public var format: Format { base?.format ?? .current }
  private let base: (any Disk)?
  private var entries: [String: Entry] = [:]
  private var locked: Set<String> = []

  /// - Parameter base: what is copied; nil for an empty disk.
  public init(over base: (any Disk)? = nil) { self.base = base }

  public func read(_ path: String, from offset: Int, atMost limit: Int) throws(DiskError) -> [UInt8]? {
    switch entries[path] {
    case .removed: return nil
    case .replaced(let bytes): return Array(bytes.dropFirst(offset).prefix(limit))
    case .extended(let size, let added):
      if offset >= size { return Array(added.dropFirst(offset - size).prefix(limit)) }
      let kept = try base?.read(path, from: offset, atMost: min(size - offset, limit)) ?? []
      return kept + added.prefix(limit - kept.count)
    case nil: return try base?.read(path, from: offset, atMost: limit)
    }
  }

  public func size(_ path: String) throws(DiskError) -> Int? {
    switch entries[path] {
    case .removed: nil
    case .replaced(let bytes): bytes.count
    case .extended(let size, let added): size + added.count
    case nil: try base?.size(path)
    }
  }

  public func write(_ path: String, _ bytes: [UInt8]) throws(DiskError) { entries[path] = .replaced(bytes) }

  public func append(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    switch entries[path] {
    // Taken out first, so that it grows in place.
    case .replaced(var content):
      entries[path] = .removed
      content += bytes
      entries[path] = .replaced(content)
    case .extended(let size, var added):
      entries[path] = .removed
      added += bytes
      entries[path] = .extended(size, added)
    case .removed: entries[path] = .replaced(bytes)
    case nil: entries[path] = .extended(try base?.size(path) ?? 0, bytes)
    }
  }

  public func truncate(_ path: String, to size: Int) throws(DiskError) {
    if case .extended(let below, let added) = entries[path] {
      entries[path] =
        size >= below ? .extended(below, Array(added.prefix(size - below))) : .extended(max(0, size), [])
    } else if case .replaced(let bytes) = entries[path] {
      entries[path] = .replaced(Array(bytes.prefix(size)))
    } else if entries[path] == nil, let below = try base?.size(path) {
      entries[path] = .extended(min(below, size), [])
    }
  }

  public func rename(_ path: String, to newPath: String) throws(DiskError) {
    guard let bytes = try read(path, from: 0) else { throw DiskError(.rename, path, .notThere) }
    entries[newPath] = .replaced(bytes)
    entries[path] = .removed
  }

  public func remove(_ path: String) throws(DiskError) { entries[path] = .removed }

  public func list(_ path: String) throws(DiskError) -> [String] {
    let prefix = path.isEmpty ? "" : path + "/"
    var names = Set(try base?.list(path) ?? [])
    for (entry, state) in entries where entry.hasPrefix(prefix) {
      let rest = entry.dropFirst(prefix.count)
      let name = String(rest.prefix { $0 != "/" })
      if case .removed = state {
        if name.utf8.count == rest.utf8.count { names.remove(name) }
      } else {
        names.insert(name)
      }
    }
    return names.sorted()
  }

  public func sync(_ path: String) throws(DiskError) {}
  public func syncAll() throws(DiskError) {}
  public func syncFolder(_ path: String) throws(DiskError) {}
  public func makeFolder(_ path: String) throws(DiskError) {}
  public func lock(_ path: String) throws(DiskError) -> Bool { locked.insert(path).inserted }
  public func unlock(_ path: String) { locked.remove(path) }
}
