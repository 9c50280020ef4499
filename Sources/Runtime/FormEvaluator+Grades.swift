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
          severity: check.severity, name: check.name + (trace.rowName.map { "/" + $0 } ?? ""),
          condition: template.text(of: check.condition)
            + (check.tolerance.map { "（误差 \(template.text(of: $0))）" } ?? ""),
          figures: comparedFigures(check.condition), message: check.message),
        at: cells.first?.place, related: [check.range], spot: spots(of: cells))
    } catch {
      if rulesOut(check, error) { return }
      report(
        .checkImpossible(name: check.name + (trace.rowName.map { "/" + $0 } ?? ""), error.obstacle),
        related: [check.range])
    }
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
    let first = try number(left)
    let second = try number(right)
    let most = try number(tolerance)
    let difference = try exact { () throws(NumberLimitExceeded) in try first + -second }
    return difference.magnitude <= most
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

  /// What the row at hand gives for a column.
  private func cell(named name: String) -> Datum<Value>? {
    guard let table = trace.table else { return nil }
    return template[table].columns.firstIndex { $0.name == name }.flatMap { trace.row?.cells[$0] }
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
      let place =
        cell(named: divisor)
        ?? trace.inputs.first { template[$0].name == divisor }.flatMap { form.inputs[$0] }
      report(
        .zeroDivisor(path: indicatorPath, divisor: divisor), at: place?.place ?? trace.row?.place,
        related: [indicator.range], spot: place?.spot ?? trace.row?.spot)
    case .noFigure(let column, _):
      let datum = cell(named: column)
      report(
        .noComparison(path: indicatorPath, obstacle), at: datum?.place ?? trace.row?.place,
        spot: datum?.spot ?? trace.row?.spot)
    case .differentUnits, .missingUnit, .ambiguousRatio:
      let datum = trace.columns.last.flatMap { trace.row?.cells[$0] }
      report(
        .noComparison(path: indicatorPath, obstacle), at: datum?.place ?? trace.row?.place,
        spot: datum?.spot ?? trace.row?.spot)
    case .noTier: report(.noTier(path: indicatorPath), related: [indicator.range])
    case .numberLimit: report(.numberLimit(path: indicatorPath))
    case .outsidePoints(let points):
      report(
        .outsidePoints(
          path: indicatorPath, score: Template.pointsText(points), points: Template.pointsText(trace.points)),
        related: [indicator.range])
    }
  }
}
