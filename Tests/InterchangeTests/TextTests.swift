import Interchange
import Testing

@Suite("Encodings") struct TextEncodingTests {
  @Test func everyCharacterOfTheBasicPlaneComesBackFromGB18030() throws {
    // Private use aside, where the editions of the standard differ.
    let scalars = (0x80...0xFFFD).lazy.compactMap { Unicode.Scalar(UInt32($0)) }.filter {
      !(0xE000...0xF8FF ~= $0.value)
    }
    // Unassigned places may be missing from the other converter.
    for start in stride(from: 0, to: 63_000, by: 1000) {
      let piece = String(String.UnicodeScalarView(scalars.dropFirst(start).prefix(1000)))
      let bytes = gb18030("中文中文" + piece)
      guard bytes.count > 8 else { continue }
      #expect(String(decoding: try DecodedText(bytes).utf8, as: UTF8.self) == "中文中文" + piece)
    }
  }

  @Test(arguments: ["😀", "𠮷野家", "ḿ", "€", "㐀", "\u{10FFFF}", "龥", "阿卜杜拉·买买提"])
  func readsGB18030(text: String) throws {
    let decoded = try DecodedText(gb18030("家长" + text))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "家长" + text)
    #expect(decoded.encoding == .gb18030)
    #expect(decoded.damage == nil)
  }

  @Test func aBrokenCharacterLeavesUTF8UTF8() throws {
    let text = Array(String(repeating: "家长会\n", count: 20).utf8)
    let decoded = try DecodedText(text + [0xE5, 0xAE] + text)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.damage == DecodedText.Damage(count: 1, offset: text.count, line: 21))
    #expect(decoded.utf8 == text + [0xEF, 0xBF, 0xBD] + text)
  }

  @Test func brokenGB18030IsReported() throws {
    let decoded = try DecodedText(gb18030("家长\n会") + [0xFF] + gb18030("好"))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "家长\n会\u{FFFD}好")
    #expect(decoded.damage == DecodedText.Damage(count: 1, offset: 7, line: 2))
  }

  /// 上 is 4E 0A: a byte of it looks like a line break and is none.
  @Test(arguments: [true, false]) func linesOfUTF16AreCountedByCharacters(littleEndian: Bool) throws {
    let high: [UInt8] = littleEndian ? [0x00, 0xD8] : [0xD8, 0x00]
    let decoded = try DecodedText(utf16("上上上\n上", littleEndian: littleEndian) + high)
    #expect(decoded.damage == DecodedText.Damage(count: 1, offset: 12, line: 2))
  }
}

@Suite("Tables") struct TableTests {
  private func rows(_ text: String) -> [[String]] { TableText(Array(text.utf8)).rows }

  @Test func readsQuotesAndBreaks() {
    #expect(rows("a,b\n\"x,\"\"y\"\"\",\"1\r\n2\"\n") == [["a", "b"], ["x,\"y\"", "1\r\n2"]])
    #expect(rows("a,b\n\"甲\"乙,丙\"丁\n\"\",") == [["a", "b"], ["甲乙", "丙\"丁"]])
    #expect(rows("a,b\n\n,\n1,2") == [["a", "b"], ["1", "2"]])
    #expect(rows("sep=;\na;b,c\n") == [["a", "b,c"]])
    #expect(rows("a,b\n1,") == [["a", "b"], ["1", ""]])
  }

  @Test func whatIsWrittenIsReadBack() {
    var seed: UInt64 = 7
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let pieces = ["张", ",", "\"", "\n", "\r\n", "\t", "'", "=", "+", "-", "@", "a", " ", "", "😀", ";"]
    for _ in 0..<300 {
      let width = 2 + random(4)
      let table = (0..<1 + random(4)).map { _ in
        (0..<width).map { _ in "x" + (0..<random(6)).map { _ in pieces[random(pieces.count)] }.joined() }
      }
      let lines = table.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }
      #expect(rows("sep=,\n" + lines.joined(separator: "\r\n")) == table)
    }
  }
}

@Suite("Hostile files") struct HostileTests {
  @Test(arguments: [
    String(repeating: ",", count: 500_000), String(repeating: "\"", count: 500_001),
    String(repeating: "\",", count: 250_000),
    String(repeating: "\"\n", count: 250_000), "班级,姓名\n" + String(repeating: "\"a,\n", count: 100_000),
    String(repeating: "\n", count: 500_000), "姓名,班级\n" + String(repeating: "\"\"\"", count: 200_000),
  ])
  func tablesTakeLinearTime(text: String) {
    _ = try? RosterReader.read(Array(text.utf8))
    #expect(TableText(Array(text.utf8)).rows.count <= text.utf8.count)
  }

  @Test func deepAndBrokenMarkupIsRead() throws {
    let header = "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\n"
    for content in [
      String(repeating: "<a>", count: 100_000), String(repeating: "<", count: 300_000),
      "<![CDATA[" + String(repeating: "]", count: 200_000),
      String(repeating: "<appmsg><title>&amp;", count: 20_000), "<a " + String(repeating: "'", count: 100_001),
      "<appmsg><title>甲</wrong></title></appmsg>", String(repeating: "<![CDATA[", count: 50_000),
    ] {
      let quoted = content.replacing("\"", with: "\"\"")
      let log = try ChatLogReader().read(Array((header + "1,7,49,5,0,1788739953,2,\"\(quoted)\",,,甲,wxid_a\n").utf8))
      #expect(log.messages.count == 1)
    }
  }

  @Test func logsOfHeadsAloneTakeLinearTime() throws {
    let head = "2026-09-01 7:05:12 甲(12345)\n"
    #expect(try briefs(String(repeating: head, count: 20_000)).count == 20_000)
    let ruler = String(repeating: "=", count: 64) + "\n"
    let blocks = String(repeating: ruler + "消息对象:甲\n" + ruler + head, count: 5_000)
    #expect(try briefs(blocks).count == 5_000)
  }

  @Test func changedBytesNeverBringItDown() {
    let seeds = [
      "消息对象:甲\n2026-09-01 7:05:12 【班主任】王(10001)\n[图片]好\n\n2026-09-01 8:43:38 PM 李<a@b.c>\n收到\n",
      "王 2/14/2020 9:16:13 PM\n好\n— —  2020-2-21  — —\n李  23:50:12\n好\n",
      "Time,SenderName,Sender,TalkerName,Talker,Content\n2026-09-07 08:12:33,张,wxid,三,1@chatroom,\"[链接|a](b)\"\n",
      "班级,学号,学生姓名,家长1姓名,家长1关系,家长1电话\n三,1.0,张三、李四,\"李\",母亲,='1E+5\n",
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261001\n DTEND:2026\nSUMMARY:a\\\nEND:VEVENT\n",
      "#接龙\n1. 甲\n{\"display\":1}\n",
    ]
    var state: UInt64 = 11
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var tried = 0
    for seed in seeds {
      for _ in 0..<300 {
        var bytes = Array(seed.utf8)
        for _ in 0...random(4) {
          let place = random(bytes.count)
          switch random(4) {
          case 0: bytes[place] = UInt8(random(256))
          case 1: bytes.remove(at: place)
          case 2: bytes.insert(UInt8(random(256)), at: place)
          default: bytes.removeSubrange(place...)
          }
          if bytes.isEmpty { bytes = [0x0A] }
        }
        _ = try? ChatLogReader().read(bytes)
        _ = try? ChatLogReader(format: .wechatCSV).read(bytes)
        _ = try? RosterReader.read(bytes)
        _ = try? HolidayList.read(bytes)
        _ = try? MemberListReader.read(bytes)
        tried += 1
      }
    }
    #expect(tried == seeds.count * 300)
  }
}
