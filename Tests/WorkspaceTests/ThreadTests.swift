import Testing

@testable import Workspace

@Suite struct ThreadTests {
  @Test func valuesComeInTheirOrder() throws {
    let channel = Channel<Int>(room: 3)
    let sum = try #require(
      Beside {
        var order: [Int] = []
        while let number = channel.receive() { order.append(number) }
        return order
      })
    for number in 0..<1000 { #expect(channel.send(number)) }
    channel.close()
    #expect(!channel.send(1000))
    #expect(sum.wait() == Array(0..<1000))
  }

  @Test func whatWasSentBeforeTheEndIsStillReceived() {
    let channel = Channel<Int>(room: 2)
    channel.send(1)
    channel.close()
    #expect(channel.receive() == 1)
    #expect(channel.receive() == nil)
  }
}
