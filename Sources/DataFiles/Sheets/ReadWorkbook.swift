import Program
import Source
import Workbooks

/// What the sheets of a workbook give, before it is read as forms and rows.
package struct WorkbookReading: Sendable {
  /// The tables, in the order of the sheets.
  package internal(set) var tables: [SheetTable] = []
  /// The forms that were found in sheets laid out as forms, in the order of the sheets.
  var forms: [FoundForm] = []
  /// Whether a sheet is laid out as a form, and so is read as a whole.
  package var hasForms: Bool { !forms.isEmpty }
  /// What was found in the workbook as a whole.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// Whether something could not be read that may hold forms or rows.
  package internal(set) var isIncomplete = false
}

/// Reads a workbook as tables of the template: every visible sheet whose first rows hold its names.
///
/// A sheet becomes a text, so that tables of workbooks and of CSV are read by the same code; its lines are the sheet's
/// rows. Hidden sheets, and those of another kind, are left out and named.
package func readWorkbook(
  _ bytes: [UInt8], path: String, template: Template, within limits: WorkbookLimits = WorkbookLimits()
) -> WorkbookReading {
  readWorkbook(bytes, path: path, TemplateNames(template), within: limits)
}

/// The same by names that are known.
func readWorkbook(
  _ bytes: [UInt8], path: String, _ names: TemplateNames, within limits: WorkbookLimits = WorkbookLimits()
) -> WorkbookReading {
  var walk = WorkbookWalk(path, names)
  do throws(WorkbookFault) {
    try walk.read(try openWorkbook(bytes, named: path, within: limits))
  } catch {
    walk.fail(error)
  }
  return walk.reading
}

/// Goes through the sheets of a workbook.
private struct WorkbookWalk {
  let path: String
  let names: TemplateNames
  var reading = WorkbookReading()
  private var hidden: [String] = []
  private var others: [String] = []
  private var first: [String] = []
  /// The layouts of the template.
  private var layouts: LayoutChoice

  init(_ path: String, _ names: TemplateNames) {
    (self.path, self.names) = (path, names)
    layouts = LayoutChoice(names, path: path)
  }

  private func place(_ sheet: String?) -> Place {
    Place(SourceFile(path: path, bytes: [], sheet: SheetText(name: sheet)), SourceRange(0, 0))
  }

  mutating func fail(_ fault: WorkbookFault) {
    (reading.tables, reading.forms) = ([], [])
    reading.diagnostics.append(Diagnostic(fault.message, at: place(nil)))
    reading.isIncomplete = true
  }

  mutating func read(_ book: Workbook) throws(WorkbookFault) {
    defer { tellComments(of: book) }
    if try readBlankForm(book) { return }
    for entry in book.sheets {
      if entry.visibility != .visible {
        hidden.append(entry.name)
      } else if entry.hasCells {
        try read(try book.readSheet(entry), book.limits)
      } else {
        others.append(entry.name)
      }
    }
    layouts.finish()
    reading.forms = layouts.forms.map(\.form)
    reading.diagnostics += layouts.diagnostics
    reading.isIncomplete = reading.isIncomplete || layouts.isIncomplete
    tell()
  }

  /// Reads a form that heng made by the names of its cells, which need no layout; whether it is one.
  private mutating func readBlankForm(_ book: Workbook) throws(WorkbookFault) -> Bool {
    var reader = BlankFormReader(book, names)
    guard let form = try reader.read() else { return false }
    if let form { reading.forms.append(form) } else { reading.isIncomplete = true }
    reading.diagnostics += reader.findings.map { Diagnostic($0, at: place(nil)) }
    return true
  }

  /// Comments are told of the sheets that are read.
  private mutating func tellComments(of book: Workbook) {
    for entry in book.sheets where entry.visibility == .visible && !others.contains(entry.name) {
      let comments = book.comments(of: entry)
      guard let first = comments.first else { continue }
      let message = SheetMessage.comments(
        count: comments.count, cell: first.cell.text,
        text: shortened(first.text.oneLine))
      reading.diagnostics.append(Diagnostic(message, at: place(entry.name)))
    }
  }

  /// Looks for the tables of a sheet: each begins with a header and ends before the next one.
  private mutating func read(_ sheet: Sheet, _ limits: WorkbookLimits) throws(WorkbookFault) {
    let rows = sheet.headRows(from: 0, count: mostHeadRows)
    if rows.isEmpty || layouts.take(sheet) { return }
    let head = names.findHead(in: rows)
    if let label = labelWithValue(rows, before: head) {
      if let form = try verticalForm(sheet, limits) { return reading.tables.append(form) }
      return refuse(sheet, label)
    }
    guard var head else {
      if first.isEmpty { first = rows[0].texts.filter { !saysNothing($0) }.prefix(5).map { shortened($0) } }
      return others.append(sheet.name)
    }
    var start = 0
    while true {
      let next = nextHead(in: sheet, below: head)
      var writer = TableWriter(sheet, head, names, limits)
      reading.tables.append(try writer.write(from: start, to: next?.start ?? sheet.rowCount, path))
      guard let next else { break }
      (start, head) = (next.start, next.head)
    }
  }

  /// A name of the template with a value to its right above any header, or two where there is no header: such a sheet
  /// is one form, or the head of one.
  private func labelWithValue(_ rows: [HeadRow], before head: SheetHead?) -> String? {
    var found: [String] = []
    for row in rows where row.number < head?.firstNumber ?? .max {
      let label = row.texts.indices.first { column in
        names.labelsValue(row.texts[column])
          && row.texts.indices.contains {
            $0 > column && !row.isBlank($0) && !names.labelsValue(row.texts[$0])
          }
      }
      if let label { found.append(row.texts[label]) }
    }
    return found.count >= (head == nil ? 2 : 1) ? found[0] : nil
  }

  /// A sheet with names in its first column and the values of one form beside them; nil where it is none.
  private func verticalForm(_ sheet: Sheet, _ limits: WorkbookLimits) throws(WorkbookFault) -> SheetTable? {
    guard sheet.rowCount <= mostVerticalRows else { return nil }
    var text = SheetTextWriter(limits, sheet: sheet.name)
    for index in 0..<sheet.rowCount where sheet.saysSomething(rowAt: index) {
      let number = sheet.rowNumber(at: index)
      try text.begin(number)
      var role = CellRole.text
      for stored in sheet.cells(ofRowAt: index) {
        let cell = WrittenCell(sheet.cell(stored, inRow: number), as: role)
        text.write(cell.text, at: Int(stored.column), trouble: cell.trouble)
        if stored.column == 1 { role = names.role(of: cell.text) }
      }
    }
    let layout = CSVLayout(start: 0, separator: UInt8(ascii: ","))
    let file = text.file(path)
    guard let form = readVerticalForm(file, layout, names), form.unread.isEmpty else { return nil }
    return SheetTable(file: file, layout: layout, diagnostics: [])
  }

  /// A further table: a row of names below a blank one, other than the header that is known.
  private func nextHead(in sheet: Sheet, below head: SheetHead) -> (start: Int, head: SheetHead)? {
    var last = head.number
    for index in (head.index + 1)..<max(sheet.rowCount, head.index + 1)
    where sheet.saysSomething(rowAt: index) {
      let number = sheet.rowNumber(at: index)
      defer { last = number }
      guard number > last + 1 else { continue }
      let rows = sheet.headRows(from: index, count: 3)
      guard let found = names.findHead(in: rows), found.firstNumber - number <= 2,
        found.cells.map({ nameKey($0.text) }) != head.cells.map({ nameKey($0.text) })
      else { continue }
      return (index, found)
    }
    return nil
  }

  private mutating func refuse(_ sheet: Sheet, _ label: String) {
    let message: any DiagnosticMessage =
      layouts.nearest(to: sheet) ?? SheetMessage.formShaped(shortened(sheet.name), label: shortened(label))
    reading.diagnostics.append(Diagnostic(message, at: place(sheet.name)))
    reading.isIncomplete = true
  }

  private mutating func tell() {
    if !hidden.isEmpty {
      let message = SheetMessage.hiddenSheets(hidden.prefix(5).map { shortened($0) }, count: hidden.count)
      reading.diagnostics.append(Diagnostic(message, at: place(hidden[0])))
    }
    if reading.tables.isEmpty, !reading.hasForms, !reading.isIncomplete {
      let message = SheetMessage.noTable(sheets: others.prefix(5).map { shortened($0) }, first: first)
      reading.diagnostics.append(Diagnostic(message, at: place(nil)))
      reading.isIncomplete = true
    } else if !others.isEmpty {
      let message = SheetMessage.otherSheets(others.prefix(5).map { shortened($0) }, count: others.count)
      reading.diagnostics.append(Diagnostic(message, at: place(others[0])))
    }
  }
}

/// More rows than a form down the side of a sheet has.
private let mostVerticalRows = 2000

/// How many rows with content are looked at in search of a header.
private let mostHeadRows = 10
