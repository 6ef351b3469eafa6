import ClassGroups
import CommandLanguage
import Commands
import Policy
import Wording
import Workspace

/// Carries out commands: binds the words, lets the command plan, and has the workspace carry the plan out. Here is what it
/// remembers; `Runner+Command` is the way that one command goes.
final class Runner {
  let surroundings: Surroundings
  /// The commands of the binder's table, in its order.
  let verbs: [any Verb.Type]
  let binder: Binder
  var manner: Manner
  /// The manner of the command that runs or ran last: what went wrong with it is told in its language and form.
  var mannerOfLine: Manner
  /// The command that runs, whose pages bear its name.
  var verbOfLine: (any Verb.Type)?
  var streams = Streams()
  /// Whether CSV was begun with a byte order mark.
  var hasMarkedByteOrder = false
  /// The folder that was asked for; nil for the one that the surroundings suggest.
  let namedFolder: String?
  let isReadOnly: Bool
  private(set) var openSession: Session?
  /// What the policies were as of a commit; own commits that change none move it on.
  var cachedPolicies: (head: Int, policies: Policies)?
  /// What lies before the commands of a batch that is one transaction, until one of them changes it.
  var deskOfBatch: KeptDesk?
  /// The lines of a transaction begun by hand, while one is open.
  var rehearsal: Rehearsal?
  private(set) lazy var progress = Progress(self)
  /// What `let` set, and the arguments of the files being run.
  var variables = Variables()
  /// How the command that is run next must end: `assert`.
  var expected: Expectation?
  /// Whether the command of an `each` is being carried out.
  var isWithinRow = false
  /// The process was told to go on after failed commands, and where to put them.
  var keepsGoing = false
  /// An interrupted run is to be taken up again.
  var resumes = false
  var failedPath: String?
  /// The batch that is running.
  var batch: BatchState?
  /// What the interactive shell does for commands; nil elsewhere.
  weak var shell: Shell?
  var isLeaving = false
  /// Files for people that go with the commit that is being made.
  lazy var pendingFiles = PendingFiles(workspace: folder)
  /// The sandbox that commands run in; nil for the workspace itself.
  var sandbox: Sandbox?
  /// The scenario that is being written from this session.
  var recording: Recording?
  /// Who listens to what commands tell.
  var witness: Witness?
  /// The book as it stood, while a command runs on it.
  var past: PastBook?
  /// What was told of the workspace while output is held that may be dropped; nil elsewhere.
  var heldNotes: [Message]?
  /// Kept until the next command, so that a process that ends after one does not take it apart.
  var lastPlan: Plan?

  init(
    _ surroundings: Surroundings, _ verbs: [any Verb.Type], binder: Binder, manner: Manner, folder: String?,
    isReadOnly: Bool
  ) {
    self.surroundings = surroundings
    self.verbs = verbs
    self.binder = binder
    self.manner = manner
    mannerOfLine = manner
    namedFolder = folder
    self.isReadOnly = isReadOnly
  }

  var folder: String { namedFolder ?? surroundings.workspace }

  /// The workspace, opened when it is first needed.
  func session() throws -> Session {
    if let openSession { return openSession }
    let session = try Session(disk, name: folder, readOnly: isReadOnly)
    openSession = session
    return session
  }

  /// Where the session's files are.
  var disk: any Disk { sandbox?.disk ?? FileDisk(root: folder) }

  var hasSession: Bool { openSession != nil }

  func use(_ session: Session?) {
    openSession = session
    deskOfBatch = nil
    cachedPolicies = nil
  }
}
