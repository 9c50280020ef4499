import Planning
import Values

/// The two sums of a share in a block, exact, in a unit of which every amount is a whole multiple. Nothing is
/// divided for a form: nearly all are of one size.
struct ShareLanes {
  private let lanes: [SlotLanes]
  private var above: [Int128]
  private var below: [Int128]

  /// The first amounts are above the line. Nil where the amounts have no unit in common that words count in.
  init?(_ lanes: [SlotLanes], above count: Int) {
    let scales = lanes.compactMap { Scale($0.scale) }
    var unit = scales.first
    for scale in scales { unit = unit.flatMap { Scale.common($0, scale)?.common } }
    guard let unit, scales.count == lanes.count else { return nil }
    self.lanes = lanes
    let forms = lanes.first?.numbers.count ?? 0
    above = Array(repeating: 0, count: forms)
    below = above
    for (index, (own, scale)) in zip(lanes, scales).enumerated() {
      // With so many bits left, neither a sum of amounts nor what it is multiplied by passes two words.
      guard let factor = scale.over(unit), factor.bottom == 1, factor.top < 1 << 32 else { return nil }
      let isAbove = index < count
      if isAbove { Self.add(own, factor.top, to: &above) } else { Self.add(own, factor.top, to: &below) }
    }
  }

  private static func add(_ own: SlotLanes, _ factor: Int64, to sums: inout [Int128]) {
    for lane in sums.indices { sums[lane] += Int128(own.numbers[lane]) * Int128(factor) }
  }

  /// The forms that give every amount and whose sums are so.
  func forms(_ isSo: (_ above: Int128, _ below: Int128) -> Bool) -> [Int] {
    above.indices.filter { form in isSo(above[form], below[form]) && lanes.allSatisfy { $0.isGiven(form) } }
  }
}
