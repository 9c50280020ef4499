import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func checklist(_ node: SyntaxNode, _ context: MeasureContext) -> Curve {
    let mode = checklistMode(node, context)
    let needsPoints: Bool
    switch mode {
    case .points, .inOrder: needsPoints = true
    case .equally, .allOrNone, .eachMissing: needsPoints = false
    }
    var items: [ChecklistItem] = []
    for entry in node.all(.checklistEntry) {
      if let item = checklistItem(entry, context, needsPoints: needsPoints) { items.append(item) }
    }
    if items.isEmpty { report(.emptyBlock, at: node.range) }
    var seen: Set<String> = []
    for item in items where !seen.insert(item.label).inserted {
      report(.repeatedChecklistItem(item.label), at: item.range)
    }
    return .checklist(Checklist(mode: mode, items: items))
  }

  private mutating func checklistMode(_ node: SyntaxNode, _ context: MeasureContext) -> ChecklistMode {
    if node.keyword(.equally) != nil { return .equally }
    if node.keyword(.allOrNone) != nil { return .allOrNone }
    if node.keyword(.inOrder) != nil { return .inOrder }
    guard node.keyword(.eachMissing) != nil else { return .points }
    let body = node.nodes.first { $0.kind != .checklistEntry }
    let amount = body.map { pointsValue($0, context) } ?? reported(node)
    if case .number(let points)? = constantValue(amount), points.isNegative {
      report(.stepNotPositive, at: amount.range)
    }
    return .eachMissing(amount)
  }

  private mutating func checklistItem(
    _ entry: SyntaxNode, _ context: MeasureContext, needsPoints: Bool
  ) -> ChecklistItem? {
    let parts = entry.nodes
    guard let body = parts.first else { return nil }
    let points = parts.count > 1 ? pointsValue(parts[1], context) : nil
    if needsPoints, parts.count == 1 { report(.itemWithoutPoints(body.text), at: entry.range) }
    if !needsPoints, parts.count > 1 { report(.itemWithPoints(body.text), at: parts[1].range) }
    if body.kind == .textLiteral {
      let label = halfWidth(textContent(of: body) ?? "")
      return ChecklistItem(label: label, condition: nil, points: points, range: entry.range)
    }
    let condition = self.condition(body, context)
    return ChecklistItem(label: body.text, condition: condition, points: points, range: entry.range)
  }
}
