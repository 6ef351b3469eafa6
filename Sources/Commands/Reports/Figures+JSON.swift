import ClassGroups
import JSON

extension Figures {
  /// The figures for programs, under fixed keys.
  var json: JSON {
    var weekdays: [JSON] = []
    for hours in byHour { weekdays.append(.array(hours.map(JSON.integer))) }
    let hours = (0..<24).map { hour in JSON.integer(byHour.reduce(0) { $0 + $1[hour] }) }
    return [
      "groups": [
        "total": .integer(groups), "with_convention": .integer(groupsWithConvention), "ended": .integer(groupsEnded),
      ],
      "members": [
        "active": .integer(members), "pending": .integer(pending), "joined": .integer(joined), "left": .integer(left),
        "by_role": counts(Role.allCases.compactMap { role in byRole[role].map { (role.rawValue, $0) } }),
      ],
      "verification": ["verified": .integer(verified), "unverified": .integer(members - verified)],
      "names": ["right": .integer(members + pending - namesWrong), "wrong": .integer(namesWrong)],
      "messages": [
        "total": .integer(messages), "attempts": .integer(attempts), "urgent": .integer(urgent),
        "busiest_day": .integer(busiest), "overfull_days": counts(ranked(overfull)),
        "by_topic": counts(ranked(byTopic)),
        "by_month": counts(byMonth.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }), "by_hour": .array(hours),
        "by_weekday_and_hour": .array(weekdays),
      ],
      "decisions": [
        "by_decision": counts(Decision.allCases.map { ($0.rawValue, byDecision[$0] ?? 0) }),
        "by_clause": counts(ranked(byClause)),
      ],
      "sanctions": [
        "total": .integer(strikes), "applied": .integer(strikesApplied), "muted_now": .integer(mutedNow),
        "by_step": counts(ranked(byStep)), "applied_by_step": counts(ranked(appliedByStep)),
        "by_status": counts(Strike.Status.allCases.map { ($0.rawValue, byStanding[$0] ?? 0) }),
      ],
      "stars": .integer(stars),
      "matters": [
        "total": .integer(byMatter.values.reduce(0, +)), "grave": .integer(graveMatters),
        "escalated": .integer(escalated),
        "by_kind": counts(Matter.Kind.allCases.map { ($0.rawValue, byMatter[$0] ?? 0) }),
        "by_state": counts(Matter.State.allCases.map { ($0.rawValue, byState[$0] ?? 0) }),
        "days_to_close": [
          "median": middleDaysToClose.map(JSON.integer) ?? .null, "most": daysToClose.max().map(JSON.integer) ?? .null,
        ],
      ],
      "duties": [
        "met": .integer(metByClause.values.reduce(0, +)), "missed": .integer(missedByClause.values.reduce(0, +)),
        "met_by_clause": counts(ranked(metByClause)), "missed_by_clause": counts(ranked(missedByClause)),
        "open": .integer(openByClause.values.reduce(0, +)), "open_by_clause": counts(ranked(openByClause)),
      ],
    ]
  }

  private func counts(_ pairs: [(String, Int)]) -> JSON {
    .object(pairs.reduce(into: JSONObject()) { $0[$1.0] = .integer($1.1) })
  }
}

/// The most first; among equals by name, so that two runs print the same.
func ranked(_ counts: [String: Int]) -> [(String, Int)] {
  counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
}
