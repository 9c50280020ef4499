extension Rule {
  /// Whether a person scores, always or in one of the tiers.
  package var acceptsJudgedScore: Bool {
    switch curve {
    case .judged: true
    case .tiers(let tiers): tiers.contains { $0.rule.acceptsJudgedScore }
    case .named(_, let inner): inner.acceptsJudgedScore
    case .value, .conditional, .checklist: false
    }
  }
}
