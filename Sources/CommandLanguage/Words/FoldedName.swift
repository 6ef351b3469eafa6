import Wording

/// The word as command words and option names are compared: folded, and in small letters.
func foldedName(_ text: String) -> String { foldedWidth(text).lowercased() }
