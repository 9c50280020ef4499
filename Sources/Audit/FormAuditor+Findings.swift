import Program
import Runtime
import Source
import TargetTexts
import Values

extension FormAuditor {
  // MARK: rates and other figures that checks compute

  /// Adds a line for a check of the form that holds a printed figure against a computed one.
  mutating func audit(_ check: DataCheck) {
    guard check.table == nil, let sides = check.printedSides, case .input(let input) = sides.printed.kind,
      !isRuledOut(check, in: form, by: template, in: cohort)
    else { return }
    let datum = form.inputs[input]
    let computed = value(of: sides.computed, in: form, by: template, in: cohort)
    let type = sides.computed.type
    let text = computed.map { template.phrase(of: $0, as: type) }
    lines.append(
      AuditLine(
        level: .check, path: check.name, name: check.name, depth: 0, points: nil,
        claimed: datum.map { template.phrase(of: $0.value, as: template[input].type).text },
        claimedPoints: nil, place: datum?.place ?? evaluation.place, spot: datum?.spot ?? "",
        computed: .text(text.map { ($0.isExact ? "" : "≈") + $0.text } ?? "?"),
        verdict: datum == nil ? .notClaimed : computed == nil ? .cannotCheck : .agrees))
  }

  // MARK: what the evaluation has found

  /// Takes over the findings of the evaluation, each at its line and with its weight in an audit.
  mutating func takeFindings() {
    var rounded: [RoundedCheck] = []
    for diagnostic in evaluation.findings {
      guard let message = diagnostic.message as? RunMessage else { continue }
      let line = message.path.flatMap { path in lines.firstIndex { $0.path == path && $0.level.isScored } }
      switch message {
      case .checkFailed(_, let name, let row?, _, _, _):
        takeFailedCheck(diagnostic, name, row, message, &rounded)
      case .checkFailed(_, let name, nil, _, _, _): takeFailedCheck(diagnostic, name, message)
      case .noRows(let path, _) where gapsTold.contains(path): break
      case .judgedOutside(_, let score, _, _, _, _, _):
        take(diagnostic, message.auditWeight, line, stake: outside(score, line))
      case .reasonMissing:
        // By its own claim of full points the form owed no reason.
        // What a judge took off the claim is the judge's to explain.
        let isFull = line.map { lines[$0].verdict == .differs && !isJudgedOtherwise($0) } ?? false
        take(diagnostic, isFull ? .note : message.auditWeight, line)
      default:
        let isGrouped =
          message.auditWeight == .unchecked && line.map { lines[$0].computed.isOpen } ?? false
          && obstacles.contains { $0.lines.contains(line ?? -1) }
        if !isGrouped { take(diagnostic, message.auditWeight, line) }
      }
    }
    for check in rounded { report(check) }
  }

  /// Whether a person's score at a line is not the claimed one.
  private func isJudgedOtherwise(_ line: Int) -> Bool {
    findings.contains {
      guard $0.line == line, case .notAsJudged? = $0.diagnostic.message as? AuditMessage else { return false }
      return true
    }
  }

  private mutating func take(
    _ diagnostic: Diagnostic, _ weight: AuditWeight, _ line: Int?, stake: Rational = .zero,
    variant: Variant? = nil
  ) {
    findings.append(
      AuditFinding(
        weight: weight, diagnostic: diagnostic, line: line, stake: stake, variant: variant, working: []))
  }

  /// How far a judged score lies outside what is possible.
  private func outside(_ score: Rational, _ line: Int?) -> Rational {
    guard let line, case .score(.undetermined(let low, let high, _), _) = lines[line].computed else {
      return .zero
    }
    return distance(score, outside: low, high)
  }

  private mutating func takeFailedCheck(_ diagnostic: Diagnostic, _ name: String, _ message: RunMessage) {
    let line = lines.firstIndex { $0.level == .check && $0.path == name }
    guard let check = template.checks.first(where: { $0.name == name }) else {
      return take(diagnostic, message.auditWeight, line)
    }
    if let line, let printed = printedWithinRounding(check) {
      settle(line, .withinRounding)
      return report(
        .checkWithinRounding(name: name, printed: printed.printed, computed: printed.computed), line: line)
    }
    if let line { settle(line, .differs) }
    var search = VariantSearch(template, form, cohort, cache)
    take(diagnostic, message.auditWeight, line, variant: search.variant(for: check))
  }

  // MARK: checks of rows

  private mutating func takeFailedCheck(
    _ diagnostic: Diagnostic, _ name: String, _ row: CheckedRow, _ message: RunMessage,
    _ rounded: inout [RoundedCheck]
  ) {
    guard let check = template.checks.first(where: { $0.name == name }), let table = check.table,
      let data = rows[table]?[row.number],
      let printed = printedWithinRounding(check, row: (table, data), name: row.name)
    else { return take(diagnostic, message.auditWeight, nil) }
    let index = rounded.firstIndex { $0.name == name } ?? rounded.count
    if index == rounded.count { rounded.append(RoundedCheck(name: name)) }
    rounded[index].rows.append(printed.row)
    rounded[index].places.append(printed.place)
  }

  private mutating func report(_ check: RoundedCheck) {
    guard let first = check.rows.first else { return }
    report(
      check.rows.count == 1
        ? .checkWithinRounding(
          name: "\(check.name)/\(first.name)", printed: first.printed, computed: first.computed)
        : .rowChecksWithinRounding(name: check.name, rows: check.rows),
      line: nil, at: check.places)
  }

  /// The two sides of a check without a tolerance that differ by the printed decimals only.
  private func printedWithinRounding(_ check: DataCheck) -> AuditMessage.PrintedRow? {
    printedWithinRounding(check, row: nil, name: "")?.row
  }

  private func printedWithinRounding(
    _ check: DataCheck, row: (TableID, FormRow)?, name: String
  ) -> (row: AuditMessage.PrintedRow, place: AuditPlace)? {
    guard check.tolerance == nil, let sides = check.printedSides,
      let datum = datum(of: sides.printed, row?.1), let figure = figure(datum, sides.printed),
      let computed = value(of: sides.computed, in: form, row: row, by: template, in: cohort),
      let number = number(computed), PrintedFigure(figure).contains(number)
    else { return nil }
    let text = template.phrase(of: computed, as: sides.computed.type)
    return (
      AuditMessage.PrintedRow(
        name: name, printed: template.phrase(of: datum.value, as: sides.printed.type).text,
        computed: (text.isExact ? "" : "≈") + text.text),
      AuditPlace(place: datum.place, spot: datum.spot)
    )
  }

  private func datum(of measure: Measure, _ row: FormRow?) -> Datum<Value>? {
    if case .input(let id) = measure.kind { return form.inputs[id] }
    if case .column(_, let index) = measure.kind { return row?.cells[index] }
    return nil
  }

  /// What is printed as a number, in base units; nil for a text that states none or only about one.
  private func figure(_ datum: Datum<Value>, _ measure: Measure) -> Datum<Rational>? {
    if case .number(let number) = datum.value { return Datum(number, place: datum.place, at: datum.at) }
    guard case .target(let text) = datum.value, case .quantity(let quantity) = text.reading,
      !quantity.isApproximate, quantity.direction == .equal || measure.type == .target(isActual: false),
      let bound = quantity.bound
    else { return nil }
    return Datum(bound, place: datum.place, at: datum.at)
  }

  /// A computed number, in base units.
  private func number(_ value: Value) -> Rational? {
    switch value {
    case .number(let number): number
    case .figure(let figure): figure.unit.map { try? figure.number * $0.factor } ?? figure.number
    case .truth, .date, .text, .level, .target: nil
    }
  }

  // MARK: what cannot be checked

  /// Says why lines cannot be checked, once for each reason.
  mutating func reportObstacles() {
    var missing: [(figure: AuditMessage.MissingFigure, line: Int)] = []
    for entry in obstacles {
      if case .missingInput(let name) = entry.obstacle {
        missing += entry.lines.map { (.init(name: name, path: lines[$0].path), $0) }
      } else if entry.obstacle == .missingScore {
        reportNotJudged(entry.lines)
      } else {
        report(
          .unchecked(entry.obstacle, paths: entry.lines.map { lines[$0].path }), lines: entry.lines,
          at: [refusedCell(entry.obstacle)].compactMap { $0 })
      }
    }
    missing.sort { $0.line < $1.line }
    report(.missingFigures(missing.map(\.figure)), lines: missing.map(\.line))
  }

  /// The cell that cannot be read and that an obstacle speaks of.
  private func refusedCell(_ obstacle: Obstacle) -> AuditPlace? {
    guard case .unusable(let name, .some) = obstacle,
      let index = template.inputs.firstIndex(where: { $0.name == name.chinese }),
      let cell = form.refused[InputID(index)]?.cell
    else { return nil }
    return AuditPlace(place: cell.place, spot: cell.spot)
  }

  /// A claim in its cell is no judgement: what is missing is told by the name of its own cell.
  private mutating func reportNotJudged(_ all: [Int]) {
    var columns: [(name: String?, lines: [Int])] = []
    for line in all {
      let name = judgedCells[line]?.column
      if let index = columns.firstIndex(where: { $0.name == name }) {
        columns[index].lines.append(line)
      } else {
        columns.append((name, [line]))
      }
    }
    for (name, lines) in columns {
      let paths = lines.map { self.lines[$0].path }
      let isClaimed = lines.contains { self.lines[$0].claimed != nil }
      report(
        isClaimed
          ? .notJudged(paths: paths, column: name ?? "得分", isColumn: name != nil)
          : .unchecked(.missingScore, paths: paths),
        lines: lines, at: lines.compactMap { judgedCells[$0]?.row })
    }
  }

  /// Says something of several lines, where each of them stands; nothing of none.
  private mutating func report(_ message: AuditMessage, lines indices: [Int], at places: [AuditPlace] = []) {
    guard let first = indices.first else { return }
    let own = indices.map { AuditPlace(place: lines[$0].place, spot: lines[$0].spot) }
    report(
      message, line: first, at: (places.isEmpty ? own : places).withoutRepeats(),
      stake: indices.compactMap { lines[$0].points }.max() ?? .zero)
  }
}

/// The rows whose printed figures differ from the computed ones of a check by their decimals only.
private struct RoundedCheck {
  let name: String
  var rows: [AuditMessage.PrintedRow] = []
  var places: [AuditPlace] = []
}

extension DataCheck {
  /// The printed figure of an equation, an input or a column, and what it should be; nil for checks of another kind.
  var printedSides: (printed: Measure, computed: Measure)? {
    guard case .comparison(let left, .equal, let right) = condition.kind, left.isPrinted != right.isPrinted
    else {
      return nil
    }
    let (printed, computed) = left.isPrinted ? (left, right) : (right, left)
    return computed.type.isFigure ? (printed, computed) : nil
  }
}

extension AuditLevel {
  /// Whether its lines are indicators or rows, which findings name by path.
  fileprivate var isScored: Bool {
    switch self {
    case .row, .indicator, .group: true
    case .total, .check, .grade: false
    }
  }
}

extension ComputedFigure {
  /// Whether it is not settled.
  fileprivate var isOpen: Bool {
    if case .score(.undetermined, _) = self { true } else { false }
  }
}

extension Measure {
  /// Whether it is what the form prints.
  fileprivate var isPrinted: Bool {
    if case .input = kind { return true }
    if case .column = kind { return true }
    return false
  }
}

extension ValueType {
  /// Whether it is a number, whatever says its unit.
  fileprivate var isFigure: Bool {
    switch self {
    case .number, .figure: true
    case .truth, .date, .text, .level, .target, .reported: false
    }
  }
}
