import CData
import Detector

/// For each learned topic that topic against the rest: support vector machines with squared hinge loss, by coordinate
/// descent on their dual (Hsieh et al. 2008). All topics go through the messages together, since what takes time is to
/// fetch a row of weights. The same samples in the same order give the same weights.
struct Separators: Sendable {
  /// Numbers of four topics; some are left over.
  typealias Four = SIMD4<Float>
  static let fours = WeightsFile.hidden / 4

  private var weights: [Four]
  private var bias = [Four](repeating: .zero, count: fours)

  /// - Parameters:
  ///   - labels: for each sample and topic: 1 there, 0 not there, −1 counts neither way.
  ///   - costs: what a wrong answer costs beside the size of the weights.
  ///   - rows: as many as samples speak of.
  init(_ samples: Samples, _ labels: [[Int8]], _ costs: [Float], rows: Int) {
    weights = [Four](repeating: .zero, count: rows * Self.fours)
    var order = Array(0..<samples.count)
    let squares = order.map { 1 + 0.5 / costs[$0] + samples.square($0) }
    let signs = labels.flatMap { Self.row($0.map { $0 == 1 ? 1 : -1 }) }
    let counted = labels.flatMap { Self.row($0.map { $0 < 0 ? 0 : 1 }) }
    var duals = [Four](repeating: .zero, count: samples.count * Self.fours)
    var margins = bias
    var steps = bias
    var chance = Chance()
    for _ in 0..<Self.rounds {
      chance.shuffle(&order)
      var largest = Four.zero
      for index in order {
        judge(samples, index, into: &margins)
        var moves = false
        let stiffness = 0.5 / costs[index]
        for four in 0..<Self.fours {
          let place = index * Self.fours + four
          let old = duals[place]
          let gradient = signs[place] * margins[four] - 1 + old * stiffness
          let projected = gradient.replacing(with: pointwiseMin(gradient, .zero), where: old .== .zero)
          let change = (pointwiseMax(old - gradient / squares[index], .zero) - old) * counted[place]
          largest = pointwiseMax(largest, pointwiseMax(projected, -projected) * counted[place])
          duals[place] = old + change
          steps[four] = change * signs[place]
          if change != .zero { moves = true }
        }
        if moves { move(samples, index, steps) }
      }
      if largest.max() < 0.01 { break }
    }
  }

  /// How many rows ahead the processor is asked to fetch them.
  private static let ahead = 6
  /// Times through all messages, at the most.
  private static let rounds = 20

  /// One for each topic, by fours.
  static func row(_ values: [Float]) -> [Four] {
    (0..<fours).map { four in
      Four((0..<4).map { 4 * four + $0 < values.count ? values[4 * four + $0] : 0 })
    }
  }

  /// Fills in the margins of a sample.
  private func judge(_ samples: Samples, _ index: Int, into margins: inout [Four]) {
    weights.withUnsafeBufferPointer { weights in
      margins.withUnsafeMutableBufferPointer { margins in
        for four in 0..<Self.fours { margins[four] = bias[four] }
        let end = samples.starts[index + 1]
        for place in samples.starts[index]..<end {
          if place + Self.ahead < end, let base = weights.baseAddress {
            let next = base + Int(samples.rows[place + Self.ahead]) * Self.fours
            cdata_prefetch(next)
            cdata_prefetch(next + Self.fours / 2)
            cdata_prefetch(next + Self.fours - 1)
          }
          let start = Int(samples.rows[place]) * Self.fours
          let value = samples.values[place]
          for four in 0..<Self.fours { margins[four] += value * weights[start + four] }
        }
      }
    }
  }

  private mutating func move(_ samples: Samples, _ index: Int, _ steps: [Four]) {
    for four in 0..<Self.fours { bias[four] += steps[four] }
    weights.withUnsafeMutableBufferPointer { weights in
      steps.withUnsafeBufferPointer { steps in
        for place in samples.starts[index]..<samples.starts[index + 1] {
          let start = Int(samples.rows[place]) * Self.fours
          let value = samples.values[place]
          for four in 0..<Self.fours { weights[start + four] += value * steps[four] }
        }
      }
    }
  }

  /// What a row says of a topic.
  func weight(_ row: Int, _ topic: Int) -> Float { weights[row * Self.fours + topic / 4][topic % 4] }

  func bias(_ topic: Int) -> Float { bias[topic / 4][topic % 4] }

  /// How far each message lies on the side of each topic.
  func margins(_ samples: Samples) -> [[Float]] {
    var margins = bias
    return (0..<samples.count).map { index in
      judge(samples, index, into: &margins)
      return Model.topics.indices.map { margins[$0 / 4][$0 % 4] }
    }
  }
}
