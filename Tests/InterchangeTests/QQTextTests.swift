import ClassGroups
import Interchange
import Testing

private let export = """
  消息记录（此消息记录为文本格式，不支持重新导入）

  ================================================================
  消息分组:我的群聊
  ================================================================
  消息对象:三年级2班家校群
  ================================================================

  2026-09-01 7:05:12 【班主任】王老师-语文(10001)
  明天八点家长会

  2026-09-01 8:43:38 PM 李小明妈妈<a@example.com>
  收到
  第二行


  2026-09-01 21:00:00 系统消息(10000)
  张三妈妈 加入本群。

  """

private let expected = [
  "2026-09-01T07:05:12|王老师-语文|10001|text|明天八点家长会",
  "2026-09-01T20:43:38|李小明妈妈|a@example.com|text|收到⏎第二行",
  "2026-09-01T21:00:00|系统消息|10000|system|张三妈妈 加入本群。",
]

@Suite("QQ's text export") struct QQTextTests {
  @Test func readsTheExportInEveryEncodingAndLineEnd() throws {
    for text in [export, export.replacing("\n", with: "\r\n"), export.replacing("\n", with: "\r")] {
      for (bytes, encoding) in [
        (Array(text.utf8), TextEncoding.utf8), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
        (gb18030(text), .gb18030), (utf16(text, littleEndian: true), .utf16LittleEndian),
        (utf16(text, littleEndian: false), .utf16BigEndian),
      ] {
        let log = try ChatLogReader().read(bytes)
        #expect(log.messages.map(brief) == expected)
        #expect(log.encoding == encoding)
        #expect(log.format == .qq)
        #expect(log.faults.isEmpty)
      }
    }
  }

  @Test func writesTheContractedLine() throws {
    let log = try ChatLogReader().read(Array(export.utf8))
    #expect(
      lines(of: log).first
        == #"{"n":1,"at":"2026-09-01T07:05:12+08:00","sender":"王老师-语文","account":"10001","kind":"text","#
        + #""text":"明天八点家长会"}"#)
  }

  @Test func readsTimesInTheZoneOfTheCaller() throws {
    let zone = try #require(Zone("+06:00"))
    let log = try ChatLogReader(zone: zone).read(Array(export.utf8))
    #expect(lines(of: log, zone: zone)[0].contains("2026-09-01T07:05:12+06:00"))
  }

  @Test(arguments: [
    ("王(三班)妈妈(12345678)", "王(三班)妈妈", "12345678"),
    ("(12345678)(87654321)", "(12345678)", "87654321"),
    ("a<b><x@y.cn>", "a<b>", "x@y.cn"),
    ("【群主】【李四】(12345678)", "【李四】", "12345678"),
    ("【管理员】 李四 爸爸 (12345678)", "李四 爸爸", "12345678"),
    ("【只有头衔】(12345678)", "【只有头衔】", "12345678"),
    ("【没合上(12345678)", "【没合上", "12345678"),
    ("😀（一班）(12345678)", "😀（一班）", "12345678"),
    ("PM先生(12345678)", "PM先生", "12345678"),
  ])
  func tellsNameAndAccount(head: String, sender: String, account: String) throws {
    let log = try ChatLogReader().read(Array("2026-09-01 7:05:12 \(head)\n好\n".utf8))
    #expect(log.messages.map(\.sender) == [sender])
    #expect(log.messages.map(\.account) == [account])
  }

  @Test(arguments: [
    ("7:05:12", "07:05:12"), ("07:05:12", "07:05:12"), ("12:00:01 AM", "00:00:01"), ("12:00:01 PM", "12:00:01"),
    ("8:43:38 pm", "20:43:38"), ("下午 8:43:38", "20:43:38"), ("中午 11:30:00", "11:30:00"), ("中午 12:05:00", "12:05:00"),
    ("中午 1:05:00", "13:05:00"), ("23:59:59", "23:59:59"),
  ])
  func readsEveryClock(written: String, meant: String) throws {
    let read = try briefs("2026-09-01 \(written) 张三妈妈(12345678)\n好\n")
    #expect(read == ["2026-09-01T\(meant)|张三妈妈|12345678|text|好"])
  }

  @Test func keepsBlankLinesInsideAMessageAndNoneAround() throws {
    let read = try briefs(
      "2026-09-01 7:05:12 王老师(10001)\n\n一\n\n\n  二 \n\n\n2026-09-01 7:06:00 李四(20002)\n三\n\n\n")
    #expect(
      read == ["2026-09-01T07:05:12|王老师|10001|text|一⏎⏎⏎  二 ", "2026-09-01T07:06:00|李四|20002|text|三"])
  }

  @Test func linesThatBeginWithADateStayText() throws {
    let read = try briefs(
      """
      2026-09-01 7:05:12 王老师(10001)
      安排如下：
      2026-09-10 8:00:00 家长会(三楼)
      2026-09-11 期中考试
      2026-09-12 8:00 春游
      2026-09-13 25:00:00 王老师(10001)
      2026-02-30 8:00:00 王老师(10001)
      2026-09-14 8:00:00 教室(302)

      2026-09-01 7:06:00 李四(20002)
      收到
      """)
    #expect(read.count == 2)
    #expect(read[0].hasSuffix("2026-09-14 8:00:00 教室(302)"))
  }

  @Test func aNameAloneIsAHeadWhereNoHeadTellsMore() throws {
    let read = try briefs(
      "2026-09-01 7:05:12 王老师\n2026-09-10 08:00:00 集合\n\n2026-09-01 7:06:00 【组长】李 四\n收到\n\n")
    #expect(
      read == [
        "2026-09-01T07:05:12|王老师|-|text|2026-09-10 08:00:00 集合", "2026-09-01T07:06:00|李 四|-|text|收到",
      ])
    let close = try briefs("2026-09-01 7:05:12 王老师\n早\n2026-09-01 7:06:00 李四\n收到\n2026-09-01 7:06:30 李四\n好\n")
    #expect(close.count == 3)
  }

  @Test func aFullExportRepeatsItsHead() throws {
    let ruler = String(repeating: "=", count: 64)
    let second = """
      \(ruler)
      消息分组:我的好友
      \(ruler)
      消息对象:李四
      \(ruler)

      2026-08-01 6:00:00 李四
      ====
      \(ruler)
      早

      """
    let log = try ChatLogReader().read(Array((export + "\n" + second).utf8))
    #expect(log.messages.count == 4)
    #expect(brief(log.messages[2]) == expected[2])
    #expect(brief(log.messages[3]) == "2026-08-01T06:00:00|李四|-|text|====⏎\(ruler)⏎早")
    #expect(log.messages[3].suspicion == nil)
    #expect(log.messages.map(\.number) == [1, 2, 3, 4])
  }

  @Test func flagsHeadsWhoseTimeRunsBackwards() throws {
    let log = try ChatLogReader().read(
      Array(
        """
        2026-09-02 7:00:00 王老师(10001)
        看昨天的话：
        2026-09-01 8:00:00 李四(20002)
        钱已转

        2026-09-02 7:01:00 李四(20002)
        我没说过

        """.utf8))
    #expect(log.messages.map(\.suspicion) == [nil, .timeRunsBackwards, nil])
    #expect(lines(of: log)[1].hasSuffix(#""suspect":"time-runs-backwards"}"#))
  }

  @Test func oneHeadThatLeapsAheadDoesNotAccuseTheRest() throws {
    let heads = ["01 8:00:00", "01 8:01:00", "09 8:00:00", "01 8:02:00", "01 8:03:00", "01 8:04:00", "01 8:05:00"]
    let text = heads.map { "2026-09-\($0) 王老师(10001)\n好\n\n" }.joined()
    let log = try ChatLogReader().read(Array(text.utf8))
    #expect(log.messages.map { $0.suspicion != nil } == [false, false, true, false, false, false, false])
  }

  @Test func flagsNumbersOfNoMember() throws {
    let text =
      "2026-09-02 7:00:00 王老师(20001)\n好\n\n2026-09-02 7:00:01 王老师(20009)\n好\n\n"
      + "2026-09-02 7:00:02 系统消息(10000)\n王老师撤回了一条消息\n"
    let log = try ChatLogReader(accounts: ["20001"]).read(Array(text.utf8))
    #expect(log.messages.map(\.suspicion) == [nil, .unknownAccount, nil])
  }

  @Test(arguments: [
    ("[图片]", "image", ""), ("[语音]", "voice", ""), ("[视频]", "video", ""), ("[文件]", "file", ""),
    ("[QQ红包]", "red-packet", ""), ("[红包]", "red-packet", ""), (" [图片] ", "image", ""),
    ("[图片][图片]", "image", ""), ("[图片]\n[图片]", "image", ""), ("[图片]今天的板书", "text", "今天的板书"),
    ("看图\n[图片]\n交作业", "text", "看图\n交作业"), ("[表情]", "text", "[表情]"), ("[玫瑰][玫瑰]", "text", "[玫瑰][玫瑰]"),
    ("[QQ红包]请使用新版手机QQ查收红包。", "red-packet", "请使用新版手机QQ查收红包。"), ("[", "text", "["), ("[图片", "text", "[图片"),
    ("", "text", ""), ("收到[玫瑰]", "text", "收到[玫瑰]"),
  ])
  func placeholders(body: String, kind: String, text: String) throws {
    let log = try ChatLogReader().read(Array("2026-09-01 7:05:12 王老师(20001)\n\(body)\n".utf8))
    #expect(log.messages.map(\.kind.word) == [kind])
    #expect(log.messages.map(\.text) == [text])
  }

  @Test(arguments: [
    ("王老师撤回了一条消息", true), ("张三妈妈 加入本群。", true), ("王老师 邀请 张三爸爸、李四妈妈 加入了群聊", true),
    ("王老师邀请李四妈妈加入了群", true), ("欢迎新家长加入本群", false), ("谁撤回了一条消息", false), ("请各位家长加入本群", false),
    ("我撤回了一条消息，请忽略", false), ("他邀请我加入了群聊？", false),
  ])
  func systemLines(body: String, isSystem: Bool) throws {
    let log = try ChatLogReader().read(Array("2026-09-01 7:05:12 王老师(20001)\n\(body)\n".utf8))
    #expect(log.messages.map(\.kind) == [isSystem ? .system : .post(.text)])
    #expect(log.messages.map(\.text) == [body])
  }

  @Test func readsTextCopiedFromTheWindow() throws {
    let dated = try briefs("王老师 2/14/2020 9:16:13 PM\n早点休息\n李 四(20002) 2/14/2020 9:17:00 PM\n好\n\n的\n")
    #expect(
      dated == ["2020-02-14T21:16:13|王老师|-|text|早点休息", "2020-02-14T21:17:00|李 四|20002|text|好⏎⏎的"])
    let ruled = try briefs(
      "— —  2020-2-21  — —\n王老师  23:50:12\n一\n李四  23:51:00\n二\n— —  2020-2-22  — —\n王老师  0:01:02\n三\n")
    #expect(
      ruled == [
        "2020-02-21T23:50:12|王老师|-|text|一", "2020-02-21T23:51:00|李四|-|text|二",
        "2020-02-22T00:01:02|王老师|-|text|三",
      ])
    let day = try #require(Day("2026-09-01"))
    let given = try briefs("王老师 9:59:54 PM\n晚安\n", ChatLogReader(day: day))
    #expect(given == ["2026-09-01T21:59:54|王老师|-|text|晚安"])
  }

  @Test func aTimeWithoutItsDateIsRefused() throws {
    let fault = #expect(throws: FileFault.self) {
      try ChatLogReader().read(Array("王老师 9:59:54 PM\n晚安\n".utf8))
    }
    #expect(fault?.code == "no-date")
    #expect(fault?.line == 1)
  }

  @Test func whatIsNoLogIsRefused() throws {
    for bytes in [[], Array("你好".utf8), [0x50, 0x4B, 3, 4, 0], [0x41, 0, 0x42]] as [[UInt8]] {
      #expect(throws: FileFault.self) { try ChatLogReader().read(bytes) }
    }
  }
}
