import Enclosure
import Program
import Values

/// Encloses the values a measure can take, from declared ranges and from the conditions passed on the way.
///
/// What is taken of an input without a declared range stands in `Input.assumedRange`, to which reading holds the
/// forms. An enclosure is sound: no form that is read and scored leaves it. It is exact where each input occurs once, for sums, and for
/// quotients of sums.
package struct RangeAnalysis {
  let shared: Shared
  let state: Assumptions

  /// Knows the declared ranges and nothing else.
  package init(_ template: Template) {
    let shared = Shared(template)
    self.init(shared, shared.unassumed)
  }

  init(_ shared: Shared, _ state: Assumptions) {
    self.shared = shared
    self.state = state
  }

  /// The template whose measures are enclosed.
  package var template: Template { _read { yield shared.template } }

  // MARK: enclosing

  /// An interval that holds every value of the measure, for an indicator with full points in `full`.
  ///
  /// Days count as their number.
  package func interval(of measure: Measure, full: Interval = .fromZero) -> Interval {
    let computed = computedInterval(measure, full)
    guard !state.known.isEmpty, let narrower = state.known[measure] else { return computed }
    return computed.intersection(narrower)
  }

  /// An interval that holds every score of a leaf's rule before rounding, with the points of the template.
  package func scores(of indicator: Indicator) -> Interval? {
    guard let rule = indicator.rule else { return nil }
    if let scores = state.scores[indicator.id] { return scores }
    let scores = interval(of: rule, full: .point(indicator.points), role: indicator.role)
    state.scores[indicator.id] = scores
    return scores
  }

  /// An interval that holds every value of a formula, those that its policies give included.
  package func values(of formula: FormulaID) -> Interval { formulaInterval(formula, .fromZero) }

  private func computedInterval(_ measure: Measure, _ full: Interval) -> Interval {
    shared.work += 1
    guard shared.work < Shared.limit else { return .everything }
    switch measure.kind {
    case .constant(.number(let value), _): return .point(value)
    case .constant(.date(let date), _): return .point(Rational(date.dayNumber))
    case .input(let id): return assumedInterval(of: template[id])
    case .formula(let id): return formulaInterval(id, full)
    case .fullPoints: return full
    case .column(let table, let index): return assumedInterval(of: template[table].columns[index])
    case .member(let part, _): return interval(of: part, full: full)
    case .aggregate(let aggregate): return self.aggregate(aggregate, full)
    case .points(let id): return template[id].pointsRange
    case .score(let id): return scoreRange(template[id])
    case .ownScore: return shared.hasFloorsBelowZero ? .everything : .fromZero
    case .negated(let part): return -interval(of: part, full: full)
    case .grouped(let part): return interval(of: part, full: full)
    case .arithmetic(let left, let sign, let right): return arithmetic(left, sign, right, full)
    case .call(let function, let arguments, let trim): return call(function, arguments, trim, full)
    case .choice(let branches): return choice(branches, full)
    case .line(let part, let knots, .flat): return line(part, knots, full)
    default: return .everything
    }
  }

  private func assumedInterval(of input: Input) -> Interval {
    // A figure is what a text says; see `Rule.takesNegativeFigures`.
    if state.takesNegativeFigures, case .target = input.type { return .everything }
    return input.assumedInterval
  }

  private func formulaInterval(_ id: FormulaID, _ full: Interval) -> Interval {
    if let known = state.formulas[id] { return known }
    // A formula is computed once, whatever sentence asks for it.
    let result = takingNegativeFigures(false).computedFormula(template[id], full)
    state.formulas[id] = result
    return result
  }

  private func computedFormula(_ formula: Formula, _ full: Interval) -> Interval {
    var result = interval(of: formula.measure, full: full)
    for value in formula.policies.replacements { result = result.hull(interval(of: value, full: full)) }
    return result
  }

  private func choice(_ branches: [ChoiceBranch], _ full: Interval) -> Interval {
    var rest = self
    var parts: [Interval] = []
    for branch in branches {
      parts.append(rest.assuming(branch.condition).interval(of: branch.value, full: full))
      rest = rest.excluding(branch.condition)
    }
    return hull(parts)
  }

  func hull(_ parts: [Interval]) -> Interval {
    parts.dropFirst().reduce(parts.first ?? .everything) { $0.hull($1) }
  }
}

extension RangeAnalysis {
  /// What is the same whatever is assumed.
  final class Shared {
    /// How many measures are enclosed at most. Choices within choices could ask for very many; beyond the limit
    /// nothing is claimed of a measure.
    static let limit = 400_000

    let template: Template
    let linear = LinearForms()
    /// What is known without any condition.
    let unassumed = Assumptions([:])
    /// How many measures have been enclosed.
    var work = 0
    private(set) lazy var hasWideLimits = template.hasWideLimits
    private(set) lazy var hasFloorsBelowZero = template.hasFloorsBelowZero

    init(_ template: Template) { self.template = template }
  }
}
