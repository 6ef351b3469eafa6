import Glibc

/// Hands values from one thread to another, in their order. Whoever sends waits while there is no room, whoever receives
/// while there is nothing.
public final class Channel<Element: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let room: Int
  private var elements: [Element] = []
  private var isClosed = false

  /// - Parameter room: how many values may wait at once.
  public init(room: Int) {
    self.room = room
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(changed)
    mutex.deallocate()
    changed.deallocate()
  }

  /// False where the channel is closed, and the value was not taken.
  @discardableResult
  public func send(_ element: Element) -> Bool {
    pthread_mutex_lock(mutex)
    while elements.count >= room, !isClosed { pthread_cond_wait(changed, mutex) }
    let isTaken = !isClosed
    if isTaken { elements.append(element) }
    pthread_mutex_unlock(mutex)
    // Whoever is woken finds the channel free.
    pthread_cond_signal(changed)
    return isTaken
  }

  /// Nil where the channel is closed, and nothing is left in it.
  public func receive() -> Element? {
    pthread_mutex_lock(mutex)
    while elements.isEmpty, !isClosed { pthread_cond_wait(changed, mutex) }
    let element = elements.isEmpty ? nil : elements.removeFirst()
    pthread_mutex_unlock(mutex)
    pthread_cond_signal(changed)
    return element
  }

  /// Nothing more is sent; what was sent can still be received.
  public func close() {
    pthread_mutex_lock(mutex)
    isClosed = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }
}
