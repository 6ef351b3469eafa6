import ClassGroups
import Interchange
import Testing

private let allChats =
  "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\n"

/// One row of the second form with its content quoted.
private func row(_ type: Int, _ subtype: Int = 0, _ content: String) -> String {
  let quoted = content.replacing("\"", with: "\"\"")
  return "1,7,\(type),\(subtype),0,1788739953,2,\"\(quoted)\",2026-09-07 08:12:33,,张三妈妈,wxid_abc\n"
}

@Suite("WeChat's tables") struct WeChatTests {
  @Test(arguments: [
    """
    消息ID,类型,发送人,时间,内容,备注,昵称,更多信息
    9,文本,wxid_abc,2026-09-07 08:12:33,"收到,好的",备注名,张三妈妈,{}
    """,
    """
    localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender
    1,7,1,0,0,1788739953,2,"收到,好的",2026-09-07 08:12:33,备注名,张三妈妈,wxid_abc
    """,
    """
    localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender
    1,7,1,0,0,1788739953,2,"收到,好的",2026-09-07 08:12:33,4985921344536719,备注名,张三妈妈,wxid_abc
    """,
    """
    localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender
    1,7,1,0,0,1788739953,2,"收到,好的",2026-09-07 08:12:33,备注名,张三妈妈,wxid_abc,12345@chatroom
    """,
    """
    localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender
    1,7,1,0,0,,2,"收到,好的",2026-09-07 08:12:33,备注名,张三妈妈,wxid_abc,
    """,
    """
    Time,SenderName,Sender,TalkerName,Talker,Content
    2026-09-07 08:12:33,张三妈妈,wxid_abc,三年级2班,12345@chatroom,"收到,好的"
    """,
  ])
  func readsEveryFormOfHeader(text: String) throws {
    for text in [text, text.replacing("\n", with: "\r\n")] {
      for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), gb18030(text)] {
        let log = try ChatLogReader().read(bytes)
        #expect(log.format == .wechatCSV)
        #expect(log.messages.map(brief) == ["2026-09-07T08:12:33|张三妈妈|wxid_abc|text|收到,好的"])
      }
    }
  }

  @Test func theFormWithoutNamesShowsTheAccount() throws {
    let read = try briefs(
      """
      id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime
      1,88,文本,0,wxid_abc,12345@chatroom,收到,,1788739953
      2,89,图片,0,wxid_abc,12345@chatroom,[图片],FileStorage/a.dat,2026-09-07 08:12:34
      3,90,系统通知,0,wxid_abc,12345@chatroom,""\"张三"" 撤回了一条消息",,2026-09-07 08:12:35
      """)
    #expect(
      read == [
        "2026-09-07T08:12:33|wxid_abc|wxid_abc|text|收到", "2026-09-07T08:12:34|wxid_abc|wxid_abc|image|",
        "2026-09-07T08:12:35|wxid_abc|wxid_abc|system|\"张三\" 撤回了一条消息",
      ])
  }

  @Test(arguments: [
    (1, 0, "[图片]", "text", "[图片]"), (1, 0, "一\n\n二", "text", "一\n\n二"), (3, 0, "[图片]", "image", ""),
    (3, 0, "<msg><img aeskey=\"1\"/></msg>", "image", ""), (34, 0, "[语音]", "voice", ""),
    (43, 0, "<?xml version=\"1.0\"?><msg><videomsg length=\"3\"/></msg>", "video", ""),
    (47, 0, "<msg><emoji md5=\"a\"></emoji></msg>", "text", "[表情]"), (47, 0, "[玫瑰]", "text", "[玫瑰]"),
    (
      49, 5,
      "<msg><appmsg appid=\"\"><title>开学&amp;报名</title><des><![CDATA[三<年>级]]></des><url>http://a.cn/?x=1&amp;y=2</url>"
        + "<refermsg><title>别的</title></refermsg></appmsg></msg>",
      "link", "开学&报名\n三<年>级\nhttp://a.cn/?x=1&y=2"
    ),
    (49, 33, "<msg><appmsg><title>小程序</title><des/></appmsg></msg>", "link", "小程序"),
    (49, 36, "<msg><appmsg><title>小程序", "link", "小程序"),
    (49, 6, "<msg><appmsg><title>作业.docx</title></appmsg></msg>", "file", "作业.docx"),
    (49, 2001, "<msg><appmsg><title>恭喜发财</title></appmsg></msg>", "red-packet", "恭喜发财"),
    (49, 57, "<msg><appmsg><title>同意</title><refermsg><content>原话</content></refermsg></appmsg></msg>", "text", "同意"),
    (49, 5, "&lt;msg&gt;&lt;appmsg&gt;&lt;title&gt;甲&lt;/title&gt;&lt;/appmsg&gt;&lt;/msg&gt;", "link", "甲"),
    (10000, 0, "王老师邀请张三妈妈加入了群聊", "system", "王老师邀请张三妈妈加入了群聊"),
    (
      10000, 0,
      "<sysmsg type=\"revokemsg\"><revokemsg><session>1</session><replacemsg><![CDATA[\"王\" 撤回了一条消息]]>"
        + "</replacemsg></revokemsg></sysmsg>", "system", "\"王\" 撤回了一条消息"
    ),
    (10000, 0, "<revokemsg>你撤回了一条消息</revokemsg>", "system", "你撤回了一条消息"),
    (1, 0, "wxid_abc:\n好的", "text", "好的"),
  ])
  func mapsTypesAndTakesTextOutOfXML(type: Int, subtype: Int, content: String, kind: String, text: String) throws {
    let log = try ChatLogReader().read(Array((allChats + row(type, subtype, content)).utf8))
    #expect(log.messages.map(\.kind.word) == [kind])
    #expect(log.messages.map(\.text) == [text])
  }

  @Test(arguments: [
    ("文本", "好", "text", "好"), ("图片", "", "image", ""), ("语音", "[语音]", "voice", ""), ("视频", "", "video", ""),
    ("动画表情", "", "text", "[表情]"), ("文件", "[文件]作业.docx", "file", "作业.docx"),
    ("(分享)卡片式链接", "[链接]标题", "link", "标题"), ("红包", "[红包]", "red-packet", ""),
    ("系统消息", "你撤回了一条消息", "system", "你撤回了一条消息"), ("引用", "同意", "text", "同意"),
  ])
  func mapsTypesInWords(type: String, content: String, kind: String, text: String) throws {
    let log = try ChatLogReader().read(
      Array("消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n9,\(type),张三妈妈,2026-09-07 08:12,\(content),,张三妈妈,\n".utf8))
    #expect(log.messages.map(\.kind.word) == [kind])
    #expect(log.messages.map(\.text) == [text])
    #expect(log.messages.map(\.account) == [nil])
  }

  @Test func aBadTimeLosesItsRowAndNoOther() throws {
    let bad = row(1, 0, "一").replacing("1788739953", with: "x").replacing("2026-09-07 08:12:33", with: "y")
    let log = try ChatLogReader().read(Array((allChats + bad + row(1, 0, "二\n三") + row(1, 0, "四")).utf8))
    #expect(log.messages.map(\.text) == ["二\n三", "四"])
    #expect(log.messages.map(\.line) == [3, 5])
    #expect(log.faults.map(\.code) == ["bad-time"])
    #expect(log.faults.map(\.line) == [2])
  }

  @Test func withoutItsHeaderATableIsRefused() throws {
    #expect(throws: FileFault.self) {
      try ChatLogReader(format: .wechatCSV).read(Array("a,b\n1,2\n".utf8))
    }
  }
}
