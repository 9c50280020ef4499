import Values

extension Composer {
  /// Steps from the mean of all forms.
  mutating func stepsFromMean(
    _ subject: PrintedWords?, _ relation: Relation, _ printedMean: PrintedWords, full: Amount,
    range: Range<Int>
  ) throws(Stop) -> String {
    guard let step = clauses.steps.first?.step, clauses.steps.count == 1,
      clauses.contrasts.allSatisfy({ isOfLosingSide($0.condition) })
    else { throw stop(range, near: .steps) }
    let printed = subject?.text ?? cell.indicator
    let known = names.closest(printed, among: names.figures)?.unit ?? likelyUnit(printed)
    // 每高1% of what nobody tells the unit of
    if known == nil, step.size.unit == "%" { throw stop(range, near: .steps) }
    // 人均支出每高于平均1%: of money a step is a share of the mean
    let isShare = names.isRatio(step.size.unit) && known.map { !names.isRatio($0) } ?? false
    let unit = isShare ? known : step.size.unit
    guard let figure = names.figure(subject, unit: unit, isRatio: names.isRatio(unit)) else {
      throw stop(range, near: .steps)
    }
    declareIdentifier()
    if !printedMean.text.contains("各"), !printedMean.text.contains("参评") {
      names.note(.meanOfForms(printedMean.text))
    }
    let isUp = relation == .above || relation == .atLeast
    guard step.direction == (isUp ? .down : .up) else { throw stop(step.range, near: .steps) }
    if relation == .above || relation == .below { names.note(.equalIsEnough) }
    let size =
      isShare
      ? "平均(全体: \(figure)) × \(percentagePoints(step.size))%"
      : names.isRatio(step.size.unit)
        ? "\(percentagePoints(step.size))个百分点" : written(step.size, like: self.unit(of: figure))
    return "\(figure) \(isUp ? "不低于" : "不超过") 平均(全体: \(figure)) 得 \(written(full)), "
      + (try clause(step, size: size)) + (try ending(full: full))
  }

  /// Whether a mean is that of all forms; that of a province or a trade is a figure by itself.
  func isMeanOfForms(_ words: String) -> Bool {
    (words.contains("平均") || words.contains("均值"))
      && !["全省", "全国", "行业", "同行业"].contains(where: words.hasPrefix)
  }

  private func isOfLosingSide(_ condition: Condition) -> Bool {
    switch condition {
    case .rest(_, let stem): isSaidBefore(stem)
    case .versus(_, let relation, let reference): isOnLosingSide(relation) && reference.text.contains("平均")
    case .within, .side, .place, .deadline, .atTime, .grade, .fact, .both: false
    }
  }

  /// What tells forms apart, where they are compared with each other.
  mutating func declareIdentifier() {
    if cell.known.contains(where: { $0.unit == "文本" }) { return }
    names.declareInput("单位", type: "文本")
    names.declare(.identifier("单位"))
  }

  /// Steps from a day.
  mutating func steps(
    by deadline: Deadline, full: Amount, others: [Clauses.Award], range: Range<Int>
  ) throws(Stop) -> String {
    guard let step = clauses.steps.first?.step, clauses.steps.count == 1, step.direction == .up,
      others.isEmpty,
      !deadline.isAfter, clauses.contrasts.allSatisfy({ isOfLosingSide($0.condition) }),
      ["天", "周", "个月", "月", "工作日"].contains(step.size.unit ?? ""), step.isDeduction
    else { throw stop(others.first?.range ?? range, near: .steps) }
    let day = try written(deadline, range: range)
    let name = try dayName(deadline, range: range)
    let unit = step.size.unit == "月" ? "个月" : step.size.unit ?? "天"
    return "\(name) 不超过 \(day) 得 \(written(full)), "
      + (try clause(step, size: "\(step.size.number)\(unit)")) + (try ending(full: full))
  }
}
