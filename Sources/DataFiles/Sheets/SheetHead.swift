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
  /// The header among some rows: the one with most names that the template knows, at least two, or the first row
  /// where all that it holds are names.
  func findHead(in rows: [HeadRow]) -> SheetHead? {
    var best: SheetHead?
    for position in rows.indices {
      for depth in 1...3 where position - depth + 1 >= 0 {
        let block = Array(rows[(position - depth + 1)...position])
        guard depth == 1 || isJoined(block) else { break }
        let head = head(of: block)
        let isEnough =
          head.known >= 2 || head.known >= 1 && position == 0 && head.known == block[0].filledCount
        if isEnough, head.known > best?.known ?? 0 { best = head }
      }
    }
    return best
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
      let wide = Set(merges.filter { $0.first.column < $0.last.column }.map(\.first.column))
      return wide.count >= 2
    }
  }

  private func head(of block: [HeadRow]) -> SheetHead {
    guard let last = block.last else { preconditionFailure("a header has rows") }
    let width = block.map(\.texts.count).max() ?? 0
    let lowest = Dictionary(grouping: (0..<width).filter { !last.isBlank($0) }) { nameKey(last.texts[$0]) }
    var names: [String] = []
    var rows: [Int] = []
    for column in 0..<width {
      let parts = parts(of: column, in: block)
      let isRepeated = !last.isBlank(column) && lowest[nameKey(last.texts[column])]?.count ?? 0 > 1
      names.append(joined(parts.map(\.text), isRepeated: isRepeated))
      rows.append(parts.last?.row ?? last.number)
    }
    let cells = names.map { headCell($0) }
    return SheetHead(
      index: last.index, number: last.number, firstNumber: block[0].number, names: names, rows: rows,
      known: knownNames(cells))
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
      }
    }
    return parts
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
    return candidates.first { knownNames([headCell($0)]) == 1 } ?? parts.joined(separator: "/")
  }
}
