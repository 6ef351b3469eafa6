import Wording

/// Why the classes of a school cannot move up.
enum PromotionRefusal: Explained, Hashable {
  case notGraduated([String])
  case noNumber(String)
  case sameName(String)
  case badPattern(String)
  case homerooms([FaultyRow])

  /// A row of the file of homeroom teachers that cannot be taken.
  struct FaultyRow: Hashable, Sendable {
    var line: Int
    var what: Message
  }

  var code: String {
    switch self {
    case .notGraduated: "not-graduated"
    case .noNumber: "no-class-number"
    case .sameName: "same-name"
    case .badPattern: "bad-pattern"
    case .homerooms: "bad-homerooms"
    }
  }

  var kind: FaultKind { if case .badPattern = self { .usage } else { .refused } }

  var message: Message {
    switch self {
    case .notGraduated(let names):
      Message(
        zh: "毕业年级尚未毕业：\(names.joined(separator: "、"))",
        en: "classes of the last grade have not graduated: \(names.joined(separator: ", "))")
    case .noNumber(let name):
      Message(zh: "班级\(quoted(name).zh)的名称里没有班号", en: "the name of the class \(quoted(name).en) has no number")
    case .sameName(let name):
      Message(zh: "改名后会有两个\(quoted(name).zh)", en: "two would be called \(quoted(name).en)")
    case .badPattern(let pattern):
      Message(zh: "\(quoted(pattern).zh)不是有效的名称样式", en: "\(quoted(pattern).en) is no valid pattern of names")
    case .homerooms(let rows):
      Message(
        zh: "班主任名单有误：" + rows.prefix(10).map { "第 \($0.line) 行\($0.what.zh)" }.joined(separator: "；")
          + (rows.count > 10 ? "；共 \(rows.count) 处" : ""),
        en: "the file of homeroom teachers is faulty: "
          + rows.prefix(10).map { "line \($0.line) \($0.what.en)" }.joined(separator: "; ")
          + (rows.count > 10 ? "; \(rows.count) in all" : ""))
    }
  }

  var hint: Message? {
    switch self {
    case .notGraduated:
      Message(zh: "先用 `class graduate`，或加上 `--graduate`", en: "use `class graduate` first, or add `--graduate`")
    case .noNumber: Message(zh: "样式中不用 {class}，或先改班级名", en: "leave {class} out of the pattern")
    case .sameName: Message(zh: "样式中加上 {class} 或 {school}", en: "put {class} or {school} into the pattern")
    case .badPattern: Message(zh: "例如 '{grade}年级{class}班'", en: "for example '{grade}年级{class}班'")
    case .homerooms: Message(zh: "每行写：班级,班主任", en: "a line reads CLASS,TEACHER")
    }
  }
}
