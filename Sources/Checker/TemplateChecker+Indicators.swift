import Program
import Source
import Syntax
import Values

/// An indicator that has been declared, before its rule is checked.
struct IndicatorDraft {
  let node: SyntaxNode
  let name: String
  let names: [String]
  let role: IndicatorRole
  let points: Rational?
  let parent: Int?
  var children: [Int] = []
  let range: SourceRange
}

extension TemplateChecker {
  mutating func declareIndicators(_ node: SyntaxNode) {
    declareIndicators(node.all(.indicatorDeclaration), parent: nil)
    // A template may also rate without points.
    if outline.isEmpty, node.first(.outcomeDeclaration) == nil {
      report(.noIndicators, at: nameRange(of: node))
    }
  }

  private mutating func declareIndicators(_ nodes: [SyntaxNode], parent: Int?) {
    var siblings: [String: SourceRange] = [:]
    for node in nodes {
      guard let name = nameText(of: node) else { continue }
      let range = nameRange(of: node)
      if let earlier = siblings[name] {
        report(.repeatedName(name, line: line(of: earlier)), at: range, related: [earlier])
      }
      siblings[name] = range
      if name.contains("/") { report(.slashInName(name), at: range) }
      let number = outline.count
      let role = role(of: node)
      if role != .regular, parent != nil { report(.extraInGroup(name), at: range) }
      outline.append(
        IndicatorDraft(
          node: node, name: name, names: (parent.map { outline[$0].names } ?? []) + [name],
          role: parent.map { outline[$0].role } ?? role, points: pointsLiteral(node), parent: parent,
          range: range))
      if let parent { outline[parent].children.append(number) }
      if let block = node.first(.indicatorBlock) {
        let inner = block.all(.indicatorDeclaration)
        if inner.isEmpty { report(.emptyGroup(name), at: range) }
        declareIndicators(inner, parent: number)
      }
    }
  }

  mutating func checkIndicators(outer: PolicySet) -> [Indicator] {
    var effective: [PolicySet] = []
    var demands: [[ReasonDemand]] = []
    let outerDemands = tree.root.first(.templateDeclaration).map { blockDemands($0) } ?? []
    var result: [Indicator] = []
    for (index, draft) in outline.enumerated() {
      let id = IndicatorID(index)
      var own = policies(of: draft.node, in: .points(id))
      if let block = draft.node.first(.indicatorBlock) {
        own = own.inside(policies(of: block, in: .points(nil)))
      }
      let sentence = draft.node.first(.sentence)
      if let sentence {
        own = policies(of: sentence, in: .points(id)).inside(policies(ofRuleIn: sentence, for: id)).inside(
          own)
      }
      let inForce = own.inside(draft.parent.map { effective[$0] } ?? outer)
      effective.append(inForce)
      let due =
        (draft.parent.map { demands[$0] } ?? outerDemands)
        + (draft.node.first(.indicatorBlock).map { blockDemands($0) } ?? [])
      demands.append(due)
      let rows = rowSelection(draft)
      var context = MeasureContext(indicator: id)
      context.table = rows?.table
      let rule = sentence.flatMap { self.rule($0, context) }?.demanding(due)
      if let rows, rule?.hasWrittenLines ?? false { report(.checklistInRows(draft.name), at: rows.range) }
      result.append(
        Indicator(
          id: id, name: draft.name, path: draft.names.joined(separator: "/"), level: draft.names.count,
          parent: draft.parent.map { IndicatorID($0) }, children: draft.children.map { IndicatorID($0) },
          role: draft.role, points: draft.points ?? .zero, composition: composition(draft),
          share: share(draft), adjustable: adjustable(draft), rule: rule, rows: rows,
          policies: inForce,
          citations: citations(of: draft.node) + (rule?.citations ?? []), range: draft.range))
    }
    checkShares(result)
    checkRowsTaken(result)
    return result
  }

  /// Two indicators of one table whose conditions read the same would each take every row.
  private mutating func checkRowsTaken(_ indicators: [Indicator]) {
    var taken: [String: Indicator] = [:]
    for indicator in indicators {
      guard let rows = indicator.rows, rows.filter?.type != .reported else { continue }
      let filter = rows.filter.map { file.text($0.range).filter { !$0.isWhitespace } } ?? ""
      let key = "\(rows.table.index) \(filter)"
      if let other = taken[key] {
        report(.sameRows(indicator.name, other: other.name), at: rows.range, related: [other.range])
      } else {
        taken[key] = indicator
      }
    }
  }

  private mutating func adjustable(_ draft: IndicatorDraft) -> ClosedRange<Rational>? {
    guard let clause = draft.node.first(.adjustableClause) else { return nil }
    if draft.node.first(.rowsClause) != nil { report(.adjustableGroup(draft.name), at: clause.range) }
    if !draft.children.isEmpty { report(.adjustableGroup(draft.name), at: clause.range) }
    if draft.parent == nil { report(.adjustableRoot(draft.name), at: clause.range) }
    guard let between = clause.first(.betweenHead), between.nodes.count == 2 else {
      if clause.first(.boundHead) != nil { report(.wrongRange(clause.text), at: clause.range) }
      return nil
    }
    let ends = between.nodes.map { pointsValue($0, MeasureContext()).flatMap { constantValue($0) } }
    guard case .number(let low)? = ends[0], case .number(let high)? = ends[1] else { return nil }
    guard low <= high, !low.isNegative, let points = draft.points, (low...high).contains(points) else {
      report(.adjustableRange(draft.name), at: clause.range)
      return nil
    }
    return low...high
  }

  /// Points must add up in every group and to the total.
  mutating func checkPoints() {
    for (index, draft) in outline.enumerated() where !draft.children.isEmpty {
      // The points of a bonus or penalty are its limit; a mean or extreme takes shares of its own points.
      guard let points = draft.points, draft.role == .regular,
        draft.node.first(.compositionClause).flatMap({ nameText(of: $0) }).flatMap({ FunctionName.named($0) })
          ?? .sum == .sum
      else { continue }
      // A bonus that stands here by mistake has been reported.
      let members = draft.children.filter { role(of: outline[$0].node) == .regular }
      compareSum(of: members, with: points, name: outline[index].name, at: pointsRange(draft.node))
    }
    let roots = outline.indices.filter { outline[$0].parent == nil && outline[$0].role == .regular }
    let place = tree.root.first(.templateDeclaration)
    let range = place?.first(.totalItem)?.range ?? place.map { nameRange(of: $0) } ?? file.wholeRange
    if !roots.isEmpty, let total { compareSum(of: roots, with: total, name: nil, at: range) }
  }

  private func pointsRange(_ node: SyntaxNode) -> SourceRange { node.token(.number)?.range ?? node.range }

  private mutating func compareSum(
    of members: [Int], with points: Rational, name: String?, at range: SourceRange
  ) {
    var sum = Rational.zero
    for member in members {
      guard let next = outline[member].points, let added = try? sum + next else { return }
      sum = added
    }
    guard sum != points, let difference = try? sum + -points else { return }
    report(
      .pointsDoNotAddUp(
        group: name, points: Template.pointsText(points), sum: Template.pointsText(sum),
        rows: members.map { "\(outline[$0].name) \(Template.pointsText(outline[$0].points ?? .zero))" },
        difference: Template.pointsText(difference.magnitude)),
      at: range, related: members.map { pointsRange(outline[$0].node) })
  }
}
