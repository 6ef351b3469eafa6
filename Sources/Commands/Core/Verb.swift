import CommandLanguage

/// A command: its declaration, and what it does with its arguments. One file each.
///
/// `plan` reads and decides; it changes nothing. What it wants changed is in the plan, and whoever runs it carries that
/// out, shows it (a dry run), or drops it (what-if).
public protocol Verb: Sendable {
  static var spec: CommandSpec { get }
  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan
}
