import Program
import Source

/// Whether a figure is what others are held against in a rule: 目标满意度 in 满意度 ÷ 目标满意度.
///
/// Its name must say that it was set beforehand, and it must stand nowhere but below a line, behind a minus sign or
/// at the far side of a comparison with another figure. Points then fall as it rises, however good it is to have.
func isYardstick(_ key: Measure, named name: String, in rule: Rule) -> Bool {
  guard namesAim(name) else { return false }
  var all = 0
  var held = 0
  rule.forEachPart { part in
    if part == key { all += 1 }
    switch part.kind {
    case .arithmetic(let left, .divide, let right), .arithmetic(let left, .subtract, let right):
      if left.hasFigure(but: key) { held += right.count(of: key) }
    case .comparison(let left, _, let right):
      if left.hasFigure(but: key) { held += right.count(of: key) }
      if right.hasFigure(but: key) { held += left.count(of: key) }
    case .between(let figure, let low, let high):
      if figure.hasFigure(but: key) { held += low.count(of: key) + high.count(of: key) }
    default: break
    }
  }
  rule.forEachAdjustment { adjustment in
    switch adjustment.excess {
    case .whole: break
    case .above(let figure, let bound), .below(let figure, let bound):
      if figure.hasFigure(but: key) { held += bound.count(of: key) }
    case .off(let figure, let low, let high):
      if figure.hasFigure(but: key) { held += low.count(of: key) + high.count(of: key) }
    }
  }
  return all > 0 && all == held
}

/// Whether a name says that the figure was set beforehand: 目标人次, 签约计划.
func namesAim(_ name: String) -> Bool {
  setWords.contains { name.hasPrefix($0) } || setEndings.contains { name.hasSuffix($0) }
}

/// Whether a name says that the figure was set beforehand, be it an aim or a limit: 预算成本.
func namesWhatWasSet(_ name: String) -> Bool {
  namesAim(name) || limitWords.contains { name.hasPrefix($0) }
}

private let limitWords = ["预算", "限额", "定额", "核准", "控制", "上限", "概算", "合同"]

private let setWords = [
  "目标", "计划", "预期", "预计", "年初", "指标值", "应", "上年", "去年", "基期", "基准", "标准", "要求", "规定", "考核", "核定", "批复", "法定",
  "平均", "全省", "全市", "全国",
]

private let setEndings = ["目标", "目标值", "计划", "计划数", "计划值", "指标值", "标准", "标准值", "基准值"]

extension Measure {
  fileprivate func count(of key: Measure) -> Int {
    var count = 0
    forEachPart { if $0 == key { count += 1 } }
    return count
  }

  /// Whether some figure other than the key stands here.
  fileprivate func hasFigure(but key: Measure) -> Bool {
    contains { part in
      switch part.kind {
      case .input, .formula, .column, .aggregate, .score, .member: part != key
      default: false
      }
    }
  }
}
