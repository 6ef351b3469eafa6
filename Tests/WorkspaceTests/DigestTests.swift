import Testing

@testable import Workspace

/// SHA-256 against the examples of FIPS 180-4, and the processor's instructions against plain arithmetic.
@Suite struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func examples(text: String, digits: String) {
    #expect(Digest.of(text.utf8).hexadecimal == digits)
    #expect(Digest(digits)?.hexadecimal == digits)
  }

  @Test func instructionsAndArithmeticAgree() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 / 256) }
    for count in bytes.indices {
      var quick = Digest.Hasher()
      quick.add(bytes[..<(count / 3)])
      quick.add(bytes[(count / 3)..<count])
      var plain = Digest.Hasher(isPortable: true)
      plain.add(bytes[..<count])
      #expect(quick.finish() == plain.finish(), "\(count) bytes")
    }
  }

  @Test(arguments: ["", "ab", String(repeating: "g", count: 64), String(repeating: "A", count: 64)])
  func whatIsNoDigestIsRefused(text: String) { #expect(Digest(text) == nil) }
}
