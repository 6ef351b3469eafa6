extension ShellCompletionWriter {
  /// A completion script for zsh, for `completions/_qunsh`.
  public func zsh() -> String {
    var cases = ""
    for place in tree.places {
      let words = place.words.map { described($0.word, $0.about) }.joined(separator: " ")
      let options = tree.options(at: place)
        .flatMap { option in ShellTree.spellings(option).map { described($0, option.summary) } }
      cases += "    \(place.paths.map(single).joined(separator: "|")))\n      candidates=(\(words))\n"
      cases += "      opts=(\(options.joined(separator: " ")))\n"
      cases += place.command.map { "      first=\(zshWord(for: $0.positionals.first?.shellValue))\n" } ?? ""
      let values = tree.options(at: place).filter { !$0.isFlag }.map { option in
        let spellings = ShellTree.spellings(option).joined(separator: "|")
        return "        \(spellings)) \(zshValue(option.shellValue)) ;;\n"
      }
      if !values.isEmpty { cases += "      case $previous in\n" + values.joined() + "      esac\n" }
      cases += "      ;;\n"
    }
    return "#compdef \(program)\n" + head + pathFunction() + """
      _\(program)_live() {
        local -a lines texts shown
        local line
        lines=("${(@f)$("${words[1]}" \(Self.hook) "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
        for line in $lines; do
          [[ -n $line ]] || continue
          texts+=("${line%%$'\\t'*}")
          shown+=("${line/$'\\t'/  }")
        done
        # The program has matched already, by pinyin too.
        (( ${#texts} )) && compadd -U -l -d shown -a texts
      }
      _\(program)() {
        local place previous rest='' how='' first=''
        local -a candidates opts values
        _\(program)_path "${(@Q)words[2,CURRENT-1]}"
        if [[ $PREFIX == --*=* ]]; then previous=${PREFIX%%\\=*}; compset -P '*='; fi
        case $place in
      \(cases)  esac
        if [[ -n $previous ]]; then
          :
        elif [[ $PREFIX == -* ]]; then
          _describe -o option opts
          return
        elif (( ${#candidates} )) && [[ -z $rest ]]; then
          _describe command candidates && return
          how=live
        else
          how=${rest:+live}
          how=${how:-$first}
        fi
        case $how in
          words) _describe value values ;;
          choice:*) values=(${(s: :)${how#choice:}}); _describe value values ;;
          file) _files ;;
          directory) _files -/ ;;
          live) _\(program)_live ;;
        esac
      }
      if [[ $funcstack[1] == _\(program) ]]; then _\(program) "$@"; else compdef _\(program) \(program); fi

      """
  }

  private func zshWord(for value: ParameterDeclaration.ShellValue?) -> String {
    if case .words(let choices) = value { return single("choice:" + choices.map(\.word).joined(separator: " ")) }
    return word(for: value)
  }

  private func zshValue(_ value: ParameterDeclaration.ShellValue) -> String {
    guard case .words(let choices) = value else { return "how=" + word(for: value) }
    return "how=words values=(" + choices.map { described($0.word, $0.summary) }.joined(separator: " ") + ")"
  }
}
