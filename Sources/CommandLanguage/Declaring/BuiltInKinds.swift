import Wording

extension ArgumentKind where Value == String {
  /// Free text, as typed.
  public static var text: Self {
    Self(name: "text", placeholder: "TEXT", expected: Message(zh: "一段文字", en: "a text"), example: "“明天八点开会”")
  }

  /// A name that nothing is known of yet, as typed.
  public static var word: Self {
    Self(name: "word", placeholder: "NAME", expected: Message(zh: "一个名称", en: "a name"), example: "张三")
  }

  /// The path of a file; `-` is standard input.
  public static var file: Self {
    Self(name: "file", placeholder: "FILE", expected: Message(zh: "文件路径", en: "a file's path"), example: "名单.csv")
  }

  /// The path of a folder.
  public static var directory: Self {
    Self(name: "directory", placeholder: "DIR", expected: Message(zh: "文件夹路径", en: "a folder's path"), example: "book")
  }

  /// A word of a command that is named rather than run, as `help` takes it.
  public static var commandWord: Self {
    Self(
      name: "command-word", placeholder: "COMMAND", expected: Message(zh: "命令名", en: "a command's name"),
      example: "member", folds: true)
  }

  /// The words of another command.
  static var command: Self {
    Self(name: "command", placeholder: "COMMAND", expected: Message(zh: "一条命令", en: "a command"), example: "help")
  }
}

extension ArgumentKind where Value == Int {
  /// A whole number within a range.
  public static func integer(
    _ range: ClosedRange<Int> = 0...Int.max, name: String = "integer", placeholder: String = "N"
  ) -> Self {
    let bounds =
      switch (range.lowerBound, range.upperBound) {
      case (.min, .max): Message(zh: "一个整数", en: "a whole number")
      case (let low, .max): Message(zh: "不小于 \(low) 的整数", en: "a whole number of at least \(low)")
      case (let low, let high): Message(zh: "\(low) 到 \(high) 的整数", en: "a whole number from \(low) to \(high)")
      }
    let form = ArgumentForm(
      name: name, placeholder: placeholder, expected: bounds,
      example: "\(min(max(range.lowerBound, 3), range.upperBound))",
      folds: true, storage: .read)
    return Self(
      form: form,
      store: { text in
        guard let value = Int(text), range.contains(value) else { return nil }
        return .integer(value)
      },
      load: \.integer)
  }
}

extension ArgumentKind {
  /// One of a few words; full-width letters and capitals are read as small ASCII letters.
  public static func choice(
    _ choices: [Choice<Value>], name: String = "choice", placeholder: String
  ) -> Self {
    let form = ArgumentForm(
      name: name, placeholder: placeholder,
      choices: choices.map { choice in
        ChoiceDescription(word: choice.word, aliases: choice.aliases, summary: choice.summary)
      })
    let values = choices.map(\.value)
    // A handful of short words: comparing them in turn is faster than any table.
    let words = choices.enumerated().flatMap { index, choice in
      ([choice.word] + choice.aliases).map { (word: $0, index: index) }
    }
    @Sendable func find(_ text: String) -> Int? {
      for (word, index) in words where word == text { return index }
      return nil
    }
    return Self(
      form: form, store: { text in (find(text) ?? find(text.lowercased())).map { .integer($0) } },
      load: { values[$0.integer] })
  }
}

extension ArgumentKind where Value: CaseIterable & RawRepresentable<String> {
  /// One of the cases of an enum, each by its raw value.
  ///
  /// - Parameter describe: what a case means, and other words for it.
  public static func choice(
    of type: Value.Type, name: String = "choice", placeholder: String, aliases: (Value) -> [String] = { _ in [] },
    describe: (Value) -> Message
  ) -> Self {
    choice(
      type.allCases.map { Choice($0, $0.rawValue, aliases: aliases($0), describe($0)) }, name: name,
      placeholder: placeholder)
  }
}
