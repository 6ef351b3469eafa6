import ClassGroups
import JSON

/// One message of somebody else's chat log.
public struct ChatMessage: Hashable, Sendable {
  /// What somebody posted, or what the chat program says itself.
  public enum Kind: Hashable, Sendable {
    case post(PostKind)
    /// Joins, recalls and the programs' own lines.
    case system

    /// The identifier in JSON Lines.
    public var word: String {
      switch self {
      case .post(let kind): kind.rawValue
      case .system: "system"
      }
    }
  }

  /// Why a head may be a line that somebody pasted or forged.
  public enum Suspicion: String, Hashable, Sendable, CaseIterable {
    case timeRunsBackwards = "time-runs-backwards"
    case unknownAccount = "unknown-account"
  }

  /// From 1, through the whole file.
  public var number: Int
  /// The line of the file where it begins, from 1.
  public var line: Int
  /// In whole seconds; times without a zone are read in the reader's.
  public var at: Instant
  /// The display name without its leading 【title】.
  public var sender: String
  /// A number, a mail address or a wxid.
  public var account: String?
  public var kind: Kind
  /// Its lines joined by line feeds; empty for a bare placeholder.
  public var text: String
  /// Why its head may be forged; nil for nearly all.
  public var suspicion: Suspicion?

  public init(
    number: Int, line: Int, at: Instant, sender: String, account: String?, kind: Kind, text: String,
    suspicion: Suspicion? = nil
  ) {
    self.number = number
    self.line = line
    self.at = at
    self.sender = sender
    self.account = account
    self.kind = kind
    self.text = text
    self.suspicion = suspicion
  }

  /// The members of the object that stands for it in JSON Lines; a caller may add its own after them.
  public func writeMembers(to out: inout JSONWriter, zone: Zone) {
    out.member("n", number)
    out.member("at", at.iso(in: zone))
    out.member("sender", sender)
    out.member("account", orNull: account)
    out.member("kind", kind.word)
    out.member("text", text)
    out.member("suspect", ifAny: suspicion?.rawValue)
  }

  /// One line of JSON Lines, without its end.
  public func write(to out: inout JSONWriter, zone: Zone) {
    out.object { out in writeMembers(to: &out, zone: zone) }
  }
}

/// The formats that can be told apart.
public enum ChatLogFormat: String, Hashable, Sendable, CaseIterable {
  case qq
  case wechatCSV = "wechat-csv"
}

/// What a chat log held.
public struct ChatLog: Sendable {
  /// What it was read as.
  public var format: ChatLogFormat
  /// How its bytes were read.
  public var encoding: TextEncoding
  /// In the order of the file, numbered from 1.
  public var messages: [ChatMessage]
  /// Rows that gave no message, and damage to the text.
  public var faults: [FileFault]
}

/// Reads exported chat logs: QQ's text export, text copied from its window, and WeChat tables.
public struct ChatLogReader: Sendable {
  /// Nil: told by the file itself.
  public var format: ChatLogFormat?
  /// Where the clocks of the chat stood.
  public var zone: Zone
  /// The day of times that stand without a date (text copied from the window).
  public var day: Day?
  /// Numbers and mail addresses of the members; heads with others are flagged. Empty: not known.
  public var accounts: Set<String>

  public init(
    format: ChatLogFormat? = nil, zone: Zone = .china, day: Day? = nil, accounts: Set<String> = []
  ) {
    self.format = format
    self.zone = zone
    self.day = day
    self.accounts = accounts
  }

  /// Throws where the bytes are no chat log at all; single bad rows come as faults beside the messages.
  public func read(_ bytes: [UInt8]) throws(FileFault) -> ChatLog {
    let text = try DecodedText(bytes)
    let chosen = format ?? (WeChatTable.isHeader(of: text.utf8) ? .wechatCSV : .qq)
    var log =
      switch chosen {
      case .qq: try QQText.read(text, reader: self)
      case .wechatCSV: try WeChatTable.read(text, reader: self)
      }
    if let fault = FileFault.damaged(text) { log.faults.insert(fault, at: 0) }
    return log
  }
}
