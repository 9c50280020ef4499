import Values

extension Composer {
  /// A bonus or a penalty: what is counted, or what a person answers; from zero, so that other shapes say something else.
  mutating func beside() throws(Stop) -> String {
    try requireOnly([.steps, .rounding, .highestOnly])
    let isCount = clauses.steps.allSatisfy { $0.step.direction == nil || !names.isRatio($0.step.size.unit) }
    if !clauses.steps.isEmpty, isCount, !clauses.awards.contains(where: \.isBounded),
      clauses.contrasts.isEmpty,
      clauses.standard == nil
    {
      return try counting()
    }
    guard clauses.steps.isEmpty, clauses.formulas.isEmpty, clauses.proportion == nil,
      !clauses.hasInterpolation
    else {
      throw stop(clauses.steps.first?.step.range)
    }
    return try wordedBeside()
  }

  /// 获得省级表彰的加2分: an answer, or the words of one level, beside the total.
  private mutating func wordedBeside() throws(Stop) -> String {
    let word = cell.purpose == .bonus ? "加" : "扣"
    guard clauses.contrasts.isEmpty, clauses.standard == nil, clauses.base == nil else { throw stop(nil) }
    for cap in clauses.caps + [clauses.lossCap, clauses.gainCap].compactMap({ $0 }) where value(cap) != points
    { throw stop(nil) }
    var lines: [(award: Clauses.Award, points: String)] = []
    for award in clauses.awards {
      switch award.outcome {
      case .gains(let amount) where cell.purpose == .bonus: lines.append((award, change(amount)))
      case .loses(let amount) where cell.purpose == .penalty: lines.append((award, change(amount)))
      case .gets(let amount) where value(amount) == .zero: lines.append((award, "0分"))
      default: throw stop(award.range)
      }
    }
    guard let first = lines.first else { throw stop(nil) }
    if lines.count == 1 {
      return "\(try circumstance(first.award.condition, range: first.award.range)) \(word) \(first.points)"
    }
    let words = lines.compactMap { levelWords($0.award.condition) }
    guard words.count == lines.count, !clauses.awards.contains(where: { isTwoBreaths($0.condition) }),
      areOfOneScale(clauses.awards),
      let (name, matched) = names.level(of: words, in: clauses.awards.compactMap { wholeWords($0.condition) })
    else { throw stop(clauses.awards.last?.range) }
    let all = names.allWords(of: name)
    var parts = zip(matched, lines).map { "\(Phrases.written($0)): \(word) \($1.points)" }
    if !all.allSatisfy({ matched.contains($0) }) || all.isEmpty { parts.append("其余: \(word) 0分") }
    return "分档 \(name) { \(parts.joined(separator: "; ")) }"
  }
}
