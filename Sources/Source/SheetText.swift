/// The sheet of a workbook that a text was written from: a line of it is a row, the cells between commas its columns.
///
/// What a text cannot say of a cell stands here by the byte at which the cell begins.
package final class SheetText: Sendable {
  /// The name on its tab; nil where the workbook as a whole is meant.
  package let name: String?
  /// The bytes at which rows begin, the first included.
  package let rowStarts: [UInt32]
  private let troubles: [(offset: UInt32, trouble: CellTrouble)]
  private let origins: [(offset: UInt32, row: UInt32)]
  /// The labels by which its cells were found, where it is laid out as a form.
  private let labels: [(offset: UInt32, label: String)]

  /// A sheet by its name, with what is to be known of its cells, in the order of their bytes.
  package init(
    name: String?, rowStarts: [UInt32] = [0], troubles: [(offset: UInt32, trouble: CellTrouble)] = [],
    origins: [(offset: UInt32, row: UInt32)] = [], labels: [(offset: UInt32, label: String)] = []
  ) {
    (self.name, self.rowStarts, self.troubles, self.origins) = (name, rowStarts, troubles, origins)
    self.labels = labels
  }

  /// The same with fewer rows.
  func withRows(_ rows: [UInt32]) -> SheetText {
    SheetText(name: name, rowStarts: rows, troubles: troubles, origins: origins, labels: labels)
  }

  /// Whether its cells were found one by one, so that a line of its text is no row as the sheet shows it.
  package var isForm: Bool { !labels.isEmpty }

  /// The cells of a form that begin within a range of its text, with the labels by which they were found.
  package func labels(in range: SourceRange) -> [(offset: Int, label: String)] {
    labels.lazy.filter { $0.offset >= range.start && $0.offset <= range.end }.map {
      (Int($0.offset), $0.label)
    }
  }

  /// A workbook of which no sheet is meant.
  package static let workbook = SheetText(name: nil)

  /// Why the cell at a byte cannot be read as its text says; nil where it can.
  package func trouble(at offset: Int) -> CellTrouble? {
    let index = position(of: offset, count: troubles.count) { troubles[$0].offset }
    return index.map { troubles[$0].trouble }
  }

  /// The row, from 1, of the cell from which the one at a byte has its value, in a merge; nil for a cell of its own.
  package func originRow(at offset: Int) -> Int? {
    let index = position(of: offset, count: origins.count) { origins[$0].offset }
    return index.map { Int(origins[$0].row) }
  }

  private func position(of offset: Int, count: Int, _ known: (Int) -> UInt32) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(known(middle)) < offset { low = middle + 1 } else { high = middle }
    }
    return low < count && Int(known(low)) == offset ? low : nil
  }
}

/// Why a cell of a sheet cannot be read as its text says.
package enum CellTrouble: UInt8, Sendable, Hashable, CaseIterable {
  /// A formula of which nobody has computed the result.
  case uncalculated
  /// An error value.
  case error
  /// A value of a numeric cell that is no number.
  case noNumber
  /// A number under a format of dates that is no day.
  case noDay
  /// Raised or lowered characters, which change what is meant.
  case raised
  /// Characters that are struck out.
  case struck
  /// A picture in place of a value.
  case picture
}
