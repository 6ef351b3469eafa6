import ClassGroups
import Commands
import Presentation
import Wording

/// Shows a plan instead of carrying it out.
enum PlanReport {
  static func make(_ plan: Plan) -> Report {
    let changes = plan.changes + plan.steps.flatMap(\.changes)
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
    return Message(zh: "\(verb.zh)\(place.words.zh)", en: "\(verb.en) \(place.words.en)")
  }
}
