import JSON
import Wording

/// "Checkpointed up to": every document's file reflects the journal up to this place. It moves on only when that is so,
/// and durable; without it (or with a spoilt one, or one of a later version) the journal is read from its beginning. Its
/// version is that of the journal's part.
enum Marker {
  static let path = "checkpoint.json"

  static func bytes(_ position: JournalReader.Position) -> [UInt8] {
    var out = JSONWriter()
    out.object { out in
      out.member("format", "qunsh-checkpoint")
      out.member("version", position.version)
      out.member("commit", position.commit)
      out.member("part", position.part)
      out.member("offset", position.offset)
      out.member("sha256", position.digest.hexadecimal)
    }
    out.newline()
    return out.bytes
  }

  /// Nil where the bytes are no marker, as after a crash.
  static func read(_ bytes: [UInt8], _ format: Format) -> JournalReader.Position? {
    guard let json = try? JSON(parsing: bytes), json["format"]?.string == "qunsh-checkpoint",
      let version = json["version"]?.integer, 1...format.version ~= version, let commit = json["commit"]?.integer,
      let part = json["part"]?.integer,
      let offset = json["offset"]?.integer, let digest = json["sha256"]?.string.flatMap(Digest.init),
      commit >= 0, part >= 1, offset >= 0
    else { return nil }
    return JournalReader.Position(part: part, offset: offset, commit: commit, digest: digest, version: version)
  }
}
