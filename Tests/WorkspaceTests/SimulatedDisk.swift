import Workspace

/// A disk in memory that fails or crashes at the call it is told to, and then forgets what was not synced.
///
/// Content that was not synced survives a crash not at all, in part or whole; names that were made, moved or removed
/// survive in the order in which they were, up to some point: what a journalling file system promises.
final class SimulatedDisk: Disk {
  struct Crash: Error {}

  private struct Content {
    var now: [UInt8] = []
    var durable: [UInt8] = []
  }

  private enum Step {
    case link(String, Int), unlink(String)
  }

  private var contents: [Int: Content] = [:]
  private var names: [String: Int] = [:]
  private var durableNames: [String: Int] = [:]
  private var steps: [Step] = []
  private var nextContent = 0
  private var locked: Set<String> = []
  /// A later program's, where a test stands for one.
  var format = Format.current
  /// Changing calls so far.
  private(set) var calls = 0
  /// The call that fails, once.
  var failing: Int?
  /// The last call that is carried out; every one after it fails.
  var last: Int?

  private func count(_ operation: DiskError.Operation, _ path: String) throws(DiskError) {
    calls += 1
    if calls == failing { throw DiskError(operation, path, .noSpace) }
    if let last, calls > last { throw DiskError(operation, path, .other("crashed")) }
  }

  private func apply(_ step: Step, to names: inout [String: Int]) {
    switch step {
    case .link(let path, let content): names[path] = content
    case .unlink(let path): names[path] = nil
    }
  }

  private func record(_ step: Step) {
    apply(step, to: &names)
    steps.append(step)
  }

  /// What is there after the power came back.
  func afterCrash(_ random: inout some RandomNumberGenerator) -> SimulatedDisk {
    let result = SimulatedDisk()
    result.format = format
    result.nextContent = nextContent
    var names = durableNames
    for step in steps.prefix(Int.random(in: 0...steps.count, using: &random)) { apply(step, to: &names) }
    for (path, number) in names {
      guard let content = contents[number] else { continue }
      var bytes = content.durable
      switch Int.random(in: 0..<3, using: &random) {
      case 0: break
      case 1: bytes = content.now
      default:
        // Torn: a part of what was added, or of what replaced it.
        let isLonger = content.now.starts(with: content.durable)
        let from = isLonger ? content.durable.count : 0
        bytes = Array(content.now.prefix(Int.random(in: from...max(from, content.now.count), using: &random)))
      }
      result.contents[number] = Content(now: bytes, durable: bytes)
      result.names[path] = number
    }
    result.durableNames = result.names
    return result
  }

  /// The same files, apart from this disk.
  func copy() -> SimulatedDisk {
    let result = SimulatedDisk()
    result.format = format
    (result.contents, result.names, result.durableNames) = (contents, names, names)
    result.nextContent = nextContent
    return result
  }

  var paths: [String] { names.keys.sorted() }

  /// Alters a file behind the program's back.
  func set(_ path: String, _ bytes: [UInt8]) {
    if let number = names[path] { contents[number] = Content(now: bytes, durable: bytes) }
  }

  func read(_ path: String, from offset: Int, atMost limit: Int) throws(DiskError) -> [UInt8]? {
    names[path].flatMap { contents[$0] }.map { Array($0.now.dropFirst(offset).prefix(limit)) }
  }

  func size(_ path: String) throws(DiskError) -> Int? { names[path].flatMap { contents[$0]?.now.count } }

  func write(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    try count(.write, path)
    if let number = names[path] {
      contents[number]?.now = bytes
    } else {
      nextContent += 1
      contents[nextContent] = Content(now: bytes)
      record(.link(path, nextContent))
    }
  }

  func append(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    try count(.append, path)
    guard let number = names[path] else { throw DiskError(.append, path, .notThere) }
    contents[number]?.now += bytes
  }

  func truncate(_ path: String, to size: Int) throws(DiskError) {
    try count(.truncate, path)
    guard let number = names[path], let content = contents[number] else { return }
    contents[number]?.now = Array(content.now.prefix(size))
  }

  func sync(_ path: String) throws(DiskError) {
    try count(.sync, path)
    guard let number = names[path], let content = contents[number] else { return }
    contents[number]?.durable = content.now
  }

  func syncAll() throws(DiskError) {
    try count(.sync, "")
    for (number, content) in contents { contents[number]?.durable = content.now }
    (durableNames, steps) = (names, [])
  }

  func syncFolder(_ path: String) throws(DiskError) {
    try count(.sync, path)
    (durableNames, steps) = (names, [])
  }

  func rename(_ path: String, to newPath: String) throws(DiskError) {
    try count(.rename, newPath)
    guard let number = names[path] else { throw DiskError(.rename, path, .notThere) }
    names[path] = nil
    record(.link(newPath, number))
    // One step of the file system: the old name goes as the new one comes.
    steps.append(.unlink(path))
  }

  func remove(_ path: String) throws(DiskError) {
    try count(.remove, path)
    record(.unlink(path))
  }

  func makeFolder(_ path: String) throws(DiskError) { try count(.makeFolder, path) }

  func list(_ path: String) throws(DiskError) -> [String] {
    let prefix = path.isEmpty ? "" : path + "/"
    let inside = names.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count).prefix { $0 != "/" } }
    return Set(inside).map { String($0) }.sorted()
  }

  func lock(_ path: String) throws(DiskError) -> Bool {
    try count(.lock, path)
    return locked.insert(path).inserted
  }

  func unlock(_ path: String) { locked.remove(path) }
}

/// Random numbers that are the same every time.
struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 29) &* 0x9E37_79B9_7F4A_7C15
  }
}
