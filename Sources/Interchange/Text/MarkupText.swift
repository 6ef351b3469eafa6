import Wording

/// Takes texts out of XML as chat programs write it: cut off, badly nested, with entities and CDATA.
///
/// It goes over the text once and keeps no tree, so that depth and size do no harm.
struct MarkupText {
  private let bytes: [UInt8]
  private var index = 0
  /// Names of the open elements, as far down as they are kept.
  private var path: [String] = []
  private static let depthLimit = 64

  init(_ text: String) { bytes = Array(text.utf8) }

  static func isMarkup(_ text: String) -> Bool {
    let utf8 = text.utf8
    guard let first = utf8.first(where: { $0 > 0x20 }), first == UInt8(ascii: "<") else { return false }
    return utf8.contains(UInt8(ascii: ">"))
  }

  /// The text of the first element of each name that stands directly in `parent` (anywhere, where there is no
  /// `parent` in the text); empty ones are left out.
  static func children(_ names: [String], of parent: String, in text: String) -> [String: String] {
    var markup = MarkupText(text)
    return markup.collect(names, parent: text.contains("<\(parent)") ? parent : nil)
  }

  /// All text outside of tags.
  static func plain(_ text: String) -> String {
    var markup = MarkupText(text)
    var out: [UInt8] = []
    while markup.index < markup.bytes.count {
      if case .text(let piece) = markup.next() { out.append(contentsOf: piece) }
    }
    return String(decoding: out, as: UTF8.self).withoutBlanksAround
  }

  /// The value of an attribute, by its name, wherever it stands first.
  static func attribute(_ name: String, in text: String) -> String? {
    for quote in ["\"", "'"] {
      guard let start = text.firstRange(of: "\(name)=\(quote)")?.upperBound,
        let end = text[start...].firstIndex(of: quote == "\"" ? "\"" : "'")
      else { continue }
      return String(decoding: resolve(Array(text[start..<end].utf8)[...]), as: UTF8.self)
    }
    return nil
  }

  private enum Token {
    case open(String, isEmpty: Bool)
    case close(String)
    case text([UInt8])
    case nothing
  }

  private mutating func collect(_ names: [String], parent: String?) -> [String: String] {
    var found: [String: String] = [:]
    var current: (name: String, depth: Int, text: [UInt8])?
    while index < bytes.count, found.count < names.count {
      switch next() {
      case .open(let name, let isEmpty):
        guard !isEmpty else { break }
        let isChild = parent == nil || path.last == parent
        if current == nil, isChild, names.contains(name), found[name] == nil { current = (name, path.count, []) }
        if path.count < MarkupText.depthLimit { path.append(name) }
      case .close(let name):
        if let at = path.lastIndex(of: name) { path.removeSubrange(at...) }
        if let done = current, path.count <= done.depth {
          found[done.name] = String(decoding: done.text, as: UTF8.self).withoutBlanksAround
          current = nil
        }
      case .text(let piece): current?.text.append(contentsOf: piece)
      case .nothing: break
      }
    }
    if let done = current { found[done.name] = String(decoding: done.text, as: UTF8.self).withoutBlanksAround }
    return found.filter { !$0.value.isEmpty }
  }

  private mutating func next() -> Token {
    let start = index
    guard bytes[index] == UInt8(ascii: "<") else {
      while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
      return .text(MarkupText.resolve(bytes[start..<index]))
    }
    if bytes[index...].starts(with: "<![CDATA[".utf8) {
      let content = index + 9
      index = content
      while index < bytes.count, !bytes[index...].starts(with: "]]>".utf8) { index += 1 }
      let piece = Array(bytes[content..<index])
      index = min(index + 3, bytes.count)
      return .text(piece)
    }
    if bytes[index...].starts(with: "<!--".utf8) {
      while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
      index = min(index + 3, bytes.count)
      return .nothing
    }
    index += 1
    guard index < bytes.count, MarkupText.beginsTag(bytes[index]) else { return .text([UInt8(ascii: "<")]) }
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      index += 1
    }
    let inside = bytes[start + 1..<index]
    index = min(index + 1, bytes.count)
    if inside.first == UInt8(ascii: "!") || inside.first == UInt8(ascii: "?") { return .nothing }
    let isClosing = inside.first == UInt8(ascii: "/")
    let name = inside.dropFirst(isClosing ? 1 : 0).prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    let text = String(decoding: name, as: UTF8.self)
    return isClosing ? .close(text) : .open(text, isEmpty: inside.last == UInt8(ascii: "/"))
  }

  private static func beginsTag(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "_")
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// `text` with its entities resolved; those that are none stay as they are.
  private static func resolve(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var out: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      guard byte == UInt8(ascii: "&"), let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: rest[rest.startIndex + 1..<end], as: UTF8.self))
      else {
        out.append(byte)
        rest.removeFirst()
        continue
      }
      out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      rest = rest[(end + 1)...]
    }
    return out
  }

  private static func scalar(_ entity: String) -> Unicode.Scalar? {
    switch entity {
    case "lt": "<"
    case "gt": ">"
    case "amp": "&"
    case "quot": "\""
    case "apos": "'"
    case "nbsp": " "
    case _ where entity.hasPrefix("#x") || entity.hasPrefix("#X"):
      UInt32(entity.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where entity.hasPrefix("#"): UInt32(entity.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }

  /// The text with its entities resolved once, where a whole document was escaped.
  static func unescaped(_ text: String) -> String {
    String(decoding: resolve(Array(text.utf8)[...]), as: UTF8.self)
  }
}
