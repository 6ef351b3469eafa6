import ClassGroups
import Testing

@testable import Detector

/// Cues and sets of characters, which are looked up by hashes and bits, against a plain search.
@Suite struct CueTests {
  private static let groups: [([String], CueMatcher.Groups)] = [
    (Cues.harsh, .harsh), (Cues.individualProblem, .individualProblem), (Cues.invitationDone, .invitationDone),
    (Cues.invitationRequest, .invitationRequest), (Cues.parentsWork, .parentsWork), (Cues.upbringing, .upbringing),
    (Cues.tutoring, .tutoring), (Cues.severe, .severe), (Cues.schoolMatter, .schoolMatter),
    (Cues.notSchool, .notSchool), (Cues.appeased, .appeased), (Cues.civil, .civil), (Cues.passing, .passing),
  ]

  private func expected(_ text: [UInt32]) -> CueMatcher.Groups {
    Self.groups.reduce(into: []) { found, group in
      let cues = group.0.map { [UInt32](scalarsOf: $0) }
      if cues.contains(where: { cue in text.indices.contains { text.stands(cue, at: $0) } }) { found.insert(group.1) }
    }
  }

  @Test func everyCueIsFoundWhereverItStands() {
    for (cues, group) in Self.groups {
      for cue in cues {
        for text in [cue, "一" + cue, cue + "了", "a" + cue + "😀"] {
          #expect(CueMatcher.shared.groups(in: [UInt32](scalarsOf: text)).contains(group), "\(text)")
        }
      }
    }
  }

  /// Texts made of pieces of cues, in which most that begins like one is none.
  @Test func nothingElseIsFound() {
    let all = Self.groups.flatMap(\.0)
    for round in 0..<60 {
      let pieces = (0..<6).map { all[(round * 7919 + $0 * 104_729) % all.count].prefix(2) }
      let text = [UInt32](scalarsOf: pieces.joined(separator: round % 2 == 0 ? "" : "，"))
      #expect(CueMatcher.shared.groups(in: text) == expected(text))
    }
    #expect(CueMatcher.shared.groups(in: []) == [])
  }

  @Test func pairsAreFoundInTheirOrder() {
    let pairs = ScalarSet(pairs: "任何马上高兴")
    func contains(_ text: String) -> Bool {
      let letters = [UInt32](scalarsOf: text)
      return pairs.contains(letters[0], letters[1])
    }
    #expect(contains("任何") && contains("马上") && contains("高兴"))
    #expect(!contains("何马") && !contains("何任") && !contains("任上") && !contains("😀何"))
  }
}

/// What is known of words may be another thing in answers.
@Suite struct SettingTests {
  private func features(_ text: String, _ preceding: [String]) -> Features {
    Features(
      Utterance(
        text: text, role: .parent,
        preceding: preceding.map { Utterance.Earlier(speaker: "甲", role: .teacher, kind: .text, text: $0) },
        speaker: "乙"))
  }

  @Test func theSameRunsAreKnownByOtherRowsInAnswers() {
    let model = FirstReading.builtIn
    let alone = model.known(features("好的收到谢谢老师", []))
    let answer = model.known(features("好的收到谢谢老师", ["明天带伞"]))
    #expect(alone.map(\.position) == answer.map(\.position) && alone.map(\.length) == answer.map(\.length))
    #expect(zip(alone, answer).contains { $0.row != $1.row })
  }

  @Test func whatStandsTwiceCountsOnce() {
    let model = FirstReading.builtIn
    let once = model.known(features("请假一天", []))
    let twice = model.known(features("请假一天请假一天", []))
    let runs = Set(once.map { [$0.position, $0.length] })
    #expect(runs.count == once.count && !once.isEmpty)
    #expect(Set(twice.map { [$0.position, $0.length] }).count == twice.count)
    #expect(twice.count { $0.length == 1 } <= once.count { $0.length == 1 })
  }
}
