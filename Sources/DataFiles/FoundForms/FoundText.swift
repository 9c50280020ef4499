import Source
import Workbooks

/// The cells of found forms, written out as one text for each sheet, so that findings and explanations name them:
/// 自评表.xlsx › 资金 › C8.
struct FoundText {
  private var files: [String: SourceFile] = [:]
  private var ranges: [FoundPlace: SourceRange] = [:]

  /// Writes the cells of a form; cells that are in use twice are written once.
  init(_ form: FoundForm, path: String, within limits: WorkbookLimits) throws(WorkbookFault) {
    var texts: [FoundPlace: String] = [form.origin: ""]
    var labels: [FoundPlace: String] = [:]
    func add(_ cell: FoundCell) {
      if texts[cell.place, default: ""].isEmpty { texts[cell.place] = cell.text }
      // What was not found stands at a place that is not its own.
      if !cell.isReported { labels[cell.place] = labels[cell.place] ?? trimmingBlanks(cell.label) }
    }
    for (_, cell) in form.values { add(cell) }
    for table in form.tables {
      if texts[table.origin] == nil { texts[table.origin] = "" }
      for row in table.rows {
        if texts[row.origin] == nil { texts[row.origin] = "" }
        for (_, cell) in row.cells { add(cell) }
      }
    }
    var writer: SheetTextWriter?
    var sheet = form.origin.sheet
    for (place, text) in texts.sorted(by: { $0.key < $1.key }) {
      if writer == nil || place.sheet != sheet {
        if let done = writer { files[sheet] = done.file(path) }
        writer = SheetTextWriter(limits, sheet: place.sheet)
        try writer?.begin(place.cell.row)
        sheet = place.sheet
      } else if let row = writer?.row, row < place.cell.row {
        try writer?.begin(place.cell.row)
      }
      ranges[place] = writer?.write(text, at: place.cell.column, label: labels[place])
    }
    if let done = writer { files[sheet] = done.file(path) }
  }

  /// A cell as a place of a file.
  func place(_ found: FoundPlace) -> Place {
    guard let file = files[found.sheet], let range = ranges[found] else {
      preconditionFailure("every cell of the form was written")
    }
    return Place(file, range)
  }
}
