import Commands
import Glibc

extension Runner {
  /// Answers lines as they come; a last line without its line break counts.
  func run(_ stream: any LineStream) throws -> Int32 {
    var stream = stream
    return try answer(&stream)
  }

  private func answer(_ stream: inout some LineStream) throws -> Int32 {
    let source = try ByteSource(stream.source ?? "-")
    defer { source.close() }
    var rest: [UInt8] = []
    var number = 0
    var out: [UInt8] = []
    while let piece = try source.next() {
      if Interruption.isPending { throw ProcessFault.interrupted(done: number) }
      var start = 0
      while let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
        number += 1
        if rest.isEmpty {
          answer(&stream, piece[start..<end], number, &out)
        } else {
          rest += piece[start..<end]
          answer(&stream, rest[...], number, &out)
          rest.removeAll(keepingCapacity: true)
        }
        start = end + 1
      }
      // What is too long is refused by whoever answers: more of it need not be kept.
      if rest.count <= BulkLine.limit { rest += piece[start...] }
      streams.print(bytes: out)
      out.removeAll(keepingCapacity: true)
    }
    if !rest.isEmpty { answer(&stream, rest[...], number + 1, &out) }
    streams.print(bytes: out)
    return stream.exitStatus
  }

  private func answer(_ stream: inout some LineStream, _ line: ArraySlice<UInt8>, _ number: Int, _ out: inout [UInt8]) {
    var line = line
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    guard line.contains(where: { $0 > 0x20 }) else { return }
    stream.answer(line, number: number, into: &out)
  }
}
