import JSON
import Wording

/// A change's form in the journal: `{"change":"member","of":"三年级2班","id":5,"before":{…},"after":{…}}`.
extension Change: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      switch self {
      case .settings(let replacement):
        out.member("change", "settings")
        replacement.writeMembers(to: &out)
      case .school(let name, let replacement):
        out.head("school", of: name)
        replacement.writeMembers(to: &out)
      case .staff(let school, let number, let replacement):
        out.head("staff", of: school, number)
        replacement.writeMembers(to: &out)
      case .schoolClass(let school, let number, let replacement):
        out.head("class", of: school, number)
        replacement.writeMembers(to: &out)
      case .student(let schoolClass, let number, let replacement):
        out.head("student", of: schoolClass.school)
        out.member("class", schoolClass.name)
        out.member("id", number)
        replacement.writeMembers(to: &out)
      case .roster(let schoolClass, let replacement):
        out.head("roster", of: schoolClass.school)
        out.member("class", schoolClass.name)
        replacement.writeMembers(to: &out)
      case .group(let name, let replacement):
        out.head("group", of: name)
        replacement.writeMembers(to: &out)
      case .member(let group, let number, let replacement):
        out.head("member", of: group, number)
        replacement.writeMembers(to: &out)
      case .strike(let group, let number, let replacement):
        out.head("strike", of: group, number)
        replacement.writeMembers(to: &out)
      case .notice(let group, let number, let replacement):
        out.head("notice", of: group, number)
        replacement.writeMembers(to: &out)
      case .poll(let group, let number, let replacement):
        out.head("poll", of: group, number)
        replacement.writeMembers(to: &out)
      case .star(let group, let number, let replacement):
        out.head("star", of: group, number)
        replacement.writeMembers(to: &out)
      case .matter(let group, let number, let replacement):
        out.head("matter", of: group, number)
        replacement.writeMembers(to: &out)
      case .letter(let group, let number, let replacement):
        out.head("letter", of: group, number)
        replacement.writeMembers(to: &out)
      case .post(let group, let month, let number, let replacement):
        out.head("post", of: group)
        out.member("month", month)
        out.member("id", number)
        replacement.writeMembers(to: &out)
      case .pack(let name, let replacement):
        out.head("pack", of: name)
        replacement.writeMembers(to: &out)
      }
    }
  }

  public init(json: JSON) throws(ShapeError) {
    let kind = try json.string("change")
    if kind == "settings" {
      self = .settings(try Replacement(json: json))
      return
    }
    let owner = try json.string("of")
    switch kind {
    case "school": self = .school(owner, try Replacement(json: json))
    case "staff": self = .staff(school: owner, try json.integer("id"), try Replacement(json: json))
    case "class": self = .schoolClass(school: owner, try json.integer("id"), try Replacement(json: json))
    case "student":
      let schoolClass = ClassReference(school: owner, name: try json.string("class"))
      self = .student(schoolClass, try json.integer("id"), try Replacement(json: json))
    case "roster":
      let schoolClass = ClassReference(school: owner, name: try json.string("class"))
      self = .roster(schoolClass, try Replacement(json: json))
    case "group": self = .group(owner, try Replacement(json: json))
    case "member": self = .member(group: owner, try json.integer("id"), try Replacement(json: json))
    case "strike": self = .strike(group: owner, try json.integer("id"), try Replacement(json: json))
    case "notice": self = .notice(group: owner, try json.integer("id"), try Replacement(json: json))
    case "poll": self = .poll(group: owner, try json.integer("id"), try Replacement(json: json))
    case "star": self = .star(group: owner, try json.integer("id"), try Replacement(json: json))
    case "matter": self = .matter(group: owner, try json.integer("id"), try Replacement(json: json))
    case "letter": self = .letter(group: owner, try json.integer("id"), try Replacement(json: json))
    case "post":
      self = .post(
        group: owner, month: try json.string("month"), try json.integer("id"), try Replacement(json: json))
    case "pack": self = .pack(owner, try Replacement(json: json))
    default: throw ShapeError(path: ["change"], Message(zh: "不认识的变更", en: "an unknown change"))
    }
  }
}

extension JSONWriter {
  fileprivate mutating func head(_ kind: String, of owner: String) {
    member("change", kind)
    member("of", owner)
  }

  fileprivate mutating func head(_ kind: String, of owner: String, _ number: Int) {
    head(kind, of: owner)
    member("id", number)
  }
}

extension Replacement where Record: JSONWritable {
  fileprivate func writeMembers(to out: inout JSONWriter) {
    out.member("before", ifAny: before)
    out.member("after", ifAny: after)
  }
}

extension Replacement where Record: JSONReadable {
  fileprivate init(json: JSON) throws(ShapeError) {
    self.init(try json.optional("before", as: Record.self), try json.optional("after", as: Record.self))
  }
}
