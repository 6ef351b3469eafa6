/// The lines a person typed, oldest first, none twice.
public struct History: Sendable {
  /// Entries of several lines have line feeds in them.
  public private(set) var entries: [String] = []
  /// The most entries that are kept.
  public let limit: Int
  /// What went wrong the last time the file was read or written.
  public private(set) var fault: HistoryFault?
  private let file: HistoryFile?
  /// Entries that could not be written yet.
  private var unsaved: [String] = []

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
    entries.removeAll { $0 == entry }
    entries.append(entry)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    guard let file else { return }
    unsaved = HistoryCodec.merge(unsaved, adding: [entry], limit: limit)
    do throws(HistoryFault) {
      try file.append(unsaved, limit: limit)
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
