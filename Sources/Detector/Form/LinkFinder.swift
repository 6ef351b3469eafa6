/// Finds what can be followed: addresses with and without a scheme, mini-programs, copy-codes. Numbers of sections,
/// versions, file names, dates and mail addresses are none.
enum LinkFinder {
  struct Link: Hashable {
    var evidence: Evidence
    /// In lower case; nil for a mini-program or a copy-code.
    var host: String?
  }

  /// - Parameter scalars: the values of those of a text.
  static func find(in scalars: [UInt32]) -> [Link] {
    guard mayHoldLink(scalars) else { return [] }
    var links: [Link] = []
    var index = 0
    while index < scalars.count {
      guard isAddressSign(scalars[index]) else {
        index += 1
        continue
      }
      var end = index
      // A host has letters, and a dot in it or a slash before it; other words and numbers need not be made strings of.
      var hasMark = false
      var hasLetter = false
      while end < scalars.count, isAddressSign(scalars[end]) || isDisguisedDot(scalars, end) {
        let sign = fold(scalars[end])
        if sign == 0x2E || sign == 0x2F { hasMark = true } else if sign > 0x40 { hasLetter = true }
        end += 1
      }
      if hasMark, hasLetter, let host = host(of: scalars[index..<end]) {
        while end > index, isStop(scalars[end - 1]) { end -= 1 }
        links.append(Link(evidence: evidence(scalars, index, end), host: host))
      }
      index = end
    }
    links += codes(scalars)
    return links
  }

  /// Every link has a dot, a slash, `#`, `￥`, or a word that an opener begins with, so most messages end here.
  private static func mayHoldLink(_ values: [UInt32]) -> Bool {
    var last: UInt32 = 0
    for value in values {
      if linkSigns.contains(value), mayBeLink(value, after: last) { return true }
      last = value
    }
    return false
  }

  /// All that `mayBeLink` tells apart.
  private static let linkSigns = ScalarSet(".．#/￥¥€$。点链小别中方图制令序")

  private static func mayBeLink(_ value: UInt32, after last: UInt32) -> Bool {
    switch value {
    // c。c, c点c: a dot in disguise after a letter or digit.
    case 0x3002, 0x70B9: isWord(last)
    // [链, [小, 识别, 图中, 下方, 下图
    case 0x94FE, 0x5C0F: last == 0x5B
    case 0x522B: last == 0x8BC6
    case 0x4E2D: last == 0x56FE
    case 0x65B9, 0x56FE: last == 0x4E0B
    // 复制, 口令, 程序
    case 0x5236: last == 0x590D
    case 0x4EE4: last == 0x53E3
    case 0x5E8F: last == 0x7A0B
    default: true
    }
  }

  private static func evidence(_ scalars: [UInt32], _ from: Int, _ to: Int) -> Evidence {
    Evidence(text: String(scalars: scalars[from..<to]), from: from, to: to)
  }

  /// What ends a sentence, and belongs to no address that stands at its end.
  private static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x2C, 0x21, 0x3F, 0x3A, 0x3B: true
    default: false
    }
  }

  private static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3002, 0x70B9: 0x2E
    default: scalar
    }
  }

  private static func isWord(_ value: UInt32) -> Bool {
    0x30...0x39 ~= value || 0x41...0x5A ~= value || 0x61...0x7A ~= value || 0xFF10...0xFF19 ~= value
      || 0xFF21...0xFF3A ~= value || 0xFF41...0xFF5A ~= value
  }

  /// 。 or 点 between letters: abc。com, abc点com.
  private static func isDisguisedDot(_ scalars: [UInt32], _ place: Int) -> Bool {
    guard scalars[place] == 0x3002 || scalars[place] == 0x70B9, place > 0, place + 1 < scalars.count
    else { return false }
    return isWord(scalars[place - 1]) && isWord(scalars[place + 1])
  }

  private static func isAddressSign(_ scalar: UInt32) -> Bool {
    if scalar == 0x3002 || Folding.isIdeograph(scalar) { return false }
    return switch fold(scalar) {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x2E, 0x2F, 0x3A, 0x2D, 0x5F, 0x3F, 0x3D, 0x26, 0x25, 0x7E, 0x40, 0x2B, 0x23: true
    default: false
    }
  }

  private static let topLevels: Set<String> = [
    "com", "cn", "net", "org", "edu", "gov", "top", "vip", "cc", "xyz", "me", "io", "co", "info", "tv", "club", "site",
    "shop", "link", "ltd",
    "wang", "ink", "app", "online", "fun", "pub", "ren", "live", "store", "icu", "tech", "work", "mobi", "asia", "hk",
    "tw", "win", "im", "la", "so", "ly", "biz", "pro", "art", "ai",
  ]

  /// The host of a run of signs, where it is an address.
  private static func host(of run: ArraySlice<UInt32>) -> String? {
    var text = String(scalars: run.map(fold)[...]).lowercased()
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

  /// What leads to a mini-program, a code in a picture, or a text to be copied into a program. Of several in a message the
  /// one that stands first here counts.
  static let openers: [(letters: [UInt32], isCopy: Bool)] = [
    "#小程序://", "#小程序：//", "小程序://", "复制打开", "复制口令", "复制这段", "复制此", "复制链接", "淘口令", "某宝口令", "打开口令", "[链接]", "[小程序]",
    "识别二维码", "识别图中", "识别下图", "识别下方", "扫图中", "扫描图中", "扫下图", "扫下方二维码", "扫描下方", "扫描下图",
  ].map { ([UInt32](scalarsOf: $0), $0.hasPrefix("复制")) }
  private static let beginnings = ScalarSet(openers.map { $0.letters[0] })
  /// One of these stands beside what is to be copied, if it leads anywhere.
  private static let purposes = ["打开", "口令", "￥"].map { [UInt32](scalarsOf: $0) }

  /// Mini-programs, copy-codes, codes in a picture.
  private static func codes(_ scalars: [UInt32]) -> [Link] {
    var first: (opener: Int, place: Int)?
    lazy var isForCopying = purposes.contains { purpose in
      scalars.indices.contains { scalars.stands(purpose, at: $0) }
    }
    for place in scalars.indices where beginnings.contains(scalars[place]) {
      for (number, opener) in openers.enumerated() {
        if let first, first.opener <= number { break }
        guard scalars.stands(opener.letters, at: place) else { continue }
        if opener.isCopy, !isForCopying { continue }
        first = (number, place)
      }
    }
    if let (number, place) = first {
      return [Link(evidence: evidence(scalars, place, place + openers[number].letters.count), host: nil)]
    }
    return copyCode(scalars).map { [Link(evidence: evidence(scalars, $0.lowerBound, $0.upperBound), host: nil)] } ?? []
  }

  /// ￥aB3dE5￥: letters and digits between two signs of money.
  private static func copyCode(_ scalars: [UInt32]) -> Range<Int>? {
    var open: Int?
    var hasLetter = false
    for (place, scalar) in scalars.enumerated() {
      if isMoney(scalar) {
        if let start = open, scalars[start] == scalar, 4...20 ~= place - start, hasLetter { return start..<place + 1 }
        open = place
        hasLetter = false
      } else if scalar < 0x80, isWord(scalar) {
        if scalar > 0x39 { hasLetter = true }
      } else {
        open = nil
      }
    }
    return nil
  }

  /// ￥, ¥, €, $
  private static func isMoney(_ scalar: UInt32) -> Bool {
    scalar == 0xFFE5 || scalar == 0xA5 || scalar == 0x20AC || scalar == 0x24
  }
}
