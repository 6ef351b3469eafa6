/// Where in a batch that keeps going a commit was made, so that an interrupted run can be taken up again.
public struct BatchStep: Hashable, Sendable {
  /// The number of the run's first commit, which names the run.
  public var run: Int
  /// The number of the command in the run, from 1: commands that read or write the book count, in the order in which they
  /// are carried out.
  public var step: Int
  /// What is carried out; only the run's first commit says it.
  public var script: BatchScript?

  public init(run: Int, step: Int, script: BatchScript? = nil) {
    self.run = run
    self.step = step
    self.script = script
  }
}

/// A batch file as it was when it was run.
public struct BatchScript: Hashable, Sendable {
  /// The file as it was named on the command line.
  public var name: String
  /// SHA-256 of its bytes.
  public var digest: String
  /// SHA-256 over the files that it runs and the tables that it reads; nil where there are none.
  public var rest: String?

  public init(name: String, digest: String, rest: String?) {
    self.name = name
    self.digest = digest
    self.rest = rest
  }
}
