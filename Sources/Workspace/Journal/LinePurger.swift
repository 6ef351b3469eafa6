import ClassGroups
import JSON
import Wording

/// Takes personal data out of the lines of a part of the journal. A line that holds some becomes its digest, so that the
/// chain, which runs over digests, still holds.
struct LinePurger {
  private let purge: Purge
  private let places: Set<Place>
  private let words: [SoughtWord]
  /// The commit that tells of the purge itself stays.
  private let kept: Int?
  /// The format version of the part.
  private let version: Int
  private let format: Format
  /// Lines whose content was taken out.
  private(set) var count = 0

  init(_ purge: Purge, words: some Sequence<String>, keeping kept: Int?, version: Int, _ format: Format) {
    self.purge = purge
    places = purge.places
    self.words = words.map { SoughtWord($0) }
    self.kept = kept
    self.version = version
    self.format = format
  }

  /// The part with its first line and all marks as they were.
  mutating func purge(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var commit: [ArraySlice<UInt8>] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard index > 0, line.starts(with: Self.markStart) else {
        if index == 0 { result.append(line: line) } else { commit.append(line) }
        continue
      }
      write(commit, number: Self.number(ofMark: line), to: &result)
      result.append(line: line)
      commit.removeAll(keepingCapacity: true)
    }
    write(commit, number: nil, to: &result)
    return result
  }

  private static let markStart = Array("{\"mark\":".utf8)
  private static let purgedStart = Array("{\"purged\":".utf8)

  /// The commit that a mark closes.
  private static func number(ofMark line: ArraySlice<UInt8>) -> Int? {
    let digits = line.dropFirst(markStart.count).prefix { 0x30...0x39 ~= $0 }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private mutating func write(_ lines: [ArraySlice<UInt8>], number: Int?, to result: inout [UInt8]) {
    guard let head = lines.first else { return }
    let isOfPeriod = isOfPeriod(head)
    let former = number.map { hitsOfFormerNames(lines, of: $0) } ?? []
    let isHit = lines.dropFirst().enumerated().map {
      isOfPeriod || former.contains($0.offset) || mustGo($0.element)
    }
    // Where nothing is left of what a command did, what it said goes too: it may say the same in other words. So it does
    // for a class, of whose people not every word is known.
    let isEmptied = !isHit.isEmpty && isHit.allSatisfy { $0 }
    let isOfClass = !purge.groups.isEmpty && isHit.contains(true)
    put(head, isHit: isOfPeriod || isEmptied || isOfClass || holdsWord(head), to: &result)
    for (line, isHit) in zip(lines.dropFirst(), isHit) { put(line, isHit: isHit, to: &result) }
  }

  private mutating func put(_ line: ArraySlice<UInt8>, isHit: Bool, to result: inout [UInt8]) {
    guard isHit, !line.starts(with: Self.purgedStart) else { return result.append(line: line) }
    count += 1
    result.append(line: Array("{\"purged\":\"\(Digest.of(line).hexadecimal)\"}".utf8)[...])
  }

  private func isOfPeriod(_ head: ArraySlice<UInt8>) -> Bool {
    guard let period = purge.period, let json = try? JSON(parsing: head, depthLimit: JournalLine.depthLimit),
      let commit = try? JournalLine.commit(json)
    else { return false }
    return period.contains(commit.at) && commit.number != kept
  }

  /// The lines of a commit, behind its head, that tell of a group or roster under a name that it had then.
  private func hitsOfFormerNames(_ lines: [ArraySlice<UInt8>], of commit: Int) -> Set<Int> {
    let names = purge.former.filter { $0.from.commit <= commit && commit <= $0.to.commit }
    guard !names.isEmpty else { return [] }
    var hits: Set<Int> = []
    // What was purged is no change any more, to whoever found the names either. Where a crash makes it run twice, more of
    // such a commit's history may go, never less.
    var index = 0
    for (offset, line) in lines.dropFirst().enumerated() {
      guard let change = JournalLine.changeIfAny(line, from: version, format) else { continue }
      if names.contains(where: { $0.covers(change, at: FormerName.Moment(commit, index)) }) { hits.insert(offset) }
      index += 1
    }
    return hits
  }

  private func mustGo(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: Self.purgedStart) || holdsWord(line) { return true }
    guard !places.isEmpty || !purge.groups.isEmpty || !purge.classes.isEmpty else { return false }
    guard let change = JournalLine.changeIfAny(line, from: version, format) else { return false }
    return purge.covers(change.place.document) || change.parts.contains { places.contains($0.place) }
  }

  private func holdsWord(_ line: ArraySlice<UInt8>) -> Bool { line.holds(words) }
}

extension JournalLine {
  /// The change that a line tells; nil for a head, a mark, and what was purged.
  static func changeIfAny(_ line: ArraySlice<UInt8>, from version: Int, _ format: Format) -> Change? {
    guard let json = try? JSON(parsing: line, depthLimit: depthLimit) else { return nil }
    return try? change(json, from: version, format)
  }
}

extension Disk {
  /// The files of the workspace that hold one of some words: where a purge left something, for another person's sake.
  func files(holding words: some Sequence<String>) throws -> [String] {
    let words = words.map { SoughtWord($0) }
    var result: [String] = []
    for folder in try workspaceFolders() {
      for name in try list(folder) {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        // Folders and odd files are not the workspace's.
        guard let size = try? size(path), size > 0, let bytes = try read(path, from: 0) else { continue }
        if bytes[...].holds(words) { result.append(path) }
      }
    }
    return result
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ words: [SoughtWord]) -> Bool {
    withUnsafeBufferPointer { bytes in words.contains { $0.stands(in: bytes) } }
  }
}

extension [UInt8] {
  fileprivate mutating func append(line: ArraySlice<UInt8>) {
    append(contentsOf: line)
    append(UInt8(ascii: "\n"))
  }
}
