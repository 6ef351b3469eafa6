import Wording

extension Completer {
  /// Everything that can stand where a word is being typed.
  func candidates(_ typing: Typing, _ walk: Walk) -> FoundCandidates {
    if let parameter = awaited(typing, walk), !parameter.isPositional { return values(of: parameter, typing, walk) }
    if typing.inlineOption != nil { return FoundCandidates() }
    if !typing.startsQuoted, !walk.optionsEnded, Self.startsWithDash(typing.text) {
      return FoundCandidates(options(typing, walk, restrictedTo: typing.text))
    }
    var found = FoundCandidates()
    if walk.isInPath { found.first += commandWords(under: walk.node, typing.text, walk) }
    guard walk.entry != nil else { return found }
    if let parameter = walk.positional {
      if let marker = parameter.marker {
        if marker.hasPrefix(foldedName(typing.text)) {
          found.first.append(Candidate(marker, description: parameter.summary))
        }
        return found
      }
      if parameter.isCommand {
        found.first += commandWords(under: 0, typing.text, walk)
      } else {
        let values = values(of: parameter, typing, walk)
        found = FoundCandidates(found.first + values.first, omitted: values.omitted, last: values.last)
      }
    }
    if typing.text.isEmpty, !typing.startsQuoted, !walk.optionsEnded {
      let isDue = walk.positional?.isRequired == true
      if !isDue || found.first.isEmpty {
        // Where a word is due that nobody but the person knows, the command's own options may come first, no others.
        found.first += options(typing, walk, restrictedTo: "").filter { !isDue || $0.rank < Self.globalRank }
      }
    }
    return found
  }

  /// The parameter whose value is being typed, if it is one's.
  private func awaited(_ typing: Typing, _ walk: Walk) -> ParameterDeclaration? {
    if let option = typing.inlineOption {
      let name = String(decoding: option.name, as: UTF8.self).lowercased()
      let parameter = walk.options.first { option.isLong ? $0.name == name : $0.shortByte == option.name.last }
      guard let parameter, !parameter.isFlag, parameter.isRepeated || !walk.isGiven(parameter) else { return nil }
      return parameter
    }
    if let parameter = walk.pending { return parameter }
    if !typing.startsQuoted, !walk.optionsEnded, Self.startsWithDash(typing.text) { return nil }
    return walk.positional
  }

  /// What is wanted where a word is being typed, in words.
  func wanted(_ typing: Typing, _ walk: Walk) -> Message? {
    guard let parameter = awaited(typing, walk), !parameter.isCommand, parameter.marker == nil else { return nil }
    let shown = parameter.isPositional ? parameter.name : parameter.shown + " " + parameter.form.placeholder
    guard parameter.form.name != "text" else {
      return Message(zh: "\(shown)：\(parameter.summary.zh)", en: "\(shown): \(parameter.summary.en)")
    }
    return Message(
      zh: "\(shown)：\(parameter.summary.zh)（\(parameter.form.expected.zh)）",
      en: "\(shown): \(parameter.summary.en) (\(parameter.form.expected.en))")
  }

  private static func startsWithDash(_ text: String) -> Bool {
    text.unicodeScalars.first.map(OptionWord.isDash) ?? false
  }

  /// Words of commands that can follow; nouns with their verbs as description.
  func commandWords(under node: Int, _ typed: String, _ walk: Walk) -> [Candidate] {
    var found: [Candidate] = []
    let typedName = foldedName(typed)
    for (word, child) in table.words.children(of: node) {
      let offered = table.commands(under: child).filter { !$0.isHidden && $0.needs.isSubset(of: holds) }
      guard let first = offered.first else { continue }
      let isCanonical = first.path.contains(word)
      let isPrefix = word.hasPrefix(typedName)
      // Other words for a command appear when they are typed; the list of all stays short.
      guard isCanonical ? isPrefix : isPrefix && !typed.isEmpty || !typed.isEmpty && matches(word, typedName) else {
        continue
      }
      let isCommand = table.words.entry(child) != nil
      let description = isCommand ? first.summary : CommandTable.verbs(of: offered)
      found.append(
        Candidate(word, description: description, rank: isCanonical ? 0 : 1, matchedByPinyin: !isPrefix))
    }
    return found
  }

  /// Options that can still be given: those that must be there first, the global ones last.
  private func options(_ typing: Typing, _ walk: Walk, restrictedTo typed: String) -> [Candidate] {
    var scalars = foldedWidth(typed).unicodeScalars[...]
    var hasLongDash = false
    var dashes = 0
    while let first = scalars.first, OptionWord.isDash(first) {
      if first != "-" { hasLongDash = true }
      dashes += 1
      scalars.removeFirst()
    }
    let name = String(scalars).lowercased()
    // `-x` is a short option, whole.
    if dashes == 1, !hasLongDash, !name.isEmpty {
      return walk.options.filter { $0.short.map(String.init) == String(scalars) && isOpen($0, walk) }
        .map { option($0, "-" + name, walk) }
    }
    return walk.options.filter { $0.name.hasPrefix(name) && isOpen($0, walk) }.map { option($0, "--" + $0.name, walk) }
  }

  /// Options of every command come last.
  private static let globalRank = 1002

  private func isOpen(_ parameter: ParameterDeclaration, _ walk: Walk) -> Bool {
    !parameter.isHidden && (parameter.isRepeated || !walk.isGiven(parameter))
  }

  private func option(_ parameter: ParameterDeclaration, _ text: String, _ walk: Walk) -> Candidate {
    let isGlobal = globals.contains { $0 === parameter }
    let shown = parameter.isFlag ? text : text + " " + parameter.form.placeholder
    var candidate = Candidate(
      text, shown: shown, description: parameter.summary,
      rank: parameter.isRequired ? 1000 : isGlobal ? Self.globalRank : 1001)
    candidate.isOption = true
    return candidate
  }

  /// What a parameter's value can be.
  private func values(of parameter: ParameterDeclaration, _ typing: Typing, _ walk: Walk) -> FoundCandidates {
    if !parameter.form.choices.isEmpty { return FoundCandidates(choices(parameter.form.choices, typing.text)) }
    switch parameter.form.name {
    case "duration", "mute-span": return FoundCandidates(durations(typing.text))
    case "command-word": return FoundCandidates(commandWords(after: walk, parameter, typing.text))
    case "text", "integer", "flag": return FoundCandidates()
    default:
      return source.candidates(
        for: parameter.form.name, prefix: typing.text,
        arguments: PartialArguments(command: walk.entry?.spec.path ?? [], parameter: parameter, given: walk.given))
    }
  }

  private func choices(_ choices: [ChoiceDescription], _ typed: String) -> [Candidate] {
    let name = foldedName(typed)
    return choices.compactMap { choice in
      if choice.word.lowercased().hasPrefix(name) { return Candidate(choice.word, description: choice.summary) }
      if let alias = choice.aliases.first(where: { $0.hasPrefix(name) }) {
        return Candidate(alias, description: choice.summary)
      }
      if choice.aliases.contains(where: { matches($0, name) }) {
        return Candidate(choice.word, description: choice.summary, matchedByPinyin: true)
      }
      return nil
    }
  }

  /// Usual spans of time; after a number the units.
  private func durations(_ typed: String) -> [Candidate] {
    let digits = foldedWidth(typed)
    if digits.isEmpty { return ["30m", "2h", "1d", "7d"].map { Candidate($0, description: Self.told($0)) } }
    guard digits.utf8.count <= 6, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return [] }
    return ["m", "h", "d"].map { Candidate(digits + $0, description: Self.told(digits + $0)) }
  }

  private static func told(_ duration: String) -> Message {
    let count = String(duration.dropLast())
    return switch duration.last {
    case "m": Message(zh: "\(count) 分钟", en: "\(count) min")
    case "h": Message(zh: "\(count) 小时", en: "\(count) h")
    default: Message(zh: "\(count) 天", en: count == "1" ? "1 day" : "\(count) days")
    }
  }

  /// The words of a command that is named rather than run, after those of it already given.
  private func commandWords(after walk: Walk, _ parameter: ParameterDeclaration, _ typed: String) -> [Candidate] {
    var node = 0
    for (given, text) in walk.given where given === parameter {
      guard let next = table.words.child(of: node, foldedName(text)) else { return [] }
      node = next
    }
    var everything = self
    everything.holds = .all
    return everything.commandWords(under: node, typed, walk)
  }
}
