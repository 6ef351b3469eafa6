import Foundation

/// The real binary, in an empty environment and a folder of its own.
struct Program {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "qunsh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Standard output and standard error as they came, and the exit status.
  func run(_ arguments: [String], input: String = "", columns: Int = 80) throws -> (
    output: String, error: String, status: Int32
  ) {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.deletingLastPathComponent().appending(path: "qunsh")
    if !FileManager.default.isExecutableFile(atPath: process.executableURL?.path ?? "") {
      process.executableURL = Self.root.appending(path: ".build/debug/qunsh")
    }
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["COLUMNS": "\(columns)", "HOME": folder.path]
    let (typed, output, error) = (Pipe(), Pipe(), Pipe())
    process.standardInput = typed
    process.standardOutput = output
    process.standardError = error
    try process.run()
    typed.fileHandleForWriting.write(Data(input.utf8))
    try typed.fileHandleForWriting.close()
    let out = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: out, as: UTF8.self), String(decoding: complaint, as: UTF8.self), process.terminationStatus)
  }
}
