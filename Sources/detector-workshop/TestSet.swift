import Detector

/// Messages that were never learned from nor tuned on, judged by the detector as it is shipped. Each set was written after
/// what the detector of its day had learned from; whoever looks at one while he changes the detector needs another.
enum TestSet {
  private static let breaches = Evaluation.breaches

  /// The figures as lines of their own.
  static func figures(_ rows: [Example], _ name: String) -> String {
    var counts = [Count](repeating: Count(), count: Topic.allCases.count)
    var (harmless, alarms) = (0, 0)
    for row in rows {
      let found = Set(Detector.builtIn.read(row.utterance).topics.map(\.topic))
      for (number, topic) in Topic.allCases.enumerated() where !row.open.contains(topic) {
        switch (found.contains(topic), row.topics.contains(topic)) {
        case (true, true): counts[number].right += 1
        case (true, false): counts[number].wrong += 1
        case (false, true): counts[number].missed += 1
        case (false, false): break
        }
      }
      guard breaches.isDisjoint(with: row.topics.union(row.open)) else { continue }
      harmless += 1
      if !breaches.isDisjoint(with: found) { alarms += 1 }
    }
    var text = "\(name), \(rows.count) messages\tprecision\trecall\tF1\n"
    var (sum, topics) = (0.0, 0.0)
    for (topic, count) in zip(Topic.allCases, counts) where count.right + count.missed > 0 {
      sum += count.f1
      topics += 1
      text +=
        "\(topic.rawValue)\t" + [count.precision, count.recall, count.f1].map(thousandths).joined(separator: "\t")
        + "\n"
    }
    text += "macro F1\t\t\t\(thousandths(sum / max(topics, 1)))\n"
    return text + "false alarms\t\t\t\(thousandths(Double(alarms) / Double(max(harmless, 1))))\n"
  }
}
