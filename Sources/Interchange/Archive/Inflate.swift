/// Unpacks DEFLATE data (RFC 1951) into no more bytes than were agreed on.
struct Inflate {
  enum Fault: Error {
    case damaged
    /// More comes out than the limit allows.
    case tooLarge
  }

  /// A canonical Huffman code: how many codes of each length, and the symbols in the order of their codes.
  private struct Code {
    var counts = [UInt16](repeating: 0, count: 16)
    var symbols: [UInt16]

    init(lengths: ArraySlice<UInt8>) throws(Fault) {
      symbols = [UInt16](repeating: 0, count: lengths.count)
      for length in lengths { counts[Int(length)] += 1 }
      counts[0] = 0
      var left = 1
      for length in 1...15 {
        left = left << 1 - Int(counts[length])
        if left < 0 { throw .damaged }
      }
      var offsets = [Int](repeating: 0, count: 17)
      for length in 1...15 { offsets[length + 1] = offsets[length] + Int(counts[length]) }
      for (symbol, length) in lengths.enumerated() where length > 0 {
        symbols[offsets[Int(length)]] = UInt16(symbol)
        offsets[Int(length)] += 1
      }
    }
  }

  private static let lengthBases: [Int] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits: [Int] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases: [Int] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let codeLengthOrder: [Int] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private let input: ArraySlice<UInt8>
  private var index: Int
  private var buffer: UInt32 = 0
  private var buffered = 0
  private var out: [UInt8] = []
  private let limit: Int

  private init(_ input: ArraySlice<UInt8>, limit: Int) {
    self.input = input
    index = input.startIndex
    self.limit = limit
  }

  static func unpack(_ input: ArraySlice<UInt8>, limit: Int) throws(Fault) -> [UInt8] {
    var inflate = Inflate(input, limit: limit)
    var isLast = false
    while !isLast {
      isLast = try inflate.bits(1) == 1
      switch try inflate.bits(2) {
      case 0: try inflate.stored()
      case 1: try inflate.compressed(fixedLiterals(), fixedDistances())
      case 2:
        let (literals, distances) = try inflate.codes()
        try inflate.compressed(literals, distances)
      default: throw .damaged
      }
    }
    return inflate.out
  }

  private static func fixedLiterals() throws(Fault) -> Code {
    let lengths = (0..<288).map { UInt8($0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8) }
    return try Code(lengths: lengths[...])
  }

  private static func fixedDistances() throws(Fault) -> Code {
    try Code(lengths: [UInt8](repeating: 5, count: 30)[...])
  }

  private mutating func bits(_ count: Int) throws(Fault) -> Int {
    while buffered < count {
      guard index < input.endIndex else { throw .damaged }
      buffer |= UInt32(input[index]) << UInt32(buffered)
      index += 1
      buffered += 8
    }
    let value = buffer & (1 << UInt32(count) - 1)
    buffer >>= UInt32(count)
    buffered -= count
    return Int(value)
  }

  private mutating func symbol(_ code: Code) throws(Fault) -> Int {
    var value = 0
    var first = 0
    var place = 0
    for length in 1...15 {
      value |= try bits(1)
      let count = Int(code.counts[length])
      if value - count < first { return Int(code.symbols[place + value - first]) }
      place += count
      first = (first + count) << 1
      value <<= 1
    }
    throw .damaged
  }

  private mutating func stored() throws(Fault) {
    buffer = 0
    buffered = 0
    guard index + 4 <= input.endIndex else { throw .damaged }
    let length = Int(input[index]) | Int(input[index + 1]) << 8
    let check = Int(input[index + 2]) | Int(input[index + 3]) << 8
    index += 4
    guard length == check ^ 0xFFFF, index + length <= input.endIndex else { throw .damaged }
    guard out.count + length <= limit else { throw .tooLarge }
    out.append(contentsOf: input[index..<index + length])
    index += length
  }

  private mutating func codes() throws(Fault) -> (Code, Code) {
    let literalCount = try bits(5) + 257
    let distanceCount = try bits(5) + 1
    let lengthCount = try bits(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .damaged }
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for place in 0..<lengthCount { codeLengths[Inflate.codeLengthOrder[place]] = UInt8(try bits(3)) }
    let lengthCode = try Code(lengths: codeLengths[...])
    var lengths: [UInt8] = []
    let total = literalCount + distanceCount
    while lengths.count < total {
      switch try symbol(lengthCode) {
      case let length where length < 16: lengths.append(UInt8(length))
      case 16:
        guard let last = lengths.last else { throw .damaged }
        lengths.append(contentsOf: repeatElement(last, count: 3 + (try bits(2))))
      case 17: lengths.append(contentsOf: repeatElement(0, count: 3 + (try bits(3))))
      default: lengths.append(contentsOf: repeatElement(0, count: 11 + (try bits(7))))
      }
    }
    guard lengths.count == total, lengths[256] > 0 else { throw .damaged }
    return (try Code(lengths: lengths[..<literalCount]), try Code(lengths: lengths[literalCount...]))
  }

  private mutating func compressed(_ literals: Code, _ distances: Code) throws(Fault) {
    while true {
      let literal = try symbol(literals)
      if literal == 256 { return }
      if literal < 256 {
        guard out.count < limit else { throw .tooLarge }
        out.append(UInt8(literal))
        continue
      }
      guard literal <= 285 else { throw .damaged }
      let length = Inflate.lengthBases[literal - 257] + (try bits(Inflate.lengthBits[literal - 257]))
      let code = try symbol(distances)
      guard code < 30 else { throw .damaged }
      let distance = Inflate.distanceBases[code] + (try bits(code < 2 ? 0 : code / 2 - 1))
      guard distance <= out.count else { throw .damaged }
      guard out.count + length <= limit else { throw .tooLarge }
      let start = out.count - distance
      for offset in 0..<length { out.append(out[start + offset]) }
    }
  }
}
