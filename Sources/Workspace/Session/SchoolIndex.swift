import ClassGroups

/// Which schools there are, and which of them have a class of a name: kept while a session lasts, once somebody asked.
struct SchoolIndex {
  private(set) var names: [String]
  /// The schools that have a class, by its name; nil as long as only the names were asked for, which no file need be
  /// read for.
  private var schoolsByClass: NameMap<Set<String>>?

  /// - Parameter names: each of them once.
  init(names: [String]) { self.names = names.sorted() }

  init(_ schools: [(name: String, record: SchoolRecord)]) {
    self.init(names: schools.map(\.name))
    schoolsByClass = NameMap()
    for (school, record) in schools {
      for (_, schoolClass) in record.classes { note(school, nil, schoolClass.name) }
    }
  }

  var knowsClasses: Bool { schoolsByClass != nil }

  func classes(named name: String) -> [ClassReference] {
    (schoolsByClass?[name] ?? []).sorted().map { ClassReference(school: $0, name: name) }
  }

  mutating func note(_ change: Change) {
    switch change {
    case .school(let name, let replacement): note(name, isThere: replacement.after != nil)
    case .schoolClass(let school, _, let replacement):
      if replacement.before?.name != replacement.after?.name {
        note(school, replacement.before?.name, replacement.after?.name)
      }
    default: break
    }
  }

  mutating func note(_ name: String, isThere: Bool) {
    let place = place(of: name)
    let wasThere = place < names.count && names[place] == name
    if isThere, !wasThere { names.insert(name, at: place) }
    if !isThere, wasThere { names.remove(at: place) }
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
    if let before { schoolsByClass?[before]?.remove(school) }
    if let after { schoolsByClass?[after, default: []].insert(school) }
  }
}

extension Session {
  func schools() throws -> SchoolIndex {
    if let schoolIndex, schoolIndex.knowsClasses { return schoolIndex }
    let index = SchoolIndex(try listedSchoolNames().compactMap { name in try school(name).map { (name, $0) } })
    schoolIndex = index
    return index
  }

  public func listedSchoolNames() throws -> [String] {
    if let schoolIndex { return schoolIndex.names }
    var index = SchoolIndex(names: try names(in: "schools"))
    for case .school(let name) in changedDocuments { index.note(name, isThere: try school(name) != nil) }
    schoolIndex = index
    return index.names
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
