import ClassGroups
import Detector
import Policy
import Wording

/// What lies before whoever carries out a command: the book, the time, who acts, and the doors to the world.
public struct Desk {
  public var book: any Book
  /// The clock, which may stand still for training and tests.
  public var now: Instant
  public var zone: Zone
  public var actor: String
  public var language: Language
  /// How wide a line of help may be.
  public var columns: Int
  /// Files that people name; not the workspace's own.
  public var files: any FileRoom
  /// Looking after the workspace as a whole.
  public var keeper: any Keeper
  public var policies: Policies
  /// Who is told how far long work is.
  public var progress: (any Progressing)?
  /// Every command there is, for `help`.
  public var commands: [any Verb.Type]

  public init(
    book: any Book, now: Instant, zone: Zone, actor: String, language: Language, columns: Int,
    files: any FileRoom,
    keeper: any Keeper, policies: Policies, commands: [any Verb.Type],
    progress: (any Progressing)? = nil
  ) {
    self.book = book
    self.now = now
    self.zone = zone
    self.actor = actor
    self.language = language
    self.columns = columns
    self.files = files
    self.keeper = keeper
    self.policies = policies
    self.commands = commands
    self.progress = progress
  }
}

/// Files outside the workspace, by the names that people give them.
public protocol FileRoom {
  /// The bytes of a file; `-` is standard input.
  func read(_ path: String) throws -> [UInt8]
  /// The CSV files of a folder by their names; nil where the path is no folder.
  func tables(in path: String) throws -> [String: [UInt8]]?
}

/// Who looks after the workspace as a whole.
public protocol Keeper {
  /// The folder, the format, and how large the journal is.
  func info() throws -> WorkspaceInfo
  /// Everything that does not hold; empty where all holds. Also where the workspace is too damaged to be opened.
  ///
  /// - Parameter since: only the files of what later commits touched are compared.
  func verify(since commit: Int) throws -> [WorkspaceFault]
  /// How many commits a backup has.
  func commits(ofBackup path: String) throws -> Int
  /// How many commits the workspace has; nil where there is none. A damaged one counts as 0.
  func currentCommits() throws -> Int?
}

/// Figures about a workspace.
public struct WorkspaceInfo: Sendable {
  public var folder: String
  public var commits: Int
  public var journalBytes: Int
  /// A digest of the state: equal states have equal digests, whatever the way to them.
  public var stateDigest: String

  public init(folder: String, commits: Int, journalBytes: Int, stateDigest: String) {
    self.folder = folder
    self.commits = commits
    self.journalBytes = journalBytes
    self.stateDigest = stateDigest
  }
}

/// Something in the workspace's files that does not hold.
public struct WorkspaceFault: Sendable, Hashable {
  public var path: String
  public var what: Message

  public init(path: String, what: Message) {
    self.path = path
    self.what = what
  }
}
