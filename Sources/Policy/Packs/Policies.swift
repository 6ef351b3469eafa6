import CData
import JSON
import Synchronization
import Wording

/// Every policy that can be put in force: those that come with the program, and the school's own. A policy is read when it
/// is asked for.
public struct Policies: Sendable {
  private let own: [String: JSON]
  /// Policies that were read: a batch asks for the same one again and again.
  private let cache = Cache()

  /// A list: to a process that asks for one policy a table costs a seventh of what reading the policy does.
  private final class Cache: Sendable {
    static let limit = 64
    let policies = Mutex<(all: [Kept], latest: Int)>(([], 0))

    struct Kept {
      var name: String
      var policy: Policy
    }
  }

  /// - Parameter own: the school's policies by name; one of a built-in's name takes its place.
  public init(own: [String: JSON] = [:]) { self.own = own }

  /// The nine, in the order of the catalogue.
  public static let nine = [
    "hengshui-2018", "pudong", "bozhou-2024", "xining-chengxi", "handbook-1", "handbook-2", "handbook-3", "handbook-4",
    "handbook-5",
  ]

  /// The nine and the floor of national rules.
  public static let builtInNames = nine + ["national"]

  /// All that can be asked for: those built in, in the order of the catalogue, then the school's own by name.
  public var names: [String] { Self.builtInNames + own.keys.filter { !Self.builtInNames.contains($0) }.sorted() }

  /// A policy by name, or several joined by `+`: all clauses of each, and the strongest effect wins.
  public func policy(_ spec: String) throws(PolicyError) -> Policy {
    let known = cache.policies.withLock { kept -> Policy? in
      if kept.latest < kept.all.count, kept.all[kept.latest].name == spec { return kept.all[kept.latest].policy }
      guard let place = kept.all.firstIndex(where: { $0.name == spec }) else { return nil }
      kept.latest = place
      return kept.all[place].policy
    }
    if let known { return known }
    let policy = try read(spec)
    cache.policies.withLock { kept in
      if kept.all.count < Cache.limit { kept.all.append(Cache.Kept(name: spec, policy: policy)) }
    }
    return policy
  }

  /// More than the nine, the floor of national rules and a school's own joined at once say nothing anybody could keep.
  static let mostCombined = 12

  private func read(_ spec: String) throws(PolicyError) -> Policy {
    var packs: [Pack] = []
    for part in spec.split(separator: "+", omittingEmptySubsequences: false) {
      let name = String(part)
      guard !packs.contains(where: { $0.name == name }) else { continue }
      packs.append(try pack(name))
      guard packs.count <= Self.mostCombined else { throw .tooMany }
    }
    return Policy(packs)
  }

  private func pack(_ name: String) throws(PolicyError) -> Pack {
    do throws(ShapeError) {
      if let source = own[name] { return try Pack(json: source) }
      if let bytes = Self.builtIn(name) { return try Pack(parsing: bytes) }
    } catch { throw .malformed(name, error.message) }
    throw unknown(name)
  }

  /// The file of a policy, as a school may copy and change it.
  public func source(_ name: String) throws(PolicyError) -> JSON {
    if let json = own[name] { return json }
    guard let bytes = Self.builtIn(name) else { throw unknown(name) }
    do throws(JSONError) { return try JSON(parsing: bytes) } catch { throw .malformed(name, error.message) }
  }

  private func unknown(_ name: String) -> PolicyError {
    .unknown(name, similar: names.filter { $0.hasPrefix(name.prefix(3)) })
  }

  private static func builtIn(_ name: String) -> UnsafeBufferPointer<UInt8>? {
    for index in 0..<cdata_packs_count {
      guard let file = cdata_pack(index)?.pointee, String(cString: file.name) == name else { continue }
      return UnsafeBufferPointer(start: file.bytes, count: file.count)
    }
    return nil
  }
}

/// Why there is no such policy.
public enum PolicyError: Explained, Hashable {
  case unknown(String, similar: [String])
  case malformed(String, Message)
  case tooMany

  public var code: String {
    switch self {
    case .unknown: "no-such-policy"
    case .malformed: "bad-policy"
    case .tooMany: "too-many-policies"
    }
  }

  public var message: Message {
    switch self {
    case .unknown(let name, _): Message(zh: "没有规则集\(quoted(name).zh)", en: "there is no policy \(quoted(name).en)")
    case .malformed(let name, let why):
      Message(zh: "规则集\(quoted(name).zh)有误：\(why.zh)", en: "the policy \(quoted(name).en) is not right: \(why.en)")
    case .tooMany:
      Message(
        zh: "合并的规则集超过 \(Policies.mostCombined) 个",
        en: "more than \(Policies.mostCombined) policies are combined")
    }
  }

  public var hint: Message? {
    switch self {
    case .unknown(_, let similar) where !similar.isEmpty:
      Message(zh: "是否想用 \(similar.joined(separator: "、"))？", en: "did you mean \(similar.joined(separator: ", "))?")
    case .unknown: Message(zh: "见 `policy list`", en: "see `policy list`")
    case .malformed: Message(zh: "用 `policy lint` 列出全部问题", en: "`policy lint` lists all that is wrong")
    case .tooMany: Message(zh: "去掉几个", en: "leave some out")
    }
  }
}
