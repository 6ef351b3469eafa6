import ClassGroups
import Wording

/// QQ's own text export, and text copied from its window.
///
/// The marks (heads, dates between them, the blocks of a full export) are found first; what stands between two marks is
/// a message. Time and memory grow in step with the file.
struct QQText {
  /// Where something begins: a message, a day, a chat.
  struct Mark {
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
      var run = QQMessages(bytes: bytes, reader: reader)
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
}
