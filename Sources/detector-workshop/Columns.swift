import Detector

extension SecondReading.Kind {
  /// Where a tree may ask whether a number is above, the lowest first; 31 at the most.
  var borders: [Float] {
    switch self {
    case .margin: (-12...12).map { Float($0) / 2 }
    case .chance: (0..<10).map { Float($0) / 10 + 0.05 }
    case .chances: [0.05, 0.1, 0.2, 0.4, 0.7, 1, 1.3, 1.7, 2, 2.5]
    case .length: [3, 5, 8, 13, 21, 34, 55, 89, 144]
    case .side: [1.5, 2.5]
    case .speaker: [0.5, 1.5]
    }
  }
}

/// The numbers that the second reading looks at, of many messages: for each number a column, told by how many borders lie
/// below it.
struct Columns: Sendable {
  /// More than there are borders of any number.
  static let bins = 32
  /// Of each number.
  static let borders = SecondReading.kinds.map(\.borders)

  private var columns = [[UInt8]](repeating: [], count: SecondReading.kinds.count)

  /// - Parameter inputs: of a message, by `SecondReading.inputs`.
  mutating func append(_ inputs: [Float]) {
    for (place, input) in inputs.enumerated() {
      var bin: UInt8 = 0
      for border in Self.borders[place] where input > border { bin += 1 }
      columns[place].append(bin)
    }
  }

  func of(_ place: Int) -> [UInt8] { columns[place] }

  func bin(_ message: Int, _ place: Int) -> UInt8 { columns[place][message] }

  /// Those of some messages.
  func only(_ messages: [Int]) -> Columns {
    var some = self
    for place in columns.indices { some.columns[place] = messages.map { columns[place][$0] } }
    return some
  }
}
