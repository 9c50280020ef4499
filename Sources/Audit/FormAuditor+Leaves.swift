import Program
import Runtime
import Source
import TargetTexts
import Values

extension FormAuditor {
  /// Holds the claim of an indicator or a row against its score.
  mutating func auditLeaf(
    _ index: Int, _ claim: PrintedFigure?, _ result: IndicatorResult, row: FormRow?
  ) -> Standing {
    switch result.score {
    case .scored(let score):
      if let judged = result.judgedScore, judged == score {
        auditJudged(index, claim, score, result, row)
      } else if let claim {
        auditComputed(index, claim, score, result, row)
      }
      return standing(claim, score, result)
    case .notApplicable:
      if let claim, !claim.value.isZero {
        settle(index, .differs)
        report(
          .claimedNotApplicable(
            path: lines[index].path, claimed: claim.written, by: result.steps.exemption ?? .rule),
          line: index, stake: claim.value.magnitude)
      } else if claim != nil {
        settle(index, .agrees)
      }
      var standing = standing(claim, .zero, result)
      standing.isClaimed = true
      if claim == nil { standing.addend = .none }
      return standing
    case .undetermined(let low, let high, _):
      return auditOpen(index, claim, low, high, result, row)
    }
  }

  private func standing(_ claim: PrintedFigure?, _ score: Rational, _ result: IndicatorResult) -> Standing {
    guard let claim else {
      return Standing(
        value: score, low: score, high: score,
        addend: .points(template.rounding.onlyTotal ? score : printed(score)),
        isClaimed: result.judgedScore != nil,
        differs: false, exact: result.exact ?? score, rounded: score)
    }
    return Standing(
      claim, differs: !says(claim, score), exact: result.exact ?? score, rounded: printed(score))
  }

  // MARK: judged

  private mutating func auditJudged(
    _ index: Int, _ claim: PrintedFigure?, _ score: Rational, _ result: IndicatorResult, _ row: FormRow?
  ) {
    settle(index, .judged)
    if let claim, !says(claim, score), !claim.contains(score) {
      settle(index, .differs)
      report(
        .notAsJudged(
          path: lines[index].path, claimed: claim.written, judged: numbers.score(score),
          reason: result.reason),
        line: index, stake: distance(claim.value, score))
    } else if score == result.points, score.isPositive, let missed = missedTarget(result, row) {
      settle(index, .differs)
      report(
        .fullMarks(
          path: lines[index].path, points: numbers.points(result.points), missed: missed, computed: ""),
        line: index, stake: result.points)
    }
  }

  // MARK: computed

  private mutating func auditComputed(
    _ index: Int, _ claim: PrintedFigure, _ score: Rational, _ result: IndicatorResult, _ row: FormRow?
  ) {
    let path = lines[index].path
    let exact = result.exact ?? score
    if says(claim, score) { return settle(index, .agrees) }
    let scoreText = numbers.score(score)
    if row == nil, let verdict = auditDoubted(index, claim, result) { return settle(index, verdict) }
    let stake = distance(claim.value, score)
    let isRounded = claim.contains(exact)
    var search = VariantSearch(template, form, cohort, cache)
    if claim.value == result.points, score < result.points {
      let target = missedTarget(result, row)
      if let missed = target ?? missedCondition(result, row) {
        settle(index, .differs)
        return report(
          .fullMarks(path: path, points: numbers.points(result.points), missed: missed, computed: scoreText),
          line: index, stake: stake,
          variant: target == nil && !isRounded ? search.variant(for: claim, result, row: row) : nil,
          working: result.steps)
      }
    }
    if isRounded {
      settle(index, .withinRounding)
      let (exactText, printedText) = (numbers.score(exact), numbers.score(printed(score)))
      let message: AuditMessage =
        claim.places < numbers.places
        ? .coarse(
          path: path, claimed: claim.written, exact: exactText, computed: printedText, places: numbers.places)
        : .rounding(path: path, claimed: claim.written, exact: exactText, computed: printedText)
      return report(message, line: index, stake: stake, working: result.steps)
    }
    settle(index, .differs)
    report(
      .scoreDiffers(path: path, claimed: claim.written, computed: scoreText), line: index, stake: stake,
      variant: search.variant(for: claim, result, row: row), working: result.steps)
  }

  // MARK: open

  private mutating func auditOpen(
    _ index: Int, _ claim: PrintedFigure?, _ low: Rational, _ high: Rational, _ result: IndicatorResult,
    _ row: FormRow?
  ) -> Standing {
    settle(index, .cannotCheck)
    let isReported = isContradicted(lines[index].path)
    if let claim, claim.high < low || claim.low > high || isReported {
      settle(index, .differs)
      if !isReported {
        report(
          .impossible(
            path: lines[index].path, claimed: claim.written, low: numbers.score(low),
            high: numbers.score(high)),
          line: index, stake: distance(claim.value, outside: low, high))
      }
    } else if let claim, claim.value == result.points, claim.value.isPositive,
      result.obstacles.contains(.missingScore), let missed = missedTarget(result, row)
    {
      settle(index, .differs)
      report(
        .fullMarks(
          path: lines[index].path, points: numbers.points(result.points), missed: missed, computed: ""),
        line: index, stake: result.points)
    }
    if !isReported { note(result.obstacles, index) }
    guard let claim else {
      return Standing(
        value: nil, low: low, high: high, addend: .unknown, isClaimed: false, differs: isReported, exact: nil,
        rounded: nil)
    }
    // What a person would score is claimed as it is meant; what would be computed may have been rounded.
    return Standing(
      claim, differs: lines[index].verdict == .differs, exact: nil, rounded: nil,
      mayBeRounded: claim.places < numbers.places && !result.obstacles.contains(.missingScore))
  }

  /// Whether the evaluation has found a contradiction at a path.
  private func isContradicted(_ path: String) -> Bool {
    evaluation.findings.contains {
      guard let message = $0.message as? RunMessage, message.path == path else { return false }
      return message.auditWeight == .contradiction
    }
  }

  /// Keeps why a line cannot be checked; what another finding at the line says is left to that finding.
  private mutating func note(_ found: [Obstacle], _ index: Int) {
    let said = evaluation.findings.compactMap { $0.message as? RunMessage }
      .filter { $0.path == lines[index].path }
    for obstacle in found {
      if case .unusable = obstacle, !said.isEmpty { continue }
      if case .missingInput = obstacle, said.contains(where: \.isRowWithoutPoints) { continue }
      if let known = obstacles.firstIndex(where: { $0.obstacle == obstacle }) {
        obstacles[known].lines.append(index)
      } else {
        obstacles.append((obstacle, [index]))
      }
    }
  }
}

extension Standing {
  /// A claim as an addend: as it is printed, unless it is known to stand for another figure that was rounded.
  ///
  /// `mayBeRounded` says that it could be, though nobody knows: what is possible is then held as wide as that.
  init(
    _ claim: PrintedFigure, differs: Bool, exact: Rational?, rounded: Rational?, mayBeRounded: Bool = false
  ) {
    let known = exact.map { claim.contains($0) } ?? false
    let (exact, rounded) = known ? (exact ?? claim.value, rounded ?? claim.value) : (claim.value, claim.value)
    self.init(
      value: claim.value, low: mayBeRounded ? claim.low : min(claim.value, exact, rounded),
      high: mayBeRounded ? claim.high : max(claim.value, exact, rounded),
      addend: .written(claim.written), isClaimed: true, differs: differs, exact: exact, rounded: rounded,
      slack: claim.slack)
  }
}

extension RunMessage {
  fileprivate var isRowWithoutPoints: Bool { if case .rowWithoutPoints = self { true } else { false } }
}

extension IndicatorResult {
  /// The score that a person gave.
  var judgedScore: Rational? {
    for case .judged(let score, _, _, _, _, _) in steps { return score }
    return nil
  }

  /// What kept the score from being found.
  fileprivate var obstacles: [Obstacle] {
    steps.compactMap { if case .obstacle(let obstacle) = $0 { obstacle } else { nil } }
  }
}
