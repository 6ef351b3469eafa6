import Foundation
import Testing

/// What was purged is in no file, however it was written.
@Suite struct PurgeTests {
  /// A name that other characters cling to, that JSON writes with an escape, that Unicode writes in two ways.
  @Test(arguments: ["热娜", "张\"三", "Am\u{E9}lie"]) func aNameIsFoundWhateverStandsBesideIt(name: String) throws {
    let program = try Program()
    defer { program.remove() }
    let clock = ["--now", "2026-09-07T08:00:00+08:00", "--lang", "en", "-w", "W"]
    func run(_ words: String...) throws {
      let result = try program.run(clock + words)
      #expect(result.status == 0, "\(words): \(result.error)")
    }
    try run("workspace", "init", "W", "--name", "实验小学")
    try run("group", "create", "三年级2班", "--policy", "pudong")
    try run("member", "add", "三年级2班", "李娟", "--role", "parent", "--student", "赵六", "--relation", "妈妈")
    try run("member", "add", "三年级2班", name, "--role", "parent", "--student", "孙七", "--relation", "妈妈")
    let texts = [
      "请问\(name)来吗", "请问\(name)\u{301}几点来", "收到\u{1F468}\u{200D}\(name)",
      "请问\(name.decomposedStringWithCanonicalMapping)来吗",
    ]
    for text in texts { try run("post", "三年级2班", "--from", "李娟", text) }
    #expect(try bytes(of: program).contains { holds($0, name) })
    try run("workspace", "purge", name, "--yes")
    for file in try bytes(of: program) {
      #expect(!holds(file, name), "\(String(decoding: file, as: UTF8.self))")
    }
    try run("workspace", "verify")
  }

  private func bytes(of program: Program) throws -> [Data] {
    let folder = program.folder.appending(path: "W")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.compactMap { FileManager.default.contents(atPath: folder.appending(path: $0).path) }
  }

  /// In any of the forms in which a file may hold it.
  private func holds(_ file: Data, _ name: String) -> Bool {
    let quoted = name.replacingOccurrences(of: "\"", with: "\\\"")
    return [quoted, quoted.decomposedStringWithCanonicalMapping].contains { file.range(of: Data($0.utf8)) != nil }
  }
}
