import JSON
@_spi(_Unicode) import Swift
import Wording

/// Personal data that is to be taken out of the book and out of its history. Its changes are carried out without being
/// written down, since what they replace would then stay in the journal.
public struct Purge: Hashable, Sendable {
  /// What becomes of the state.
  public var changes: [Change]
  /// Names, numbers and other words that must be in no file afterwards.
  public var words: [String]
  /// Words that are looked for afterwards, besides.
  public var sought: [String] = []
  /// Groups and classes of whose records the history keeps nothing.
  public var groups: Set<String> = []
  /// See `groups`.
  public var classes: Set<ClassReference> = []
  /// Under which names those were before, and when.
  public var former: [FormerName] = []
  /// A time of which the history keeps no content at all.
  public var period: Range<Instant>?

  public init(changes: [Change], words: [String], period: Range<Instant>? = nil) {
    self.changes = changes
    self.words = words
    self.period = period
  }

  /// Places whose records the history forgets.
  public var places: Set<Place> { Set(changes.filter { $0.effect == .removes }.map(\.place)) }

  /// Whether the history must forget everything about a document.
  public func covers(_ document: Document) -> Bool {
    switch document {
    case .group(let name), .posts(let name, _): groups.contains(name)
    case .roster(let schoolClass): classes.contains(schoolClass)
    default: false
    }
  }
}

extension Purge: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("changes", ifAny: changes)
      out.member("words", words)
      out.member("sought", ifAny: sought)
      out.member("groups", groups.sorted())
      out.member("classes", classes.sorted().map(\.text))
      out.member("former", ifAny: former)
      out.member("from", ifAny: period?.lowerBound)
      out.member("to", ifAny: period?.upperBound)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(changes: try json.list("changes", as: Change.self), words: try json.strings("words"))
    sought = try json.strings("sought")
    former = try json.list("former", as: FormerName.self)
    groups = Set(try json.strings("groups"))
    for text in try json.strings("classes") {
      guard let reference = ClassReference(text) else {
        throw ShapeError(path: ["classes"], Message(zh: "应为班级", en: "a class is expected"))
      }
      classes.insert(reference)
    }
    if json["from"] != nil {
      let (from, to) = (try json.instant("from"), try json.instant("to"))
      guard from < to else {
        throw ShapeError(path: ["to"], Message(zh: "应为较晚的时间", en: "a later time is expected"))
      }
      period = from..<to
    }
  }
}

extension Change {
  /// The names and numbers by which the person of a record is known, as it was and as it became: what a search for the
  /// person must look for.
  public var personalWords: [String] {
    switch self {
    case .roster: parts.flatMap(\.personalWords)
    case .member(_, _, let replacement):
      [replacement.before, replacement.after].flatMap { member in
        [member?.name, member?.display, member?.phone].compactMap { $0 }
      }
    case .student(_, _, let replacement):
      [replacement.before, replacement.after].flatMap { student in
        [student?.name].compactMap { $0 }
          + (student?.guardians ?? []).flatMap { [$0.name, $0.phone].compactMap { $0 } }
      }
    case .post(_, _, _, let replacement): [replacement.before, replacement.after].compactMap { $0?.display }
    default: []
    }
  }
}

/// A word that is to be found wherever it stands: byte for byte, beside any other character, and in each of the forms in
/// which Unicode writes the same letters.
public struct SoughtWord: Hashable, Sendable {
  /// The bytes of its forms, as they stand in a text.
  public let forms: [[UInt8]]
  /// The same within a string of JSON.
  public let quotedForms: [[UInt8]]

  public init(_ word: String) {
    var forms = [Array(word.utf8)]
    for normal in [Self.text(word._nfc), Self.text(word._nfd)] where !forms.contains(normal) { forms.append(normal) }
    self.forms = forms.filter { !$0.isEmpty }
    quotedForms = self.forms.map { form in
      var out = JSONWriter()
      out.string(String(decoding: form, as: UTF8.self))
      return Array(out.bytes.dropFirst().dropLast())
    }
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(scalar) }
    return Array(String(text).utf8)
  }

  /// Whether JSON that this program wrote holds the word.
  public func stands(in json: UnsafeBufferPointer<UInt8>) -> Bool {
    quotedForms.contains { form in form.withUnsafeBufferPointer { json.holds($0) } }
  }

  /// A text with something else in the place of the word.
  public func replaced(in text: String, by other: String) -> String {
    var bytes = Array(text.utf8)
    for form in forms {
      guard bytes.withUnsafeBufferPointer({ whole in form.withUnsafeBufferPointer { whole.holds($0) } }) else {
        continue
      }
      var result: [UInt8] = []
      var place = 0
      while place < bytes.count {
        if bytes[place...].starts(with: form) {
          result += other.utf8
          place += form.count
        } else {
          result.append(bytes[place])
          place += 1
        }
      }
      bytes = result
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
