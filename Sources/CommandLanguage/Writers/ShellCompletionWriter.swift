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

  var head: String {
    "# " + program + ": completion, made from the declarations of its commands; do not edit.\n"
  }

  /// A text in single quotes, for bash and zsh.
  func single(_ text: String) -> String { "'" + clean(text).replacing("'", with: "'\\''") + "'" }

  /// A text in single quotes, for fish.
  func fishQuoted(_ text: String) -> String {
    "'" + clean(text).replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }

  /// A word and its description as `_describe` of zsh reads it.
  func described(_ word: String, _ about: Message) -> String {
    single(word.replacing(":", with: "\\:") + ":" + about[language])
  }

  /// The part that both share: from words to the path of the command.
  func pathFunction() -> String {
    let paths = tree.places.flatMap(\.paths).filter { !$0.isEmpty }.map(single).joined(separator: "|")
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

  func word(for value: ParameterDeclaration.ShellValue?) -> String {
    switch value {
    case .words(let choices): single("words " + choices.map(\.word).joined(separator: " "))
    case .file: "file"
    case .directory: "directory"
    case .live: "live"
    case nil, .some(.none): "''"
    }
  }
}
