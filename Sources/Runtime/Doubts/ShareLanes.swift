import Planning
import Values

/// The two sums of a share in a block, exact, in a unit of which every amount is a whole multiple. Nothing is
/// divided for a form: nearly all are of one size.
struct ShareLanes {
  /// The amounts and what they are multiplied by, first those above the line.
  private let amounts: [(lanes: SlotLanes, factor: Int64)]
  private let countAbove: Int

  /// The first amounts are above the line. Nil where the amounts have no unit in common that words count in.
  init?(_ lanes: [SlotLanes], above count: Int) {
    let scales = lanes.compactMap { Scale($0.scale) }
    var unit = scales.first
    for scale in scales { unit = unit.flatMap { Scale.common($0, scale)?.common } }
    guard let unit, scales.count == lanes.count else { return nil }
    var amounts: [(SlotLanes, Int64)] = []
    for (own, scale) in zip(lanes, scales) {
      // With so many bits left, neither a sum of amounts nor what it is multiplied by passes two words.
      guard let factor = scale.over(unit), factor.bottom == 1, factor.top < 1 << 32 else { return nil }
      amounts.append((own, factor.top))
    }
    (self.amounts, countAbove) = (amounts, count)
  }

  /// The forms that give every amount and whose sums are as far apart as a doubt asks.
  func forms(_ doubt: ShareDoubt) -> [Int] {
    fitsWord ? forms(doubt, in: Int64.self) : forms(doubt, in: Int128.self)
  }

  /// Whether every sum fits a single word.
  private var fitsWord: Bool {
    var greatest: UInt64 = 0
    for (lanes, factor) in amounts {
      let (product, isTooLarge) = lanes.bound.multipliedReportingOverflow(by: factor.magnitude)
      let (sum, isTooLong) = greatest.addingReportingOverflow(product)
      if isTooLarge || isTooLong || sum > Int64.max.magnitude { return false }
      greatest = sum
    }
    return true
  }

  private func forms<Word: FixedWidthInteger & SignedInteger>(
    _ doubt: ShareDoubt, in word: Word.Type
  ) -> [Int] {
    let (above, below) = (
      sums(of: amounts[..<countAbove], in: word), sums(of: amounts[countAbove...], in: word)
    )
    var found: [Int] = []
    for form in above.indices {
      let (one, other) = (above[form], below[form])
      guard one > 0, other > 0,
        !doubt.isOfOneSize(bits: other.leadingZeroBitCount - one.leadingZeroBitCount),
        doubt.isFar(Int128(one), Int128(other)), amounts.allSatisfy({ $0.lanes.isGiven(form) })
      else { continue }
      found.append(form)
    }
    return found
  }

  private func sums<Word: FixedWidthInteger & SignedInteger>(
    of amounts: ArraySlice<(lanes: SlotLanes, factor: Int64)>, in _: Word.Type
  ) -> [Word] {
    var sums: [Word] = []
    for (lanes, factor) in amounts {
      let factor = Word(factor)
      if sums.isEmpty {
        sums = lanes.numbers.map { Word($0) * factor }
      } else {
        for form in sums.indices { sums[form] += Word(lanes.numbers[form]) * factor }
      }
    }
    return sums
  }
}
