import JSON
import Wording

/// A stretch of the history in which a group or a roster stood under a name that it no longer has: a class that moved up.
/// Before and after it the name may be another's.
public struct FormerName: Hashable, Sendable {
  /// What bore the name.
  public enum Holder: Hashable, Sendable {
    case group(String)
    case roster(ClassReference)
  }

  /// A change by its commit and its place among the commit's changes, from 0.
  public struct Moment: Hashable, Sendable, Comparable {
    /// The commit's number.
    public var commit: Int
    /// The place in it.
    public var index: Int

    public init(_ commit: Int, _ index: Int) {
      self.commit = commit
      self.index = index
    }

    public static func < (left: Moment, right: Moment) -> Bool {
      (left.commit, left.index) < (right.commit, right.index)
    }
  }

  /// The name, as it was then.
  public var holder: Holder
  /// The first change in which it bore the name.
  public var from: Moment
  /// Included.
  public var to: Moment

  public init(_ holder: Holder, from: Moment, to: Moment) {
    self.holder = holder
    self.from = from
    self.to = to
  }

  /// Whether a change is about the group or roster in its time.
  public func covers(_ change: Change, at moment: Moment) -> Bool {
    guard from <= moment, moment <= to else { return false }
    switch (holder, change.place.document) {
    case (.group(let name), .group(let other)), (.group(let name), .posts(let other, _)): return name == other
    case (.roster(let name), .roster(let other)): return name == other
    default: return false
    }
  }
}

extension FormerName: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      switch holder {
      case .group(let name): out.member("group", name)
      case .roster(let name): out.member("class", name.text)
      }
      out.member("from", "\(from.commit)/\(from.index)")
      out.member("to", "\(to.commit)/\(to.index)")
    }
  }

  public init(json: JSON) throws(ShapeError) {
    func moment(_ key: String) throws(ShapeError) -> Moment {
      let numbers = try json.string(key).split(separator: "/").compactMap { Int($0) }
      guard numbers.count == 2 else {
        throw ShapeError(path: [key], Message(zh: "应为“提交/序号”", en: "a commit and a place in it are expected"))
      }
      return Moment(numbers[0], numbers[1])
    }
    let holder: Holder
    if let name = try json.optionalString("group") {
      holder = .group(name)
    } else {
      guard let name = ClassReference(try json.string("class")) else {
        throw ShapeError(path: ["class"], Message(zh: "应为班级", en: "a class is expected"))
      }
      holder = .roster(name)
    }
    self.init(holder, from: try moment("from"), to: try moment("to"))
  }
}
