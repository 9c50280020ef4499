import Program
import Values

/// The heads of tiers as print has them: 90%（含）以上, 80%（含）至90%, 60%以下, each as far as the ones before leave it.
struct TierBands {
  /// What is compared in every head, where that is one and the same: 按执行率分档：.
  let lead: String?
  /// The head of each tier, without 的 behind it.
  let texts: [String]

  /// - Parameters:
  ///   - conditions: The conditions of the tiers in order; nil for 其余.
  ///   - prose: What says values and conditions.
  init(_ conditions: [Measure?], _ prose: MeasureProse) {
    let bounds = conditions.map { $0.flatMap(Bound.init) }
    guard let subject = Self.subject(of: conditions) else {
      lead = nil
      texts = conditions.map { $0.map(prose.condition) ?? "其余" }
      return
    }
    let isKind = if case .member(_, .kind) = subject.ungrouped.kind { true } else { false }
    lead = isKind ? nil : "按\(prose.subject(subject))分档："
    texts = conditions.indices.map { index in
      guard let condition = conditions[index] else {
        guard index > 0, let last = bounds[index - 1],
          bounds[..<index].allSatisfy({ ($0?.isLower ?? last.isLower) == last.isLower })
        else { return "其余" }
        return last.beyond(prose)
      }
      if let bound = bounds[index] {
        let before = index > 0 ? bounds[index - 1] : nil
        return bound.text(behind: before.flatMap { bound.follows($0) ? $0 : nil }, prose)
      }
      if isKind { return prose.condition(condition) }
      switch condition.ungrouped.kind {
      case .comparison(let left, let sign, let right): return prose.tail(left, sign, right)
      case .oneOf(let part, let others): return prose.tail(part, others)
      case .between(_, let low, let high): return "\(prose.value(low))（含）至\(prose.value(high))（含）"
      default: return prose.condition(condition)
      }
    }
  }

  /// What all conditions compare; nil where it is not one.
  private static func subject(of conditions: [Measure?]) -> Measure? {
    var subject: Measure?
    for case let condition? in conditions {
      let left: Measure
      switch condition.ungrouped.kind {
      case .comparison(let part, _, _), .oneOf(let part, _), .between(let part, _, _): left = part
      default: return nil
      }
      if let subject, subject.ungrouped != left.ungrouped { return nil }
      subject = left
    }
    return subject
  }

  /// A comparison with a written number.
  private struct Bound {
    let sign: ComparisonOperator
    let number: Rational
    let written: Measure

    init?(_ condition: Measure) {
      guard case .comparison(let left, let sign, let right) = condition.ungrouped.kind,
        case .number = left.type,
        case .constant(.number(let number), _) = right.ungrouped.kind, sign != .equal, sign != .notEqual
      else { return nil }
      (self.sign, self.number, written) = (sign, number, right)
    }

    var isLower: Bool { sign == .greater || sign == .greaterOrEqual }
    private var includes: Bool { sign == .greaterOrEqual || sign == .lessOrEqual }

    func follows(_ last: Bound) -> Bool {
      isLower == last.isLower && (isLower ? number < last.number : number > last.number)
    }

    /// What it leaves of the numbers: up to the bound before, where there is one.
    func text(behind last: Bound?, _ prose: MeasureProse) -> String {
      guard let last else { return "\(prose.value(written))（\(includes ? "" : "不")含）以\(isLower ? "上" : "下")" }
      let own = prose.value(written) + (includes ? "（含）" : "")
      // What the one before does not take is left to this one.
      let other = prose.value(last.written) + (last.includes ? "" : "（含）")
      return isLower ? "\(own)至\(other)" : "\(other)至\(own)"
    }

    /// What it leaves to all the rest.
    func beyond(_ prose: MeasureProse) -> String {
      "\(prose.value(written))（\(includes ? "不" : "")含）以\(isLower ? "下" : "上")"
    }
  }
}
