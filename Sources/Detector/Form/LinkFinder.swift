/// Finds what can be followed: addresses with and without a scheme, mini-programs, copy-codes. Numbers of sections,
/// versions, file names, dates and mail addresses are none.
enum LinkFinder {
  struct Link {
    var evidence: Evidence
    /// In lower case; nil for a mini-program or a copy-code.
    var host: String?
  }

  static func find(in text: String) -> [Link] {
    guard mayHoldLink(text) else { return [] }
    let scalars = Array(text.unicodeScalars)
    var links: [Link] = []
    var index = 0
    while index < scalars.count {
      guard isAddressSign(scalars[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, isAddressSign(scalars[end]) { end += 1 }
      if let host = host(of: scalars[index..<end]) {
        while end > index, ".,!?:;".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
        links.append(Link(evidence: evidence(scalars, index, end), host: host))
      }
      index = end
    }
    links += codes(text, scalars)
    return links
  }

  /// Every link has a dot, a slash, `#`, `￥`, 口令 or 小程序, so most messages end here.
  private static func mayHoldLink(_ text: String) -> Bool {
    var last: UInt32 = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2E, 0x23, 0x2F, 0xFFE5, 0xFF0E: return true
      // 口令, 程序
      case 0x4EE4 where last == 0x53E3, 0x5E8F where last == 0x7A0B: return true
      default: last = scalar.value
      }
    }
    return false
  }

  private static func evidence(_ scalars: [Unicode.Scalar], _ from: Int, _ to: Int) -> Evidence {
    Evidence(text: String(String.UnicodeScalarView(scalars[from..<to])), from: from, to: to)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    0xFF01...0xFF5E ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
  }

  private static func isAddressSign(_ scalar: Unicode.Scalar) -> Bool {
    switch fold(scalar) {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x2E, 0x2F, 0x3A, 0x2D, 0x5F, 0x3F, 0x3D, 0x26, 0x25, 0x7E, 0x40, 0x2B, 0x23: true
    default: false
    }
  }

  private static let topLevels: Set<String> = [
    "com", "cn", "net", "org", "edu", "gov", "top", "vip", "cc", "xyz", "me", "io", "co", "info", "tv", "club", "site",
    "shop", "link", "ltd",
    "wang", "ink", "app", "online", "fun", "pub", "ren", "live", "store", "icu", "tech", "work", "mobi", "asia", "hk",
    "tw", "win", "im", "la", "so", "ly", "biz", "pro", "art", "ai", "work",
  ]

  /// The host of a run of signs, where it is an address.
  private static func host(of run: ArraySlice<Unicode.Scalar>) -> String? {
    var text = String(String.UnicodeScalarView(run.compactMap { Unicode.Scalar(fold($0)) })).lowercased()
    var hasScheme = false
    if let scheme = text.firstRange(of: "://") {
      text = String(text[scheme.upperBound...])
      hasScheme = true
    }
    if text.contains("@") { return nil }
    let name = text.prefix { $0 != "/" && $0 != "?" && $0 != ":" && $0 != "#" }
    let rest = text.dropFirst(name.count)
    let labels = name.split(separator: ".", omittingEmptySubsequences: true)
    guard labels.count >= 2, let last = labels.last, last.allSatisfy(\.isLetter) else {
      return hasScheme && !name.isEmpty ? String(name) : nil
    }
    guard
      hasScheme || topLevels.contains(String(last)) || name.hasPrefix("www.")
        || (last.count == 2 && rest.count > 2 && rest.hasPrefix("/"))
    else { return nil }
    // 8.30me is no host, and neither is a lone v1.cn without letters before it.
    guard
      labels.dropLast().contains(where: { $0.contains(where: \.isLetter) }) || hasScheme || rest.hasPrefix("/")
        || labels.count > 2 || labels[0].count >= 3
    else { return nil }
    return labels.joined(separator: ".")
  }

  private static let openers = [
    "#小程序://", "#小程序：//", "小程序://", "复制打开", "复制口令", "复制这段", "复制此", "复制链接", "淘口令", "某宝口令", "打开口令",
  ]

  /// Mini-programs and copy-codes.
  private static func codes(_ text: String, _ scalars: [Unicode.Scalar]) -> [Link] {
    for opener in openers {
      guard let range = text.firstRange(of: opener) else { continue }
      if opener.hasPrefix("复制"), !text.contains("打开"), !text.contains("口令"), !text.contains("￥") { continue }
      let from = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
      return [Link(evidence: evidence(scalars, from, from + opener.unicodeScalars.count), host: nil)]
    }
    // ￥abc123￥
    guard let first = scalars.firstIndex(where: { $0 == "￥" || $0 == "¥" || $0 == "€" }),
      let second = scalars[(first + 1)...].firstIndex(where: { $0 == scalars[first] }), 4...20 ~= second - first,
      scalars[(first + 1)..<second].allSatisfy({
        $0.isASCII && $0.properties.isAlphabetic || $0.properties.numericType != nil
      }),
      scalars[(first + 1)..<second].contains(where: { $0.properties.isAlphabetic })
    else { return [] }
    return [Link(evidence: evidence(scalars, first, second + 1), host: nil)]
  }
}
