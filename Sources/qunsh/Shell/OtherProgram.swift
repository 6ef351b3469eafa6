import Editline
import Glibc

/// Runs programs that take the terminal over for a while: a pager, an editor.
enum OtherProgram {
  /// Whether a program of this name can be found.
  static func isThere(_ name: String) -> Bool {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// Runs a line of the system's shell and waits for its end.
  ///
  /// - Parameter input: what it reads; nil for the terminal. What it does not want to read is dropped.
  /// - Returns: whether it could be run and ended well.
  static func run(_ line: String, arguments: [String] = [], input: [UInt8]? = nil) -> Bool {
    TerminalHold.lending { start(line, arguments, input) }
  }

  private static func start(_ line: String, _ arguments: [String], _ input: [UInt8]?) -> Bool {
    var ends: [Int32] = [-1, -1]
    if input != nil {
      guard pipe(&ends) == 0 else { return false }
      // The other program must not hold its own input open.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if input != nil { posix_spawn_file_actions_adddup2(&actions, ends[0], 0) }
    let words = ["sh", "-c", arguments.isEmpty ? line : line + " \"$@\"", "sh"] + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    let failure = posix_spawn(&process, "/bin/sh", &actions, nil, pointers, environ)
    if input != nil { close(ends[0]) }
    guard failure == 0 else {
      if input != nil { close(ends[1]) }
      return false
    }
    if let input {
      // A reader that leaves early must not take this process with it.
      let before = signal(SIGPIPE, SIG_IGN)
      Streams.write(input, to: ends[1])
      close(ends[1])
      signal(SIGPIPE, before)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // Ctrl-C was for the other program.
    Interrupts.clear()
    return status == 0
  }
}
