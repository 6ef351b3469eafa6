import Detector
import JSON
import Wording

extension Pack: JSONReadable {
  /// Reads a policy as a school may have written it: every word of it is checked, the built-in ones have no privilege.
  public init(json: JSON) throws(ShapeError) {
    guard try json.string("format") == "qunsh-policy", try json.integer("version") == 1 else {
      throw ShapeError(path: ["format"], Message(zh: "不是本程序的规则集格式", en: "is no policy format of this program"))
    }
    name = try json.string("name")
    guard name.utf8.count <= 100, !name.isEmpty, !name.contains("+"), !name.contains("/"), name != "all" else {
      throw ShapeError(path: ["name"], Message(zh: "名称无效", en: "is no valid name"))
    }
    title = try Message(json: json.required("title"))
    issuer = try json.optionalString("issuer") ?? ""
    date = try json.optionalString("date") ?? ""
    nature = try json.optionalString("nature") ?? ""
    completeness = try json.optionalString("completeness") ?? ""
    naming = try json.optionalChoice("naming", as: NameRule.self) ?? .none
    let bars = try json.optional("bars") ?? [:]
    clausesAgainstStudents = try bars.strings("student")
    clausesAgainstOutsiders = try bars.strings("outsider")
    let limits = try json.optional("limits") ?? [:]
    self.limits = FormLimits(
      emoji: try limits.optionalInteger("emoji") ?? 5, question: try limits.optionalInteger("question") ?? 60)
    let required = try json.optional("requires") ?? [:]
    var requirements: [Requirement] = []
    for (key, _) in required.object?.members ?? [] {
      requirements.append(Requirement(what: key, clause: try required.string(key)))
    }
    self.requirements = requirements
    ladder = try json.optional("ladder", as: Ladder.self) ?? Ladder()
    let list = try json.list("clauses", as: Clause.self)
    guard list.count <= 2000 else {
      throw ShapeError(path: ["clauses"], Message(zh: "条款过多", en: "are too many"))
    }
    var seen: Set<String> = []
    for clause in list where !seen.insert(clause.id).inserted {
      throw ShapeError(path: ["clauses", clause.id], Message(zh: "编号重复", en: "stands twice"))
    }
    clauses = list
  }
}

extension Ladder: JSONReadable {
  init(json: JSON) throws(ShapeError) {
    steps = try json.list("all", as: LadderStep.self)
    teacherSteps = try json.list("teacher", as: LadderStep.self)
    removeOnlyFor = try json.strings("remove_only_for")
  }
}

extension LadderStep: JSONReadable {
  public init(json: JSON) throws(ShapeError) {
    name = try json.string("step")
    clause = try json.string("clause")
    words = try Message(json: json)
    muteSeconds = try json.optionalInteger("mute_seconds")
  }
}

extension Clause: JSONReadable {
  public init(json: JSON) throws(ShapeError) {
    id = try json.string("id")
    locator = try json.optionalString("locator") ?? ""
    binds = try json.string("binds")
    modality = try json.string("modality")
    area = try json.optionalString("area") ?? ""
    text = try Message(json: json)
    if let own = try json.optional("advice") { advice = try Message(json: own) } else { advice = text }
    rules = try json.list("rules", as: Rule.self)
    carriedBy = try json.strings("carried_by")
    waitsFor = try json.strings("waits_for")
    let isUnchecked = try json.flag("doubtful")
    let isInferred = try json.flag("inferred")
    isDoubtful = isUnchecked || isInferred
  }
}

extension Rule: JSONReadable {
  public init(json: JSON) throws(ShapeError) {
    topics = try json.words("topics", as: Topic.self)
    binds = try json.optionalChoice("binds", as: Binding.self) ?? .any
    effect = try json.choice("effect", as: Effect.self)
    conditions = try json.words("if", as: Condition.self)
    closeness = try json.optionalInteger("closeness") ?? 0
    var spans: [ClockSpan] = []
    for item in try json.list("hours") { spans.append(try ClockSpan(json: item)) }
    hours = spans
    schoolHours = try json.optional("school_hours", as: ClockSpan.self)
    isAssumed = try json.flag("assumed")
  }
}

extension ClockSpan: JSONReadable {
  /// `["22:00","06:30"]`.
  public init(json: JSON) throws(ShapeError) {
    guard let ends = json.array, ends.count == 2, let from = ends[0].string.flatMap(ClockSpan.minutes),
      let to = ends[1].string.flatMap(ClockSpan.minutes)
    else { throw ShapeError(Message(zh: "应为两个时刻，如 22:00", en: "two times of day are expected, such as 22:00")) }
    self.from = from
    self.to = to
  }

  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), 0...24 ~= hour, 0..<60 ~= minute
    else {
      return nil
    }
    return hour * 60 + minute
  }
}

extension Message {
  /// `{"zh":…,"en":…}`.
  init(json: JSON) throws(ShapeError) { self.init(zh: try json.string("zh"), en: try json.string("en")) }
}

extension JSON {
  /// Words of an enumeration; empty where the list is absent.
  fileprivate func words<Choice: RawRepresentable<String>>(
    _ key: String, as type: Choice.Type
  ) throws(ShapeError) -> [Choice] {
    var result: [Choice] = []
    for word in try strings(key) {
      guard let choice = Choice(rawValue: word) else {
        throw ShapeError(path: [key], Message(zh: "不认识\(quoted(word).zh)", en: "\(quoted(word).en) is unknown"))
      }
      result.append(choice)
    }
    return result
  }
}
