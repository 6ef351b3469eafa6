import JSON
import Wording

/// What a command has to say: one value that every form of output is made from.
public struct Report: Sendable {
  /// The parts, in the order in which they are read.
  public var items: [Item]
  /// What a page is called that has no heading of its own.
  public var title: Message?
  /// What `-o json` prints. Nil: derived from the items. A sole table gives an array of objects and a sole card an object,
  /// whatever sentences and headings stand around them; else it is `{"messages":[…]}`, with `"parts":[…]` where there are
  /// several tables, cards or texts.
  public var json: JSON? { makeJSON() }
  private let makeJSON: @Sendable () -> JSON?

  /// - Parameter json: made only where it is printed.
  public init(_ items: [Item] = [], json: @autoclosure @escaping @Sendable () -> JSON? = nil) {
    self.items = items
    makeJSON = json
  }

  /// A report of one sentence.
  public init(_ message: Message, tone: Tone = .plain, json: @autoclosure @escaping @Sendable () -> JSON? = nil) {
    self.init([.message(message, tone)], json: json())
  }

  /// A part of a report, in the order in which it is read.
  public enum Item: Sendable {
    /// A sentence.
    case message(Message, Tone)
    /// Many records of one kind.
    case table(Table)
    /// One record, a line for each field.
    case card([Field])
    /// A text written to be read or posted as it stands: a letter, a convention.
    case text(String)
    /// A text of somebody else with words marked in it, such as a message and the evidence against it.
    case marked(MarkedText)
    /// A heading over what follows.
    case heading(Message)
  }

  /// How a sentence is meant; forms without colour show it by a sign.
  public enum Tone: Sendable, Hashable, CaseIterable {
    case plain, good, advice, warning, bad, faint
  }

  /// A text and the places in it that are pointed at.
  public struct MarkedText: Sendable {
    /// As it was written; it is cleaned where it is shown.
    public var text: String
    /// In any order; where they overlap the one that begins first shows.
    public var marks: [Mark]

    /// - Parameter marks: ranges in Unicode scalars of the text.
    public init(_ text: String, marks: [Mark] = []) {
      self.text = text
      self.marks = marks
    }

    /// A place in the text, in Unicode scalars. What lies outside of the text is not marked.
    public struct Mark: Sendable, Hashable {
      /// Unicode scalars, from 0.
      public var range: Range<Int>
      /// How the place is coloured.
      public var tone: Tone

      /// A mark that stands for what speaks against the text, unless told otherwise.
      public init(_ range: Range<Int>, tone: Tone = .bad) {
        self.range = range
        self.tone = tone
      }
    }
  }

  /// One field of a card.
  public struct Field: Sendable {
    /// The key in JSON and the header in CSV: stable, in English.
    public var key: String
    /// What people read before the value.
    public var title: Message
    /// The value.
    public var cell: Cell

    /// - Parameter key: never changes once released.
    public init(_ key: String, _ title: Message, _ cell: Cell) {
      self.key = key
      self.title = title
      self.cell = cell
    }
  }

  /// Records under named columns.
  public struct Table: Sendable {
    /// From left to right.
    public var columns: [Column]
    /// A cell for each column, nil for what is not known. Cells that are missing at the end count as nil.
    public var rows: [[Cell]]
    /// What is said in place of a table without rows.
    public var empty: Message?
    /// How the table is drawn where there is room to draw: on a page.
    public var drawing: Drawing?

    /// - Parameters:
    ///   - empty: a table without rows and without this is not shown at all.
    ///   - drawing: forms for terminals and programs do without.
    public init(_ columns: [Column], rows: [[Cell]] = [], empty: Message? = nil, drawing: Drawing? = nil) {
      self.columns = columns
      self.rows = rows
      self.empty = empty
      self.drawing = drawing
    }
  }

  /// A picture of a table's figures. Its first column says what is counted.
  public enum Drawing: Sendable, Hashable {
    /// A bar a row, as long as the number in the second column; with more columns the table stands under the bars, too.
    case bars
    /// A square for each row and each column of numbers from the third on, the darker the more; the second column is their
    /// sum.
    case heat
  }

  /// A named column of a table.
  public struct Column: Sendable {
    /// The key in JSON and the header in CSV.
    public var key: String
    /// What stands over it for people.
    public var title: Message
    /// Left out of tables for people; JSON, JSON Lines and CSV have it.
    public var isForProgramsOnly: Bool
    /// Whether its cells are commands, whose words stay whole where a cell is broken into lines.
    public var holdsCommands: Bool

    /// - Parameter key: never changes once released.
    public init(_ key: String, _ title: Message, isForProgramsOnly: Bool = false, holdsCommands: Bool = false) {
      self.key = key
      self.title = title
      self.isForProgramsOnly = isForProgramsOnly
      self.holdsCommands = holdsCommands
    }
  }

  /// One value, for programs and for people.
  public struct Cell: Sendable, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    /// For programs.
    public var json: JSON
    /// For people.
    public var shown: Message
    /// Its colour, and the sign before it.
    public var tone: Tone

    /// Two different values, such as an identifier and its words.
    public init(json: JSON, shown: Message, tone: Tone = .plain) {
      self.json = json
      self.shown = shown
      self.tone = tone
    }

    /// The same text for both; null and an empty cell where there is none.
    public init(_ text: String?, tone: Tone = .plain) {
      self.init(json: text.map(JSON.string) ?? .null, shown: Message(verbatim: text ?? ""), tone: tone)
    }

    /// A number, in digits for both.
    public init(_ number: Int, tone: Tone = .plain) {
      self.init(json: .integer(number), shown: Message(verbatim: "\(number)"), tone: tone)
    }

    /// True and false, 是 and 否 or yes and no for people.
    public init(_ flag: Bool) {
      self.init(json: .bool(flag), shown: flag ? Message(zh: "是", en: "yes") : Message(zh: "否", en: "no"))
    }

    /// The same text for both.
    public init(stringLiteral value: String) { self.init(value) }
    /// Null, and an empty cell.
    public init(nilLiteral: ()) { self.init(nil as String?) }
  }
}
