import Program
import Source
import Syntax

/// A formula that has been declared, before and while it is checked.
struct FormulaDraft {
  enum State {
    case waiting
    case running
    case done(FormulaID)
    /// It has parameters, and is whatever it is called with.
    case called(CalledFormula)
    case failed
  }

  let name: String
  let node: FigureSyntax
  var state: State = .waiting
}

extension TemplateChecker {
  mutating func declareFormulas(_ node: TemplateSyntax) {
    for declaration in node.formulas {
      guard let name = declaration.name else { continue }
      let range = declaration.nameRange
      if let earlier = formulaDraftNumbers[name] {
        let other = formulaDrafts[earlier].node.nameRange
        report(.repeatedName(name, line: line(of: other)), at: range, related: [other])
        continue
      }
      if let input = inputNumbers[name] {
        let other = inputs[input.index].range
        report(.repeatedName(name, line: line(of: other)), at: range, related: [other])
      }
      if Self.givenNames.contains(name) || FunctionName.named(name) != nil {
        report(.givenName(name, isFigure: false), at: range)
      }
      formulaDraftNumbers[name] = formulaDrafts.count
      formulaDrafts.append(FormulaDraft(name: name, node: declaration))
    }
  }

  mutating func checkAllFormulas() {
    for index in formulaDrafts.indices {
      if formulaDrafts[index].node.parameters == nil { _ = formula(at: index) } else { _ = called(at: index) }
    }
  }

  /// The checked formula of a draft without parameters, checking it first where needed; reported after an error or in a circle.
  mutating func formula(at index: Int) -> Checked<FormulaID> {
    if case .done(let id) = formulaDrafts[index].state { return .value(id) }
    guard begin(index) else { return .reported(told(at: formulaDrafts[index].node.nameRange)) }
    defer { openFormulas.removeLast() }
    let node = formulaDrafts[index].node
    let place = node.nameRange
    let measure = node.value.map { typed($0, node.type, MeasureContext()) }
    if let measure, measure.type == .text { report(.textComputed, at: measure.range) }
    guard let measure, measure.isWhole, case .running = formulaDrafts[index].state else {
      return failed(index)
    }
    let policies = self.policies(of: node, in: .formula(measure.type))
    let depth = 1 + formulaDepth(below: measure)
    if depth > Self.maximumFormulaDepth {
      report(.formulasTooDeep(limit: Self.maximumFormulaDepth), at: place)
      return failed(index)
    }
    formulaDepths.append(depth)
    let id = FormulaID(formulas.count)
    formulas.append(
      Formula(
        name: formulaDrafts[index].name, measure: measure, isTyped: node.type != nil, policies: policies,
        range: place))
    formulaDrafts[index].state = .done(id)
    return .value(id)
  }

  /// Begins to check a draft that waits; whether it can be, which it cannot in a circle, too deep or a second time.
  /// What has begun stands among the open formulas until it is taken from them.
  mutating func begin(_ index: Int) -> Bool {
    switch formulaDrafts[index].state {
    case .failed, .done, .called: return false
    case .running:
      reportCircle(from: index)
      return false
    case .waiting: break
    }
    guard openFormulas.count < Self.maximumFormulaDepth else {
      report(.formulasTooDeep(limit: Self.maximumFormulaDepth), at: formulaDrafts[index].node.nameRange)
      formulaDrafts[index].state = .failed
      return false
    }
    openFormulas.append(index)
    formulaDrafts[index].state = .running
    return true
  }

  /// Ends a draft that has been reported.
  mutating func failed<Content>(_ index: Int) -> Checked<Content> {
    formulaDrafts[index].state = .failed
    return .reported(told(at: formulaDrafts[index].node.nameRange))
  }

  /// A measure that must be of a declared type, where there is one.
  mutating func typed(_ body: ExpressionSyntax, _ typeNode: TypeSyntax?, _ context: MeasureContext) -> Measure
  {
    guard let typeNode else { return measure(body, context) }
    let type = inputType(typeNode)
    guard type != .reported else { return reported(body) }
    let value = widened(measure(body, context.stating(type)), to: type)
    guard expectComparable(value, with: type, at: body.range) else { return reported(body) }
    // A figure of a text is no day of its own: 标.期限 is one.
    guard case .number = type else {
      return isFigure(type) || expectInPlace(of: type, value, at: body.range) ? value : reported(body)
    }
    // A text brings its unit with the data, and beside nothing it has no number of a stated type.
    if case .number = value.type { return Measure(value.kind, type: type, range: value.range) }
    report(.notNumber(file.text(body.range)), at: body.range)
    return reported(body)
  }

  /// Formulas may rest on formulas this deep; whoever walks them needs a stack.
  static let maximumFormulaDepth = 120

  /// The deepest chain of formulas below a measure.
  func formulaDepth(below measure: Measure) -> Int {
    if case .formula(let id) = measure.kind { return formulaDepths[id.index] }
    return measure.parts.reduce(0) { max($0, formulaDepth(below: $1)) }
  }

  /// Every running formula from the one asked for on is part of the circle.
  mutating func reportCircle(from index: Int) {
    let ring = openFormulas.drop { $0 != index }
    let names = (ring + [index]).map { formulaDrafts[$0].name }
    report(
      .circularFormulas(names, areRules: false), at: formulaDrafts[index].node.nameRange,
      related: ring.filter { $0 != index }.map { formulaDrafts[$0].node.nameRange })
    for member in ring { formulaDrafts[member].state = .failed }
  }
}
