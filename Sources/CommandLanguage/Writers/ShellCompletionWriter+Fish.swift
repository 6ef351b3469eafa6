import Wording

extension ShellCompletionWriter {
  /// A completion script for fish, for `completions/qunsh.fish`.
  public func fish() -> String {
    let paths = tree.places.flatMap(\.paths).filter { !$0.isEmpty }.map(fishQuoted).joined(separator: " ")
    let taking = tree.withValue.joined(separator: " ")
    let nouns = tree.places.filter { $0.command == nil && $0.paths != [""] }.map { fishQuoted($0.paths[0]) }
      .joined(separator: " ")
    return head + """
      set -g __\(program)_nouns \(nouns)
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
          contains -- "$found[1]" $argv
      end

      function __\(program)_live
          set -l words (commandline -opc)
          $words[1] \(Self.hook) $words[2..-1] (commandline -ct) 2>/dev/null
      end

      function __\(program)_wants_live
          set -l token (commandline -ct)
          string match -q -- '-*' $token; and return 1
          # Commands in Chinese are not in the list of words: the program knows them.
          string match -qr '[^ -~]' -- $token; and return 0
          set -l found (__\(program)_path)
          test -n "$found[1]"; or return 1
          not contains -- "$found[1]" $__\(program)_nouns
      end

      complete -c \(program) -f
      complete -c \(program) -n __\(program)_wants_live -a '(__\(program)_live)'
      \(fishRules())
      """
  }

  /// What can stand where: a line a word, an option or a kind of value.
  private func fishRules() -> String {
    var lines = ""
    for place in tree.places {
      let at = "-n \"__\(program)_at \(place.paths.map(fishQuoted).joined(separator: " "))\""
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
    return lines
  }

  private func fishOption(_ option: ParameterDeclaration, _ at: String) -> String {
    var line = "complete -c \(program) \(at) -l \(option.name)"
    if let short = option.short { line += " -s \(short)" }
    line += " -d \(fishQuoted(option.summary[language]))"
    switch option.shellValue {
    case _ where option.isFlag: break
    case .words(let choices):
      // Read twice: as a word here, and when candidates are asked for.
      let values = choices.map { $0.word + "\\t" + fishQuoted($0.summary[language]) }
      line += " -x -a \(fishQuoted(values.joined(separator: " ")))"
    case .file: line += " -r -F"
    case .directory: line += " -x -a '(__fish_complete_directories)'"
    case .live: line += " -x -a '(__\(program)_live)'"
    case .none: line += " -x"
    }
    return line + "\n"
  }
}
