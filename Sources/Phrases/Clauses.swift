import Values

extension Condition {
  /// The words of a comparison with what the table names, from its beginning.
  func words(in text: PrintedText, from start: Int) -> String? {
    guard case .versus(_, _, let reference) = self, reference.range.upperBound > start else { return nil }
    return text.text(start..<reference.range.upperBound)
  }
}

/// The clauses of a cell by kind.
struct Clauses {
  /// Points for a condition, with the steps printed behind it.
  struct Award {
    var condition: Condition
    var outcome: Outcome
    var range: Range<Int>
    /// The words of the condition, where it holds a figure against another.
    var words: String?

    var isPlace: Bool { if case .place = condition { true } else { false } }
    var isAtTime: Bool { if case .atTime = condition { true } else { false } }
    var isDeadline: Bool { if case .deadline = condition { true } else { false } }
    var isRest: Bool { if case .rest = condition { true } else { false } }
    var isBounded: Bool {
      switch condition {
      case .within, .versus: true
      case .both(let first, let second):
        Award(condition: first, outcome: outcome, range: range).isBounded
          || Award(condition: second, outcome: outcome, range: range).isBounded
      case .rest, .side, .place, .deadline, .atTime, .grade, .fact: false
      }
    }
    var isRange: Bool { if case .between = outcome { true } else { false } }
    var isInterpolated: Bool {
      switch outcome {
      case .interpolated, .interpolatedBetween: true
      case .gets, .loses, .gains, .between, .formula, .proportion, .proportionalLoss, .excessProportion: false
      }
    }
  }

  var awards: [Award] = []
  var steps: [(step: Step, award: Int?)] = []
  var contrasts: [(condition: Condition, range: Range<Int>)] = []
  var formulas: [(node: Node, range: Range<Int>)] = []
  /// Where it is said how a ratio of the cell is computed.
  var definitions: [Range<Int>] = []
  var interpolations: [(condition: Condition?, range: Range<Int>)] = []
  var caps: [Amount] = []
  /// Every limit in order, with what is taken or given just before it.
  var limits: [(amount: Amount, step: Range<Int>?, isOfChange: Bool)] = []
  private var lastChange: Range<Int>?
  var lossCap: Amount?
  var gainCap: Amount?
  var bothCap: Amount?
  var standard: (figure: Figure, range: Range<Int>)?
  var base: (points: Rational, range: Range<Int>)?
  var proportion: (name: PrintedWords?, range: Range<Int>)?
  var ranking: (name: PrintedWords?, isAscending: Bool)?
  var rankLoss: (amount: Amount?, range: Range<Int>)?
  var hasFloor = false
  /// How parts of steps count, as printed, each with the size of the steps that it speaks of.
  var roundings: [(way: String, size: Figure?, range: Range<Int>)] = []
  var highestOnly: Range<Int>?
  var excess: Range<Int>?
  var proportionalLoss: Range<Int>?
  var shareOfBest: Range<Int>?
  var lowestPrice: Range<Int>?
  var milestones: (Milestones, range: Range<Int>)?
  /// Where it is said that points are only taken off.
  var deductionSystem: Range<Int>?
  /// To how many places the score is rounded, where the cell says so.
  var places: (number: Int, range: Range<Int>)?

  /// Whether something is taken off.
  var takesOff: Bool { steps.contains { $0.step.isDeduction } || awards.contains(where: \.isLoss) }

  var hasInterpolation: Bool { !interpolations.isEmpty || awards.contains(where: \.isInterpolated) }

  init(_ statements: [Statement]) {
    for statement in statements { add(statement) }
  }

  private mutating func noteLimit(_ statement: Statement) {
    if case .cap(let amount) = statement.kind { limits.append((amount, lastChange, false)) }
    if case .lossCap(let amount) = statement.kind { limits.append((amount, lastChange, true)) }
    if case .gainCap(let amount) = statement.kind { limits.append((amount, lastChange, true)) }
    // how parts of a step count is said of it before its limit
    if case .rounding = statement.kind { return }
    lastChange = nil
    if case .step(let step) = statement.kind { lastChange = step.range }
    if case .award(_, .loses) = statement.kind { lastChange = statement.range }
    if case .award(_, .gains) = statement.kind { lastChange = statement.range }
  }

  /// A count without a name takes that of what is printed just before: 未办理的每件扣1分.
  private mutating func named(_ step: Step) -> Step {
    guard step.direction == nil, step.things.isEmpty, let last = contrasts.last,
      last.range.upperBound == step.range.lowerBound
    else { return step }
    var step = step
    switch last.condition {
    case .rest(let words, .some), .side(let words, _): step.things = [words]
    case .rest, .within, .versus, .place, .deadline, .atTime, .grade, .fact, .both: return step
    }
    contrasts.removeLast()
    return step
  }

  private mutating func add(_ statement: Statement) {
    noteLimit(statement)
    switch statement.kind {
    case .award(let condition, let outcome):
      awards.append(Award(condition: condition, outcome: outcome, range: statement.range))
    case .step(let step): steps.append((named(step), awards.indices.last))
    case .floor: hasFloor = true
    case .cap(let amount): caps.append(amount)
    case .lossCap(let amount): lossCap = amount
    case .gainCap(let amount): gainCap = amount
    case .bothCap(let amount): bothCap = amount
    case .standard(let figure): standard = (figure, statement.range)
    case .base(let points): base = (points, statement.range)
    case .rounding(let way, let size): roundings.append((way, size, statement.range))
    case .contrast(let condition): contrasts.append((condition, statement.range))
    case .proportion(let name): proportion = (name, statement.range)
    case .proportionalLoss: proportionalLoss = statement.range
    case .excessProportion: excess = statement.range
    case .formula(let node): formulas.append((node, statement.range))
    case .definition: definitions.append(statement.range)
    case .interpolation(let condition): interpolations.append((condition, statement.range))
    case .highestOnly: highestOnly = statement.range
    case .ranking(let name, let isAscending): ranking = (name, isAscending)
    case .rankLoss(let amount): rankLoss = (amount, statement.range)
    case .shareOfBest: shareOfBest = statement.range
    case .lowestPrice: lowestPrice = statement.range
    case .milestones(let own): milestones = (own, statement.range)
    case .deductionSystem: deductionSystem = statement.range
    case .places(let number): places = (number, statement.range)
    case .remark: break
    }
  }
}
