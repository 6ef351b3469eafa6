import JSON
import Wording

/// Something in a policy's file that is not right.
public struct PackFault: Sendable, Hashable {
  /// Keys and places that lead to it: `clauses.3.rules.0.effect`.
  public let place: String
  /// What is wrong there.
  public let what: Message
  /// What to write instead.
  public let mend: Message
}

extension Pack {
  /// Everything that is not right in a policy's file, not only the first; empty where it can be taken into use.
  ///
  /// - Parameter bytes: the file. More than `sizeLimit` bytes are not looked at.
  public static func faults(in bytes: [UInt8]) -> [PackFault] {
    guard bytes.count <= sizeLimit else {
      return [
        PackFault(
          place: "",
          what: Message(
            zh: "文件有 \(bytes.count) 字节，上限 \(sizeLimit)", en: "\(bytes.count) bytes, at most \(sizeLimit)"),
          mend: Message(zh: "拆成两个规则集，用 + 合并", en: "make two policies of it and join them by +"))
      ]
    }
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes) } catch {
      return [
        PackFault(place: "", what: error.message, mend: JSONError.mend)
      ]
    }
    guard var object = json.object else {
      return [fault(.expected(.object))]
    }
    let clauses = json["clauses"]?.array ?? []
    object["clauses"] = .array([])
    var faults: [PackFault] = []
    if let listed = json["clauses"], listed.array == nil {
      faults.append(fault(.expected(.array).within("clauses")))
    }
    if clauses.count > 2000 {
      faults.append(fault(ShapeError(path: ["clauses"], Message(zh: "条款超过 2000 条", en: "more than 2000 clauses"))))
    }
    var head: Pack?
    do throws(ShapeError) { head = try Pack(json: .object(object)) } catch { faults.append(fault(error)) }
    var ids: [String] = []
    let bare: JSONObject = ["format": "qunsh-policy", "version": 1, "name": "x", "title": ["zh": "x", "en": "x"]]
    for (index, clause) in clauses.prefix(2000).enumerated() {
      var single = bare
      single["clauses"] = .array([clause])
      // What is wrong with the head is told once.
      guard head != nil else { break }
      do throws(ShapeError) {
        for read in try Pack(json: .object(single)).clauses {
          if ids.contains(read.id) {
            faults.append(
              PackFault(
                place: "clauses.\(index).id",
                what: Message(zh: "编号 \(read.id) 重复", en: "the id \(read.id) stands twice"),
                mend: Message(zh: "各条款编号不得重复", en: "give each clause an id of its own")))
          }
          ids.append(read.id)
          faults += doubts(about: read, at: "clauses.\(index)")
        }
      } catch {
        faults.append(fault(error, path: ["clauses", "\(index)"] + error.path.dropFirst(2)))
      }
    }
    if let head { faults += head.danglingReferences(ids) }
    return faults
  }

  static let sizeLimit = 4 << 20

  private static func fault(_ error: ShapeError, path: [String]? = nil) -> PackFault {
    PackFault(
      place: (path ?? error.path).joined(separator: "."), what: error.what,
      mend: Message(zh: "对照 `policy show PACK --source` 改正", en: "compare with `policy show PACK --source`"))
  }

  /// What can be read and still cannot be meant.
  private static func doubts(about clause: Clause, at place: String) -> [PackFault] {
    var faults: [PackFault] = []
    for (index, rule) in clause.rules.enumerated() where rule.isOfEverything {
      faults.append(
        PackFault(
          place: "\(place).rules.\(index)",
          what: Message(zh: "没有主题、时段和形式：每条消息都会触发", en: "no topic, hours or form: it speaks of every message"),
          mend: Message(
            zh: "写明 topics、hours、school_hours、kinds、longer_than 或 more_emoji_than",
            en: "say topics, hours, school_hours, kinds, longer_than or more_emoji_than")))
    }
    for (index, rule) in clause.rules.enumerated() where rule.topics.contains(.offHours) {
      faults.append(
        PackFault(
          place: "\(place).rules.\(index).topics",
          what: Message(zh: "off-hours 不是消息的内容，不会触发", en: "off-hours is nothing that a message says: it never speaks"),
          mend: Message(zh: "改用 hours 或 school_hours", en: "say hours or school_hours instead")))
    }
    if clause.rules.isEmpty, clause.carriedBy.isEmpty {
      faults.append(
        PackFault(
          place: place, what: Message(zh: "没有规则或命令落实此条", en: "nothing carries this clause out"),
          mend: Message(zh: "写明 rules 或 carried_by", en: "say rules or carried_by")))
    }
    return faults
  }

  private func danglingReferences(_ ids: [String]) -> [PackFault] {
    let named =
      requirements.map { ("requires.\($0.what)", $0.clause) }
      + clausesAgainstStudents.map { ("bars.student", $0) } + clausesAgainstOutsiders.map { ("bars.outsider", $0) }
      + ladder.steps.map { ("ladder.all", $0.clause) } + ladder.teacherSteps.map { ("ladder.teacher", $0.clause) }
      + ladder.removeOnlyFor.map { ("ladder.remove_only_for", $0) }
      + ladder.removeUnder.flatMap { [("ladder.remove_under", $0.key), ("ladder.remove_under", $0.value)] }
      + conduct.references
    return named.filter { !ids.contains($0.1) }.map { place, id in
      PackFault(
        place: place, what: Message(zh: "没有条款 \(id)", en: "there is no clause \(id)"),
        mend: Message(zh: "写明本规则集里的条款编号", en: "name a clause of this policy"))
    }
  }
}
