import ClassGroups
import Detector
import Testing

@testable import Policy

/// Sets of bits are of use only as long as each case has a bit of its own.
@Suite struct PlacedTests {
  @Test func everyCaseKnowsItsPlace() {
    func placesAreInOrder<Case: Placed>(_: Case.Type) -> Bool {
      Case.allCases.map(\.place) == Array(0..<Case.allCases.count) && Case.allCases.count <= 64
    }
    #expect(placesAreInOrder(Role.self))
    #expect(placesAreInOrder(PostKind.self))
    #expect(placesAreInOrder(Topic.self))
    #expect(placesAreInOrder(Rule.Condition.self))
  }

  @Test(arguments: 0..<128) func choicesAreWhatWasChosen(bits: Int) {
    let roles = Role.allCases.filter { bits >> $0.place & 1 != 0 }
    let choices = Choices(roles)
    #expect(Role.allCases.filter(choices.contains) == roles)
    #expect(choices == Choices(where: roles.contains))
    var asked: [Role] = []
    let areAll = choices.areAll { role in
      asked.append(role)
      return role != .parent
    }
    #expect(areAll == !roles.contains(.parent))
    #expect(asked == Array(roles.prefix { $0 != .parent } + (roles.contains(.parent) ? [.parent] : [])))
  }
}
