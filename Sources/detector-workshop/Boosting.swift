import Detector

/// A small tree of the second reading: it asks the same questions of every message, and adds something for each set of
/// answers.
struct Tree: Sendable {
  /// Whether the number at a place is above a border.
  struct Question: Sendable {
    var place: Int
    var border: Int
  }

  var questions: [Question] = []
  /// For each set of answers; the first answer is the lowest bit.
  var gives = [Float](repeating: 0, count: TreeForm.leaves)

  /// What it adds to the margin of a message.
  func adds(_ message: Int, _ columns: Columns) -> Float {
    var leaf = 0
    for (level, question) in questions.enumerated()
    where columns.bin(message, question.place) > UInt8(question.border) { leaf |= 1 << level }
    return gives[leaf]
  }
}

/// Boosted oblivious trees for one topic (Friedman 2001; Kohavi 1994): each mends a part of what those before it leave
/// wrong. The same messages in the same order give the same trees.
struct Boosting {
  /// How much of what would be right for its messages a tree adds.
  private static let step: Float = 0.1
  /// So many doubtful messages' worth of evidence speak for adding nothing.
  private static let penalty: Float = 20
  /// The share of the numbers that a tree may ask for: so that none is relied on alone.
  private static let share: Float = 0.5
  private static let bins = Columns.bins

  private let columns: Columns
  private let labels: [Float]
  private var margins: [Float]
  /// Of each message how far its chance is off, and how much that tells.
  private var slopes: [SIMD2<Float>]
  private var leaves: [UInt8]
  private(set) var trees: [Tree] = []

  /// - Parameters:
  ///   - columns: the numbers of the messages to learn from.
  ///   - margins: what the first reading says of the topic in them.
  ///   - labels: 1 there, 0 not there.
  init(_ columns: Columns, _ margins: [Float], _ labels: [Float]) {
    self.columns = columns
    self.labels = labels
    self.margins = margins
    slopes = [SIMD2<Float>](repeating: .zero, count: labels.count)
    leaves = [UInt8](repeating: 0, count: labels.count)
    var chance = Chance()
    for _ in 0..<TreeForm.count {
      let places = (0..<SecondReading.kinds.count).filter { _ in chance.one() < Self.share }
      grow(places)
    }
  }

  private mutating func grow(_ places: [Int]) {
    for message in labels.indices {
      let chance = Detector.logistic(margins[message])
      slopes[message] = SIMD2(chance - labels[message], chance * (1 - chance))
      leaves[message] = 0
    }
    var tree = Tree()
    for level in 0..<TreeForm.questions {
      let question = best(places, level)
      tree.questions.append(question)
      for message in leaves.indices where columns.bin(message, question.place) > UInt8(question.border) {
        leaves[message] |= 1 << UInt8(level)
      }
    }
    var sums = [SIMD2<Float>](repeating: .zero, count: TreeForm.leaves)
    for message in leaves.indices { sums[Int(leaves[message])] += slopes[message] }
    tree.gives = sums.map { -Self.step * $0.x / ($0.y + Self.penalty) }
    for message in leaves.indices { margins[message] += tree.gives[Int(leaves[message])] }
    trees.append(tree)
  }

  /// The question that tells most, asked of all leaves at once.
  private func best(_ places: [Int], _ level: Int) -> Tree.Question {
    var best = (gain: -Float.infinity, question: Tree.Question(place: 0, border: 0))
    var sums = [SIMD2<Float>](repeating: .zero, count: Self.bins << level)
    for place in places {
      sum(place, into: &sums)
      let borders = Columns.borders[place].count
      var gains = [Float](repeating: 0, count: borders)
      for leaf in 0..<1 << level {
        let ofLeaf = sums[leaf * Self.bins..<(leaf + 1) * Self.bins]
        let all = ofLeaf.reduce(.zero, +)
        var below = SIMD2<Float>.zero
        for (border, bin) in zip(gains.indices, ofLeaf) {
          below += bin
          gains[border] += Self.gain(below) + Self.gain(all - below)
        }
      }
      for (border, gain) in gains.enumerated() where gain > best.gain {
        best = (gain, Tree.Question(place: place, border: border))
      }
    }
    return best.question
  }

  /// The slopes of the messages of each leaf and bin.
  private func sum(_ place: Int, into sums: inout [SIMD2<Float>]) {
    for index in sums.indices { sums[index] = .zero }
    columns.of(place).withUnsafeBufferPointer { column in
      leaves.withUnsafeBufferPointer { leaves in
        slopes.withUnsafeBufferPointer { slopes in
          sums.withUnsafeMutableBufferPointer { sums in
            for message in column.indices {
              sums[Int(leaves[message]) * Self.bins + Int(column[message])] += slopes[message]
            }
          }
        }
      }
    }
  }

  private static func gain(_ slopes: SIMD2<Float>) -> Float { slopes.x * slopes.x / (slopes.y + penalty) }
}
