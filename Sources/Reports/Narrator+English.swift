import Program
import Runtime
import Source
import Values

extension Narrator {
  func english(_ step: DerivationStep) -> String {
    switch step {
    case .formula(let computation): return equation(computation)
    case .value(let computation):
      let text = equation(computation)
      return text == computation.value.english ? "takes \(text)" : text
    case .records(let records): return english(records)
    case .line(let line): return english(line)
    case .condition(let text, let figures, let holds, _):
      return "condition “\(text.english)”"
        + (figures.isEmpty || figures == text ? " " : ": \(figures.english), ")
        + (holds ? "holds" : "does not hold")
    case .tier(let number, let head, let figures), .branch(let number, let head, let figures):
      return "tier \(number) “\(head.isEmpty ? "rest" : head.english)”"
        + (figures.isEmpty || figures == head ? "" : ": \(figures.english)")
    case .steps(let count): return english(count)
    case .item(let label, let figures, let isMet, let points):
      let state = isMet.map { $0 ? "met" : "not met" } ?? "not applicable"
      return "item “\(label.english)”: " + (figures.isEmpty || figures == label ? "" : "\(figures.english), ")
        + state
        + (points.map { ", gives \(englishPoints($0))" } ?? "")
    case .itemCount(let met, let applicable): return "\(met) of \(applicable) applicable items met"
    case .judged(let score, let level, let low, let includesLow, let high, let includesHigh):
      let range =
        (includesLow ? "≥ " : "> ") + numbers.points(low) + " and "
        + (includesHigh ? "≤ " : "< ") + numbers.points(high)
      return "judged \(numbers.score(score)); " + (level.map { "“\($0)” allows " } ?? "allowed is ") + range
    case .raised(let from, let to):
      let cause = to.isZero ? "deducted down to zero at most" : "at least \(englishPoints(to))"
      return "\(cause): \(numbers.score(from)) raised to \(numbers.points(to))"
    case .capped(let from, let to):
      return "at most \(englishPoints(to)): \(numbers.score(from)) lowered to \(numbers.points(to))"
    case .overridden(let condition, let figures, let by):
      return "where “\(condition.english)”"
        + (figures.isEmpty || figures == condition ? "" : " (\(figures.english))")
        + ": the score is set to \(numbers.score(by))"
    case .policy(let situation, let result): return "\(english(situation)): \(english(result))"
    case .notApplicable(let reason): return "not applicable" + (reason.map { ": \($0)" } ?? "")
    case .shared(let scored, let applicable, let points):
      let product = share(scored, applicable, points)
      return "rescaled from what applies: score \(numbers.score(scored)) ÷ applicable points "
        + "\(numbers.points(applicable)) × \(numbers.points(points))"
        + (product.map { " " + numbers.equated($0) } ?? "")
    case .composed(let composition, let parts, let points, let result):
      return "takes the \(english(composition)): \(composedText(composition, parts))"
        + " × \(numbers.points(points)) \(numbers.equated(result))"
    case .extrasAdded(let base, let bonus, let penalty, let result):
      return "indicators \(numbers.score(base)) + bonus \(numbers.score(bonus))"
        + " − penalty \(numbers.score(penalty.magnitude)) \(numbers.equated(result))"
    case .pointsSet(let from, let to):
      return "points set by the form: \(numbers.points(from)) becomes \(numbers.points(to))"
    case .rounded(let from, let to):
      let places = template.rounding.places
      return english(template.rounding.mode)
        + (places == 0 ? " to a whole number" : " to \(places) decimal place\(places == 1 ? "" : "s")")
        + ": \(numbers.score(from)) → \(numbers.score(to))"
    case .obstacle(let obstacle): return sentence(obstacle)
    }
  }

  private func english(_ records: RecordsTaken) -> String {
    let noun =
      switch records.kind {
      case .rows: "row"
      case .forms: "form"
      case .values: "value"
      }
    let names = records.rows.joined(separator: ", ") + (records.rows.count < records.count ? ", …" : "")
    let whole =
      "over \(records.count) \(noun)\(records.count == 1 ? "" : "s")"
      + (records.rows.isEmpty ? "" : ": \(names)")
    let left = records.leftOut.map(\.english).joined(separator: ", ")
    var notes = [whole]
    if records.function == .rank { notes = [records.values.map(\.english).joined(separator: ", "), whole] }
    if !left.isEmpty { notes.append("without \(left)") }
    return equation(records) + " (\(notes.joined(separator: ", ")))"
  }

  private func english(_ line: LineTaken) -> String {
    func point(_ point: LineTaken.Point) -> String { "\(point.x.english) (\(point.y.english))" }
    let name = line.name.map { "\($0) = " } ?? ""
    let head = "\(name)interpolate \(line.measure.english): \(line.x.english) "
    switch line.position {
    case .at(let own): return head + "is one of the points and gives \(own.y.english)"
    case .before(let first):
      return head + "is below the lowest point \(first.x.english), which gives \(first.y.english)"
    case .behind(let last):
      return head + "is above the highest point \(last.x.english), which gives \(last.y.english)"
    case .between(let a, let b):
      return head + "lies between \(point(a)) and \(point(b)), \(equation(line, a, b))"
    case .beyond(let a, let b):
      return head + "lies on the line through \(point(a)) and \(point(b)), \(equation(line, a, b))"
    }
  }

  private func english(_ count: StepCount) -> String {
    let step = count.step.english
    let times = numbers.count(count.count)
    let noun = count.count == .one ? "step" : "steps"
    let steps =
      switch count.counting {
      case .whole: "\(times) whole \(noun) of \(step) (parts do not count)"
      case .started: "\(times) \(noun) of \(step) (a begun step counts)"
      case .prorata: "\(times) \(noun) of \(step) in proportion"
      }
    let result =
      count.isCapped ? ", capped at \(numbers.score(count.points))" : " \(numbers.equated(count.points))"
    return
      "\(english(count.side, english(count.excess, count.counting))): \(steps) × \(numbers.points(count.amount))\(result)"
      + (count.isDeduction ? " points deducted" : " points added")
  }

  /// How much is counted; months of the calendar with the days that make them.
  func english(_ excess: StepCount.Excess, _ counting: Counting) -> String {
    switch (excess, counting) {
    case (.amount(let amount), _): amount.english
    case (.months(let days, let full, _), .whole):
      "\(days.english) (\(full) full month\(full == 1 ? "" : "s"))"
    case (.months(let days, _, let started), .started): "\(days.english) (month \(started))"
    case (.months(let days, _, _), .prorata): days.english
    }
  }

  private func english(_ side: StepCount.Side, _ excess: String) -> String {
    switch side {
    case .whole(let text): text.english == excess ? "\(excess) in all" : "\(text.english) is \(excess)"
    case .above(let bound): "\(excess) above \(bound.english)"
    case .below(let bound): "\(excess) below \(bound.english)"
    case .off(let bound): "\(excess) away from \(bound.english)"
    }
  }

  private func english(_ situation: Situation) -> String {
    switch situation {
    case .missing: "data missing"
    case .zeroDivisor: "divisor is zero"
    case .allZero: "dividend and divisor are zero"
    case .notApplicable: "not applicable"
    }
  }

  private func english(_ result: PolicyResult) -> String {
    switch result {
    case .value(let value): "the template takes \(value.english)"
    case .pending: "the template leaves it undetermined"
    case .notApplicable: "the template treats it as not applicable"
    case .respread: "the template shares the points among the rest of the group"
    case .rescale: "the template scales the total up from what applies"
    }
  }

  private func english(_ composition: Composition) -> String {
    switch composition {
    case .sum: "sum"
    case .mean: "mean"
    case .minimum: "least"
    case .maximum: "greatest"
    }
  }

  private func english(_ mode: RoundingMode) -> String {
    switch mode {
    case .halfUp: "rounded half up"
    case .halfEven: "rounded half to even"
    case .down: "rounded down"
    case .up: "rounded up"
    }
  }

  func english(_ loss: Loss) -> String {
    let isGain = loss.points.isNegative
    let cause =
      switch loss.cause {
      case .curve: isGain ? "more than full points by the rule" : "less than full points by the rule"
      case .steps(let number): "\(isGain ? "addition" : "deduction") \(number)"
      case .judged: isGain ? "judged above full points" : "judged below full points"
      case .limit: isGain ? "raised to the least score" : "lowered to the greatest score"
      case .replaced: "the score was set otherwise"
      case .rounding: "rounding"
      }
    return "\(isGain ? "regained" : "lost") \(numbers.score(loss.points.magnitude)): \(cause)"
  }

  func english(_ effect: Veto.Effect) -> String {
    switch effect {
    case .set(let index): "the grade becomes “\(template.grades[index].name)”"
    case .cap(let index): "the grade is at best “\(template.grades[index].name)”"
    case .move(let steps):
      "the grade moves \(steps.magnitude) step\(steps.magnitude == 1 ? "" : "s") \(steps < 0 ? "up" : "down")"
    }
  }

  private func englishPoints(_ points: Rational) -> String {
    "\(numbers.points(points)) point\(points == .one ? "" : "s")"
  }
}
