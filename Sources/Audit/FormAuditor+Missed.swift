import Program
import Runtime
import Source
import TargetTexts

/// Why full points are too many: the target or the condition that was missed.
extension FormAuditor {
  /// The target and the actual that the rule compares and that do not agree, as written.
  ///
  /// A rule that leaves the score to a person compares none: then every actual must miss every target of the row,
  /// whichever of them was meant.
  func missedTarget(_ result: IndicatorResult, _ row: FormRow?) -> AuditMessage.MissedBound? {
    guard let rule = template[result.id].rule else { return nil }
    let place = row.flatMap { row in template[result.id].rows.map { (table: $0.table, row: row) } }
    let compared = rule.comparedTargets(applied: result.steps.appliedTier, in: template)
    if !compared.isEmpty {
      return compared.lazy.compactMap { missed($0, place) == true ? bound($0, place) : nil }.first
    }
    guard let place else { return nil }
    let verdicts = pairs(in: place.table).compactMap { pair in missed(pair, place).map { (pair, $0) } }
    guard let first = verdicts.first, verdicts.allSatisfy({ $0.1 }) else { return nil }
    return bound(first.0, place)
  }

  /// Whether the actual of a pair misses its target; nil where they do not compare.
  private func missed(_ pair: ComparedTarget, _ place: (table: TableID, row: FormRow)?) -> Bool? {
    let meets = Measure(
      .meets(actual: pair.actual, target: pair.target), type: .truth, range: pair.target.range)
    guard text(of: pair.actual, place) != nil, text(of: pair.target, place) != nil,
      case .truth(let holds)? = value(of: meets, in: form, row: place, by: template, in: cohort)
    else { return nil }
    return !holds
  }

  private func bound(
    _ pair: ComparedTarget, _ place: (table: TableID, row: FormRow)?
  ) -> AuditMessage.MissedBound? {
    guard let target = text(of: pair.target, place), let actual = text(of: pair.actual, place) else {
      return nil
    }
    return .target(target.written, actual: actual.written, isExceeded: target.isExceeded(by: actual))
  }

  /// What the form says of an input or a column that holds a target or an actual.
  private func text(of measure: Measure, _ place: (table: TableID, row: FormRow)?) -> TargetText? {
    let datum: Datum<Value>?
    if case .input(let id) = measure.kind {
      datum = form.inputs[id]
    } else if case .column(let table, let index) = measure.kind, table == place?.table {
      datum = place?.row.cells[index]
    } else {
      datum = nil
    }
    guard case .target(let text)? = datum?.value else { return nil }
    return text
  }

  /// Every actual of a table with every target.
  private func pairs(in table: TableID) -> [ComparedTarget] {
    let columns = template[table].columns
    func measures(isActual: Bool) -> [Measure] {
      columns.indices.filter { columns[$0].type == .target(isActual: isActual) }
        .map { Measure(.column(table, $0), type: columns[$0].type, range: columns[$0].range) }
    }
    return measures(isActual: true).flatMap { actual in
      measures(isActual: false).map { ComparedTarget(actual: actual, target: $0) }
    }
  }

  /// The condition for full points that the steps of a score show not to hold.
  func missedCondition(_ result: IndicatorResult, _ row: FormRow?) -> AuditMessage.MissedBound? {
    template[result.id].rule.flatMap { rule in
      missedCondition(of: rule, result.steps) {
        guard row == nil else { return "" }
        return cache.evaluator(of: result.id, template).figures(
          of: $0, in: result.id, of: form, in: cohort)
      }
    }
  }

  private func missedCondition(
    of rule: Rule, _ steps: [DerivationStep], _ figures: (Measure) -> Phrase
  ) -> AuditMessage.MissedBound? {
    switch rule.curve {
    case .named(_, let inner): return missedCondition(of: inner, steps, figures)
    case .conditional(let condition, let value, _):
      guard case .fullPoints = value.kind else { return nil }
      for case .condition(let text, let figures, false, condition.range) in steps {
        return .condition(text, figures: figures)
      }
      return nil
    case .tiers(let tiers):
      guard let applied = steps.appliedTier, tiers.indices.contains(applied - 1) else { return nil }
      // The tiers are asked in turn: those before the one that applies do not hold.
      for tier in tiers.prefix(applied - 1) {
        guard case .value(let value) = tier.rule.curve, case .fullPoints = value.kind,
          let condition = tier.condition
        else { continue }
        return .condition(template.phrase(of: condition), figures: figures(condition))
      }
      return missedCondition(of: tiers[applied - 1].rule, steps, figures)
    case .value, .judged, .checklist: return nil
    }
  }
}

extension TargetText {
  /// Whether an actual passes a target that asks for just so much.
  fileprivate func isExceeded(by actual: TargetText) -> Bool {
    guard case .quantity(let target) = reading, target.direction == .equal,
      case .quantity(let reached) = actual.reading, let limit = target.bound,
      let figure = (reached.taking(unitOf: target) ?? reached).bound
    else { return false }
    return figure > limit
  }
}

/// An actual and the target that a rule holds it against.
private struct ComparedTarget: Hashable {
  let actual: Measure
  let target: Measure

  init(actual: Measure, target: Measure) {
    self.actual = actual
    self.target = target
  }

  /// Two measures where one is a target and the other an actual, in either order; parts such as 期限 stand for
  /// the whole.
  init?(_ one: Measure, _ other: Measure) {
    let (one, other) = (one.targetText, other.targetText)
    guard case .target(let isActual) = one.type, case .target(let isOtherActual) = other.type,
      isActual != isOtherActual
    else { return nil }
    self.init(actual: isActual ? one : other, target: isActual ? other : one)
  }
}

extension Rule {
  /// The actuals and targets that the rule compares: those of the tier that applies, or else all.
  fileprivate func comparedTargets(applied tier: Int?, in template: Template) -> [ComparedTarget] {
    if let tier, let applied = self.tier(tier) {
      let inside = applied.comparedTargets(applied: nil, in: template)
      if !inside.isEmpty { return inside }
    }
    var found: [ComparedTarget] = []
    forEachMeasure { measure in
      measure.forEach(in: template) { found += $0.comparedTarget.map { [$0] } ?? [] }
    }
    return found.withoutRepeats()
  }

  /// A tier by its number from 1, also behind the name of a rule.
  private func tier(_ number: Int) -> Rule? {
    switch curve {
    case .named(_, let inner): inner.tier(number)
    case .tiers(let tiers): tiers.indices.contains(number - 1) ? tiers[number - 1].rule : nil
    case .value, .conditional, .judged, .checklist: nil
    }
  }
}

extension Measure {
  /// The pair that the operation itself compares or divides.
  fileprivate var comparedTarget: ComparedTarget? {
    if case .meets(let actual, let target) = kind { return ComparedTarget(actual: actual, target: target) }
    if case .comparison(let left, _, let right) = kind { return ComparedTarget(left, right) }
    if case .arithmetic(let left, .divide, let right) = kind { return ComparedTarget(left, right) }
    return nil
  }

  /// The text that a part was taken from, without brackets.
  fileprivate var targetText: Measure {
    if case .grouped(let inner) = kind { return inner.targetText }
    if case .member(let inner, _) = kind { return inner.targetText }
    return self
  }
}
