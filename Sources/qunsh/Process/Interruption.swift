import Editline

/// Ctrl-C and SIGTERM ask for an end between two commands.
enum Interruption {
  static var isPending: Bool { Interrupts.pending }
}
