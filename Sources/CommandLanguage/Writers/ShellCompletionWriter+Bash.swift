extension ShellCompletionWriter {
  /// A completion script for bash, for `completions/qunsh.bash`.
  public func bash() -> String {
    return head + pathFunction() + """
      _\(program)() {
        local line=() cur word place previous rest='' words='' opts='' first='' how='' i
        # Bash splits --name=value; here it is one word again.
        for ((i = 1; i <= COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          if [[ $i -gt 1 && ( $word == = || ${COMP_WORDS[i - 1]} == = ) ]]; then
            line[${#line[@]} - 1]+=$word
          else
            line+=("$word")
          fi
        done
        cur=${line[${#line[@]} - 1]}
        _\(program)_path "${line[@]:0:${#line[@]} - 1}"
        if [[ $cur == --*=* ]]; then previous=${cur%%=*} cur=${cur#*=}; fi
        case $place in
      \(bashCases())  esac
        COMPREPLY=()
        if [[ -n $previous ]]; then
          :
        elif [[ $cur == -* ]]; then
          COMPREPLY=($(compgen -W "$opts" -- "$cur"))
          return
        elif [[ -n $words && -z $rest ]]; then
          COMPREPLY=($(compgen -W "$words" -- "$cur"))
          [[ ${#COMPREPLY[@]} -gt 0 ]] && return
          how=live
        else
          how=${rest:+live}
          how=${how:-$first}
        fi
        case $how in
          words\\ *) COMPREPLY=($(compgen -W "${how#words }" -- "$cur")) ;;
          file) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
          directory) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
          live)
            # As typed, the words still have their quotes and backslashes.
            word='["'\\''\\\\]'
            mapfile -t line < <("${COMP_WORDS[0]}" \(Self.hook) "${line[@]//$word/}" 2>/dev/null)
            for word in "${line[@]}"; do
              printf -v word %q "${word%%$'\\t'*}"
              COMPREPLY+=("$word")
            done ;;
        esac
      }
      complete -F _\(program) \(program)

      """
  }

  /// The words and options of each place in the command line, as cases of its `case $place in`.
  private func bashCases() -> String {
    var cases = ""
    for place in tree.places {
      let options = tree.options(at: place).flatMap(ShellTree.spellings).joined(separator: " ")
      cases += "    \(place.paths.map(single).joined(separator: "|")))\n"
      cases += "      words=\(single(place.words.map(\.word).joined(separator: " "))) opts=\(single(options))\n"
      cases += place.command.map { "      first=\(word(for: $0.positionals.first?.shellValue))\n" } ?? ""
      let values = tree.options(at: place).compactMap(bashCase)
      if !values.isEmpty {
        cases += "      case $previous in\n" + values.joined() + "      esac\n"
      }
      cases += "      ;;\n"
    }
    return cases
  }

  private func bashCase(_ option: ParameterDeclaration) -> String? {
    guard !option.isFlag else { return nil }
    return "        \(ShellTree.spellings(option).joined(separator: "|"))) how=\(word(for: option.shellValue)) ;;\n"
  }
}
