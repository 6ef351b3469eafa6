import Detector

/// Rows of equally many numbers, one behind the other.
struct Numbers: Sendable {
  let width: Int
  private(set) var values: [Float] = []

  init(width: Int) { self.width = width }

  var count: Int { values.count / width }

  mutating func append(_ row: [Float]) { values += row }
}

/// A logistic curve over several numbers, which are brought to one scale first; large weights are punished, so that what
/// helps one hand alone stays small. Newton's method: deterministic, and there in a few steps.
struct Logistic: Sendable {
  private(set) var weights: [Float]
  private(set) var bias: Float = 0

  /// Half the square of all weights costs as much as this many messages judged wrongly by a unit.
  private static let penalty: Float = 50
  private static let steps = 8

  /// - Parameter labels: of the rows: 1 there, 0 not there, −1 counts neither way.
  init(_ rows: Numbers, _ labels: [Int8]) {
    let width = rows.width
    weights = [Float](repeating: 0, count: width)
    let chosen = labels.indices.filter { labels[$0] >= 0 }
    let (means, scales) = Self.scale(rows, chosen)
    // The bias is the last, over a number that is always 1.
    var solution = [Float](repeating: 0, count: width + 1)
    var row = solution
    for _ in 0..<Self.steps {
      var slope = solution.map { $0 * Self.penalty }
      slope[width] = 0
      var curve = [Float](repeating: 0, count: (width + 1) * (width + 1))
      for place in 0..<width { curve[place * (width + 2)] = Self.penalty }
      curve[width * (width + 2)] = 1e-3
      for index in chosen {
        var sum = solution[width]
        for place in 0..<width {
          row[place] = (rows.values[index * width + place] - means[place]) * scales[place]
          sum += row[place] * solution[place]
        }
        row[width] = 1
        let chance = Detector.logistic(sum)
        let error = chance - Float(labels[index])
        let bend = max(chance * (1 - chance), 1e-6)
        Self.add(row, times: error, to: &slope, at: 0)
        // The lower half is enough.
        for place in 0...width {
          Self.add(row[...place], times: bend * row[place], to: &curve, at: place * (width + 1))
        }
      }
      let step = Self.solve(curve, slope)
      for place in solution.indices { solution[place] -= step[place] }
      if (step.map(\.magnitude).max() ?? 0) < 1e-4 { break }
    }
    bias = solution[width]
    for place in 0..<width {
      weights[place] = solution[place] * scales[place]
      bias -= weights[place] * means[place]
    }
  }

  /// Halfway between the curve and one of its own numbers.
  func halfway(to number: Int) -> Logistic {
    var curve = self
    for place in weights.indices { curve.weights[place] /= 2 }
    curve.weights[number] += 0.5
    curve.bias /= 2
    return curve
  }

  func margin(_ row: [Float]) -> Float { zip(weights, row).reduce(bias) { $0 + $1.0 * $1.1 } }

  private static func add<Row: Collection>(_ row: Row, times factor: Float, to sums: inout [Float], at start: Int)
  where Row.Element == Float {
    sums.withUnsafeMutableBufferPointer { sums in
      _ = row.withContiguousStorageIfAvailable { row in
        for place in row.indices { sums[start + place] += factor * row[place] }
      }
    }
  }

  /// The mean of each number, and what brings its spread to 1.
  private static func scale(_ rows: Numbers, _ chosen: [Int]) -> (means: [Float], scales: [Float]) {
    var sums = [Double](repeating: 0, count: rows.width)
    var squares = sums
    for index in chosen {
      for place in 0..<rows.width {
        let value = Double(rows.values[index * rows.width + place])
        sums[place] += value
        squares[place] += value * value
      }
    }
    let count = Double(max(1, chosen.count))
    let scales = sums.indices.map { place in
      let spread = (squares[place] / count - (sums[place] / count) * (sums[place] / count)).squareRoot()
      return Float(spread > 1e-6 ? 1 / spread : 0)
    }
    return (sums.map { Float($0 / count) }, scales)
  }

  /// Solves curve · x = slope, of which the lower half of `curve` is given, by Cholesky's way.
  private static func solve(_ curve: [Float], _ slope: [Float]) -> [Float] {
    let width = slope.count
    var root = curve.map(Double.init)
    var x = slope.map(Double.init)
    for row in 0..<width {
      for column in 0...row {
        var sum = root[row * width + column]
        for place in 0..<column { sum -= root[row * width + place] * root[column * width + place] }
        root[row * width + column] =
          row == column ? max(sum, 1e-9).squareRoot() : sum / root[column * width + column]
      }
    }
    for row in 0..<width {
      for place in 0..<row { x[row] -= root[row * width + place] * x[place] }
      x[row] /= root[row * width + row]
    }
    for row in (0..<width).reversed() {
      for place in row + 1..<width { x[row] -= root[place * width + row] * x[place] }
      x[row] /= root[row * width + row]
    }
    return x.map { Float($0) }
  }
}
