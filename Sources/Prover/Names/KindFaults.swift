import Program
import Source
import TargetTexts

/// Finds parts of a target that no target of the kinds asked for has: 分档 目标.种类 { 期限: 得 实际 ÷ 目标 × 满分 }.
///
/// Why: such rows have no score (H6019), every one of them, and the proofs say nothing of it. Instead: a part that the kind
/// has.
func findKindFaults(_ template: Template) -> [Diagnostic] {
  var finder = KindFinder(template: template)
  for indicator in template.indicators {
    guard let rule = indicator.rule else { continue }
    if let filter = indicator.rows?.filter { finder.check(rule, behind: filter) }
    rule.forEachSentence { sentence in
      guard case .tiers(let tiers) = sentence.curve else { return }
      for tier in tiers { tier.condition.map { finder.check(tier.rule, behind: $0) } }
    }
  }
  return finder.diagnostics
}

private struct KindFinder: TemplateFinder {
  let template: Template
  var diagnostics: [Diagnostic] = []

  init(template: Template) { self.template = template }

  mutating func check(_ rule: Rule, behind condition: Measure) {
    guard let kinds = condition.asksKinds, !kinds.isEmpty, let target = condition.asksKindOf?.ungrouped else {
      return
    }
    var found: Measure?
    rule.forEachPart { part in
      guard found == nil, let having = self.kinds(for: part, target), kinds.isDisjoint(with: having) else {
        return
      }
      found = part
    }
    guard let found else { return }
    report(
      .partOfOtherKind(
        template.phrase(of: found),
        kinds: kinds.sorted { $0.rawValue < $1.rawValue }.map { Phrase($0.chinese, $0.english) }),
      at: found.range, related: [condition.range])
  }

  /// The kinds of a target that have what a measure takes of it; nil where it takes nothing.
  private func kinds(for measure: Measure, _ target: Measure) -> Set<TargetKind>? {
    let numbers: Set<TargetKind> = [.atLeast, .atMost, .equal, .above, .below]
    func isTarget(_ part: Measure) -> Bool { part.ungrouped == target }
    switch measure.kind {
    case .member(let part, let member) where isTarget(part):
      switch member {
      case .low: return [.range, .atLeast, .above, .equal]
      case .high: return [.range, .atMost, .below, .equal]
      case .due: return [.deadline, .recurring, .period]
      case .number: return numbers
      case .kind, .unsigned: return nil
      }
    case .arithmetic(let left, .divide, let right), .arithmetic(let left, .multiply, let right):
      return isTarget(left) || isTarget(right) ? numbers : nil
    case .comparison(let left, _, let right):
      // What has a last day is compared by it.
      return isTarget(left) || isTarget(right) ? numbers.union([.deadline, .recurring, .period]) : nil
    case .meets:
      return measure.parts.contains(where: isTarget)
        ? Set(TargetKind.allCases).subtracting([.absent, .unreadable]) : nil
    default: return nil
    }
  }
}
