import ClassGroups
import Wording

/// Reads the OneRoster CSV exchange, versions 1.1 and 1.2: classes, their pupils, and those who stand for the pupils.
public enum OneRosterReader {
  /// - Parameter files: contents by the names of the files (`users.csv`), from a folder or a ZIP archive.
  public static func read(_ files: [String: [UInt8]]) throws(FileFault) -> RosterFile {
    // A folder may spell the names of its files otherwise.
    let files = Dictionary(files.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    var run = OneRosterRun()
    let dates = ["dateLastModified", "beginDate", "endDate"]
    run.classes = try table(
      "classes.csv", files, ["sourcedId", "status", "title", "grades", "classType", "classCode"] + dates.prefix(1))
    run.users = try table(
      "users.csv", files,
      ["sourcedId", "status", "role", "givenName", "familyName", "identifier", "phone", "sms", "agentSourcedIds"]
        + dates.prefix(1))
    run.enrollments = try table(
      "enrollments.csv", files,
      ["sourcedId", "status", "classSourcedId", "userSourcedId", "role"] + dates)
    run.roles =
      files["roles.csv"] == nil ? nil : try table("roles.csv", files, ["status", "userSourcedId", "role"] + dates)
    return run.file()
  }

  /// Whether a file of that name is one of an export's.
  static func isPart(_ name: String) -> Bool {
    ["users.csv", "enrollments.csv", "classes.csv", "manifest.csv"].contains(name.lowercased())
  }

  private static func table(
    _ name: String, _ files: [String: [UInt8]], _ columns: [String]
  ) throws(FileFault) -> OneRosterTable {
    guard let bytes = files[name] else {
      throw FileFault(
        "missing-file", Message(zh: "缺少 \(name)", en: "\(name) is missing"),
        mend: Message(
          zh: "OneRoster 需要 classes.csv、users.csv 和 enrollments.csv",
          en: "OneRoster needs classes.csv, users.csv and enrollments.csv"))
    }
    do { return try OneRosterTable(name, bytes, columns: columns) } catch {
      var fault = error
      fault.file = name
      throw fault
    }
  }

  /// A Chinese name is family and given name with no blank; others have their given name first.
  static func fullName(family: String, given: String) -> String {
    let isLatin = (family + given).unicodeScalars.allSatisfy { $0.value < 0x2E80 }
    if isLatin { return [given, family].filter { !$0.isEmpty }.joined(separator: " ") }
    return RosterCell.name(family + given)
  }
}
