import Program
import Values

/// Expressions: each kind of measure becomes the operation for the types at hand.
extension Lowering {
  /// The node of an expression where it stands.
  package mutating func lower(_ measure: Measure, _ context: LoweringContext) -> NodeID {
    let type = measure.type
    switch measure.kind {
    case .constant(let value, _): return graph.constant(value, type, from: measure)
    case .input(let id): return graph.slotNode(graph.slot(.input(id)), type, from: measure)
    case .column(let table, let index):
      return graph.slotNode(graph.slot(.column(table, index)), type, from: measure)
    case .isGiven(let id): return graph.node(.isGiven(graph.slot(.input(id))), .truth, from: measure)
    case .hasColumn(let table, let index):
      return graph.node(.isGiven(graph.slot(.column(table, index))), .truth, from: measure)
    case .formula(let id): return formula(id)
    case .applied(let call):
      return settled(lower(call.body, context), settlement(call.policies), from: measure)
    case .inapplicable: return graph.node(.nothing(.notApplicable(.group)), type, from: measure)
    case .parameter: preconditionFailure("a formula is lowered where it is called")
    case .fullPoints: return required(context.points)
    case .ownScore: return required(context.ownScore)
    case .ownClaim:
      guard let claim = context.claim else { preconditionFailure("自报 is asked of an indicator") }
      return graph.slotNode(claim, type, from: measure)
    case .claimed(let id): return graph.slotNode(graph.slot(.claim(id)), type, from: measure)
    case .totalClaim: return graph.slotNode(graph.slot(.totalClaim), type, from: measure)
    case .score(let id):
      return graph.node(.settledScore(indicator(id).score, of: id), type, from: measure)
    case .points(let id): return points(of: template[id])
    case .totalScore: return graph.node(.settledScore(total(), of: nil), type, from: measure)
    case .grade:
      guard let grade = grade() else { preconditionFailure("grades were checked for") }
      return grade.final
    case .grouped(let part): return lower(part, context)
    case .negated(let part): return graph.node(.negation(lower(part, context)), type, from: measure)
    case .arithmetic(let left, let sign, let right):
      return arithmetic(left, sign, right, measure, context)
    case .comparison(let left, let sign, let right):
      return comparison(left, sign, right, from: measure, context)
    case .between(let part, let low, let high):
      let ends = [
        comparison(low, .lessOrEqual, part, from: nil, context),
        comparison(part, .lessOrEqual, high, from: nil, context),
      ]
      return graph.every(ends, from: measure)
    case .oneOf(let part, let others):
      let parts = others.map { comparison(part, .equal, $0, from: nil, context) }
      return graph.node(.some(parts), .truth, from: measure)
    case .begins(let part, let texts):
      return graph.node(.begins(lower(part, context), texts.compactMap(\.writtenText)), .truth, from: measure)
    case .not(let part): return graph.not(lower(part, context), from: measure)
    case .all(let parts): return graph.every(parts.map { lower($0, context) }, from: measure)
    case .any(let parts): return graph.node(.some(parts.map { lower($0, context) }), .truth, from: measure)
    case .call(let function, let arguments, let trim):
      return call(function, arguments, trim, measure, context)
    case .rounded(let part, let size, let mode):
      guard let unit = size.ungrouped.writtenNumber else { preconditionFailure("an amount was checked for") }
      let places = graph.number(.zero)
      return graph.node(.rounded(lower(part, context), places: places, unit: unit, mode), type, from: measure)
    case .limited(let part, let low, let high): return limited(part, low, high, measure, context)
    case .workdays(let from, let to):
      let ends = (text(from, context), text(to, context))
      return graph.node(.workdays(ends.0, ends.1, isExcess: false), type, from: measure)
    case .shifted(let part, let steps):
      return graph.node(.shifted(lower(part, context), by: steps), type, from: measure)
    case .widened(let part, let set): return widened(part, to: set, context, measure)
    case .choice(let branches):
      let cases = branches.map { branch in
        Case(condition: branch.condition.map { lower($0, context) }, value: lower(branch.value, context))
      }
      return graph.first(cases, type, from: measure)
    case .line(let part, let knots, let ends):
      let points = knots.map { LinePoint(x: lower($0.x, context), y: lower($0.y, context)) }
      return graph.node(.line(lower(part, context), points, ends), type, from: measure)
    case .member(let part, let member):
      return graph.node(
        .member(lower(part, context), member, isActual: Measure.isActual(part)), type, from: measure)
    case .meets(let actual, let target):
      let node = lower(target, context)
      let sides = (side(actual, context), side(target, at: node))
      return graph.node(.meets(sides.0, target: sides.1), .truth, from: measure)
    case .aggregate(let aggregate): return self.aggregate(aggregate, measure, context)
    case .reported: preconditionFailure("a template with errors is never lowered")
    }
  }

  private func required(_ node: NodeID?) -> NodeID {
    guard let node else { preconditionFailure("the checker saw to it that an indicator is at hand") }
    return node
  }

  private mutating func widened(
    _ part: Measure, to wide: LevelSetID, _ context: LoweringContext, _ measure: Measure
  ) -> NodeID {
    guard case .level(let set) = part.type else { preconditionFailure("a level was checked for") }
    let places = template[set].levels.map { template[wide].index(of: $0.name) ?? 0 }
    return graph.node(.widened(lower(part, context), places, to: wide), measure.type, from: measure)
  }

  /// The upper end is asked last, so that it holds where both cannot.
  private mutating func limited(
    _ part: Measure, _ low: Measure?, _ high: Measure?, _ measure: Measure, _ context: LoweringContext
  ) -> NodeID {
    var node = lower(part, context)
    let ends: [(Measure?, FunctionName)] = [(low, .maximum), (high, .minimum)]
    for (end, function) in ends {
      guard let end else { continue }
      node = graph.node(
        .statistic(function, [node, lower(end, context)], Trim()), measure.type, from: measure)
    }
    return node
  }

  // MARK: operations by type

  private mutating func arithmetic(
    _ left: Measure, _ sign: ArithmeticOperator, _ right: Measure, _ measure: Measure,
    _ context: LoweringContext
  ) -> NodeID {
    if left.type.isOfText || right.type.isOfText {
      let sides = (side(left, context), side(right, context))
      return graph.node(
        .figures(sides.0, sign, sides.1, takesNegative: context.takesNegative), measure.type, from: measure)
    }
    if case .date = left.type, let shift = right.dayShift(template.units) {
      let moved = sign == .add ? shift : shift.reversed
      return graph.node(.dayLater(lower(left, context), moved), measure.type, from: measure)
    }
    let (a, b) = (lower(left, context), lower(right, context))
    if case .date = left.type { return graph.node(.days(b, a), measure.type, from: measure) }
    let operation: Operation =
      switch sign {
      case .add: .sum(a, b)
      case .subtract: .difference(a, b)
      case .multiply: .product(a, b)
      case .divide: .quotient(a, b)
      }
    return graph.node(operation, measure.type, from: measure)
  }

  mutating func comparison(
    _ left: Measure, _ sign: ComparisonOperator, _ right: Measure, from words: Measure?,
    _ context: LoweringContext
  ) -> NodeID {
    guard left.type.isOfText || right.type.isOfText else {
      let (a, b) = (lower(left, context), lower(right, context))
      return graph.comparison(a, sign, b, from: words)
    }
    let sides = (side(left, context), side(right, context))
    return graph.node(.figureComparison(sides.0, sign, sides.1), .truth, from: words)
  }

  private mutating func call(
    _ function: FunctionName, _ arguments: [Measure], _ trim: Trim, _ measure: Measure,
    _ context: LoweringContext
  ) -> NodeID {
    let nodes = arguments.map { lower($0, context) }
    let operation: Operation
    switch function {
    case .count: operation = .tally(nodes)
    case .absolute: operation = .magnitude(nodes[0])
    case .round:
      // Places are counted in the unit that the reader sees.
      var unit = Rational.one
      if case .number(let type)? = arguments.first?.type, let own = type.unit { unit = own.factor }
      operation = .rounded(
        nodes[0], places: nodes.count > 1 ? nodes[1] : graph.number(.zero), unit: unit,
        template.rounding.mode)
    case .sum, .mean, .median, .minimum, .maximum, .rank: operation = .statistic(function, nodes, trim)
    }
    return graph.node(operation, measure.type, from: measure)
  }

  // MARK: texts

  /// A measure as it is computed with: a text counts as its one figure or its day.
  package mutating func text(_ measure: Measure, _ context: LoweringContext) -> NodeID {
    let node = lower(measure, context)
    guard case .target(let isActual) = measure.type else { return node }
    return graph.node(.figure(node, isActual: isActual), .figure, from: measure)
  }

  /// A side of an operation in which a text gives a unit, as its one figure or its day.
  mutating func side(_ measure: Measure, _ context: LoweringContext) -> FigureSide {
    let node = text(measure, context)
    return side(measure, at: node)
  }

  /// The same for a node that stands for the measure; its slots are known then.
  private func side(_ measure: Measure, at node: NodeID) -> FigureSide {
    FigureSide(
      node: node, type: measure.type, source: slot(of: measure), isActual: Measure.isActual(measure),
      isFromText: Measure.isFromText(measure))
  }

  /// The slot whose text a figure stands in; nil where it is computed.
  private func slot(of measure: Measure) -> SlotID? {
    switch measure.kind {
    case .grouped(let part), .member(let part, _): slot(of: part)
    case .input(let id): graph.known(.input(id))
    case .column(let table, let index): graph.known(.column(table, index))
    default: nil
    }
  }

  // MARK: many records

  /// Whether a row is one of its table, and the condition holds; nil where every row is.
  mutating func taken(from table: TableID, when filter: Measure?, _ context: LoweringContext) -> NodeID? {
    let filter = filter.map { lower($0, context) }
    guard let omission = template[table].omission else { return filter }
    let stays = graph.not(lower(omission, context))
    return filter.map { graph.every([stays, $0]) } ?? stays
  }

  private mutating func aggregate(
    _ aggregate: Aggregate, _ measure: Measure, _ context: LoweringContext
  ) -> NodeID {
    switch aggregate.records {
    case .rows(let table):
      let inner = context.passingRows
      let fold = Fold(
        table: table, function: aggregate.function, keys: aggregate.keys.map { lower($0, inner) },
        omitted: template[table].omission.map { lower($0, inner) },
        filter: taken(from: table, when: aggregate.filter, inner),
        values: aggregate.values.map { lower($0, inner) },
        trim: aggregate.trim, ranking: aggregate.ranking)
      return graph.node(.fold(fold), measure.type, from: measure)
    case .forms(let id):
      let question = question(id)
      return graph.node(
        .cohort(id, keys: question.keys, filter: question.filter, values: question.values), measure.type,
        from: measure)
    }
  }
}

extension ValueType {
  /// Whether the unit, or even whether it is a day, comes with the data.
  package var isOfText: Bool {
    switch self {
    case .target, .figure: true
    case .number, .truth, .date, .text, .level, .reported: false
    }
  }
}
