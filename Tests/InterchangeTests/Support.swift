import ClassGroups
import Foundation
import Interchange
import JSON

/// The messages as JSON Lines: what a script sees.
func lines(of log: ChatLog, zone: Zone = .china) -> [String] {
  var out = JSONWriter()
  for message in log.messages {
    message.write(to: &out, zone: zone)
    out.newline()
  }
  return out.text.split(separator: "\n").map(String.init)
}

/// One message in a line: time, sender, account, kind, text.
func brief(_ message: ChatMessage) -> String {
  let time = message.at.iso(in: .china).dropLast(6)
  let text = message.text.replacing("\n", with: "⏎")
  return "\(time)|\(message.sender)|\(message.account ?? "-")|\(message.kind.word)|\(text)"
}

func briefs(_ text: String, _ reader: ChatLogReader = ChatLogReader()) throws -> [String] {
  try reader.read(Array(text.utf8)).messages.map(brief)
}

/// The text in GB18030, by another converter than ours.
func gb18030(_ text: String) -> [UInt8] {
  Array(text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
}

func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
  ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
    let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    return littleEndian ? pair : pair.reversed()
  }
}
