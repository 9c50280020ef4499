import Enclosure
import Program

extension RangeAnalysis {
  /// Whether more is better of a figure with this name, later of a day; nil where the name does not say.
  func isHigherBetter(_ key: Measure, named name: String) -> Bool? {
    if key.type == .date { return betterDay(of: name) }
    // What may lie on either side of zero is best there, and neither when more nor when less.
    return betterSide(of: name) ?? (namesOffset(name) && interval(of: key).isNonNegative ? false : nil)
  }

  /// Whether a figure is a place of which the first is the best: by its name, and by what is ranked where that is known.
  func isPlace(_ key: Measure, named name: String) -> Bool {
    switch key.kind {
    case .formula(let id): namesPlace(name) && !template.ranksWorstFirst(template[id].measure)
    case .aggregate(let aggregate): aggregate.function == .rank && !template.ranksWorstFirst(key)
    case .input, .column: key.type != .date && namesPlace(name)
    default: false
    }
  }
}

extension RangeAnalysis {
  /// Whether a greater place is better; nil of what is no place.
  func isLaterBetter(_ key: Measure) -> Bool? {
    if case .aggregate(let aggregate) = key.kind, aggregate.function == .rank {
      return template.ranksWorstFirst(key)
    }
    return isPlace(key, named: template.text(of: key)) ? false : nil
  }
}

extension Template {
  /// Whether the first place goes to what its name calls the worst.
  fileprivate func ranksWorstFirst(_ measure: Measure) -> Bool {
    guard case .aggregate(let aggregate) = measure.ungrouped.kind, aggregate.function == .rank,
      let subject = aggregate.values.first
    else { return false }
    switch subject.ungrouped.kind {
    case .totalScore, .score: return aggregate.ranking.isAscending
    default: return betterSide(of: text(of: subject)) == aggregate.ranking.isAscending
    }
  }
}

extension Rule {
  /// The rule without the tier for all that no other takes.
  var withoutRest: Rule {
    guard case .tiers(let tiers) = curve, tiers.count > 1, tiers.last?.condition == nil else { return self }
    return with(curve: .tiers(tiers.dropLast()))
  }
}
