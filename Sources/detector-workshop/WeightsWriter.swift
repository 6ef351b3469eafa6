import Detector

extension Model {
  /// The bytes of the weights' file; its form is told by `WeightsFile`. The first reading is written so that it comes
  /// out calibrated.
  func bytes(_ second: SecondModel, _ calibrations: [Calibration], thresholds: Thresholds) -> [UInt8] {
    let width = WeightsFile.width
    let none = [Float](repeating: 0, count: width)
    var scales = [[Float]](repeating: none, count: WeightsFile.lists)
    var inputs = [[Float]](repeating: none, count: SecondReading.width + 1)
    for topic in Self.topics.indices {
      let slope = calibrations[topic].slope
      scales[0][topic] = slope * largest(topic, ofFacts: false) / 127
      scales[1][topic] = slope * largest(topic, ofFacts: true) / 127
      scales[2][topic] = slope * separators.bias(topic) + calibrations[topic].offset
      scales[3][topic] = thresholds.first[topic]
      scales[4][topic] = thresholds.second[topic]
      let curve = second.curves[topic]
      for (input, weight) in curve.weights.enumerated() { inputs[input][topic] = weight }
      inputs[SecondReading.width][topic] = curve.bias
    }
    var out: [UInt8] = []
    for list in scales + inputs { for value in list { append(value.bitPattern, &out) } }
    var size = 1
    // At the most two thirds of them are taken.
    while size < vocabulary.count * 3 / 2 { size *= 2 }
    append(UInt32(size), &out)
    // Runs that stand only together weigh the same: a third of all rows is one of the others.
    var numbers: [[UInt8]: UInt32] = [:]
    var rows: [UInt8] = []
    let places = (0..<vocabulary.count).map { number in
      let row = row(number, scales, calibrations)
      if let known = numbers[row] { return known }
      let place = UInt32(numbers.count)
      numbers[row] = place
      rows += row
      return place
    }
    for (mark, number) in slots(size) {
      append(mark, &out)
      append(mark == 0 ? 0 : places[Int(number)], &out)
    }
    return out + rows
  }

  private func row(_ row: Int, _ scales: [[Float]], _ calibrations: [Calibration]) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: WeightsFile.width)
    let feature = vocabulary.features[row]
    for topic in Self.topics.indices {
      let scale = scales[feature.isFact ? 1 : 0][topic]
      guard scale > 0 else { continue }
      let value = (calibrations[topic].slope * effect(row, topic) / scale).rounded()
      out[topic] = UInt8(bitPattern: Int8(max(-127, min(127, value))))
    }
    out[WeightsFile.importance] = UInt8(min(255, feature.importance * WeightsFile.importanceScale))
    return out
  }

  private func largest(_ topic: Int, ofFacts: Bool) -> Float {
    var largest: Float = 0
    for row in 0..<vocabulary.count where vocabulary.features[row].isFact == ofFacts {
      largest = max(largest, effect(row, topic).magnitude)
    }
    return largest
  }

  private func slots(_ size: Int) -> [(mark: UInt32, number: UInt32)] {
    var slots = [(mark: UInt32, number: UInt32)](repeating: (0, 0), count: size)
    for (key, number) in vocabulary.numbers.sorted(by: { $0.value < $1.value }) {
      let (start, mark) = WeightsFile.place(key)
      var slot = start & (size - 1)
      while slots[slot].mark != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (mark, UInt32(number))
    }
    return slots
  }

  private func append(_ value: UInt32, _ out: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { out.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
  }
}
