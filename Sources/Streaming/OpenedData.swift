import DataFiles
import Driver
import Planning
import Program
import Source

/// A data file that has been opened to go through in chunks: a text, or the one table of a workbook.
struct OpenedData {
  let file: OpenFile
  /// The table; nil where the file is a text.
  let sheet: SheetTable?
  /// What was found in the workbook.
  let findings: [Diagnostic]

  /// Nil where there is no plain file, or one that is read as a whole.
  init?(_ path: String, _ template: Template) {
    switch workbookBytes(path) {
    case .none:
      guard let text = OpenFile(path) else { return nil }
      // JSON that is neither lines nor a list is one form.
      guard let head = text.head, !holdsJSON(head) || isNamedJSONLines(path) || beginsList(head) else {
        text.content.close()
        return nil
      }
      (file, sheet, findings) = (text, nil, [])
    case .refused: return nil
    case .workbook(let bytes):
      let reading = readWorkbook(bytes, path: path, template: template)
      guard reading.tables.count == 1, !reading.hasForms, !reading.isIncomplete else { return nil }
      let table = reading.tables[0]
      (file, sheet) = (OpenFile(table.file), table)
      findings = reading.diagnostics + table.diagnostics
    }
  }

  /// What the head says of the forms below it; nil where they are read as a whole.
  func forms(_ plan: Plan, _ template: Template, readsClaims: Bool) -> FormSource? {
    guard let head = file.head else { return nil }
    if let sheet {
      return FormTable(head: head, of: sheet, plan, template, readsClaims: readsClaims).map { .table($0) }
    }
    if isNamedJSONLines(head.path) { return LineForms(head: head, plan, template).map { .lines($0) } }
    if holdsJSON(head) { return LineForms(listIn: head, plan, template).map { .lines($0) } }
    return FormTable(head: head, plan, template, readsClaims: readsClaims).map { .table($0) }
  }
}
