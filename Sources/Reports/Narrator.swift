import Program
import Runtime
import Source
import Values

/// Says in one language what an evaluation found; one file per language holds its sentences.
struct Narrator {
  let template: Template
  let language: Language
  let numbers: ReportNumbers

  init(_ template: Template, _ language: Language) {
    self.template = template
    self.language = language
    numbers = ReportNumbers(template.rounding)
  }

  func sentence(_ step: DerivationStep) -> String {
    switch language {
    case .chinese: chinese(step)
    case .english: english(step)
    }
  }

  func sentence(_ obstacle: Obstacle) -> String { obstacle.text(in: language) }

  func sentence(_ loss: Loss) -> String {
    switch language {
    case .chinese: chinese(loss)
    case .english: english(loss)
    }
  }

  func sentence(_ effect: Veto.Effect) -> String {
    switch language {
    case .chinese: chinese(effect)
    case .english: english(effect)
    }
  }

  func score(_ score: Score) -> String {
    switch score {
    case .scored(let points): return numbers.score(points)
    case .notApplicable: return words.notApplicable
    case .undetermined(let low, let high, let mayNotApply):
      // What is open may leave one score whatever comes of it, or besides only that it does not apply.
      if low == high { return onlyPoints(numbers.score(low), mayNotApply) }
      let range = numbers.score(low) + "–" + numbers.score(high)
      switch language {
      case .chinese: return "待定（\(range)）"
      case .english: return "undetermined (\(range))"
      }
    }
  }

  private func onlyPoints(_ points: String, _ mayNotApply: Bool) -> String {
    switch language {
    case .chinese: mayNotApply ? "待定（\(points)，或不适用）" : "\(points)（已定）"
    case .english: mayNotApply ? "undetermined (\(points), or not applicable)" : "\(points) (settled)"
    }
  }

  var words: ReportWords {
    switch language {
    case .chinese: .chinese
    case .english: .english
    }
  }

  /// The grade at an index, or both ends of what it could be.
  func grade(_ range: ClosedRange<Int>) -> String {
    let best = template.grades[range.lowerBound].name
    if range.lowerBound == range.upperBound { return best }
    let worst = template.grades[range.upperBound].name
    switch language {
    case .chinese: return "待定（\(best)–\(worst)）"
    case .english: return "undetermined (\(best)–\(worst))"
    }
  }

  /// score × points ÷ applicable points; nil where it passes the limit of exact numbers.
  func share(_ scored: Rational, _ applicable: Rational, _ points: Rational) -> Rational? {
    guard !applicable.isZero else { return nil }
    return try? (scored * points).divided(by: applicable)
  }
}
