public enum Relation { public static func sameMeaning(_ a: String, _ b: String) -> Bool { a == b } }
