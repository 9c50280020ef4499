import Program
import Source
import Values
import Workbooks

extension LayoutReader {
  /// Reads a table of scores: each row is told by the names that stand in it and above it.
  mutating func readScores(_ scores: LayoutScores, _ band: LayoutBand) {
    guard let header = header(of: band, "指标") else { return }
    let path = scores.path.compactMap { column([$0], of: $0.text, in: header, isNeeded: true) }
    let parts = scores.parts.compactMap { part, head, side in
      column([head], beside: side, of: head.text, in: header, isNeeded: true).map { (part, $0, head) }
    }
    let answers = scores.answers.flatMap {
      column([$0.head], beside: $0.beside, of: $0.head.text, in: header, isNeeded: true)
    }
    guard path.count == scores.path.count, !parts.isEmpty || answers != nil else { return }
    let lines = answers == nil ? nil : ChecklistLabels(template, labels.rules)
    let indicators = IndicatorLabels(template, labels.rules)
    var group: [String] = []
    for row in header.body {
      let texts = path.map { names(in: row, $0, isGroup: false) }
      if scores.groupsStandAlone, let heading = heading(in: row, path) {
        group = [labels.rules.key(of: heading)]
        read(parts, of: indicators.find(group), named: heading, in: row)
        continue
      }
      let keys = texts.map { labels.rules.key(of: $0) }.filter { !$0.isEmpty }
      if keys.isEmpty { continue }
      if let answers, let found = lines?.find(keys, below: group), !found.isEmpty {
        readAnswer(found, answers, named: texts.last { !$0.isEmpty } ?? "", in: row)
        continue
      }
      let found = indicators.find(keys, below: group)
      let name = texts.filter { !$0.isEmpty }.joined(separator: "/")
      if found.isEmpty, let answers, saysSomething(in: row, answers) {
        report(.rowNotIndicator(shortened(trimmingBlanks(joiningLines(of: name)))), at: firstCell(in: row))
        continue
      }
      read(parts, of: found, named: name, in: row)
    }
  }

  /// The text under a head of the path, with those that merges or blanks below it take over.
  private func names(in row: Int, _ columns: ClosedRange<Int>, isGroup: Bool) -> String {
    for column in columns {
      let cell = grid.shown(at: CellReference(row: row, column: column))
      if !grid.isBlank(cell), columns.contains(cell.column) { return grid.text(at: cell) }
    }
    return ""
  }

  /// The name of a group that stands alone in the columns of the path.
  private func heading(in row: Int, _ path: [ClosedRange<Int>]) -> String? {
    guard let first = path.first, let last = path.last else { return nil }
    let cells = (first.lowerBound...max(first.lowerBound, last.upperBound)).map {
      grid.shown(at: CellReference(row: row, column: $0))
    }
    let seen = cells.filter { !grid.isBlank($0) }.withoutRepeats()
    guard seen.count == 1, seen[0].row == row else { return nil }
    // One name merged over all columns of the path, or in the first with nothing beside it.
    return first.contains(seen[0].column) ? grid.text(at: seen[0]) : nil
  }

  private func saysSomething(in row: Int, _ columns: ClosedRange<Int>) -> Bool {
    columns.contains { !grid.isBlank(CellReference(row: row, column: $0)) }
  }

  /// The answer of a row that names a line of a checklist.
  private mutating func readAnswer(
    _ lines: [(id: IndicatorID, item: String)], _ columns: ClosedRange<Int>, named name: String, in row: Int
  ) {
    let name = trimmingBlanks(joiningLines(of: name))
    let cell = cell(in: row, columns, as: .text, copiesMerged: false, name)
    if trimmingBlanks(cell.text).isEmpty, !cell.isReported { return }
    if lines.count == 1 { return add(.answer(lines[0].id, item: lines[0].item), cell) }
    let paths = lines.map { shortened(template[$0.id].path) }
    report(.rowUnclear(shortened(name), paths: paths), at: firstCell(in: row))
  }

  private mutating func read(
    _ parts: [(part: IndicatorPart, columns: ClosedRange<Int>, head: LabelPath)], of found: [IndicatorID],
    named name: String, in row: Int
  ) {
    let name = trimmingBlanks(joiningLines(of: name))
    let cells = parts.map { part, columns, head in
      (
        part,
        cell(
          in: row, columns, as: part == .reason ? .text : .figure, copiesMerged: false,
          "\(name) × \(head.text)")
      )
    }
    let isSaid = cells.contains { !trimmingBlanks($0.1.text).isEmpty || $0.1.isReported }
    guard found.count == 1 else {
      if isSaid {
        let (name, cell) = (shortened(name), firstCell(in: row))
        let paths = found.map { shortened(template[$0].path) }
        report(found.isEmpty ? .rowNotIndicator(name) : .rowUnclear(name, paths: paths), at: cell)
      }
      return
    }
    let indicator = template[found[0]]
    for (part, cell) in cells where !trimmingBlanks(cell.text).isEmpty || cell.isReported {
      switch part {
      case .score:
        let isJudged = indicator.rows == nil && indicator.rule?.acceptsJudgedScore == true
        add(isJudged ? .score(indicator.id) : .claimed(indicator.id), cell)
      case .points: readPoints(of: indicator, cell)
      case .claimed: add(.claimed(indicator.id), cell)
      case .reason: if indicator.rule != nil, indicator.rows == nil { add(.reason(indicator.id), cell) }
      case .notApplicable:
        if indicator.rule != nil, indicator.rows == nil { add(.notApplicable(indicator.id), cell) }
      }
    }
  }

  /// Points that a form may choose are read; others must be those of the template.
  private mutating func readPoints(of indicator: Indicator, _ cell: FoundCell) {
    if indicator.adjustable != nil { return add(.points(indicator.id), cell) }
    guard let number = try? readNumber(cell.text), number.number != indicator.points else { return }
    report(
      .pointsDiffer(
        shortened(indicator.path), written: shortened(cell.text),
        points: Template.pointsText(indicator.points)),
      at: cell.place.cell)
  }
}

/// The indicators of a template by the labels of forms.
struct IndicatorLabels {
  private let paths: [(id: IndicatorID, keys: [String])]

  init(_ template: Template, _ rules: LabelRules) {
    paths = template.indicators.map { indicator in
      (indicator.id, indicator.path.split(separator: "/").map { rules.key(of: String($0)) })
    }
  }

  /// The indicators that some labels mean, the last of which is their own; `group` stands above them all.
  func find(_ keys: [String], below group: [String] = []) -> [IndicatorID] {
    guard let last = keys.last else { return [] }
    let named = paths.filter { $0.keys.last == last }
    if named.count <= 1 { return named.map(\.id) }
    let full = group + keys
    for wanted in [full, keys] {
      let exact = named.filter { $0.keys.suffix(wanted.count) == wanted[...] }
      if exact.count == 1 { return exact.map(\.id) }
    }
    // A form may have more levels than the template, or fewer.
    let above = named.filter { path in
      path.keys.dropLast().allSatisfy { full.contains($0) } && path.keys.count > 1
    }
    return (above.count == 1 ? above : named).map(\.id)
  }
}

/// The lines of checklists that data answer, by the labels of forms.
struct ChecklistLabels {
  private let lines: [(id: IndicatorID, item: String, above: [String], key: String)]

  init(_ template: Template, _ rules: LabelRules) {
    lines = template.indicators.flatMap { indicator in
      let above = indicator.path.split(separator: "/").map { rules.key(of: String($0)) }
      return (indicator.rule?.askedLines ?? []).map {
        (indicator.id, $0.label, above, rules.key(of: $0.label))
      }
    }
  }

  /// The lines that some labels mean, the last of which is their own; the others stand above it.
  func find(_ keys: [String], below group: [String]) -> [(id: IndicatorID, item: String)] {
    let named = lines.filter { $0.key == keys.last }
    let above = (group + keys.dropLast())
    // Of lines that say the same, that of the indicator beside or above which it stands.
    let own = named.filter { line in above.contains { line.above.last == $0 } }
    let nearest = own.count > 1 ? own.filter { $0.above.allSatisfy(above.contains) } : own
    return (nearest.isEmpty ? named : nearest).map { ($0.id, $0.item) }
  }
}
