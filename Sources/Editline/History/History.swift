/// The lines a person typed, oldest first, none twice.
public struct History: Sendable {
  /// Entries of several lines have line feeds in them.
  public private(set) var entries: [String] = []
  /// The most entries that are kept.
  public let limit: Int
  /// What went wrong the last time the file was read or written.
  public private(set) var fault: HistoryFault?
  private var file: HistoryFile?
  /// Entries that could not be written yet.
  private var unsaved: [String] = []
  /// How many lines were kept, and where the last of them had stood if it moved to the end.
  private(set) var revision = 0
  private(set) var movedFrom: Int?

  /// - Parameters:
  ///   - file: kept over sessions, readable by its owner alone; nil for memory only.
  ///   - limit: the oldest entries go when there are more.
  public init(file: String? = nil, limit: Int = 5000) {
    self.limit = max(1, limit)
    self.file = file.map { HistoryFile($0) }
    do throws(HistoryFault) {
      entries = HistoryCodec.merge(try self.file?.load() ?? [], adding: [], limit: self.limit)
    } catch {
      fault = error
    }
  }

  /// Keeps a line, in the file too; one that is there already moves to the end.
  ///
  /// A line that begins with a blank is not kept: that is how a person says so.
  public mutating func add(_ entry: String) {
    guard let first = entry.unicodeScalars.first, !first.properties.isWhitespace else { return }
    let entry = HistoryCodec.decode(HistoryCodec.encode(CollectionOfOne(entry)).dropLast()).first ?? ""
    guard !entry.isEmpty else { return }
    movedFrom = entries.lastIndex { $0.isSameBytes(as: entry) }
    if let movedFrom { entries.remove(at: movedFrom) }
    entries.append(entry)
    revision += 1
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    guard file != nil else { return }
    unsaved = HistoryCodec.merge(unsaved, adding: [entry], limit: limit)
    do throws(HistoryFault) {
      try file?.append(unsaved, limit: limit)
      unsaved = []
      fault = nil
    } catch {
      fault = error
    }
  }

  /// The newest entry at or before `index` that satisfies `matches`.
  func newest(through index: Int, where matches: (String) -> Bool) -> Int? {
    guard !entries.isEmpty, index >= 0 else { return nil }
    return (0...min(index, entries.count - 1)).reversed().first { matches(entries[$0]) }
  }
}

extension String {
  /// Byte for byte; where texts differ, `==` would look into how Unicode composes them.
  fileprivate func isSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let isSame = utf8.withContiguousStorageIfAvailable { ours in
      other.utf8.withContiguousStorageIfAvailable { ours.elementsEqual($0) }
    }
    return (isSame ?? nil) ?? (self == other)
  }
}
