import Source

/// The values that a row gives, by the number of their column: a list with gaps.
package struct CellList: Sendable {
  private var cells: [Datum<Value>?]

  /// No value, with room for those of so many columns.
  package init(capacity: Int = 0) { cells = Array(repeating: nil, count: capacity) }

  /// What is given in a column; nil where nothing is.
  package subscript(_ column: Int) -> Datum<Value>? {
    get { column < cells.count ? cells[column] : nil }
    set {
      if column >= cells.count {
        if newValue == nil { return }
        cells.append(contentsOf: repeatElement(nil, count: column + 1 - cells.count))
      }
      cells[column] = newValue
    }
  }

  /// Puts a value into a column.
  package mutating func set(_ column: Int, to value: Value, place: Place, at spot: Spot) {
    self[column] = Datum(value, place: place, at: spot)
  }

  /// The value in a column alone.
  package func value(_ column: Int) -> Value? { column < cells.count ? cells[column]?.value : nil }

  /// Where the value in a column stands; nil where there is none.
  package func place(_ column: Int) -> Place? { column < cells.count ? cells[column]?.place : nil }

  /// Whether another list gives the same values, wherever they stand.
  package func says(sameAs other: CellList) -> Bool {
    (0..<Swift.max(cells.count, other.cells.count)).allSatisfy { value($0) == other.value($0) }
  }
}

extension CellList: Sequence {
  /// The columns in which something is given, in their order.
  package var keys: [Int] { cells.indices.filter { cells[$0] != nil } }

  /// The columns with what is given in them.
  package func makeIterator() -> IndexingIterator<[(key: Int, value: Datum<Value>)]> {
    cells.enumerated().compactMap { key, cell in cell.map { (key, $0) } }.makeIterator()
  }
}
