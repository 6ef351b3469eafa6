import Detector

extension Evaluation {
  /// The figures, topic by topic, in thousandths: single messages and conversations apart.
  func figures(_ thresholds: Thresholds) -> String {
    var text =
      "topic\tsingles precision\trecall\tF1\tlogs precision\trecall\tF1\tthreshold where nothing stands before\twhere something does\n"
    var sums = [0.0, 0.0]
    for topic in Model.topics.indices {
      let single = count(topic, thresholds) { !$0.isConversation }
      let log = count(topic, thresholds) { $0.isConversation }
      sums[0] += single.f1
      sums[1] += log.f1
      let figures = [single.precision, single.recall, single.f1, log.precision, log.recall, log.f1].map(thousandths)
      text +=
        ([Model.topics[topic].rawValue] + figures + ["\(thresholds.alone[topic])", "\(thresholds.following[topic])"])
        .joined(separator: "\t") + "\n"
    }
    let count = Double(Model.topics.count)
    text += "macro F1\t\t\t\(thousandths(sums[0] / count))\t\t\t\(thousandths(sums[1] / count))\t\n"
    let alarms = [false, true].map { wanted in falseAlarms(thresholds) { $0.isConversation == wanted } }
    let all = Model.topics.indices.reduce(0) { $0 + self.count($1, thresholds) { _ in true }.f1 }
    text += "macro F1 of all messages\t\t\t\(thousandths(all / count))\n"
    return text + "false alarms\t\t\t\(thousandths(alarms[0]))\t\t\t\(thousandths(alarms[1]))\t\n"
  }
}

/// A share as figures are written.
func thousandths(_ value: Double) -> String { "\(Int((value * 1000).rounded()))" }

extension Evaluation {
  /// How much harm of messages from the web is found and how much else is flagged.
  func webFigures(_ thresholds: Thresholds) -> String {
    var found = Count()
    var flagged = 0
    var harmless = 0
    for index in examples.indices {
      let isFlagged = Model.topics.indices.contains {
        Self.breaches.contains(Model.topics[$0]) && sureness[index][$0] >= thresholds[examples[index], $0]
      }
      if examples[index].topics.isEmpty {
        harmless += 1
        if isFlagged { flagged += 1 }
      } else if isFlagged {
        found.right += 1
      } else {
        found.missed += 1
      }
    }
    return "web\tharmful found \(thousandths(found.recall))\tharmless flagged "
      + thousandths(Double(flagged) / Double(max(harmless, 1)))
  }
}
