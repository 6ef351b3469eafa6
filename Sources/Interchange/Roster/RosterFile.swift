import ClassGroups

/// A student as a file lists it, with the guardians beside the name.
public struct RosterRow: Hashable, Sendable {
  /// The line of the file where the student stands first, from 1.
  public var line: Int
  /// Nil where the file has no column for it.
  public var schoolClass: String?
  /// The student with the guardians of all rows that name the child.
  public var student: Student

  public init(line: Int, schoolClass: String?, student: Student) {
    self.line = line
    self.schoolClass = schoolClass
    self.student = student
  }
}

/// What a roster held: its good rows, and word of everything else.
public struct RosterFile: Sendable {
  /// How the bytes were read; of a OneRoster export, those of `users.csv`.
  public var encoding: TextEncoding
  /// The byte between cells.
  public var separator: UInt8
  /// In the order of the file, each student of a class once.
  public var rows: [RosterRow] = []
  /// Where a column of a table is.
  public struct Place: Hashable, Sendable {
    /// From 1.
    public var column: Int
    /// As the file has it.
    public var header: String
  }

  /// The column of the students' names; nil where more than one file was read.
  public var studentPlace: Place?
  /// The column of the classes; nil where there is none, or more than one file was read.
  public var classPlace: Place?
  /// Headers of columns that were not taken and reach nobody: identity numbers, health, addresses …
  public var dropped: [String] = []
  /// What was tolerated.
  public var warnings: [FileFault] = []
  /// Rows that were refused, with their place and the mend.
  public var faults: [FileFault] = []

  /// The classes in the order of the file.
  public var classes: [String] {
    var seen: Set<String> = []
    return rows.compactMap { row in row.schoolClass.flatMap { seen.insert($0).inserted ? $0 : nil } }
  }
}
