/// Why a workbook cannot be written.
package struct WritingFault: Error, Sendable, Hashable {
  /// What is wrong.
  package enum Kind: Sendable, Hashable {
    /// A text has more UTF-16 units than a cell holds.
    case longText(units: Int)
    /// A formula has more units than a cell holds.
    case longFormula(units: Int)
    /// A row beyond the last one.
    case rowBeyondGrid
    /// A column beyond the last one.
    case columnBeyondGrid
    /// More different looks than a workbook holds.
    case tooManyLooks
    /// A part, or the file, is larger than 4 GB.
    case tooLarge
  }

  /// What is wrong.
  package let kind: Kind
  /// The sheet as it is called in the workbook; empty for the whole file.
  package let sheet: String
  /// The cell.
  package let cell: CellReference?

  init(_ kind: Kind, sheet: String = "", cell: CellReference? = nil) {
    (self.kind, self.sheet, self.cell) = (kind, sheet, cell)
  }

  /// The most UTF-16 units of the text of a cell.
  package static let longestText = 32_767
  /// The most units of a formula.
  package static let longestFormula = 8_192
}
