import Wording

/// What is wrong at one place of somebody else's file, and how to mend it. The rest of the file is read all the same.
public struct FileFault: Explained, Hashable {
  public var code: String
  /// The file, where more than one was read.
  public var file: String?
  /// From 1; nil where the fault is the file's as a whole.
  public var line: Int?
  /// The cell from 1, or nil.
  public var column: Int?
  /// The name of the column, as the header has it.
  public var header: String?
  /// What is wrong, without its place.
  public var what: Message
  /// What whoever keeps the file can do; nil where nothing needs be done.
  public var mend: Message?

  public init(
    _ code: String, line: Int? = nil, column: Int? = nil, header: String? = nil, _ what: Message,
    mend: Message? = nil
  ) {
    self.code = code
    self.line = line
    self.column = column
    self.header = header
    self.what = what
    self.mend = mend
  }

  /// What is wrong, with its place in words.
  public var message: Message {
    var zh = file.map(cleanLine) ?? ""
    var en = zh
    if let line {
      zh += (zh.isEmpty ? "" : " ") + "第 \(line) 行"
      en += (en.isEmpty ? "" : ", ") + "line \(line)"
      if let column {
        zh += "第 \(column) 列"
        en += ", column \(column)"
      }
      if let header {
        zh += quoted(header).zh
        en += (column == nil ? ", column " : " ") + quoted(header).en
      }
    }
    return zh.isEmpty ? what : Message(zh: "\(zh)：\(what.zh)", en: "\(en): \(what.en)")
  }

  public var hint: Message? { mend }

  /// Bytes that are a workbook, an archive or another binary file; nil for text.
  static func notText(_ bytes: [UInt8]) -> FileFault? {
    let saveAsCSV = Message(
      zh: "在表格软件里另存为“CSV UTF-8”再导入", en: "save it as CSV UTF-8 in the spreadsheet program first")
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return FileFault(
        "not-text", Message(zh: "这是工作簿或压缩包，不是文本", en: "this is a workbook or an archive, not text"), mend: saveAsCSV)
    }
    let looked = min(bytes.count, 64 << 10)
    let nul = bytes.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[..<looked]).firstPlace(of: 0, 0, 0, from: 0)
    }
    guard nul < looked else { return nil }
    return FileFault(
      "not-text", line: 1 + bytes[..<nul].count { $0 == 0x0A },
      Message(zh: "文件中有空字节，不是文本", en: "the file holds NUL bytes and is not text"),
      mend: Message(zh: "另存为 UTF-8 文本再试", en: "save it as UTF-8 text and try again"))
  }

  /// Tells of characters that were lost when the text was read.
  static func damaged(_ text: DecodedText) -> FileFault? {
    guard let damage = text.damage else { return nil }
    return FileFault(
      "damaged-text", line: damage.line,
      Message(
        zh: "有 \(damage.count) 处不是有效的 \(text.encoding.rawValue)，已换成 \u{FFFD}（首处在第 \(damage.offset) 字节之后）",
        en: "\(damage.count) places are not valid \(text.encoding.rawValue) and became \u{FFFD} "
          + "(the first after byte \(damage.offset))"),
      mend: Message(zh: "若姓名有误，重新导出该文件", en: "export the file again if names are wrong"))
  }
}
