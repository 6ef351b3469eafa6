import ClassGroups

/// Finds the names that groups and rosters had before a class moved up, back to their beginning: what is told under them in
/// the history is theirs only for a time.
struct FormerNames {
  private struct GroupTrack {
    var name: String
    var createdAt: Instant
    var creator: String
    /// Nil for the name that it still has.
    var to: FormerName.Moment?
  }

  private struct ClassTrack {
    let school: String
    let number: Int
    var name: String
    var to: FormerName.Moment?
  }

  private var groups: [GroupTrack] = []
  private var classes: [ClassTrack] = []
  private var found: [FormerName] = []

  /// Walks the history once, from the latest commit back. Costs in proportion to its length.
  static func all(groups: Set<String>, classes: Set<ClassReference>, in book: any Book) throws -> [FormerName] {
    var search = FormerNames()
    for name in groups.sorted() {
      guard let group = try book.group(name)?.group else { continue }
      search.groups.append(GroupTrack(name: name, createdAt: group.createdAt, creator: group.creator))
    }
    for reference in classes.sorted() {
      guard let (number, _) = try book.school(reference.school)?.schoolClass(reference.name) else { continue }
      search.classes.append(ClassTrack(school: reference.school, number: number, name: reference.name))
    }
    for number in stride(from: try book.head(), to: 0, by: -1) where !search.groups.isEmpty || !search.classes.isEmpty {
      // What was dropped from the journal needs no purge.
      guard let commit = try book.commit(number) else { break }
      search.look(through: commit.changes, of: number)
    }
    search.finish()
    return search.found
  }

  private mutating func look(through changes: [Change], of commit: Int) {
    for index in changes.indices.reversed() {
      switch changes[index] {
      case .group(let name, let replacement) where replacement.before == nil:
        // What came under the name after it was given up is another group.
        guard
          let track = groups.firstIndex(where: { track in
            track.name == name && track.createdAt == replacement.after?.createdAt
              && track.to.map { FormerName.Moment(commit, index) < $0 } ?? true
          })
        else { continue }
        end(ofGroup: track, at: FormerName.Moment(commit, index))
        // Groups made at once tell apart by the rest of what is on record, unless a homeroom teacher took over meanwhile.
        let left =
          changes[..<index].lastIndex { isLeaving($0, groups[track], as: replacement.after) }
          ?? changes[..<index].lastIndex { isLeaving($0, groups[track], as: nil) }
        if let left, case .group(let old, _) = changes[left] {
          groups[track].name = old
          groups[track].to = FormerName.Moment(commit, left)
        } else {
          groups.remove(at: track)
        }
      case .schoolClass(let school, let number, let replacement)
      where replacement.before?.name != replacement.after?.name:
        guard let track = classes.firstIndex(where: { $0.school == school && $0.number == number }),
          replacement.after?.name == classes[track].name
        else { continue }
        end(ofClass: track, at: FormerName.Moment(commit, index))
        guard let old = replacement.before?.name else {
          classes.remove(at: track)
          continue
        }
        let reference = ClassReference(school: school, name: old)
        let left = changes[..<index].lastIndex { $0.place.document == .roster(reference) && $0.effect == .removes }
        classes[track].name = old
        classes[track].to = FormerName.Moment(commit, left ?? index)
      default: break
      }
    }
  }

  /// Whether a group goes away that is the same as the one that arrives under another name.
  ///
  /// - Parameter arrived: the group that arrives, where all but its class must be the same.
  private func isLeaving(_ change: Change, _ track: GroupTrack, as arrived: Group?) -> Bool {
    guard case .group(let name, let replacement) = change, replacement.after == nil, name != track.name else {
      return false
    }
    if let arrived {
      var same = replacement.before
      same?.schoolClass = arrived.schoolClass
      return same == arrived
    }
    return replacement.before?.createdAt == track.createdAt && replacement.before?.creator == track.creator
  }

  private mutating func end(ofGroup track: Int, at from: FormerName.Moment) {
    guard let to = groups[track].to else { return }
    found.append(FormerName(.group(groups[track].name), from: from, to: to))
  }

  private mutating func end(ofClass track: Int, at from: FormerName.Moment) {
    guard let to = classes[track].to else { return }
    let name = ClassReference(school: classes[track].school, name: classes[track].name)
    found.append(FormerName(.roster(name), from: from, to: to))
  }

  private mutating func finish() {
    for track in groups.indices { end(ofGroup: track, at: FormerName.Moment(0, 0)) }
    for track in classes.indices { end(ofClass: track, at: FormerName.Moment(0, 0)) }
  }
}
