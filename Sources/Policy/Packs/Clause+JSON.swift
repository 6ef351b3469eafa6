import Detector
import JSON
import Wording

extension Clause {
  /// One clause of a policy, with its rules.
  init(reading reader: inout JSONReader) throws(ShapeError) {
    self.init()
    var zh: String?
    var en: String?
    var advice: Message?
    var hasModality = false
    try reader.object { reader, key throws(ShapeError) in
      switch key {
      case "id": id = try reader.string()
      case "locator": locator = try reader.string()
      case "binds": binds = try reader.string()
      case "modality":
        modality = try reader.string()
        hasModality = true
      case "area": area = try reader.string()
      case "zh": zh = try reader.string()
      case "en": en = try reader.string()
      case "advice": advice = try Message(reading: &reader)
      case "rules":
        try reader.array { reader throws(ShapeError) in
          guard rules.count < 100 else { throw ShapeError(Message(zh: "规则超过 100 条", en: "more than 100 rules")) }
          rules.append(try Rule(reading: &reader))
        }
      case "contacts":
        try reader.array { reader throws(ShapeError) in contacts.append(try reader.choice()) }
      case "carried_by": carriedBy = try reader.strings()
      case "doubtful": if try reader.flag() { doubt = .unchecked }
      case "inferred": if try reader.flag() { doubt = .inferred }
      default: try reader.skip()
      }
    }
    guard !id.isEmpty else { throw .missing("id") }
    guard !binds.isEmpty else { throw .missing("binds") }
    guard hasModality else { throw .missing("modality") }
    text = try Message(zh, en)
    self.advice = advice ?? text
    hasOwnAdvice = advice != nil
  }
}

extension Rule {
  fileprivate init(reading reader: inout JSONReader) throws(ShapeError) {
    self.init()
    var hasEffect = false
    try reader.object { reader, key throws(ShapeError) in
      switch key {
      case "topics": try reader.array { reader throws(ShapeError) in topics.append(try reader.choice()) }
      case "binds": binds = try reader.choice()
      case "roles": try reader.array { reader throws(ShapeError) in roles.append(try reader.choice()) }
      case "kinds": try reader.array { reader throws(ShapeError) in kinds.append(try reader.choice()) }
      case "longer_than": longerThan = try reader.integer()
      case "more_emoji_than": moreEmojiThan = try reader.integer()
      case "effect":
        effect = try reader.choice()
        hasEffect = true
      case "if": try reader.array { reader throws(ShapeError) in conditions.append(try reader.choice()) }
      case "closeness": closeness = try reader.integer()
      case "hours": try reader.array { reader throws(ShapeError) in hours.append(try ClockSpan(reading: &reader)) }
      case "school_hours": schoolHours = try ClockSpan(reading: &reader)
      case "assumed": isAssumed = try reader.flag()
      default: try reader.skip()
      }
    }
    guard hasEffect else { throw .missing("effect") }
  }
}

extension ClockSpan {
  /// `["22:00","06:30"]`.
  fileprivate init(reading reader: inout JSONReader) throws(ShapeError) {
    let ends = try reader.strings()
    guard ends.count == 2, let from = ClockSpan.minutes(ends[0]), let to = ClockSpan.minutes(ends[1]) else {
      throw ShapeError(Message(zh: "应为两个时刻，如 22:00", en: "two times of day are expected, such as 22:00"))
    }
    self.init(from: from, to: to)
  }

  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), 0..<60 ~= minute,
      0..<24 ~= hour || (hour == 24 && minute == 0)
    else {
      return nil
    }
    return hour * 60 + minute
  }
}
