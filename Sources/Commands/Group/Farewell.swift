import ClassGroups
import Wording

/// The notice by which the homeroom teacher explains the end of a group and takes leave (BZ-4.5).
struct Farewell {
  let name: String
  let group: Group
  let reason: String?
  let day: Day

  var text: Message {
    let signer = group.homeroom
    return Message(
      zh: """
        关于解散“\(name)”群的通知
        各位家长：
        \(reason.map { "因\($0)，" } ?? "")本群即日起解散，不再使用。感谢大家一直以来的支持与配合。今后如有事宜，请与老师单独联系或致电学校；请勿在其他场合使用群内成员的个人信息。
        \(group.schoolClass.school)\(signer.map { " 班主任 \($0)" } ?? "")
        \(day.zh)
        """,
      en: """
        Notice on the end of the group "\(name)"
        Dear parents,
        \(reason.map { "For the following reason this group ends today: \($0)." } ?? "This group ends today.") Thank you for your support and cooperation. For anything further please contact the teachers in person or call the school, and do not use what you learned here about others.
        \(group.schoolClass.school)\(signer.map { ", homeroom teacher \($0)" } ?? "")
        \(day.text)
        """)
  }
}
