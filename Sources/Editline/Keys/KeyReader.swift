import CEditline
import Glibc

/// What comes from the keyboard.
enum KeyEvent {
  case scalar(Unicode.Scalar)
  /// A sequence that begins with ESC, whole, as cursor keys send it.
  case sequence([UInt8])
  case paste([Unicode.Scalar])
  case end
  case interrupted
  case resized
  case suspended
  case resumed
  case failed(Int32)

  /// Told by a signal about the terminal, and no key.
  fileprivate var isOfTerminal: Bool {
    switch self {
    case .resized, .suspended, .resumed: true
    default: false
    }
  }
}

/// Reads the terminal key by key: UTF-8, escape sequences, bracketed paste, and the signals that come in between.
struct KeyReader {
  private var decoder = UTF8Decoder()
  private var waiting: [KeyEvent] = []
  /// What happened to the terminal in the midst of a key or a paste: told before it, since it was there before it.
  private var amidst: [KeyEvent] = []
  /// Bytes read beyond the end of a paste.
  private var bytes: ArraySlice<UInt8> = []

  /// How long the rest of an escape sequence may take; a lone ESC is told from one by that.
  private static let patience: Int32 = 50

  private enum Input {
    case byte(UInt8)
    case timeout
    case event(KeyEvent)
  }

  /// Whether a key could be read without waiting.
  var hasMore: Bool {
    if !waiting.isEmpty || !bytes.isEmpty { return true }
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  /// Waits for the next key.
  mutating func next() -> KeyEvent {
    while true {
      if !waiting.isEmpty { return waiting.removeFirst() }
      switch input(timeout: -1) {
      case .timeout: continue
      case .event(let event): return event
      case .byte(0x1B) where !decoder.isInside:
        let key = escape()
        waiting = amidst + [key]
        amidst = []
      case .byte(let byte): waiting += decoder.feed(byte).map { .scalar($0) }
      }
    }
  }

  /// The rest of what ESC began.
  private mutating func escape() -> KeyEvent {
    var sequence: [UInt8] = [0x1B]
    guard case .byte(let second) = rest(timeout: KeyReader.patience) else { return .scalar("\u{1B}") }
    guard second == 0x5B || second == 0x4F else {
      bytes.insert(second, at: bytes.startIndex)
      return .scalar("\u{1B}")
    }
    sequence.append(second)
    while sequence.count < 32, case .byte(let byte) = rest(timeout: KeyReader.patience) {
      sequence.append(byte)
      // The Linux console's F1 to F5 have a second bracket.
      if (0x40...0x7E).contains(byte), !(byte == 0x5B && sequence.count == 3) { break }
    }
    if sequence.elementsEqual("\u{1B}[200~".utf8) { return paste() }
    return .sequence(sequence)
  }

  private mutating func paste() -> KeyEvent {
    var text: [UInt8] = []
    while true {
      switch rest(timeout: -1, block: true) {
      case .timeout: continue
      case .event(let event): return event
      case .byte(let byte):
        text.append(byte)
        if byte == 0x7E, text.suffix(Paste.end.count).elementsEqual(Paste.end) {
          text.removeLast(Paste.end.count)
          return .paste(Paste.scalars(text))
        }
        if text.count > Paste.limit + 4096 { text.removeSubrange(Paste.limit..<text.count - 16) }
      }
    }
  }

  /// One byte more of what has begun.
  private mutating func rest(timeout: Int32, block: Bool = false) -> Input {
    while true {
      let input = input(timeout: timeout, block: block)
      guard case .event(let event) = input, event.isOfTerminal else { return input }
      amidst.append(event)
    }
  }

  /// One byte. The terminal's signals can only strike while it waits, so that none slips in between.
  private mutating func input(timeout: Int32, block: Bool = false) -> Input {
    if !bytes.isEmpty { return .byte(bytes.removeFirst()) }
    while true {
      if let ready = wait(timeout) { return ready }
      // Outside a paste byte by byte: what is typed ahead belongs to whoever reads the terminal next.
      var buffer = [UInt8](repeating: 0, count: block ? 4096 : 1)
      let count = read(0, &buffer, buffer.count)
      if count > 0 {
        bytes = ArraySlice(buffer[1..<count])
        return .byte(buffer[0])
      }
      if count == 0 || errno == EIO { return .event(.end) }
      if errno != EINTR && errno != EAGAIN { return .event(.failed(errno)) }
    }
  }

  /// Waits until a byte is there; nil then.
  private func wait(_ timeout: Int32) -> Input? {
    if let event = Self.event { return .event(event) }
    // Reading what is there already waits for nothing, and needs no signals to be held.
    var there = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    if poll(&there, 1, 0) > 0 { return nil }
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    for signal in TerminalEvents.signals { sigaddset(&blocked, signal) }
    sigprocmask(SIG_BLOCK, &blocked, &before)
    defer { sigprocmask(SIG_SETMASK, &before, nil) }
    while true {
      if let event = Self.event { return .event(event) }
      var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      var time = timespec(tv_sec: 0, tv_nsec: Int(max(0, timeout)) * 1_000_000)
      let count = timeout < 0 ? ppoll(&descriptor, 1, nil, &before) : ppoll(&descriptor, 1, &time, &before)
      if count > 0 { return nil }
      if count == 0 { return .timeout }
      if errno != EINTR { return .event(.failed(errno)) }
    }
  }

  /// What a signal told.
  private static var event: KeyEvent? {
    if Interrupts.pending { return .interrupted }
    if TerminalEvents.take(TerminalEvents.suspended) { return .suspended }
    if TerminalEvents.take(TerminalEvents.resumed) { return .resumed }
    if TerminalEvents.take(TerminalEvents.resized) { return .resized }
    return nil
  }
}
