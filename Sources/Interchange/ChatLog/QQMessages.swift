import ClassGroups
import Wording

/// The messages between the marks of a log in QQ's form.
struct QQMessages {
  let bytes: UnsafeBufferPointer<UInt8>
  let reader: ChatLogReader
  var messages: [ChatMessage] = []
  var faults: [FileFault] = []
  private var scratch: [UInt8] = []

  init(bytes: UnsafeBufferPointer<UInt8>, reader: ChatLogReader) {
    self.bytes = bytes
    self.reader = reader
  }

  mutating func read(_ marks: [QQText.Mark]) {
    messages.reserveCapacity(marks.count)
    var day = reader.day
    var blockStart = 0
    for (index, mark) in marks.enumerated() {
      switch mark.kind {
      case .block:
        Self.flagBackwards(&messages, from: blockStart)
        blockStart = messages.count
      case .rule(let ruled): day = ruled
      case .head(let head):
        guard let day = head.day ?? day else {
          faults.append(.undatedHead(line: mark.line))
          continue
        }
        let end = index + 1 < marks.count ? marks[index + 1].start : bytes.count
        let at = LocalTime(day: day, second: head.second).instant(in: reader.zone)
        messages.append(message(head, at: at, line: mark.line, body: mark.bodyStart..<max(mark.bodyStart, end)))
      }
    }
    Self.flagBackwards(&messages, from: blockStart)
  }

  private mutating func message(_ head: QQHead, at: Instant, line: Int, body: Range<Int>) -> ChatMessage {
    let account = head.account.map(bytes.text)
    var message = ChatMessage(
      number: messages.count + 1, line: line, at: at, sender: bytes.text(head.sender), account: account,
      kind: .system, text: words(body))
    let isProgram = account == "10000" || account == "1000000" || (account == nil && message.sender == "系统消息")
    if isProgram || SystemLine.isOne(message.text) { return message }
    let (kind, text) = Placeholder.read(message.text)
    message.kind = .post(kind)
    message.text = text
    if let account, !reader.accounts.isEmpty, !reader.accounts.contains(account) {
      message.suspicion = .unknownAccount
    }
    return message
  }

  /// The lines of a message, joined by LF; blank lines before and after them are not its own.
  private mutating func words(_ body: Range<Int>) -> String {
    scratch.removeAll(keepingCapacity: true)
    var end = 0
    var lineStart = body.lowerBound
    while lineStart < body.upperBound {
      var lineEnd = lineStart
      while lineEnd < body.upperBound, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D { lineEnd += 1 }
      let isBlank = bytes.trimmed(lineStart..<lineEnd).isEmpty
      if !isBlank || !scratch.isEmpty {
        if !scratch.isEmpty { scratch.append(0x0A) }
        scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[lineStart..<lineEnd]))
        if !isBlank { end = scratch.count }
      }
      lineStart = lineEnd + 1
      if lineStart < body.upperBound, bytes[lineEnd] == 0x0D, bytes[lineStart] == 0x0A { lineStart += 1 }
    }
    return String(decoding: scratch[..<end], as: UTF8.self)
  }

  /// Flags heads whose time runs backwards. Where one head leaps ahead and at least three in a row go on from before
  /// it, the leap is what somebody pasted.
  private static func flagBackwards(_ block: inout [ChatMessage], from start: Int) {
    // The last trusted heads: the latest, and the one before it.
    var latest: Int?
    var before: Int?
    var late: [Int] = []
    for index in start..<block.count where block[index].suspicion == nil {
      guard let last = latest, block[index].at < block[last].at else {
        (before, latest) = (latest, index)
        late.removeAll(keepingCapacity: true)
        continue
      }
      block[index].suspicion = .timeRunsBackwards
      let floor = late.last ?? before
      if let floor, block[index].at < block[floor].at {
        late.removeAll(keepingCapacity: true)
        continue
      }
      late.append(index)
      guard late.count == 3, before != nil || last == start else { continue }
      block[last].suspicion = .timeRunsBackwards
      for index in late { block[index].suspicion = nil }
      (before, latest) = (late[1], late[2])
      late.removeAll(keepingCapacity: true)
    }
  }
}

extension FileFault {
  static func undatedHead(line: Int) -> FileFault {
    FileFault(
      "no-date", line: line, Message(zh: "只有时刻，没有日期", en: "a time stands without its date"),
      mend: Message(zh: "给出这段记录的日期", en: "give the day of this log"))
  }
}
