import CommandLanguage
import Foundation
import Testing
import Wording

@testable import Commands

/// Nothing is said in one language alone: neither in the declarations of commands nor anywhere in the sources.
@Suite struct BothLanguagesTests {
  @Test func everyDeclarationSpeaksBoth() {
    for verb in allVerbs {
      let spec = verb.spec
      var said = [("summary", spec.summary)] + spec.examples.map { ($0.line, $0.note) }
      if let details = spec.details { said.append(("details", details)) }
      for parameter in spec.parameters {
        said.append((parameter.name, parameter.summary))
        for choice in parameter.form.choices { said.append((choice.word, choice.summary)) }
      }
      for (what, message) in said {
        if let fault = Twin.fault(zh: message.zh, en: message.en) {
          Issue.record("\(spec.name), \(what): \(fault): \(message.zh) / \(message.en)")
        }
      }
      #expect(spec.isHidden || spec.aliases.contains { Twin.holdsHan($0.joined()) }, "\(spec.name): no Chinese alias")
    }
  }

  @Test func everyMessageOfTheSourcesSpeaksBoth() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      for words in Twin.verbatim(in: try String(contentsOf: file, encoding: .utf8)) where Twin.isSentence(words) {
        Issue.record("\(file.lastPathComponent): said in one language alone: \(words)")
      }
      for (zh, en) in Twin.messages(in: try String(contentsOf: file, encoding: .utf8)) {
        count += 1
        if let fault = Twin.fault(zh: zh, en: en) {
          Issue.record("\(file.lastPathComponent): \(fault): \(zh) / \(en)")
        }
      }
    }
    #expect(count > 500)
  }

  @Test(arguments: [
    ("已禁言", "已禁言"), ("muted until 21:30", "muted until 21:30"), ("", "muted"), ("已禁言", ""),
    ("已禁言⟦⟧", "⟦⟧ 已被 muted"),
  ])
  func faultsAreFound(zh: String, en: String) { #expect(Twin.fault(zh: zh, en: en) != nil) }

  @Test(arguments: ["已禁言⟦⟧", "muted until ⟦⟧", "the group"])
  func wordsInOneLanguageAreFound(words: String) { #expect(Twin.isSentence(words)) }

  @Test(arguments: ["⟦⟧", "JSON", "hengshui-2018", "中文", "⟦⟧/⟦⟧"])
  func namesAreNoWordsOfALanguage(words: String) { #expect(!Twin.isSentence(words)) }

  @Test(arguments: [
    ("已禁言⟦⟧", "⟦⟧ is muted"), ("⟦⟧：⟦⟧", "⟦⟧: ⟦⟧"), ("学生姓名＋称谓", "the student's name and 妈妈, as in '张三妈妈'"),
    ("JSON", "JSON"), ("", ""),
  ])
  func twinsPass(zh: String, en: String) { #expect(Twin.fault(zh: zh, en: en) == nil) }
}

/// Tells whether two texts can be the same thing said in Chinese and in English.
private enum Twin {
  static func holdsHan(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }
  }

  /// What is wrong with the pair. An interpolated value stands as ⟦⟧ and may be in either language.
  ///
  /// English may hold a Chinese name or term (2 to 8 signs) or quote anything; it is no twin where no English word is in
  /// it, or where more Chinese than English is.
  static func fault(zh: String, en: String) -> String? {
    if zh.isEmpty != en.isEmpty { return "one of them is empty" }
    let englishWords = en.matches(of: /[A-Za-z]{2,}/).count
    if !holdsHan(zh), zh.contains(/[a-z]{2,} [a-z]{2,}/) { return "English stands for the Chinese" }
    guard holdsHan(zh) else { return nil }
    let bare = en.replacing(/'[^']*'|"[^"]*"|“[^”]*”|`[^`]*`|\([^)]*\)/, with: "")
    guard holdsHan(bare) else { return nil }
    if englishWords == 0 { return "Chinese stands for the English" }
    let longest = bare.matches(of: /[\u{4E00}-\u{9FFF}]+/).map(\.output.count).max() ?? 0
    if longest > 8 { return "a Chinese sentence in the English" }
    return bare.contains(/已被|，|。|；/) ? "half Chinese" : nil
  }

  /// Whether words that are the same in both languages belong to one of them. 中文 names itself, as English does.
  static func isSentence(_ words: String) -> Bool {
    words != "中文" && (holdsHan(words) || words.contains(/[a-z]{2,} [a-z⟦]{1,}/))
  }

  /// The literals that are said as they stand in both languages.
  static func verbatim(in source: String) -> [String] {
    var found: [String] = []
    var rest = source[...]
    while let mark = rest.range(of: "Message(verbatim: \"") {
      rest = rest[rest.index(before: mark.upperBound)...]
      if let words = literal(&rest) { found.append(words) }
    }
    return found
  }

  /// The pairs of `zh:` and `en:` texts that stand beside each other, with ⟦⟧ for what is interpolated.
  static func messages(in source: String) -> [(String, String)] {
    var pairs: [(String, String)] = []
    var rest = source[...]
    while let mark = rest.range(of: "zh: \"") {
      rest = rest[rest.index(before: mark.upperBound)...]
      guard let zh = literal(&rest) else { continue }
      var next = rest.drop { $0 == "," || $0.isWhitespace }
      guard next.hasPrefix("en:") else { continue }
      next = next.dropFirst(3).drop { $0.isWhitespace }
      guard next.first == "\"", let en = literal(&next) else { continue }
      pairs.append((zh, en))
      rest = next
    }
    return pairs
  }

  /// The text of a literal that begins here, of one line or of many.
  private static func literal(_ rest: inout Substring) -> String? {
    rest.removeFirst()
    let isLong = rest.hasPrefix("\"\"")
    if isLong { rest = rest.dropFirst(2) }
    var text = ""
    while let character = rest.popFirst() {
      if character == "\"", !isLong || rest.hasPrefix("\"\"") {
        rest = rest.dropFirst(isLong ? 2 : 0)
        return text
      }
      guard character == "\\" else {
        text.append(character)
        continue
      }
      guard let escaped = rest.popFirst() else { return nil }
      guard escaped == "(" else {
        text.append(escaped == "n" ? "\n" : escaped)
        continue
      }
      text += "⟦⟧"
      var depth = 1
      while depth > 0, let inner = rest.first {
        if inner == "\"" {
          guard literal(&rest) != nil else { return nil }
          continue
        }
        rest.removeFirst()
        if inner == "(" { depth += 1 }
        if inner == ")" { depth -= 1 }
      }
    }
    return nil
  }
}
