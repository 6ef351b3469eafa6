import Testing

@testable import Interchange

/// Eight bytes at once give the answer that each byte by itself gives.
@Suite struct PlainBytesTests {
  private func isPlain(_ byte: UInt8, isNumber: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "e") where isNumber, UInt8(ascii: "E") where isNumber: false
    case 0x21...0x7E, 0x80..<0xC0, 0xE4...0xEE: true
    default: false
    }
  }

  @Test(arguments: [false, true]) func eachByteAtEachPlace(isNumber: Bool) {
    for byte in UInt8.min...UInt8.max {
      for length in [1, 2, 3, 7, 8, 9, 16, 17] {
        for place in 0..<length {
          // What stands around the cell does not count, nor does it hide what is in it.
          for filling in [UInt8(ascii: "A"), 0xBF] {
            var bytes = [UInt8](repeating: 0x00, count: 3) + [UInt8](repeating: filling, count: length)
            bytes[3 + place] = byte
            for behind in [0, 1, 9] {
              let all = bytes + [UInt8](repeating: 0xFF, count: behind)
              let answer = all.withUnsafeBufferPointer { PlainBytes.fill($0, 3..<3 + length, isNumber: isNumber) }
              guard answer != isPlain(byte, isNumber: isNumber) else { continue }
              Issue.record("\(byte) at \(place) of \(length), \(behind) behind")
              return
            }
          }
        }
      }
    }
  }

  @Test func nothingIsPlain() {
    #expect([UInt8](repeating: 0, count: 8).withUnsafeBufferPointer { PlainBytes.fill($0, 4..<4, isNumber: false) })
  }
}

/// Looking at eight bytes at once finds what looking at each does.
@Suite struct FirstPlaceTests {
  @Test func everyPlaceOfEveryLength() {
    // 0x01 below a byte that is looked for, 0x2B to 0x2D and 0x0B beside one: what bit tricks may take for it.
    let others: [UInt8] = [0x01, 0x2B, 0x2D, 0x0B, 0x80, 0xAC, 0xFF]
    for length in 0...25 {
      for start in 0...length {
        for place in start...length {
          for byte in [UInt8(ascii: ","), 0x0A, 0x0D] {
            var bytes = (0..<length).map { others[($0 + place) % others.count] }
            if place < length { bytes[place] = byte }
            // Before the start it does not count.
            if start > 0 { bytes[start - 1] = byte }
            let found = bytes.withUnsafeBufferPointer {
              $0.firstPlace(of: UInt8(ascii: ","), 0x0A, 0x0D, from: start)
            }
            guard found != place else { continue }
            Issue.record("\(byte) at \(place) of \(length), from \(start): \(found)")
            return
          }
        }
      }
    }
  }
}
