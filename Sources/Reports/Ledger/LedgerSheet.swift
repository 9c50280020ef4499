import Source
import Values
import Workbooks

/// One list of a ledger: a title, a line below it, heads, and rows; a list that is longer than a sheet goes on in
/// another.
final class LedgerSheet {
  /// Where a row stands.
  struct Spot: Sendable {
    let sheet: String
    let row: Int
  }

  private let book: BookWriter
  private let name: String
  private let title: String
  private let columns: [LedgerColumn]
  private let frozenColumns: Int
  private let mostRows: Int
  private var pages: [SheetWriter] = []
  private var widths: [Int]
  private var tallies: [LedgerTally]

  /// The height of a line in points. Programs differ in whether they fit rows to their texts.
  private static let lineHeight = 14
  /// The row of the heads: the title and a line stand above it.
  private static let headRow = 3

  /// A list; `mostRows` is how many rows a sheet takes, its heads included.
  init(
    _ book: BookWriter, name: String, title: String, columns: [LedgerColumn], frozenColumns: Int = 0,
    mostRows: Int = WorkbookLimits.lastRow
  ) throws(WritingFault) {
    (self.book, self.name, self.title, self.columns) = (book, name, title, columns)
    (self.frozenColumns, self.mostRows) = (frozenColumns, mostRows)
    widths = columns.map { column in
      let longest = column.title.split(separator: "\n").map { displayWidth($0) }.max() ?? 0
      return max(column.widths.lowerBound, min(longest + 2, column.widths.upperBound))
    }
    tallies = columns.map { _ in LedgerTally() }
    try addPage()
  }

  /// The sheet that is being written.
  private var page: SheetWriter { pages[pages.count - 1] }

  private func addPage() throws(WritingFault) {
    let page = book.add(NewSheet(name: name), behind: pages.last)
    page.begin(atRow: Self.headRow)
    try page.append(NewRow(columns.map { .text($0.title) }, look: LedgerColumn.head, height: headHeight))
    pages.append(page)
  }

  /// Room for heads in two lines where one does not hold them.
  private var headHeight: Int {
    columns.contains { $0.title.contains("\n") || displayWidth($0.title) > $0.widths.upperBound } ? 32 : 22
  }

  /// Adds a row, and says where it stands; a column leads to a place where `link` says so.
  @discardableResult
  func append(_ cells: [LedgerCell], isSum: Bool = false, link: (column: Int, to: Spot)? = nil)
    throws(WritingFault) -> Spot
  {
    // One row is left for what closes the list.
    if page.lastRow >= mostRows - 1 { try addPage() }
    let spot = Spot(sheet: page.name, row: page.lastRow + 1)
    let link = page.sheet.links.count < SheetLink.most ? link : nil
    let lines = zip(columns, cells).map { $0.lines(of: $1) }.max() ?? 1
    // A row's greatest height is 409 points.
    let height = min(Self.lineHeight * lines + 4, 409)
    try page.append(NewRow(made(cells, isSum: isSum, linkColumn: link?.column), height: height))
    if let link { self.link(spot, column: link.column, to: link.to) }
    for (index, cell) in cells.enumerated() {
      widths[index] = max(widths[index], min(cell.width + 2, columns[index].widths.upperBound))
      if columns[index].closing != .none { tallies[index].add(cell) }
    }
    return spot
  }

  private func made(_ cells: [LedgerCell], isSum: Bool, linkColumn: Int?) -> [NewCell] {
    cells.enumerated().map { index, cell in
      var look = columns[index].look(places: cell.places, isSum: isSum)
      if index + 1 == linkColumn { (look.textColor, look.isUnderlined) = (.link, true) }
      return NewCell(cell.value, at: index + 1, look)
    }
  }

  private func link(_ spot: Spot, column: Int, to target: Spot) {
    page.sheet.links.append(
      SheetLink(
        from: CellReference(row: spot.row, column: column), to: target.sheet,
        CellReference(row: target.row, column: 1)))
  }

  /// Whether the means below its columns are not all over the same number of rows.
  var meansDiffer: Bool {
    Set(zip(columns, tallies).compactMap { if case .mean = $0.closing { $1.count } else { nil } }).count > 1
  }

  // MARK: the end

  /// Closes the list: sums and means below it, the line under the title, widths, filter, marks and print.
  func finish(_ line: String, label: String, labelColumn: Int = 1, language: Language) throws(WritingFault) {
    let last = page.lastRow
    if tallies.contains(where: { $0.count > 0 }), last > Self.headRow {
      let cells = columns.indices.map { index in
        index + 1 == labelColumn ? .text(label) : closingCell(index, last: last)
      }
      try page.append(NewRow(made(cells, isSum: true, linkColumn: nil), height: Self.lineHeight + 6))
    }
    for page in pages { dress(page, line, last: page === self.page ? last : page.lastRow, language) }
  }

  /// What closes a column: a formula that follows the filter where all rows are on one sheet, else the number.
  private func closingCell(_ index: Int, last: Int) -> LedgerCell {
    let tally = tallies[index]
    guard tally.count > 0, let sum = tally.sum else { return .blank }
    let letters = columnLetters(index + 1)
    let range = "\(letters)\(Self.headRow + 1):\(letters)\(last)"
    let places = tally.places
    switch columns[index].closing {
    case .none: return .blank
    case .sum:
      if pages.count > 1 { return .number(printed: sum.fixedText(places: places)) }
      return .formula("ROUND(SUBTOTAL(109,\(range)),\(places))", sum, places: places)
    case .mean:
      let shown = max(places, 2)
      guard let exact = try? sum.divided(by: Rational(tally.count)),
        let mean = Rational(decimal: exact.fixedText(places: shown))
      else { return .blank }
      if pages.count > 1 { return .number(printed: mean.fixedText(places: shown)) }
      // One quotient of whole numbers is rounded rightly in binary too.
      let (up, more) = (power(places), power(shown - places))
      let quotient = "ROUND(SUBTOTAL(109,\(range))*\(up),0)*\(more)/SUBTOTAL(102,\(range))"
      let formula = "IF(SUBTOTAL(102,\(range))=0,\"\",ROUND(\(quotient),0)/\(power(shown)))"
      return .formula(formula, mean, places: shown)
    }
  }

  private func power(_ places: Int) -> String { "1" + String(repeating: "0", count: places) }

  private func dress(_ page: SheetWriter, _ line: String, last: Int, _ language: Language) {
    page.topRows = [
      NewRow([.text(title)], look: CellLook().with { ($0.isBold, $0.fontSize) = (true, 16) }, height: 28),
      NewRow(
        [.text(line)], look: CellLook().with { ($0.textColor, $0.fontSize) = (.grey, 10) }, height: 18),
    ]
    for (index, width) in widths.enumerated() { page.sheet.setWidth(ofColumn: index + 1, to: width) }
    (page.sheet.frozenRows, page.sheet.frozenColumns) = (Self.headRow, frozenColumns)
    page.sheet.showsGridLines = false
    page.sheet.print = print(language)
    let corner = CellReference(row: Self.headRow, column: 1)
    page.sheet.filter = CellRange(corner, CellReference(row: max(last, Self.headRow), column: columns.count))
    if last > Self.headRow { page.sheet.conditionalLooks = marks(last: last) }
  }

  private func marks(last: Int) -> [ConditionalLook] {
    func range(_ first: Int, _ end: Int) -> CellRange {
      CellRange(
        CellReference(row: Self.headRow + 1, column: first), CellReference(row: last, column: end))
    }
    return columns.enumerated().flatMap { index, column in
      column.marks.map { $0.look(column: range(index + 1, index + 1), row: range(1, columns.count)) }
    }
  }

  private func print(_ language: Language) -> PrintSetup {
    var setup = PrintSetup()
    setup.isLandscape = columns.count > 6
    setup.repeatedRows = Self.headRow...Self.headRow
    (setup.margins.left, setup.margins.right) = (10, 10)
    (setup.margins.top, setup.margins.bottom) = (14, 14)
    let words = LedgerWords(language).page(language)
    setup.footer.left = [.sheetName]
    setup.footer.right = [.text(words.before), .page, .text(words.between), .pageCount, .text(words.behind)]
    return setup
  }
}

/// The numbers of a column so far.
private struct LedgerTally {
  private(set) var count = 0
  private(set) var places = 0
  /// Nil where it passes the limit of exact numbers.
  private(set) var sum: Rational? = .zero

  mutating func add(_ cell: LedgerCell) {
    guard let number = cell.number else { return }
    count += 1
    places = max(places, cell.places ?? 0)
    sum = sum.flatMap { try? $0 + number }
  }
}
