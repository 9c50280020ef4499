import Program
import Runtime
import Source
import Values

/// Looks for a known way of computing that gives a claimed figure, the likeliest first.
///
/// A variant is named only where it says something: not for full points or none, which many give by accident,
/// and not where more than `mostFits` of its class fit.
struct VariantSearch {
  let template: Template
  let form: Form
  let cohort: Cohort
  private let cache: AuditCache
  /// How many computations may still be tried for this claim.
  private var budget = 400
  private let mostFits = 3

  init(_ template: Template, _ form: Form, _ cohort: Cohort, _ cache: AuditCache) {
    self.cache = cache
    self.template = template
    self.form = form
    self.cohort = cohort
  }

  // MARK: scores

  /// The variant that gives the claimed score of an indicator or a row.
  mutating func variant(
    for claim: PrintedFigure, _ result: IndicatorResult, row: FormRow? = nil
  ) -> Variant? {
    guard let rule = template[result.id].rule else { return nil }
    let isEnd = claim.value == result.points || claim.value.isZero
    if !isEnd, let exact = result.exact,
      let found = rounding(claim, exact, places: [template.rounding.places])
    {
      return found
    }
    let table = template[result.id].rows?.table
    let search = RuleSearch(
      template: template, id: result.id, rule: rule,
      substitutions: Substitutions(
        template: template, given: Set(form.inputs.keys), needsLikeNames: rule.isQuantized,
        row: row.flatMap { row in table.map { (table: $0, row: row) } }))
    let fits = table == nil ? prepared(search, claim) : tried(search, claim, on: row, known: result)
    func found(_ kinds: [SlipKind]) -> Variant? {
      for kind in kinds {
        guard let fits = fits(kind, &budget) else { return nil }
        if let first = fits.first, fits.count <= mostFits { return first }
      }
      return nil
    }
    if let variant = found(SlipKind.readings(isEnd: isEnd, tier: result.steps.appliedTier)) {
      return variant
    }
    if isEnd { return nil }
    // Many ways of reading a rule are likelier than whole points, and whole points than a wrong figure.
    if let exact = result.exact, let variant = rounding(claim, exact, places: [1, 0]) { return variant }
    return found(SlipKind.otherFigures)
  }

  private typealias Scored = (score: Rational, exact: Rational)
  /// The variants of a kind that give a claim; nil where no more computations may be tried.
  private typealias Fits = (SlipKind, _ budget: inout Int) -> [Variant]?

  /// The candidates of an indicator of its own, prepared for all forms of the run.
  private func prepared(_ search: RuleSearch, _ claim: PrintedFigure) -> Fits {
    let candidates = cache.candidates(of: search)
    var trial = candidates.scores.trial(of: form, in: cohort)
    return { kind, budget in
      fitting(candidates.ofKind(kind), claim, &budget) { trial.score($0) }
    }
  }

  /// The candidates of a row, or of an indicator with rows.
  private func tried(
    _ search: RuleSearch, _ claim: PrintedFigure, on row: FormRow?, known: IndicatorResult
  ) -> Fits {
    { kind, budget in
      fitting(search.candidates(kind), claim, &budget) { varied in
        guard let result = result(known, row, by: varied), case .scored(let score) = result.score else {
          return nil
        }
        return (score, result.exact ?? score)
      }
    }
  }

  private func fitting<Candidate>(
    _ candidates: [(Variant, Candidate)], _ claim: PrintedFigure, _ budget: inout Int,
    _ score: (Candidate) -> Scored?
  ) -> [Variant]? {
    var fits: [Variant] = []
    for (variant, candidate) in candidates {
      guard budget > 0 else { return nil }
      budget -= 1
      if let score = score(candidate), gives(claim, score) { fits.append(variant) }
    }
    return fits
  }

  private func gives(_ claim: PrintedFigure, _ scored: Scored) -> Bool {
    scored.score == claim.value
      || claim.places >= template.rounding.places && claim.contains(scored.exact)
  }

  private func rounding(_ claim: PrintedFigure, _ exact: Rational, places: [Int]) -> Variant? {
    let own = template.rounding
    for places in places where places <= own.places {
      for mode in RoundingMode.allCases where (mode, places) != (own.mode, own.places) {
        if (try? exact.rounded(places: places, mode: mode)) == claim.value {
          return .rounded(mode.kind, places: places)
        }
      }
    }
    return nil
  }

  private func result(_ known: IndicatorResult, _ row: FormRow?, by varied: Template) -> IndicatorResult? {
    guard let row else { return evaluate(known.id, of: form, by: varied, in: cohort) }
    // A filter may rest on what is varied; then other rows may be taken, and share other points.
    if varied[known.id].rows?.filter?.contains(where: \.isComputed) ?? false {
      return evaluate(known.id, of: form, by: varied, in: cohort).rows.first { $0.number == row.number }?
        .result
    }
    return evaluate(row: row.number, below: known.id, of: form, by: varied, in: cohort)
  }

  // MARK: checks

  /// The variant under which an equation between a printed figure and a computed one holds.
  mutating func variant(for check: DataCheck) -> Variant? {
    guard case .comparison(let left, .equal, let right) = check.condition.kind else { return nil }
    let printed = [left, right].compactMap { side -> InputID? in
      if case .input(let id) = side.kind { id } else { nil }
    }
    var substitutions = Substitutions(template: template, given: Set(form.inputs.keys))
    substitutions.excluded = Set(printed)
    substitutions.bare = Set(form.inputs.filter { $0.value.isBare }.keys)
    let search = CheckSearch(
      template: template, check: check, left: left, right: right, substitutions: substitutions)
    func found(_ candidates: () -> [CheckSearch.Candidate]) -> Variant? {
      var fits: [Variant] = []
      for (variant, check, varied) in candidates() {
        guard budget > 0 else { return nil }
        budget -= 1
        if holds(check, in: form, by: varied, in: cohort) == true { fits.append(variant) }
      }
      return fits.count <= mostFits ? fits.first : nil
    }
    if let variant = found(search.otherUnits) ?? shift(left, right) { return variant }
    for candidates in search.otherFigures() {
      if let variant = found(candidates) { return variant }
    }
    return nil
  }

  /// A slip of the decimal point, or of 元 and 万元.
  private func shift(_ left: Measure, _ right: Measure) -> Variant? {
    guard case .number(let a)? = value(of: left, in: form, by: template, in: cohort),
      case .number(let b)? = value(of: right, in: form, by: template, in: cohort), !a.isZero, !b.isZero,
      let ratio = try? a.divided(by: b)
    else { return nil }
    var power = Rational.one
    for exponent in 1...8 {
      power = (try? power * Rational(10)) ?? power
      if ratio == power { return .shifted(power: exponent) }
      if (try? ratio * power) == .one { return .shifted(power: -exponent) }
    }
    return nil
  }
}

extension Measure {
  /// Whether it asks for what the template computes elsewhere.
  fileprivate var isComputed: Bool {
    switch kind {
    case .formula, .score, .totalScore, .grade: true
    default: false
    }
  }
}

extension Datum {
  /// Whether a number stands alone in its cell.
  fileprivate var isBare: Bool {
    let digits = place.text.unicodeScalars.filter { $0 != "\"" && $0 != " " }
    return !digits.isEmpty
      && digits.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," || $0 == "-" }
  }
}

extension RoundingMode {
  fileprivate var kind: Variant.RoundingKind {
    switch self {
    case .halfUp: .halfUp
    case .halfEven: .halfEven
    case .down: .down
    case .up: .up
    }
  }
}

extension [DerivationStep] {
  /// The number of the tier that gave the score.
  var appliedTier: Int? {
    for case .tier(let number, _, _) in self { return number }
    return nil
  }
}
