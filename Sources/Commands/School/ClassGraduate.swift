import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `class graduate`: classes that leave the school. Their groups are to be dissolved after that (BZ-4.5).
enum ClassGraduate: Verb {
  static let classes = Parameter.rest("CLASS", .schoolClass, Message(zh: "班级", en: "the classes"))
  static let cohort = Parameter.option(
    "cohort", .cohort, Message(zh: "此年入学的各班", en: "all classes that entered in this year"))
  static let school = Parameter.option("school", .school, Message(zh: "只限此校", en: "of this school alone"))
  static let spec = CommandSpec(
    ["class", "graduate"], aliases: [["班级毕业"]], Message(zh: "班级毕业", en: "classes leave the school"),
    parameters: [classes, cohort, school],
    examples: [
      Example("class graduate 六年级1班 六年级2班", Message(zh: "两个班", en: "two classes")),
      Example("class graduate --cohort 2020 --school 实验小学", Message(zh: "一届", en: "a whole year")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    var wanted = try arguments(classes).map(desk.schoolClass)
    if let cohort = arguments(cohort) {
      wanted += try desk.classes(ofCohort: cohort, school: arguments(school))
    } else if wanted.isEmpty {
      throw Refusal.missingOption("CLASS", why: Message(zh: "写出班级，或用 --cohort", en: "name a class, or give --cohort"))
    }
    var changes: [Change] = []
    var seen: Set<ClassReference> = []
    var groups: [String] = []
    for reference in wanted where seen.insert(reference).inserted {
      guard let (number, before) = try desk.book.school(reference.school)?.schoolClass(reference.name),
        !before.hasGraduated
      else { continue }
      var after = before
      after.hasGraduated = true
      changes.append(.schoolClass(school: reference.school, number, Replacement(before, after)))
      groups += try desk.book.activeGroups(of: reference)
    }
    guard !changes.isEmpty else {
      return .alreadySo(Message(zh: "没有尚未毕业的班级", en: "no class is left to graduate"))
    }
    let count = changes.count
    return Plan(changes) { [groups] in
      var items: [Report.Item] = [
        .message(
          Message(zh: "已毕业 \(count) 个班级", en: "graduated \(count) \(count == 1 ? "class" : "classes")"), .good)
      ]
      if !groups.isEmpty {
        items.append(
          .message(
            Message(
              zh: "待解散的群：\(groups.joined(separator: "、"))", en: "groups to dissolve: \(groups.joined(separator: ", "))"),
            .advice))
      }
      return Report(items)
    }
  }
}

extension Desk {
  /// The classes that entered in a year, of one school or of all.
  func classes(ofCohort cohort: Int, school: String?) throws -> [ClassReference] {
    if let school { _ = try self.school(school) }
    var found: [ClassReference] = []
    for name in try school.map({ [$0] }) ?? book.schoolNames() {
      for (_, schoolClass) in try book.school(name)?.classes ?? Table() where schoolClass.cohort == cohort {
        found.append(ClassReference(school: name, name: schoolClass.name))
      }
    }
    return found
  }
}
