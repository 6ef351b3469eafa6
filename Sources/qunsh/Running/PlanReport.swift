import ClassGroups
import Commands
import Presentation
import Wording

/// Shows a plan instead of carrying it out.
enum PlanReport {
  static func make(_ plan: Plan) -> Report {
    let changes = (plan.changes + plan.steps.flatMap(\.changes)).flatMap(\.parts)
    let files = plan.exports.map { export in
      Report.Item.message(
        Message(zh: "写出文件\(quoted(export.path).zh)", en: "writes the file \(quoted(export.path).en)"), .plain)
    }
    if changes.isEmpty, !files.isEmpty {
      return Report([.message(Message(zh: "仅预演，没有写入：", en: "a rehearsal, nothing was written:"), .advice)] + files)
    }
    var items: [Report.Item] = [
      .message(
        Message(
          zh: "仅预演，没有写入。将有 \(changes.count) 处变更：",
          en: "a rehearsal, nothing was written. It would change \(changes.count) "
            + (changes.count == 1 ? "place:" : "places:")), .advice)
    ]
    for change in changes { items.append(.message(change.words, .plain)) }
    return Report(items + files)
  }
}

extension Change {
  /// What becomes of which place.
  fileprivate var words: Message {
    let verb: Message =
      switch effect {
      case .adds: Message(zh: "新增", en: "adds")
      case .removes: Message(zh: "删除", en: "removes")
      case .alters: Message(zh: "修改", en: "changes")
      }
    let name = nameOfNew.map { (zh: "：\(clean($0))", en: ": \(clean($0))") } ?? (zh: "", en: "")
    return Message(zh: verb.zh + place.words.zh + name.zh, en: "\(verb.en) \(place.words.en)\(name.en)")
  }

  /// Who comes in, where the place tells a number only.
  private var nameOfNew: String? {
    switch self {
    case .student(_, _, let replacement): replacement.after?.name
    case .member(_, _, let replacement): replacement.after?.display
    case .schoolClass(_, _, let replacement): replacement.after?.name
    case .staff(_, _, let replacement): replacement.after?.name
    default: nil
    }
  }
}
