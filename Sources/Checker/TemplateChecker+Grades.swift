import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func declareGrades(_ node: SyntaxNode) {
    guard let block = node.first(.gradesBlock) else { return }
    var seen: Set<String> = []
    for entry in block.all(.tierEntry) {
      guard let name = nameText(of: entry) else { continue }
      if !seen.insert(name).inserted { report(.repeatedLevel(name), at: nameRange(of: entry)) }
      gradeNumbers[name] = gradeNumbers[name] ?? gradeNames.count
      gradeNames.append(name)
    }
    guard !gradeNames.isEmpty else { return }
    add(
      LevelSet(name: Self.gradeSetName, levels: gradeNames.map { Level(name: $0, aliases: []) }))
  }

  /// The grades as a set of levels, so that they can be asked for.
  static let gradeSetName = "等次"

  /// The grades in order; reported where the bounds of one of them are not known.
  mutating func checkGrades(_ node: SyntaxNode) -> Checked<[GradeBand]> {
    guard let block = node.first(.gradesBlock) else { return .value([]) }
    let entries = block.all(.tierEntry)
    if entries.isEmpty { report(.emptyBlock, at: block.range) }
    var bands: [Checked<GradeBand>] = []
    for (index, entry) in entries.enumerated() {
      guard let name = nameText(of: entry), let head = entry.nodes.first else {
        bands.append(.reported(told(at: entry.range)))
        continue
      }
      if head.kind == .restHead, index < entries.count - 1 { report(.restNotLast, at: head.range) }
      bands.append(gradeBounds(head).map { GradeBand(name: name, bounds: $0, range: entry.range) })
    }
    return bands.whole().map { .value($0) } ?? .reported(told(at: block.range))
  }

  private mutating func gradeBounds(_ head: SyntaxNode) -> Checked<[(ComparisonOperator, Rational)]> {
    switch head.kind {
    case .restHead: return .value([])
    case .boundHead:
      var result: [(ComparisonOperator, Rational)] = []
      for part in boundParts(head) {
        guard case .value(let value) = gradePoints(part.value) else { return .reported(told(at: head.range)) }
        result.append((part.sign, value))
      }
      return .value(result)
    case .betweenHead:
      guard head.nodes.count == 2, case .value(let low) = gradePoints(head.nodes[0]),
        case .value(let high) = gradePoints(head.nodes[1])
      else { return .reported(told(at: head.range)) }
      return .value([(.greaterOrEqual, low), (.lessOrEqual, high)])
    default:
      // 90分以上 is told as what it is; anything else is no bound.
      let before = diagnostics.count
      if let body = head.nodes.first, let (low, high) = rangeAsDifference(body) {
        report(.rangeAsDifference(body.text, low: low, high: high), at: body.range)
        return .reported(told(at: head.range))
      }
      if let body = head.nodes.first { _ = measure(body, MeasureContext()) }
      if diagnostics.count == before, head.nodes.first?.first(.errorNode) == nil {
        report(.boundWithoutSubject(head.text), at: head.range)
      }
      return .reported(told(at: head.range))
    }
  }

  private mutating func gradePoints(_ node: SyntaxNode) -> Checked<Rational> {
    let measure = pointsValue(node, MeasureContext())
    guard measure.type != .reported else { return .reported(told(at: node.range)) }
    guard case .number(let value)? = constantValue(measure) else {
      report(.notConstant(node.text), at: node.range)
      return .reported(told(at: node.range))
    }
    return .value(value)
  }

  mutating func checkVeto(_ node: SyntaxNode, outer: PolicySet) -> Veto? {
    let body = node.nodes.first {
      ![.gradeEffect, .becauseClause, .basisClause, .policyClause].contains($0.kind)
    }
    guard let body, let effectNode = node.first(.gradeEffect) else {
      _ = told(at: node.range)
      return nil
    }
    let condition = self.condition(body, MeasureContext())
    let policies = self.policies(of: node, in: .condition).inside(conditionPolicies(outer))
    guard let effect = gradeEffect(effectNode), condition.type != .reported else { return nil }
    return Veto(
      condition: condition, effect: effect,
      reason: node.first(.becauseClause).flatMap { textContent(of: $0) }, citations: citations(of: node),
      policies: policies, range: node.range)
  }

  /// A value that the template puts in place of a missing score says nothing about a condition.
  func conditionPolicies(_ outer: PolicySet) -> PolicySet {
    var set = outer
    // One that was reported may have said anything.
    guard outer.isWhole else { return outer }
    if case .value? = outer.missing { (set.missing, set.places[.missing]) = (nil, nil) }
    if case .value? = outer.zero { (set.zero, set.places[.zeroDivisor]) = (nil, nil) }
    if case .value? = outer.allZero { (set.allZero, set.places[.allZero]) = (nil, nil) }
    return set
  }

  private mutating func gradeEffect(_ node: SyntaxNode) -> Veto.Effect? {
    if gradeNames.isEmpty {
      report(.vetoWithoutGrades, at: node.range)
      return nil
    }
    if let token = node.token(.number) {
      guard gradeNames.count > 1,
        let steps = LiteralText(node.text(of: token))
          .count(of: "档", "级", "等", in: 1...gradeNames.count - 1)
      else {
        report(.wrongGradeSteps(node.text(of: token), most: gradeNames.count - 1), at: token.range)
        return nil
      }
      return .move(node.keyword(.lower) != nil ? steps : -steps)
    }
    guard let name = nameText(of: node) else { return nil }
    guard let index = gradeNumbers[name] else {
      report(.unknownGrade(name, grades: gradeNames), at: nameRange(of: node))
      return nil
    }
    return node.keyword(.setTo) != nil ? .set(index) : .cap(index)
  }

  mutating func checkDataChecks(_ node: SyntaxNode, outer: PolicySet) -> [DataCheck] {
    var names: [String: SourceRange] = [:]
    var result: [DataCheck] = []
    let ofForms = node.all(.checkDeclaration).map { ($0, Checked<TableID>?.none) }
    let ofRows = node.all(.tableDeclaration).flatMap { declaration in
      let table = table(of: declaration)
      return declaration.all(.checkDeclaration).map { ($0, Checked<TableID>?.some(table)) }
    }
    for (check, table) in ofForms + ofRows {
      guard let name = nameText(of: check) else { continue }
      if let earlier = names[name] {
        report(.repeatedName(name, line: line(of: earlier)), at: nameRange(of: check), related: [earlier])
      }
      names[name] = nameRange(of: check)
      if let done = dataCheck(check, name: name, table, outer: outer) { result.append(done) }
    }
    return result
  }

  /// The table that a declaration made; reported where its name was taken, or is missing.
  private mutating func table(of declaration: SyntaxNode) -> Checked<TableID> {
    guard let id = nameText(of: declaration).flatMap({ tableNumbers[$0] }),
      tables[id.index].range == nameRange(of: declaration)
    else { return .reported(told(at: declaration.range)) }
    return .value(id)
  }

  /// A check of the form, or of every row of a table; nil where it cannot be carried out.
  private mutating func dataCheck(
    _ node: SyntaxNode, name: String, _ table: Checked<TableID>?, outer: PolicySet
  ) -> DataCheck? {
    let clauses: [SyntaxKind] = [.name, .toleranceClause, .severityClause, .basisClause, .policyClause]
    guard let body = node.nodes.first(where: { !clauses.contains($0.kind) }) else {
      _ = told(at: node.range)
      return nil
    }
    var context = MeasureContext()
    context.table = table
    if let table = table?.value { usedTables.insert(table) }
    let condition = self.condition(body, context)
    guard condition.type != .reported else { return nil }
    var tolerance: Measure?
    if let clause = node.first(.toleranceClause), let value = clause.nodes.first {
      tolerance = checkTolerance(value, of: condition, context)
    }
    let severity = node.first(.severityClause)
    return DataCheck(
      name: name, table: table?.value, condition: condition, tolerance: tolerance,
      severity: severity?.keyword(.mistake) != nil ? .error : .warning,
      message: severity.flatMap { textContent(of: $0) },
      policies: policies(of: node, in: .condition).inside(conditionPolicies(outer)),
      range: nameRange(of: node))
  }

  private mutating func checkTolerance(_ node: SyntaxNode, of condition: Measure, _ context: MeasureContext)
    -> Measure?
  {
    let tolerance = measure(node, context)
    guard tolerance.type != .reported else { return nil }
    guard case .comparison(let left, .equal, let right) = condition.kind,
      let type = equatedNumber(left.type, right.type), case .number(let own) = tolerance.type,
      own.dimension == type.dimension
    else {
      report(.toleranceMisplaced, at: node.range)
      return nil
    }
    return tolerance
  }

  /// The numbers on both sides of an equation; what a target or an actual says is a number of the other side's unit.
  private func equatedNumber(_ left: ValueType, _ right: ValueType) -> NumberType? {
    switch (left, right) {
    case (.number(let type), .number): type
    case (.number(let type), let other), (let other, .number(let type)): isFigure(other) ? type : nil
    default: nil
    }
  }
}
