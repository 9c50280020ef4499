import Source
import Workbooks

/// A sheet while it is laid out: cells where they belong, in any order.
struct FormGrid {
  var sheet: NewSheet
  private var cells: [Int: [Int: NewCell]] = [:]
  private var heights: [Int: Int] = [:]
  /// The rows that grow with what is entered: those without merged cells, by which programs fit no row.
  var growingRows: Set<Int> = []

  init(name: String) { sheet = NewSheet(name: name) }

  /// The widths of the columns, in characters.
  private(set) var widths: [Int: Int] = [:]

  mutating func setWidths(_ widths: [Int]) {
    for (index, width) in widths.enumerated() {
      sheet.setWidth(ofColumn: index + 1, to: width)
      self.widths[index + 1] = width
    }
  }

  /// Prints on A4 across, the head on every page and a title and the number of the page below.
  mutating func setPrint(title: String, head: Int) {
    var print = PrintSetup()
    print.isLandscape = true
    print.repeatedRows = head...head
    print.footer.left = [.text(title)]
    print.footer.right = [.text("第 "), .page, .text(" 页，共 "), .pageCount, .text(" 页")]
    print.margins.left = 10
    print.margins.right = 10
    print.margins.top = 12
    print.margins.bottom = 14
    print.margins.edge = 6
    sheet.print = print
  }

  /// The height of rows that a page holds, in points, where its width holds all columns.
  var pageHeight: Int {
    // A digit of the usual font takes 8 pixels, six points.
    let width = widths.values.reduce(0) { $0 + $1 * 6 + 4 }
    let (paperWidth, paperHeight) = (785, 515)
    return paperHeight * max(paperWidth, width) / paperWidth
  }

  /// Ends pages where blocks end, or their parts where a whole block would leave much of a page empty.
  ///
  /// - Parameters:
  ///   - head: The row that is repeated on each page.
  ///   - blocks: The blocks below it with their parts, from the top.
  ///   - names: The columns with names that stand over several rows: they are said again on the next page.
  mutating func endPages(
    head: Int, _ blocks: [(rows: ClosedRange<Int>, parts: [ClosedRange<Int>])], names: ClosedRange<Int>
  ) {
    func height(_ rows: ClosedRange<Int>) -> Int { rows.reduce(0) { $0 + self.height($1) } }
    var breaks: [Int] = []
    var used = height(1...head)
    func add(_ rows: ClosedRange<Int>) {
      if used + height(rows) > pageHeight {
        breaks.append(rows.lowerBound - 1)
        used = self.height(head)
      }
      used += height(rows)
    }
    for block in blocks {
      let own = height(block.rows)
      let fits = own + self.height(head) <= pageHeight
      let movesWell = used + own <= pageHeight || used > pageHeight * 3 / 4
      for rows in fits && movesWell ? [block.rows] : block.parts { add(rows) }
    }
    let after = breaks.filter { $0 > head }
    sheet.print?.breaksAfterRows = after
    for row in after { splitNames(after: row, names) }
  }

  /// Makes two cells of names that a page would cut, the second with the name and 续.
  private mutating func splitNames(after row: Int, _ columns: ClosedRange<Int>) {
    for (index, merge) in sheet.merges.enumerated() {
      guard columns.contains(merge.first.column), columns.contains(merge.last.column), merge.first.row <= row,
        merge.last.row > row, let cell = cells[merge.first.row]?[merge.first.column],
        case .text(let name) = cell.value
      else { continue }
      sheet.merges[index] = CellRange(merge.first, CellReference(row: row, column: merge.last.column))
      let (rows, columns) = ((row + 1)...merge.last.row, merge.first.column...merge.last.column)
      put(.text(name + "\n（续）"), rows, columns, cell.look)
    }
  }

  /// Puts a value into a cell.
  mutating func put(_ value: CellValue, _ row: Int, _ column: Int, _ look: CellLook) {
    cells[row, default: [:]][column] = NewCell(value, at: column, look)
  }

  /// Puts a value into a range that is one cell, each cell of it with the look, so that its lines are whole.
  mutating func put(
    _ value: CellValue, _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ look: CellLook
  ) {
    for row in rows {
      for column in columns { put(.blank, row, column, look) }
    }
    put(value, rows.lowerBound, columns.lowerBound, look)
    if rows.count > 1 || columns.count > 1 { sheet.merges.append(range(rows, columns)) }
  }

  func range(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> CellRange {
    CellRange(
      CellReference(row: rows.lowerBound, column: columns.lowerBound),
      CellReference(row: rows.upperBound, column: columns.upperBound))
  }

  /// Makes a row at least so high, in points.
  mutating func setHeight(_ row: Int, atLeast height: Int) {
    heights[row] = max(heights[row] ?? 0, min(height, 400))
  }

  func height(_ row: Int) -> Int { heights[row] ?? Self.lineHeight }

  /// The height of one line of text, in points.
  static let lineHeight = 20

  /// The height that a text needs in columns.
  func height(of text: String, in columns: ClosedRange<Int>, fontSize: Int = 10) -> Int {
    let width = max(2, columns.reduce(0) { $0 + (widths[$1] ?? 9) } - 2)
    var lines = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += max(1, (displayWidth(line) * fontSize / 12 + width - 1) / width)
    }
    return max(Self.lineHeight, lines * (fontSize + 4) + 4)
  }

  /// Makes rows high enough for a text that stands over all of them.
  mutating func fit(
    _ text: String, _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, fontSize: Int = 10
  ) {
    let needed = height(of: text, in: columns, fontSize: fontSize)
    let present = rows.reduce(0) { $0 + height($1) }
    guard needed > present else { return }
    let more = (needed - present + rows.count - 1) / rows.count
    for row in rows { setHeight(row, atLeast: height(row) + more) }
  }

  /// The name of a cell in formulas of any sheet.
  func reference(_ row: Int, _ column: Int) -> String {
    absoluteReference(CellReference(row: row, column: column), onSheet: sheet.name)
  }

  /// The rows to be written.
  var rows: [NewRow] {
    let numbers = Set(cells.keys).union(heights.keys).sorted()
    return numbers.map { number in
      let row = (cells[number] ?? [:]).values.sorted { $0.column < $1.column }
      var line = NewRow(row, number: number, height: heights[number])
      line.mayGrow = growingRows.contains(number)
      return line
    }
  }
}

/// The looks of a form.
enum FormLook {
  static let plain = CellLook().with {
    $0.fontSize = 10
    $0.border = .thin
    $0.wraps = true
    $0.horizontal = .left
    $0.indent = 1
  }
  static let title = CellLook().with {
    $0.fontSize = 18
    $0.isBold = true
    $0.horizontal = .center
  }
  static let note = CellLook().with {
    $0.fontSize = 9
    $0.textColor = .grey
    $0.wraps = true
    $0.horizontal = .left
  }
  /// By what rows are scored.
  static let standard = note.with { $0.textColor = .black }
  static let line = CellLook().with { $0.fontSize = 10 }
  static let head = plain.with {
    $0.isBold = true
    $0.fill = .head
    $0.horizontal = .center
  }
  static let label = plain.with { $0.fill = .quiet }
  static let center = plain.with { $0.horizontal = .center }
  static let level = plain.with {
    $0.horizontal = .center
    $0.isBold = true
  }
  /// What formulas show.
  static let live = plain.with {
    $0.horizontal = .center
    $0.fill = .quiet
  }
  static let reason = plain.with {
    $0.fontSize = 9
    $0.textColor = .grey
  }
  static let input = plain.with { $0.horizontal = .center }.asInput
  static let inputText = plain.with { $0.horizontal = .left }.asInput
  static let sign = CellLook().with {
    $0.fontSize = 10
    $0.isLocked = false
  }
}
