import Driver
import Phrases
import Program
import Source
import Values

/// A template that was drafted from a printed table, for its author to finish.
package struct Draft: Sendable {
  /// The text of the template; it has no error.
  package let text: String
  /// The template, where it checks, with all points for what people judge.
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
    // What is read otherwise beside the names that it declares, or divides a figure by itself, has not one meaning.
    let unsure = checked.diagnostics.filter { ["H3082", "H3059"].contains($0.code) }
    let blamed = blame(errors + unsure, writer).filter { cells[$0.key].isReplaceable }
    if blamed.isEmpty {
      let template = answered(table, cells) ?? checked.template
      return Draft(text: writer.text, template: template, cells: cells, problems: errors)
    }
    for (cell, why) in blamed { cells[cell].refuse(why) }
  }
}

/// Whether a table of indicators is found in a grid, so that it can be drafted from.
package func holdsIndicators(_ grid: PrintedGrid) -> Bool { DraftTable(grid) != nil }

/// The template with all points for what people judge, so that a form of figures alone has a score and nobody looks for
/// the bounds of one; nil where people judge nothing.
private func answered(_ table: DraftTable, _ cells: [DraftedCell]) -> Template? {
  guard cells.contains(where: \.asksPeople) else { return nil }
  var cells = cells
  for index in cells.indices where cells[index].asksPeople { cells[index].sentence = "得 满分" }
  let writer = DraftWriter(table, cells, table.notes(known: names(of: cells)))
  return checkTemplate(SourceFile(path: "草稿.heng", bytes: Array(writer.text.utf8))).template
}

/// The cells whose lines errors stand in, each with what the first of them says.
private func blame(_ errors: [Diagnostic], _ writer: DraftWriter) -> [Int: Phrase] {
  var blamed: [Int: Phrase] = [:]
  for error in errors {
    guard let line = error.place?.start.line else { continue }
    for (cell, lines) in writer.linesOfCells where lines.contains(line) && blamed[cell] == nil {
      blamed[cell] = Phrase(reason(error, .chinese), reason(error, .english))
    }
  }
  return blamed
}

/// What a finding says, and of scores that differ on which form.
private func reason(_ finding: Diagnostic, _ language: Language) -> String {
  let text = finding.message.text(in: language)
  guard finding.code == "H3082" else { return text.headline }
  return text.headline + (language == .chinese ? "：" : ": ") + text.why
}

private func names(of cells: [DraftedCell]) -> [(name: String, type: String)] {
  cells.flatMap(\.declarations).compactMap { declaration in
    switch declaration {
    case .input(let name, let type, _): (name, type)
    case .formula(let name, _): (name, "%")
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
    case .notUnderstood, .refused, .blank, .withoutPoints: false
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
    let heading = TableHeading((0..<shape.header).flatMap { row in (0..<grid.width).map { grid[row, $0] } })
    (title, year) = (heading.title, heading.year)
  }

  /// The points of all indicators.
  var sum: Rational { Self.sum(roots) }

  /// The most that can be added to them.
  var mostAdded: Rational { Self.sum(extras.filter { $0.purpose == .bonus }) }

  private static func sum(_ roots: [PrintedIndicator]) -> Rational {
    roots.reduce(.zero) { (try? $0 + $1.sum) ?? $0 }
  }

  func notes(known: [(name: String, type: String)]) -> TableNotes { TableNotes(remarks, known: known) }

  /// Reads the scoring cells, each by itself, so that none is read otherwise for what stands in another row; one that is
  /// not understood so is read once more with what other rows declare and it prints.
  func readCells() -> [DraftedCell] {
    var leaves: [(path: [String], indicator: PrintedIndicator, purpose: PrintedCell.Purpose)] = []
    func collect(_ indicator: PrintedIndicator, as purpose: PrintedCell.Purpose, below path: [String]) {
      let path = path + [indicator.name]
      for child in indicator.children { collect(child, as: purpose, below: path) }
      if indicator.children.isEmpty { leaves.append((path, indicator, purpose)) }
    }
    for root in roots { collect(root, as: .indicator, below: []) }
    for root in extras { collect(root, as: root.purpose, below: []) }
    var cells = leaves.map { leaf in
      DraftedCell(leaf.path.joined(separator: "/"), leaf.indicator.cell(for: leaf.purpose, year: year))
    }
    let unread = leaves.indices.filter { leaves[$0].indicator.goalIsUnread }
    for number in unread { cells[number].leave(leaves[number].indicator.goal) }
    let known = names(of: cells).map { KnownName(bare($0.name), $0.type) }
    for (number, leaf) in leaves.enumerated() where !unread.contains(number) {
      guard case .notUnderstood = cells[number].outcome else { continue }
      var cell = leaf.indicator.cell(for: leaf.purpose, year: year)
      cell.known = known.filter { SharedNames.isSpecific($0.name) && leaf.indicator.prints($0.name) }
      let again = DraftedCell(cells[number].path, cell)
      if again.isTranslated { cells[number] = again }
    }
    for (number, leaf) in leaves.enumerated() {
      let indicator = leaf.indicator
      for rule in indicator.rulesElsewhere + indicator.boundsElsewhere {
        cells[number].tell(ruleElsewhere: rule)
      }
      if let goal = indicator.goalLeft(by: cells[number].sentence) { cells[number].tell(goal: goal) }
    }
    SharedNames.separate(&cells, paths: leaves.map(\.path))
    return cells
  }
}
