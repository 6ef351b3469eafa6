public struct FormLimits: Sendable { public init() {} }
public struct Detector: Sendable { public static let builtIn = Detector(); public func adding(words: [String:[String]], exceptions: [String]) -> Detector { self }
 public func read(_ u: Utterance, limits: FormLimits) -> Reading { Reading() } }
