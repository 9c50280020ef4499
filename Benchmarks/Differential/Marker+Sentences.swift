/// Sentences: what a leaf or a row gets.
extension Marker {
  /// What a sentence gives, and whether it allows less than nothing and more than the points.
  struct Award {
    var points: Fraction
    var allowsLess = false
    var allowsMore = false
  }

  func sentence(_ sentence: Sentence, _ spot: Spot, _ outer: Reference?) throws(Gap) -> Award {
    var sentence = sentence
    var spot = spot
    if sentence.toZero || sentence.floor != nil, sentence.ceiling != nil { spot.takesNegative = true }
    if case .named(let rule) = sentence.curve {
      // A named rule stands where it is named.
      let named = template.rules[rule].sentence
      if isBare(sentence) { return try self.sentence(named, spot, outer) }
      sentence.curve = .tiers(Tiers(entries: [(.rest, named)]))
    }
    for override in sentence.overrides where try holds(override.condition, spot) {
      // It takes the place of the sentence and of its limits, and may go as far as they do.
      var award = Award(points: try number(override.value, spot))
      let (least, most) = spot.indicator.map { range($0, spot) } ?? (.zero, spot.full ?? .zero)
      if award.points < least, sentence.toZero || sentence.floor != nil {
        let floor = try sentence.floor.map { floor throws(Gap) in try number(floor, spot) }
        award.allowsLess = award.points >= floor ?? .zero
      }
      if award.points > most, let ceiling = sentence.ceiling {
        award.allowsMore = award.points <= (try number(ceiling, spot))
      }
      return award
    }
    var gap: Gap?
    func part<Part>(_ body: () throws(Gap) -> Part) -> Part? {
      do throws(Gap) { return try body() } catch { gap = gap?.joined(by: error) ?? error }
      return nil
    }
    let award = part { () throws(Gap) in try curve(sentence.curve, spot, outer) }
    let reference = reference(of: sentence.curve) ?? outer
    let changes = sentence.steps.map { step in
      part { () throws(Gap) in try change(step, reference, spot) }
    }
    let floor = sentence.floor.map { floor in part { () throws(Gap) in try number(floor, spot) } }
    let ceiling = sentence.ceiling.map { ceiling in part { () throws(Gap) in try number(ceiling, spot) } }
    if let gap { throw gap }
    guard var given = award else { throw Gap(.other) }
    for case let change? in changes { given.points = try given.points + change }
    if sentence.toZero || sentence.floor != nil {
      given.points = max(given.points, (floor ?? nil) ?? .zero)
      given.allowsLess = true
    }
    if case let ceiling?? = ceiling {
      given.points = min(given.points, ceiling)
      given.allowsMore = true
    }
    return given
  }

  private func isBare(_ sentence: Sentence) -> Bool {
    sentence.overrides.isEmpty && sentence.steps.isEmpty && !sentence.toZero && sentence.floor == nil
      && sentence.ceiling == nil
  }

  /// What steps count from.
  private func reference(of curve: Curve) -> Reference? {
    guard case .condition(let condition, _, _) = curve else { return nil }
    switch condition {
    case .comparison(let x, .atMost, let bound), .comparison(let x, .below, let bound):
      return Reference(subject: x, low: nil, high: bound)
    case .comparison(let x, .atLeast, let bound), .comparison(let x, .above, let bound):
      return Reference(subject: x, low: bound, high: nil)
    case .comparison(let x, .equal, let bound): return Reference(subject: x, low: bound, high: bound)
    case .between(let x, let low, let high): return Reference(subject: x, low: low, high: high)
    default: return nil
    }
  }

  private func reference(of head: Tiers<Sentence>.Head, _ tiers: Tiers<Sentence>) -> Reference? {
    guard tiers.subjects.count == 1, case .cells(let cells) = head, cells.count == 1 else { return nil }
    switch cells[0] {
    case .bounds(let bounds):
      guard bounds.count == 1 else { return nil }
      return reference(
        of: .condition(.comparison(tiers.subjects[0], bounds[0].0, bounds[0].1), .full, otherwise: nil))
    case .between(let low, let high):
      return Reference(subject: tiers.subjects[0], low: low, high: high)
    case .any, .equal, .oneOf: return nil
    }
  }

  private func curve(_ curve: Curve, _ spot: Spot, _ outer: Reference?) throws(Gap) -> Award {
    switch curve {
    case .value(let value): return Award(points: try number(value, spot))
    case .condition(let condition, let value, let otherwise):
      let isMet = try holds(condition, spot)
      return Award(points: try number(isMet ? value : otherwise ?? value, spot))
    case .tiers(let tiers):
      let entry = try entry(tiers, spot)
      return try sentence(entry.result, spot, reference(of: entry.head, tiers) ?? outer)
    case .line(let line): return Award(points: try self.line(line, spot))
    case .judged: return Award(points: try judged(spot, least: .zero, most: spot.full ?? .zero))
    case .judgedByLevel(let subject, let entries):
      return Award(points: try judged(subject, entries, spot))
    case .checklist(let list): return Award(points: try checklist(list, spot))
    case .named(let rule): return try sentence(template.rules[rule].sentence, spot, outer)
    case .change(let condition, let adds, let amount):
      if let condition, try !holds(condition, spot) { return Award(points: .zero) }
      let points = try number(amount, spot)
      return Award(points: adds ? points : -points)
    case .nothing: return Award(points: .zero)
    }
  }

  // MARK: 评定

  private func judged(_ spot: Spot, least: Fraction, most: Fraction) throws(Gap) -> Fraction {
    let isPenalty = spot.indicator.map { template.indicators[$0].role == .penalty } ?? false
    // Points that the form sets to none leave nothing to judge.
    if spot.full == .zero { return .zero }
    var score: Fraction?
    if let row = spot.row {
      let columns = template.tables[row.table].columns
      guard let column = columns.firstIndex(where: { $0.role == .作得分 && !$0.removed })
      else { throw Gap(.missing) }
      switch sheets[spot.form].rows[row.table]?[row.index][column] {
      case .value(.number(let number), _): score = number
      case nil: break
      default: throw Gap(.other)
      }
    } else if let id = spot.indicator {
      score = sheets[spot.form].scores[id]
    }
    guard let score else { throw Gap(.missing) }
    guard score >= least, score <= most else { throw Gap(.other) }
    return isPenalty ? -score : score
  }

  private func judged(
    _ subject: Expression, _ entries: [(name: String, low: (Limit, Bool)?, high: (Limit, Bool)?)],
    _ spot: Spot
  ) throws(Gap) -> Fraction {
    guard case .level(let level) = try value(subject, spot) else { throw Gap(.other) }
    let full = spot.full ?? .zero
    if full == .zero { return .zero }
    func end(_ limit: Limit) throws(Gap) -> Fraction {
      switch limit {
      case .points(let points): points
      case .share(let share): try rounded(share * full)
      }
    }
    let score = try judged(spot, least: .zero, most: full)
    let entry = entries[level]
    if let (limit, isIncluded) = entry.low {
      let low = try end(limit)
      if score < low || (score == low && !isIncluded) { throw Gap(.other) }
    }
    if let (limit, isIncluded) = entry.high {
      let high = try end(limit)
      if score > high || (score == high && !isIncluded) { throw Gap(.other) }
    }
    return score
  }

  // MARK: 要点

  private func checklist(_ list: Checklist, _ spot: Spot) throws(Gap) -> Fraction {
    let full = spot.full ?? .zero
    switch list.mode {
    case .equally, .allOrNone, .eachMissing: break
    case .sum, .inOrder:
      // What the form answers is asked first; conditions in their order.
      for (item, _) in list.items {
        if case .text = item { _ = try answer(item, spot) }
      }
    }
    if try refusesExemption(list, spot) { throw Gap(.other) }
    if let early = try endOfOrder(list, spot) { return early }
    var lines: [(isDone: Bool, points: Fraction)] = []
    for (item, points) in list.items {
      if let isDone = try answer(item, spot) { lines.append((isDone, points ?? .zero)) }
    }
    if lines.isEmpty { throw Gap(.zeroDivisor(dividendIsZero: true)) }
    let done = lines.count { $0.isDone }
    switch list.mode {
    case .equally: return try full * Fraction(done) / Fraction(lines.count)
    case .allOrNone: return done == lines.count ? full : .zero
    case .eachMissing(let points): return max(.zero, try full - points * Fraction(lines.count - done))
    case .sum, .inOrder:
      var sum = Fraction.zero
      var applicable = Fraction.zero
      var isOpen = true
      for (isDone, points) in lines {
        applicable = try applicable + points
        if !isDone, case .inOrder = list.mode { isOpen = false }
        if isDone, isOpen { sum = try sum + points }
      }
      if lines.count == list.items.count { return sum }
      // There is nobody to take what the others leave.
      if applicable == .zero { throw Gap(.other) }
      return try full * sum / applicable
    }
  }

  /// How many lines the form says do not apply.
  private func exemptions(_ list: Checklist, _ spot: Spot) -> Int {
    let answers = spot.indicator.flatMap { sheets[spot.form].answers[$0] } ?? [:]
    return list.items.count {
      if case .text(let line) = $0.item, let answer = answers[line] { answer == nil } else { false }
    }
  }

  /// Whether a line does not apply, and nothing says where its points go.
  private func refusesExemption(_ list: Checklist, _ spot: Spot) throws(Gap) -> Bool {
    switch list.mode {
    case .equally, .allOrNone, .eachMissing: return false
    case .sum, .inOrder: break
    }
    let count = exemptions(list, spot)
    if count == 0 || count == list.items.count { return false }
    let ruling = spot.indicator.flatMap { policies($0).lazy.compactMap(\.notApplicable).first }
    if case .group? = ruling { return false }
    return true
  }

  /// What 递进 gives where a line is not done: what comes after it is not asked, unless a line does not apply.
  private func endOfOrder(_ list: Checklist, _ spot: Spot) throws(Gap) -> Fraction? {
    guard case .inOrder = list.mode else { return nil }
    if exemptions(list, spot) > 0 { return nil }
    var sum = Fraction.zero
    for (item, points) in list.items {
      guard let isDone = try answer(item, spot) else { return nil }
      if !isDone { return sum }
      sum = try sum + (points ?? .zero)
    }
    return nil
  }

  /// Whether a line is done; nil where it does not apply.
  private func answer(_ item: Checklist.Item, _ spot: Spot) throws(Gap) -> Bool? {
    switch item {
    case .condition(let condition): return try holds(condition, spot)
    case .text(let line):
      guard let id = spot.indicator, let answer = sheets[spot.form].answers[id]?[line] else {
        throw Gap(.missing)
      }
      return answer
    }
  }

  // MARK: 每 …

  private func change(_ step: Step, _ reference: Reference?, _ spot: Spot) throws(Gap) -> Fraction {
    let count = try self.count(step, reference, spot)
    var change = try count * number(step.amount, spot)
    if let limit = step.limit { change = min(change, try number(limit, spot)) }
    return step.adds ? change : -change
  }

  private func count(_ step: Step, _ reference: Reference?, _ spot: Spot) throws(Gap) -> Fraction {
    if let subject = step.subject {
      let counted = try number(subject, spot)
      if counted.isNegative { throw Gap(.other) }
      return try counts(counted, step, spot)
    }
    guard let reference else { throw Gap(.other) }
    let x = try value(reference.subject, spot)
    // How far it lies above the high end, or below the low one.
    if step.counts != .below, let high = reference.high {
      let bound = try value(high, spot)
      if Self.isLess(bound, x) { return try counts(from: bound, to: x, step, spot) }
    }
    if step.counts != .above, let low = reference.low {
      let bound = try value(low, spot)
      if Self.isLess(x, bound) { return try counts(from: x, to: bound, step, spot) }
    }
    if step.counts == .above, reference.high == nil, let low = reference.low {
      let bound = try value(low, spot)
      if Self.isLess(bound, x) { return try counts(from: bound, to: x, step, spot) }
    }
    if step.counts == .below, reference.low == nil, let high = reference.high {
      let bound = try value(high, spot)
      if Self.isLess(x, bound) { return try counts(from: x, to: bound, step, spot) }
    }
    return .zero
  }

  private func counts(from low: Value, to high: Value, _ step: Step, _ spot: Spot) throws(Gap) -> Fraction {
    switch (low, high) {
    case (.number(let a), .number(let b)): return try counts(b - a, step, spot)
    case (.date(let a), .date(let b)):
      switch step.length {
      case .days(let length, _):
        return try steps(Fraction(b.number - a.number) / Fraction(length), step.part)
      case .workdays(let length): return try steps(workdays(a, b) / Fraction(length), step.part)
      case .months(let length, _): return try months(from: a, to: b, length, step.part)
      case .number: throw Gap(.other)
      }
    default: throw Gap(.other)
    }
  }

  private func counts(_ amount: Fraction, _ step: Step, _ spot: Spot) throws(Gap) -> Fraction {
    guard case .number(let expression) = step.length else { throw Gap(.other) }
    let length = try number(expression, spot)
    if length <= .zero { throw Gap(.zeroDivisor(dividendIsZero: amount == .zero)) }
    return try steps(amount / length, step.part)
  }

  private func steps(_ count: Fraction, _ part: Step.Part) -> Fraction {
    switch part {
    case .whole: count.whole
    case .started: count.wholeAbove
    case .prorata: count
    }
  }

  /// Months from one day to a later one: full ones, begun ones, or full ones and the rest as a part of its month.
  private func months(from a: Day, to b: Day, _ length: Int, _ part: Step.Part) throws(Gap) -> Fraction {
    var full = 0
    while a.adding(months: full + 1) <= b { full += 1 }
    let last = a.adding(months: full)
    switch part {
    case .whole: return Fraction(full / length)
    case .started: return Fraction(((last < b ? full + 1 : full) + length - 1) / length)
    case .prorata:
      let next = a.adding(months: full + 1)
      let rest = Fraction(b.number - last.number, next.number - last.number)
      return try (Fraction(full) + rest) / Fraction(length)
    }
  }
}
