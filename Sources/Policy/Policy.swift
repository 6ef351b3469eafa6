import ClassGroups
import Detector
import JSON
import Wording
public struct FormLimits0 {}
public enum PolicyError: Explained { case unknown(String); public var code: String {""}; public var message: Message { Message(verbatim: "") } }
public enum Effect: String, Sendable { case deny, hold, advise, permit }
public struct Citation: Sendable { public var clause: String; public var pack: String; public var effect: Effect; public var topic: Topic?; public var advice: Message }
public struct Verdict: Sendable { public var decision: Decision; public var citations: [Citation] }
public struct ClauseExplanation: Sendable { public var clause: String; public var spoke: Bool; public var effect: Effect?; public var why: Message; public var mend: Message? }
public struct Clause: Sendable { public var id, binds, modality, locator: String; public var text: Message; public var carriedBy: [String] }
public struct Pack: Sendable { public var name: String; public var title: Message; public var issuer, date, nature, completeness: String; public var clauses: [Clause] }
public enum NameProblem: String, Sendable { case wrongForm = "wrong-form", notOnRoster = "not-on-roster", wrongRelation = "wrong-relation", wrongSubject = "wrong-subject", wrongName = "wrong-name", decorated, missingRelation = "missing-relation", missingSubject = "missing-subject", empty, forbiddenCharacters = "forbidden-characters" }
public struct NameQuestion: Sendable { public init(display: String, role: Role, student: String?, relation: String?, realName: String?, subject: String?, roster: [String]) {} }
public struct NameFinding: Sendable { public var problem: NameProblem?; public var suggestion: String? }
public struct LadderStep: Sendable { public var name: String; public var muteSeconds: Int?; public var clause: String; public var words: Message }
public struct JudgedMessage: Sendable { public init(role: Role, kind: PostKind, at: LocalTime?, isUrgent: Bool, permit: String?, isPrivate: Bool, calendar: SchoolCalendar, hosts: [String]) {} }
public enum Impostor { public static func match(_ d: String, teachers: [String]) -> String? { nil } }
public struct Policies: Sendable { public init(own: [String: JSON]) {}; public static let nine: [String] = []; public static let builtInNames: [String] = []; public var names: [String] { [] }; public func policy(_ s: String) throws(PolicyError) -> Policy { throw .unknown(s) } }
public struct Policy: Sendable { public var name: String; public var packs: [Pack]; public var limits: FormLimits { FormLimits() }
 public func judge(_ m: JudgedMessage, _ r: Reading) -> Verdict { Verdict(decision: .allow, citations: []) }
 public func explain(_ m: JudgedMessage, _ r: Reading) -> [ClauseExplanation] { [] }
 public func secondGroup() -> [Citation] { [] }
 public func bars(_ r: Role) -> [Citation] { [] }
 public func properName(role: Role, name: String, student: String?, relation: String?, subject: String?) -> String { name }
 public func checkName(_ q: NameQuestion) -> NameFinding { NameFinding() }
 public func nextStep(after: Int, clauses: [String], role: Role) -> LadderStep? { nil }
 public func convention(group: String, school: String) -> Message { Message(verbatim: "") }
 public func clause(inArea: String) -> String? { nil }
 public func clause(requiring: String) -> String? { nil }
}
