import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func declareGrades(_ node: TemplateSyntax) {
    var seen: Set<String> = []
    for entry in node.grades.first?.entries ?? [] {
      guard let name = entry.name else { continue }
      if !seen.insert(name).inserted { report(.repeatedLevel(name), at: entry.nameRange) }
      gradeNumbers[name] = gradeNumbers[name] ?? gradeNames.count
      gradeNames.append(name)
      if isByVetoOnly(entry) { vetoGradeNames.insert(name) }
    }
    guard !gradeNames.isEmpty else { return }
    add(
      LevelSet(name: Self.gradeSetName, levels: gradeNames.map { Level(name: $0, aliases: []) }))
  }

  /// The grades as a set of levels, so that they can be asked for.
  static let gradeSetName = "等次"

  /// The grades in order; reported where the bounds of one of them are not known.
  mutating func checkGrades(_ node: TemplateSyntax) -> Checked<[GradeBand]> {
    guard let block = node.grades.first else { return .value([]) }
    let entries = block.entries
    if entries.isEmpty { report(.emptyBlock, at: block.range) }
    var bands: [Checked<GradeBand>] = []
    let earned = entries.filter { !isByVetoOnly($0) }.count
    for (index, entry) in entries.enumerated() {
      guard let name = entry.name, let head = entry.head else {
        bands.append(.reported(told(at: entry.range)))
        continue
      }
      if isByVetoOnly(entry) {
        if index < earned { report(.vetoGradeNotLast(name), at: entry.range) }
        checkVetoGrade(name, entry, node)
        bands.append(.value(GradeBand(name: name, bounds: [], isByVetoOnly: true, range: entry.range)))
        continue
      }
      if case .rest = head.form, index < earned - 1 { report(.restNotLast, at: head.range) }
      bands.append(gradeBounds(head).map { GradeBand(name: name, bounds: $0, range: entry.range) })
    }
    return bands.whole().map { .value($0) } ?? .reported(told(at: block.range))
  }

  /// `不按总分: 不予评级`.
  private func isByVetoOnly(_ entry: TierSyntax) -> Bool {
    guard case .matches(let body?)? = entry.head?.form, let name = body.bareName else { return false }
    return name == "不按总分" || name == "not-by-total"
  }

  /// A grade that no total earns wants a veto that gives it.
  private mutating func checkVetoGrade(_ name: String, _ entry: TierSyntax, _ node: TemplateSyntax) {
    if gradeNames.count == 1 { report(.onlyVetoGrades, at: entry.range) }
    let isGiven = node.vetoes.contains { $0.effect?.name == name && $0.effect?.sets == true }
    if !isGiven { report(.vetoGradeNotGiven(name), at: entry.range) }
  }

  private mutating func gradeBounds(_ head: HeadSyntax) -> Checked<[(ComparisonOperator, Rational)]> {
    switch head.form {
    case .rest: return .value([])
    case .bounds(let bounds):
      var result: [(ComparisonOperator, Rational)] = []
      for part in boundParts(bounds) {
        guard case .value(let value) = gradePoints(part.value) else { return .reported(told(at: head.range)) }
        result.append((part.sign, value))
      }
      return .value(result)
    case .between(let low?, let high?):
      guard case .value(let low) = gradePoints(low), case .value(let high) = gradePoints(high) else { break }
      return .value([(.greaterOrEqual, low), (.lessOrEqual, high)])
    case .matches(let body):
      // 90分以上 is told as what it is; anything else is no bound.
      let before = diagnostics.count
      if let body { _ = measure(body, MeasureContext()) }
      if diagnostics.count == before, body?.hasErrors != true {
        report(.boundWithoutSubject(head.text), at: head.range)
      }
    case .between, .cells, .any, .oneOf: break
    }
    return .reported(told(at: head.range))
  }

  private mutating func gradePoints(_ node: ExpressionSyntax) -> Checked<Rational> {
    // 90% of what makes 总分 100分 is written as the points that it comes to.
    if case .literal = node.form, LiteralText(node.text).unit == "%", let total,
      case .number(let share)? = constantValue(measure(node, MeasureContext())),
      let points = try? share * total
    {
      report(.notPointsButRatio(node.text, .ofTotal(Template.pointsText(points))), at: node.range)
      return .reported(told(at: node.range))
    }
    let measure = pointsValue(node, MeasureContext())
    guard measure.type != .reported else { return .reported(told(at: node.range)) }
    guard case .number(let value)? = constantValue(measure) else {
      report(.notConstant(node.text), at: node.range)
      return .reported(told(at: node.range))
    }
    return .value(value)
  }

  mutating func checkVeto(_ node: VetoSyntax, outer: PolicySet) -> Veto? {
    guard let body = node.condition, let effectNode = node.effect else {
      _ = told(at: node.range)
      return nil
    }
    let condition = self.condition(body, MeasureContext())
    let policies = self.policies(of: node, in: .condition).inside(conditionPolicies(outer))
    guard let effect = gradeEffect(effectNode), condition.type != .reported else { return nil }
    return Veto(
      condition: condition, effect: effect, reason: node.reason, citations: node.citations,
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

  private mutating func gradeEffect(_ node: EffectSyntax) -> Veto.Effect? {
    if gradeNames.isEmpty {
      report(.vetoWithoutGrades, at: node.range)
      return nil
    }
    if let number = node.number {
      let most = gradeNames.count - vetoGradeNames.count - 1
      guard most >= 1, let steps = LiteralText(number.text).count(of: "档", "级", "等", in: 1...most) else {
        report(.wrongGradeSteps(number.text, most: max(0, most)), at: number.range)
        return nil
      }
      return .move(node.lowers ? steps : -steps)
    }
    guard let name = node.name else { return nil }
    guard let index = gradeNumbers[name] else {
      report(.unknownGrade(name, grades: gradeNames), at: node.nameRange)
      return nil
    }
    if !node.sets, vetoGradeNames.contains(name) {
      report(.cappedAtVetoGrade(name), at: node.range)
      return nil
    }
    return node.sets ? .set(index) : .cap(index)
  }

  mutating func checkDataChecks(_ node: TemplateSyntax, outer: PolicySet) -> [DataCheck] {
    var names: [String: SourceRange] = [:]
    var result: [DataCheck] = []
    let ofForms = node.checks.map { ($0, Checked<TableID>?.none) }
    let ofRows = node.tables.flatMap { declaration in
      let table = table(of: declaration)
      return declaration.checks.map { ($0, Checked<TableID>?.some(table)) }
    }
    for (check, table) in ofForms + ofRows {
      guard let name = check.name else { continue }
      if let earlier = names[name] {
        report(.repeatedName(name, line: line(of: earlier)), at: check.nameRange, related: [earlier])
      }
      names[name] = check.nameRange
      if let done = dataCheck(check, name: name, table, outer: outer) { result.append(done) }
    }
    return result
  }

  /// The table that a declaration made; reported where its name was taken, or is missing.
  private mutating func table(of declaration: TableSyntax) -> Checked<TableID> {
    guard let id = declaration.name.flatMap({ tableNumbers[$0] }),
      tables[id.index].range == declaration.nameRange
    else { return .reported(told(at: declaration.range)) }
    return .value(id)
  }

  /// A check of the form, or of every row of a table; nil where it cannot be carried out.
  private mutating func dataCheck(
    _ node: CheckSyntax, name: String, _ table: Checked<TableID>?, outer: PolicySet
  ) -> DataCheck? {
    guard let body = node.condition else {
      _ = told(at: node.range)
      return nil
    }
    var context = MeasureContext()
    context.table = table
    if let table = table?.value { usedTables.insert(table) }
    let condition = self.condition(body, context)
    guard condition.type != .reported else { return nil }
    return DataCheck(
      name: name, table: table?.value, condition: condition,
      tolerance: node.tolerance.flatMap { checkTolerance($0, of: condition, context) },
      severity: node.isError ? .error : .warning, message: node.message,
      policies: policies(of: node, in: .condition).inside(conditionPolicies(outer)), range: node.nameRange)
  }

  private mutating func checkTolerance(
    _ node: ExpressionSyntax, of condition: Measure, _ context: MeasureContext
  ) -> Measure? {
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
