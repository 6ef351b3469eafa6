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

  /// `QUNSH` names another build of it, such as one with a sanitizer.
  static var executable: URL {
    if let path = ProcessInfo.processInfo.environment["QUNSH"] { return URL(filePath: path) }
    let beside = Bundle.main.bundleURL.deletingLastPathComponent().appending(path: "qunsh")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : root.appending(path: ".build/debug/qunsh")
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Standard output and standard error as they came, and the exit status.
  func run(_ arguments: [String], input: String = "", columns: Int = 80) throws -> (
    output: String, error: String, status: Int32
  ) {
    let process = Process()
    process.executableURL = Self.executable
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

  /// What a shell says that stops at the first command that fails, with the program on its path and the workspace W.
  func shell(_ script: String) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-e", "-c", script]
    process.currentDirectoryURL = folder
    process.environment = [
      "COLUMNS": "80", "HOME": folder.path, "QUNSH_WORKSPACE": folder.appending(path: "W").path,
      "PATH": Self.executable.deletingLastPathComponent().path + ":/usr/bin:/bin",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }
}
