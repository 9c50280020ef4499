/// A workbook as far as it is read before its sheets: their names, the texts and formats of its cells.
package struct Workbook: Sendable {
  /// The sheets in the order in which the workbook shows them.
  package let sheets: [SheetEntry]
  /// Whether days count from 1904, as on old Macs.
  package let countsFrom1904: Bool
  /// Whether the workbook asks to be calculated when it is opened: results of formulas in it may be placeholders.
  package let asksForCalculation: Bool
  /// What names for cells of the whole workbook mean, as in a formula: `'自评表'!$C$5`.
  package let names: [String: String]

  let package: WorkbookPackage
  /// How much is read.
  package var limits: WorkbookLimits { package.limits }
  let styles: CellStyles
  let texts: TextPool
}

/// One sheet of a workbook by its name.
package struct SheetEntry: Sendable {
  /// Who sees the sheet.
  package enum Visibility: Sendable, Hashable {
    /// Everybody.
    case visible
    /// Whoever unhides it.
    case hidden
    /// Whoever knows that it is there.
    case veryHidden
  }

  /// The name on its tab.
  package let name: String
  /// Who sees it.
  package let visibility: Visibility
  /// Whether it is a sheet of cells; charts and dialogs have none.
  package let hasCells: Bool

  let part: String
}

/// Opens a workbook: its directory, relations, styles and texts. Its sheets are read by `readSheet`.
///
/// - Parameters:
///   - bytes: The whole file.
///   - path: The name under which the file was given.
///   - limits: How much is read.
package func openWorkbook(
  _ bytes: [UInt8], named path: String, within limits: WorkbookLimits = WorkbookLimits()
) throws(WorkbookFault) -> Workbook {
  switch fileKind(of: bytes, named: path) {
  case .empty: throw WorkbookFault(.empty)
  case .password: throw WorkbookFault(.password)
  case .foreign(let kind): throw WorkbookFault(.foreign(kind))
  case .archive: break
  }
  try limits.hold(bytes.count, to: .file, in: "")
  let package = WorkbookPackage(directory: try ZipDirectory(bytes, limits), limits: limits)
  let main = try package.mainPart()
  let relations = try Relations(of: main, in: package)
  let book = try WorkbookPart(main, relations, package)
  try holdTogether(book, relations, package)
  return Workbook(
    sheets: book.sheets, countsFrom1904: book.countsFrom1904, asksForCalculation: book.asksForCalculation,
    names: book.names, package: package, styles: try readStyles(relations, package),
    texts: try readTexts(relations, package))
}

/// Holds what all parts together come to, by what the directory states; each is held to that when it is read.
private func holdTogether(
  _ book: WorkbookPart, _ relations: Relations, _ package: WorkbookPackage
) throws(WorkbookFault) {
  var names = Set(book.sheets.map { partKey($0.part) })
  for kind in ["styles", "sharedStrings"] {
    if let part = relations.first(kind) { names.insert(partKey(part.target)) }
  }
  var total = 0
  for name in names {
    let (sum, overflow) = total.addingReportingOverflow(package.directory.entry(named: name)?.size ?? 0)
    total = overflow ? .max : sum
  }
  try package.limits.hold(total, to: .allParts, in: "")
}

private func readStyles(_ relations: Relations, _ package: WorkbookPackage) throws(WorkbookFault)
  -> CellStyles
{
  guard let part = relations.first("styles") else { return CellStyles() }
  return try CellStyles(try package.required(part.target), package)
}

private func readTexts(_ relations: Relations, _ package: WorkbookPackage) throws(WorkbookFault) -> TextPool {
  guard let part = relations.first("sharedStrings") else { return TextPool() }
  return try readSharedTexts(try package.required(part.target), package)
}
