import ClassGroups

/// Which schools there are, and which of them have a class of a name: kept while a session lasts, once somebody asked.
struct SchoolIndex {
  private(set) var names: [String] = []
  /// The schools that have a class, by its name.
  private var schoolsByClass = NameMap<Set<String>>()

  init(_ schools: [(name: String, record: SchoolRecord)]) {
    names = schools.map(\.name).sorted()
    for (school, record) in schools {
      for (_, schoolClass) in record.classes { note(school, nil, schoolClass.name) }
    }
  }

  func classes(named name: String) -> [ClassReference] {
    (schoolsByClass[name] ?? []).sorted().map { ClassReference(school: $0, name: name) }
  }

  mutating func note(_ change: Change) {
    switch change {
    case .school(let name, let replacement):
      let place = place(of: name)
      let isThere = place < names.count && names[place] == name
      if replacement.after != nil, !isThere { names.insert(name, at: place) }
      if replacement.after == nil, isThere { names.remove(at: place) }
    case .schoolClass(let school, _, let replacement):
      if replacement.before?.name != replacement.after?.name {
        note(school, replacement.before?.name, replacement.after?.name)
      }
    default: break
    }
  }

  /// Where a school stands in the order, or would stand.
  private func place(of name: String) -> Int {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle] < name { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func note(_ school: String, _ before: String?, _ after: String?) {
    if let before { schoolsByClass[before]?.remove(school) }
    if let after { schoolsByClass[after, default: []].insert(school) }
  }
}

extension Session {
  func schools() throws -> SchoolIndex {
    if let schoolIndex { return schoolIndex }
    var names = Set(try names(in: "schools"))
    for document in changedDocuments { if case .school(let name) = document { names.insert(name) } }
    let index = SchoolIndex(try names.compactMap { name in try school(name).map { (name, $0) } })
    schoolIndex = index
    return index
  }

  /// Keeps the lists of names in step with a change.
  func noteNames(_ change: Change) {
    switch change {
    case .group: groupIndex?.note(change)
    case .school, .schoolClass: schoolIndex?.note(change)
    default: break
    }
  }
}
