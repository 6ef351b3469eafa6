import Editline

/// The line editor's candidate, which shares its name with the command language's.
typealias EditorCandidate = Candidate
