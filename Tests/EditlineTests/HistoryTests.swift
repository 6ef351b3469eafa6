import Foundation
import Testing

@testable import Editline

@Suite struct HistoryCodecTests {
  @Test(arguments: ["成员 张三", "a\\b", "a\nb\\nc", "\\", "\\\\n\n"])
  func entriesSurviveTheFile(entry: String) {
    #expect(HistoryCodec.decode(HistoryCodec.encode([entry, "x"])) == [entry, "x"])
  }

  @Test func hostileFileIsReadAsFarAsItGoes() {
    var bytes = Array("好\n".utf8) + [0xFF, 0xFE, 0x0A] + [UInt8](repeating: 0x61, count: 70_000) + [0x0A]
    bytes += Array("\u{1B}[31mred\0\n\n最后".utf8)
    #expect(HistoryCodec.decode(bytes) == ["好", "\u{FFFD}\u{FFFD}", "[31mred", "最后"])
  }

  @Test func sameAgainMovesToTheEnd() {
    #expect(HistoryCodec.merge(["a", "b", "c"], adding: ["a", "d"], limit: 10) == ["b", "c", "a", "d"])
    #expect(HistoryCodec.merge(["a", "b", "c"], adding: ["d"], limit: 2) == ["c", "d"])
  }
}

@Suite struct HistoryTests {
  /// A folder of its own, gone at the end.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("history-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  @Test func entriesAreKeptOverSessions() throws {
    try withFolder { folder in
      let path = folder + "/state/history"
      var first = History(file: path)
      for entry in ["成员 张三", "检查\n两行", "成员 张三", " 不留", "　不留", ""] { first.add(entry) }
      #expect(first.fault == nil)
      #expect(first.entries == ["检查\n两行", "成员 张三"])
      #expect(History(file: path).entries == first.entries)
      try #expect(mode(path) == 0o600)
    }
  }

  @Test func openFileIsClosedToOthers() throws {
    try withFolder { folder in
      let path = folder + "/history"
      #expect(
        FileManager.default.createFile(atPath: path, contents: Data("旧\n".utf8), attributes: [.posixPermissions: 0o644])
      )
      var history = History(file: path)
      history.add("新")
      try #expect(mode(path) == 0o600)
      try #expect(String(contentsOfFile: path, encoding: .utf8) == "旧\n新\n")
    }
  }

  @Test func sessionsSideBySideLoseNothing() throws {
    try withFolder { folder in
      let path = folder + "/history"
      var left = History(file: path)
      var right = History(file: path)
      left.add("左一")
      right.add("右一")
      left.add("左二")
      #expect(left.entries == ["左一", "左二"])
      #expect(History(file: path).entries == ["左一", "右一", "左二"])
    }
  }

  @Test func writersAtOnceLoseNothing() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("history-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/history"
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          var history = History(file: path)
          for number in 0..<10 { history.add("\(writer)-\(number)") }
        }
      }
    }
    #expect(Set(History(file: path).entries).count == 40)
  }

  /// Lines are added to the file; when it has grown large, what came again goes from it.
  @Test func theFileStaysBounded() throws {
    try withFolder { folder in
      let path = folder + "/history"
      var history = History(file: path)
      let long = String(repeating: "长", count: 5000)
      for number in 0..<150 { history.add("\(number % 3)\(long)") }
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      #expect(size < 1_100_000)
      #expect(History(file: path).entries == history.entries)
      #expect(history.entries.count == 3)
    }
  }

  @Test func aLineLeftOpenIsClosed() throws {
    try withFolder { folder in
      let path = folder + "/history"
      try Data("旧".utf8).write(to: URL(fileURLWithPath: path))
      var history = History(file: path)
      history.add("新")
      #expect(History(file: path).entries == ["旧", "新"])
    }
  }

  @Test func oldestGoWhenThereAreTooMany() throws {
    try withFolder { folder in
      var history = History(file: folder + "/history", limit: 3)
      for number in 1...5 { history.add("命令\(number)") }
      #expect(history.entries == ["命令3", "命令4", "命令5"])
      #expect(History(file: folder + "/history", limit: 3).entries == history.entries)
    }
  }

  @Test func linkStaysALink() throws {
    try withFolder { folder in
      try Data("a\n".utf8).write(to: URL(fileURLWithPath: folder + "/real"))
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/real")
      var history = History(file: folder + "/link")
      history.add("b")
      try #expect(FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == folder + "/real")
      try #expect(String(contentsOfFile: folder + "/real", encoding: .utf8) == "a\nb\n")
    }
  }

  @Test func whatCannotBeWrittenStaysInMemory() throws {
    var history = History(file: "/dev/null")
    history.add("留在内存")
    #expect(history.entries == ["留在内存"])
    #expect(history.fault == .unwritable(path: "/dev/null", errno: EINVAL))
    #expect(!FileManager.default.fileExists(atPath: "/dev/null.lock"))
    try withFolder { folder in
      var folderAsFile = History(file: folder)
      folderAsFile.add("a")
      #expect(folderAsFile.fault != nil)
    }
  }
}

@Suite struct RecallTests {
  private static let history: History = {
    var history = History()
    for entry in ["成员 张三", "检查 一", "成员 李四", "list", "检查 二"] { history.add(entry) }
    return history
  }()

  /// The line after a step; nil when there was none to take.
  private func older(_ walk: inout PrefixRecall) -> String? {
    walk.older(in: Self.history) ? LineState.string(walk.shown.scalars) : nil
  }

  private func newer(_ walk: inout PrefixRecall) -> String? {
    walk.newer(in: Self.history) ? LineState.string(walk.shown.scalars) : nil
  }

  @Test func upFindsWhatBeginsLikeTheLine() {
    var walk = PrefixRecall(from: LineState(atEnd: Array("成员".unicodeScalars)), in: Self.history)
    var steps = [older(&walk), older(&walk), older(&walk)]
    steps += [newer(&walk), newer(&walk), newer(&walk)]
    #expect(steps == ["成员 李四", "成员 张三", nil, "成员 李四", "成员", nil])
  }

  @Test func searchFindsChineseAnywhere() {
    var search = HistorySearch(original: LineState())
    search.type(["检"], in: Self.history)
    #expect(search.match == 4)
    search.older(in: Self.history)
    #expect(search.match == 1)
    search.newer(in: Self.history)
    #expect(search.match == 4)
    search.type(["无"], in: Self.history)
    #expect(search.isFailing)
    search.erase(in: Self.history)
    #expect(search.match == 4)
  }

  @Test func searchTakesLettersOfEitherCase() {
    var search = HistorySearch(original: LineState())
    search.type(["L", "I"], in: Self.history)
    #expect(search.match == 3)
  }
}
