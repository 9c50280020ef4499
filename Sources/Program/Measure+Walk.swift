import Values

extension Measure {
  /// Its direct parts, in order; formulas are not entered.
  package var parts: [Measure] {
    var parts: [Measure] = []
    forEachDirectPart { parts.append($0) }
    return parts
  }

  /// Visits its direct parts, in order; formulas are not entered. Everything that looks for something walks by this,
  /// so that nothing is made for a measure that is only looked at.
  @inline(__always)
  package func forEachDirectPart(_ visit: (Measure) -> Void) {
    switch kind {
    case .applied(let call): visit(call.body)
    case .constant, .input, .column, .formula, .parameter, .fullPoints, .ownScore, .score, .points,
      .totalScore, .grade,
      .claimed, .ownClaim, .totalClaim, .isGiven, .hasColumn, .inapplicable, .reported:
      break
    case .negated(let part), .grouped(let part), .not(let part), .member(let part, _), .shifted(let part, _),
      .widened(let part, _):
      visit(part)
    case .meets(let left, let right), .workdays(let left, let right), .rounded(let left, let right, _),
      .arithmetic(let left, _, let right), .comparison(let left, _, let right):
      visit(left)
      visit(right)
    case .limited(let part, let low, let high):
      visit(part)
      low.map(visit)
      high.map(visit)
    case .aggregate(let aggregate): aggregate.forEachMeasure(visit)
    case .between(let part, let low, let high):
      visit(part)
      visit(low)
      visit(high)
    case .oneOf(let part, let others), .begins(let part, let others):
      visit(part)
      others.forEach(visit)
    case .all(let parts), .any(let parts), .call(_, let parts, _): parts.forEach(visit)
    case .choice(let branches):
      for branch in branches {
        branch.condition.map(visit)
        visit(branch.value)
      }
    case .line(let part, let knots, _):
      visit(part)
      for knot in knots {
        visit(knot.x)
        visit(knot.y)
      }
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
    case .constant, .input, .column, .formula, .parameter, .fullPoints, .ownScore, .score, .points,
      .totalScore,
      .grade, .claimed, .ownClaim, .totalClaim, .isGiven, .hasColumn, .inapplicable, .reported:
      return self
    case .applied(let call):
      changed = .applied(
        Application(name: call.name, arguments: call.arguments, body: next(), policies: call.policies))
    case .negated: changed = .negated(next())
    case .grouped: changed = .grouped(next())
    case .not: changed = .not(next())
    case .member(_, let member): changed = .member(next(), member)
    case .shifted(_, let steps): changed = .shifted(next(), by: steps)
    case .widened(_, let set): changed = .widened(next(), to: set)
    case .meets: changed = .meets(actual: next(), target: next())
    case .workdays: changed = .workdays(from: next(), to: next())
    case .rounded(_, _, let mode): changed = .rounded(next(), to: next(), mode)
    case .limited(_, let low, let high): changed = .limited(next(), low: next(low), high: next(high))
    case .aggregate(let old):
      changed = .aggregate(
        Aggregate(
          old.function, over: old.records, keys: old.keys.map { _ in next() }, filter: next(old.filter),
          values: old.values.map { _ in next() }, trim: old.trim, ranking: old.ranking, range: old.range))
    case .arithmetic(_, let sign, _): changed = .arithmetic(next(), sign, next())
    case .comparison(_, let sign, _): changed = .comparison(next(), sign, next())
    case .between: changed = .between(next(), low: next(), high: next())
    case .oneOf: changed = .oneOf(next(), Array(rest))
    case .begins: changed = .begins(next(), Array(rest))
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

  /// The measure without the brackets around it.
  package var ungrouped: Measure {
    if case .grouped(let inner) = kind { inner.ungrouped } else { self }
  }

  /// A number that is written down.
  package var writtenNumber: Rational? {
    if case .constant(.number(let value), _) = kind { value } else { nil }
  }

  /// A text that is written down.
  package var writtenText: String? {
    if case .constant(.text(let text), _) = ungrouped.kind { text } else { nil }
  }

  /// Whether it names something that belongs to one form.
  package var isOfOneForm: Bool {
    switch kind {
    case .input, .column, .formula, .score, .points, .totalScore, .grade, .claimed,
      .ownClaim, .totalClaim, .isGiven, .hasColumn, .fullPoints, .ownScore, .member:
      true
    default: false
    }
  }

  /// Visits the measure and every part below it; formulas are not entered.
  package func forEachPart(_ visit: (Measure) -> Void) {
    visit(self)
    forEachDirectPart { $0.forEachPart(visit) }
  }

  /// Whether the measure or a part below it is of a kind; formulas are not entered.
  package func contains(where isWanted: (Measure) -> Bool) -> Bool {
    if isWanted(self) { return true }
    var found = false
    forEachDirectPart { if !found { found = $0.contains(where: isWanted) } }
    return found
  }

  /// Whether the measure or anything below it is of a kind, in the formulas it names as well.
  package func contains(in template: Template, where isWanted: (Measure) -> Bool) -> Bool {
    var found = false
    forEach(in: template) { if !found { found = isWanted($0) } }
    return found
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
    forEachDirectPart { $0.forEach(in: template, entered: &entered, visit) }
  }
}

extension Measure {
  /// Whether it is what the form says was done.
  package static func isActual(_ measure: Measure) -> Bool {
    measure.ungrouped.source.type == .target(isActual: true)
  }

  /// Whether it is a target text or a part of one, and not computed.
  package static func isFromText(_ measure: Measure) -> Bool {
    if case .target = measure.ungrouped.source.type { true } else { false }
  }

  /// The text of which it is a part.
  private var source: Measure {
    if case .member(let part, _) = kind { part.ungrouped } else { self }
  }
}
