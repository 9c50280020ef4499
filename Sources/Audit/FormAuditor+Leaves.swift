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
            path: lines[index].path, claimed: claim.written, ruled: result.rulingSituation),
          line: index, stake: claim.value.magnitude)
      } else if claim != nil {
        settle(index, .agrees)
      }
      var standing = standing(claim, .zero, result)
      standing.isClaimed = true
      return standing
    case .undetermined(let low, let high):
      return auditOpen(index, claim, low, high, result, row)
    }
  }

  private func standing(_ claim: PrintedFigure?, _ score: Rational, _ result: IndicatorResult) -> Standing {
    guard let claim else {
      let text = numbers.score(printed(score))
      return Standing(
        value: score, low: score, high: score, text: text, isClaimed: result.judgedScore != nil,
        differs: false, exact: result.exact ?? score, rounded: score)
    }
    return Standing(
      claim, differs: claim.value != printed(score), exact: result.exact ?? score, rounded: printed(score))
  }

  // MARK: judged

  private mutating func auditJudged(
    _ index: Int, _ claim: PrintedFigure?, _ score: Rational, _ result: IndicatorResult, _ row: FormRow?
  ) {
    settle(index, .judged)
    if let claim, claim.value != printed(score), !claim.contains(score) {
      settle(index, .differs)
      report(
        .notAsJudged(
          path: lines[index].path, claimed: claim.written, judged: numbers.score(score),
          reason: result.reason),
        line: index, stake: distance(claim.value, score))
    } else if score == result.points, score.isPositive, let missed = missedTarget(result.id, row) {
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
    let (exactText, scoreText) = (numbers.score(exact), numbers.score(printed(score)))
    if claim.value == printed(score) { return settle(index, .agrees) }
    let stake = distance(claim.value, score)
    let isRounded = claim.contains(exact)
    if claim.value == result.points, score < result.points,
      let missed = missedTarget(result.id, row) ?? (isRounded ? missedCondition(result) : nil)
    {
      settle(index, .differs)
      return report(
        .fullMarks(path: path, points: numbers.points(result.points), missed: missed, computed: scoreText),
        line: index, stake: stake, working: result.steps)
    }
    if isRounded {
      settle(index, .withinRounding)
      let message: AuditMessage =
        claim.places < numbers.places
        ? .coarse(
          path: path, claimed: claim.written, exact: exactText, computed: scoreText, places: numbers.places)
        : .rounding(path: path, claimed: claim.written, exact: exactText, computed: scoreText)
      return report(message, line: index, stake: stake, working: result.steps)
    }
    settle(index, .differs)
    var search = VariantSearch(template, form, cohort)
    report(
      .scoreDiffers(path: path, claimed: claim.written, computed: scoreText), line: index, stake: stake,
      variant: search.variant(for: claim, result, row: row), working: result.steps)
  }

  /// The target and the actual of a row that compare and do not agree, as written.
  private func missedTarget(_ id: IndicatorID, _ row: FormRow?) -> AuditMessage.MissedBound? {
    guard let row, let table = template[id].rows?.table else { return nil }
    let columns = template[table].columns
    func only(_ isActual: Bool) -> Int? {
      let found = columns.indices.filter { columns[$0].type == .target(isActual: isActual) }
      return found.count == 1 ? found[0] : nil
    }
    guard let target = only(false), let actual = only(true),
      case .target(let targetText)? = row.cells[target]?.value,
      case .target(let actualText)? = row.cells[actual]?.value
    else { return nil }
    func column(_ index: Int) -> Measure {
      Measure(.column(table, index), type: columns[index].type, range: columns[index].range)
    }
    let meets = Measure(
      .meets(actual: column(actual), target: column(target)), type: .truth, range: template[id].range)
    guard value(of: meets, in: form, row: (table, row), by: template, in: cohort) == .truth(false) else {
      return nil
    }
    return .target(targetText.written, actual: actualText.written)
  }

  /// The condition for full points that the steps of a score show not to hold.
  private func missedCondition(_ result: IndicatorResult) -> AuditMessage.MissedBound? {
    template[result.id].rule.flatMap { missedCondition(of: $0, result.steps) }
  }

  private func missedCondition(of rule: Rule, _ steps: [DerivationStep]) -> AuditMessage.MissedBound? {
    switch rule.curve {
    case .named(_, let inner): return missedCondition(of: inner, steps)
    case .conditional(let condition, let value, _):
      guard case .fullPoints = value.kind else { return nil }
      for case .condition(template.text(of: condition), let figures, false) in steps {
        return .condition(template.text(of: condition), figures: figures)
      }
      return nil
    case .tiers(let tiers):
      guard let applied = steps.appliedTier, tiers.indices.contains(applied - 1) else { return nil }
      // The tiers are asked in turn: those before the one that applies do not hold.
      for tier in tiers.prefix(applied - 1) {
        guard case .value(let value) = tier.rule.curve, case .fullPoints = value.kind,
          let condition = tier.condition
        else { continue }
        return .condition(template.text(of: condition), figures: "")
      }
      return missedCondition(of: tiers[applied - 1].rule, steps)
    case .value, .judged, .checklist: return nil
    }
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
      result.obstacles.contains(.missingScore), let missed = missedTarget(result.id, row)
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
        value: nil, low: low, high: high, text: "？", isClaimed: false, differs: isReported, exact: nil,
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
    let isSaid = evaluation.findings.contains {
      ($0.message as? RunMessage)?.path == lines[index].path
    }
    for obstacle in found {
      if case .unusable = obstacle, isSaid { continue }
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
      text: claim.written, isClaimed: true, differs: differs, exact: exact, rounded: rounded)
  }
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

  /// The situation in which the template, and not the form, says that the indicator does not apply.
  fileprivate var rulingSituation: Situation? {
    for case .policy(let situation, .notApplicable) in steps { return situation }
    return nil
  }
}
