import Program
import Source
import Values

extension FormEvaluator {
  mutating func grade(for total: Score) -> GradeResult? {
    guard !template.grades.isEmpty else { return nil }
    let last = template.grades.count - 1
    let byTotal: ClosedRange<Int>
    switch total {
    case .scored(let points): byTotal = band(of: points).map { $0...$0 } ?? 0...last
    case .undetermined(let low, let high):
      let best = band(of: high) ?? 0
      byTotal = best...max(best, band(of: low) ?? last)
    case .notApplicable: byTotal = 0...last
    }
    if case .scored(let points) = total, band(of: points) == nil {
      report(.noGrade(Template.pointsText(points)))
    }
    var final = byTotal
    var vetoes: [VetoResult] = []
    for (index, veto) in template.vetoes.enumerated() {
      let result = ask(veto, index)
      vetoes.append(result)
      let changed = apply(veto.effect, to: final, last: last)
      switch result.holds {
      case true?: final = changed
      case false?: break
      case nil: final = min(final.lowerBound, changed.lowerBound)...max(final.upperBound, changed.upperBound)
      }
    }
    return GradeResult(byTotal: byTotal, final: final, vetoes: vetoes)
  }

  private func band(of points: Rational) -> Int? { template.band(of: points) }

  private func apply(_ effect: Veto.Effect, to grades: ClosedRange<Int>, last: Int) -> ClosedRange<Int> {
    effect.applied(to: grades.lowerBound, last: last)...effect.applied(to: grades.upperBound, last: last)
  }

  private mutating func ask(_ veto: Veto, _ index: Int) -> VetoResult {
    trace = Trace()
    let text = template.text(of: veto.condition)
    do throws(Stop) {
      let holds = try truth(veto.condition)
      return VetoResult(
        index: index, holds: holds, condition: text, figures: comparedFigures(veto.condition), obstacle: nil)
    } catch {
      return settle(error, veto, index, text)
    }
  }

  private mutating func settle(_ stop: Stop, _ veto: Veto, _ index: Int, _ text: String) -> VetoResult {
    let outcome = (stop.ruling ?? ruling(of: veto.policies, for: stop.obstacle))?.outcome
    var holds: Bool?
    switch outcome {
    case .notApplicable?: holds = false
    case .pending?: report(.vetoPending(text, stop.obstacle), related: [veto.range])
    case .fail?, .respread?, .rescale?, .value?, nil:
      report(.vetoUnknown(text, stop.obstacle), related: [veto.range])
    }
    return VetoResult(
      index: index, holds: holds, condition: text, figures: figures(veto.condition), obstacle: stop.obstacle)
  }

  // MARK: checks

  mutating func run(_ check: DataCheck) {
    guard let table = check.table else {
      trace = Trace()
      return ask(check)
    }
    for row in form.rows[table] ?? [] {
      trace = Trace()
      trace.table = table
      trace.row = row
      trace.rowName = rowName(row, table)
      ask(check)
    }
  }

  private mutating func ask(_ check: DataCheck) {
    do throws(Stop) {
      guard try !holds(check) else { return }
      let cells = askedCells()
      report(
        .checkFailed(
          severity: check.severity, name: check.name, row: checkedRow,
          condition: template.text(of: check.condition.told)
            + (check.tolerance.map { "（误差 \(template.text(of: $0))）" } ?? ""),
          figures: comparedFigures(check.condition.told), message: check.message),
        at: cells.first?.place, related: [check.range], spot: spots(of: cells))
    } catch {
      if rulesOut(check, error) { return }
      report(
        .checkImpossible(name: check.name + (trace.rowName.map { "/" + $0 } ?? ""), error.obstacle),
        related: [check.range])
    }
  }

  /// The row at hand, where a check asks rows.
  private var checkedRow: CheckedRow? {
    guard let row = trace.row, let name = trace.rowName else { return nil }
    return CheckedRow(name: name, number: row.number)
  }

  /// Whether the template rules the check out for this form.
  mutating func isRuledOut(_ check: DataCheck) -> Bool {
    do throws(Stop) {
      _ = try holds(check)
      return false
    } catch {
      return rulesOut(check, error)
    }
  }

  private func rulesOut(_ check: DataCheck, _ stop: Stop) -> Bool {
    let outcome = (stop.ruling ?? ruling(of: check.policies, for: stop.obstacle))?.outcome
    if case .notApplicable? = outcome { return true }
    return false
  }

  mutating func holds(_ check: DataCheck) throws(Stop) -> Bool {
    guard let tolerance = check.tolerance, case .comparison(let left, _, let right) = check.condition.kind
    else {
      return try truth(check.condition)
    }
    let first = try side(left, beside: right.type)
    let second = try side(right, beside: left.type)
    let most = try number(tolerance)
    let difference = try exact { () throws(NumberLimitExceeded) in try first + -second }
    return difference.magnitude <= most
  }

  /// A side of an equation with a tolerance, in base units; the figure of a target or an actual takes its unit from
  /// the text, and one without a unit from the other side.
  private mutating func side(_ measure: Measure, beside type: ValueType) throws(Stop) -> Rational {
    switch try operand(measure) {
    case .number(let number): return number
    case .figure(let figure): return try base(figure, beside: type)
    // A target that turned out to be a day.
    case .date: throw Stop(.noFigure(template.text(of: measure), text: written(measure), .day))
    case .truth, .text, .level, .target: preconditionFailure("a tolerance was checked for")
    }
  }

  // MARK: obstacles

  /// The cells that what was just computed rests on: those of the row at hand, the last one asked first, then those
  /// of the form.
  private func askedCells() -> [DataCell] {
    let columns = trace.columns.reversed().compactMap { trace.row?.cells[$0] }
    return (columns + trace.inputs.compactMap { form.inputs[$0] }).map {
      DataCell(place: $0.place, spot: $0.spot)
    }
  }

  /// The names of the first three cells; nil where there are none.
  func spots(of cells: [DataCell]) -> String? {
    let named = cells.map(\.spot).filter { !$0.isEmpty }
    if named.isEmpty { return nil }
    return named.prefix(3).joined(separator: "、") + (named.count > 3 ? " …" : "")
  }

  /// The cell that is empty where a figure is missing, in files that show it.
  private func emptyCell(_ obstacle: Obstacle) -> DataCell? {
    if case .missingInput(let name) = obstacle {
      if let table = trace.table, let row = trace.row,
        let index = template[table].columns.firstIndex(where: { $0.name == name })
      {
        return row.blanks[index]
      }
      return template.inputs.firstIndex { $0.name == name }.flatMap { form.blanks[InputID($0)] }
    }
    guard obstacle == .missingScore else { return nil }
    if let table = trace.table, let row = trace.row {
      return template[table].scoreColumn.flatMap { row.blanks[$0] }
    }
    return trace.indicator.flatMap { form.blankScores[$0] }
  }

  /// Says why an indicator has no score, once, where the reader can mend it.
  mutating func reportObstacle(_ obstacle: Obstacle, _ indicator: Indicator) {
    switch obstacle {
    case .unusable, .undeterminedScore, .uncertainCohort: break
    case .cohortOfOne: report(.pending(path: indicatorPath, obstacle), related: [indicator.range])
    case .incompleteCohort, .outsideCohort, .noFurtherLevel, .outsideCalendar:
      report(.unsettled(path: indicatorPath, obstacle), at: trace.row?.place, related: [indicator.range])
    case .missingInput, .missingScore, .missingAnswers, .missingClaim, .tooFewValues:
      let cell = emptyCell(obstacle)
      report(
        .missing(path: indicatorPath, obstacle), at: cell?.place ?? trace.row?.place,
        related: [indicator.range], spot: cell?.spot ?? trace.row?.spot)
    case .zeroDivisor(let divisor, _):
      let place = cell(named: divisor)?.datum
      report(
        .zeroDivisor(path: indicatorPath, divisor: divisor), at: place?.place ?? trace.row?.place,
        related: [indicator.range], spot: place?.spot ?? trace.row?.spot)
    case .noFigure(let column, _, let trouble): reportNoFigure(obstacle, column, trouble, indicator)
    case .outsideRange(let column, _, _):
      let datum = cell(named: column)?.datum
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
    _ obstacle: Obstacle, _ column: String, _ trouble: FigureTrouble, _ indicator: Indicator
  ) {
    let found = cell(named: column)
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
  fileprivate var told: Measure {
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
    case .constant, .input, .column, .member, .aggregate, .formula, .fullPoints, .ownScore, .score, .points,
      .totalScore, .grade, .claimed, .ownClaim, .totalClaim, .negated, .grouped, .arithmetic, .oneOf, .not,
      .all, .any, .isGiven, .hasColumn, .call, .workdays, .shifted, .widened, .choice, .line, .reported:
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
