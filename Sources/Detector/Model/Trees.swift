import CData

/// The second reading's trees as they lie in the weights' file: for each topic equally many. A tree asks the same few
/// questions of every message, whether one of its numbers is above a border; the answers together are the place of what
/// it adds to the topic's margin.
struct Trees: Sendable {
  // Constant memory of the binary.
  nonisolated(unsafe) private let base: UnsafeRawPointer

  /// Those in the binary.
  static let builtIn = Trees()

  private init() { base = UnsafeRawPointer(cdata_weights()!) + WeightsFile.listsSize }

  /// The margins of a message: those of the first reading, each corrected that it does not exclude.
  ///
  /// - Parameter inputs: by `SecondReading.inputs`.
  func margins(_ own: [Float], _ inputs: [Float]) -> [Float] {
    var margins = own
    inputs.withUnsafeBufferPointer { inputs in
      for topic in own.indices where own[topic] >= SecondReading.floor { margins[topic] += sum(topic, inputs) }
    }
    return margins
  }

  private func sum(_ topic: Int, _ inputs: UnsafeBufferPointer<Float>) -> Float {
    var sum: Float = 0
    var tree = base + topic * TreeForm.count * TreeForm.size
    for _ in 0..<TreeForm.count {
      // No branches: which way they go cannot be foreseen.
      var leaf = 0
      for question in 0..<TreeForm.questions {
        let place = tree.load(fromByteOffset: 4 * question, as: UInt32.self)
        let border = tree.load(fromByteOffset: TreeForm.borders + 4 * question, as: Float.self)
        leaf |= (inputs[Int(place)] > border ? 1 : 0) << question
      }
      sum += tree.load(fromByteOffset: TreeForm.gives + 4 * leaf, as: Float.self)
      tree += TreeForm.size
    }
    return sum
  }
}

/// The form of a tree: the places of the numbers it asks for, their borders, and what it adds for each set of answers, the
/// first answer being the lowest bit.
package enum TreeForm {
  /// For each topic.
  package static let count = 80
  package static let questions = 4
  package static let leaves = 1 << questions
  /// Bytes before the borders.
  static let borders = questions * 4
  /// Bytes before what it adds.
  static let gives = 2 * borders
  /// Bytes of a tree.
  package static let size = gives + leaves * 4
}
