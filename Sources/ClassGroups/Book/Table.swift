import JSON
import Wording

/// Records under running numbers, kept in their order. A number that an undo gives back finds its old place again.
///
/// Inlinable, since commands walk over tables of their own records: at run time a generic walk copies each record twice.
public struct Table<Record: Hashable & Sendable>: Hashable, Sendable {
  @usableFromInline var numbers: [Int] = []
  @usableFromInline var records: [Record] = []

  @inlinable
  public init() {}

  /// How many records there are.
  @inlinable public var count: Int { numbers.count }
  /// Whether there is none.
  @inlinable public var isEmpty: Bool { numbers.isEmpty }

  /// The number that a new record gets.
  @inlinable public var next: Int { (numbers.last ?? 0) + 1 }

  /// The record under a number. Setting nil removes it. Appending is constant, other places cost a move.
  @inlinable
  public subscript(number: Int) -> Record? {
    get {
      let place = place(of: number)
      return place < numbers.count && numbers[place] == number ? records[place] : nil
    }
    set {
      let place = place(of: number)
      let isThere = place < numbers.count && numbers[place] == number
      if place == numbers.count, let newValue {
        numbers.append(number)
        records.append(newValue)
        return
      }
      switch (newValue, isThere) {
      case (let record?, true): records[place] = record
      case (let record?, false):
        numbers.insert(number, at: place)
        records.insert(record, at: place)
      case (nil, true):
        numbers.remove(at: place)
        records.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// Puts a record behind the others.
  ///
  /// - Parameter number: at least `next`.
  @inlinable
  mutating func append(_ number: Int, _ record: consuming Record) {
    numbers.append(number)
    records.append(record)
  }

  /// Room for so many records without growing step by step.
  public mutating func reserveCapacity(_ count: Int) {
    numbers.reserveCapacity(count)
    records.reserveCapacity(count)
  }

  @inlinable
  func place(of number: Int) -> Int {
    // New records come last.
    guard let last = numbers.last, number <= last else { return numbers.count }
    // Where none was taken away, each stands at its own.
    if number >= 1, number <= numbers.count, numbers[number - 1] == number { return number - 1 }
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Table: Sequence {
  public struct Iterator: IteratorProtocol {
    @usableFromInline let table: Table
    @usableFromInline var position = 0

    @usableFromInline
    init(_ table: Table) { self.table = table }

    @inlinable
    public mutating func next() -> (number: Int, record: Record)? {
      guard position < table.numbers.count else { return nil }
      defer { position += 1 }
      return (table.numbers[position], table.records[position])
    }
  }

  @inlinable
  public func makeIterator() -> Iterator { Iterator(self) }
  public var underestimatedCount: Int { count }

  /// The last record and its number.
  public var last: (number: Int, record: Record)? {
    guard let number = numbers.last, let record = records.last else { return nil }
    return (number, record)
  }
}

extension Table: JSONWritable where Record: JSONWritable {
  /// An array of `{"id":…,"is":{…}}`.
  @inlinable
  public func write(to out: inout JSONWriter) {
    out.array { out in
      for place in numbers.indices {
        out.object { out in
          out.member("id", numbers[place])
          out.member("is", records[place])
        }
      }
    }
  }
}

extension Table: JSONReadable where Record: JSONReadable {
  public init(json: JSON) throws(ShapeError) {
    guard let items = json.array else { throw .expected(.array) }
    reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      do throws(ShapeError) {
        let number = try item.integer("id")
        guard number > numbers.last ?? 0 else {
          throw ShapeError(path: ["id"], Message(zh: "编号未递增", en: "numbers must rise"))
        }
        let value = try item.required("is")
        let record: Record
        do throws(ShapeError) { record = try Record(json: value) } catch { throw error.within("is") }
        numbers.append(number)
        records.append(record)
      } catch { throw error.within("\(index)") }
    }
  }
}
