import Program
import Source
import Values

/// Finds rates of change that are not what their names say: divided by the wrong year, not reduced by last year's
/// figure, or no rate at all.
///
/// Why: (本年 − 上年) ÷ 本年 looks right and is wrong on every form. Instead: the change over what was there before.
func findRateFaults(_ template: Template) -> [Diagnostic] {
  var finder = RateFinder(template: template)
  for figure in template.namedFigures { finder.check(figure.name, figure.measure) }
  for indicator in template.indicators {
    if let subject = indicator.rule?.mainSubject, !subject.isStretch { finder.check(indicator.name, subject) }
    indicator.rule?.forEachSentence { finder.checkScale($0) }
  }
  return finder.diagnostics
}

private struct RateFinder: TemplateFinder {
  let template: Template
  var diagnostics: [Diagnostic] = []

  private let rising = ["增长率", "增幅", "增速", "变动率", "增减率", "增加率", "超支率", "超编率"]
  private let falling = ["压减率", "压降率", "压缩率", "削减率", "下降率", "降低率", "减少率", "节约率", "降幅"]
  private let earlier = ["上年", "去年", "年初", "期初", "基期"]
  /// What was set, of which 超支率 says how far it was passed.
  private let planned = ["核定", "预算", "计划", "编制", "批复", "限额", "概算"]
  private let noRates = ["效率", "频率", "功率", "汇率"]
  private let rates = ["率", "占比", "增幅", "降幅", "增速"]

  init(template: Template) { self.template = template }

  private mutating func report(_ name: String, _ fault: DoubtMessage.RateFault, _ measure: Measure) {
    report(.rateAgainstName(name, fault), at: measure.range)
  }

  mutating func check(_ name: String, _ measure: Measure) {
    // What all the names end in.
    guard let last = name.unicodeScalars.last, ["率", "幅", "速", "比"].contains(last) else { return }
    let isRising = rising.contains { name.hasSuffix($0) }
    if isRising, checkBase(name, measure) { return }
    if case .number(let type) = measure.type, !type.dimension.isNone, let unit = type.unit,
      rates.contains(where: { name.hasSuffix($0) }), !noRates.contains(where: { name.hasSuffix($0) }),
      measure.ungrouped.isSum
    {
      return report(name, .amount(unit: unit.symbol), measure)
    }
    guard isRising || falling.contains(where: { name.hasSuffix($0) }),
      case .arithmetic(let top, .divide, let bottom) = measure.ungrouped.kind
    else { return }
    let base = text(bottom)
    if name.contains("超"), !planned.contains(where: { base.contains($0) || text(top).contains($0) }) {
      return
    }
    if case .arithmetic(let first, .subtract, let second) = change(top).kind {
      let (a, b) = (text(first), text(second))
      // 核定 − 实际 over 核定 is what was saved.
      guard a != b, base == (isRising ? a : b) else { return }
      let (likely, other) = expected(a, b, isRising: isRising)
      report(name, .base(expected: likely, or: other), measure)
    } else if isRising, !name.contains("超"), earlier.contains(where: { base.contains($0) }),
      !change(top).isSum
    {
      report(name, .wholeFigure(expected: "(\(text(top)) − \(base)) ÷ \(base)"), measure)
    }
  }

  /// 增长率 = 上年 ÷ 本年 − 100%: the earlier figure is on top.
  private mutating func checkBase(_ name: String, _ measure: Measure) -> Bool {
    guard case .arithmetic(let quotient, .subtract, let one) = measure.ungrouped.kind,
      one.ungrouped.writtenNumber == .one,
      case .arithmetic(let top, .divide, let bottom) = quotient.ungrouped.kind
    else { return false }
    let (a, b) = (text(top), text(bottom))
    func isEarlier(_ text: String) -> Bool { earlier.contains { text.contains($0) } }
    guard isEarlier(a), !isEarlier(b) else { return false }
    report(name, .base(expected: "\(b) ÷ \(a) − \(template.text(of: one))", or: nil), measure)
    return true
  }

  /// 分档 增长率 { ≥ 110%: 满分; ≥ 100%: 4分 } of (本年 − 上年) ÷ 上年: bounds as of 本年 ÷ 上年.
  mutating func checkScale(_ rule: Rule) {
    /// Between which ratios what is compared with last year commonly lies.
    let usual = Rational(85, 100)...Rational(140, 100)
    let conditions: [Measure]
    switch rule.curve {
    case .conditional(let condition, _, _): conditions = [condition]
    case .tiers(let tiers): conditions = tiers.compactMap(\.condition)
    case .value, .named, .judged, .checklist: return
    }
    var subject: Measure?
    var bounds: [Measure] = []
    for condition in conditions {
      guard case .comparison(let left, let sign, let right) = condition.ungrouped.kind, sign != .notEqual,
        subject == nil || subject == left.ungrouped, let bound = right.ungrouped.writtenNumber,
        usual.contains(bound)
      else { return }
      subject = left.ungrouped
      bounds.append(right.ungrouped)
    }
    guard let subject, case .formula(let id) = subject.kind, isChange(template[id].measure),
      rising.contains(where: { template[id].name.hasSuffix($0) }),
      let greatest = bounds.compactMap(\.writtenNumber).max(), greatest > .one,
      let most = bounds.first(where: { $0.writtenNumber == greatest }),
      let meant = try? greatest + Rational(-1)
    else { return }
    report(
      .growthAsRatio(
        template[id].name, bound: template.phrase(of: most), meant: template.written(meant, as: most.type)),
      at: most.range)
  }

  /// Whether a measure is a change over what was there before.
  private func isChange(_ measure: Measure) -> Bool {
    switch measure.ungrouped.kind {
    case .arithmetic(let top, .divide, let bottom):
      if case .arithmetic(_, .subtract, let before) = top.ungrouped.kind {
        return before.ungrouped == bottom.ungrouped
      }
      return false
    case .arithmetic(let quotient, .subtract, let one):
      if case .arithmetic(_, .divide, _) = quotient.ungrouped.kind {
        return one.ungrouped.writtenNumber == .one
      }
      return false
    default: return false
    }
  }

  /// The change itself, without brackets and its sign.
  private func change(_ top: Measure) -> Measure {
    if case .call(.absolute, let parts, _) = top.ungrouped.kind, let part = parts.first {
      return part.ungrouped
    }
    return top.ungrouped
  }

  /// What the name asks for: the earlier figure is the base, by its words where they tell.
  private func expected(_ a: String, _ b: String, isRising: Bool) -> (likely: String, other: String?) {
    func isEarlier(_ text: String) -> Bool {
      (earlier + planned).contains { text.contains($0) } || namesAim(text)
    }
    func change(from before: String, to after: String) -> String {
      isRising ? "(\(after) − \(before)) ÷ \(before)" : "(\(before) − \(after)) ÷ \(before)"
    }
    let (one, other) = (change(from: a, to: b), change(from: b, to: a))
    // Where no word tells which of them was there before, either may be meant.
    if isEarlier(a) == isEarlier(b) { return isRising ? (other, one) : (one, other) }
    return (isEarlier(a) ? one : other, nil)
  }

  /// The text as a part of a greater expression.
  private func text(_ measure: Measure) -> String { template.partText(of: measure) }
}

extension Measure {
  /// Whether it is the time between two days: tables call what is scored by it 拨付及时率.
  fileprivate var isStretch: Bool {
    if case .arithmetic(let last, .subtract, let first) = ungrouped.kind {
      return last.type == .date && first.type == .date
    }
    return false
  }
}
