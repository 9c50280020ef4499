import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func checklist(_ node: SyntaxNode, _ context: MeasureContext) -> Curve? {
    guard let mode = checklistMode(node, context) else { return nil }
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
    for (index, item) in items.enumerated() where items[..<index].contains(where: { $0.label == item.label })
    {
      report(.repeatedChecklistItem(item.label), at: item.range)
    }
    return .checklist(Checklist(mode: mode, items: items))
  }

  private mutating func checklistMode(_ node: SyntaxNode, _ context: MeasureContext) -> ChecklistMode? {
    if node.keyword(.equally) != nil { return .equally }
    if node.keyword(.allOrNone) != nil { return .allOrNone }
    if node.keyword(.inOrder) != nil { return .inOrder }
    guard node.keyword(.eachMissing) != nil else { return .points }
    let amount = pointsValue(node.nodes.first { $0.kind != .checklistEntry }, context)
    if case .number(let points)? = amount.flatMap({ constantValue($0) }), points.isNegative {
      report(.stepNotPositive, at: amount?.range ?? node.range)
    }
    return amount.map { .eachMissing($0) }
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
