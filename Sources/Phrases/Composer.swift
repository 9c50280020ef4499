import Source
import Values

/// Why clauses make no sentence: the characters that stand in the way, and what the cell is near.
struct Stop: Error {
  var range: Range<Int>
  var near: NearIdiom?
}

/// A question that a cell leaves open, so that it has two readings.
enum OpenQuestion: Hashable {
  /// Whether a step of so many percent is in percentage points or a share of the bound.
  case percentStep
  /// Whether a value that a range ends with and 以上 begins with belongs to the range.
  case sharedBound(String)
}

/// Makes one sentence of the clauses of a cell.
///
/// Every clause must have its place in the sentence: a shape that cannot say one of them is not that shape.
struct Composer {
  let cell: PrintedCell
  let text: PrintedText
  let points: Rational
  /// Whether an open question is answered in the other way than by custom.
  let takesOther: Bool
  /// The first question that the cell leaves open.
  var question: OpenQuestion?
  var names: Vocabulary
  var clauses: Clauses

  init(
    _ statements: [Statement], cell: PrintedCell, text: PrintedText, points: Rational, takesOther: Bool
  ) {
    self.cell = cell
    self.text = text
    self.points = points
    self.takesOther = takesOther
    names = Vocabulary(cell)
    clauses = Clauses(statements)
    for index in clauses.awards.indices {
      clauses.awards[index].words = clauses.awards[index].condition.words(
        in: text, from: clauses.awards[index].range.lowerBound)
    }
    clauses.settleAnswers(names)
    clauses.settleSides()
    clauses.settleSingleLosses()
    if text.hasMisreadSign { names.note(.misreadSign) }
  }

  /// Whether the other answer to a question is taken; a second question is answered by custom.
  mutating func isOther(_ open: OpenQuestion) -> Bool {
    question = question ?? open
    return takesOther && question == open
  }

  /// The sentence, or where it stopped.
  mutating func sentence() throws(Stop) -> String {
    if cell.purpose != .indicator { return try beside() }
    let result = try ofPoints()
    if !result.contains("满分") && !result.contains("评定") { names.note(.neverFull) }
    return result
  }

  /// A bonus or a penalty: what is counted, or what a person answers; from zero, so that other shapes say something else.
  private mutating func beside() throws(Stop) -> String {
    let isCount = clauses.steps.allSatisfy { $0.step.direction == nil || !names.isRatio($0.step.size.unit) }
    if !clauses.steps.isEmpty, isCount, !clauses.awards.contains(where: \.isBounded),
      clauses.contrasts.isEmpty,
      clauses.standard == nil
    {
      return try counting()
    }
    guard clauses.steps.isEmpty, clauses.formulas.isEmpty, clauses.proportion == nil,
      !clauses.hasInterpolation
    else {
      throw stop(clauses.steps.first?.step.range)
    }
    return try wordedBeside()
  }

  /// The sentence of an indicator.
  private mutating func ofPoints() throws(Stop) -> String {
    if clauses.ranking != nil || clauses.awards.contains(where: \.isPlace) { return try ranked() }
    if clauses.awards.contains(where: \.isAtTime) { return try reachedInTurn() }
    if let (milestones, range) = clauses.milestones { return try reached(milestones, range: range) }
    if let range = clauses.lowestPrice { return try priced(range) }
    if clauses.hasInterpolation { return try interpolated() }
    if !clauses.steps.isEmpty { return try stepped() }
    if clauses.awards.contains(where: \.isDeadline) { return try dated() }
    if !clauses.formulas.isEmpty || clauses.proportion != nil { return try proportional() }
    if clauses.awards.contains(where: \.isRange) { return try judgedRanges() }
    if clauses.awards.contains(where: \.isBounded) { return try bounded() }
    return try worded()
  }

  /// Stops at a clause.
  func stop(_ range: Range<Int>?, near: NearIdiom? = nil) -> Stop {
    Stop(range: range ?? 0..<text.count, near: near)
  }
}

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
  var interpolations: [(condition: Condition?, range: Range<Int>)] = []
  var caps: [Amount] = []
  /// Every limit in order, with the step that is printed just before it.
  var limits: [(amount: Amount, step: Int?, isOfChange: Bool)] = []
  private var lastWasStep = false
  var lossCap: Amount?
  var gainCap: Amount?
  var bothCap: Amount?
  var standard: (figure: Figure, range: Range<Int>)?
  var base: (points: Rational, range: Range<Int>)?
  var proportion: (name: PrintedWords?, range: Range<Int>)?
  var ranking: (name: PrintedWords?, isAscending: Bool)?
  var rankLoss: (amount: Amount?, range: Range<Int>)?
  var hasFloor = false
  var rounding: String?
  var highestOnly: Range<Int>?
  var excess: Range<Int>?
  var proportionalLoss: Range<Int>?
  var shareOfBest: Range<Int>?
  var lowestPrice: Range<Int>?
  var milestones: (Milestones, range: Range<Int>)?

  var hasInterpolation: Bool { !interpolations.isEmpty || awards.contains(where: \.isInterpolated) }

  init(_ statements: [Statement]) {
    for statement in statements { add(statement) }
  }

  private mutating func noteLimit(_ kind: Statement.Kind) {
    let step = lastWasStep ? steps.indices.last : nil
    if case .cap(let amount) = kind { limits.append((amount, step, false)) }
    if case .lossCap(let amount) = kind { limits.append((amount, step, true)) }
    if case .gainCap(let amount) = kind { limits.append((amount, step, true)) }
    if case .step = kind { lastWasStep = true } else { lastWasStep = false }
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
    noteLimit(statement.kind)
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
    case .startedSteps: rounding = " 不足进一"
    case .proratedSteps: rounding = " 按比例"
    case .wholeSteps: rounding = ""
    case .contrast(let condition): contrasts.append((condition, statement.range))
    case .proportion(let name): proportion = (name, statement.range)
    case .proportionalLoss: proportionalLoss = statement.range
    case .excessProportion: excess = statement.range
    case .formula(let node): formulas.append((node, statement.range))
    case .interpolation(let condition): interpolations.append((condition, statement.range))
    case .highestOnly: highestOnly = statement.range
    case .ranking(let name, let isAscending): ranking = (name, isAscending)
    case .rankLoss(let amount): rankLoss = (amount, statement.range)
    case .shareOfBest: shareOfBest = statement.range
    case .lowestPrice: lowestPrice = statement.range
    case .milestones(let own): milestones = (own, statement.range)
    case .remark: break
    }
  }
}

extension Composer {
  /// Points as a template writes them: 满分 where they are all.
  func written(_ amount: Amount) -> String {
    switch amount {
    case .full: "满分"
    case .share(let share): share == .one ? "满分" : "满分 × \(percent(share))"
    case .points(let number): number == points ? "满分" : "\(number)分"
    }
  }

  /// Points that are taken off or added: never 满分.
  func change(_ amount: Amount) -> String {
    switch amount {
    case .full: "\(points)分"
    case .share(let share): "满分 × \(percent(share))"
    case .points(let number): "\(number)分"
    }
  }

  private func percent(_ share: Rational) -> String { (try? share * .hundred).map { "\($0)%" } ?? "\(share)" }

  /// The points that an amount comes to.
  func value(_ amount: Amount) -> Rational? {
    switch amount {
    case .full: points
    case .share(let share): try? share * points
    case .points(let number): number
    }
  }

  /// What is left of all points when an amount is taken off.
  func remainder(_ loss: Amount) -> Amount? {
    switch loss {
    case .full: .points(.zero)
    case .share(let share): (try? Rational.one - share).map { .share($0) }
    case .points(let number): (try? points - number).flatMap { $0.isNegative ? nil : .points($0) }
    }
  }

  /// A figure as a template writes it; without a unit it takes that of what it is compared with.
  func written(_ figure: Figure, like unit: String?) -> String {
    "\(figure.number)\(figure.unit ?? unit ?? "%")"
  }

  /// The unit of a figure of the template; a percentage where it is computed.
  func unit(of name: String) -> String? { cell.known.first { Phrases.written($0.name) == name }?.unit }
}
