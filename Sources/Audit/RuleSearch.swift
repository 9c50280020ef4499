import Program
import Source
import Values

/// A kind of slip that may explain a claim.
enum SlipKind: Hashable {
  /// A rate rounded first.
  case rounded(places: Int)
  case counting, reversed, proportional
  /// The tier beside the one of a number.
  case tier(Int)
  case omitted, replaced, throughout, combined

  /// The ways of reading a rule, the likeliest first; `tier` is the one that applied.
  static func readings(isEnd: Bool, tier: Int?) -> [SlipKind] {
    let tiers = tier.map { [SlipKind.tier($0)] } ?? []
    if isEnd { return tiers }
    return [.rounded(places: 0), .rounded(places: 1), .rounded(places: 2), .counting, .reversed] + tiers
      + [.proportional]
  }

  /// The other figures of the form that may have been used, the likeliest first.
  static let otherFigures: [SlipKind] = [.omitted, .replaced, .throughout, .combined]
}

/// The templates that differ in one thing from the one an indicator was scored by.
struct RuleSearch {
  typealias Candidate = (Variant, Template)

  let template: Template
  let id: IndicatorID
  let rule: Rule
  let substitutions: Substitutions

  /// The templates with a slip of a kind.
  func candidates(_ kind: SlipKind) -> [Candidate] {
    let substitutions = substitutions
    switch kind {
    case .rounded(let places): return everywhere { _ in rateRounded(places: places) }
    case .counting: return rules(rule.countedOtherwise())
    case .reversed: return rules(rule.variations(reversed))
    case .proportional: return rules(rule.proportional() + rule.variations(unbent))
    case .tier(let number): return rules(rule.neighbouringTiers(of: number, template: template))
    case .omitted: return everywhere { _ in substitutions.omitted }
    case .replaced: return everywhere { substitutions.replaced(below: $0) }
    case .throughout: return throughout()
    case .combined: return everywhere { substitutions.combined(below: $0) }
    }
  }

  private func rules(_ varied: [(Rule, Variant)]) -> [Candidate] {
    varied.map { ($1, template.varied(rule: (of: id, rule: $0))) }
  }

  /// Variants of the rule, then of the formulas it rests on; the alternatives get the number of formulas that
  /// may be named at the place.
  private func everywhere(_ alternatives: (Int) -> Alternatives<Measure>) -> [Candidate] {
    rules(rule.variations(alternatives(template.formulas.count)))
      + reachableFormulas(from: rule, in: template).flatMap { formula in
        formula.variations(of: template) { $0.variations(alternatives(formula.index)) }
      }
  }

  private func throughout() -> [Candidate] {
    reachableFormulas(from: rule, in: template).flatMap { formula in
      formula.variations(of: template) { substitutions.replacedThroughout($0, below: formula.index) }
    }
  }

  // MARK: alternatives

  private func rateRounded(places: Int) -> Alternatives<Measure> {
    { node in
      guard case .arithmetic(_, .divide, _) = node.kind, case .number(let type) = node.type,
        type.dimension.isNone, let percent = self.template.units.unit(named: "%")
      else { return [] }
      let rate = NumberType(
        dimension: type.dimension, isPointDifference: type.isPointDifference, unit: percent)
      let arguments = [
        Measure(.grouped(node), type: .number(rate), range: node.range), self.constant(places, node),
      ]
      let rounded = Measure(.call(.round, arguments, Trim()), type: node.type, range: node.range)
      return [(rounded, .rateRounded(places: places))]
    }
  }

  /// T ÷ A as 2 − A ÷ T, and the other way round.
  private var reversed: Alternatives<Measure> {
    { node in
      guard case .number(let type) = node.type, type.dimension.isNone else { return [] }
      func made(_ kind: Measure.Kind) -> Measure { Measure(kind, type: node.type, range: node.range) }
      switch node.kind {
      case .arithmetic(let target, .divide, let actual):
        let line = made(
          .arithmetic(self.constant(2, node), .subtract, made(.arithmetic(actual, .divide, target))))
        return [(made(.call(.maximum, [self.constant(0, node), line], Trim())), .reverseLinear)]
      case .arithmetic(let two, .subtract, let ratio):
        guard case .constant(.number(Rational(2)), _) = two.kind,
          case .arithmetic(let actual, .divide, let target) = ratio.kind
        else { return [] }
        return [(made(.arithmetic(target, .divide, actual)), .reverseRatio)]
      default: return []
      }
    }
  }

  /// 率 × 满分 in place of 插值 of the 率.
  private var unbent: Alternatives<Measure> {
    { node in
      guard case .line(let share, _, _) = node.kind, case .number(let type) = share.type,
        type.dimension.isNone, case .number(let own) = node.type,
        own.dimension == self.template.units.unit(named: "分")?.dimension
      else { return [] }
      let points = Measure(.fullPoints, type: .number(.plain), range: node.range)
      let product = Measure(.arithmetic(share, .multiply, points), type: node.type, range: node.range)
      let most = Measure(.call(.minimum, [product, points], Trim()), type: node.type, range: node.range)
      return [(most, .unbent(self.template.phrase(of: share)))]
    }
  }

  private func constant(_ number: Int, _ node: Measure) -> Measure {
    Measure(
      .constant(.number(Rational(number)), written: String(number)), type: .number(.plain), range: node.range)
  }
}

/// The equations that differ in one thing from one that does not hold.
struct CheckSearch {
  typealias Candidate = (Variant, DataCheck, Template)

  let template: Template
  let check: DataCheck
  let left: Measure
  let right: Measure
  let substitutions: Substitutions

  /// Amounts without a unit in another unit.
  func otherUnits() -> [Candidate] {
    candidates { measure, _ in measure.variations(substitutions.otherUnits) }
  }

  /// The classes of variants with other figures, the likeliest first; computed only when asked for.
  func otherFigures() -> [() -> [Candidate]] {
    let substitutions = substitutions
    return [
      { self.candidates { measure, _ in measure.variations(substitutions.omitted) } },
      { self.candidates { measure, limit in measure.variations(substitutions.replaced(below: limit)) } },
      { self.candidates { measure, limit in substitutions.replacedThroughout(measure, below: limit) } },
      { self.candidates { measure, limit in measure.variations(substitutions.combined(below: limit)) } },
    ]
  }

  /// Variants of the sides that are computed, then of the formulas they rest on.
  private func candidates(_ variations: (Measure, Int) -> [(Measure, Variant)]) -> [Candidate] {
    let all = template.formulas.count
    var result: [Candidate] = []
    if !left.isInput {
      result += variations(left, all).map { ($1, with(left: $0, right: right), template) }
    }
    if !right.isInput {
      result += variations(right, all).map { ($1, with(left: left, right: $0), template) }
    }
    for formula in reachableFormulas(from: check.condition, in: template) {
      result += formula.variations(of: template) { variations($0, formula.index) }.map { ($0, check, $1) }
    }
    return result
  }

  private func with(left: Measure, right: Measure) -> DataCheck {
    DataCheck(
      name: check.name,
      condition: Measure(
        .comparison(left, .equal, right), type: check.condition.type, range: check.condition.range),
      tolerance: check.tolerance, severity: check.severity, message: check.message,
      policies: check.policies, range: check.range)
  }
}

extension Measure {
  /// Whether it is what the form says and nothing else.
  var isInput: Bool { if case .input = kind { true } else { false } }
}

extension FormulaID {
  /// The template with each variation of the formula in its place.
  fileprivate func variations(
    of template: Template, _ variations: (Measure) -> [(Measure, Variant)]
  ) -> [RuleSearch.Candidate] {
    let formula = template[self]
    return variations(formula.measure).map { measure, variant in
      var formulas = template.formulas
      formulas[index] = Formula(
        name: formula.name, measure: measure, policies: formula.policies, range: formula.range)
      return (variant, template.varied(formulas: formulas))
    }
  }
}

private func reachableFormulas(from rule: Rule, in template: Template) -> [FormulaID] {
  var result: [FormulaID] = []
  rule.forEachMeasure { result += reachableFormulas(from: $0, in: template) }
  return result.withoutRepeats()
}

private func reachableFormulas(from measure: Measure, in template: Template) -> [FormulaID] {
  var result: [FormulaID] = []
  measure.forEach(in: template) { if case .formula(let id) = $0.kind { result.append(id) } }
  return result.withoutRepeats()
}
