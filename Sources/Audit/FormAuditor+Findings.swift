import Program
import Runtime
import Source
import Values

extension FormAuditor {
  // MARK: rates and other figures that checks compute

  /// Adds a line for a check that holds a printed figure against a computed one.
  mutating func audit(_ check: DataCheck) {
    guard let sides = check.printedSides, !isRuledOut(check, in: form, by: template, in: cohort) else {
      return
    }
    let datum = form.inputs[sides.input]
    let computed = value(of: sides.computed, in: form, by: template, in: cohort)
    let type = sides.computed.type
    let text = computed.map { template.text(of: $0, as: type) }
    lines.append(
      AuditLine(
        level: .check, path: check.name, depth: 0, points: nil,
        claimed: datum.map { template.text(of: $0.value, as: template[sides.input].type).text },
        claimedPoints: nil, place: datum?.place ?? evaluation.place, spot: datum?.spot ?? "",
        computed: .text(text.map { ($0.isExact ? "" : "≈") + $0.text } ?? "？"),
        verdict: datum == nil ? .notClaimed : computed == nil ? .cannotCheck : .agrees))
  }

  // MARK: what the evaluation has found

  /// Takes over the findings of the evaluation, each at its line and with its weight in an audit.
  mutating func takeFindings() {
    for diagnostic in evaluation.findings {
      guard let message = diagnostic.message as? RunMessage else { continue }
      let line = message.path.flatMap { path in lines.firstIndex { $0.path == path && $0.level.isScored } }
      switch message {
      case .checkFailed(_, let name, _, _, _): takeFailedCheck(diagnostic, name, message)
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
  private func outside(_ score: String, _ line: Int?) -> Rational {
    guard let line, case .score(.undetermined(let low, let high), _) = lines[line].computed,
      let score = Rational(decimal: score)
    else { return .zero }
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
        .checkWithinRounding(name: name, printed: printed.claimed, computed: printed.computed), line: line)
    }
    if let line { settle(line, .differs) }
    var search = VariantSearch(template, form, cohort)
    take(diagnostic, message.auditWeight, line, variant: search.variant(for: check))
  }

  /// The two sides of a check without a tolerance that differ by the printed decimals only.
  private func printedWithinRounding(_ check: DataCheck) -> (claimed: String, computed: String)? {
    guard check.tolerance == nil, let sides = check.printedSides, let datum = form.inputs[sides.input],
      case .number(let number) = datum.value,
      case .number(let computed)? = value(of: sides.computed, in: form, by: template, in: cohort),
      PrintedFigure(Datum(number, place: datum.place, spot: datum.spot)).contains(computed)
    else { return nil }
    let text = template.text(of: .number(computed), as: sides.computed.type)
    return (
      template.text(of: datum.value, as: template[sides.input].type).text,
      (text.isExact ? "" : "≈") + text.text
    )
  }

  // MARK: what cannot be checked

  /// Says why lines cannot be checked, once for each reason.
  mutating func reportObstacles() {
    var missing: [(figure: AuditMessage.MissingFigure, line: Int)] = []
    for entry in obstacles {
      guard let first = entry.lines.first else { continue }
      if case .missingInput(let name) = entry.obstacle {
        missing += entry.lines.map { (.init(name: name, path: lines[$0].path), $0) }
        continue
      }
      report(
        .unchecked(entry.obstacle, paths: entry.lines.map { lines[$0].path }), line: first,
        stake: entry.lines.compactMap { lines[$0].points }.max() ?? .zero)
    }
    missing.sort { $0.line < $1.line }
    if let first = missing.first {
      report(
        .missingFigures(missing.map(\.figure)), line: first.line,
        stake: missing.compactMap { lines[$0.line].points }.max() ?? .zero)
    }
  }
}

extension DataCheck {
  /// The printed figure of an equation and what it should be; nil for checks of another kind.
  var printedSides: (input: InputID, computed: Measure)? {
    guard case .comparison(let left, .equal, let right) = condition.kind else { return nil }
    switch (left.kind, right.kind) {
    case (.input, .input): return nil
    case (.input(let id), _): return isFigure(right) ? (id, right) : nil
    case (_, .input(let id)): return isFigure(left) ? (id, left) : nil
    default: return nil
    }
  }

  private func isFigure(_ measure: Measure) -> Bool {
    if case .number = measure.type { true } else { false }
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
