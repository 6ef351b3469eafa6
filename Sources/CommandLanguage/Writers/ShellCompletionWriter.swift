import Wording

/// Writes completion for other shells: commands, options and choices stand in the script; live names are asked of the
/// program, as `qunsh __complete WORD…`, which gives a candidate a line, a tab, and what it is.
public struct ShellCompletionWriter {
  /// The hidden command that scripts call.
  public static let hook = "__complete"

  let tree: ShellTree
  let language: Language
  let program: String

  public init(
    table: CommandTable, globals: [any AnyParameter] = [], language: Language, program: String = "qunsh"
  ) {
    tree = ShellTree(table, globals.map(\.declaration))
    self.language = language
    self.program = program
  }

  private var head: String {
    "# " + program + ": completion, made from the declarations of its commands; do not edit.\n"
  }

  /// A text in single quotes, for bash and zsh.
  private func single(_ text: String) -> String { "'" + clean(text).replacing("'", with: "'\\''") + "'" }

  /// A text in single quotes, for fish.
  private func fishQuoted(_ text: String) -> String {
    "'" + clean(text).replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }

  /// A word and its description as `_describe` of zsh reads it.
  private func described(_ word: String, _ about: Message) -> String {
    single(word.replacing(":", with: "\\:") + ":" + about[language])
  }

  // MARK: bash and zsh

  /// The part that both share: from words to the path of the command.
  private func pathFunction() -> String {
    let paths = tree.places.map(\.path).filter { !$0.isEmpty }.map(single).joined(separator: "|")
    let taking = tree.withValue.joined(separator: "|")
    return """
      # Sets place to the words of the command, and previous to an option that waits for its value.
      _\(program)_path() {
        local word
        place='' previous=''
        for word in "$@"; do
          if [[ -n $previous ]]; then previous=''; continue; fi
          case $word in
            \(taking.isEmpty ? "--" : taking)) previous=$word ;;
            -*) ;;
            *)
              case "${place:+$place }$word" in
                \(paths.isEmpty ? "''" : paths)) place="${place:+$place }$word" ;;
                *) rest=1 ;;
              esac ;;
          esac
        done
      }

      """
  }

  /// A completion script for bash, for `completions/qunsh.bash`.
  public func bash() -> String {
    var cases = ""
    for place in tree.places {
      let options = tree.options(at: place).flatMap(ShellTree.spellings).joined(separator: " ")
      cases += "    \(single(place.path)))\n"
      cases += "      words=\(single(place.words.map(\.word).joined(separator: " "))) opts=\(single(options))\n"
      cases += place.command.map { "      first=\(word(for: $0.positionals.first?.shellValue))\n" } ?? ""
      let values = tree.options(at: place).compactMap(bashCase)
      if !values.isEmpty {
        cases += "      case $previous in\n" + values.joined() + "      esac\n"
      }
      cases += "      ;;\n"
    }
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
      \(cases)  esac
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
            mapfile -t line < <("${COMP_WORDS[0]}" \(Self.hook) "${line[@]}" 2>/dev/null)
            for word in "${line[@]}"; do
              printf -v word %q "${word%%$'\\t'*}"
              COMPREPLY+=("$word")
            done ;;
        esac
      }
      complete -F _\(program) \(program)

      """
  }

  private func bashCase(_ option: ParameterDeclaration) -> String? {
    guard !option.isFlag else { return nil }
    return "        \(ShellTree.spellings(option).joined(separator: "|"))) how=\(word(for: option.shellValue)) ;;\n"
  }

  private func word(for value: ParameterDeclaration.ShellValue?) -> String {
    switch value {
    case .words(let choices): single("words " + choices.map(\.word).joined(separator: " "))
    case .file: "file"
    case .directory: "directory"
    case .live: "live"
    case nil, .some(.none): "''"
    }
  }

  /// A completion script for zsh, for `completions/_qunsh`.
  public func zsh() -> String {
    var cases = ""
    for place in tree.places {
      let words = place.words.map { described($0.word, $0.about) }.joined(separator: " ")
      let options = tree.options(at: place)
        .flatMap { option in ShellTree.spellings(option).map { described($0, option.summary) } }
      cases += "    \(single(place.path)))\n      candidates=(\(words))\n"
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

  // MARK: fish

  /// A completion script for fish, for `completions/qunsh.fish`.
  public func fish() -> String {
    var lines = ""
    for place in tree.places {
      let at = "-n \"__\(program)_at \(fishQuoted(place.path))\""
      for (word, about) in place.words {
        lines += "complete -c \(program) \(at) -a \(fishQuoted(word)) -d \(fishQuoted(about[language]))\n"
      }
      for option in place.command?.options.filter({ !$0.isHidden }) ?? [] { lines += fishOption(option, at) }
      switch place.command?.positionals.first?.shellValue {
      case .file: lines += "complete -c \(program) \(at) -F\n"
      case .directory: lines += "complete -c \(program) \(at) -a '(__fish_complete_directories)'\n"
      case .words(let choices):
        for choice in choices {
          lines +=
            "complete -c \(program) \(at) -a \(fishQuoted(choice.word)) -d \(fishQuoted(choice.summary[language]))\n"
        }
      default: break
      }
    }
    for option in tree.globals where !option.isHidden { lines += fishOption(option, "") }
    let paths = tree.places.map(\.path).filter { !$0.isEmpty }.map(fishQuoted).joined(separator: " ")
    let taking = tree.withValue.joined(separator: " ")
    return head + """
      set -g __\(program)_paths \(paths)
      set -g __\(program)_taking \(taking)

      # Prints the words of the command before the cursor; a second line where arguments follow them.
      function __\(program)_path
          set -l path
          set -l rest
          set -l skip
          for word in (commandline -opc)[2..-1]
              if test -n "$skip"
                  set skip
              else if contains -- $word $__\(program)_taking
                  set skip 1
              else if not string match -q -- '-*' $word
                  if contains -- (string join ' ' $path $word) $__\(program)_paths
                      set -a path $word
                  else
                      set rest 1
                  end
              end
          end
          echo (string join ' ' $path)
          test -n "$rest"; and echo rest
      end

      function __\(program)_at
          set -l found (__\(program)_path)
          test "$found[1]" = "$argv[1]"
      end

      function __\(program)_live
          set -l words (commandline -opc)
          $words[1] \(Self.hook) $words[2..-1] (commandline -ct) 2>/dev/null
      end

      function __\(program)_wants_live
          set -l found (__\(program)_path)
          test -n "$found[1]"; and not string match -q -- '-*' (commandline -ct)
      end

      complete -c \(program) -f
      complete -c \(program) -n __\(program)_wants_live -a '(__\(program)_live)'
      \(lines)
      """
  }

  private func fishOption(_ option: ParameterDeclaration, _ at: String) -> String {
    var line = "complete -c \(program) \(at) -l \(option.name)"
    if let short = option.short { line += " -s \(short)" }
    line += " -d \(fishQuoted(option.summary[language]))"
    switch option.shellValue {
    case _ where option.isFlag: break
    case .words(let choices):
      let values = choices.map { $0.word + "\\t" + $0.summary[language].replacing(" ", with: "\\ ") }
      line += " -x -a \"" + values.joined(separator: " ").replacing("\"", with: "\\\"") + "\""
    case .file: line += " -r -F"
    case .directory: line += " -x -a '(__fish_complete_directories)'"
    case .live: line += " -x -a '(__\(program)_live)'"
    case .none: line += " -x"
    }
    return line + "\n"
  }
}
