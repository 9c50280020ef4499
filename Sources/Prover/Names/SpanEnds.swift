import Program
import Values

/// Whether a day says nothing of its own in a rule, because it begins a stretch of time that is measured: 到账日 in
/// 拨付日 − 到账日.
///
/// A stretch between two days on which something was done may be wanted long as well as short (验收日 − 完成日, 交付日 −
/// 验收日): then neither says anything.
func isEndOfSpan(_ key: Measure, in rule: Rule, _ template: Template) -> Bool {
  var isEnd = false
  func look(from first: Measure, to last: Measure) {
    guard first.type == .date, last.type == .date else { return }
    if first.ungrouped == key { isEnd = true }
    if last.ungrouped == key, betterDay(of: template.text(of: first)) != nil { isEnd = true }
  }
  rule.forEachPart { part in
    switch part.kind {
    case .arithmetic(let last, .subtract, let first): look(from: first, to: last)
    case .workdays(let first, let last): look(from: first, to: last)
    // 拨付日 不超过 到账日 + 30天: the day that is moved is what the other is held against.
    case .comparison(let left, _, let right):
      for (day, moved) in [(left, right), (right, left)] where day.type == .date && moved.type == .date {
        if case .arithmetic(let base, _, _) = moved.ungrouped.kind, base.ungrouped == key { isEnd = true }
      }
    default: break
    }
  }
  return isEnd
}

extension Measure {
  /// Whether it is an amount with a unit under the name of a share: days under 拨付及时率. The name then speaks of
  /// something else than what is compared.
  func isAmount(underShare name: String) -> Bool {
    guard case .number(let type) = type, !type.dimension.isNone else { return false }
    return namesShare(name)
  }
}
