import Program
import TargetTexts
import Values

extension FormEvaluator {
  /// An expression with the figures of this form put in.
  func figures(_ measure: Measure) -> String {
    template.text(of: measure) { part in
      switch part.kind {
      case .input(let id): self.form.inputs[id].map { self.template.text(of: $0.value, as: part.type).text }
      case .column(_, let index): self.trace.row?.cells[index].map { self.cellText($0.value, part.type) }
      case .member(let target, .kind): self.given(target).map(\.kind.chinese)
      case .formula(let id): self.known(id).map { self.approximate($0, part.type) }
      case .fullPoints: Template.pointsText(self.trace.points) + "分"
      case .ownScore: self.trace.ownScore.map { Template.pointsText($0) + "分" }
      case .score(let id): self.knownScore(id)
      case .points(let id): Template.pointsText(self.points(of: self.template[id])) + "分"
      case .totalScore: self.total.flatMap { self.scoreText($0.0) }
      case .claimed(let id): self.form.indicators[id]?.claimed.map { Template.pointsText($0.value) + "分" }
      case .ownClaim: self.trace.entry?.claimed.map { Template.pointsText($0.value) + "分" }
      case .totalClaim: self.form.claimedTotal.map { Template.pointsText($0.value) + "分" }
      // What it names belongs to other records.
      case .aggregate(let aggregate):
        self.trace.partTexts[aggregate.range] ?? self.template.text(of: part)
      case .choice: self.trace.partTexts[part.range]
      case .line(let subject, let knots, let ends) where knots.count <= 4:
        "插值 \(self.figures(subject)) \(ends == .extended ? "外推 " : ""){ "
          + knots.map { "\(self.figures($0.x)): \(self.figures($0.y))" }.joined(separator: "; ") + " }"
      default: nil
      }
    }
  }

  /// The target text that an input or a cell gives.
  private func given(_ measure: Measure) -> TargetText? {
    let value: Value? =
      switch measure.kind {
      case .input(let id): form.inputs[id]?.value
      case .column(_, let index): trace.row?.cells[index]?.value
      default: nil
      }
    if case .target(let text)? = value { return text }
    return nil
  }

  /// A cell as it is computed with: the figure of a target without its sign.
  private func cellText(_ value: Value, _ type: ValueType) -> String {
    if case .target(let text) = value, let figure = shownFigure(of: text) {
      return template.text(of: .figure(figure), as: .figure).text
    }
    return template.text(of: value, as: type).text
  }

  /// A condition with the values of its sides: 「112.5% ≤ 100%」.
  mutating func comparedFigures(_ condition: Measure) -> String {
    switch condition.kind {
    case .comparison(let left, .equal, let right) where kindText(left) != nil:
      "\(kindText(left) ?? "") 是 \(shortFigure(right))"
    case .comparison(let left, let sign, let right):
      "\(shortFigure(left)) \(sign.rawValue) \(shortFigure(right))"
    case .between(let part, let low, let high):
      "\(shortFigure(part)) 在 \(shortFigure(low)) 到 \(shortFigure(high))"
    case .all(let parts): parts.map { comparedFigures($0) }.joined(separator: " 且 ")
    case .any(let parts): parts.map { comparedFigures($0) }.joined(separator: " 或 ")
    default: figures(condition)
    }
  }

  /// The text whose kind a measure asks for, so that its kind is not said twice.
  private func kindText(_ measure: Measure) -> String? {
    guard case .member(let part, .kind) = measure.kind else { return nil }
    return given(part).map { "“\($0.written)”" }
  }

  /// The value of a measure where it has one, its figures otherwise.
  private mutating func shortFigure(_ measure: Measure) -> String {
    guard let value = try? value(measure) else { return figures(measure) }
    return approximate(value, measure.type)
  }

  private func known(_ id: FormulaID) -> Value? {
    if case .success(let value)? = formulaResults[id]?.outcome { value } else { nil }
  }

  private func knownScore(_ id: IndicatorID) -> String? { results[id.index].flatMap { scoreText($0.score) } }

  private func scoreText(_ score: Score) -> String? {
    if case .scored(let points) = score { Template.pointsText(points) + "分" } else { nil }
  }

  func approximate(_ value: Value, _ type: ValueType) -> String {
    let (text, isExact) = template.text(of: value, as: type)
    return isExact ? text : "≈" + text
  }

  /// A computed value with the expression it came from.
  func computation(_ name: String?, _ measure: Measure, _ value: Value) -> Computation {
    let (text, isExact) = template.text(of: value, as: measure.type)
    return Computation(
      name: name, expression: template.text(of: measure), figures: figures(measure), value: text,
      isExact: isExact)
  }
}
