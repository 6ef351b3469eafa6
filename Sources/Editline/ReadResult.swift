/// What came of reading a line.
public enum ReadResult: Sendable, Equatable {
  /// The person pressed Enter. A pasted text of several lines has real line feeds between them, none at the end.
  case line(String)
  /// Ctrl-C: what was typed is gone.
  case interrupted
  /// Ctrl-D on an empty line, or the terminal is gone.
  case eof
  /// Reading failed, with `errno`.
  case error(Int32)
}

/// Why there is no line editor.
public enum EditorFault: Error, Sendable, Equatable {
  /// Standard input or output is no terminal.
  case noTerminal
  /// libedit refused to start.
  case refused
}
