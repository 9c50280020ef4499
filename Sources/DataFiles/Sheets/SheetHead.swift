import Source
import Workbooks

/// The header of a table in a sheet: one row of names, or two or three that merges join.
struct SheetHead {
  /// The position of the row that holds the names, and its number; of several rows the last.
  let index: Int
  let number: Int
  /// The number of the first row of the header.
  let firstNumber: Int
  /// The names by column from 0; empty where a column has none.
  let names: [String]
  /// For each column, the row in which its name stands.
  let rows: [Int]
  /// How many names the template knows.
  let known: Int
  /// How many columns have their unit from a row above their names: 资金（万元） over 预算数 and 支出数.
  let unitsAbove: Int

  /// Whether it ends in the same row as another header, knows as many names, and says the units of more.
  fileprivate func saysMoreUnits(than other: SheetHead?) -> Bool {
    guard let other else { return false }
    return index == other.index && known == other.known && unitsAbove > other.unitsAbove
  }

  /// The columns up to the last one that has a name.
  var width: Int { (names.lastIndex { !saysNothing($0) } ?? -1) + 1 }

  /// The names as cells of a table.
  var cells: [CSVCell] { names.prefix(width).map { headCell($0) } }
}

/// A name as a cell of a table that has no place yet.
func headCell(_ name: String) -> CSVCell {
  CSVCell(text: trimmingBlanks(name), range: SourceRange(0, 0), isQuoted: false)
}

extension TemplateNames {
  /// The header of the first table among some rows, which blank rows part into blocks: a header that stands alone in
  /// its block is one only where no later block has another.
  func findHead(in rows: [HeadRow]) -> SheetHead? {
    var alone: SheetHead?
    var start = 0
    for end in 1...max(1, rows.count) where end <= rows.count {
      if end < rows.count, rows[end].number == rows[end - 1].number + 1 { continue }
      if let head = bestHead(in: Array(rows[start..<end])) {
        if head.number < rows[end - 1].number { return head }
        alone = alone ?? head
      }
      start = end
    }
    return alone
  }

  /// The header among rows that follow one another: the one with most names that the template knows, at least two, or
  /// the first row where all that it holds are names.
  private func bestHead(in rows: [HeadRow]) -> SheetHead? {
    var best: SheetHead?
    for position in rows.indices {
      for depth in 1...3 where position - depth + 1 >= 0 {
        let block = Array(rows[(position - depth + 1)...position])
        guard depth == 1 || isJoined(block), !block.contains(where: givesValue) else { break }
        let head = head(of: block)
        let isEnough =
          head.known >= 2 || head.known >= 1 && position == 0 && head.known == block[0].filledCount
        guard isEnough else { continue }
        let isFuller = head.known > best?.known ?? 0
        if isFuller || head.saysMoreUnits(than: best) { best = head }
      }
    }
    return best
  }

  /// Whether a row has a figure right behind a name: it is no header, but gives the value of what is named.
  private func givesValue(_ row: HeadRow) -> Bool {
    row.figures.contains { $0 > 0 && labelsValue(row.texts[$0 - 1]) }
  }

  /// Whether rows that follow one another are one header: a merge leads from each into the next, or cells of the next
  /// stand under a merge of several columns.
  private func isJoined(_ block: [HeadRow]) -> Bool {
    zip(block, block.dropFirst()).allSatisfy { upper, lower in
      guard lower.number == upper.number + 1 else { return false }
      let merges = upper.merges.compactMap { $0 }
      if merges.contains(where: { $0.last.row >= lower.number && $0.first.row <= upper.number }) {
        return true
      }
      // A title over the whole table is merged too, and is no part of a header.
      let wide = Set(merges.filter { $0.first.column < $0.last.column })
      if wide.count >= 2 { return true }
      return wide.contains { merge in
        lower.texts.indices.contains {
          !lower.isBlank($0) && !(merge.first.column...merge.last.column ~= $0 + 1)
        }
          && lower.texts.indices.contains {
            !lower.isBlank($0) && merge.first.column...merge.last.column ~= $0 + 1
          }
      }
    }
  }

  private func head(of block: [HeadRow]) -> SheetHead {
    guard let last = block.last else { preconditionFailure("a header has rows") }
    let width = block.map(\.texts.count).max() ?? 0
    let lowest = Dictionary(grouping: (0..<width).filter { !last.isBlank($0) }) { nameKey(last.texts[$0]) }
    var names: [String] = []
    var rows: [Int] = []
    var unitsAbove = 0
    for column in 0..<width {
      let parts = parts(of: column, in: block)
      let isRepeated = !last.isBlank(column) && lowest[nameKey(last.texts[column])]?.count ?? 0 > 1
      let name = joined(parts.map(\.text), isRepeated: isRepeated)
      if let lowest = parts.last?.text, bracketsAtEnd(name) != nil, bracketsAtEnd(lowest) == nil {
        unitsAbove += 1
      }
      names.append(name)
      rows.append(parts.last?.row ?? last.number)
    }
    let cells = names.map { headCell($0) }
    return SheetHead(
      index: last.index, number: last.number, firstNumber: block[0].number, names: names, rows: rows,
      known: knownNames(cells), unitsAbove: unitsAbove)
  }

  /// What stands over a column, from above, each with its row; what a merge says for several columns or rows is said
  /// once.
  private func parts(of column: Int, in block: [HeadRow]) -> [(text: String, row: Int)] {
    var parts: [(text: String, row: Int)] = []
    var seen: [CellRange] = []
    for row in block {
      guard column < row.texts.count else { continue }
      if let merge = row.merges[column] {
        if seen.contains(merge) { continue }
        seen.append(merge)
        let origin = block.first { $0.number == merge.first.row }
        if let origin, !origin.isBlank(merge.first.column - 1) {
          parts.append((origin.texts[merge.first.column - 1], merge.first.row))
        }
      } else if !row.isBlank(column) {
        parts.append((row.texts[column], row.number))
      } else if let last = block.last, row.number < last.number, let band = band(over: column, in: row, last)
      {
        parts.append((band, row.number))
      }
    }
    return parts
  }

  /// What stands over a column and was not merged over its neighbours: 资金（万元） with blanks beside it and names below
  /// them all. Only a unit is known to be of them all.
  private func band(over column: Int, in row: HeadRow, _ below: HeadRow) -> String? {
    var start = column
    while start >= 0, row.isBlank(start) {
      guard row.merges[start] == nil, !below.isBlank(start) else { return nil }
      start -= 1
    }
    guard start >= 0, row.merges[start] == nil, !below.isBlank(start), bracketsAtEnd(row.texts[start]) != nil
    else { return nil }
    return row.texts[start]
  }

  /// The name of a column under several heads: the lowest alone where that is a name, else with those above, and with
  /// their unit; two columns that end alike need what stands above them.
  private func joined(_ parts: [String], isRepeated: Bool) -> String {
    guard parts.count > 1, let lowest = parts.last else { return parts.first ?? "" }
    var uppers: [String] = []
    var unit: String?
    for part in parts.dropLast() {
      let split = bracketsAtEnd(part)
      uppers.append(split?.base ?? trimmingBlanks(part))
      unit = split.map { "（\($0.word)）" } ?? unit
    }
    let bases = [uppers.joined(separator: "/") + "/" + lowest, uppers.joined() + lowest]
    let candidates = (isRepeated ? bases : [lowest] + bases).flatMap { base in
      bracketsAtEnd(base) == nil ? [unit.map { base + $0 }, base].compactMap { $0 } : [base]
    }
    return candidates.first { canBeRead($0) } ?? parts.joined(separator: "/")
  }

  /// Whether a head names something that the template reads, in a unit in which it can be.
  private func canBeRead(_ head: String) -> Bool {
    guard knownNames([headCell(head)]) == 1 else { return false }
    if case .lost? = try? meaning(of: head) { return false }
    let reader = ValueReader(template)
    return tables.allSatisfy { $0.heads(head, reader).fault == nil }
  }
}
