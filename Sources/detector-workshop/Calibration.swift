import Detector

/// Turns a margin into how sure the model is: a logistic curve (Platt) fitted to margins of messages that the model had
/// not seen.
struct Calibration {
  var slope: Float = 2
  var offset: Float = 0

  /// - Parameter outcomes: margins, and whether the topic was there.
  init(_ outcomes: [(margin: Float, isThere: Bool)]) {
    var (a, b) = (2.0, 0.0)
    for _ in 0..<50 {
      // Newton's method for two parameters.
      var (ga, gb, haa, hab, hbb) = (0.0, 0.0, 1e-3, 0.0, 1e-3)
      for (margin, isThere) in outcomes {
        let x = Double(margin)
        let p = Double(Detector.logistic(Float(a * x + b)))
        let error = p - (isThere ? 1 : 0)
        let curve = max(p * (1 - p), 1e-9)
        ga += error * x
        gb += error
        haa += curve * x * x
        hab += curve * x
        hbb += curve
      }
      let determinant = haa * hbb - hab * hab
      guard determinant.magnitude > 1e-12 else { break }
      let (da, db) = ((hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant)
      a -= max(-2, min(2, da))
      b -= max(-2, min(2, db))
      if da.magnitude + db.magnitude < 1e-6 { break }
    }
    slope = Float(max(a, 0.1))
    offset = Float(b)
  }
}

extension [Calibration] {
  /// One for each topic.
  ///
  /// - Parameter margins: for each example one for each topic.
  init(_ examples: [Example], _ margins: [[Float]]) {
    self = Model.topics.indices.map { topic in
      Calibration(
        examples.indices.compactMap { index in
          let label = examples[index].label(Model.topics[topic])
          return label < 0 ? nil : (margins[index][topic], label == 1)
        })
    }
  }

  /// The logarithms of the odds that margins stand for, a topic each.
  func odds(_ margins: [Float]) -> [Float] { zip(self, margins).map { $0.slope * $1 + $0.offset } }
}
