import Detector
import JSON
import Testing

@testable import Policy

@Suite struct ConflictTests {
  static let conflicts: [ClauseConflict] = {
    guard let nine = try? Policies.nine.map({ try Policies().policy($0) }) else { return [] }
    return ClauseConflict.all(among: nine)
  }()

  @Test(arguments: [Topic.homework, .praise, .replyRequired, .link, .grievance])
  func policiesContradictOneAnother(topic: Topic) {
    #expect(Self.conflicts.contains { $0.permitted == topic && $0.denied == topic && !$0.isWithinOne })
  }

  @Test func praiseForResultsContradictsWithinOnePolicy() {
    #expect(Self.conflicts.contains { $0.permitting.clause == "H2-1.2.6" && $0.denying.clause == "H2-2.1.6" })
  }

  @Test func aPermissionAndADenialForOtherPeopleAreNone() {
    for conflict in Self.conflicts {
      #expect(!conflict.sides.isEmpty)
      #expect(conflict.permitting.effect == .permit && conflict.denying.effect != .permit)
    }
  }
}

@Suite struct PackFaultTests {
  private func pack(_ change: (inout JSONObject) -> Void) throws -> [UInt8] {
    var object = try #require(try Policies().source("pudong").object)
    change(&object)
    return Array(JSON.object(object).compact.utf8)
  }

  @Test(arguments: Policies.builtInNames) func theBuiltInOnesAreRight(name: String) throws {
    #expect(Pack.faults(in: Array(try Policies().source(name).compact.utf8)).isEmpty)
  }

  @Test func everyFaultIsToldWithItsPlace() throws {
    let bytes = try pack { object in
      var clauses = object["clauses"]?.array ?? []
      clauses[1] = ["id": "X", "binds": "any", "modality": "must", "zh": "文", "en": "text"]
      clauses[2] = [
        "id": "X", "binds": "any", "modality": "must", "zh": "文", "en": "text", "rules": [["effect": "denny"]],
      ]
      clauses[3] = [
        "id": "X", "binds": "any", "modality": "must", "zh": "文", "en": "text", "rules": [["effect": "deny"]],
      ]
      object["clauses"] = .array(clauses)
      object["requires"] = ["convention": "NONE-1"]
    }
    let places = Pack.faults(in: bytes).map(\.place)
    #expect(places.contains("clauses.1"))
    #expect(places.contains("clauses.2.rules.0.effect"))
    #expect(places.contains("clauses.3.id"))
    #expect(places.contains("clauses.3.rules.0"))
    #expect(places.contains("requires.convention"))
  }

  @Test func clausesThatCannotBeTakenAreFaults() throws {
    var object = try #require(try Policies().source("hengshui-2018").object)
    let clause = try #require(object["clauses"]?.array?.first)
    for clauses in [JSON.string("x"), .array([JSON](repeating: clause, count: 2001))] {
      object["clauses"] = clauses
      #expect(Pack.faults(in: Array(JSON.object(object).compact.utf8)).contains { $0.place == "clauses" })
    }
  }

  @Test(arguments: ["", "[]", "{", "{\"format\":1}", "null"]) func whatIsNoPolicyIsRefused(text: String) {
    #expect(!Pack.faults(in: Array(text.utf8)).isEmpty)
  }

  @Test func deepAndLargeFilesEnd() {
    #expect(!Pack.faults(in: Array(repeating: UInt8(ascii: "["), count: 100_000)).isEmpty)
    #expect(!Pack.faults(in: [UInt8](repeating: 0x20, count: Pack.sizeLimit + 1)).isEmpty)
  }
}
