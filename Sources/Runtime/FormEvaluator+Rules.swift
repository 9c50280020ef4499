import Program
import Values

/// What a rule gives before rounding.
struct RuleOutcome {
  var points: Rational
  /// Whether 最高 was in force, so that more than full points is what the template asked for.
  var allowsAbove: Bool
  /// Whether 最低 was in force, so that less than zero is what the template asked for.
  var allowsBelow: Bool
}

extension FormEvaluator {
  /// Applies a rule to the indicator of the current trace.
  mutating func apply(_ rule: Rule) throws(Stop) -> RuleOutcome {
    if let replaced = try override(rule) { return replaced }
    let outer = trace.takesNegativeFigures
    if rule.takesNegativeFigures { trace.takesNegativeFigures = true }
    defer { trace.takesNegativeFigures = outer }
    var outcome: RuleOutcome
    do throws(Stop) {
      outcome = try apply(rule.curve, rule)
    } catch {
      guard let bounds = error.bounds else { throw error }
      throw Stop(error.obstacle, ruling: error.ruling, bounds: adjusted(bounds, rule))
    }
    for (index, adjustment) in rule.adjustments.enumerated() {
      let change = try points(of: adjustment)
      outcome.points = try exact { () throws(NumberLimitExceeded) in
        try outcome.points + (adjustment.isDeduction ? -change : change)
      }
      lose(.steps(index + 1), adjustment.isDeduction ? change : -change)
      // A limit inside a tier speaks for that tier alone: what is taken or given after it may not pass the points.
      if change.isPositive, adjustment.isDeduction { outcome.allowsBelow = false }
      if change.isPositive, !adjustment.isDeduction { outcome.allowsAbove = false }
    }
    try limit(&outcome, rule)
    return outcome
  }

  /// What a score within these bounds would come to after the adjustments and limits; nil where limits have no
  /// value. What cannot be told of an adjustment leaves its side open.
  private mutating func adjusted(_ bounds: ClosedRange<Rational>, _ rule: Rule) -> ClosedRange<Rational>? {
    let outer = trace
    defer { trace = outer }
    let widest = trace.indicator.map { scoresAllowed(template[$0]) } ?? bounds
    var (low, high) = (bounds.lowerBound, bounds.upperBound)
    do {
      for adjustment in rule.adjustments {
        guard let change = try? points(of: adjustment) else {
          if adjustment.isDeduction { low = min(low, widest.lowerBound) }
          if !adjustment.isDeduction { high = max(high, widest.upperBound) }
          continue
        }
        let signed = adjustment.isDeduction ? -change : change
        (low, high) = (try low + signed, try high + signed)
      }
      if let lowest = rule.lowest {
        let floor = try number(lowest)
        (low, high) = (max(low, floor), max(high, floor))
      }
      if let highest = rule.highest {
        let ceiling = try number(highest)
        (low, high) = (min(low, ceiling), min(high, ceiling))
      }
    } catch {
      return nil
    }
    return low...high
  }

  /// What a person or a list says of a penalty is how much it takes.
  private func signed(_ points: Rational) -> Rational {
    trace.indicator.map { template[$0].role } == .penalty ? -points : points
  }

  mutating func lose(_ cause: Loss.Cause, _ points: Rational) {
    if !points.isZero { trace.losses.append(Loss(cause, points)) }
  }

  private func difference(_ a: Rational, _ b: Rational) throws(Stop) -> Rational {
    try exact { () throws(NumberLimitExceeded) in try a + -b }
  }

  /// A 时 clause that holds decides whatever the rest of the sentence says, so it is asked first.
  private mutating func override(_ rule: Rule) throws(Stop) -> RuleOutcome? {
    for override in rule.overrides where try truth(override.condition) {
      let points = try number(override.value)
      trace.steps.append(
        .overridden(
          condition: template.text(of: override.condition), figures: comparedFigures(override.condition),
          by: points))
      lose(.replaced, try difference(trace.points, points))
      return RuleOutcome(points: points, allowsAbove: rule.highest != nil, allowsBelow: rule.lowest != nil)
    }
    return nil
  }

  private mutating func limit(_ outcome: inout RuleOutcome, _ rule: Rule) throws(Stop) {
    if let lowest = rule.lowest {
      let floor = try number(lowest)
      outcome.allowsBelow = true
      if outcome.points < floor {
        trace.steps.append(.raised(from: outcome.points, to: floor))
        lose(.limit, try difference(outcome.points, floor))
        outcome.points = floor
      }
    }
    if let highest = rule.highest {
      let ceiling = try number(highest)
      outcome.allowsAbove = true
      if outcome.points > ceiling {
        trace.steps.append(.capped(from: outcome.points, to: ceiling))
        lose(.limit, try difference(outcome.points, ceiling))
        outcome.points = ceiling
      }
    }
  }

  // MARK: curves

  private mutating func apply(_ curve: Curve, _ rule: Rule) throws(Stop) -> RuleOutcome {
    let plain: Rational
    switch curve {
    case .value(let measure): plain = try awarded(measure)
    case .conditional(let condition, let value, let otherwise):
      noteSubject(of: condition)
      let holds = try truth(condition)
      trace.steps.append(
        .condition(text: template.text(of: condition), figures: comparedFigures(condition), holds: holds))
      plain = try awarded(holds ? value : otherwise ?? value)
    case .tiers(let tiers): return try apply(tiers)
    case .named(_, let inner): return try apply(inner)
    case .judged(let judgement): plain = signed(try judged(judgement))
    case .checklist(let list): plain = signed(try checked(list))
    }
    return RuleOutcome(points: plain, allowsAbove: false, allowsBelow: false)
  }

  private mutating func awarded(_ measure: Measure) throws(Stop) -> Rational {
    let points = try number(measure)
    trace.steps.append(.value(computation(nil, measure, .number(points))))
    lose(.curve, try difference(trace.points, points))
    return points
  }

  /// Writes out a measure that is computed in the sentence itself, under the name of its indicator. One without
  /// a value is left to the condition, which another part may decide.
  private mutating func noteSubject(of condition: Measure) {
    guard let subject = condition.subject, let id = trace.indicator else { return }
    switch subject.kind {
    case .arithmetic, .call, .grouped, .negated: break
    default: return
    }
    guard let value = try? self.value(subject) else { return }
    let step = DerivationStep.formula(computation(trace.rowName ?? template[id].name, subject, value))
    if trace.steps.last != step { trace.steps.append(step) }
  }

  private mutating func apply(_ tiers: [Tier]) throws(Stop) -> RuleOutcome {
    if let first = tiers.first?.condition { noteSubject(of: first) }
    for (index, tier) in tiers.enumerated() {
      guard let condition = tier.condition else {
        trace.steps.append(.tier(number: index + 1, head: "", figures: ""))
        return try apply(tier.rule)
      }
      if try truth(condition) {
        trace.steps.append(
          .tier(number: index + 1, head: template.text(of: condition), figures: comparedFigures(condition)))
        return try apply(tier.rule)
      }
    }
    throw Stop(.noTier)
  }

  // MARK: judgement

  private mutating func judged(_ judgement: Judgement) throws(Stop) -> Rational {
    let bounds = try judgedBounds(judgement)
    let entry = trace.entry
    guard let datum = entry?.score else {
      if trace.points.isZero { return try awardedNothing() }
      let range = scores(within: bounds)
      if entry?.unusable.contains(.score) ?? false { throw Stop(.unusable("得分"), bounds: range) }
      throw Stop(.missingScore, bounds: range)
    }
    let score = datum.value
    trace.judgedScore = datum
    if trace.points.isZero, !score.isZero {
      report(
        .judgedWithoutPoints(path: indicatorPath, score: Template.pointsText(score)), at: datum.place,
        spot: datum.spot)
      // Whatever is written, nothing can come of no points.
      return try awardedNothing()
    }
    let isLow = score < bounds.low || (score == bounds.low && !bounds.includesLow)
    let isHigh = score > bounds.high || (score == bounds.high && !bounds.includesHigh)
    if isLow || isHigh {
      report(
        .judgedOutside(
          path: indicatorPath, score: Template.pointsText(score), level: bounds.level,
          low: Template.pointsText(bounds.low),
          includesLow: bounds.includesLow, high: Template.pointsText(bounds.high),
          includesHigh: bounds.includesHigh),
        at: datum.place, spot: datum.spot)
      throw Stop(.unusable("得分"), bounds: scores(within: bounds))
    }
    trace.steps.append(
      .judged(
        score, level: bounds.level, low: bounds.low, includesLow: bounds.includesLow, high: bounds.high,
        includesHigh: bounds.includesHigh))
    lose(.judged, try difference(trace.points, score))
    return score
  }

  /// What the score could be where the judgement is not known.
  private func scores(within bounds: JudgedRange) -> ClosedRange<Rational>? {
    guard bounds.low <= bounds.high else { return nil }
    let (a, b) = (signed(bounds.low), signed(bounds.high))
    return min(a, b)...max(a, b)
  }

  var indicatorPath: String {
    (trace.indicator.map { template[$0].path } ?? "") + (trace.rowName.map { "/" + $0 } ?? "")
  }

  /// An indicator that the form gives no points can only get none.
  private mutating func awardedNothing() throws(Stop) -> Rational {
    trace.steps.append(
      .judged(.zero, level: nil, low: .zero, includesLow: true, high: .zero, includesHigh: true))
    return .zero
  }

  private struct JudgedRange {
    var level: String?
    var low: Rational
    var includesLow = true
    var high: Rational
    var includesHigh = true
  }

  /// Bounds are rounded as scores are before a score is held against them.
  private mutating func judgedBounds(_ judgement: Judgement) throws(Stop) -> JudgedRange {
    var range = JudgedRange(low: .zero, high: trace.points)
    guard let level = judgement.level else { return range }
    guard case .level(let set, let index) = try value(level), index < judgement.bounds.count else {
      preconditionFailure("a level was checked for")
    }
    range.level = template[set].levels[index].name
    let bounds = judgement.bounds[index]
    if let low = bounds.low { range.low = try rounded(number(low)) }
    if let high = bounds.high { range.high = try rounded(number(high)) }
    range.includesLow = bounds.includesLow
    range.includesHigh = bounds.includesHigh
    // Shares of no points are nothing, whichever end they leave out.
    if trace.points.isZero { (range.includesLow, range.includesHigh) = (true, true) }
    return range
  }

  func rounded(_ points: Rational) throws(Stop) -> Rational {
    try exact { () throws(NumberLimitExceeded) in
      try points.rounded(places: template.rounding.places, mode: template.rounding.mode)
    }
  }

  // MARK: checklists

  private mutating func checked(_ list: Checklist) throws(Stop) -> Rational {
    let answers = try self.answers(list)
    let met = answers.filter { $0 == true }.count
    let applicable = answers.filter { $0 != nil }.count
    // Where no line applies there is nothing to score by.
    guard applicable > 0 else { throw Stop(.zeroDivisor("适用的要点", dividendIsZero: true)) }
    let points: Rational
    switch list.mode {
    case .points, .inOrder:
      points = try itemPoints(list, answers)
    case .equally:
      noteItems(list, answers, points: [])
      trace.steps.append(.itemCount(met: met, applicable: applicable))
      points = try exact { () throws(NumberLimitExceeded) in try trace.points * Rational(met, applicable) }
    case .allOrNone:
      noteItems(list, answers, points: [])
      points = met == applicable ? trace.points : .zero
    case .eachMissing(let amount):
      noteItems(list, answers, points: [])
      let each = try number(amount)
      let missing = Rational(applicable - met)
      points = max(
        .zero, try exact { () throws(NumberLimitExceeded) in try trace.points + -(each * missing) })
    }
    lose(.curve, try difference(trace.points, points))
    return points
  }

  /// Met, not met or not applicable, line by line; lines without an answer stop the indicator together.
  private mutating func answers(_ list: Checklist) throws(Stop) -> [Bool?] {
    let entry = trace.entry
    var result: [Bool?] = []
    var missing: [String] = []
    for item in list.items {
      if let condition = item.condition {
        result.append(try truth(condition))
      } else if let answer = entry?.answers[item.label] {
        result.append(answer.value)
      } else {
        missing.append(item.label)
      }
    }
    if !missing.isEmpty {
      throw Stop(entry?.unusable.contains(.answers) ?? false ? .unusable("要点") : .missingAnswers(missing))
    }
    return result
  }

  private mutating func noteItems(_ list: Checklist, _ answers: [Bool?], points: [Rational?]) {
    for (index, item) in list.items.enumerated() {
      trace.steps.append(
        .item(
          label: item.label, figures: item.condition.map { figures($0) } ?? "", isMet: answers[index],
          points: index < points.count ? points[index] : nil))
    }
  }

  private mutating func itemPoints(_ list: Checklist, _ answers: [Bool?]) throws(Stop) -> Rational {
    var given: [Rational?] = []
    var sum = Rational.zero
    var applicable = Rational.zero
    var isOpen = true
    for (item, answer) in zip(list.items, answers) {
      let worth = try item.points.map { measure throws(Stop) in try number(measure) } ?? .zero
      if case .inOrder = list.mode, answer == false { isOpen = false }
      let earned = answer == true && isOpen ? worth : .zero
      given.append(answer == nil ? nil : earned)
      (sum, applicable) = try exact { () throws(NumberLimitExceeded) in
        (try sum + earned, answer == nil ? applicable : try applicable + worth)
      }
    }
    noteItems(list, answers, points: given)
    guard answers.contains(where: { $0 == nil }) else { return sum }
    return try sharedItems(sum, applicable: applicable)
  }

  /// Lines that do not apply: their points go to the rest where 组内折算 is in force.
  private mutating func sharedItems(_ sum: Rational, applicable: Rational) throws(Stop) -> Rational {
    let policy = trace.indicator.flatMap { template[$0].policies.notApplicable }
    guard case .respread? = policy, applicable.isPositive else {
      report(.itemNotApplicable(path: indicatorPath))
      throw Stop(.unusable("要点"))
    }
    trace.steps.append(.shared(scored: sum, applicable: applicable, points: trace.points))
    return try exact { () throws(NumberLimitExceeded) in
      try (sum * trace.points).divided(by: applicable)
    }
  }
}
