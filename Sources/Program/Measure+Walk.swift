extension Measure {
  /// Its direct parts, in order; formulas are not entered.
  package var parts: [Measure] {
    switch kind {
    case .constant, .input, .column, .formula, .fullPoints, .ownScore, .score, .points, .totalScore, .grade,
      .claimed, .ownClaim, .totalClaim, .isGiven, .hasColumn, .reported:
      []
    case .negated(let part), .grouped(let part), .not(let part), .member(let part, _), .shifted(let part, _),
      .widened(let part, _):
      [part]
    case .meets(let actual, let target): [actual, target]
    case .workdays(let from, let to): [from, to]
    case .aggregate(let aggregate): aggregate.measures
    case .arithmetic(let left, _, let right): [left, right]
    case .comparison(let left, _, let right): [left, right]
    case .between(let part, let low, let high): [part, low, high]
    case .oneOf(let part, let others): [part] + others
    case .all(let parts), .any(let parts), .call(_, let parts, _): parts
    case .choice(let branches): branches.flatMap { ($0.condition.map { [$0] } ?? []) + [$0.value] }
    case .line(let part, let knots, _): [part] + knots.flatMap { [$0.x, $0.y] }
    }
  }

  /// The measure with other parts, given in the order of `parts`; what has other parts keeps its type.
  package func replacingParts(_ new: [Measure]) -> Measure {
    guard new.count == parts.count else { preconditionFailure("as many parts as before") }
    var rest = new[...]
    func next() -> Measure { rest.removeFirst() }
    func next(_ old: Measure?) -> Measure? { old == nil ? nil : rest.removeFirst() }
    let changed: Kind
    switch kind {
    case .constant, .input, .column, .formula, .fullPoints, .ownScore, .score, .points, .totalScore, .grade,
      .claimed, .ownClaim, .totalClaim, .isGiven, .hasColumn, .reported:
      return self
    case .negated: changed = .negated(next())
    case .grouped: changed = .grouped(next())
    case .not: changed = .not(next())
    case .member(_, let member): changed = .member(next(), member)
    case .shifted(_, let steps): changed = .shifted(next(), by: steps)
    case .widened(_, let set): changed = .widened(next(), to: set)
    case .meets: changed = .meets(actual: next(), target: next())
    case .workdays: changed = .workdays(from: next(), to: next())
    case .aggregate(let old):
      changed = .aggregate(
        Aggregate(
          old.function, over: old.records, keys: old.keys.map { _ in next() }, filter: next(old.filter),
          values: old.values.map { _ in next() }, trim: old.trim, ranking: old.ranking, range: old.range))
    case .arithmetic(_, let sign, _): changed = .arithmetic(next(), sign, next())
    case .comparison(_, let sign, _): changed = .comparison(next(), sign, next())
    case .between: changed = .between(next(), low: next(), high: next())
    case .oneOf: changed = .oneOf(next(), Array(rest))
    case .all: changed = .all(new)
    case .any: changed = .any(new)
    case .call(let function, _, let trim): changed = .call(function, new, trim)
    case .choice(let branches):
      changed = .choice(branches.map { ChoiceBranch(condition: next($0.condition), value: next()) })
    case .line(_, let knots, let ends):
      changed = .line(next(), knots.map { _ in Knot(x: next(), y: next()) }, ends)
    }
    return Measure(changed, type: type, range: range)
  }

  /// The measure that a condition holds against bounds; nil where there is not exactly one.
  package var subject: Measure? {
    switch kind {
    case .comparison(let left, _, _): left
    case .between(let part, _, _): part
    case .grouped(let inner): inner.subject
    case .all(let parts): parts.first?.subject
    default: nil
    }
  }

  /// Whether it names something that belongs to one form.
  package var isOfOneForm: Bool {
    switch kind {
    case .input, .column, .formula, .score, .points, .totalScore, .grade, .claimed, .ownClaim, .totalClaim,
      .isGiven, .hasColumn, .fullPoints, .ownScore, .member:
      true
    default: false
    }
  }

  /// Visits the measure and every part below it; formulas are not entered.
  package func forEachPart(_ visit: (Measure) -> Void) {
    visit(self)
    for part in parts { part.forEachPart(visit) }
  }

  /// Visits the measure and everything below it, entering each formula it names once.
  package func forEach(in template: Template, _ visit: (Measure) -> Void) {
    var entered: Set<FormulaID> = []
    forEach(in: template, entered: &entered, visit)
  }

  private func forEach(in template: Template, entered: inout Set<FormulaID>, _ visit: (Measure) -> Void) {
    visit(self)
    if case .formula(let id) = kind, entered.insert(id).inserted {
      template[id].measure.forEach(in: template, entered: &entered, visit)
    }
    for part in parts { part.forEach(in: template, entered: &entered, visit) }
  }
}

extension Rule {
  /// Visits every measure that the rule and its tiers name, outermost only.
  package func forEachMeasure(_ visit: (Measure) -> Void) {
    switch curve {
    case .value(let measure): visit(measure)
    case .conditional(let condition, let value, let otherwise):
      visit(condition)
      visit(value)
      otherwise.map(visit)
    case .tiers(let tiers):
      for tier in tiers {
        tier.condition.map(visit)
        tier.rule.forEachMeasure(visit)
      }
    case .named(_, let rule): rule.forEachMeasure(visit)
    case .judged(let judgement):
      judgement.level.map(visit)
      for bounds in judgement.bounds {
        bounds.low.map(visit)
        bounds.high.map(visit)
      }
    case .checklist(let list):
      for item in list.items {
        item.condition.map(visit)
        item.points.map(visit)
      }
      if case .eachMissing(let amount) = list.mode { visit(amount) }
    }
    for adjustment in adjustments { adjustment.forEachMeasure(visit) }
    lowest.map(visit)
    highest.map(visit)
    for override in overrides {
      visit(override.condition)
      visit(override.value)
    }
    for demand in demands { demand.condition.map(visit) }
  }
}

extension Rule {
  /// Whether a person scores, here or in a tier.
  package var isJudged: Bool {
    switch curve {
    case .judged: true
    case .tiers(let tiers): tiers.contains { $0.rule.isJudged }
    case .named(_, let inner): inner.isJudged
    case .value, .conditional, .checklist: false
    }
  }

  /// Whether the rule asks the data about lines of text.
  package var hasWrittenLines: Bool {
    switch curve {
    case .checklist(let list): list.items.contains { $0.condition == nil }
    case .tiers(let tiers): tiers.contains { $0.rule.hasWrittenLines }
    case .named(_, let inner): inner.hasWrittenLines
    case .value, .conditional, .judged: false
    }
  }

  /// Visits the adjustments of the rule and of its tiers.
  package func forEachAdjustment(_ visit: (Adjustment) -> Void) {
    adjustments.forEach(visit)
    if case .named(_, let inner) = curve { inner.forEachAdjustment(visit) }
    if case .tiers(let tiers) = curve {
      for tier in tiers { tier.rule.forEachAdjustment(visit) }
    }
  }
}

extension Adjustment {
  /// Visits every measure that the adjustment names.
  package func forEachMeasure(_ visit: (Measure) -> Void) {
    switch excess {
    case .whole(let measure): visit(measure)
    case .above(let measure, let bound), .below(let measure, let bound):
      visit(measure)
      visit(bound)
    case .off(let measure, let low, let high):
      visit(measure)
      visit(low)
      visit(high)
    }
    visit(step)
    visit(amount)
    cap.map(visit)
  }
}
