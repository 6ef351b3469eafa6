import ClassGroups
import Detector
import Testing

@testable import Policy

/// Why clauses are silent, and what would make a message pass: `policy | role | also | topics | text | clause | words`.
@Suite struct ExplainTests {
  private static let silences = """
    hengshui-2018|parent||homework|今晚练习册|HS-3.1.3b|只适用于老师
    hengshui-2018|teacher||grievance|建议晚点放学|HS-3.2.3|只适用于家长
    hengshui-2018|parent|private|grievance|建议晚点放学|HS-3.2.3|不适用于私聊
    hengshui-2018|parent||question|几点|HS-1.2|没有闲聊、广告、拉票集赞等
    hengshui-2018|parent||question|几点|HS-3.2.4|没有给出时间
    hengshui-2018|parent|15:00|question|几点|HS-3.2.4|不在 12:00–14:00、21:00–7:00 之间
    hengshui-2018|parent|23:00 urgent|question|几点|HS-3.2.4|紧急，不受时间限制
    hengshui-2018|parent|23:00|ack|收到|HS-3.2.4|没有提问
    hengshui-2018|parent||urgent-matter grievance|孩子还在校门口|HS-3.2.3|家长的急事优先
    hengshui-2018|parent|permit|fundraising|捐款|HS-3.2.6a|有教育部门的许可
    hengshui-2018|parent||advertising|脐橙|HS-1.2|已由更具体的 HS-3.2.6b 判定
    hengshui-2018|teacher||advertising|脐橙|HS-3.1.3c|不是补课招生
    hengshui-2018|teacher||named-student praise|表扬王小明|HS-3.1.5|只是表扬
    xining-chengxi|teacher|09:00|notice|放假|XN-N1|在上课日 8:00–18:00 之内
    xining-chengxi|parent||link|学校缴费平台 https://a.example/school 缴纳校服费|XN-N4a|用于学校事务
    xining-chengxi|teacher|image|notice|放假|XN-D5|不是文字通知
    xining-chengxi|parent|asked|ack|收到|XN-N3b|通知要求回复
    xining-chengxi|parent||question|几点|XN-D3|没有辱骂、意见
    handbook-1|teacher||student-negative|有同学打闹|H1-7|没有点名
    handbook-1|parent||chat|孩子不肯睡，大家交流一下育儿经验|H1-4|内容是家庭教育
    handbook-3|parent||link|https://school.example/a|H3-7|链接的主机在允许之列
    handbook-2|teacher||named-student|王小明的伞|H2-2.1.7|篇幅不长
    national|teacher||homework|练习册第12页|NA-5|没有让家长代劳
    """

  private static let mends = """
    hengshui-2018|parent||advertising|脐橙5斤39元|HS-3.2.6b|去掉广告的内容
    hengshui-2018|teacher||homework|今晚练习册|HS-3.1.3b|请在学校当堂布置
    xining-chengxi|teacher||homework|今晚练习册|XN-N2a|请在学校当堂布置
    hengshui-2018|parent||fundraising|捐款|HS-3.2.6a|记录教育部门的许可和文号（`--permit`）
    hengshui-2018|parent|23:00|question|几点|HS-3.2.4|7:00 以后再发；紧急的加 `--urgent`
    hengshui-2018|parent|13:00|question|几点|HS-3.2.4|14:00 以后再发；紧急的加 `--urgent`
    xining-chengxi|parent|20:00|question|几点|XN-N1|上课日 8:00–18:00 之间发；紧急的加 `--urgent`
    xining-chengxi|teacher||notice|明天上午体育课改为数学课，请知悉。|XN-D5|补上标题、称呼、落款、日期
    hengshui-2018|student||ack|收到|HS-2.1b|先核实身份：是家长、老师的，用 `member set` 改正
    handbook-4|parent||urgent-matter|孩子还在校门口|H4-2.2.2|请致电班主任或校长室
    pudong|teacher||score|王小明98|PD-3.1.4|请私下告知本人家长
    pudong|parent||invite|我把他姨拉进来了|PD-3.2.4|请先征得管理员同意，再由管理员加人
    """

  private func explanation(_ line: Substring) throws -> (ClauseExplanation?, String) {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    var reading = Detector.builtIn.read(Utterance(text: fields[4], role: .parent, roster: ["王小明"]))
    reading.topics = fields[3].split(separator: " ").compactMap { Topic(rawValue: String($0)) }.map {
      TopicFinding(topic: $0, score: 1)
    }
    reading.doubtful = []
    let also = fields[2].split(separator: " ").map(String.init)
    let hour = also.first { $0.contains(":") }.flatMap { Int($0.prefix(2)) }
    let message = JudgedMessage(
      role: try #require(Role(rawValue: fields[1])), kind: also.contains("image") ? .image : .text,
      at: hour.map { LocalTime(day: Day(number: 20_703), second: $0 * 3600) }, isUrgent: also.contains("urgent"),
      permit: also.contains("permit") ? "衡水市教育局 衡教〔2026〕12号" : nil, isPrivate: also.contains("private"),
      calendar: SchoolCalendar(), hosts: ["school.example"], answersRequest: also.contains("asked"))
    let all = try Policies().policy(fields[0]).explain(message, reading)
    return (all.first { $0.clause == fields[5] }, fields[6])
  }

  @Test(arguments: silences.split(separator: "\n")) func silentClausesTellWhy(line: Substring) throws {
    let (explanation, words) = try explanation(line)
    #expect(explanation?.spoke == false)
    #expect(explanation?.why.zh == words)
    #expect(explanation?.why.en.isEmpty == false)
  }

  @Test(arguments: mends.split(separator: "\n")) func speakingClausesTellTheWayOut(line: Substring) throws {
    let (explanation, words) = try explanation(line)
    #expect(explanation?.spoke == true)
    #expect(explanation?.mend?.zh == words)
    #expect(explanation?.mend?.en.isEmpty == false)
  }

  /// Whatever is said by whomever, every clause with a rule tells something in both languages.
  @Test(arguments: Policies.builtInNames) func everyClauseTellsSomething(policy: String) throws {
    let policy = try Policies().policy(policy)
    for role in Role.allCases {
      for topic in Topic.allCases {
        let reading = Reading(topics: [TopicFinding(topic: topic, score: 1)], traits: Traits(of: "明天"))
        let message = JudgedMessage(
          role: role, kind: .text, at: nil, isUrgent: false, permit: nil, isPrivate: false, calendar: SchoolCalendar(),
          hosts: [])
        for explanation in policy.explain(message, reading) {
          #expect(!explanation.why.zh.isEmpty && !explanation.why.en.isEmpty)
          #expect((explanation.mend == nil) == (explanation.effect == nil || explanation.effect == .permit))
        }
      }
    }
  }
}
