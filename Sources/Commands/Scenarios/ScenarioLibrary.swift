import CData
import Wording

/// The scenarios that come with the program (`CData/data/scenarios`). One is read when it is asked for.
enum ScenarioLibrary {
  static var names: [String] {
    (0..<cdata_scenarios_count).compactMap { cdata_scenario($0).map { String(cString: $0.pointee.name) } }
  }

  static func all() throws(ScenarioFault) -> [Scenario] {
    var scenarios: [Scenario] = []
    for name in names {
      if let scenario = try named(name) { scenarios.append(scenario) }
    }
    return scenarios
  }

  /// The scenario of a name; nil where none of the program's has it.
  static func named(_ name: String) throws(ScenarioFault) -> Scenario? {
    guard let bytes = bytes(of: name) else { return nil }
    return try ScenarioReader.read(bytes, name: name)
  }

  /// The text of one, to be copied and changed.
  static func text(of name: String) -> String? { bytes(of: name).map { String(decoding: $0, as: UTF8.self) } }

  /// The lessons of the tour: each command is what the person is to find.
  static func tour() throws(ScenarioFault) -> Scenario? {
    guard let file = cdata_tour()?.pointee else { return nil }
    return try ScenarioReader.read(UnsafeBufferPointer(start: file.bytes, count: file.count), name: "tour")
  }

  private static func bytes(of name: String) -> UnsafeBufferPointer<UInt8>? {
    for index in 0..<cdata_scenarios_count {
      guard let file = cdata_scenario(index)?.pointee, String(cString: file.name) == name else { continue }
      return UnsafeBufferPointer(start: file.bytes, count: file.count)
    }
    return nil
  }
}

extension Desk {
  /// A scenario of the program by its name or title, or one of the person's own by the path of its file.
  func scenario(_ name: String) throws -> Scenario {
    if let scenario = try ScenarioLibrary.named(name) { return scenario }
    guard Self.isFile(name) else {
      let all = try ScenarioLibrary.all()
      if let titled = all.first(where: { $0.title.zh == name || $0.title.en == name }) { return titled }
      throw NoScenario(name: name, similar: similar(to: name, among: all.flatMap { [$0.name, $0.title.zh] }))
    }
    return try ScenarioReader.read(try files.read(name), name: name)
  }

  /// What a scenario says, once it was found to be one. A file is read once: standard input has no more to give.
  func scenarioText(_ name: String) throws -> String {
    guard Self.isFile(name), !ScenarioLibrary.names.contains(name) else {
      return ScenarioLibrary.text(of: try scenario(name).name) ?? ""
    }
    let bytes = try files.read(name)
    _ = try ScenarioReader.read(bytes, name: name)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isFile(_ name: String) -> Bool { name.contains("/") || name.contains(".") || name == "-" }
}
