import Program
import Source
import Syntax
import Values

/// An indicator that has been declared, before its rule is checked.
struct IndicatorDraft {
  let node: IndicatorSyntax
  let name: String
  let names: [String]
  let role: IndicatorRole
  /// Nil where they are missing or not readable, which has been reported.
  let points: Rational?
  let parent: Int?
  var children: [Int] = []
  var composition = Checked.value(Composition.sum)
  let range: SourceRange
}

/// What the blocks around an indicator say of it.
private struct IndicatorSurroundings {
  let policies: PolicySet
  let demands: [ReasonDemand]
  /// What stands behind the points of the indicator, where its sentence says something as well.
  var behindPoints: PolicySet?
}

extension TemplateChecker {
  mutating func declareIndicators(_ node: TemplateSyntax) {
    declareIndicators(node.indicators, parent: nil)
    for index in outline.indices { outline[index].composition = composition(outline[index]) }
    // A template may also rate without points; what is added or taken needs something to be added to.
    let hasScores = outline.contains { $0.parent == nil && $0.role == .regular }
    if !hasScores, !outline.isEmpty || node.outcomes.isEmpty {
      report(.noIndicators, at: node.nameRange)
    }
  }

  private mutating func declareIndicators(_ nodes: [IndicatorSyntax], parent: Int?) {
    var siblings: [String: SourceRange] = [:]
    for node in nodes {
      guard let name = node.name else { continue }
      let range = node.nameRange
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
      outlinePlaces[name, default: []].append(number)
      if let parent { outline[parent].children.append(number) }
      if let block = node.block {
        if block.indicators.isEmpty { report(.emptyGroup(name), at: range) }
        declareIndicators(block.indicators, parent: number)
      }
    }
  }

  mutating func checkIndicators(_ node: TemplateSyntax, outer: PolicySet) -> [Indicator] {
    var above = [IndicatorSurroundings(policies: outer, demands: blockDemands(node))]
    var result: [Indicator] = []
    for (index, draft) in outline.enumerated() {
      let surroundings = surroundings(of: draft, index, in: above[draft.parent.map { $0 + 1 } ?? 0])
      above.append(surroundings)
      result.append(indicator(draft, IndicatorID(index), surroundings))
    }
    checkShares(result)
    checkRowsTaken(result)
    return result
  }

  /// What holds below an indicator: its own policies and demands, and those of the blocks around it.
  private mutating func surroundings(of draft: IndicatorDraft, _ index: Int, in outer: IndicatorSurroundings)
    -> IndicatorSurroundings
  {
    let id = IndicatorID(index)
    var own = policies(of: draft.node, in: .points(id))
    let behindPoints = own
    var demands = outer.demands
    if let block = draft.node.block {
      own = own.inside(policies(of: block, in: .points(nil)))
      demands += blockDemands(block)
    }
    if let sentence = draft.node.sentence {
      own = policies(of: sentence, in: .points(id)).inside(policies(ofRuleIn: sentence, for: id)).inside(own)
    }
    return IndicatorSurroundings(
      policies: own.inside(outer.policies), demands: demands,
      behindPoints: draft.node.sentence == nil ? nil : behindPoints)
  }

  /// An indicator with its rule; what is wrong with it is remembered, so that nothing follows from it.
  private mutating func indicator(
    _ draft: IndicatorDraft, _ id: IndicatorID, _ surroundings: IndicatorSurroundings
  ) -> Indicator {
    let selection = rowSelection(draft)
    let rows = selection?.rows.value
    var context = MeasureContext(indicator: id)
    context.table = selection?.of
    let rule = draft.node.sentence.map { self.rule($0, context).demanding(surroundings.demands) }
    if let rows, rule?.hasWrittenLines ?? false { report(.checklistInRows(draft.name), at: rows.range) }
    let share = share(draft)
    let adjustable = adjustable(draft)
    let isWhole =
      draft.points != nil && rule?.isWhole ?? !draft.children.isEmpty && surroundings.policies.isWhole
      && ![selection?.rows.isReported, share?.isReported, adjustable?.isReported].contains(true)
      && !draft.composition.isReported
    if !isWhole { brokenIndicators.insert(id) }
    var policies = surroundings.policies
    if rule?.hasWrittenLines == true, let whole = surroundings.behindPoints {
      policies = policies.ofLines(with: whole)
    }
    if share?.isReported == true { brokenShares.insert(id) }
    return Indicator(
      id: id, name: draft.name, path: draft.names.joined(separator: "/"), level: draft.names.count,
      parent: draft.parent.map { IndicatorID($0) }, children: draft.children.map { IndicatorID($0) },
      role: draft.role, points: draft.points ?? .zero, composition: draft.composition.value ?? .sum,
      share: share?.value, adjustable: adjustable?.value, rule: rule, rows: rows,
      policies: policies, citations: draft.node.citations + (rule?.citations ?? []),
      range: draft.range)
  }

  /// Two indicators of one table whose conditions read the same would each take every row, and one without a condition
  /// takes those of any other.
  private mutating func checkRowsTaken(_ indicators: [Indicator]) {
    var taken: [String: Indicator] = [:]
    var whole: [Int: Indicator] = [:]
    for indicator in indicators {
      if let rows = indicator.rows, rows.filter == nil, whole[rows.table.index] == nil {
        whole[rows.table.index] = indicator
      }
    }
    for indicator in indicators {
      guard let rows = indicator.rows else { continue }
      let filter = rows.filter.map { file.text($0.range).filter { !$0.isWhitespace } } ?? ""
      let key = "\(rows.table.index) \(filter)"
      if let other = taken[key] ?? (rows.filter == nil ? nil : whole[rows.table.index]) {
        report(.sameRows(indicator.name, other: other.name), at: rows.range, related: [other.range])
      } else {
        taken[key] = indicator
      }
    }
  }

  private mutating func adjustable(_ draft: IndicatorDraft) -> Checked<ClosedRange<Rational>>? {
    guard let clause = draft.node.adjustable else { return nil }
    if draft.node.rows != nil { report(.adjustableGroup(draft.name), at: clause.range) }
    if !draft.children.isEmpty { report(.adjustableGroup(draft.name), at: clause.range) }
    if draft.parent == nil { report(.adjustableRoot(draft.name), at: clause.range) }
    guard case .between(let low?, let high?)? = clause.head?.form else {
      if case .bounds? = clause.head?.form { report(.wrongRange(clause.text), at: clause.range) }
      return .reported(told(at: clause.range))
    }
    let ends = [low, high].map { constantValue(pointsValue($0, MeasureContext())) }
    guard case .number(let low)? = ends[0], case .number(let high)? = ends[1] else {
      return .reported(told(at: clause.range))
    }
    // Points that cannot be told have been reported.
    guard let points = draft.points else { return .reported(told(at: clause.range)) }
    guard low <= high, !low.isNegative, (low...high).contains(points) else {
      report(.adjustableRange(draft.name), at: clause.range)
      return .reported(told(at: clause.range))
    }
    return .value(low...high)
  }

  /// Points must add up in every group and to the total.
  mutating func checkPoints(_ node: TemplateSyntax) {
    for (index, draft) in outline.enumerated() where !draft.children.isEmpty {
      // The points of a bonus or penalty are its limit; a mean or extreme takes shares of its own points.
      guard let points = draft.points, draft.role == .regular, draft.composition == .value(.sum) else {
        continue
      }
      // A bonus that stands here by mistake has been reported.
      let members = draft.children.filter { role(of: outline[$0].node) == .regular }
      compareSum(of: members, with: points, name: outline[index].name, at: pointsRange(draft.node))
    }
    let roots = outline.indices.filter { outline[$0].parent == nil && outline[$0].role == .regular }
    let range = node.totals.first?.range ?? node.nameRange
    if !roots.isEmpty, let total { compareSum(of: roots, with: total, name: nil, at: range) }
  }

  private func pointsRange(_ node: IndicatorSyntax) -> SourceRange { node.number?.range ?? node.range }

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
