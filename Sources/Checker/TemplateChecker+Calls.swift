import Program
import Source
import Syntax
import Values

/// A formula with parameters, checked once in its own words.
struct CalledFormula {
  /// One of its parameters.
  struct Parameter {
    let name: String
    let type: ValueType
    /// Whether it stands in a function over rows, where nothing of the row that asks can be put in.
    var isAmongRows = false
    /// Whether it stands in a function over all forms, where only what is written down can be put in.
    var isAmongForms = false
  }

  let name: String
  var parameters: [Parameter]
  /// Its words, with `.parameter` where one is named.
  let body: Measure
  let policies: PolicySet
}

extension TemplateChecker {
  /// As many parts as a call may come to: formulas that call formulas could double them each time.
  private static let mostParts = 4_000

  /// The checked formula of a draft with parameters; reported after an error or in a circle.
  mutating func called(at index: Int) -> Checked<CalledFormula> {
    if case .called(let formula) = formulaDrafts[index].state { return .value(formula) }
    guard begin(index) else { return .reported(told(at: formulaDrafts[index].node.nameRange)) }
    defer { openFormulas.removeLast() }
    let node = formulaDrafts[index].node
    var parameters = self.parameters(of: node)
    var context = MeasureContext()
    for (place, parameter) in parameters.enumerated() {
      context.parameters[parameter.name] = (place, parameter.type)
    }
    let body = node.value.map { typed($0, node.type, context) }
    if let body, body.type == .text { report(.textComputed, at: body.range) }
    guard let body, body.isWhole, !parameters.contains(where: { $0.type == .reported }),
      case .running = formulaDrafts[index].state
    else { return failed(index) }
    notePlaces(of: &parameters, in: body, isAmongRows: false, isAmongForms: false)
    reportUnused(parameters, in: body, node)
    let policies = policies(of: node, in: .formula(body.type))
    // They are put in with the body, where nothing that was reported may be computed.
    guard policies.replacements.allSatisfy(\.isWhole) else { return failed(index) }
    let formula = CalledFormula(
      name: formulaDrafts[index].name, parameters: parameters, body: body, policies: policies)
    formulaDrafts[index].state = .called(formula)
    return .value(formula)
  }

  private mutating func parameters(of node: FigureSyntax) -> [CalledFormula.Parameter] {
    let nodes = node.parameters ?? []
    if nodes.isEmpty { report(.noParameters(node.name ?? ""), at: node.nameRange) }
    var seen: [String: SourceRange] = [:]
    return nodes.map { parameter in
      let name = parameter.name ?? ""
      if let earlier = seen[name] {
        report(.repeatedName(name, line: line(of: earlier)), at: parameter.nameRange, related: [earlier])
      }
      seen[name] = parameter.nameRange
      if Self.givenNames.contains(name) { report(.givenName(name, isFigure: true), at: parameter.nameRange) }
      let type = parameter.type.map { inputType($0) } ?? reportedType(at: parameter.range)
      return CalledFormula.Parameter(name: name, type: type)
    }
  }

  private func notePlaces(
    of parameters: inout [CalledFormula.Parameter], in body: Measure, isAmongRows: Bool, isAmongForms: Bool
  ) {
    switch body.kind {
    case .parameter(let place, _):
      if isAmongRows { parameters[place].isAmongRows = true }
      if isAmongForms { parameters[place].isAmongForms = true }
    case .aggregate(let aggregate):
      var (rows, forms) = (isAmongRows, isAmongForms)
      if case .rows = aggregate.records { rows = true } else { forms = true }
      for part in body.parts { notePlaces(of: &parameters, in: part, isAmongRows: rows, isAmongForms: forms) }
    default:
      for part in body.parts {
        notePlaces(of: &parameters, in: part, isAmongRows: isAmongRows, isAmongForms: isAmongForms)
      }
    }
  }

  private mutating func reportUnused(
    _ parameters: [CalledFormula.Parameter], in body: Measure, _ node: FigureSyntax
  ) {
    for (place, parameter) in parameters.enumerated() {
      let isUsed = body.contains { if case .parameter(place, _) = $0.kind { true } else { false } }
      let range = node.parameters?[place].nameRange ?? node.nameRange
      if !isUsed { report(.unusedParameter(parameter.name), at: range) }
    }
  }

  // MARK: calls

  /// `得分率(完成率, 60%)`: the words of the formula with these in place of its parameters.
  mutating func apply(_ draft: Int, _ node: CallSyntax, _ context: MeasureContext) -> Measure {
    usedCalls.insert(draft)
    guard case .value(let formula) = called(at: draft) else {
      for part in node.values { _ = measure(part, context.expecting(nil)) }
      return reported(node)
    }
    let nodes = node.values
    guard nodes.count == formula.parameters.count, node.drops.isEmpty else {
      report(.wrongCount(formula.name, formula.parameters.map(\.name), found: nodes.count), at: node.range)
      return reported(node)
    }
    var arguments: [Measure] = []
    for (part, parameter) in zip(nodes, formula.parameters) {
      arguments.append(argument(part, for: parameter, of: formula.name, context))
    }
    guard !arguments.contains(where: { $0.type == .reported }) else { return reported(node) }
    let given = zip(arguments, formula.parameters).map { $0.standing(for: $1.type) }
    let body = formula.body.replacingParameters(by: given) { asked(anew: $0) }
    guard body.partCount(upTo: Self.mostParts) <= Self.mostParts else {
      report(.callTooLong(formula.name), at: node.range)
      return reported(node)
    }
    let call = Application(
      name: formula.name, arguments: arguments, body: body, policies: formula.policies)
    if context.isSummary, body.namesOneForm {
      report(.summaryNeedsCohort(node.text, isTable: false), at: node.range)
      return reported(node)
    }
    return Measure(.applied(call), type: body.type, range: node.range)
  }

  /// A function over all forms that has been called with something of its own is a question of its own.
  private mutating func asked(anew aggregate: Aggregate) -> Aggregate {
    guard case .forms = aggregate.records else { return aggregate }
    let new = Aggregate(
      aggregate.function, over: .forms(CohortID(cohortQueries.count)), keys: aggregate.keys,
      filter: aggregate.filter, values: aggregate.values, trim: aggregate.trim, ranking: aggregate.ranking,
      range: aggregate.range)
    cohortQueries.append(.aggregate(new))
    return new
  }

  private mutating func argument(
    _ node: ExpressionSyntax, for parameter: CalledFormula.Parameter, of formula: String,
    _ context: MeasureContext
  ) -> Measure {
    let value = widened(measure(node, context.expecting(parameter.type)), to: parameter.type)
    guard value.type != .reported else { return value }
    guard expectComparable(value, with: parameter.type, at: node.range) else { return reported(node) }
    guard value.type.isKind(of: parameter.type) else {
      report(
        .wrongArgument(
          node.text, parameter.name, wanted: typeName(parameter.type), found: typeName(value.type)),
        at: node.range)
      return reported(node)
    }
    if parameter.isAmongForms, constantValue(value) == nil, !value.isWritten {
      report(.ownAmongForms(parameter.name, formula), at: node.range)
      return reported(node)
    }
    if parameter.isAmongRows, value.contains(where: \.isOfRow) {
      report(.ownInRows(parameter.name, formula), at: node.range)
      return reported(node)
    }
    return value
  }
}

extension Measure {
  /// Whether it is written down.
  fileprivate var isWritten: Bool {
    if case .constant = ungrouped.kind { true } else { false }
  }

  /// Whether it names something of one form, outside functions over all forms.
  fileprivate var namesOneForm: Bool {
    if case .aggregate(let aggregate) = kind, case .forms = aggregate.records { return false }
    return isOfOneForm || parts.contains(where: \.namesOneForm)
  }

  /// Whether it is of the row or the indicator that asks.
  fileprivate var isOfRow: Bool {
    switch kind {
    case .column, .hasColumn, .fullPoints, .ownScore, .ownClaim: true
    default: false
    }
  }

  /// The measure as one of another type, in brackets where it would not read as one figure among others.
  fileprivate func standing(for other: ValueType) -> Measure {
    let isWhole =
      switch kind {
      case .negated, .arithmetic, .comparison, .between, .oneOf, .begins, .not, .all, .any: false
      default: true
      }
    if isWhole, type == other { return self }
    return Measure(.grouped(self), type: other, range: range)
  }

  /// How many parts it has, counted up to a little more than a limit.
  fileprivate func partCount(upTo limit: Int) -> Int {
    var count = 1
    for part in parts where count <= limit { count += part.partCount(upTo: limit - count) }
    return count
  }
}
