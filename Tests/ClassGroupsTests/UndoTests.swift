import Testing

@testable import ClassGroups

@Suite struct UndoTests {
  private func book() throws -> MemoryBook {
    var book = MemoryBook(settings: Settings(name: "起初"))
    try commit([.group("三2", Replacement(nil, World.group))], by: "王", to: &book)
    for number in 1...3 {
      let member = World.member("家长\(number)")
      try commit([.member(group: "三2", number, Replacement(nil, member))], by: "王", to: &book)
    }
    return book
  }

  private func commit(
    _ changes: [Change], by actor: String, origin: Commit.Origin = .command, to book: inout MemoryBook
  ) throws {
    try book.commit(changes, at: World.start, actor: actor, command: "test", origin: origin)
  }

  private func undo(_ count: Int, by actor: String, in book: inout MemoryBook) throws -> Int {
    let steps = try Undo.undo(count, by: actor, in: book)
    for step in steps { try commit(step.changes, by: actor, origin: step.origin, to: &book) }
    return steps.count
  }

  private func redo(by actor: String, in book: inout MemoryBook) throws -> Bool {
    guard let step = try Undo.redo(by: actor, in: book) else { return false }
    try commit(step.changes, by: actor, origin: step.origin, to: &book)
    return true
  }

  /// Every sequence of five steps of undo, redo and a new command, against two stacks of states.
  @Test func undoAndRedoAreTwoStacks() throws {
    for sequence in 0..<243 {
      var book = try book()
      var past: [Shelf] = [Shelf]()
      var trial = MemoryBook(settings: Settings(name: "起初"))
      past.append(trial.state)
      for number in 1...book.head() {
        try commit(book.commit(number)?.changes ?? [], by: "王", to: &trial)
        past.append(trial.state)
      }
      var future: [Shelf] = []
      var rest = sequence
      for step in 0..<5 {
        switch rest % 3 {
        case 0:
          let isDone = try undo(1, by: "王", in: &book) == 1
          #expect(isDone == (past.count > 1))
          if isDone { future.append(past.removeLast()) }
        case 1:
          let isDone = try redo(by: "王", in: &book)
          #expect(isDone == !future.isEmpty, "sequence \(sequence), step \(step)")
          if let state = future.popLast() { past.append(state) }
        default:
          let name = "新\(step)"
          let pack = try PackSource(json: ["step": .integer(step)])
          try commit([.pack(name, Replacement(nil, pack))], by: "王", to: &book)
          future = []
          past.append(book.state)
        }
        rest /= 3
        #expect(book.state == past.last, "sequence \(sequence), step \(step)")
      }
    }
  }

  @Test func whatOthersBuiltOnIsNotTakenAway() throws {
    var book = try book()
    let member = World.member("家长4")
    try commit([.member(group: "三2", 4, Replacement(nil, member))], by: "李", to: &book)
    // Members are apart from one another, the group is under all of them.
    #expect(try Undo.undo(3, by: "王", in: book).map(\.target.number) == [4, 3, 2])
    #expect(throws: UndoRefusal.neededLater(1, by: [5])) { try Undo.undo(4, by: "王", in: book) }
    #expect(try undo(1, by: "李", in: &book) == 1)
    #expect(try undo(4, by: "王", in: &book) == 4)
    #expect(book.state.groups.isEmpty)
  }
}
