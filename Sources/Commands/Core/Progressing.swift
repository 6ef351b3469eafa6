import Wording

/// Who is told how far long work is. Asked often; shows little, and nothing of what takes under a second.
public protocol Progressing: AnyObject {
  /// - Parameter total: nil where it is not known.
  func tell(_ label: Message, done: Int, total: Int?)
}
