import Enclosure
import Program
import Source
import Values

/// What most likely went wrong where tiers do not follow each other, by the points that they give.
package enum TierSlip: Sendable {
  /// The tiers are right, and stand in the wrong order.
  case order
  /// The bounds go the other way than the points: every sign is turned round, or the one that differs from the rest.
  case sign(String, meant: String)
  /// One figure is mistyped; `expected` is the only slip that brings it into order.
  case bound(String, expected: String)
  /// One of these bounds is mistyped.
  case bounds([String])
  /// The other tiers are for single figures, and this sign takes all of them.
  case single(String, meant: String)
  /// Neither bounds nor points tell.
  case unclear

  /// Whether bounds or signs are wrong, and the tiers are not.
  var isOfBounds: Bool {
    switch self {
    case .sign, .bound, .bounds, .single: true
    case .order, .unclear: false
    }
  }
}

extension TierBlock {
  /// ≥ 0次: 满分; = 1次: 8分: a line that takes every figure among lines for single ones.
  func slipOfSingle(_ owner: Row) -> TierSlip? {
    guard case .comparison(let figure, let sign, let bound)? = owner.condition?.ungrouped.kind,
      sign != .equal, sign != .notEqual, let place = analysis.interval(of: bound).onlyValue,
      owner.condition.map({ analysis.truth(of: $0) == true }) ?? false
    else { return nil }
    let others = rows.filter { $0.range != owner.range }.compactMap(\.condition)
    let areSingle = others.allSatisfy { other in
      guard case .comparison(figure, .equal, let own) = other.ungrouped.kind else { return false }
      return analysis.interval(of: own).onlyValue.map { $0 != place } ?? false
    }
    guard areSingle, !others.isEmpty else { return nil }
    let written = analysis.template.text(of: bound)
    return .single("\(sign.rawValue) \(written)", meant: "= \(written)")
  }
}

/// The lines of a block that all have one bound on the same figure, `≥ 90%: 满分; ≥ 80%: 6分; 其余: 0分`, in the order
/// in which they are written.
package struct BoundedTiers {
  private struct Tier {
    let sign: ComparisonOperator
    let bound: Measure
    let place: Rational
    let amount: Rational
    let row: TierBlock.Row
    var isFloor: Bool { sign == .greater || sign == .greaterOrEqual }
  }

  private let tiers: [Tier]
  /// What 其余 gives.
  private let rest: [Rational]
  private let template: Template
  /// Where the figure can be.
  private let range: Interval

  /// Nil where a line has two ends, or gives no fixed points.
  package init?(_ block: TierBlock, of subject: Measure, _ template: Template) {
    var tiers: [Tier] = []
    var rest: [Rational] = []
    for row in block.rows {
      guard let amount = block.amount(of: row) else { return nil }
      guard let condition = row.condition else {
        rest.append(amount)
        continue
      }
      guard case .comparison(_, let sign, let bound) = condition.ungrouped.kind,
        sign != .equal && sign != .notEqual, let place = block.analysis.interval(of: bound).onlyValue
      else { return nil }
      tiers.append(Tier(sign: sign, bound: bound, place: place, amount: amount, row: row))
    }
    guard tiers.count >= 2, rest.count <= 1 else { return nil }
    (self.tiers, self.rest, self.template) = (tiers, rest, template)
    range = block.analysis.interval(of: subject)
  }

  /// Why one tier takes all of a later one. Where the points rise or fall as they are written, the tiers stand where they
  /// should, and a bound or the signs are wrong; to move such a tier would only spoil the points.
  package var slipOfDeadTier: TierSlip {
    guard let isFloor = tiers.first?.isFloor, tiers.allSatisfy({ $0.isFloor == isFloor }) else {
      return .unclear
    }
    let strictest = tiers.sorted { isFloor ? $0.place > $1.place : $0.place < $1.place }
    let places = strictest.map(\.place)
    if Set(places).count == places.count, isMonotone(strictest.map(\.amount) + rest) { return .order }
    guard isMonotone(tiers.map(\.amount) + rest) else { return .unclear }
    if tiers.count > 2, follows(tiers, isFloor: !isFloor), let sign = tiers.first?.sign {
      return .sign(sign.rawValue, meant: sign.turnedRound.rawValue)
    }
    return mistyped(isFloor: isFloor)
  }

  /// The one sign among others that turns the points round: `≤ 90%: 满分; ≥ 95%: 6分; ≤ 100%: 3分`.
  package var oddSign: (row: TierBlock.Row, sign: String, meant: String)? {
    let (floors, ceilings) = (tiers.filter(\.isFloor), tiers.filter { !$0.isFloor })
    let (few, many) = floors.count < ceilings.count ? (floors, ceilings) : (ceilings, floors)
    guard few.count == 1, many.count >= 2, let odd = few.first, isMonotone(tiers.map(\.amount) + rest),
      follows(tiers, isFloor: !odd.isFloor)
    else { return nil }
    return (odd.row, odd.sign.rawValue, odd.sign.turnedRound.rawValue)
  }

  /// Whether each tier is wider than the one before it, were all of one direction.
  private func follows(_ tiers: [Tier], isFloor: Bool) -> Bool {
    zip(tiers, tiers.dropFirst()).allSatisfy { isFloor ? $0.place > $1.place : $0.place < $1.place }
  }

  private func mistyped(isFloor: Bool) -> TierSlip {
    let odd = tiers.indices.filter { index in
      var others = tiers
      others.remove(at: index)
      return follows(others, isFloor: isFloor)
    }
    guard !odd.isEmpty else { return .unclear }
    let meant = odd.flatMap { index in
      slips(of: tiers[index]).filter { fits($0, at: index, isFloor: isFloor) }.map { (index, $0) }
    }
    if meant.count == 1, let (index, place) = meant.first {
      return .bound(
        written(tiers[index]), expected: template.written(place, as: tiers[index].bound.type).chinese)
    }
    return .bounds(odd.map { written(tiers[$0]) }.withoutRepeats())
  }

  private func written(_ tier: Tier) -> String { template.text(of: tier.bound) }

  /// Whether a figure lies between those of the tiers before and behind.
  private func fits(_ place: Rational, at index: Int, isFloor: Bool) -> Bool {
    var neighbours: [Rational] = [place]
    if index > 0 { neighbours.insert(tiers[index - 1].place, at: 0) }
    if index + 1 < tiers.count { neighbours.append(tiers[index + 1].place) }
    return range.contains(place)
      && zip(neighbours, neighbours.dropFirst()).allSatisfy { isFloor ? $0 > $1 : $0 < $1 }
  }

  /// What may have been meant by a figure: the point elsewhere, or two digits exchanged.
  private func slips(of tier: Tier) -> [Rational] {
    let text = written(tier)
    let digits = Array(text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") })
    var found = [Rational(10), Rational(100), Rational(1, 10), Rational(1, 100)].compactMap {
      try? tier.place * $0
    }
    if let number = Rational(decimal: String(digits)), !number.isZero,
      let unit = try? tier.place.divided(by: number)
    {
      for index in digits.indices.dropLast() where digits[index] != "." && digits[index + 1] != "." {
        var other = digits
        other.swapAt(index, index + 1)
        if let exchanged = Rational(decimal: String(other)), let place = try? exchanged * unit {
          found.append(place)
        }
      }
    }
    return Array(Set(found)).filter { $0 != tier.place }
  }
}

/// Whether numbers only rise or only fall.
package func isMonotone(_ values: [Rational]) -> Bool {
  let pairs = zip(values, values.dropFirst())
  return pairs.allSatisfy { $0 <= $1 } || pairs.allSatisfy { $0 >= $1 }
}

extension Template {
  /// What a figure is shown as beside tiers: what is computed in the unit of the bounds (3件/万人次 and not
  /// 0.0003件/人次), what forms say in their own.
  package func shownType(of subject: Measure, in block: TierBlock) -> ValueType {
    switch subject.ungrouped.kind {
    case .input, .column: return subject.type
    case .formula(let id) where self[id].isTyped: return subject.type
    default: break
    }
    guard case .number(let own) = subject.type else { return subject.type }
    for case .comparison(_, _, let bound) in block.conditions.map(\.ungrouped.kind) {
      if case .constant = bound.ungrouped.kind, case .number(let type) = bound.type, type.unit != nil,
        type.dimension == own.dimension
      {
        return bound.type
      }
    }
    return subject.type
  }
}
