/// Leaves, rows, groups, the whole form, and the grade.
extension Marker {
  // MARK: leaves

  func leaf(_ id: Int, _ form: Int) throws(Gap) -> Mark {
    let indicator = template.indicators[id]
    if sheets[form].exempt.contains(id) {
      return try notApplicable(id, form, points(id, form), template.onlyTotal)
    }
    if let rows = indicator.rows { return try self.rows(id, rows, form) }
    var spot = Spot(form: form)
    spot.indicator = id
    spot.full = points(id, form)
    return try settle(id, spot, isFree: template.onlyTotal)
  }

  /// A sentence applied to an indicator or a row, with the policies around it.
  private func settle(_ id: Int, _ spot: Spot, isFree: Bool) throws(Gap) -> Mark {
    guard let sentence = template.indicators[id].sentence else { return .pending }
    do throws(Gap) {
      let given = try self.sentence(sentence, spot, nil)
      let (least, most) = range(id, spot)
      if given.points < least, !given.allowsLess { return .pending }
      if given.points > most, !given.allowsMore { return .pending }
      return .scored(try isFree ? given.points : rounded(given.points))
    } catch {
      note(error)
      switch error.ruling {
      case .pending?: return .pending
      case .notApplicable?: return try notApplicable(id, spot.form, spot.full ?? .zero, isFree)
      case nil: break
      }
      switch policy(for: error, policies(id)) {
      case .value(let value)?: return try policyScore(value, id, spot, isFree)
      case .notApplicable?: return try notApplicable(id, spot.form, spot.full ?? .zero, isFree)
      case nil, .fail?, .pending?, .group?, .form?: return .pending
      }
    }
  }

  func range(_ id: Int, _ spot: Spot) -> (Fraction, Fraction) {
    let full = spot.full ?? .zero
    return template.indicators[id].role == .penalty ? (-full, .zero) : (.zero, full)
  }

  private func policyScore(
    _ value: Expression, _ id: Int, _ spot: Spot, _ isFree: Bool
  ) throws(Gap) -> Mark {
    let points = try number(value, spot)
    let (least, most) = range(id, spot)
    return points < least || points > most ? .pending : .scored(try isFree ? points : rounded(points))
  }

  /// What holds of all of an indicator: where its points and its list of lines both have a word, that of the points.
  private func rulingOfWhole(_ id: Int) -> Policies.Outcome? {
    let nearest = policies(id).lazy.compactMap(\.notApplicable).first
    guard let own = template.indicators[id].policies.notApplicable, case .group? = nearest,
      let sentence = template.indicators[id].sentence, hasLines(sentence.curve)
    else { return nearest }
    return own
  }

  private func hasLines(_ curve: Curve) -> Bool {
    switch curve {
    case .checklist(let list): list.items.contains { if case .text = $0.item { true } else { false } }
    case .tiers(let tiers): tiers.entries.contains { hasLines($0.result.curve) }
    case .named(let rule): hasLines(template.rules[rule].sentence.curve)
    case .value, .condition, .line, .judged, .judgedByLevel, .change, .nothing: false
    }
  }

  private func notApplicable(
    _ id: Int, _ form: Int, _ full: Fraction, _ isFree: Bool
  ) throws(Gap) -> Mark {
    if template.indicators[id].role != .regular { return .notApplicable(.nowhere) }
    switch rulingOfWhole(id) {
    case .group?: return .notApplicable(.group)
    case .form?: return .notApplicable(.form)
    case .value(let value)?:
      var spot = Spot(form: form)
      spot.indicator = id
      spot.full = full
      return try policyScore(value, id, spot, isFree)
    case nil, .fail?, .pending?, .notApplicable?: return .pending
    }
  }

  // MARK: rows

  private func rows(_ id: Int, _ choice: RowChoice, _ form: Int) throws(Gap) -> Mark {
    let full = points(id, form)
    let all = sheets[form].rows[choice.table] ?? []
    var taken: [Int] = []
    var isPlaced = true
    for row in all.indices {
      var spot = Spot(form: form)
      spot.row = (choice.table, row)
      do throws(Gap) {
        switch Result(catching: { () throws(Gap) in try isLeftOut(spot) }) {
        case .success(true): continue
        case .success(false): if let filter = choice.filter, try !holds(filter, spot) { continue }
        // What surely belongs elsewhere need not be known to be a row.
        case .failure(let gap):
          if let filter = choice.filter, try !holds(filter, spot) { continue }
          throw gap
        }
        taken.append(row)
      } catch {
        note(error)
        isPlaced = false
      }
    }
    // Among how many rows points are shared is known only where every row has its place.
    let shares = isPlaced ? try self.shares(full, taken.count, choice) : nil
    var parts: [Part] = []
    var arePointsKnown = true
    for (place, row) in taken.enumerated() {
      var spot = Spot(form: form)
      spot.row = (choice.table, row)
      spot.indicator = id
      spot.full = choice.split == nil ? rowPoints(choice.table, row, form) : shares?[place]
      guard let points = spot.full, !points.isNegative else {
        // What comes of such a row by itself is nobody's to say.
        arePointsKnown = false
        continue
      }
      let isFree = choice.split != nil && choice.split?.places == nil
      let mark = try settle(id, spot, isFree: isFree || template.onlyTotal)
      rowFull[form][id, default: [:]][row] = points
      rowMarks[form][id, default: [:]][row] = mark
      parts.append(Part(mark: mark, points: points, released: .zero))
    }
    guard isPlaced, !taken.isEmpty, arePointsKnown else { return .pending }
    if try !addsUp(parts, full) { return .pending }
    let sum = try summed(parts, full, isTop: false)
    guard case .scored(let points) = sum else { return sum }
    if choice.split != nil, choice.split?.places == nil { return .scored(try roundedUnlessTotal(points)) }
    return sum
  }

  private func addsUp(_ parts: [Part], _ full: Fraction) throws(Gap) -> Bool {
    var (sum, roundedSum) = (Fraction.zero, Fraction.zero)
    for part in parts {
      sum = try sum + part.points
      roundedSum = try roundedSum + rounded(part.points)
    }
    return sum == full
  }

  private func rowPoints(_ table: Int, _ row: Int, _ form: Int) -> Fraction? {
    guard let column = template.tables[table].columns.firstIndex(where: { $0.role == .作分值 }),
      case .value(.number(let points), _)? = sheets[form].rows[table]?[row][column]
    else { return nil }
    return points
  }

  private func shares(_ full: Fraction, _ count: Int, _ choice: RowChoice) throws(Gap) -> [Fraction]? {
    guard let split = choice.split, count > 0 else { return nil }
    var share = try full / Fraction(count)
    guard let places = split.places else { return Array(repeating: share, count: count) }
    share = try share.rounded(places, template.mode)
    var shares = Array(repeating: share, count: count)
    if split.restToLast { shares[count - 1] = try full - share * Fraction(count - 1) }
    return shares
  }

  // MARK: groups

  struct Part {
    let mark: Mark
    let points: Fraction
    /// Points of parts below that went to the whole form.
    let released: Fraction
  }

  private func parts(_ children: [Int], _ form: Int) throws(Gap) -> [Part] {
    var parts: [Part] = []
    for child in children where !template.indicators[child].removed {
      parts.append(
        Part(mark: mark(child, form), points: points(child, form), released: try released(child, form)))
    }
    return parts
  }

  /// The points below a group that went to the whole form.
  private func released(_ id: Int, _ form: Int) throws(Gap) -> Fraction {
    let group = template.indicators[id]
    guard group.composition == .sum else { return .zero }
    var sum = Fraction.zero
    if group.rows != nil {
      for (row, mark) in rowMarks[form][id] ?? [:] where mark == .notApplicable(.form) {
        sum = try sum + (rowFull[form][id]?[row] ?? .zero)
      }
      return sum
    }
    for child in group.children where !template.indicators[child].removed {
      switch mark(child, form) {
      case .notApplicable(.form): sum = try sum + points(child, form)
      case .notApplicable: break
      case .scored, .pending: sum = try sum + released(child, form)
      }
    }
    return sum
  }

  func group(_ id: Int, _ form: Int) throws(Gap) -> Mark {
    let group = template.indicators[id]
    let parts = try parts(group.children, form)
    if group.role != .regular { return try extraGroup(group, parts) }
    if group.composition != .sum { return try composed(group, parts) }
    let isAdjusted = group.children.contains { template.indicators[$0].adjustable != nil }
    if isAdjusted {
      var sum = Fraction.zero
      for part in parts { sum = try sum + part.points }
      let applies = parts.contains { if case .notApplicable = $0.mark { false } else { true } }
      if sum != group.points, applies { return .pending }
    }
    return try summed(parts, group.points, isTop: false)
  }

  /// The sum of parts; what does not apply is shared among the rest.
  private func summed(_ parts: [Part], _ full: Fraction, isTop: Bool) throws(Gap) -> Mark {
    var (scores, applicable, released) = (Fraction.zero, Fraction.zero, Fraction.zero)
    var (isShared, hasLeft, isOpen, anyApplies) = (false, false, false, false)
    for part in parts {
      switch part.mark {
      case .notApplicable(let sharing):
        if sharing == .form { hasLeft = true }
        if isTop || sharing == .group { isShared = true } else { released = try released + part.points }
      case .scored, .pending:
        anyApplies = true
        released = try released + part.released
        applicable = try applicable + part.points - part.released
        if case .scored(let points) = part.mark { scores = try scores + points } else { isOpen = true }
      }
    }
    // Nobody is there to share: it is for the parts around this one.
    if !anyApplies || (isShared && applicable == .zero) { return .notApplicable(hasLeft ? .form : .group) }
    if isOpen { return .pending }
    guard isShared || (isTop && released != .zero), applicable > .zero else { return .scored(scores) }
    let own = isTop ? full : try full - released
    let shared = try own * scores / applicable
    return .scored(isTop ? shared : try roundedUnlessTotal(shared))
  }

  private func composed(_ group: Indicator, _ parts: [Part]) throws(Gap) -> Mark {
    var rates: [(rate: Fraction, share: Fraction)] = []
    var (isOpen, hasLeft) = (false, false)
    let children = group.children.filter { !template.indicators[$0].removed }
    for (child, part) in zip(children, parts) {
      let points = try part.points - part.released
      switch part.mark {
      case .notApplicable(let sharing): if sharing == .form { hasLeft = true }
      case .pending: if part.points != .zero { isOpen = true }
      case .scored(let score):
        if points == .zero { continue }
        rates.append((try score / points, template.indicators[child].share ?? .one))
      }
    }
    if isOpen { return .pending }
    if rates.isEmpty { return .notApplicable(hasLeft ? .form : .group) }
    var (weighted, shares) = (Fraction.zero, Fraction.zero)
    for (rate, share) in rates {
      weighted = try weighted + rate * share
      shares = try shares + share
    }
    let sorted = rates.map(\.rate).sorted()
    let rate =
      switch group.composition {
      case .least: sorted[0]
      case .greatest: sorted[sorted.count - 1]
      case .sum, .mean: try weighted / shares
      }
    return .scored(try roundedUnlessTotal(rate * group.points))
  }

  private func extraGroup(_ group: Indicator, _ parts: [Part]) throws(Gap) -> Mark {
    guard let sum = try added(parts.map(\.mark)) else { return .pending }
    return .scored(group.role == .bonus ? min(sum, group.points) : max(sum, -group.points))
  }

  /// The sum of bonuses and penalties; nil where one of them has no score.
  private func added(_ marks: [Mark]) throws(Gap) -> Fraction? {
    var sum = Fraction.zero
    for mark in marks {
      switch mark {
      case .scored(let points): sum = try sum + points
      case .notApplicable: break
      case .pending: return nil
      }
    }
    return sum
  }

  // MARK: the whole form

  func wholeForm(_ form: Int) throws(Gap) -> Mark {
    let base = try summed(parts(template.roots, form), template.total, isTop: true)
    guard case .scored(var points) = base else { return base }
    if isRescaled(form), !template.onlyTotal { points = try rounded(points) }
    let extras = template.extras.filter { !template.indicators[$0].removed }.map { mark($0, form) }
    guard let more = try added(extras) else { return .pending }
    points = try points + more
    if let limits = template.totalLimits { points = min(max(points, limits.least), limits.most) }
    return .scored(template.onlyTotal ? try rounded(points) : points)
  }

  private func isRescaled(_ form: Int) -> Bool {
    template.roots.contains { id in
      if template.indicators[id].removed { return false }
      if case .notApplicable = mark(id, form) { return true }
      return (try? released(id, form)) != .zero
    }
  }

  // MARK: the grade

  /// The grade by the total and whether each veto holds, nil where it is not known, and which grades it can be in the
  /// end, each veto looked at by itself.
  func grade(_ form: Int) -> (byTotal: Int?, vetoes: [Bool?], possible: Set<Int>) {
    var byTotal: Int?
    if case .scored(let points) = total(form) {
      byTotal = template.grades.firstIndex { grade in
        guard let least = grade.least else { return true }
        return points > least || (points == least && grade.isIncluded)
      }
    }
    // Of a total that is not known it could be any.
    var final = byTotal.map { [$0] } ?? Set(template.grades.indices)
    var vetoes: [Bool?] = []
    for veto in template.vetoes {
      let holds = self.holds(veto, form)
      vetoes.append(holds)
      let changed = Set(final.map { effect(veto.effect, on: $0) })
      switch holds {
      case true?: final = changed
      case false?: break
      case nil: final.formUnion(changed)
      }
    }
    return (byTotal, vetoes, final)
  }

  /// Whether a check holds; two sides may differ by the tolerance.
  func check(_ check: Check, _ form: Int) throws(Gap) -> Value {
    let spot = Spot(form: form)
    guard let tolerance = check.tolerance, case .comparison(let a, _, let b) = check.condition else {
      return .truth(try holds(check.condition, spot))
    }
    let distance = try number(a, spot) - number(b, spot)
    return .truth(try distance.magnitude <= number(tolerance, spot))
  }

  private func effect(_ effect: Veto.Effect, on grade: Int) -> Int {
    switch effect {
    case .set(let other): other
    case .cap(let other): max(grade, other)
    case .move(let steps): min(max(grade - steps, 0), template.grades.count - 1)
    }
  }

  private func holds(_ veto: Veto, _ form: Int) -> Bool? {
    do throws(Gap) {
      return try holds(veto.condition, Spot(form: form))
    } catch {
      note(error)
      if let ruling = error.ruling { return ruling == .notApplicable ? false : nil }
      if case .notApplicable? = policy(for: error, [veto.policies, rulings]) { return false }
      return nil
    }
  }
}
