import Program
import Source
import Workbooks

/// The labels that may lead to a mark.
extension MarkReader {
  /// The places that may lead to a mark, the plainest first.
  func candidates(for mark: Mark) -> [ValuePlace] {
    let before = trimmingBlanks(mark.before)
    if before.hasSuffix(":") || before.hasSuffix("：") {
      let word = before.dropLast().split(whereSeparator: \.isWhitespace).last.map { String($0) } ?? ""
      return [before, word].compactMap { LabelPath($0, labels.rules) }.map { .behindColon(of: $0) }
    }
    let area = grid.area(of: mark.cell)
    let left = texts(leftOf: area)
    let above = texts(above: area)
    var beside: [ValuePlace] = []
    if let first = left.first, grid.area(of: first).columns.upperBound + 1 == area.columns.lowerBound {
      beside = paths(to: first).map { .right(of: $0) }
    }
    let names = namesFirst(left, of: area)
    let crossings = crossings(of: names, standing.valuesLast(above))
    // A row with several values is one of a table, and so is one whose name does not stand beside the value.
    let isOfTable =
      marks.contains { $0.cell.row == mark.cell.row && $0.cell != mark.cell } || names.first != left.first
    var places = isOfTable ? crossings + beside : beside + crossings
    if let first = above.first, grid.area(of: first).rows.upperBound + 1 == area.rows.lowerBound {
      places += paths(to: first).map { .below($0) }
    }
    return places + rightOfCrossings(names, area)
  }

  /// The texts beside a value in the order in which they may name its row: what is told to be a name of this row alone,
  /// then the nearest, and what may be a value last.
  private func namesFirst(_ left: [CellReference], of area: CellArea) -> [CellReference] {
    let own = left.filter { cell in
      standing.rank(of: cell) == .named && grid.area(of: cell).rows.allSatisfy { area.rows.contains($0) }
    }
    return (own + standing.valuesLast(left)).withoutRepeats()
  }

  /// The crossings of rows and heads; a head that stands over the name of the row as well is the title of more.
  private func crossings(of rows: [CellReference], _ heads: [CellReference]) -> [ValuePlace] {
    var (plain, below): ([ValuePlace], [ValuePlace]) = ([], [])
    for row in rows.prefix(3) {
      for column in heads.prefix(3) {
        // Of heads of one name the nearest above counts.
        let labels = ([path(to: column)].compactMap { $0 } + paths(to: column)).withoutRepeats()
        let found = paths(to: row).prefix(2).flatMap { rowPath in
          labels.prefix(3).map { ValuePlace.crossing(row: rowPath, column: $0) }
        }
        if grid.area(of: column).columns.contains(row.column) { below += found } else { plain += found }
      }
    }
    return plain + below
  }

  /// Where no head stands over a cell, it may stand right of one that has a head.
  private func rightOfCrossings(_ left: [CellReference], _ area: CellArea) -> [ValuePlace] {
    guard area.columns.lowerBound > 1 else { return [] }
    let beside = CellReference(row: area.rows.lowerBound, column: area.columns.lowerBound - 1)
    let above = texts(above: grid.area(of: beside))
    return left.prefix(2).flatMap { row in
      above.prefix(2).flatMap { column in
        paths(to: row).prefix(2).flatMap { row in
          paths(to: column).prefix(1).map { .rightOfCrossing(row: row, column: $0) }
        }
      }
    }
  }

  /// The label of a cell alone, then below each of the heads around it, where that is the only one.
  func paths(to cell: CellReference) -> [LabelPath] {
    let area = grid.area(of: cell)
    let heads = standing.valuesLast(texts(leftOf: area) + texts(above: area)).prefix(6)
    let all = [path(to: cell)] + heads.map { path(to: cell, below: $0) }
    return all.compactMap { $0 }.filter { labels.find($0) == [cell] }
  }

  /// The label of a cell, as labels are compared; nil where it cannot be written as one.
  func path(to cell: CellReference, below head: CellReference? = nil) -> LabelPath? {
    let keys = [head, cell].compactMap { $0 }.map { labels.rules.key(of: labels.grid.text(at: $0)) }
    let path = LabelPath(keys.joined(separator: "/"), labels.rules)
    return path?.keys == keys ? path : nil
  }

  func texts(leftOf area: CellArea) -> [CellReference] {
    (1..<max(1, area.columns.lowerBound)).reversed().map {
      CellReference(row: area.rows.lowerBound, column: $0)
    }
    .map { labels.grid.shown(at: $0) }.filter { labels.isLabel($0) }.withoutRepeats()
  }

  func texts(above area: CellArea) -> [CellReference] {
    grid.rows.reversed().filter { $0 < area.rows.lowerBound }.map {
      labels.grid.shown(at: CellReference(row: $0, column: area.columns.lowerBound))
    }.filter { labels.isLabel($0) && $0.row < area.rows.lowerBound }.withoutRepeats()
  }
}
