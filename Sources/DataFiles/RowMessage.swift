import Source

/// What can be wrong with the rows that forms bring (H5138–H5146).
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
    case .unknownKey: "H5138"
    case .notRows: "H5139"
    case .notARow: "H5140"
    case .unknownTable: "H5141"
    case .severalTables: "H5142"
    case .rowWithoutForm: "H5143"
    case .unknownForm: "H5144"
    case .noForms: "H5145"
    case .repeatedRows: "H5146"
    }
  }

  package var severity: Severity {
    switch self {
    // Forms come with columns that a template does not ask for; people should not have to take them out.
    case .unknownKey: .note
    case .notRows, .notARow, .unknownTable, .severalTables, .rowWithoutForm, .unknownForm, .noForms,
      .repeatedRows:
      .error
    }
  }

  package func text(in language: Language) -> MessageText {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
