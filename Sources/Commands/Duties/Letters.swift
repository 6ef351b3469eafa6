import ClassGroups
import Policy
import Wording

/// Letters to parents that a policy asks for, in proper form: title, addressee, body, issuer, date.
struct LetterWriter {
  let name: String
  let group: Group
  let policy: Policy
  let day: Day

  /// In the committee's name where the policy gives it the duty, else in the homeroom teacher's.
  private func issuer(of clause: String?) -> Message {
    let bound = clause.flatMap { id in policy.packs.lazy.flatMap(\.clauses).first { $0.id == id }?.binds }
    let place = group.schoolClass.school + group.schoolClass.name
    if bound == "committee" {
      return Message(zh: "\(place)家长委员会", en: "The parents' committee of \(group.schoolClass.text)")
    }
    if bound == "school" { return Message(zh: group.schoolClass.school, en: group.schoolClass.school) }
    let teacher = group.homeroom ?? ""
    return Message(
      zh: "\(place) 班主任\(teacher.isEmpty ? "" : " " + teacher)",
      en: "\(teacher.isEmpty ? "The homeroom teacher" : teacher + ", homeroom teacher"), \(group.schoolClass.text)")
  }

  /// Before a festival: good wishes, and no presents (HS-3.2.5b).
  func festival(_ festival: Festival, on feast: Day, clause: String?) -> Message {
    let rules = policy.clausesAgainst(.redPacket)
    let cited = rules.prefix(2).map { ($0.id, $0.text) }
    let issuer = issuer(of: clause)
    let words = festival.words
    let greeting = festival.greeting
    return Message(
      zh: """
        关于\(words.zh)的提醒信
        尊敬的各位家长：
        　　您好！\(words.zh)（\(feast.zh)）将至，谨向您和家人致以节日的问候。\(greeting.zh)为营造风清气正的节日氛围，敬请您与我们一起做到：
        　　一、不以任何名义向老师赠送礼品、礼金、购物卡，不在群里或私聊中发红包；
        　　二、不组织家长集资送礼或宴请老师；
        　　三、节日祝福简短即可，不刷屏、不攀比。
        \(cited.isEmpty ? "" : cited.map { "　　依据：\($0.1.zh)（\($0.0)）\n" }.joined())　　孩子的一句问候、一张自制的卡片，就是最好的祝福。感谢您的理解与支持，祝您阖家安康！
        \(issuer.zh)
        \(day.zh)
        """,
      en: """
        A reminder before \(words.en)
        Dear parents,
        \(words.en) (\(feast.text)) is near, and we send you and your families our best wishes. \(greeting.en) So that the day stays a simple one, please help us to keep to this:
        1. No presents, money or gift cards to teachers on any pretext, and no red packets in the group or in private chat.
        2. No collections among parents for presents, and no dinners for teachers.
        3. Short good wishes in the group will do.
        \(cited.isEmpty ? "" : cited.map { "After: \($0.1.en) (\($0.0))\n" }.joined())A child's greeting or a card made by hand is the best of wishes. Thank you for your understanding.
        \(issuer.en)
        \(day.text)
        """)
  }

  /// The convention once more, at a term's start (HS-3.2.0, PD-4.2).
  func convention(clause: String?) -> Message {
    let parents = policy.packs.flatMap(\.clauses).filter { ["parent", "any"].contains($0.binds) }
    let issuer = issuer(of: clause)
    let title = policy.title
    var zh = """
      关于正确使用班级群的提醒信
      尊敬的各位家长：
      　　您好！“\(name)”群是老师与家长沟通的渠道，需要大家共同维护。现将本群执行的《\(title.zh)》中与家长有关的约定重申如下，敬请遵守：

      """
    var en = """
      A reminder on the right use of the class group
      Dear parents,
      the group "\(name)" is where teachers and parents talk to each other, and all of us look after it. These are the rules of its policy, "\(title.en)", that concern parents:

      """
    for (index, rule) in parents.enumerated() {
      zh += "　　\(index + 1). \(rule.text.zh)\n"
      en += "\(index + 1). \(rule.text.en)\n"
    }
    zh += "　　个人的事情请与老师单独联系。感谢您的支持与配合！\n\(issuer.zh)\n\(day.zh)"
    en +=
      "Please talk to the teachers in person about what concerns you alone. Thank you for your support.\n\(issuer.en)\n\(day.text)"
    return Message(zh: zh, en: en)
  }

  /// Media literacy: what the school does about it in a term, and what families can do (BZ-3.1).
  func literacy(clause: String?) -> Message {
    let issuer = issuer(of: clause)
    return Message(
      zh: """
        关于开展网络媒介素养教育的告家长书
        尊敬的各位家长：
        　　您好！为引导师生和家长文明、理性地使用网络和班级群，本学期将通过主题班会、网络安全宣传周和家长委员会开展媒介素养教育，请您与孩子一起做到：
        　　一、不信谣、不传谣，转发之前先核实来源；
        　　二、遇到要求转账、缴费、扫码的消息，先打电话向老师核实，谨防冒充老师的诈骗；
        　　三、不泄露自己和他人的姓名、电话、住址、证件和照片；
        　　四、有意见心平气和地说，换位思考，不发过激言论，不激化矛盾；
        　　五、约定孩子使用手机的时间，家长以身作则。
        　　感谢您的支持与配合！
        \(issuer.zh)
        \(day.zh)
        """,
      en: """
        To parents: media literacy this term
        Dear parents,
        so that pupils, teachers and parents use the net and the class group with civility and reason, this term's class meetings, the week of network security and the parents' committee are about media literacy. Please, together with your child:
        1. Believe and pass on no rumours; check the source first.
        2. Whoever is asked in the group for money or to scan a code telephones the teacher first: swindlers pose as teachers.
        3. Give away no names, telephone numbers, addresses, papers or pictures, neither your own nor others'.
        4. Speak calmly where you disagree, think of the other side, and do not sharpen conflicts.
        5. Agree on hours for the telephone at home, and keep to them yourselves.
        Thank you for your support.
        \(issuer.en)
        \(day.text)
        """)
  }
}

extension Festival {
  var words: Message {
    switch self {
    case .newYear: Message(zh: "新年", en: "New Year")
    case .midAutumn: Message(zh: "中秋节", en: "the Mid-Autumn Festival")
    case .teachersDay: Message(zh: "教师节", en: "Teachers' Day")
    }
  }

  fileprivate var greeting: Message {
    switch self {
    case .newYear: Message(zh: "感谢您一年来对班级工作的支持。", en: "Thank you for your support over the year.")
    case .midAutumn: Message(zh: "愿家家团圆，人人安康。", en: "May all of you be together and well.")
    case .teachersDay:
      Message(
        zh: "教书育人是老师的本分，您的信任就是最好的礼物。", en: "To teach is a teacher's calling, and your trust is the best of presents.")
    }
  }

  var letter: Letter.Kind {
    switch self {
    case .newYear: .newYear
    case .midAutumn: .midAutumn
    case .teachersDay: .teachersDay
    }
  }
}
