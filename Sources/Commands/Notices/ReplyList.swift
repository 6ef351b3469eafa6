import ClassGroups
import Detector

/// A list that parents filled in under a notice (接龙): a numbered line each, often pasted with what stood around it.
enum ReplyList {
  /// The members meant, and the numbered lines by which nobody is.
  static func read(_ text: String, _ record: GroupRecord) -> (members: [Int], unknown: [String]) {
    var members: [Int] = []
    var unknown: [String] = []
    for line in text.split(whereSeparator: \.isNewline).flatMap(entries) {
      let text = line.withoutBlanksAround
      let numbered = afterNumber(text)
      // A line without a number counts only where it begins with a display name: the head of the list speaks freely.
      let meant = numbered.map { member(meantBy: $0, record) } ?? shown(first: text, record)
      if let meant {
        if !members.contains(meant) { members.append(meant) }
      } else if let numbered {
        unknown.append(numbered)
      }
    }
    return (members, unknown)
  }

  private static func isDigit(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
    return switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19, 0x2460...0x249B: true
    default: false
    }
  }

  private static let numerals = Set("一二三四五六七八九十")
  private static let marks = Set(".、．，,:：)）]】")
  /// What follows a number that is a date, a time, a count: no entry of a list.
  private static let units = Set("月日号年点时分元人名岁")

  /// The entries of a line, which may hold several where its breaks were lost: `1. 张三妈妈 2. 陈晨爸爸`.
  private static func entries(of line: Substring) -> [Substring] {
    // The list's own example.
    if line.withoutBlanksAround.hasPrefix("例") { return [] }
    var found: [Substring] = []
    var start = line.startIndex
    var place = line.startIndex
    while let blank = line[place...].firstIndex(where: \.isWhitespace) {
      place = line.index(after: blank)
      let digits = line[place...].prefix(while: isDigit)
      guard !digits.isEmpty, digits.endIndex < line.endIndex, marks.contains(line[digits.endIndex]) else { continue }
      found.append(line[start..<blank])
      start = place
    }
    return found + [line[start...]]
  }

  /// What stands behind a line's number; nil where it has none, or the number is part of what is said.
  private static func afterNumber(_ text: String) -> String? {
    var digits = text.prefix(while: isDigit)
    if digits.isEmpty {
      // In words a number needs its mark: 十月十五日 is none.
      digits = text.prefix { numerals.contains($0) }
      guard !digits.isEmpty, let mark = text.dropFirst(digits.count).first, marks.contains(mark) else { return nil }
    }
    let behind = text.dropFirst(digits.count)
    if let next = behind.first, units.contains(next) { return nil }
    let rest = behind.drop { marks.contains($0) || $0.isWhitespace }.withoutBlanksAround
    return rest.isEmpty ? nil : String(rest)
  }

  /// The member whose display name an entry begins with, the longest first.
  private static func shown(first entry: some StringProtocol, _ record: GroupRecord) -> Int? {
    record.members.filter { $0.record.status == .active && entry.hasPrefix($0.record.display) }
      .max { $0.record.display.count < $1.record.display.count }?.number
  }

  /// The member whose display name stands first in an entry; else whose own name, else the only one of the child named.
  private static func member(meantBy entry: String, _ record: GroupRecord) -> Int? {
    if let number = shown(first: entry, record) { return number }
    let present = record.members.filter { $0.record.status == .active }
    let named = present.filter { entry.hasPrefix($0.record.name) }
    if let only = named.first, named.count == 1 { return only.number }
    let family = present.filter { $0.record.student.map(entry.hasPrefix) ?? false }
    // Of children one of whose names begins with the other's, the longer is meant.
    let longest = family.map { $0.record.student?.count ?? 0 }.max()
    let closest = family.filter { $0.record.student?.count == longest }
    if let close = closest.first(where: { $0.record.relation.map(entry.contains) ?? false }) { return close.number }
    return closest.first?.number
  }

  /// Whether a message in the group says that a notice was read.
  static func isAck(_ text: String) -> Bool {
    Detector.builtIn.read(Utterance(text: text, role: .parent)).topics.contains { $0.topic == .ack }
  }
}
