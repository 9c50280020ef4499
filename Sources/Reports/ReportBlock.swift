import Source

/// A part of a report for people; text and Markdown are written from the same parts.
enum ReportBlock {
  /// The title of one form.
  case heading(String)
  /// The table of scores.
  case table(ReportTable)
  /// Lines that stand on their own.
  case lines([String])
  /// A title with lines that belong to it.
  case section(String, [String])
}

/// A table whose first column is a tree and whose other columns are numbers.
struct ReportTable {
  let header: [String]
  let rows: [Row]

  struct Row {
    /// How deep the row lies, from 0.
    let depth: Int
    let cells: [String]
  }
}

extension [ReportBlock] {
  /// The blocks as plain text, an empty line between them.
  var plainText: String {
    map { block in
      switch block {
      case .heading(let title):
        let title = visibleText(title)
        return title + "\n" + String(repeating: "=", count: displayWidth(title)) + "\n"
      case .table(let table): return table.plainText
      case .lines(let lines): return lines.map { visibleText($0) + "\n" }.joined()
      case .section(let title, let lines):
        return ([visibleText(title)] + lines.map { "  " + visibleText($0) }).map { $0 + "\n" }.joined()
      }
    }.joined(separator: "\n")
  }
}

extension ReportTable {
  fileprivate var plainText: String {
    let lines =
      [header]
      + rows.map { row in
        row.cells.enumerated().map { index, cell in
          (index == 0 ? String(repeating: "  ", count: row.depth) : "") + visibleText(cell)
        }
      }
    let widths = header.indices.map { column in lines.map { displayWidth($0[column]) }.max() ?? 0 }
    return lines.map { line in
      // Empty cells at the end of a line are not filled up with blanks.
      let shown = line.prefix((line.lastIndex { !$0.isEmpty } ?? 0) + 1)
      return shown.enumerated().map { index, cell in
        let padding = String(repeating: " ", count: widths[index] - displayWidth(cell))
        return index == 0 ? cell + padding : padding + cell
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
