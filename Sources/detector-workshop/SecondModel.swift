import Detector

/// The second reading, learned: a logistic curve for each topic over what the first reading said of a message and of those
/// before it. It must learn from what the first one says of messages that it has not seen: of those it has learned from,
/// it is far too sure. Learned from fewer messages, it goes halfway only: what the first one finds without doubt stays.
struct SecondModel: Sendable {
  let curves: [Logistic]

  /// Learns from those examples for which `includes` holds and before which something stands.
  ///
  /// - Parameter first: for each example the odds that the first reading gives.
  init(_ examples: [Example], _ first: [[Float]], where includes: (Int) -> Bool) async {
    var inputs = Numbers(width: SecondReading.width)
    var chosen: [Example] = []
    for index in examples.indices where includes(index) {
      guard let row = Self.inputs(index, of: examples, first) else { continue }
      inputs.append(row)
      chosen.append(examples[index])
    }
    curves = await withTaskGroup(of: (Int, Logistic).self) { [inputs, chosen] group in
      for (number, topic) in Model.topics.enumerated() {
        group.addTask { (number, Logistic(inputs, chosen.map { $0.label(topic) }).halfway(to: number)) }
      }
      var found: [Int: Logistic] = [:]
      for await (number, curve) in group { found[number] = curve }
      return Model.topics.indices.compactMap { found[$0] }
    }
  }

  /// The odds that the second reading gives; those of the first where nothing stands before.
  func odds(_ index: Int, of examples: [Example], _ first: [[Float]]) -> [Float] {
    guard let inputs = Self.inputs(index, of: examples, first) else { return first[index] }
    return curves.map { $0.margin(inputs) }
  }

  /// What the second reading looks at; nil where nothing stands before.
  private static func inputs(_ index: Int, of examples: [Example], _ first: [[Float]]) -> [Float]? {
    let example = examples[index]
    let known = min(SecondReading.reach, example.utterance.preceding.count)
    guard known > 0 else { return nil }
    // Those before it in its conversation are those before it in its file.
    return SecondReading.inputs(
      first[index], length: example.features.length, after: (0..<known).map { first[index - 1 - $0] },
      in: example.utterance)
  }
}
