import Wording

/// A part of a usage line, as all writers need it.
struct UsagePart {
  let parameter: ParameterDeclaration
  /// Dashes and name of an option, nil for a positional.
  let option: String?
  /// What stands for the value, nil for a flag.
  let value: String?
  let isOptional: Bool
  let isRepeated: Bool

  init(_ parameter: ParameterDeclaration) {
    self.parameter = parameter
    option = parameter.isPositional ? nil : "--" + parameter.name
    value = parameter.isFlag ? nil : parameter.isPositional ? parameter.name : parameter.valueShown
    isOptional = !parameter.isRequired
    isRepeated = parameter.isRepeated
  }

  var plain: String { text(value) }

  /// Without the words to choose from, where a line has no room for them.
  var brief: String { text(option == nil || value == nil ? value : parameter.form.placeholder) }

  private func text(_ value: String?) -> String {
    var text = [option, value].compactMap { $0 }.joined(separator: " ")
    if isRepeated { text += "…" }
    return isOptional ? "[\(text)]" : text
  }
}

extension ParameterDeclaration {
  /// What stands for a value: the words to choose from if they are few and short, else the placeholder.
  var valueShown: String {
    let words = form.choices.map(\.word)
    let joined = words.joined(separator: "|")
    return words.isEmpty || words.count > 8 || joined.utf8.count > 60 ? form.placeholder : joined
  }

  /// As a list of options shows it: `-o, --output FORM`.
  var shownInList: String {
    if isPositional { return name }
    let short = short.map { "-\($0), " } ?? ""
    return short + "--" + name + (isFlag ? "" : " " + form.placeholder)
  }
}

extension CommandSpec {
  var usageParts: [UsagePart] { parameters.filter { !$0.isHidden }.map(UsagePart.init) }

  /// The usage line: `member add GROUP NAME --role ROLE [--display TEXT]`.
  public var usage: String { ([name] + usageParts.map(\.plain)).joined(separator: " ") }
}

extension ArgumentForm {
  /// The choices with what they mean: `parent（家长）、teacher（任课教师）`.
  func told(in language: Language) -> String {
    choices.map { choice in
      let meaning = choice.summary[language]
      guard !meaning.isEmpty, meaning != choice.word else { return choice.word }
      return language == .zh ? "\(choice.word)（\(meaning)）" : "\(choice.word) (\(meaning))"
    }.joined(separator: language == .zh ? "、" : ", ")
  }
}
