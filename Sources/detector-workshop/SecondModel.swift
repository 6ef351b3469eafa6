import Detector

/// The second reading, learned: for each topic trees over what the first reading said of a message and of those before it.
/// It must learn from what the first one says of messages that it has not seen: of those it has learned from, it is far
/// too sure.
struct SecondModel: Sendable {
  let trees: [[Tree]]

  /// Learns from those examples for which `includes` holds.
  ///
  /// - Parameter first: for each example the odds that the first reading gives.
  init(_ examples: [Example], _ first: [[Float]], where includes: (Int) -> Bool) async {
    let chosen = examples.indices.filter(includes)
    let columns = Self.columns(chosen, of: examples, first)
    trees = await withTaskGroup(of: (Int, [Tree]).self) { group in
      for (number, topic) in Model.topics.enumerated() {
        group.addTask {
          let places = chosen.indices.filter {
            first[chosen[$0]][number] >= SecondReading.floor && examples[chosen[$0]].label(topic) >= 0
          }
          let boosting = Boosting(
            columns.only(places), places.map { first[chosen[$0]][number] },
            places.map { Float(examples[chosen[$0]].label(topic)) })
          return (number, boosting.trees)
        }
      }
      var found: [Int: [Tree]] = [:]
      for await (number, trees) in group { found[number] = trees }
      return Model.topics.indices.compactMap { found[$0] }
    }
  }

  /// The odds that the second reading gives to some of the examples.
  func odds(_ chosen: [Int], of examples: [Example], _ first: [[Float]]) -> [[Float]] {
    let columns = Self.columns(chosen, of: examples, first)
    return chosen.enumerated().map { place, index in
      zip(first[index], trees).map { margin, trees in
        margin < SecondReading.floor ? margin : trees.reduce(margin) { $0 + $1.adds(place, columns) }
      }
    }
  }

  private static func columns(_ chosen: [Int], of examples: [Example], _ first: [[Float]]) -> Columns {
    var columns = Columns()
    for index in chosen {
      let example = examples[index]
      // Those before it in its conversation are those before it in its file.
      let known = min(SecondReading.memory, example.utterance.preceding.count)
      columns.append(
        SecondReading.inputs(
          first[index], length: example.features.length, after: (0..<known).map { first[index - 1 - $0] },
          in: example.utterance))
    }
    return columns
  }
}
