import Wording

/// What a header of a roster stands for.
enum HeaderMeaning: Hashable {
  case student
  /// 姓名 alone: the student's, unless another column says 学生姓名.
  case name
  case schoolClass
  case grade
  case numberInClass
  case number
  /// Of the guardian of that number; 0 where the header has none.
  case guardian(Int, RosterHeader.GuardianField)
  /// 父亲姓名, 母亲电话.
  case relative(String, RosterHeader.GuardianField)

  private static let words: [String: HeaderMeaning] = {
    var words: [String: HeaderMeaning] = [:]
    func add(_ meaning: HeaderMeaning, _ names: String...) { for name in names { words[name] = meaning } }
    add(.student, "学生姓名", "学生", "孩子姓名", "幼儿姓名", "学生名字", "孩子", "student", "studentname", "child", "childname", "pupil")
    add(.name, "姓名", "名字", "name", "fullname")
    add(.schoolClass, "班级", "班", "班级名称", "所在班级", "行政班", "班别", "所在班", "class", "classname", "schoolclass")
    add(.grade, "年级", "所在年级", "grade")
    add(.numberInClass, "班内学号", "座号", "班内序号", "seatnumber", "numberinclass")
    add(.number, "学号", "学生学号", "number", "no", "no.", "studentnumber", "studentno", "studentid")
    for (relation, others) in [("父亲", ["父亲", "爸爸", "父", "father"]), ("母亲", ["母亲", "妈妈", "母", "mother"])] {
      for other in others {
        for name in ["姓名", "", "name"] { words[other + name] = .relative(relation, .name) }
        for phone in ["电话", "手机", "手机号", "手机号码", "联系电话", "联系方式", "phone", "mobile"] {
          words[other + phone] = .relative(relation, .phone)
        }
      }
    }
    words["父"] = nil
    words["母"] = nil
    return words
  }()

  private static let guardianPrefixes = ["家庭成员", "家长", "成员", "监护人", "联系人", "guardian", "parent", "contact"]
  private static let fields: [String: RosterHeader.GuardianField] = {
    var fields: [String: RosterHeader.GuardianField] = [:]
    for word in ["姓名", "名字", "name", ""] { fields[word] = .name }
    for word in ["关系", "与学生关系", "与孩子关系", "与本人关系", "称谓", "relation", "relationship"] { fields[word] = .relation }
    for word in ["电话", "联系电话", "手机", "手机号", "手机号码", "电话号码", "联系方式", "联系手机", "phone", "mobile", "tel", "phonenumber"] {
      fields[word] = .phone
    }
    return fields
  }()

  /// The words that a misspelt header may have meant.
  private static let nearWords: [String: HeaderMeaning] = {
    var near = words
    var guardianWords = [
      "guardian", "relation", "relationship", "phone", "mobile", "手机号码", "联系电话", "家长姓名", "家长关系", "家长电话",
    ]
    for number in 1...2 {
      for who in ["家长", "成员"] { for what in ["姓名", "关系", "电话"] { guardianWords.append("\(who)\(number)\(what)") } }
      guardianWords.append("成员\(number)联系电话")
    }
    for word in guardianWords { near[word] = guardian(word) }
    return near
  }()

  /// The meaning of a header that is written as it should be.
  static func exact(_ header: String) -> HeaderMeaning? {
    let word = folded(header)
    return word.isEmpty ? nil : words[word] ?? guardian(word)
  }

  /// The meaning of a misspelt header, and the right word: one character off in four or more, two in
  /// nine or more (seven in English).
  static func near(_ header: String) -> (HeaderMeaning, String)? {
    let word = folded(header)
    let limit = word.count >= 9 || (word.count >= 7 && word.utf8.count == word.count) ? 2 : word.count >= 4 ? 1 : 0
    guard limit > 0, word.count <= 24, !isPrivate(word) else { return nil }
    let scalars = Array(word.unicodeScalars)
    var best: (HeaderMeaning, String)?
    var bestDistance = limit + 1
    for (candidate, meaning) in nearWords where candidate.count >= 4 {
      guard let distance = editDistance(scalars, Array(candidate.unicodeScalars), atMost: limit) else { continue }
      if distance < bestDistance || (distance == bestDistance && candidate < best?.1 ?? "") {
        bestDistance = distance
        best = (meaning, candidate)
      }
    }
    return best
  }

  /// Headers of what must not be kept are never taken for anything else.
  private static func isPrivate(_ word: String) -> Bool {
    word.hasPrefix("id")
      || ["身份", "证件", "学籍", "地址", "住址", "户", "民族", "健康", "国籍", "别", "identity"].contains { word.contains($0) }
  }

  private static func guardian(_ word: String) -> HeaderMeaning? {
    for prefix in guardianPrefixes {
      // 第一监护人姓名, 家长1姓名, 家长姓名1
      guard let (before, after) = parts(of: word, around: prefix) else { continue }
      var rest = String(after)
      var index = ordinal(String(before))
      if index == nil { continue }
      if index == 0, let first = rest.first, let digit = ordinal(String(first)), digit > 0 {
        index = digit
        rest.removeFirst()
      } else if index == 0, let last = rest.last, let digit = ordinal(String(last)), digit > 0 {
        index = digit
        rest.removeLast()
      }
      guard let index, let field = fields[rest.drop { $0 == "的" }.description] else { continue }
      return .guardian(index, field)
    }
    // 关系, 电话, 手机1 without a word for whose.
    var rest = word
    var index = 0
    if let last = rest.last, let digit = ordinal(String(last)), digit > 0 {
      index = digit
      rest.removeLast()
    }
    guard let field = fields[rest], field != .name else { return nil }
    return .guardian(index, field)
  }

  /// What stands before and behind the first place of a text in another. Bytes are compared: as characters it would take
  /// as long as a tenth of all rows of a school.
  private static func parts(of word: String, around text: String) -> (before: Substring, after: Substring)? {
    let start = word.withBytes { word in
      text.withBytes { text -> Int? in
        guard text.count <= word.count else { return nil }
        return (0...(word.count - text.count)).first { start in
          text.indices.allSatisfy { word[start + $0] == text[$0] }
        }
      }
    }
    guard let start else { return nil }
    let lower = word.utf8.index(word.startIndex, offsetBy: start)
    return (word[..<lower], word[word.utf8.index(lower, offsetBy: text.utf8.count)...])
  }

  /// 0 for nothing, 1 to 9 for a digit or 第一; nil for anything else.
  private static func ordinal(_ text: String) -> Int? {
    if text.isEmpty { return 0 }
    let digits = text.hasPrefix("第") ? String(text.dropFirst()) : text
    if let number = Int(digits), 1...9 ~= number { return number }
    return ["一": 1, "二": 2, "三": 3, "四": 4][digits]
  }

  /// In lower case, with half-width digits and letters, without blanks, marks and what stands in brackets.
  static func folded(_ header: String) -> String {
    if isFolded(header) { return header }
    var result = String.UnicodeScalarView()
    var depth = 0
    for scalar in foldedWidth(String(header.unicodeScalars.prefix(200))).unicodeScalars {
      switch scalar {
      case "(", "[", "【": depth += 1
      case ")", "]", "】": depth = max(0, depth - 1)
      case "*", ":", "_", "-", "\u{FEFF}", "'", "\"": break
      case _ where depth > 0 || scalar.properties.isWhitespace: break
      default: result.append(scalar)
      }
    }
    return String(result).lowercased()
  }

  /// Whether a header is short and nothing but digits, small letters and Chinese characters, as most are.
  private static func isFolded(_ header: String) -> Bool {
    header.withBytes { utf8 in
      utf8.count <= 200
        && utf8.allSatisfy { byte in
          switch byte {
          // Continuations after the first bytes of U+4000 to U+9FFF.
          case 0x30...0x39, 0x61...0x7A, 0x80...0xBF, 0xE4...0xE9: true
          default: false
          }
        }
    }
  }
}
