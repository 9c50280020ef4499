import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func checklist(_ node: ChecklistSyntax, _ context: MeasureContext) -> Curve {
    let mode = checklistMode(node, context)
    let needsPoints: Bool
    switch mode {
    case .points, .inOrder: needsPoints = true
    case .equally, .allOrNone, .eachMissing: needsPoints = false
    }
    var items: [ChecklistItem] = []
    for entry in node.entries {
      if let item = checklistItem(entry, context, needsPoints: needsPoints) { items.append(item) }
    }
    if items.isEmpty { report(.emptyBlock, at: node.range) }
    var seen: Set<String> = []
    for item in items where !seen.insert(item.label).inserted {
      report(.repeatedChecklistItem(item.label), at: item.range)
    }
    return .checklist(Checklist(mode: mode, items: items))
  }

  private mutating func checklistMode(_ node: ChecklistSyntax, _ context: MeasureContext) -> ChecklistMode {
    switch node.mode {
    case .equally?: return .equally
    case .allOrNone?: return .allOrNone
    case .inOrder?: return .inOrder
    case .eachMissing?:
      let amount = node.amount.map { pointsValue($0, context) } ?? reported(node)
      if case .number(let points)? = constantValue(amount), points.isNegative {
        report(.stepNotPositive, at: amount.range)
      }
      return .eachMissing(amount)
    default: return .points
    }
  }

  private mutating func checklistItem(
    _ entry: ChecklistEntrySyntax, _ context: MeasureContext, needsPoints: Bool
  ) -> ChecklistItem? {
    guard let body = entry.item else { return nil }
    let points = entry.points.map { pointsValue($0, context) }
    if needsPoints, points == nil { report(.itemWithoutPoints(body.text), at: entry.range) }
    if !needsPoints, let extra = entry.points { report(.itemWithPoints(body.text), at: extra.range) }
    if case .text(let label) = body.form {
      return ChecklistItem(label: halfWidth(label), condition: nil, points: points, range: entry.range)
    }
    let condition = self.condition(body, context)
    return ChecklistItem(label: body.text, condition: condition, points: points, range: entry.range)
  }
}
