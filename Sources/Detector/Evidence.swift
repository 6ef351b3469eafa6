extension Evidence {
  /// The words that spoke most for a topic, at most three stretches, in the order of the text.
  static func strongest(
    _ runs: [FirstReading.KnownRun], of normal: NormalisedText, _ topic: Int, in text: [UInt32]
  ) -> [Evidence] {
    let model = FirstReading.builtIn
    // The strongest five, in order.
    var spans: [(weight: Int, from: Int, to: Int)] = []
    spans.reserveCapacity(6)
    var least = 1
    for run in runs where run.length >= 2 || runs.count < 12 {
      let weight = model.weight(run, topic)
      guard weight >= least else { continue }
      let position = Int(run.position)
      let last = position + Int(run.length) - 1
      let from = normal.origins[position]
      let to = normal.origins[last] + (normal.scalars[last] == 3 ? 0 : 1)
      guard from < to else { continue }
      var place = spans.count
      spans.append((weight, from, to))
      while place > 0, (spans[place - 1].weight, from, to) < (weight, spans[place - 1].from, spans[place - 1].to) {
        spans.swapAt(place - 1, place)
        place -= 1
      }
      if spans.count > 5 { spans.removeLast() }
      if spans.count == 5 { least = max(1, spans[4].weight) }
    }
    var merged: [(from: Int, to: Int)] = []
    for span in spans {
      var (from, to) = (span.from, span.to)
      merged.removeAll { other in
        guard other.from <= to, from <= other.to else { return false }
        from = min(from, other.from)
        to = max(to, other.to)
        return true
      }
      merged.append((from, to))
    }
    if merged.count > 3 { merged.removeLast(merged.count - 3) }
    merged.sort { $0.from < $1.from }
    return merged.compactMap { stretch in
      // The last stretch may reach beyond the text.
      let to = min(stretch.to, text.count)
      guard stretch.from < to else { return nil }
      return Evidence(text: String(scalars: text[stretch.from..<to]), from: stretch.from, to: to)
    }
  }

  /// The first place of a word, without regard to case.
  static func first(_ word: String, in text: String) -> Evidence? {
    let (wanted, lowered) = (word.lowercased(), text.lowercased())
    guard !wanted.isEmpty, let range = lowered.firstRange(of: wanted) else { return nil }
    let from = lowered.unicodeScalars.distance(from: lowered.startIndex, to: range.lowerBound)
    return Evidence(text: word, from: from, to: from + wanted.unicodeScalars.count)
  }
}
