import ClassGroups
import Wording

/// QQ's own text export, and text copied from its window.
///
/// The marks (heads, dates between them, the blocks of a full export) are found first; what stands between two marks is
/// a message. Time and memory grow in step with the file.
struct QQText {
  private struct Mark {
    enum Kind {
      case head(QQHead)
      /// The date that holds from here on.
      case rule(Day)
      /// Another chat begins.
      case block
    }

    var kind: Kind
    var line: Int
    var start: Int
    var bodyStart: Int
    var followsBlank: Bool
  }

  static func read(_ text: DecodedText, reader: ChatLogReader) throws(FileFault) -> ChatLog {
    let (messages, faults) = text.utf8.withUnsafeBufferPointer { bytes in
      var marks = exportedMarks(in: bytes)
      if !marks.contains(where: isHead) { marks = copiedMarks(in: bytes, day: reader.day) }
      var run = Run(bytes: bytes, reader: reader)
      run.read(marks)
      return (run.messages, run.faults)
    }
    if messages.isEmpty {
      throw faults.first
        ?? FileFault(
          "no-messages", Message(zh: "没有找到聊天消息", en: "no chat messages were found"),
          mend: Message(
            zh: "应为 QQ 导出的文本（“2026-09-01 7:05:12 名片(号码)”）或微信导出的 CSV",
            en: "a text export of QQ ('2026-09-01 7:05:12 NAME(NUMBER)') or a CSV of WeChat is expected"))
    }
    return ChatLog(format: .qq, encoding: text.encoding, messages: messages, faults: faults)
  }

  private static func isHead(_ mark: Mark) -> Bool {
    if case .head = mark.kind { true } else { false }
  }

  // MARK: - Marks of the export

  private static func exportedMarks(in bytes: UnsafeBufferPointer<UInt8>) -> [Mark] {
    var marks: [Mark] = []
    var blockStart = 0
    var lines = LineCursor(bytes)
    var followsBlank = true
    // The line of equals signs given last, if a block may begin with it.
    var ruler: (start: Int, line: Int)?
    var isInBlockHead = false
    while let line = lines.line() {
      defer { followsBlank = line.isEmpty || isInBlockHead }
      if isRuler(bytes, line) {
        if isInBlockHead { marks[marks.count - 1].bodyStart = lines.next }
        ruler = (line.lowerBound, lines.number)
        continue
      }
      if let opened = ruler {
        ruler = nil
        if isBlockTitle(bytes, line) {
          if !isInBlockHead {
            settle(&marks, from: blockStart)
            marks.append(
              Mark(kind: .block, line: opened.line, start: opened.start, bodyStart: lines.next, followsBlank: true))
            blockStart = marks.count
          }
          isInBlockHead = true
          marks[marks.count - 1].bodyStart = lines.next
          continue
        }
      }
      if isInBlockHead, !line.isEmpty { isInBlockHead = false }
      guard let head = QQHead(exported: bytes, line) else { continue }
      marks.append(
        Mark(
          kind: .head(head), line: lines.number, start: line.lowerBound, bodyStart: lines.next,
          followsBlank: followsBlank))
    }
    settle(&marks, from: blockStart)
    return marks
  }

  /// In a chat where heads tell a number or a mail address, a line without one is text. Where none does, names stand
  /// alone; there a line in the middle of a paragraph is text, if heads follow a blank line otherwise.
  private static func settle(_ marks: inout [Mark], from start: Int) {
    func account(_ mark: Mark) -> Bool {
      if case .head(let head) = mark.kind { head.account != nil } else { false }
    }
    let block = marks[start...]
    if block.contains(where: account) {
      marks[start...].removeAll { isHead($0) && !account($0) }
    } else if block.count(where: \.followsBlank) * 2 > block.count {
      marks[start...].removeAll { isHead($0) && !$0.followsBlank }
    }
  }

  private static func isRuler(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    line.count >= 16 && bytes[line].allSatisfy { $0 == UInt8(ascii: "=") }
  }

  private static func isBlockTitle(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    return (cursor.skip("消息分组") || cursor.skip("消息对象")) && (cursor.skip(":") || cursor.skip("："))
  }

  // MARK: - Marks of text copied from the window

  private static func copiedMarks(in bytes: UnsafeBufferPointer<UInt8>, day: Day?) -> [Mark] {
    var marks: [Mark] = []
    var lines = LineCursor(bytes)
    while let line = lines.line() {
      let kind: Mark.Kind
      if let day = ruledDay(bytes, line) {
        kind = .rule(day)
      } else if let head = QQHead(copied: bytes, line) {
        kind = .head(head)
      } else {
        continue
      }
      marks.append(
        Mark(kind: kind, line: lines.number, start: line.lowerBound, bodyStart: lines.next, followsBlank: true))
    }
    // Where heads carry their dates and nothing else tells one, a name with a clock alone is text.
    let hasDatedHeads = marks.contains { if case .head(let head) = $0.kind { head.day != nil } else { false } }
    let hasRules = marks.contains { if case .rule = $0.kind { true } else { false } }
    if hasDatedHeads, !hasRules, day == nil {
      marks.removeAll { if case .head(let head) = $0.kind { head.day == nil } else { false } }
    }
    return marks
  }

  /// The day of `— —  2020-2-21  — —`.
  private static func ruledDay(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Day? {
    func skipDashes(_ cursor: inout ByteCursor) -> Bool {
      var found = false
      while true {
        cursor.skipBlanks()
        guard cursor.skip("—") || cursor.skip("-") || cursor.skip("–") || cursor.skip("─") else { return found }
        found = true
      }
    }
    guard line.count <= 200 else { return nil }
    var cursor = ByteCursor(bytes, line)
    guard skipDashes(&cursor), let day = cursor.date(), skipDashes(&cursor), cursor.isAtEnd else { return nil }
    return day
  }

  // MARK: - Messages

  private struct Run {
    let bytes: UnsafeBufferPointer<UInt8>
    let reader: ChatLogReader
    var messages: [ChatMessage] = []
    var faults: [FileFault] = []
    private var scratch: [UInt8] = []

    init(bytes: UnsafeBufferPointer<UInt8>, reader: ChatLogReader) {
      self.bytes = bytes
      self.reader = reader
    }

    mutating func read(_ marks: [Mark]) {
      messages.reserveCapacity(marks.count)
      var day = reader.day
      var blockStart = 0
      for (index, mark) in marks.enumerated() {
        switch mark.kind {
        case .block:
          Run.flagBackwards(&messages, from: blockStart)
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
      Run.flagBackwards(&messages, from: blockStart)
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
}

extension FileFault {
  static func undatedHead(line: Int) -> FileFault {
    FileFault(
      "no-date", line: line, Message(zh: "只有时刻，没有日期", en: "a time stands without its date"),
      mend: Message(zh: "给出这段记录的日期", en: "give the day of this log"))
  }
}
