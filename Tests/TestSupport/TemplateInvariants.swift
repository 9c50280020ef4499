import Program
import Values

/// What is wrong with a checked template; empty for every template that the checker lets pass.
///
/// The evaluator relies on each of these.
package func invariantFaults(of template: Template) -> [String] {
  var checker = InvariantChecker(template: template)
  checker.checkInputsAndFormulas()
  checker.checkTree()
  checker.checkCohorts()
  checker.checkAfterScore()
  return checker.faults
}

private struct InvariantChecker {
  let template: Template
  var faults: [String] = []

  mutating func fault(_ text: String) { faults.append(text) }

  mutating func checkInputsAndFormulas() {
    if let id = template.identifier {
      if !template.inputs.indices.contains(id.index) {
        fault("identifier out of range")
      } else if template[id].type != .text {
        fault("identifier is not a text")
      }
    }
    for input in template.inputs { checkType(input.type, input.name) }
    for (index, formula) in template.formulas.enumerated() {
      check(formula.measure, formula.name, formulasBefore: index)
      check(formula.policies, formula.name, formulasBefore: index)
    }
  }

  mutating func checkTree() {
    let top = template.indicators.filter { $0.parent == nil }
    if template.roots != top.filter({ $0.role == .regular }).map(\.id) { fault("roots") }
    if template.extras != top.filter({ $0.role != .regular }).map(\.id) { fault("extras") }
    if template.extras.isEmpty != (template.totalLimits == nil) { fault("limits of the total") }
    if template.roots.isEmpty {
      if template.outcomes.isEmpty { fault("no indicator") }
    } else {
      checkSum(of: template.roots, points: template.total, "total")
    }
    for (index, indicator) in template.indicators.enumerated() {
      let path = indicator.path
      if indicator.id.index != index { fault("\(path): wrong number") }
      if let parent = indicator.parent {
        if parent.index >= index { fault("\(path): stands before its parent") }
        if !template[parent].children.contains(indicator.id) { fault("\(path): not a child of its parent") }
        if path != template[parent].path + "/" + indicator.name { fault("\(path): wrong path") }
        if indicator.level != template[parent].level + 1 { fault("\(path): wrong level") }
        if indicator.role != template[parent].role { fault("\(path): another role than its group") }
      } else if indicator.level != 1 || path != indicator.name {
        fault("\(path): wrong level")
      }
      if indicator.children.isEmpty {
        if indicator.rule == nil { fault("\(path): a leaf without rule") }
      } else {
        if indicator.rule != nil { fault("\(path): a group with a rule") }
        if indicator.adjustable != nil { fault("\(path): an adjustable group") }
        if indicator.role == .regular, indicator.composition == .sum {
          checkSum(of: indicator.children, points: indicator.points, path)
        }
        checkShares(indicator)
        for child in indicator.children where child.index <= index { fault("\(path): child before it") }
      }
      if let range = indicator.adjustable, !range.contains(indicator.points) { fault("\(path): adjustable") }
      indicator.rule?.forEachMeasure { check($0, path) }
      check(indicator.policies, path)
    }
  }

  private mutating func checkShares(_ group: Indicator) {
    let shares = group.children.compactMap { template[$0].share }
    guard !shares.isEmpty else { return }
    if group.composition != .mean || shares.count != group.children.count { fault("\(group.path): shares") }
    if (try? shares.reduce(Rational.zero, { try $0 + $1 })) != .one { fault("\(group.path): sum of shares") }
  }

  /// Every question to all forms is asked, after those it rests on.
  mutating func checkCohorts() {
    if template.cohortOrder.map(\.index).sorted() != Array(template.cohortQueries.indices) {
      fault("questions to all forms are missing")
    }
    var asked: Set<CohortID> = []
    for id in template.cohortOrder {
      guard template.cohortQueries.indices.contains(id.index) else { continue }
      for measure in template[id].measures {
        check(measure, "all forms")
        for part in [measure] + measure.parts {
          if case .aggregate(let aggregate) = part.kind, case .forms(let other) = aggregate.records,
            !asked.contains(other)
          {
            fault("a question to all forms before what it rests on")
          }
        }
      }
      asked.insert(id)
    }
  }

  mutating func checkAfterScore() {
    for outcome in template.outcomes {
      check(outcome.measure, outcome.name)
      check(outcome.policies, outcome.name)
    }
    for summary in template.summaries {
      check(summary.measure, summary.name)
      check(summary.policies, summary.name)
      if let group = summary.group, !template.cohortQueries.indices.contains(group.index) {
        fault("\(summary.name): group out of range")
      }
    }
    for veto in template.vetoes {
      check(veto.condition, "veto")
      if veto.condition.type != .truth { fault("veto: not a condition") }
      check(veto.policies, "veto")
      switch veto.effect {
      case .set(let grade), .cap(let grade):
        if !template.grades.indices.contains(grade) { fault("veto: grade out of range") }
      case .move(let steps):
        if steps == 0 || abs(steps) >= template.grades.count { fault("veto: steps out of range") }
      }
    }
    for dataCheck in template.checks {
      check(dataCheck.condition, dataCheck.name)
      if dataCheck.condition.type != .truth { fault("\(dataCheck.name): not a condition") }
      if let tolerance = dataCheck.tolerance { check(tolerance, dataCheck.name) }
      check(dataCheck.policies, dataCheck.name)
    }
  }

  private mutating func checkSum(of ids: [IndicatorID], points: Rational, _ place: String) {
    do {
      let sum = try ids.reduce(Rational.zero) { try $0 + template[$1].points }
      if sum != points { fault("\(place): children make \(sum)") }
    } catch {
      fault("\(place): no sum")
    }
  }

  private mutating func check(_ policies: PolicySet, _ place: String, formulasBefore: Int? = nil) {
    for outcome in [policies.missing, policies.zero, policies.allZero, policies.notApplicable] {
      if case .value(let measure)? = outcome { check(measure, place, formulasBefore: formulasBefore) }
    }
  }

  private mutating func check(_ measure: Measure, _ place: String, formulasBefore: Int? = nil) {
    checkType(measure.type, place)
    let formulaCount = formulasBefore ?? template.formulas.count
    switch measure.kind {
    case .reported: fault("\(place): a reported measure")
    case .input(let id), .isGiven(let id):
      if !template.inputs.indices.contains(id.index) { fault("\(place): input out of range") }
    case .formula(let id):
      if !(0..<formulaCount).contains(id.index) { fault("\(place): formula \(id.index) not before") }
    case .column(let table, let index):
      if !template.tables.indices.contains(table.index) || !template[table].columns.indices.contains(index) {
        fault("\(place): column out of range")
      }
    case .score(let id), .points(let id), .claimed(let id):
      if !template.indicators.indices.contains(id.index) { fault("\(place): indicator out of range") }
    case .line(_, let knots, _) where knots.count < 2: fault("\(place): a line of one knot")
    case .choice(let branches) where branches.isEmpty: fault("\(place): an empty choice")
    default: break
    }
    for part in measure.parts { check(part, place, formulasBefore: formulasBefore) }
  }

  private mutating func checkType(_ type: ValueType, _ place: String) {
    switch type {
    case .reported: fault("\(place): a reported type")
    case .level(let set):
      if !template.levelSets.indices.contains(set.index) { fault("\(place): level set out of range") }
    case .number, .truth, .date, .text, .target, .figure: break
    }
  }
}
