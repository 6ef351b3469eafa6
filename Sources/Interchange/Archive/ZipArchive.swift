import Wording

/// The CSV files of a ZIP archive, stored or deflated. What comes out is bounded, however the archive was made.
public enum ZipArchive {
  /// Bytes that all files together may have.
  static let sizeLimit = 256 << 20
  static let fileLimit = 256

  /// Told by the first four bytes; workbooks are archives, too.
  public static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Contents by the names of the files, without their folders and in lower case.
  public static func csvFiles(_ bytes: [UInt8]) throws(FileFault) -> [String: [UInt8]] {
    guard let end = endRecord(bytes) else { throw damaged }
    let count = word(bytes, end + 10)
    var at = long(bytes, end + 16)
    guard count <= fileLimit, at <= end else { throw count > fileLimit ? tooLarge : damaged }
    var files: [String: [UInt8]] = [:]
    var total = 0
    for _ in 0..<count {
      guard at + 46 <= bytes.count, long(bytes, at) == 0x0201_4B50 else { throw damaged }
      let nameLength = word(bytes, at + 28)
      let next = at + 46 + nameLength + word(bytes, at + 30) + word(bytes, at + 32)
      guard next <= bytes.count else { throw damaged }
      let path = String(decoding: bytes[at + 46..<at + 46 + nameLength], as: UTF8.self)
      let name = path.split { $0 == "/" || $0 == "\\" }.last.map(String.init)?.lowercased() ?? ""
      if name.hasSuffix(".csv"), !path.contains("__MACOSX"), !name.hasPrefix(".") {
        let content = try content(bytes, entry: at, limit: sizeLimit - total)
        total += content.count
        files[name] = content
      }
      at = next
    }
    return files
  }

  private static func content(_ bytes: [UInt8], entry: Int, limit: Int) throws(FileFault) -> [UInt8] {
    let isEncrypted = word(bytes, entry + 8) & 1 == 1
    let method = word(bytes, entry + 10)
    let checksum = UInt32(truncatingIfNeeded: long(bytes, entry + 16))
    let packed = long(bytes, entry + 20)
    let size = long(bytes, entry + 24)
    let header = long(bytes, entry + 42)
    guard !isEncrypted, method == 0 || method == 8 else { throw unsupported }
    guard size <= limit else { throw tooLarge }
    guard header + 30 <= bytes.count, long(bytes, header) == 0x0403_4B50 else { throw damaged }
    let start = header + 30 + word(bytes, header + 26) + word(bytes, header + 28)
    guard start + packed <= bytes.count else { throw damaged }
    let data = bytes[start..<start + packed]
    let result: [UInt8]
    if method == 0 {
      result = Array(data)
    } else {
      do throws(Inflate.Fault) { result = try Inflate.unpack(data, limit: size) } catch { throw damaged }
    }
    guard result.count == size, CRC32.of(result) == checksum else { throw damaged }
    return result
  }

  /// Where the record at the end of the archive begins; a comment of up to 64 KB may follow it.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    var at = bytes.count - 22
    let first = max(0, bytes.count - 22 - 0xFFFF)
    while at >= first {
      if long(bytes, at) == 0x0605_4B50, at + 22 + word(bytes, at + 20) <= bytes.count { return at }
      at -= 1
    }
    return nil
  }

  private static func word(_ bytes: [UInt8], _ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }
  private static func long(_ bytes: [UInt8], _ at: Int) -> Int { word(bytes, at) | word(bytes, at + 2) << 16 }

  private static var damaged: FileFault {
    FileFault(
      "damaged-archive", Message(zh: "压缩包已损坏", en: "the archive is damaged"),
      mend: Message(zh: "重新导出或重新下载", en: "export or download it again"))
  }

  private static var tooLarge: FileFault {
    FileFault(
      "archive-too-large", Message(zh: "压缩包解开后过大", en: "the archive would unpack to too much"),
      mend: Message(zh: "解压后导入文件夹", en: "unpack it and import the folder"))
  }

  private static var unsupported: FileFault {
    FileFault(
      "unsupported-archive", Message(zh: "压缩包有密码或压缩方式不支持", en: "the archive has a password or an unsupported method"),
      mend: Message(zh: "解压后导入文件夹", en: "unpack it and import the folder"))
  }
}

/// The checksum of ZIP files.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    let table = table
    return ~bytes.reduce(~0) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
  }
}
