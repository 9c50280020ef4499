import Source

/// What can be wrong with a sheet that is read by a layout (H5240 onwards).
package enum LayoutFinding: DiagnosticMessage, Hashable {
  /// A label that the sheet does not have.
  case labelNotFound(String, label: String, sheet: String, near: String?)
  /// A label that the sheet has more than once.
  case labelTwice(String, label: String, cells: [String], count: Int)
  /// A sheet that looks like a form, and that no layout fits.
  case noLayoutFits(String, layout: String, missing: [String], count: Int)
  /// A sheet that several layouts fit.
  case severalLayoutsFit(String, layouts: [String])
  /// A column that the header of a band does not have.
  case headNotFound(String, label: String, row: Int, near: String?)
  /// Several cells where one value belongs.
  case severalCells(String, cells: [String], count: Int)
  /// Rows that the layout leaves out.
  case rowsOmitted(String, rows: [Int], count: Int, first: String)
  /// Such rows in which figures stand, so that a score may be missing.
  case figuresOmitted(String, rows: [Int], count: Int, first: String)
  /// A row of scores that is no indicator of the template.
  case rowNotIndicator(String)
  /// A row of scores that may be several indicators.
  case rowUnclear(String, paths: [String])
  /// Points that are not those of the template.
  case pointsDiffer(String, written: String, points: String)
  /// A text without the number in brackets that is read from it.
  case noBracketNumber(String, written: String)
  /// A sheet too large for a form.
  case sheetTooLarge(String, cells: Int)
  /// Units of amounts that differ within a sheet, or that none can be in.
  case unitsUnclear([String])
  /// A sample that is no workbook.
  case noWorkbook
  /// A workbook that is given as a file of layouts.
  case workbookAsLayouts
  /// A list of names and values beside no form, or beside several.
  case listWithoutForm(String, forms: Int)
  /// A list without the heads of its columns.
  case listHeadNotFound(String, label: String, near: String?)
  /// A name that a list has twice.
  case listedTwice(String, cells: [String])
  /// A sheet of a form on several sheets that the workbook does not have.
  case noPartSheet(String, layout: String)
  /// A column that is said to have no head, and has one.
  case besideHasHead(String, head: String, label: String, isRight: Bool)

  package var code: String {
    switch self {
    case .labelNotFound: "H5240"
    case .labelTwice: "H5241"
    case .noLayoutFits: "H5242"
    case .severalLayoutsFit: "H5243"
    case .headNotFound: "H5244"
    case .severalCells: "H5245"
    case .rowsOmitted: "H5246"
    case .figuresOmitted: "H5247"
    case .rowNotIndicator: "H5248"
    case .pointsDiffer: "H5249"
    case .noBracketNumber: "H5250"
    case .sheetTooLarge: "H5251"
    case .unitsUnclear: "H5252"
    case .noWorkbook: "H5256"
    case .workbookAsLayouts: "H5265"
    case .rowUnclear: "H5257"
    case .listWithoutForm: "H5253"
    case .listHeadNotFound: "H5254"
    case .listedTwice: "H5255"
    case .noPartSheet: "H5295"
    case .besideHasHead: "H5296"
    }
  }

  package var severity: Severity {
    switch self {
    case .rowsOmitted: .note
    case .figuresOmitted, .rowNotIndicator, .pointsDiffer: .warning
    case .labelNotFound, .labelTwice, .noLayoutFits, .severalLayoutsFit, .headNotFound, .severalCells,
      .rowUnclear, .noBracketNumber, .sheetTooLarge, .unitsUnclear, .noWorkbook, .workbookAsLayouts,
      .listWithoutForm, .listHeadNotFound, .listedTwice, .noPartSheet, .besideHasHead:
      .error
    }
  }
}
