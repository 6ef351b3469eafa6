import Wording

/// Which commits `undo` and `redo` act on, and what they change. A commit stands or is undone by the latest entry of the
/// journal that names it.
public enum Undo {
  /// One commit to be made: the changes that take another back, or carry it out again.
  public struct Step: Hashable, Sendable {
    /// The commit that is taken back or carried out again.
    public var target: Commit
    /// What the new commit says of itself.
    public var origin: Commit.Origin
    /// In the order in which they are carried out.
    public var changes: [Change]
  }

  /// The steps that take back the last `count` standing commits of a person, newest first; fewer where there are no more.
  /// Reads the journal backwards, as far as it must.
  ///
  /// - Throws: `UndoRefusal`, or what the book throws.
  public static func undo(_ count: Int, by actor: String, in book: some Book) throws -> [Step] {
    var steps: [Step] = []
    var later: [Commit] = []
    try visitStanding(in: book) { commit in
      // Nobody knows any more whose it was and what rested on it.
      if commit.isPurged, commit.actor.isEmpty || commit.actor == actor { throw UndoRefusal.purged(commit.number) }
      guard commit.actor == actor else {
        later.append(commit)
        return true
      }
      let made = Made(by: commit)
      let dependents = later.filter(made.isNeeded).map(\.number)
      guard dependents.isEmpty else { throw UndoRefusal.neededLater(commit.number, by: dependents.reversed()) }
      steps.append(
        Step(target: commit, origin: .undo(of: commit.number), changes: commit.changes.reversed().map(\.inverse)))
      return steps.count < count
    }
    return steps
  }

  /// The standing commits of a person among the latest of all, newest first: what `undo` goes through, whatever rests on
  /// them.
  public static func standing(by actor: String, amongLast limit: Int, in book: some Book) throws -> [Commit] {
    var found: [Commit] = []
    try visitStanding(in: book, downTo: book.head() - limit) { commit in
      if commit.actor == actor, !commit.isPurged { found.append(commit) }
      return true
    }
    return found
  }

  /// Shows the commands that stand, newest first, until it is enough. The workspace's founding is none of them, nor is a
  /// purge, which leaves nothing to take back.
  private static func visitStanding(
    in book: some Book, downTo last: Int = 0, _ body: (Commit) throws -> Bool
  ) throws {
    var isUndone: [Int: Bool] = [:]
    var number = try book.head()
    while number > max(0, last), let commit = try book.commit(number) {
      number -= 1
      switch commit.origin {
      case .undo(let target): isUndone[target] = isUndone[target] ?? true
      case .redo(let target): isUndone[target] = isUndone[target] ?? false
      case .command where isUndone[commit.number] == true: break
      case .command where commit.changes.contains { $0.place.document == .settings && $0.effect == .adds }: break
      case .command where commit.changes.isEmpty && !commit.isPurged: break
      case .command: if try !body(commit) { return }
      }
    }
  }

  /// The step that carries out again what a person undid last; nil where nothing was undone since their last command.
  public static func redo(by actor: String, in book: some Book) throws -> Step? {
    // Newest first: what was undone and redone since the last command.
    var entries: [Commit] = []
    var number = try book.head()
    while number > 0, let commit = try book.commit(number) {
      number -= 1
      guard commit.actor == actor else { continue }
      if commit.origin == .command { break }
      entries.append(commit)
    }
    var undone: [Int] = []
    for entry in entries.reversed() {
      switch entry.origin {
      case .undo(let target): undone.append(target)
      case .redo(let target): undone.removeAll { $0 == target }
      case .command: break
      }
    }
    guard let last = undone.last, let target = try book.commit(last) else { return nil }
    if target.isPurged { throw UndoRefusal.purged(last) }
    return Step(target: target, origin: .redo(of: last), changes: target.changes)
  }
}

/// What a commit brought about, as later ones may rest on it. Made once for a commit and asked of each that follows.
private struct Made {
  private let places: Set<Place>
  private let documents: Set<Document>
  private let classes: Set<ClassReference>
  private let schools: Set<String>

  init(by commit: Commit) {
    places = Set(commit.changes.flatMap { [$0.place] + $0.parts.map(\.place) })
    documents = Set(commit.changes.filter(\.makesDocument).map(\.place.document))
    classes = Set(commit.changes.compactMap(\.madeClass))
    schools = Set(documents.compactMap { if case .school(let name) = $0 { name } else { nil } })
  }

  /// Whether a later commit rests on it.
  func isNeeded(by later: Commit) -> Bool {
    later.changes.lazy.flatMap(\.parts).contains { change in
      if places.contains(change.place) || documents.contains(change.place.document) { return true }
      guard let user = change.usedClass else { return false }
      return schools.contains(user.school) || classes.contains(user)
    }
  }
}

/// Why a commit cannot be taken back or carried out again.
public enum UndoRefusal: Explained, Hashable {
  case neededLater(Int, by: [Int])
  case purged(Int)

  public var code: String {
    switch self {
    case .neededLater: "needed-later"
    case .purged: "purged"
    }
  }

  public var message: Message {
    switch self {
    case .neededLater(let number, let dependents):
      let list = dependents.prefix(10).map { "\($0)" }
      return Message(
        zh: "提交 \(number) 之后的提交依赖于它：\(list.joined(separator: "、"))\(dependents.count > 10 ? "……" : "")",
        en:
          "later commits depend on commit \(number): \(list.joined(separator: ", "))\(dependents.count > 10 ? ", …" : "")"
      )
    case .purged(let number):
      return Message(
        zh: "提交 \(number) 中的个人数据已清除，无法撤销", en: "commit \(number) cannot be undone: its personal data was purged")
    }
  }

  public var hint: Message? {
    switch self {
    case .neededLater:
      Message(zh: "先由相关人员撤销后面的提交，见 `log`", en: "have the later commits undone first; see `log`")
    case .purged: nil
    }
  }
}

extension Change {
  /// It brings a document into being.
  fileprivate var makesDocument: Bool {
    switch self {
    case .school(_, let replacement): replacement.before == nil
    case .roster(_, let replacement): replacement.before == nil
    case .group(_, let replacement): replacement.before == nil
    case .pack(_, let replacement): replacement.before == nil
    default: false
    }
  }

  /// The class that it brings into being.
  fileprivate var madeClass: ClassReference? {
    guard case .schoolClass(let school, _, let replacement) = self, replacement.before == nil else { return nil }
    return replacement.after.map { ClassReference(school: school, name: $0.name) }
  }

  /// The class that must be there for the change to make sense.
  fileprivate var usedClass: ClassReference? {
    switch self {
    case .group(_, let replacement): replacement.after?.schoolClass
    case .student(let schoolClass, _, _), .roster(let schoolClass, _): schoolClass
    default: nil
    }
  }
}
