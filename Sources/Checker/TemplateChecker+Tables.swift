import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func declareTables(_ node: SyntaxNode) {
    for declaration in node.all(.tableDeclaration) {
      guard let name = nameText(of: declaration) else { continue }
      let range = nameRange(of: declaration)
      if let earlier = tables.first(where: { $0.name == name }) {
        report(.repeatedName(name, line: line(of: earlier.range)), at: range, related: [earlier.range])
        continue
      }
      tables.append(table(declaration, name: name, range: range))
    }
  }

  private mutating func table(_ node: SyntaxNode, name: String, range: SourceRange) -> Table {
    var columns: [Input] = []
    var roles: [Keyword: Int] = [:]
    for declaration in node.all(.inputDeclaration) {
      guard let column = column(declaration, among: columns) else { continue }
      for clause in declaration.all(.roleClause) {
        guard let role = clause.tokens.first?.keyword else { continue }
        if let other = roles[role] {
          report(
            .repeatedItem(line: line(of: columns[other].range)), at: clause.range,
            related: [columns[other].range])
        }
        if !fits(column.type, role) { report(.wrongRole(role.chinese, column.name), at: clause.range) }
        roles[role] = columns.count
      }
      columns.append(column)
    }
    if columns.isEmpty { report(.emptyBlock, at: range) }
    return Table(
      name: name, label: node.first(.fromClause).flatMap { textContent(of: $0) }.map { halfWidth($0) },
      columns: columns, nameColumn: roles[.asName], pointsColumn: roles[.asPoints],
      scoreColumn: roles[.asScore],
      reasonColumn: roles[.asReason], claimedColumn: roles[.asClaimed], range: range)
  }

  private func fits(_ type: ValueType, _ role: Keyword) -> Bool {
    switch role {
    case .asName, .asReason: type == .text || type == .reported
    default: type == .reported || type == .number(numberType(in: pointsUnit))
    }
  }

  private mutating func column(_ node: SyntaxNode, among columns: [Input]) -> Input? {
    guard let name = nameText(of: node) else { return nil }
    let range = nameRange(of: node)
    let earlier =
      columns.first { $0.name == name }?.range ?? inputNumbers[name].map { inputs[$0.index].range }
    if let earlier {
      report(.repeatedName(name, line: line(of: earlier)), at: range, related: [earlier])
      return nil
    }
    if Self.givenNames.contains(name) { report(.givenName(name, isFigure: true), at: range) }
    let type = node.first(.typeReference).map { inputType($0) } ?? .reported
    return Input(
      name: name, label: node.first(.fromClause).flatMap { textContent(of: $0) }.map { halfWidth($0) },
      type: type,
      isOptional: node.first(.optionalClause) != nil, isWhole: isWhole(node, type: type, of: name),
      bounds: node.first(.rangeClause).map { inputBounds($0, type: type, of: name) } ?? InputBounds(),
      range: range)
  }

  /// The table that a name means; reports none.
  mutating func table(named name: String, at range: SourceRange) -> TableID? {
    if let index = tables.firstIndex(where: { $0.name == name }) {
      usedTables.insert(TableID(index))
      return TableID(index)
    }
    report(.unknownTable(name, near: nearestName(to: name, among: tables.map(\.name))), at: range)
    return nil
  }

  /// A column of the table whose rows are at hand.
  func columnReference(_ name: String, _ node: SyntaxNode, _ context: MeasureContext) -> Measure? {
    guard let table = context.table,
      let index = tables[table.index].columns.firstIndex(where: { $0.name == name })
    else { return nil }
    return Measure(.column(table, index), type: tables[table.index].columns[index].type, range: node.range)
  }

  /// `目标.种类` and its like; nil where the first name is no target.
  mutating func targetMember(_ parts: [String], _ node: SyntaxNode, _ context: MeasureContext) -> Measure? {
    guard parts.count == 2, let first = node.first(.name) else { return nil }
    let base: Measure
    if let column = columnReference(parts[0], first, context) {
      base = column
    } else if let id = inputNumbers[parts[0]] {
      usedInputs.insert(id)
      base = Measure(.input(id), type: inputs[id.index].type, range: first.range)
    } else {
      return nil
    }
    guard case .target = base.type, let member = TargetMember.named(parts[1]) else {
      if base.type != .reported {
        var isTarget = false
        if case .target = base.type { isTarget = true }
        report(.unknownTargetPart(parts[1], isTarget: isTarget), at: node.range)
      }
      return reported(node)
    }
    let type: ValueType
    switch member {
    case .kind: type = .level(.targetKinds)
    case .due: type = .date
    case .number, .low, .high: type = .figure
    }
    return Measure(.member(base, member), type: type, range: node.range)
  }

  // MARK: rows of an indicator

  mutating func rowSelection(_ draft: IndicatorDraft) -> RowSelection? {
    guard let clause = draft.node.first(.rowsClause), let name = nameText(of: clause) else { return nil }
    if draft.node.first(.indicatorBlock) != nil { report(.rowsOnGroup(draft.name), at: clause.range) }
    guard let table = table(named: name, at: nameRange(of: clause)) else { return nil }
    var context = MeasureContext()
    context.table = table
    let filterNode = clause.nodes.first { $0.kind != .name }
    let filter = filterNode.map { condition($0, context) }
    var split: RowSelection.EqualSplit?
    if clause.keyword(.equally) != nil {
      split = RowSelection.EqualSplit(
        places: places(clause), restToLast: clause.keyword(.restToLast) != nil)
    } else if tables[table.index].pointsColumn == nil {
      report(
        .rowsWithoutPoints(tables[table.index].name), at: clause.range, related: [tables[table.index].range])
    }
    return RowSelection(table: table, filter: filter, split: split, range: clause.range)
  }

  // MARK: named rules

  mutating func declareRules(_ node: SyntaxNode) {
    for declaration in node.all(.ruleDeclaration) {
      guard let name = nameText(of: declaration), let sentence = declaration.first(.sentence) else {
        continue
      }
      let range = nameRange(of: declaration)
      if let earlier = ruleNodes[name] {
        report(.repeatedName(name, line: line(of: earlier.range)), at: range, related: [earlier.range])
      }
      if inputNumbers[name] != nil || formulaDraftNumbers[name] != nil || Self.givenNames.contains(name) {
        report(.repeatedName(name, line: nil), at: range)
      }
      ruleNodes[name] = sentence
      ruleRanges[name] = range
    }
  }

  /// The policies that a named rule brings to an indicator whose whole sentence it is.
  mutating func policies(ofRuleIn sentence: SyntaxNode, for id: IndicatorID) -> PolicySet {
    guard let body = sentence.first(.valueCurve)?.nodes.first, body.kind == .path, body.all(.name).count == 1,
      let name = body.first(.name).flatMap({ nameText($0) }), let named = ruleNodes[name],
      !openRules.contains(name)
    else { return PolicySet() }
    openRules.append(name)
    defer { openRules.removeLast() }
    return policies(of: named, in: .points(id)).inside(policies(ofRuleIn: named, for: id))
  }

  /// The sentence behind a bare name that is a rule's, checked where it is used.
  mutating func namedRule(_ body: SyntaxNode, _ context: MeasureContext) -> Curve? {
    guard body.kind == .path, body.all(.name).count == 1,
      let name = body.first(.name).flatMap({ nameText($0) }),
      let sentence = ruleNodes[name]
    else { return nil }
    usedRules.insert(name)
    guard !openRules.contains(name) else {
      report(.circularFormulas(openRules + [name]), at: body.range, related: [])
      return nil
    }
    if openTiers > 0 {
      for policy in sentence.all(.policyClause) { report(.policyInTier(policy.text), at: policy.range) }
    }
    openRules.append(name)
    defer { openRules.removeLast() }
    return rule(sentence, context).map { .named(name, $0) }
  }
}
