import Driver
import Phrases
import Program
import Source
import Values

/// A template that was drafted from a printed table, for its author to finish.
package struct Draft: Sendable {
  /// The text of the template; it has no error.
  package let text: String
  /// The template, where it checks.
  let template: Template?
  /// What became of each scoring cell, in the order of the table.
  package let cells: [DraftedCell]
  /// What is still wrong with the template as a whole, which no cell is to blame for.
  package let problems: [Diagnostic]
}

/// Drafts a template from a printed table of indicators; nil where no table is found in it.
///
/// Nothing is guessed: a cell that is not understood, or whose sentence does not fit, is left to people, and what was
/// settled by custom stands in a comment beside it.
package func draft(_ grid: PrintedGrid) -> Draft? {
  guard let table = DraftTable(grid) else { return nil }
  var cells = table.readCells()
  while true {
    let writer = DraftWriter(table, cells, table.notes(known: names(of: cells)))
    let file = SourceFile(path: "草稿.heng", bytes: Array(writer.text.utf8))
    let checked = checkTemplate(file)
    let errors = checked.diagnostics.filter { $0.severity == .error }
    let blamed = blame(errors, writer).filter { cells[$0.key].isReplaceable }
    if blamed.isEmpty {
      return Draft(text: writer.text, template: checked.template, cells: cells, problems: errors)
    }
    for (cell, why) in blamed { cells[cell].refuse(why) }
  }
}

/// The cells whose lines errors stand in, each with what the first of them says.
private func blame(_ errors: [Diagnostic], _ writer: DraftWriter) -> [Int: Phrase] {
  var blamed: [Int: Phrase] = [:]
  for error in errors {
    guard let line = error.place?.start.line else { continue }
    for (cell, lines) in writer.linesOfCells where lines.contains(line) && blamed[cell] == nil {
      blamed[cell] = Phrase(
        error.message.text(in: .chinese).headline, error.message.text(in: .english).headline)
    }
  }
  return blamed
}

private func names(of cells: [DraftedCell]) -> [String] {
  cells.flatMap(\.declarations).compactMap { declaration in
    switch declaration {
    case .input(let name, _, _), .formula(let name, _): name
    case .levels, .unit, .identifier: nil
    }
  }
}

extension DraftedCell {
  /// Whether the score can be left to people instead.
  fileprivate var isReplaceable: Bool {
    switch outcome {
    case .translated, .choice: true
    case .judged: sentence != "评定"
    case .notUnderstood, .refused, .blank: false
    }
  }
}

/// A table of indicators with what stands around it.
struct DraftTable {
  let title: String
  let year: Int?
  /// The indicators whose points make the total.
  let roots: [PrintedIndicator]
  /// What is added or taken off beside them.
  let extras: [PrintedIndicator]
  let printedTotal: Rational?
  private let remarks: [String]

  init?(_ grid: PrintedGrid) {
    guard let shape = TableShape(grid) else { return nil }
    let indicators = PrintedIndicators(grid, shape)
    let counted = indicators.roots.filter { $0.purpose == .indicator }
    guard !indicators.roots.isEmpty else { return nil }
    // A total that counts them makes them indicators like others.
    let countsAll = indicators.total == Self.sum(indicators.roots) || counted.isEmpty
    roots = countsAll ? indicators.roots : counted
    extras = countsAll ? [] : indicators.roots.filter { $0.purpose != .indicator }
    (printedTotal, remarks) = (indicators.total, indicators.notes)
    let above = (0..<shape.header).flatMap { row in (0..<grid.width).map { grid[row, $0] } }
      .filter { !$0.isEmpty && !dense($0).hasPrefix("附件") && !dense($0).hasPrefix("单位") }
    let heading = above.max { $0.count < $1.count } ?? "评价模板"
    year = Self.year(in: heading)
    title = Self.name(heading)
  }

  /// The points of all indicators.
  var sum: Rational { Self.sum(roots) }

  /// The most that can be added to them.
  var mostAdded: Rational { Self.sum(extras.filter { $0.purpose == .bonus }) }

  private static func sum(_ roots: [PrintedIndicator]) -> Rational {
    roots.reduce(.zero) { (try? $0 + $1.sum) ?? $0 }
  }

  func notes(known: [String]) -> TableNotes { TableNotes(remarks, known: known) }

  /// Reads the scoring cells one after the other; each knows what those before it have declared.
  func readCells() -> [DraftedCell] {
    var cells: [DraftedCell] = []
    var (known, levels): ([KnownName], [String: [String]]) = ([], [:])
    func read(_ indicator: PrintedIndicator, as purpose: PrintedCell.Purpose, below path: String) {
      let path = path.isEmpty ? indicator.name : path + "/" + indicator.name
      for child in indicator.children { read(child, as: purpose, below: path) }
      guard indicator.children.isEmpty else { return }
      let cell = DraftedCell(
        path,
        PrintedCell(
          indicator: indicator.name, points: (indicator.points ?? .zero).exactDecimalText ?? "0",
          purpose: purpose, text: indicator.standard,
          formula: indicator.explanation.isEmpty ? nil : indicator.explanation,
          // What an indicator prints is its own; a name of another one is meant only where it is printed.
          known: known.filter { indicator.prints($0.name) },
          levels: levels.filter { indicator.prints($0.key) },
          year: year))
      for declaration in cell.declarations {
        switch declaration {
        case .input(let name, let type, _): known.append(KnownName(name, type))
        case .formula(let name, _): known.append(KnownName(name, "%", isFormula: true))
        case .levels(let name, let words): levels[name] = words
        case .unit, .identifier: break
        }
      }
      cells.append(cell)
    }
    for root in roots { read(root, as: .indicator, below: "") }
    for root in extras { read(root, as: root.purpose, below: "") }
    return cells
  }

  private static func year(in heading: String) -> Int? {
    let text = Array(dense(heading))
    for index in text.indices.dropLast(4) where text[index + 4] == "年" {
      if let year = Int(String(text[index..<(index + 4)])), (1990...2100).contains(year) { return year }
    }
    return nil
  }

  /// A heading without its year and the words for a table.
  private static func name(_ heading: String) -> String {
    var name = dense(heading)
    if let year = year(in: heading),
      let at = name.firstRange(of: "\(year)年度") ?? name.firstRange(of: "\(year)年")
    {
      name.removeSubrange(at)
    }
    for tail in ["及评分标准", "评分标准", "评分表", "指标体系", "指标表", "评价表", "表"] where name.hasSuffix(tail) {
      name = String(name.dropLast(tail.count))
      break
    }
    let plain = String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.properties.isAlphabetic }))
    return plain.isEmpty ? "评价模板" : plain
  }
}
