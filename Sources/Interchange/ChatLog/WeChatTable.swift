import ClassGroups
import Wording

/// WeChat's messages as a table, in the forms of the usual tools. Columns are found by their names.
struct WeChatTable {
  /// Where in a row each thing stands.
  struct Columns {
    var type: Int?
    var subtype: Int?
    var content: Int
    /// Best first: seconds since 1970 before a written time.
    var times: [Int]
    /// Nicknames, then what else may name the sender.
    var names: [Int]
    var account: Int?
    /// The column holds accounts and nothing else; 发送人 may hold a name.
    var accountIsPlain: Bool
    var count: Int
    /// The column after which some versions write a value more than there are headers.
    var shiftsAfter: Int?
  }

  static func isHeader(of utf8: [UInt8]) -> Bool {
    let firstLine = Array(utf8.prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D })
    return TableText(firstLine).rows.first.flatMap(columns) != nil
  }

  /// Nil where the cells are not the header of such a table.
  static func columns(_ header: [String]) -> Columns? {
    let names = header.map(\.withoutBlanksAround)
    func find(_ wanted: String...) -> Int? {
      wanted.lazy.compactMap { name in names.firstIndex { $0.lowercased() == name.lowercased() } }.first
    }
    guard let content = find("StrContent", "内容", "Content", "msg") else { return nil }
    let times = [find("CreateTime"), find("StrTime"), find("时间"), find("Time")].compactMap(\.self)
    let sender = find("SenderName") == nil ? find("Sender", "发送人", "talker") : find("Sender")
    let nick = find("NickName", "昵称", "SenderName")
    guard !times.isEmpty, sender != nil || nick != nil else { return nil }
    return Columns(
      type: find("Type", "type_name", "类型"), subtype: find("SubType"), content: content, times: times,
      names: [nick, find("Remark", "备注"), sender].compactMap(\.self), account: sender,
      accountIsPlain: sender.map { names[$0] != "发送人" } ?? false, count: names.count,
      shiftsAfter: find("Sender") == names.count - 1 ? find("StrTime") : nil)
  }

  static func read(_ text: DecodedText, reader: ChatLogReader) throws(FileFault) -> ChatLog {
    let table = TableText(text.utf8)
    var run: Run?
    var isFirst = true
    let quoting = table.forEachRow { row in
      if row.isBlank { return true }
      if isFirst {
        isFirst = false
        run = columns(row.texts).map { Run(columns: $0, reader: reader) }
        return run != nil
      }
      run?.read(row)
      return true
    }
    guard let run else {
      throw FileFault(
        "no-header", line: 1, Message(zh: "首行不是微信聊天记录的表头", en: "the first line is no header of a WeChat log"),
        mend: Message(
          zh: "应有“时间”“内容”“昵称”（或 CreateTime、StrContent、NickName）等列",
          en: "columns such as CreateTime, StrContent and NickName are expected"))
    }
    return ChatLog(
      format: .wechatCSV, encoding: text.encoding, messages: run.messages, faults: quoting + run.faults)
  }

  private struct Run {
    let columns: Columns
    let reader: ChatLogReader
    var messages: [ChatMessage] = []
    var faults: [FileFault] = []

    init(columns: Columns, reader: ChatLogReader) {
      self.columns = columns
      self.reader = reader
    }

    mutating func read(_ row: borrowing TableRow) {
      let shift = surplus(row)
      // The values after the time stand `shift` cells further.
      func place(_ column: Int) -> Int { column > columns.shiftsAfter ?? Int.max ? column + shift : column }
      var at: Instant?
      for column in columns.times where at == nil {
        at = WeChatTime.read(row.trimmed(place(column)), zone: reader.zone)
      }
      guard let at else {
        noteBadTime(line: row.line, shown: row.text(columns.times[0]))
        return
      }
      var sender = ""
      for column in columns.names where sender.isEmpty { sender = row.trimmed(place(column)) }
      var account: String?
      if let column = columns.account {
        let named = row.trimmed(place(column))
        if WeChatTable.isAccount(named), columns.accountIsPlain || named != sender { account = named }
      }
      var raw = row.text(columns.content)
      if raw.utf8.contains(0x0D) { raw = raw.replacing("\r\n", with: "\n") }
      if let prefix = WeChatContent.prefix(of: raw, account: account) {
        account = account ?? prefix
        raw = String(Substring(raw.utf8.dropFirst(prefix.utf8.count + 2)))
      }
      var type: String?
      if let column = columns.type { type = row.trimmed(column) }
      var subtype: Int?
      if let column = columns.subtype { subtype = Int(row.trimmed(column)) }
      let content = WeChatContent(raw: raw, type: type, subtype: subtype)
      var message = ChatMessage(
        number: messages.count + 1, line: row.line, at: at, sender: sender, account: account, kind: content.kind,
        text: content.text)
      if let account, content.kind != .system, !reader.accounts.isEmpty, !reader.accounts.contains(account) {
        message.suspicion = .unknownAccount
      }
      messages.append(message)
    }

    /// How far the cells after the time are moved by a value without a header; one at the end moves none.
    private func surplus(_ row: borrowing TableRow) -> Int {
      guard let after = columns.shiftsAfter, row.count == columns.count + 1 else { return 0 }
      let inserted = row.trimmed(after + 1)
      if inserted.utf8.count >= 12, inserted.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return 1 }
      let last = row.trimmed(columns.count)
      if last.isEmpty || last.hasSuffix("@chatroom") { return 0 }
      let isSender = WeChatTable.isAccount(row.trimmed(columns.count - 1))
      return !isSender || (WeChatTable.isAccount(last) && WeChatTable.isAccount(inserted)) ? 1 : 0
    }

    private mutating func noteBadTime(line: Int, shown: String) {
      let column = columns.times[0] + 1
      faults.append(
        FileFault(
          "bad-time", line: line, column: column,
          Message(zh: "无法识别时间\(quoted(shown).zh)，此行已跳过", en: "\(quoted(shown).en) is no time; the row was left out"),
          mend: Message(zh: "应写成 2026-09-01 07:05:12", en: "write it as 2026-09-01 07:05:12")))
    }
  }

  /// A wxid, a WeChat number, a QQ number or a mail address, not a name.
  static func isAccount(_ text: String) -> Bool {
    guard 2...64 ~= text.utf8.count, !text.hasSuffix("@chatroom") else { return false }
    return text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "@"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
  }
}
