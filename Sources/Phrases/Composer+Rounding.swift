import Values

/// To how many places a cell has its score rounded.
extension Composer {
  /// A sentence whose value is rounded as the cell says; two places are what templates round to anyway.
  func rounded(_ sentence: String) throws(Stop) -> String {
    guard let places = clauses.places, places.number != 2 else { return sentence }
    guard (0...1).contains(places.number) else { throw stop(places.range, near: .proportion) }
    let unit = places.number == 0 ? "1分" : "0.1分"
    let isComputed = [" × ", " ÷ ", "插值", "按比例", "每", "四舍五入"].contains { sentence.contains($0) }
    if !isComputed, areWhole(places.number) { return sentence }
    guard sentence.hasPrefix("得 "), !sentence.contains("每 "), !sentence.contains("每低于"),
      !sentence.contains("每超过"), !sentence.contains("每偏离"), !sentence.contains(" − 分档")
    else { throw stop(places.range, near: .proportion) }
    let end = sentence.firstRange(of: ", ")?.lowerBound ?? sentence.endIndex
    let value = sentence[..<end].dropFirst(2)
    return "得 四舍五入(\(value), \(unit))\(sentence[end...])"
  }

  /// Whether all points that the cell prints have no more places than this.
  private func areWhole(_ places: Int) -> Bool {
    clauses.awards.allSatisfy { award in
      switch award.outcome {
      case .gets(let amount), .loses(let amount):
        value(amount).flatMap { try? $0 * Rational(places == 0 ? 1 : 10) }.map { $0.asInt != nil } ?? false
      case .gains, .between, .formula, .proportion, .proportionalLoss, .excessProportion, .interpolated,
        .interpolatedBetween:
        false
      }
    }
  }
}
