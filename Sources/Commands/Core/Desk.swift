import ClassGroups
import Detector
import Policy
import Wording

/// What lies before whoever carries out a command: the book, the time, who acts, and the doors to the world. A class, so
/// that it goes from hand to hand at the cost of one reference.
public final class Desk {
  /// What may be read: the workspace, how it stood once, or an empty one where none is there.
  public let book: any Book
  /// The clock, which may stand still for training and tests.
  public let now: Instant
  /// The zone of the workspace, in which days and clock times are read and told.
  public let zone: Zone
  /// Who acts, by name: the log keeps it, and `undo` takes back that person's commits only.
  public let actor: String
  /// In which people are answered; also that of what is written into the book, such as titles.
  public let language: Language
  /// How wide a line of help may be.
  public let columns: Int
  /// Files that people name; not the workspace's own.
  public let files: any FileRoom
  /// Looking after the workspace as a whole.
  public let keeper: any Keeper
  /// The built-in policies and the school's own.
  public let policies: Policies
  /// Who is told how far long work is.
  public let progress: (any Progressing)?
  /// Every command there is, for `help`.
  public let commands: [any Verb.Type]

  /// - Parameters:
  ///   - columns: of the terminal, or as many as a file's lines may have.
  ///   - commands: in the order in which `help` lists them.
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

  /// The same at another time.
  func at(_ now: Instant) -> Desk {
    Desk(
      book: book, now: now, zone: zone, actor: actor, language: language, columns: columns, files: files,
      keeper: keeper, policies: policies, commands: commands, progress: progress)
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
  /// The folder, the commits, how large the journal is, and a digest of the state. Reads the whole workspace.
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
  /// As the person named it.
  public var folder: String
  /// The number of the latest commit.
  public var commits: Int
  /// Bytes of all parts of the journal that are kept.
  public var journalBytes: Int
  /// A digest of the state: equal states have equal digests, whatever the way to them.
  public var stateDigest: String

  /// - Parameter stateDigest: in hexadecimal digits.
  public init(folder: String, commits: Int, journalBytes: Int, stateDigest: String) {
    self.folder = folder
    self.commits = commits
    self.journalBytes = journalBytes
    self.stateDigest = stateDigest
  }
}

/// Something in the workspace's files that does not hold.
public struct WorkspaceFault: Sendable, Hashable {
  /// The file, from the workspace's folder on.
  public var path: String
  /// What does not hold there.
  public var what: Message

  /// - Parameter path: from the workspace's folder on.
  public init(path: String, what: Message) {
    self.path = path
    self.what = what
  }
}
