import Editline

/// Ctrl-C asks for an end between two commands; SIGTERM does so in a batch, and ends the shell at once.
enum Interruption {
  static var isPending: Bool { Interrupts.pending }
}
