import JSON
import Wording

/// A school's own policy, as it was written; `Policy` reads what it means.
public struct PackSource: Hashable, Sendable, JSONWritable, JSONReadable {
  /// An object; what is in it has been checked where it was taken into use (`Pack.faults`).
  public var json: JSON

  public init(json: JSON) throws(ShapeError) {
    guard json.object != nil else { throw .expected(.object) }
    self.json = json
  }

  public func write(to out: inout JSONWriter) { out.json(json) }
}
