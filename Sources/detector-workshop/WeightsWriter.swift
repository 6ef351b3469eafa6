import Detector

extension Model {
  /// The bytes of the weights' file; its form is told by `WeightsFile`. The first reading is written so that it comes
  /// out calibrated.
  ///
  /// - Parameters:
  ///   - examples: those that the model learned from.
  ///   - lexicon: with which it learned.
  func bytes(
    _ second: SecondModel, _ calibrations: [Calibration], thresholds: Thresholds, _ examples: [Example],
    _ lexicon: Lexicon
  ) -> [UInt8] {
    let none = [Float](repeating: 0, count: WeightsFile.width)
    var scales = [[Float]](repeating: none, count: WeightsFile.lists)
    var says = [[Float]](repeating: none, count: WeightsFile.units)
    for topic in Self.topics.indices {
      let slope = calibrations[topic].slope
      scales[2][topic] = slope * (separators.bias(topic) + units.saysBias(topic)) + calibrations[topic].offset
      scales[3][topic] = thresholds.alone[topic]
      scales[4][topic] = thresholds.following[topic]
      for unit in says.indices { says[unit][topic] = slope * units.says(unit, topic) }
    }
    for unit in says.indices { scales[2][WeightsFile.hidden + unit] = units.bias(unit) }
    let columns = columns(calibrations)
    for column in columns {
      scales[0][column.place] = largest(column, ofFacts: false) / 127
      scales[1][column.place] = largest(column, ofFacts: true) / 127
    }
    var out: [UInt8] = []
    for list in scales + says { for value in list { append(value.bitPattern, &out) } }
    for tree in second.trees.joined() { append(tree, &out) }
    var size = 1
    // At the most two thirds of them are taken.
    while size < vocabulary.count * 3 / 2 { size *= 2 }
    append(UInt32(size), &out)
    out += [UInt8](repeating: 0, count: WeightsFile.headSize - out.count)
    var (entries, rows) = entries(columns, scales)
    for steps in examples.lazy.map(\.features.steps) { goOn(steps, &entries) }
    goOn(lexicon.steps, &entries)
    for character in 0..<UInt32(WeightsFile.characters) {
      append(vocabulary.numbers[Runs.key(of: character)].map { entries[Int($0)].bits } ?? 0, &out)
    }
    for (mark, number) in slots(size) {
      append(mark, &out)
      append(mark == 0 ? 0 : entries[Int(number)].bits, &out)
    }
    out += rows
    return out
  }

  private func goOn(_ steps: [Runs.Step], _ entries: inout [WeightsFile.Entry]) {
    for step in steps {
      guard let opening = vocabulary.numbers[step.opening], vocabulary.numbers[step.key] != nil else { continue }
      entries[Int(opening)].goOn(by: step.last)
    }
  }

  /// Of each feature its entry, and the rows, those that are met most often first: what is read together lies together.
  private func entries(_ columns: [Column], _ scales: [[Float]]) -> ([WeightsFile.Entry], [UInt8]) {
    // What stands in each message is the least important. Words that were not met have no importance.
    func rarity(_ number: Int) -> Float {
      let feature = vocabulary.features[number]
      return feature.isFact ? -1 : feature.importance == 0 ? .infinity : feature.importance
    }
    let rarities = (0..<vocabulary.count).map(rarity)
    var entries = [WeightsFile.Entry](repeating: WeightsFile.Entry(bits: 0), count: vocabulary.count)
    // Runs that stand only together weigh the same: a third of all rows is one of the others.
    var places: [[UInt8]: WeightsFile.Entry] = [:]
    var rows = [UInt8](repeating: 0, count: WeightsFile.width)
    for number in rarities.indices.sorted(by: { (rarities[$0], $0) < (rarities[$1], $1) }) {
      var bytes = row(number, columns, scales, follows: false)
      let ofFollowing = row(number, columns, scales, follows: true)
      let isTwofold = bytes != ofFollowing
      if isTwofold { bytes += ofFollowing }
      if let known = places[bytes] {
        entries[number] = known
        continue
      }
      entries[number] = WeightsFile.Entry(row: rows.count / WeightsFile.width, isTwofold: isTwofold)
      places[bytes] = entries[number]
      rows += bytes
    }
    precondition(rows.count <= WeightsFile.Entry.rows * WeightsFile.width, "more rows than an entry can tell apart")
    return (entries, rows)
  }

  /// What stands at a place of all rows: what a feature adds for a topic, or how far it moves a hidden unit.
  private struct Column {
    var place: Int
    var effect: (_ feature: Int, _ follows: Bool) -> Float
  }

  private func columns(_ calibrations: [Calibration]) -> [Column] {
    Self.topics.indices.map { topic in
      Column(place: topic) { calibrations[topic].slope * effect($0, topic, $1) }
    }
      + (0..<WeightsFile.units).map { unit in
        Column(place: WeightsFile.hidden + unit) { effect($0, onUnit: unit, $1) }
      }
  }

  private func row(_ row: Int, _ columns: [Column], _ scales: [[Float]], follows: Bool) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: WeightsFile.width)
    let feature = vocabulary.features[row]
    for column in columns {
      let scale = scales[feature.isFact ? 1 : 0][column.place]
      guard scale > 0 else { continue }
      let value = (column.effect(row, follows) / scale).rounded()
      out[column.place] = UInt8(bitPattern: Int8(max(-127, min(127, value))))
    }
    out[WeightsFile.importance] = UInt8(min(255, feature.importance * WeightsFile.importanceScale))
    return out
  }

  private func largest(_ column: Column, ofFacts: Bool) -> Float {
    var largest: Float = 0
    for feature in 0..<vocabulary.count where vocabulary.features[feature].isFact == ofFacts {
      largest = max(largest, column.effect(feature, false).magnitude, column.effect(feature, true).magnitude)
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

  private func append(_ tree: Tree, _ out: inout [UInt8]) {
    for question in tree.questions { append(UInt32(question.place), &out) }
    for question in tree.questions { append(Columns.borders[question.place][question.border].bitPattern, &out) }
    for value in tree.gives { append(value.bitPattern, &out) }
  }

  private func append(_ value: UInt32, _ out: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { out.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
  }
}
