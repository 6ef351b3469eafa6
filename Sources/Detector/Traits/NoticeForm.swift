import Wording

/// The parts of a formal notice (XN-D5): title, addressee, body, issuer, date.
enum NoticeForm {
  static func missing(in text: String) -> [NoticePart] {
    var lines = text.split(whereSeparator: \.isNewline).map(\.withoutBlanksAround).filter { !$0.isEmpty }
    // All of it in one line: its sentences stand for lines.
    if lines.count == 1, lines[0].hasPrefix("【") {
      lines = lines[0].split { "。！；;".contains($0) }.map(\.withoutBlanksAround).filter { !$0.isEmpty }
    }
    guard let first = lines.first else { return NoticePart.allCases }
    var missing: [NoticePart] = []
    if !hasTitle(first) { missing.append(.title) }
    if !["各位家长", "尊敬的家长", "亲爱的家长", "家长朋友", "全体家长", "家长们", "各位", "同学们", "家长：", "家长您好", "爷爷奶奶"].contains(
      where: text.holds)
    {
      missing.append(.addressee)
    }
    if bodyLength(lines) < 6 { missing.append(.body) }
    if !hasIssuer(lines) { missing.append(.issuer) }
    if !hasDate(lines) { missing.append(.date) }
    return missing
  }

  /// What is neither title nor a lone address nor a signature.
  private static func bodyLength(_ lines: [String]) -> Int {
    var total = 0
    for (place, line) in lines.enumerated() {
      let isSignature =
        place > 0 && place >= lines.count - 2 && (hasIssuer([line]) || hasDate([line])) && line.count <= 20
      if (place == 0 && hasTitle(line) && !line.holds("：") && lines.count > 1) || isSignature || line.last == "："
        || line.last == ":"
      {
        continue
      }
      total += line.count
    }
    return total
  }

  private static func hasTitle(_ line: String) -> Bool {
    if line.hasPrefix("【"), line.holds("】") { return true }
    return line.count <= 30
      && ["通知", "公告", "告家长书", "倡议书", "邀请函", "提醒", "说明", "道歉信", "致家长"].contains {
        line.hasSuffix($0) || line.hasSuffix($0 + "：")
      }
  }

  private static func hasIssuer(_ lines: [String]) -> Bool {
    lines.suffix(2).contains { line in
      line.count <= 30
        && ["老师", "班主任", "学校", "小学", "中学", "幼儿园", "家委会", "办公室", "年级组", "教务处", "德育处", "学部"].contains(
          where: line.holds)
        && !["。", "！", "？"].contains { line.hasSuffix($0) }
    }
  }

  /// The last lines hold a day: 2026年9月1日, 9月1日, 2026.9.1, 9/1.
  private static func hasDate(_ lines: [String]) -> Bool {
    lines.suffix(2).contains { line in
      guard line.count <= 40 else { return false }
      if line.holds("月"), line.holds("日") || line.holds("号") { return true }
      let groups = line.split { !$0.isNumber }
      return groups.count >= 2 && groups.suffix(2).allSatisfy { $0.count <= 2 }
        && (line.holds(".") || line.holds("/") || line.holds("-"))
    }
  }
}
