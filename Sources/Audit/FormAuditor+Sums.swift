import Program
import Runtime
import Source
import Values

/// A claimed subtotal or total, and what it is to be held against.
struct AuditedSum {
  /// What is summed up.
  enum Whole {
    case group(IndicatorID)
    /// Rows with their results, in the order of the lines below.
    case rows(IndicatorID, [IndicatorResult])
    case total
  }

  /// The number of its line.
  let line: Int
  let claim: PrintedFigure?
  /// What was computed.
  let score: Score
  let whole: Whole
  /// Whether the printed parts add up to it; otherwise shares, means, limits or the rounding of the total come between.
  let isPlain: Bool
  let steps: [DerivationStep]
  /// What comes out by the other reading of doubted figures.
  let otherwise: Score?
}

extension FormAuditor {
  /// Holds a claimed subtotal against the lines below it and against its score.
  mutating func auditSum(_ audited: AuditedSum, _ parts: [Standing], _ gap: SumGap? = nil) -> Standing {
    let (index, score) = (audited.line, audited.score)
    let sum = sumOfParts(audited, parts, gap)
    guard let claim = audited.claim else {
      if case .undetermined = score { settle(index, .cannotCheck) }
      return unclaimed(sum)
    }
    let verdict = doubted(audited, claim, sum) ?? self.verdict(audited, claim, sum)
    settle(index, verdict)
    if verdict == .cannotCheck { reportGaps(index, claim, sum.gaps) }
    var standing = Standing(
      claim, differs: true, exact: sum.exact, rounded: sum.rounded,
      mayBeRounded: sum.exact == nil && claim.places < numbers.places)
    switch score {
    case .scored(let points): standing.differs = !says(claim, points)
    case .notApplicable: standing.differs = !claim.value.isZero
    case .undetermined: standing.differs = sum.differs || verdict == .differs
    }
    return standing
  }

  /// What the parts of a sum make of it.
  private mutating func sumOfParts(_ audited: AuditedSum, _ parts: [Standing], _ gap: SumGap?) -> SumOfParts {
    var sum = SumOfParts(parts, gap)
    if case .undetermined(let low, let high, _) = audited.score, mayLoseMember(audited.whole) {
      let all = widest(audited.whole)
      return sum.within(sum.differs ? all.lowerBound : low, sum.differs ? all.upperBound : high)
    }
    if audited.isPlain { return sum }
    // Where nothing below is otherwise than computed, and neither is the claim, nothing is to be found.
    if case .scored(let points) = audited.score, !sum.differs, gap == nil,
      audited.claim.map({ says($0, points) }) ?? true
    {
      (sum.value, sum.exact, sum.rounded) = (points, points, points)
      (sum.low, sum.high) = (points, points)
      return sum
    }
    func over(_ scores: [Rational?], isRounded: Bool) -> Rational? {
      gap == nil ? self.sum(of: audited.whole, over: scores, isRounded: isRounded) : nil
    }
    sum.value = over(parts.map(\.value), isRounded: true)
    sum.exact = over(parts.map(\.exact), isRounded: false)
    sum.rounded = over(parts.map(\.rounded), isRounded: true)
    // Greater scores never make less of a sum, a mean, a share or a limit.
    let (low, high) =
      if case .undetermined(let low, let high, _) = audited.score { (low, high) } else { (sum.low, sum.high) }
    sum.low = over(parts.map(\.low), isRounded: true) ?? low
    sum.high = over(parts.map(\.high), isRounded: true) ?? high
    return sum
  }

  /// Whether something below a sum, for which nothing is claimed, may still turn out not to apply: the others may then
  /// have its points, and nobody can add up.
  private func mayLoseMember(_ whole: AuditedSum.Whole) -> Bool {
    func mayNotApply(_ score: Score) -> Bool {
      if case .undetermined(_, _, mayNotApply: true) = score { true } else { false }
    }
    func mayLeave(_ id: IndicatorID) -> Bool {
      mayNotApply(result(of: id).score) && form.indicators[id]?.claimed?.value.isZero ?? true
    }
    switch whole {
    case .rows(_, let rows): return rows.contains { mayNotApply($0.score) }
    case .group(let id): return template[id].children.contains(where: mayLeave)
    case .total:
      return template.indicators.contains { indicator in
        let isMember = indicator.parent == nil
        let isShared = if case .rescale? = indicator.policies.notApplicable { true } else { false }
        return (isMember || isShared) && mayLeave(indicator.id)
      }
    }
  }

  /// All that a sum could ever be.
  private func widest(_ whole: AuditedSum.Whole) -> ClosedRange<Rational> {
    switch whole {
    case .group(let id), .rows(let id, _): template[id].role.scores(upTo: result(of: id).points)
    case .total: Rational.zero...template.total
    }
  }

  /// How a claim stands that rests on doubted figures; nil where it does not, or does not add up as claimed.
  private mutating func doubted(_ audited: AuditedSum, _ claim: PrintedFigure, _ sum: SumOfParts) -> Verdict?
  {
    guard audited.otherwise != nil, case .scored(let points) = audited.score, !says(claim, points) else {
      return nil
    }
    if sum.isClaimed, let value = sum.value, !isSame(claim, value, sum.slack) { return nil }
    return auditDoubtedSum(audited.line, claim, points, audited.otherwise, differsBelow: sum.differs)
  }

  private func unclaimed(_ sum: SumOfParts) -> Standing {
    Standing(
      value: sum.value, low: sum.low, high: sum.high, addend: sum.value.map { .points($0) } ?? .unknown,
      isClaimed: sum.isClaimed, differs: sum.differs, exact: sum.exact, rounded: sum.rounded,
      slack: sum.slack,
      gaps: sum.gaps)
  }

  private mutating func verdict(_ audited: AuditedSum, _ claim: PrintedFigure, _ sum: SumOfParts) -> Verdict {
    let index = audited.line
    if let value = sum.value, !isSame(claim, value, sum.slack) { return wrongSum(audited, claim, sum, value) }
    switch audited.score {
    case .scored(let points):
      if says(claim, points) { return .agrees }
      if sum.differs { return .follows }
      if claim.contains(points) { return .withinRounding }
      report(
        .sumDiffers(
          path: lines[index].path, claimed: claim.written, computed: numbers.score(points),
          addends: [], isPlain: audited.isPlain),
        line: index, stake: distance(claim.value, points), working: audited.isPlain ? [] : audited.steps)
      return .differs
    case .notApplicable: return claim.value.isZero ? .agrees : .cannotCheck
    case .undetermined(let low, let high, _):
      // What is open below bounds the sum, and so may what the bounds of the whole form know besides.
      let isOpenSum = sum.value == nil
      let mayBeRight = claim.mayLie(from: low, to: high)
      let mayAddUp = isOpenSum && claim.mayLie(from: sum.low, to: sum.high)
      guard sum.differs else {
        if isOpenSum ? mayAddUp : mayBeRight { return .cannotCheck }
        let bounds = isOpenSum ? (printed(sum.low), printed(sum.high)) : (low, high)
        return impossible(index, claim, bounds.0, bounds.1)
      }
      // Whatever is wrong below, a claim that open figures may still bring about is not shown to differ.
      if mayBeRight { return .cannotCheck }
      // What is added up from lines that differ, or shared among them, differs with them.
      if !isOpenSum || mayAddUp { return .follows }
      return impossible(index, claim, low, high)
    }
  }

  /// Whether a claimed sum is what its parts add up to, but for what a spreadsheet's figures leave open.
  private func isSame(_ claim: PrintedFigure, _ value: Rational, _ slack: Rational) -> Bool {
    if slack.isZero { return claim.equals(value) }
    return distance(claim.value, value) <= ((try? slack + claim.slack) ?? slack)
  }

  /// Says that a claimed sum cannot be held against its parts, because there are no rows or they cannot be placed.
  private mutating func reportGaps(_ index: Int, _ claim: PrintedFigure, _ gaps: [SumGap]) {
    let told = gaps.filter { gap in
      switch gap.gap {
      case .noRows: true
      // Both are said at the rows, unless it is their cells that cannot be read.
      case .unplaced: !isSaidAtRows(gap.path)
      case .pointsMissing: false
      }
    }
    guard !told.isEmpty else { return }
    gapsTold.formUnion(told.filter { $0.gap == .noRows }.map(\.path))
    report(
      .openSum(
        path: lines[index].path, claimed: claim.written,
        empty: told.filter { $0.gap == .noRows }.map(\.path),
        unplaced: told.filter { $0.gap == .unplaced }.map(\.path)),
      line: index, stake: told.reduce(.zero) { max($0, $1.missing) })
  }

  private func isSaidAtRows(_ path: String) -> Bool {
    evaluation.findings.contains {
      if case .rowNotSelected(let paths, _, _, _)? = $0.message as? RunMessage {
        paths.contains(path)
      } else {
        false
      }
    }
  }

  /// A claim that no figures still open could bring about.
  private mutating func impossible(
    _ index: Int, _ claim: PrintedFigure, _ low: Rational, _ high: Rational
  ) -> Verdict {
    report(
      .impossible(
        path: lines[index].path, claimed: claim.written, low: numbers.score(low), high: numbers.score(high)),
      line: index, stake: distance(claim.value, outside: low, high))
    return .differs
  }

  /// A claim that is not what stands below it makes.
  private mutating func wrongSum(
    _ audited: AuditedSum, _ claim: PrintedFigure, _ sum: SumOfParts, _ value: Rational
  ) -> Verdict {
    let (index, score) = (audited.line, audited.score)
    let path = lines[index].path
    let stake = distance(claim.value, value)
    let text = numbers.score(value)
    // Of two contradictions the greater is said.
    if case .undetermined(let low, let high, _) = score, !claim.mayLie(from: low, to: high),
      distance(claim.value, outside: low, high) > stake
    {
      return impossible(index, claim, low, high)
    }
    if [sum.exact, sum.rounded].contains(where: { $0.map { claim.contains($0) } ?? false }) {
      // Printed as the template prints it, the sum of what was not rounded is right.
      if case .scored(let points) = score, says(claim, points) { return .agrees }
      if sum.isAdded(value) {
        report(
          .sumWithinRounding(path: path, claimed: claim.written, sum: text, addends: addends(of: sum)),
          line: index, stake: stake)
      } else {
        report(
          .rounding(
            path: path, claimed: claim.written, exact: sum.exact.map { numbers.score($0) } ?? text,
            computed: text),
          line: index, stake: stake, working: audited.steps)
      }
      switch score {
      case .scored(let points) where claim.contains(points) || !sum.differs: return .withinRounding
      case .scored, .notApplicable: return .follows
      case .undetermined(let low, let high, _):
        return sum.differs && !claim.mayLie(from: low, to: high) ? .follows : .cannotCheck
      }
    }
    if sum.isClaimed {
      report(
        .wrongSum(
          path: path, claimed: claim.written, sum: text, addends: addends(of: sum),
          isPlain: sum.isAdded(value)),
        line: index, stake: stake, working: sum.isAdded(value) ? [] : audited.steps)
    } else {
      report(
        .sumDiffers(
          path: path, claimed: claim.written, computed: text, addends: addends(of: sum),
          isPlain: sum.isAdded(value)),
        line: index, stake: stake, working: sum.isAdded(value) ? [] : audited.steps)
    }
    // It is the lines below that are wrong where the sum is what they should come to.
    if case .scored(let points) = score, says(claim, points) { return .agrees }
    return .differs
  }

  private func addends(of sum: SumOfParts) -> [String] {
    sum.parts.compactMap { part in
      switch part.addend {
      case .written(let text): part.name + " " + text
      case .points(let points): part.name + " " + numbers.score(points)
      case .unknown: part.name + " ？"
      case .none: nil
      }
    }
  }

  // MARK: the whole form

  mutating func auditTotal(_ roots: [Standing]) {
    let claim = form.claimedTotal.map { PrintedFigure($0) }
    // A template that only rates has no total.
    if template.indicators.isEmpty, claim == nil { return }
    let isPlain =
      template.totalLimits == nil && !template.rounding.onlyTotal && !mayShare(nil)
      && !evaluation.totalSteps.contains(where: \.isMoreThanSum)
    lines.append(
      AuditLine(
        level: .total, path: "", name: "", depth: 0, points: template.total,
        claimed: claim.map { Phrase($0.written) },
        claimedPoints: claim?.value,
        place: claim?.place ?? evaluation.place, spot: claim?.spot ?? "",
        computed: .score(evaluation.total, exact: nil), verdict: .notClaimed))
    _ = auditSum(
      AuditedSum(
        line: lines.count - 1, claim: claim, score: evaluation.total, whole: .total, isPlain: isPlain,
        steps: evaluation.totalSteps, otherwise: otherwise?.total),
      roots)
  }
}

/// What the lines below a sum come to.
private struct SumOfParts {
  var value: Rational? = .zero
  var low = Rational.zero
  var high = Rational.zero
  var exact: Rational? = .zero
  var rounded: Rational? = .zero
  var isClaimed = true
  var differs = false
  let parts: [Standing]
  /// Whether a value is what the parts add up to as they stand.
  func isAdded(_ value: Rational) -> Bool {
    parts.reduce(.zero) { Self.add($0, $1.value) } == value
  }
  var slack = Rational.zero
  var gaps: [SumGap] = []

  init(_ parts: [Standing], _ gap: SumGap?) {
    self.parts = parts
    for part in parts {
      value = Self.add(value, part.value)
      exact = Self.add(exact, part.exact)
      rounded = Self.add(rounded, part.rounded)
      low = (try? low + part.low) ?? low
      high = (try? high + part.high) ?? high
      isClaimed = isClaimed && part.isClaimed
      differs = differs || part.differs
      slack = (try? slack + part.slack) ?? slack
      gaps += part.gaps
    }
    guard let gap else { return }
    // Nobody knows what the rows that are missing would add.
    (value, exact, rounded) = (nil, nil, nil)
    high = (try? high + gap.missing) ?? high
    gaps.append(gap)
  }

  /// The same where nothing is known but bounds.
  func within(_ low: Rational, _ high: Rational) -> SumOfParts {
    var open = self
    (open.value, open.exact, open.rounded) = (nil, nil, nil)
    (open.low, open.high) = (low, high)
    return open
  }

  private static func add(_ left: Rational?, _ right: Rational?) -> Rational? {
    guard let left, let right else { return nil }
    return try? left + right
  }
}
