import Interchange
import JSON
import Wording

extension FileFault {
  /// The fault with the file that it is in: a batch reads many.
  func placed(in path: String) -> FileFault {
    var fault = self
    let path = path == "-" ? nil : path
    fault.file = [path, file].compactMap { $0 }.joined(separator: "/")
    if fault.file?.isEmpty == true { fault.file = nil }
    return fault
  }

  /// What is wrong, where, and how to mend it.
  var remark: Message {
    Message(
      zh: message.zh + (mend.map { "（\($0.zh)）" } ?? ""), en: message.en + (mend.map { " (\($0.en))" } ?? ""))
  }

  /// The same for programs.
  func json(_ language: Language) -> JSON {
    [
      "code": .string(code), "file": file.map(JSON.string) ?? .null, "line": line.map(JSON.integer) ?? .null,
      "column": column.map(JSON.integer) ?? .null, "header": header.map(JSON.string) ?? .null,
      "message": .string(what[language]), "mend": mend.map { .string($0[language]) } ?? .null,
    ]
  }
}
