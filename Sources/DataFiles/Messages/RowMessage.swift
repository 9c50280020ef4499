import Source

/// What can be wrong with the rows that forms bring (H5151–H5159).
package enum RowMessage: DiagnosticMessage, Hashable {
  case unknownKey(String, table: String, columns: [String], near: String?)
  case notRows(String, String)
  case notARow(String, table: String)
  case unknownTable(String, tables: [String], near: String?)
  case severalTables([String])
  case rowWithoutForm(String)
  case unknownForm(String, table: String, rows: Int, near: String?)
  case noForms([String], table: String)
  case repeatedRows(String)

  package var code: String {
    switch self {
    case .unknownKey: "H5151"
    case .notRows: "H5152"
    case .notARow: "H5153"
    case .unknownTable: "H5154"
    case .severalTables: "H5155"
    case .rowWithoutForm: "H5156"
    case .unknownForm: "H5157"
    case .noForms: "H5158"
    case .repeatedRows: "H5159"
    }
  }

  /// Words that data use for indicators, which no row can take.
  static let saidOfIndicators: Set<String> = ["不适用", "notApplicable", "要点", "checklist"]

  package var severity: Severity {
    switch self {
    // Forms come with columns that a template does not ask for; people should not have to take them out.
    // What is said of an indicator has no meaning in a row, and must not be lost, nor must a misspelt column.
    case .unknownKey(let key, _, _, let near):
      near != nil || Self.saidOfIndicators.contains(key) ? .error : .note
    case .notRows, .notARow, .unknownTable, .severalTables, .rowWithoutForm, .unknownForm, .noForms,
      .repeatedRows:
      .error
    }
  }
}
