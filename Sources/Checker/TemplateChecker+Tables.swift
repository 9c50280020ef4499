import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func declareTables(_ node: TemplateSyntax) {
    for declaration in node.tables {
      guard let name = declaration.name else { continue }
      let range = declaration.nameRange
      if let earlier = tableNumbers[name] {
        let other = tables[earlier.index].range
        report(.repeatedName(name, line: line(of: other)), at: range, related: [other])
        reportedTables.insert(name)
        continue
      }
      tableNumbers[name] = TableID(tables.count)
      tables.append(table(declaration, name: name, range: range))
    }
  }

  private mutating func table(_ node: TableSyntax, name: String, range: SourceRange) -> Table {
    var columns: [Input] = []
    var declarations: [InputSyntax?] = []
    var names: [String: Int] = [:]
    var roles: [Keyword: Int] = [:]
    for declaration in node.columns {
      guard let column = column(declaration, among: columns, names) else { continue }
      for clause in declaration.roles {
        guard let role = clause.keyword else { continue }
        if let other = roles[role] {
          report(
            .repeatedItem(line: line(of: columns[other].range)), at: clause.range,
            related: [columns[other].range])
        }
        if !fits(column.type, role) { report(.wrongRole(role.chinese, column.name), at: clause.range) }
        roles[role] = columns.count
      }
      names[column.name] = columns.count
      columns.append(column)
      declarations.append(declaration)
    }
    columns = joiningParts(columns, declarations)
    if columns.isEmpty { report(.emptyBlock, at: range) }
    columnNumbers.append(names)
    return Table(
      name: name, label: node.label, columns: columns, nameColumn: roles[.asName],
      pointsColumn: roles[.asPoints], scoreColumn: roles[.asScore], reasonColumn: roles[.asReason],
      claimedColumn: roles[.asClaimed], omission: nil, range: range)
  }

  /// What tables leave out, asked when all names are known.
  mutating func checkOmissions(_ node: TemplateSyntax) {
    for declaration in node.tables {
      guard let id = declaration.name.flatMap({ tableNumbers[$0] }),
        tables[id.index].range == declaration.nameRange
      else { continue }
      if let again = declaration.omissions.dropFirst().first, let first = declaration.omissions.first {
        report(.repeatedItem(line: line(of: first.range)), at: again.range, related: [first.range])
      }
      guard let clause = declaration.omissions.first else { continue }
      var context = MeasureContext()
      context.table = .value(id)
      let omission = condition(clause, context)
      guard omission.isWhole else { continue }
      var foreign: Measure?
      omission.forEachPart { if foreign == nil, !$0.isOfOneRow { foreign = $0 } }
      if let foreign {
        report(.omissionBeyondRow(file.text(foreign.range)), at: foreign.range)
      } else {
        tables[id.index] = tables[id.index].leavingOut(omission)
      }
    }
  }

  private func fits(_ type: ValueType, _ role: Keyword) -> Bool {
    switch role {
    case .asName, .asReason: type == .text || type == .reported
    default:
      // 分 and pts are one unit.
      if case .number(let number) = type {
        number.dimension == pointsUnit.dimension && number.unit?.factor == pointsUnit.factor
      } else {
        type == .reported
      }
    }
  }

  /// A column; nil where it has no name. A name that is taken still has its use and its type here.
  private mutating func column(_ node: InputSyntax, among columns: [Input], _ names: [String: Int]) -> Input?
  {
    guard let name = node.name else { return nil }
    if let earlier = names[name].map({ columns[$0].range })
      ?? inputNumbers[name].map({ inputs[$0.index].range })
    {
      report(.repeatedName(name, line: line(of: earlier)), at: node.nameRange, related: [earlier])
    }
    return input(node, named: name, rowPoints: rowPoints(node))
  }

  private func rowPoints(_ node: InputSyntax) -> RowPoints? {
    let meanings: [Keyword: RowPoints] = [.asPoints: .full, .asScore: .score, .asClaimed: .claimed]
    return node.roles.lazy.compactMap(\.keyword).compactMap { meanings[$0] }.first
  }

  /// The table that a name means; reports none, and does not choose between two of one name.
  mutating func table(named name: String, at range: SourceRange) -> Checked<TableID> {
    guard let table = tableNumbers[name] else {
      report(
        .unknownTable(name, near: nearName(to: name) { $0.tables.map(\.name) + [Template.cohortName] }),
        at: range)
      return .reported(told(at: range))
    }
    usedTables.insert(table)
    return reportedTables.contains(name) ? .reported(told(at: range)) : .value(table)
  }

  /// A column of the table whose rows are at hand.
  func columnReference(_ name: String, at range: SourceRange, _ context: MeasureContext) -> Measure? {
    guard let table = context.table?.value, let index = columnNumbers[table.index][name] else { return nil }
    return Measure(.column(table, index), type: tables[table.index].columns[index].type, range: range)
  }

  /// `目标.种类` and its like; nil where the first name is no target.
  mutating func targetMember(_ parts: [String], _ node: PathSyntax, _ context: MeasureContext) -> Measure? {
    guard parts.count == 2, let first = node.names.first else { return nil }
    let base: Measure
    if let column = columnReference(parts[0], at: first.range, context) {
      base = column
    } else if let parameter = context.parameters[parts[0]] {
      base = Measure(.parameter(parameter.place, parts[0]), type: parameter.type, range: first.range)
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
    case .unsigned: type = .truth
    case .number, .low, .high: type = .figure
    }
    return Measure(.member(base, member), type: type, range: node.range)
  }

  // MARK: rows of an indicator

  /// The rows that an indicator takes, and the table whose columns its rule may name; nil where it takes none.
  mutating func rowSelection(_ draft: IndicatorDraft) -> (rows: Checked<RowSelection>, of: Checked<TableID>)?
  {
    guard let clause = draft.node.rows, let name = clause.name else { return nil }
    if draft.node.block != nil { report(.rowsOnGroup(draft.name), at: clause.range) }
    let named = table(named: name, at: clause.nameRange)
    var context = MeasureContext()
    context.table = named
    let filter = clause.condition.map { condition($0, context) }
    guard let table = named.value else {
      return (.reported(told(at: clause.range)), .reported(told(at: clause.range)))
    }
    var split: RowSelection.EqualSplit?
    if clause.splitsEqually {
      split = RowSelection.EqualSplit(places: places(clause), restToLast: clause.givesRestToLast)
    } else if tables[table.index].pointsColumn == nil {
      report(
        .rowsWithoutPoints(tables[table.index].name), at: clause.range, related: [tables[table.index].range])
    }
    guard filter?.type != .reported else { return (.reported(told(at: clause.range)), named) }
    return (.value(RowSelection(table: table, filter: filter, split: split, range: clause.range)), named)
  }

  // MARK: named rules

  mutating func declareRules(_ node: TemplateSyntax) {
    for declaration in node.rules {
      guard let name = declaration.name, let sentence = declaration.sentence else { continue }
      let range = declaration.nameRange
      if let earlier = ruleSentences[name] {
        report(.repeatedName(name, line: line(of: earlier.range)), at: range, related: [earlier.range])
      }
      if inputNumbers[name] != nil || formulaDraftNumbers[name] != nil || Self.givenNames.contains(name) {
        report(.repeatedName(name, line: nil), at: range)
      }
      ruleSentences[name] = sentence
      ruleRanges[name] = range
    }
  }

  /// The policies that a named rule brings to an indicator whose whole sentence it is.
  mutating func policies(ofRuleIn sentence: SentenceSyntax, for id: IndicatorID) -> PolicySet {
    guard case .value(let body)? = sentence.curve?.form, let name = body.bareName,
      let named = ruleSentences[name], !openRules.contains(name)
    else { return PolicySet() }
    openRules.append(name)
    defer { openRules.removeLast() }
    return policies(of: named, in: .points(id)).inside(policies(ofRuleIn: named, for: id))
  }

  /// The sentence behind a bare name that is a rule's, checked where it is used.
  mutating func namedRule(_ body: ExpressionSyntax, _ context: MeasureContext) -> Curve? {
    guard let name = body.bareName, let sentence = ruleSentences[name] else { return nil }
    usedRules.insert(name)
    if circularRules.contains(name) { return reportedCurve(at: body.range) }
    if let start = openRules.firstIndex(of: name) {
      let ring = openRules[start...]
      report(.circularFormulas(ring + [name], areRules: true), at: body.range)
      circularRules.formUnion(ring)
      return reportedCurve(at: body.range)
    }
    if openTiers > 0 {
      for policy in sentence.policies { report(.policyInTier(policy.text), at: policy.range) }
    }
    openRules.append(name)
    defer { openRules.removeLast() }
    return .named(name, rule(sentence, context))
  }
}

extension Measure {
  /// Whether it rests on the row at hand and on nothing else.
  fileprivate var isOfOneRow: Bool {
    switch kind {
    case .input, .isGiven, .formula, .applied, .parameter, .aggregate, .fullPoints, .ownScore, .score,
      .points,
      .totalScore, .grade, .claimed, .ownClaim, .totalClaim:
      false
    case .constant, .column, .hasColumn, .member, .meets, .negated, .grouped, .arithmetic, .comparison,
      .between, .oneOf, .begins, .not, .all, .any, .call, .rounded, .limited, .workdays, .shifted, .widened,
      .choice, .line, .inapplicable, .reported:
      true
    }
  }
}
