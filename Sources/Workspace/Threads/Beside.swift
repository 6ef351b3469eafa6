import Glibc

/// Work that is done on a thread of its own, beside the one that began it.
///
/// Signals stay with the threads that were there before: a person's Ctrl-C wakes whoever waits for the disk or the terminal.
public final class Beside<Result: Sendable>: Sendable {
  private let done = Channel<Result>(room: 1)

  /// Begins the work; nil where the system gives no thread.
  public init?(_ work: @escaping @Sendable () -> Result) {
    let done = done
    guard Thread.begin({ done.send(work()) }) else { return nil }
  }

  /// Waits for the end of the work; to be asked once.
  public func wait() -> Result {
    while true { if let result = done.receive() { return result } }
  }
}

private enum Thread {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// False where the system gives none.
  static func begin(_ body: @escaping @Sendable () -> Void) -> Bool {
    let work = Unmanaged.passRetained(Work(body))
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard status == 0 else {
      work.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
