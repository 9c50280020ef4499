import Program
import Source
import Workbooks

/// The header of a band of rows: what stands over each column of the sheet.
struct BandHeader {
  /// The rows that the header takes.
  let rows: ClosedRange<Int>
  /// The rows of the band, repeated headers left out.
  var body: [Int] = []
  /// The heads over each column, from above; equal for all columns under one merge.
  private let heads: [[CellReference]]
  private let labels: LabelIndex

  init(at cell: CellReference, _ labels: LabelIndex) {
    self.labels = labels
    let grid = labels.grid
    let rows = grid.area(of: cell).rows
    self.rows = rows
    heads = (0...max(0, grid.lastColumn)).map { column in
      guard column > 0 else { return [] }
      return rows.prefix(5).map { grid.shown(at: CellReference(row: $0, column: column)) }.filter {
        !grid.isBlank($0)
      }.withoutRepeats()
    }
  }

  /// The columns under a head, those of one merge together.
  func columns(under label: LabelPath) -> [ClosedRange<Int>] {
    let keys = heads.map { $0.map { labels.rules.key(of: labels.grid.text(at: $0)) } }
    var found = heads.indices.filter { ends(keys[$0], with: label.keys) }
    // A head over columns that have heads of their own means none of them.
    if found.isEmpty, label.keys.count == 1 {
      found = heads.indices.filter { keys[$0].count == 1 && keys[$0] == label.keys }
    }
    var ranges: [ClosedRange<Int>] = []
    var last: CellReference?
    for column in found {
      if let range = ranges.last, range.upperBound == column - 1, heads[column].last == last {
        ranges[ranges.count - 1] = range.lowerBound...column
      } else {
        ranges.append(column...column)
      }
      last = heads[column].last
    }
    return ranges
  }

  /// The head that is lowest over a column.
  func head(of column: Int) -> CellReference? { heads.indices.contains(column) ? heads[column].last : nil }

  /// The texts of the heads that are lowest, by column from 0.
  var names: [String] { heads.dropFirst().map { $0.last.map { labels.grid.text(at: $0) } ?? "" } }

  /// The lowest head over a column; empty where there is none.
  func name(of column: Int) -> String { head(of: column).map { labels.grid.text(at: $0) } ?? "" }

  private func ends(_ keys: [String], with wanted: [String]) -> Bool {
    keys.count >= wanted.count && keys.suffix(wanted.count) == wanted[...]
  }

  /// Whether a row says the same as the last row of the header, as on the next page.
  func isRepeated(in row: Int) -> Bool {
    let grid = labels.grid
    var same = 0
    for cell in grid.filled(inRow: row) {
      guard let head = head(of: cell.column),
        labels.rules.key(of: grid.text(at: cell)) == labels.rules.key(of: grid.text(at: head))
      else { return false }
      same += 1
    }
    return same >= 2
  }
}

extension LayoutReader {
  /// The header of a band and its rows; nil where it cannot be told, which is reported.
  mutating func header(of band: LayoutBand, _ title: String) -> BandHeader? {
    let starts = labels.find(band.start)
    guard let first = starts.first else {
      reportMissing(band.start, title)
      return nil
    }
    var header = BandHeader(at: first, labels)
    guard starts.dropFirst().allSatisfy({ header.isRepeated(in: $0.row) }) else {
      reportTwice(starts, band.start, title)
      return nil
    }
    var last = Int.max
    if let end = band.end {
      let ends = labels.find(end).filter { $0.row > header.rows.upperBound }
      let rows = ends.map(\.row).withoutRepeats()
      guard rows.count == 1 else {
        if rows.isEmpty { reportMissing(end, title) } else { reportTwice(ends, end, title) }
        return nil
      }
      last = rows[0] - 1
    }
    header.body = body(below: header, to: last, stopsAtGap: band.end == nil)
    return header
  }

  private func body(below header: BandHeader, to last: Int, stopsAtGap: Bool) -> [Int] {
    var rows: [Int] = []
    for row in grid.rows where row > header.rows.upperBound && row <= last {
      if stopsAtGap, row > (rows.last ?? header.rows.upperBound) + 1 { break }
      rows.append(row)
    }
    return rows.filter { !header.isRepeated(in: $0) }
  }

  /// The one place of a column; nil where there is none or several, which is reported where it is needed.
  ///
  /// - Parameters:
  ///   - heads: The heads over it, the likeliest first.
  ///   - side: Where it stands beside the column with such a head, and has none of its own.
  mutating func column(
    _ heads: [LabelPath], beside side: ColumnSide? = nil, of title: String, in header: BandHeader,
    isNeeded: Bool
  ) -> ClosedRange<Int>? {
    guard let side else { return column(heads, of: title, in: header, isNeeded: isNeeded) }
    guard let known = column(heads, of: title, in: header, isNeeded: true) else { return nil }
    let at = side == .right ? known.upperBound + 1 : known.lowerBound - 1
    if let head = header.head(of: at) {
      report(
        .besideHasHead(
          shortened(title), head: shortened(joiningLines(of: grid.text(at: head))),
          label: shortened(heads[0].text), isRight: side == .right), at: head)
      return nil
    }
    if at < 1 {
      let row = header.rows.lowerBound
      report(
        .headNotFound(shortened(title), label: shortened(heads[0].text), row: row, near: nil),
        at: CellReference(row: row, column: 1))
      return nil
    }
    // The cells below may be merged over several columns without heads.
    let merged = header.body.first.map { grid.area(of: grid.shown(at: CellReference(row: $0, column: at))) }
    return merged.map { $0.columns.contains(at) && !$0.columns.overlaps(known) ? $0.columns : at...at }
      ?? at...at
  }

  private mutating func column(
    _ heads: [LabelPath], of title: String, in header: BandHeader, isNeeded: Bool
  ) -> ClosedRange<Int>? {
    for head in heads {
      let columns = header.columns(under: head)
      if columns.count == 1 { return columns[0] }
      if columns.count > 1 {
        let cells = columns.compactMap { header.head(of: $0.lowerBound) }
        reportTwice(cells, head, title)
        return nil
      }
    }
    guard isNeeded, let head = heads.first else { return nil }
    let known = header.names.map { labels.rules.key(of: $0) }
    let near = nearestName(to: head.keys.last ?? "", among: known.filter { !$0.isEmpty })
    report(
      .headNotFound(
        shortened(title), label: shortened(head.text), row: header.rows.lowerBound,
        near: near.map { shortened($0) }),
      at: CellReference(row: header.rows.lowerBound, column: 1))
    return nil
  }

  /// What the cells of a row say under a head: the one cell in which something is seen.
  mutating func cell(
    in row: Int, _ columns: ClosedRange<Int>, as role: CellRole, copiesMerged: Bool, _ title: String
  ) -> FoundCell {
    var shown: [CellReference] = []
    for column in columns {
      let cell = grid.shown(at: CellReference(row: row, column: column))
      let isOwn = cell.row == row || copiesMerged
      if isOwn, columns.contains(cell.column), !grid.isBlank(cell), !shown.contains(cell) {
        shown.append(cell)
      }
    }
    let place = shown.first ?? CellReference(row: row, column: columns.lowerBound)
    var cell = FoundCell(FoundPlace(sheet: sheetName, cell: place), text: "", label: title)
    if shown.count > 1 {
      report(
        .severalCells(shortened(title), cells: shown.prefix(4).map(\.text), count: shown.count), at: shown[0],
        related: [shown[1]])
      cell.isReported = true
    } else if let written = shown.first.flatMap({ grid.written(at: $0, as: role) }) {
      (cell.text, cell.trouble) = (written.text, written.trouble)
    }
    return cell
  }
}
