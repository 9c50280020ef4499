import Checker
import Enclosure
import Program
import Values

/// Lines for single figures of something counted, and 其余 for all that are more: `= 0次: 满分; = 1次: 8分; 其余: 0分`.
struct SingleFigures {
  /// Whether they are the first ones that there can be, one after the other.
  let areFirst: Bool
  /// Whether each greater one gives more, or each gives less; nil where they go up and down.
  let rises: Bool?
  /// The last one where it alone does not follow the one before it, and what would.
  let farFromOthers: (bound: Measure, expected: Rational)?
}

extension TierBlock {
  /// Its lines as single figures in their order; nil where they are none, or too few to say anything.
  func singles(of subject: Measure, _ template: Template) -> SingleFigures? {
    guard hasRest, let unit = template.wholeUnit(of: subject),
      let low = analysis.interval(of: subject).low?.value
    else { return nil }
    var lines: [(place: Rational, amount: Rational, bound: Measure)] = []
    for row in rows {
      guard let condition = row.condition else { continue }
      guard case .comparison(_, .equal, let bound) = condition.ungrouped.kind, let amount = amount(of: row),
        let place = analysis.interval(of: bound).onlyValue
      else { return nil }
      lines.append((place, amount, bound))
    }
    lines.sort { $0.place < $1.place }
    guard lines.count >= 2 else { return nil }
    let wanted = lines.indices.map { index in try? low + unit * Rational(index) }
    let following = zip(lines, wanted).prefix { $0.place == $1 }.count
    let pairs = zip(lines, lines.dropFirst())
    let rises: Bool? =
      pairs.allSatisfy { $0.amount < $1.amount }
      ? true : pairs.allSatisfy { $0.amount > $1.amount } ? false : nil
    var far: (bound: Measure, expected: Rational)?
    if lines.count >= 3, following == lines.count - 1, rises != nil, let last = lines.last,
      let expected = wanted.last ?? nil, last.place > expected
    {
      far = (last.bound, expected)
    }
    return SingleFigures(areFirst: following == lines.count, rises: rises, farFromOthers: far)
  }
}
