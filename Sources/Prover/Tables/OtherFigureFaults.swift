import Checker
import Enclosure
import Program
import Source
import Values

/// Finds lines of 分档 whose 插值 is of another figure than the block, between the very bounds of the line: 分档 三季度进度 {
/// ≥ 75%: 满分; ≥ 60%: 插值 年末进度 { 60%: 6分; 75%: 满分 } }.
///
/// Why: the points then follow what was not asked. Instead: the figure of the block.
func findOtherFigureFaults(_ template: Template, _ blocks: [TierBlock]) -> [Diagnostic] {
  findings(of: blocks) { block in
    guard let subject = block.conditions.first?.subject else { return [] }
    let bounds = block.conditions.flatMap { condition -> [Rational] in
      guard condition.subject == subject else { return [] }
      switch condition.ungrouped.kind {
      case .comparison(_, _, let bound):
        return [block.analysis.interval(of: bound).onlyValue].compactMap { $0 }
      case .between(_, let low, let high):
        return [low, high].compactMap { block.analysis.interval(of: $0).onlyValue }
      default: return []
      }
    }
    return block.rows.compactMap { row in
      guard let condition = row.condition, condition.subject == subject,
        case .line(let part, let knots, _)? = row.value?.ungrouped.kind, part.ungrouped != subject.ungrouped,
        case .number(let own) = part.type, case .number(let type) = subject.type,
        own.dimension == type.dimension,
        !part.contains(in: template, where: { $0 == subject.ungrouped }),
        !subject.contains(in: template, where: { $0 == part.ungrouped }),
        let first = knots.first, let last = knots.last, knots.count >= 2
      else { return nil }
      let ends = [first, last].compactMap { block.analysis.interval(of: $0.x).onlyValue }
      guard ends.count == 2, ends.allSatisfy({ bounds.contains($0) }) else { return nil }
      return template.diagnostic(
        MeaningMessage.tierOfOther(template.phrase(of: part), asked: template.phrase(of: subject)),
        at: part.range, related: [condition.range])
    }
  }
}
