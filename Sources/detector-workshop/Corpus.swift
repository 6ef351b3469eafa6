import ClassGroups
import Detector
import Glibc
import JSON

/// A labelled message.
struct Example: Sendable {
  var hand: String
  var isConversation: Bool
  var utterance: Utterance
  var features: Features
  /// Keys of its runs of characters: every model asks for them again.
  var runs: [UInt64]
  var topics: Set<Topic>
  /// Topics on which sensible people differ: they count neither way.
  var open: Set<Topic>
  /// What a wrong answer on it costs in learning.
  var cost: Float

  init(
    hand: String, isConversation: Bool, utterance: Utterance, topics: Set<Topic>, open: Set<Topic>, cost: Float = 1
  ) {
    self.hand = hand
    self.isConversation = isConversation
    self.utterance = utterance
    self.topics = topics
    self.open = open
    self.cost = cost
    features = Features(utterance)
    runs = features.runs
  }

  /// 1 there, 0 not there, −1 counts neither way.
  func label(_ topic: Topic) -> Int8 { topics.contains(topic) ? 1 : open.contains(topic) ? -1 : 0 }
}

/// Reads the labelled corpora: a file a hand.
enum Corpus {
  static func load(_ folder: String) -> [Example] {
    names(in: folder).filter { $0.hasSuffix(".jsonl") }.sorted().flatMap { load($0.dropLast(6), in: folder) }
  }

  /// One hand: its file, and the rosters of its conversations beside it.
  static func load(_ hand: Substring, in folder: String) -> [Example] {
    let path = folder + "/" + hand
    return read(lines(path + ".jsonl"), hand: String(hand), rosters: rosters(path + ".rosters.json"))
  }

  private static func read(_ rows: [JSON], hand: String, rosters: JSON?) -> [Example] {
    var examples: [Example] = []
    var preceding: [Utterance.Earlier] = []
    var conversation: String?
    for row in rows {
      let name = row["conv"]?.string
      if name != conversation {
        preceding = []
        conversation = name
      }
      let topics = Set((row["topics"]?.array ?? []).compactMap { $0.string.flatMap(Topic.init) })
      let open = Set((row["optional"]?.array ?? []).compactMap { $0.string.flatMap(Topic.init) })
      let roster = name.flatMap { rosters?[$0]?.array } ?? row["roster"]?.array ?? []
      let utterance = Utterance(
        text: row["text"]?.string ?? "", role: row["role"]?.string.flatMap(Role.init) ?? .outsider,
        kind: row["kind"]?.string.flatMap(PostKind.init) ?? .text, roster: roster.compactMap(\.string),
        preceding: preceding.suffix(4).map { $0 }, speaker: row["sender"]?.string)
      examples.append(
        Example(
          hand: hand, isConversation: name != nil, utterance: utterance, topics: topics, open: open))
      if name != nil {
        preceding.append(
          Utterance.Earlier(
            speaker: utterance.speaker, role: utterance.role, kind: utterance.kind, text: utterance.text))
      }
    }
    return examples
  }

  /// Their labels are coarse, and class groups talk otherwise: at full cost they blur what sells and what swindles there.
  static let webCost: Float = 0.7

  /// Messages from the web with a coarse label each: what it leaves open counts neither way.
  static func loadWeb(_ path: String) -> [Example] {
    let harmful: Set<Topic> = [
      .advertising, .fraud, .porn, .insult, .quarrel, .violence, .defamation, .incitement, .politics,
    ]
    return lines(path).enumerated().map { index, row in
      let label = row["label"]?.string ?? ""
      let topics: Set<Topic> =
        switch label {
        case "博彩", "黑产广告": [.advertising]
        case "欺诈": [.fraud]
        case "低俗色情": [.porn]
        case "谩骂引战": [.insult]
        default: []
        }
      let open = Set(Topic.allCases).subtracting(label == "不违规" ? harmful : [])
      let utterance = Utterance(text: row["text"]?.string ?? "", role: index % 3 == 0 ? .outsider : .parent)
      return Example(
        hand: "web\(index % 2)", isConversation: false, utterance: utterance, topics: topics,
        open: open.subtracting(topics), cost: webCost)
    }
  }

  /// All files of classes in a folder.
  static func loadLexicon(_ folder: String) -> Lexicon {
    Lexicon(
      names(in: folder).filter { $0.hasSuffix(".tsv") }.sorted().flatMap { name in
        String(decoding: bytes(folder + "/" + name) ?? [], as: UTF8.self).split(separator: "\n")
      })
  }

  private static func rosters(_ path: String) -> JSON? { bytes(path).flatMap { try? JSON(parsing: $0) } }

  private static func lines(_ path: String) -> [JSON] {
    (bytes(path) ?? []).split(separator: UInt8(ascii: "\n")).compactMap { try? JSON(parsing: $0) }
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { return result }
      result += piece[..<count]
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var result: [String] = []
    while let entry = readdir(handle) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { result.append(String(cString: $0)) }
      }
    }
    return result
  }
}
