import ClassGroups
import Foundation
import Testing

@testable import Detector

/// Finer facts against a table of labelled messages: `trait[:roster] | holds | role | text`.
@Suite struct TraitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var trait: String
    var roster: [String]
    var holds: Bool
    var role: Role
    var text: String
    var testDescription: String { "\(trait) \(holds ? "+" : "-") \(text)" }
  }

  static let cases: [Case] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "traits.tsv")
    let table = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return table.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", maxSplits: 3).map(String.init)
      guard fields.count == 4, let role = Role(rawValue: fields[2]) else { return nil }
      let head = fields[0].split(separator: ":").map(String.init)
      return Case(
        trait: head[0], roster: head.count > 1 ? head[1].split(separator: ",").map(String.init) : [],
        holds: fields[1] == "+", role: role, text: fields[3])
    }
  }()

  @Test(arguments: cases) func holdsAsLabelled(labelled: Case) throws {
    let traits = TraitReader.read(
      Spelling(Utterance(text: labelled.text, role: labelled.role, roster: labelled.roster)))
    let holds: Bool? =
      switch labelled.trait {
      case "harsh": traits.isHarsh
      case "individual": traits.isIndividualProblem
      case "done": traits.isInvitationDone
      case "school": traits.servesSchool
      case "work": traits.givesParentsWork
      case "upbringing": traits.isAboutUpbringing
      case "tutoring": traits.isTutoring
      case "severe": traits.isSevere
      case "one": traits.answersOne
      case "named": traits.namesStudent
      default: nil
      }
    #expect(holds == labelled.holds)
  }

  @Test func theTableIsWhole() { #expect(Self.cases.count >= 219) }
}
