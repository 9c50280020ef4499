import Source

/// Why a workbook cannot be read (H5201–H5219).
package enum WorkbookMessage: DiagnosticMessage, Hashable {
  case foreign(ForeignFile)
  case password
  case empty
  case cutOff
  case damaged(part: String, WorkbookDamage)
  case unsafeEntry(String, UnsafeEntry)
  case beyond(WorkbookBound, most: Int, part: String)
  case documentType(part: String)
  case encoding(part: String)
  case externalSheet(String)
  case noSheet(String)
  case badReference(String, sheet: String)
  case beyondGrid(String, sheet: String, isRow: Bool)
  case repeatedCell(String, sheet: String)
  case lostText(String, sheet: String)

  package var code: String {
    switch self {
    case .foreign: "H5201"
    case .password: "H5202"
    case .empty: "H5203"
    case .cutOff: "H5204"
    case .damaged: "H5205"
    case .unsafeEntry: "H5206"
    case .beyond: "H5207"
    case .documentType: "H5208"
    case .encoding: "H5209"
    case .externalSheet: "H5210"
    case .noSheet: "H5211"
    case .badReference: "H5212"
    case .beyondGrid: "H5213"
    case .repeatedCell: "H5214"
    case .lostText: "H5215"
    }
  }

  package var severity: Severity { .error }
}

/// What a file is that was taken for a workbook.
package enum ForeignFile: Sendable, Hashable, CaseIterable {
  /// Excel 97–2003.
  case xls
  /// WPS's own format, which is one like .xls.
  case et
  /// The binary workbook of Excel 2007 and later.
  case xlsb
  /// An OpenDocument spreadsheet.
  case openDocument
  /// XML Spreadsheet 2003.
  case xml2003
  /// A web page, as reporting systems save it under a name like .xls.
  case webPage
  /// A PDF.
  case pdf
  /// A Word document.
  case word
  /// A presentation.
  case presentation
  /// Text, most likely CSV.
  case text
  /// JSON.
  case json
  /// An archive that holds no workbook.
  case archive
  /// Something else.
  case other
}

/// What is damaged in a workbook.
package enum WorkbookDamage: Sendable, Hashable, CaseIterable {
  /// The data do not have the checksum that the directory states.
  case checksum
  /// The compressed data cannot be inflated.
  case compression
  /// The data are more or less than the directory states.
  case size
  /// The directory contradicts the entry, or itself.
  case directory
  /// The XML is not well formed, or ends in the middle.
  case markup
  /// A part that others name is not there.
  case missing
  /// A style that the workbook does not have.
  case style
}

/// Why an entry of the archive is refused.
package enum UnsafeEntry: Sendable, Hashable, CaseIterable {
  /// It is there twice: readers differ in which they take.
  case repeated
  /// It is encrypted.
  case encrypted
  /// It is compressed in a way that workbooks do not use.
  case method
  /// Its name cannot be one of a part.
  case name
}

/// Why a workbook, or a sheet of it, cannot be read.
package struct WorkbookFault: Error, Sendable {
  /// What to say.
  package let message: WorkbookMessage

  init(_ message: WorkbookMessage) { self.message = message }
}
