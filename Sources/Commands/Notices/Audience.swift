import ClassGroups
import Detector
import Policy
import Wording

/// The families that a notice is for. A family is reached when one of its members is.
struct Audience {
  struct Family {
    /// The child, or the member's own name where no child is on record.
    var name: String
    /// Numbers of the members, in order.
    var members: [Int]
  }

  private(set) var families: [Family] = []

  init(_ record: GroupRecord) {
    var places: [String: Int] = [:]
    for (number, member) in record.members where member.role.isParent && record.isOrWasToTheEnd(member) {
      let name = member.student ?? member.display
      if let place = places[name] {
        families[place].members.append(number)
      } else {
        places[name] = families.count
        families.append(Family(name: name, members: [number]))
      }
    }
  }
}

/// Whom a notice has reached: what was recorded, and who answered in the group.
struct Reach {
  let receipts: [Int: Notice.Receipt]
  let audience: Audience

  /// Reads the months from the notice to the next one.
  init(of notice: Notice, _ record: GroupRecord, group: String, _ policy: Receipts, at desk: Desk) throws {
    audience = Audience(record)
    var found: [Int: Notice.Receipt] = [:]
    // Where a post does not count as known, neither does an answer to it (H2-2.1.5).
    let counts = policy.way != .delivery || notice.kind != .important
    for receipt in notice.receipts where counts || (receipt.way != .log && receipt.way != .list) {
      found[receipt.member] = receipt
    }
    if counts {
      let next = record.notices.map(\.record.at).filter { $0 > notice.at }.min()
      let first = String(desk.day(of: notice.at).text.prefix(7))
      let last = next.map { String(desk.day(of: $0).text.prefix(7)) }
      for month in try desk.book.months(of: group) where month >= first && last.map({ month <= $0 }) ?? true {
        for (_, post) in try desk.book.posts(of: group, in: month)
        where post.at > notice.at && next.map({ post.at <= $0 }) ?? true && found[post.author] == nil
          && post.topics.contains(Topic.ack.rawValue)
        {
          found[post.author] = Notice.Receipt(member: post.author, way: .log, at: post.at, by: post.display)
        }
      }
    }
    receipts = found
  }

  func isReached(_ family: Audience.Family) -> Bool { family.members.contains { receipts[$0] != nil } }

  var missing: [Audience.Family] { audience.families.filter { !isReached($0) } }
  var reached: Int { audience.families.count - missing.count }
}

extension Notice.Receipt.Way {
  var words: Message {
    switch self {
    case .hand: Message(zh: "口头", en: "in person")
    case .list: Message(zh: "接龙", en: "list")
    case .log: Message(zh: "群内回复", en: "answer in the group")
    case .phone: Message(zh: "电话", en: "telephone")
    case .writing: Message(zh: "书面", en: "in writing")
    }
  }
}
