import Source

/// The values that a form gives by the number of their input, or a row by that of its column: a list with gaps.
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

  /// What is given for an input; nil where nothing is.
  package subscript(_ input: InputID) -> Datum<Value>? {
    get { self[input.index] }
    set { self[input.index] = newValue }
  }

  /// Puts a value into a column.
  package mutating func set(_ column: Int, to value: Value, place: Place, at spot: Spot) {
    self[column] = Datum(value, place: place, at: spot)
  }

  /// The value in a column alone.
  package func value(_ column: Int) -> Value? { column < cells.count ? cells[column]?.value : nil }

  /// Where the value in a column stands; nil where there is none.
  package func place(_ column: Int) -> Place? { column < cells.count ? cells[column]?.place : nil }

  /// Whether some value meets a condition.
  package func contains(where condition: (Value) -> Bool) -> Bool {
    for cell in cells { if let cell, condition(cell.value) { return true } }
    return false
  }

  /// Whether another list gives the same values, wherever they stand.
  package func says(sameAs other: CellList) -> Bool {
    (0..<max(cells.count, other.cells.count)).allSatisfy { value($0) == other.value($0) }
  }
}
