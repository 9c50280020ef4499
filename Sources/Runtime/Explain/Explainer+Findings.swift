import Planning
import Program
import Source
import Values

/// Why something has no value, in words, at the cell where it can be mended.
extension Explainer {
  /// The cells that what was just computed rests on: those of the row at hand, the last one asked first, then those
  /// of the form.
  func askedCells() -> [DataCell] {
    let columns = trace.columns.reversed().compactMap { trace.row?.cells[$0] }
    return (columns + trace.inputs.compactMap { form.inputs[$0] }).map { DataCell($0) }
  }

  /// The cell that is empty, or cannot be read, where a figure is missing, in files that show it.
  func emptyCell(_ absence: Absence) -> DataCell? {
    let slot: SlotID
    switch absence.cause {
    case .missing(let missing): slot = missing
    case .unusable(let unusable): slot = unusable
    default: return nil
    }
    switch interpreter.lowering.graph[slot].subject {
    case .input(let id): return form.blanks[id] ?? form.refused[id]?.cell
    case .column(let table, let index): return trace.table == table ? trace.row?.blanks[index] : nil
    case .score: return trace.indicator.flatMap { form.blankScores[$0] }
    case .answer(let id, let item): return form.blankAnswers[id]?[item]
    case .claim, .totalClaim, .points, .exemption, .answerExemption: return nil
    }
  }

  /// The names of the empty cells of what an obstacle lists; nil where it lists nothing, or none is known.
  private func emptySpots(_ obstacle: Obstacle) -> String? {
    guard case .missingAnswers(let lines) = obstacle, let id = trace.indicator else { return nil }
    return spots(of: lines.compactMap { form.blankAnswers[id]?[$0] })
  }

  /// The cell with the figure or the text that a cause speaks of.
  private func blamedCell(_ cause: Cause) -> (cell: FormCell, datum: Datum<Value>)? {
    let node: NodeID
    switch cause {
    case .noFigure(let text, _), .outsideRange(let text, _): node = text
    case .zeroDivisor(let quotient, _): node = quotient
    default: return nil
    }
    guard let measure = interpreter.lowering.graph.origins[node.index] else { return nil }
    if case .arithmetic(_, .divide, let divisor) = measure.kind { return cell(at: divisor) }
    return cell(at: measure)
  }

  /// Says why an indicator has no score, once, where the reader can mend it.
  mutating func report(_ absence: Absence, _ indicator: Indicator) {
    let obstacle = obstacle(absence)
    switch obstacle {
    case .unusable, .undeterminedScore, .uncertainCohort: break
    case .cohortOfOne: report(.pending(path: indicatorPath, obstacle), related: [indicator.range])
    case .incompleteCohort, .outsideCohort, .noFurtherLevel, .outsideCalendar:
      report(.unsettled(path: indicatorPath, obstacle), at: trace.row?.place, related: [indicator.range])
    case .missingInput, .missingScore, .missingAnswers, .missingClaim, .tooFewValues:
      let cell = emptyCell(absence)
      report(
        .missing(path: indicatorPath, obstacle), at: cell?.place ?? trace.row?.place,
        related: [indicator.range], spot: emptySpots(obstacle) ?? cell?.spot ?? trace.row?.spot)
    case .zeroDivisor(let divisor, _):
      let place = blamedCell(absence.cause)?.datum
      report(
        .zeroDivisor(path: indicatorPath, divisor: divisor), at: place?.place ?? trace.row?.place,
        related: [indicator.range], spot: place?.spot ?? trace.row?.spot)
    case .noFigure(_, _, let trouble): reportNoFigure(obstacle, absence.cause, trouble, indicator)
    case .outsideRange:
      let datum = blamedCell(absence.cause)?.datum
      report(
        .noComparison(path: indicatorPath, obstacle), at: datum?.place ?? trace.row?.place,
        spot: datum?.spot ?? trace.row?.spot)
    case .differentUnits, .missingUnit, .ambiguousRatio:
      let datum = lastFigureCell()
      report(
        .noComparison(path: indicatorPath, obstacle), at: datum?.place ?? trace.row?.place,
        spot: datum?.spot ?? trace.row?.spot)
    case .noTier, .knotsOutOfOrder:
      report(.noTier(path: indicatorPath, obstacle), related: [indicator.range])
    case .numberLimit: report(.numberLimit(path: indicatorPath))
    case .outsidePoints(let points):
      report(
        .outsidePoints(
          path: indicatorPath, score: Template.pointsText(points), points: Template.pointsText(trace.points)),
        related: [indicator.range])
    }
  }

  /// Says at the cell, or at the rule where only the template can mend it, why a text gives no figure.
  private mutating func reportNoFigure(
    _ obstacle: Obstacle, _ cause: Cause, _ trouble: FigureTrouble, _ indicator: Indicator
  ) {
    let found = blamedCell(cause)
    let place = found?.datum.place ?? trace.row?.place ?? form.place
    let spot = found?.datum.spot ?? trace.row?.spot ?? form.id
    if case .unreadable = trouble, let found { toldCells.insert(found.cell) }
    let message = RunMessage.noComparison(path: indicatorPath, obstacle)
    guard case .negativeDivisor = trouble else { return report(message, at: place, spot: spot) }
    // Nothing is wrong with the form: the rule cannot score it.
    findings.append(Diagnostic(message, at: Place(template.file, indicator.range), related: [place]))
  }
}

extension Measure {
  /// What a condition that fails says of figures, without the alternatives that only ask whether there are any:
  /// of `非 有 目标 或 目标.种类 ≠ 下限 或 实际 ≥ 目标` the last.
  var told: Measure {
    guard case .any(let parts) = kind else { return self }
    let telling = parts.filter { $0.contains { $0.comparesFigures } }
    guard let first = telling.first, telling.count < parts.count else { return self }
    if telling.count > 1 { return Measure(.any(telling), type: type, range: range) }
    if case .grouped(let inner) = first.kind { return inner }
    return first
  }

  /// Whether it compares numbers or dates itself.
  private var comparesFigures: Bool {
    switch kind {
    case .meets, .between: true
    case .comparison(let left, _, let right): left.type.isFigure || right.type.isFigure
    case .constant, .input, .column, .member, .aggregate, .formula, .applied, .parameter, .inapplicable,
      .fullPoints,
      .ownScore, .score, .points,
      .totalScore, .grade, .claimed, .ownClaim, .totalClaim, .negated, .grouped, .arithmetic, .oneOf, .begins,
      .not,
      .all, .any, .isGiven, .hasColumn, .call, .rounded, .limited, .workdays, .shifted, .widened, .choice,
      .line,
      .reported:
      false
    }
  }
}

extension ValueType {
  /// Whether it is a number or a date, whatever says its unit.
  fileprivate var isFigure: Bool {
    switch self {
    case .number, .figure, .target, .date: true
    case .truth, .text, .level, .reported: false
    }
  }
}

/// The names of the first three cells; nil where there are none.
func spots(of cells: [DataCell]) -> String? {
  let named = cells.map(\.spot).filter { !$0.isEmpty }
  if named.isEmpty { return nil }
  return named.prefix(3).joined(separator: "、") + (named.count > 3 ? " …" : "")
}
