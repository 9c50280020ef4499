import Checker
import Enclosure
import Program
import Runtime
import Source
import Values

/// Where two rules for one indicator may give different scores and still be meant alike.
package struct Leeway: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Where a figure is exactly a number of one of the rules: whether it counts is a matter of habit.
  package static let atBounds = Leeway(rawValue: 1)
  /// Where one of the rules gives no points.
  package static let withoutPoints = Leeway(rawValue: 2)
  /// Where one of the rules gives all points.
  package static let atFullPoints = Leeway(rawValue: 4)
}

/// A form on which one indicator has different scores by two templates.
package struct ScoreDifference: Sendable {
  /// What the form says.
  package let form: ShownForms
  /// The score by the template itself, as points.
  package let score: Phrase
  /// The score by the other template, as points.
  package let otherScore: Phrase
}

/// A form on which the score of an indicator by another template is not its own; nil where none is found.
///
/// The other template differs in rules alone: it has the same indicators, inputs and formulas under the same numbers.
package func scoreDifference(
  of id: IndicatorID, by template: Template, and other: Template, leaving leeway: Leeway
) -> ScoreDifference? {
  ScoreComparison(id, template, other, leeway).difference
}

private struct ScoreComparison {
  private let id: IndicatorID
  private let template: Template
  private let other: Template
  private let leeway: Leeway
  private let collector: DialCollector
  private let evaluators: (own: Evaluator, other: Evaluator)
  /// The figures that the rules rest on, for telling whether one is at a bound, where that matters.
  private let figures: [Measure]
  /// The lines between knots of the other rule: what lies past their ends is not said by it.
  private let lines: [(figure: Measure, knots: [Knot])]
  /// The most forms that are tried: a rule has few figures.
  private static let limit = 400

  init(_ id: IndicatorID, _ template: Template, _ other: Template, _ leeway: Leeway) {
    (self.id, self.template, self.other, self.leeway) = (id, template, other, leeway)
    var collector = DialCollector(template)
    collector.add(id)
    other[id].rule?.forEachMeasure { collector.add($0) }
    self.collector = collector
    var figures: [Measure] = []
    for rule in leeway.contains(.atBounds) ? [template[id].rule, other[id].rule] : [] {
      rule?.forEachMeasure { measure in
        measure.forEach(in: template) { if $0.isFigure, $0.standsAlone(in: template) { figures.append($0) } }
      }
    }
    self.figures = figures
    var lines: [(Measure, [Knot])] = []
    other[id].rule?.forEachMeasure { measure in
      measure.forEach(in: other) {
        if case .line(let part, let knots, _) = $0.kind { lines.append((part, knots)) }
      }
    }
    self.lines = lines
    evaluators = (Evaluator(asking: template).lowering(id), Evaluator(asking: other).lowering(id))
  }

  var difference: ScoreDifference? {
    for run in collector.runs {
      let found = FormSearch(template, dials, run, limit: Self.limit).first { isTold($0.forms) }
      guard let found, let (own, other) = scores(found.forms) else { continue }
      return ScoreDifference(
        form: found.shown, score: Template.pointsPhrase(own), otherScore: Template.pointsPhrase(other))
    }
    return nil
  }

  /// What was collected, with figures a few steps from each bound, and such shares of a hundred and more.
  private var dials: [Dial] {
    collector.dials.map { dial in
      guard case .input(let id) = dial.subject, case .number(let type) = template[id].type else {
        return dial
      }
      let near = collector.numbersNearBounds(of: type.dimension)
      let unit = type.unit?.factor ?? .one
      let shares = collector.numbersNearBounds(of: .none).flatMap { share in
        [share, (try? share + .one) ?? share].compactMap { try? $0 * Rational(100) * unit }
      }
      let added = (near + (type.dimension.isNone ? [] : shares)).filter {
        template[id].assumedInterval.contains($0) && (!template[id].isWhole || template[id].takes($0))
      }
      let settings = dial.settings + added.map { .value(.number($0)) }
      return Dial(subject: dial.subject, settings: type.countsThings ? settings.filter(\.isWhole) : settings)
    }
  }

  /// Both scores of the first form, where both are known.
  private func scores(_ forms: [Form]) -> (own: Rational, other: Rational)? {
    func score(_ evaluator: Evaluator, _ template: Template) -> Rational? {
      let result = evaluator.evaluate(id, of: forms[0], in: Cohort(of: forms, by: template))
      if case .scored(let score) = result.score { return score } else { return nil }
    }
    guard let own = score(evaluators.own, template), let other = score(evaluators.other, other) else {
      return nil
    }
    return (own, other)
  }

  private func isTold(_ forms: [Form]) -> Bool {
    guard let (own, other) = scores(forms), own != other else { return false }
    let points = template[id].points
    if leeway.contains(.withoutPoints), own.isZero || other.isZero { return false }
    if leeway.contains(.atFullPoints), own == points || other == points { return false }
    return !isAtBound(forms) && !isPastKnots(forms)
  }

  private func isPastKnots(_ forms: [Form]) -> Bool {
    let cohort = Cohort(of: forms, by: template)
    func number(_ measure: Measure) -> Rational? {
      guard measure.standsAlone(in: other),
        case .number(let number)? = value(of: measure, in: forms[0], by: other, in: cohort)
      else { return nil }
      return number
    }
    return lines.contains { line in
      let ends = line.knots.compactMap { number($0.x) }
      guard let figure = number(line.figure), let least = ends.min(), let most = ends.max() else {
        return true
      }
      return figure < least || figure > most
    }
  }

  private func isAtBound(_ forms: [Form]) -> Bool {
    let cohort = Cohort(of: forms, by: template)
    return figures.contains { figure in
      value(of: figure, in: forms[0], by: template, in: cohort).map { collector.holds($0, figure.type) }
        ?? false
    }
  }
}

extension NumberType {
  private static let things = [
    "件", "起", "次", "个", "人", "户", "家", "例", "项", "名", "处", "份", "宗", "条", "场", "篇", "台", "辆", "所", "座", "人次",
  ]

  /// Whether it counts single things: forms say whole numbers of them, whether or not the template asks for that, and
  /// printed rules (发生1起及以上) mean no others.
  fileprivate var countsThings: Bool {
    unit?.factor == .one && Self.things.contains { dimension == Dimension(base: $0) }
  }
}

extension Dial.Setting {
  fileprivate var isWhole: Bool {
    if case .value(.number(let number)) = self { number.isInteger } else { true }
  }
}

extension Measure {
  /// Whether it can be asked of a form by itself: it names nothing of an indicator, a row or a call that it stands in.
  fileprivate func standsAlone(in template: Template) -> Bool {
    var isAlone = true
    forEach(in: template) { part in
      switch part.kind {
      case .fullPoints, .ownScore, .ownClaim, .parameter, .column, .hasColumn, .reported: isAlone = false
      default: break
      }
    }
    return isAlone
  }

  /// Whether it is a number or a day that data bring or that is computed.
  fileprivate var isFigure: Bool {
    if case .constant = kind { return false }
    switch type {
    case .number, .date: return true
    case .truth, .text, .level, .target, .figure, .reported: return false
    }
  }
}
