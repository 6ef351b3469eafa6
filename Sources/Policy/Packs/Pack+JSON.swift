import Detector
import JSON
import Wording

extension Pack {
  /// Reads a policy as a school may have written it: every word of it is checked, and spans of time and sums that nobody
  /// could mean are brought within bounds. The built-in ones have no privilege.
  init(json: JSON) throws(ShapeError) {
    var text = json.compact
    let read = text.withUTF8 { bytes in Result { () throws(ShapeError) in try Pack(parsing: bytes) } }
    self = try read.get()
  }

  init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(ShapeError) {
    var draft = Draft()
    var reader = JSONReader(bytes)
    try reader.object { reader, key throws(ShapeError) in try draft.read(key, &reader) }
    try reader.end()
    try draft.check()
    self = draft.pack
  }

  /// A policy while it is read.
  private struct Draft {
    var pack = Pack()
    var format: String?
    var version: Int?

    mutating func read(_ key: JSONKey, _ reader: inout JSONReader) throws(ShapeError) {
      switch key {
      case "format": format = try reader.string()
      case "version": version = try reader.integer()
      case "name": pack.name = try reader.string()
      case "title": pack.title = try Message(reading: &reader)
      case "issuer": pack.issuer = try reader.string()
      case "date": pack.date = try Message(plain: &reader)
      case "nature": pack.nature = try Message(plain: &reader)
      case "completeness": pack.completeness = try Message(plain: &reader)
      case "doubtful": pack.doubt = try Message(reading: &reader)
      case "naming": pack.naming = try reader.choice()
      case "bars": try readBars(&reader)
      case "limits": try readLimits(&reader)
      case "requires": try readRequirements(&reader)
      case "ladder": pack.ladder = try Ladder(reading: &reader)
      case "clauses": try readClauses(&reader)
      default:
        guard try pack.conduct.read(key, &reader) else { return try reader.skip() }
      }
    }

    private mutating func readBars(_ reader: inout JSONReader) throws(ShapeError) {
      try reader.object { reader, key throws(ShapeError) in
        switch key {
        case "student": pack.clausesAgainstStudents = try reader.strings()
        case "outsider": pack.clausesAgainstOutsiders = try reader.strings()
        default: try reader.skip()
        }
      }
    }

    private mutating func readLimits(_ reader: inout JSONReader) throws(ShapeError) {
      try reader.object { reader, key throws(ShapeError) in
        switch key {
        case "emoji": pack.limits.emoji = try reader.integer()
        case "question": pack.limits.question = try reader.integer()
        case "assumed": pack.limitsAreAssumed = try reader.flag()
        default: try reader.skip()
        }
      }
    }

    private mutating func readRequirements(_ reader: inout JSONReader) throws(ShapeError) {
      try reader.object { reader, key throws(ShapeError) in
        pack.requirements.append(Requirement(what: key.text, clause: try reader.string()))
      }
    }

    private mutating func readClauses(_ reader: inout JSONReader) throws(ShapeError) {
      pack.clauses.reserveCapacity(64)
      try reader.array { reader throws(ShapeError) in
        guard pack.clauses.count < 2000 else {
          throw ShapeError(Message(zh: "条款超过 2000 条", en: "more than 2000 clauses"))
        }
        let clause = try Clause(reading: &reader)
        guard pack.clause(clause.id) == nil else {
          throw ShapeError(path: [clause.id], Message(zh: "编号重复", en: "stands twice"))
        }
        pack.clauses.append(clause)
      }
    }

    func check() throws(ShapeError) {
      guard format == "qunsh-policy", version == 1 else {
        throw ShapeError(path: ["format"], Message(zh: "不是本程序的规则集格式", en: "is no policy format of this program"))
      }
      let name = pack.name
      guard name.utf8.count <= 100, !name.isEmpty, !name.contains("+"), !name.contains("/"), name != "all" else {
        throw ShapeError(path: ["name"], Message(zh: "名称无效", en: "is no valid name"))
      }
      guard !pack.title.zh.isEmpty else { throw .missing("title") }
    }
  }
}

extension Ladder {
  fileprivate init(reading reader: inout JSONReader) throws(ShapeError) {
    try reader.object { reader, key throws(ShapeError) in
      switch key {
      case "all": steps = try LadderStep.list(&reader)
      case "teacher": teacherSteps = try LadderStep.list(&reader)
      case "period_days": periodDays = min(max(try reader.integer(), 1), 10_000)
      case "period_assumed": periodIsAssumed = try reader.flag()
      case "remove_under":
        try reader.object { reader, key throws(ShapeError) in removeUnder[key.text] = try reader.string() }
      case "remove_only_for": removeOnlyFor = try reader.strings()
      default: try reader.skip()
      }
    }
  }
}

extension LadderStep {
  fileprivate static func list(_ reader: inout JSONReader) throws(ShapeError) -> [LadderStep] {
    var steps: [LadderStep] = []
    try reader.array { reader throws(ShapeError) in steps.append(try LadderStep(reading: &reader)) }
    return steps
  }

  init(reading reader: inout JSONReader) throws(ShapeError) {
    var name: String?
    var clause: String?
    var zh: String?
    var en: String?
    var muteSeconds: Int?
    var fine: Int?
    var isAssumed = false
    try reader.object { reader, key throws(ShapeError) in
      switch key {
      case "step": name = try reader.string()
      case "clause": clause = try reader.string()
      case "zh": zh = try reader.string()
      case "en": en = try reader.string()
      case "mute_seconds": muteSeconds = min(max(try reader.integer(), 1), 366 * 86_400)
      case "fine_yuan": fine = min(max(try reader.integer(), 0), 100_000)
      case "assumed": isAssumed = try reader.flag()
      default: try reader.skip()
      }
    }
    self.init(
      name: try name.orMissing("step"), clause: try clause.orMissing("clause"), words: try Message(zh, en),
      muteSeconds: muteSeconds, fine: fine, isAssumed: isAssumed)
  }
}

extension Message {
  /// One text for both languages, or `{"zh":…,"en":…}`.
  fileprivate init(plain reader: inout JSONReader) throws(ShapeError) {
    let json = try reader.value()
    if let text = json.string {
      self.init(verbatim: text)
    } else {
      try self.init(json["zh"]?.string, json["en"]?.string)
    }
  }

  /// `{"zh":…,"en":…}`.
  init(reading reader: inout JSONReader) throws(ShapeError) {
    var zh: String?
    var en: String?
    try reader.object { reader, key throws(ShapeError) in
      switch key {
      case "zh": zh = try reader.string()
      case "en": en = try reader.string()
      default: try reader.skip()
      }
    }
    try self.init(zh, en)
  }

  init(_ zh: String?, _ en: String?) throws(ShapeError) {
    self.init(zh: try zh.orMissing("zh"), en: try en.orMissing("en"))
  }
}

extension String? {
  func orMissing(_ key: String) throws(ShapeError) -> String {
    guard let self else { throw .missing(key) }
    return self
  }
}
