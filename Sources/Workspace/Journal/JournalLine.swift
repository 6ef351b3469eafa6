import ClassGroups
import Glibc
import JSON
import Wording

/// The lines of a journal. A commit is a head, its changes, and a mark that closes it:
/// ```
/// {"commit":12,"at":"…","actor":"王老师","command":"member add …","salt":"…"}
/// {"salt":"…","do":{"change":"member","of":"三年级2班","id":5,"after":{…}}}
/// {"mark":12,"lines":2,"sha256":"…"}
/// ```
/// The mark's digest is chained: it covers the digest before it and those of the commit's lines. So a line's content can
/// be purged, `{"purged":"DIGEST"}`, and the chain still holds. The salt keeps what was purged from being guessed by trying.
enum JournalLine {
  static let format = "qunsh-journal"
  /// Deeper than what may be brought in, for what is wrapped around it.
  static let depthLimit = 80

  /// The first line of a part: what its first commit is chained to, and for every part but the first the digest of its
  /// base, the whole state at its beginning.
  static func anchor(after commit: Int, _ digest: Digest, base: Digest? = nil, version: Int) -> [UInt8] {
    var out = JSONWriter()
    out.object { out in
      out.member("format", format)
      out.member("version", version)
      out.member("after", commit)
      out.member("sha256", digest.hexadecimal)
      out.member("base", ifAny: base?.hexadecimal)
    }
    return out.bytes
  }

  static func mark(_ commit: Int, lines: Int, _ digest: Digest) -> [UInt8] {
    var out = JSONWriter()
    writeMark(commit, lines: lines, digest, to: &out)
    return out.bytes
  }

  static func writeMark(_ commit: Int, lines: Int, _ digest: Digest, to out: inout JSONWriter) {
    out.object { out in
      out.member("mark", commit)
      out.member("lines", lines)
      out.member("sha256", digest.hexadecimal)
    }
  }

  static func writeHead(_ commit: Commit, salt: String, to out: inout JSONWriter) {
    out.object { out in
      out.member("commit", commit.number)
      out.member("at", commit.at.iso(in: .china))
      out.member("actor", commit.actor)
      out.member("command", commit.command)
      switch commit.origin {
      case .command: break
      case .undo(let target): out.member("undo", target)
      case .redo(let target): out.member("redo", target)
      }
      if let batch = commit.batch {
        out.key("batch")
        out.object { out in
          out.member("run", batch.run)
          out.member("step", batch.step)
          if let script = batch.script {
            out.member("file", script.name)
            out.member("sha256", script.digest)
            out.member("with", ifAny: script.rest)
          }
        }
      }
      out.member("salt", salt)
    }
  }

  static func writeChange(_ change: Change, salt: String, to out: inout JSONWriter) {
    out.object { out in
      out.member("salt", salt)
      out.member("do", change)
    }
  }

  static func change(_ json: JSON, from version: Int, _ format: Format) throws(ShapeError) -> Change {
    try Change(json: format.change(try json.required("do"), from: version))
  }

  private static func batchStep(_ json: JSON) throws(ShapeError) -> BatchStep {
    var step = BatchStep(run: try json.integer("run"), step: try json.integer("step"))
    if let file = try json.optionalString("file") {
      step.script = BatchScript(
        name: file, digest: try json.string("sha256"), rest: try json.optionalString("with"))
    }
    return step
  }

  /// A commit without its changes, from its head.
  static func commit(_ json: JSON) throws(ShapeError) -> Commit {
    guard let at = Instant(iso: try json.string("at"), in: nil) else {
      throw ShapeError(path: ["at"], Message(zh: "不是有效的时间", en: "is no valid time"))
    }
    var origin = Commit.Origin.command
    if let target = try json.optionalInteger("undo") { origin = .undo(of: target) }
    if let target = try json.optionalInteger("redo") { origin = .redo(of: target) }
    return Commit(
      number: try json.integer("commit"), at: at, actor: try json.string("actor"), command: try json.string("command"),
      origin: origin, changes: [], batch: try json["batch"].map(batchStep))
  }
}

/// Short random words that keep purged payloads from being guessed: 48 bits in 8 characters.
struct Salt {
  /// Random numbers fetched ahead: the system is asked for many at once, more with each time.
  private var fetched: [UInt64] = []
  private var share = 2
  private static let letters: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  mutating func next() -> String {
    if fetched.isEmpty { fetch() }
    var bits = fetched.popLast() ?? 0
    return String(unsafeUninitializedCapacity: 8) { buffer in
      for index in 0..<8 {
        buffer[index] = Salt.letters.utf8Start[Int(bits & 63)]
        bits >>= 6
      }
      return 8
    }
  }

  private mutating func fetch() {
    fetched = [UInt64](unsafeUninitializedCapacity: share) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      arc4random_buf(start, share * MemoryLayout<UInt64>.stride)
      count = share
    }
    share = min(4 * share, 512)
  }
}
