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
  ///
  /// - Parameter choices: made anew whenever they are asked for, so that declaring an argument costs nothing.
  public static func choice(
    _ choices: @autoclosure @escaping @Sendable () -> [Choice<Value>], name: String = "choice", placeholder: String
  ) -> Self {
    Self(
      form: ArgumentForm(name: name, placeholder: placeholder) {
        choices().map { ChoiceDescription(word: $0.word, aliases: $0.aliases, summary: $0.summary) }
      },
      store: { text in
        let choices = choices()
        func find(_ text: String) -> Int? { choices.firstIndex { $0.word == text || $0.aliases.contains(text) } }
        return (find(text) ?? find(text.lowercased())).map { .integer($0) }
      },
      load: { choices()[$0.integer].value })
  }
}

extension ArgumentKind where Value: CaseIterable & RawRepresentable<String> {
  /// One of the cases of an enum, each by its raw value; full-width letters and capitals are read as small ASCII letters.
  ///
  /// - Parameters:
  ///   - aliases: other words for a case.
  ///   - describe: what a case means.
  ///
  /// Inlinable, so that the rooms further up get it for their own enums: at run time a generic one costs the start dear.
  @inlinable
  public static func choice(
    of type: Value.Type, name: String = "choice", placeholder: String,
    aliases: @escaping @Sendable (Value) -> [String] = { _ in [] }, describe: @escaping @Sendable (Value) -> Message
  ) -> Self {
    let words = ArgumentKind<String>.word(
      of: type, name: name, placeholder: placeholder, aliases: aliases, describe: describe)
    return Self(
      form: words.form, store: words.store,
      load: { stored in
        let text = stored.text
        for value in Value.allCases where value.rawValue == text { return value }
        preconditionFailure("\(name): a bound value that is none of its cases")
      })
  }
}

extension ArgumentKind where Value == String {
  /// One of the cases of an enum as `choice(of:)` has it, kept as its raw value: for arguments that every start of the
  /// program declares, since each type of value costs it.
  @inlinable
  public static func word<Case: CaseIterable & RawRepresentable<String>>(
    of type: Case.Type, name: String = "choice", placeholder: String,
    aliases: @escaping @Sendable (Case) -> [String] = { _ in [] }, describe: @escaping @Sendable (Case) -> Message
  ) -> Self {
    @Sendable func find(_ text: String) -> String? {
      for value in Case.allCases where value.rawValue == text || aliases(value).contains(text) { return value.rawValue }
      return nil
    }
    return Self(
      form: ArgumentForm(name: name, placeholder: placeholder) {
        Case.allCases.map { ChoiceDescription(word: $0.rawValue, aliases: aliases($0), summary: describe($0)) }
      },
      store: { text in (find(text) ?? find(text.lowercased())).map { .text($0) } }, load: { $0.text })
  }
}
