/// Numbers by chance, the same each time.
struct Chance {
  private var state: UInt64 = 88_172_645_463_325_252

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// Brings a list into another order.
  mutating func shuffle(_ list: inout [Int]) {
    for place in list.indices.dropFirst() { list.swapAt(place, below(place + 1)) }
  }

  private mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// From 0 up to 1.
  mutating func one() -> Float { Float(next() >> 40) / 16_777_216 }

  mutating func four() -> SIMD4<Float> { SIMD4(one(), one(), one(), one()) }

  /// About 0, hardly ever beyond ±1.5.
  mutating func bell() -> SIMD4<Float> { four() + four() + four() - 1.5 }
}
