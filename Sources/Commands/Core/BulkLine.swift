import JSON
import Wording

/// What the bulk commands share: reading a line, and telling of one that is no valid input.
public enum BulkLine {
  /// Bytes that a line may have. What is longer is answered as such, and need not be gathered whole.
  public static let limit = 16 << 20

  /// The object that a line holds; of a key given twice the last counts.
  static func read(_ line: ArraySlice<UInt8>) -> Result<JSON, BulkFault> {
    guard line.count <= limit else { return .failure(.tooLong) }
    do throws(JSONError) {
      let json = try JSON(parsing: line, keepsLastOfDuplicates: true)
      guard json.object != nil else { return .failure(.noObject) }
      return .success(json)
    } catch { return .failure(.json(error)) }
  }

  /// The answer to a line that is no valid input.
  static func fault(_ message: Message, _ number: Int, into out: inout JSONWriter) {
    out.object { out in
      out.member("line", number)
      out.member("error", message.en)
    }
  }
}

/// Why a line of a bulk run is no valid input.
enum BulkFault: Error {
  case tooLong, noObject
  case json(JSONError)

  var message: Message {
    switch self {
    case .tooLong: Message(zh: "一行超过 16 MiB", en: "a line longer than 16 MiB")
    case .noObject: Message(zh: "应为 JSON 对象", en: "a JSON object is expected")
    case .json(let error): error.message
    }
  }
}
