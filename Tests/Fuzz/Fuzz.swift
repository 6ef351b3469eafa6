import ClassGroups
import CommandLanguage
import Commands
import Detector
import Glibc
import Interchange
import JSON
import Policy
import Wording

/// Where hostile bytes come in. `FUZZ` names the door; `scripts/fuzz` opens one after another.
private enum Door: String {
  case line, json, pack, chatlog, csv, message

  static let chosen = getenv("FUZZ").flatMap { Door(rawValue: String(cString: $0)) } ?? .line
}

private let binder = Binder(table: CommandTable(allVerbs.map { $0.spec }))
private let policy = try? Policies().policy("hengshui-2018+pudong")

private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager lets a program begin here.
@_cdecl("fuzz_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
  var (count, arguments) = (count, arguments)
  return drive(&count, &arguments) { fuzzOne($0, $1) }
}

/// Whatever the bytes are, there is an answer or an error, and what was understood holds together.
private func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  switch Door.chosen {
  case .line:
    for words in (try? CommandWords.readAll(String(decoding: bytes, as: UTF8.self))) ?? [] {
      _ = try? binder.bind(words)
    }
  case .json:
    guard let json = try? JSON(parsing: bytes) else { return 0 }
    var out = JSONWriter()
    json.write(to: &out)
    guard let again = try? JSON(parsing: out.bytes), again == json else { abort() }
  case .pack:
    if Pack.faults(in: bytes).isEmpty, let json = try? JSON(parsing: bytes) {
      guard let own = try? Policies(own: ["own": json]).policy("own") else { abort() }
      judge("明天开会，请带成绩单", by: own)
    }
  case .chatlog:
    for message in (try? ChatLogReader().read(bytes))?.messages ?? [] { _ = clean(message.text) }
  case .csv:
    _ = try? RosterReader.read(bytes)
    _ = try? MemberListReader.read(bytes)
    _ = try? HolidayList.read(bytes)
    if ZipArchive.isOne(bytes), let files = try? ZipArchive.csvFiles(bytes) { _ = try? OneRosterReader.read(files) }
  case .message:
    if let policy { judge(String(decoding: bytes, as: UTF8.self), by: policy) }
  }
  return 0
}

/// Evidence lies within the text.
private func judge(_ text: String, by policy: Policy) {
  let reading = Detector.builtIn.read(Utterance(text: text, role: .parent))
  _ = policy.judge(
    JudgedMessage(
      role: .parent, kind: .text, at: nil, isUrgent: false, permit: nil, isPrivate: false, calendar: SchoolCalendar(),
      hosts: []), reading)
  let length = text.unicodeScalars.count
  for finding in reading.topics {
    for evidence in finding.evidence where !(0...length ~= evidence.from && evidence.from...length ~= evidence.to) {
      abort()
    }
  }
}
