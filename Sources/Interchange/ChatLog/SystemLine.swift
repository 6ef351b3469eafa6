/// Lines that the chat program itself wrote: joins, recalls, leaves.
enum SystemLine {
  /// Words at the end that only the program writes, once what it says of whom stands before them.
  private static let ends: [StaticString] = ["撤回了一条消息", "撤回了一条成员消息", "加入本群", "退出本群", "退出了本群"]
  private static let joins: [StaticString] = ["加入了群聊", "加入了群", "加入群聊", "加入了本群", "加入本群"]
  /// Words of people who talk about such lines.
  private static let talk: [StaticString] = [
    "欢迎", "谁", "怎么", "为什么", "为何", "如何", "不要", "别", "吗", "可以", "能不能", "，", ",", "？", "?", "！", "!",
  ]

  /// Whether a message is a line of the program's, by its words alone.
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count >= 12, text.utf8.count <= 240 else { return false }
    var text = text
    return text.withUTF8 { utf8 in
      var end = utf8.trimmed(0..<utf8.count).upperBound
      if hasSuffix(utf8, end, "。") { end -= 3 } else if end > 0, utf8[end - 1] == UInt8(ascii: ".") { end -= 1 }
      if utf8[..<end].contains(0x0A) { return false }
      let isRecallOrJoin = ends.contains { hasSuffix(utf8, end, $0) }
      let isInvitation = joins.contains { hasSuffix(utf8, end, $0) } && holds(utf8, end, "邀请")
      guard isRecallOrJoin || isInvitation else { return false }
      // An invitation may name several, with 、 between them; what else people say is told by their words.
      return !talk.contains { holds(utf8, end, $0) } && !asks(utf8, end)
    }
  }

  /// 请 that is not part of 邀请.
  private static func asks(_ utf8: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    var index = 0
    while index + 3 <= end {
      if matches(utf8, index, end, "邀请") {
        index += 6
      } else if matches(utf8, index, end, "请") {
        return true
      } else {
        index += 1
      }
    }
    return false
  }

  private static func hasSuffix(_ utf8: UnsafeBufferPointer<UInt8>, _ end: Int, _ text: StaticString) -> Bool {
    end >= text.utf8CodeUnitCount && matches(utf8, end - text.utf8CodeUnitCount, end, text)
  }

  private static func holds(_ utf8: UnsafeBufferPointer<UInt8>, _ end: Int, _ text: StaticString) -> Bool {
    var index = 0
    while index + text.utf8CodeUnitCount <= end {
      if matches(utf8, index, end, text) { return true }
      index += 1
    }
    return false
  }

  private static func matches(
    _ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ text: StaticString
  ) -> Bool {
    guard start + text.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<text.utf8CodeUnitCount where utf8[start + offset] != text.utf8Start[offset] { return false }
    return true
  }
}
