import Source
import Values

/// Why clauses make no sentence: the characters that stand in the way, and what the cell is near.
struct Stop: Error {
  var range: Range<Int>
  var near: NearIdiom?
  /// Whether the clauses speak of one figure, so that they are no items that add up.
  var isOfOneFigure = false
}

/// A question that a cell leaves open, so that it has two readings.
enum OpenQuestion: Hashable {
  /// Whether a step of so many percent is in percentage points or a share of the bound.
  case percentStep
  /// Whether a value that a range ends with and 以上 begins with belongs to the range.
  case sharedBound(String)
  /// Whether a score that two words print may be given for both.
  case sharedScore
  /// Whether 每增加1件 counts from none or from the year before.
  case stepBase(String)
  /// Whether a share of a rate's bound, or the rate itself, is what points are in proportion to.
  case shareOfBound(String)
  /// Whether what one step counts is among what another counts.
  case partOfCount(part: String, whole: String)
}

/// Makes one sentence of the clauses of a cell.
///
/// Every clause must have its place in the sentence: a shape that cannot say one of them is not that shape.
struct Composer {
  private(set) var cell: PrintedCell
  let text: PrintedText
  let points: Rational
  /// Whether an open question is answered in the other way than by custom.
  let takesOther: Bool
  /// The first question that the cell leaves open.
  var question: OpenQuestion?
  var names: Vocabulary
  var clauses: Clauses
  /// Where it is said how parts of a step count that there is not.
  private let lostRounding: Range<Int>?
  /// What the sentence counts, with the units.
  var countedThings: [(name: String, unit: String)] = []
  /// Whether the sentence is a sum of parts whose points together are all points.
  var addsUp = false
  /// The quotient that is printed in the place of a name: 实际成本/计划成本≤100%.
  var quotient: String?
  /// Whether that quotient is one of a rate and the goal that the cell names.
  var isOfGoal = false

  init(
    _ statements: [Statement], cell: PrintedCell, text: PrintedText, points: Rational, takesOther: Bool
  ) {
    self.cell = cell
    self.text = text
    self.points = points
    self.takesOther = takesOther
    clauses = Clauses(statements)
    if let definition = clauses.definitions.first, cell.formula == nil {
      self.cell.formula = text.text(definition)
    }
    names = Vocabulary(self.cell)
    for index in clauses.awards.indices {
      clauses.awards[index].words = clauses.awards[index].condition.words(
        in: text, from: clauses.awards[index].range.lowerBound)
    }
    clauses.settleAnswers(names)
    clauses.settleSides()
    clauses.settleSamePeriod()
    clauses.settleChanges()
    if let mean = clauses.settleMeans() {
      names.note(.shortAverage(printed: mean.printed, name: mean.name))
    }
    clauses.settleRelations()
    clauses.settleSingleChanges()
    lostRounding = clauses.settleRoundings()
    settleUnits()
    if text.hasMisreadSign { names.note(.misreadSign) }
  }

  /// Whether the other answer to a question is taken; a second question is answered by custom.
  mutating func isOther(_ open: OpenQuestion) -> Bool {
    question = question ?? open
    return takesOther && question == open
  }

  /// The sentence, or where it stopped.
  mutating func sentence() throws(Stop) -> String {
    try checkDenials()
    try checkExceptions()
    if let lostRounding, !clauses.steps.isEmpty { throw stop(lostRounding, near: .steps) }
    if cell.purpose != .indicator {
      if let places = clauses.places, places.number != 2 { throw stop(places.range) }
      return try beside()
    }
    let result = try rounded(try ofPoints())
    if names.confusedRatios { throw stop(nil) }
    try checkShortForms()
    try checkAmounts(result)
    noteUnusedFormula()
    names.allowZeros(of: result)
    // the definition of a second ratio has no place
    if let unused = clauses.definitions.first(where: { !isUsed($0) }) { throw stop(unused) }
    if let range = clauses.deductionSystem, !clauses.takesOff { throw stop(range) }
    // the lines of a checklist add up to the points, or the template has an error
    let mayBeFull = addsUp || ["满分", "评定", "要点"].contains { result.contains($0) }
    if !mayBeFull {
      // ranges of which none gives all points are those of several figures, or one is missing
      guard result.contains(" 加 ") else {
        throw Stop(range: 0..<text.count, near: .tiers, isOfOneFigure: true)
      }
      if !reachesFull { names.note(.neverFull) }
    }
    return result
  }

  /// Whether what a bound gives and the most that is added to it are all points: 6分, 最高加2分 of 8.
  private var reachesFull: Bool {
    guard let most = (clauses.gainCap ?? clauses.bothCap).flatMap(value) else { return false }
    return clauses.awards.contains { award in
      guard case .gets(let amount) = award.outcome, let own = value(amount) else { return false }
      return (try? own + most) == points
    }
  }

  /// Whether what the cell says of how a ratio is computed became a formula of the template.
  private func isUsed(_ definition: Range<Int>) -> Bool {
    guard let formula = PrintedFormula(cell), text.text(definition).hasPrefix(formula.name) else {
      return false
    }
    return names.declarations.contains { declaration in
      if case .formula(let name, _) = declaration { name == Phrases.written(formula.name) } else { false }
    }
  }

  /// The sentence of an indicator.
  private mutating func ofPoints() throws(Stop) -> String {
    try takeQuotient()
    try takeGoals()
    try takeDistances()
    try takeCompletion()
    if clauses.ranking != nil || clauses.awards.contains(where: \.isPlace) {
      try requireOnly([.ranking, .rankLoss, .shareOfBest, .steps])
      return try ranked()
    }
    if clauses.awards.contains(where: \.isAtTime) {
      try requireOnly([])
      return try reachedInTurn()
    }
    if let (milestones, range) = clauses.milestones {
      try requireOnly([.milestones])
      return try reached(milestones, range: range)
    }
    if let range = clauses.lowestPrice {
      try requireOnly([.lowestPrice, .formulas])
      return try priced(range)
    }
    takeProportionFromZero()
    if clauses.hasInterpolation {
      try requireOnly([.interpolations])
      return try interpolated()
    }
    if !clauses.steps.isEmpty {
      try requireOnly([.steps, .contrasts, .standard, .base, .rounding])
      return try stepped()
    }
    return try withoutSteps()
  }

  private mutating func withoutSteps() throws(Stop) -> String {
    if clauses.awards.contains(where: \.isDeadline) {
      try requireOnly([])
      return try dated()
    }
    if !clauses.formulas.isEmpty || clauses.proportion != nil {
      try requireOnly([.formulas, .proportion, .excess])
      return try proportional()
    }
    if clauses.awards.contains(where: \.isRange) {
      try requireOnly([])
      return try judgedRanges()
    }
    if clauses.awards.contains(where: \.isBounded) {
      try requireOnly([.excess])
      if let items = try itemized() { return items }
      return try bounded()
    }
    try requireOnly([.highestOnly])
    if let answers = try answeredItems() { return answers }
    return try worded()
  }

  /// Stops at a clause that a sentence with a place for these kinds cannot say.
  func requireOnly(_ kinds: Set<Clauses.Kind>) throws(Stop) {
    if let range = clauses.firstBeside(kinds) { throw stop(range) }
  }

  /// Stops at a clause.
  func stop(_ range: Range<Int>?, near: NearIdiom? = nil) -> Stop {
    Stop(range: range ?? 0..<text.count, near: near)
  }
}

extension Composer {
  /// Points as a template writes them: 满分 where they are all.
  func written(_ amount: Amount) -> String {
    switch amount {
    case .full: "满分"
    case .share(let share): share == .one ? "满分" : ofAll(share)
    case .points(let number): number == points ? "满分" : "\(number)分"
    }
  }

  /// A share of all points: a percentage, or a quotient where it has no end.
  private func ofAll(_ share: Rational) -> String {
    guard let percent = try? share * .hundred, percent.exactDecimalText == nil else {
      return "满分 × \(percent(share))"
    }
    let parts = "\(share)".split(separator: "/")
    return "满分\(parts[0] == "1" ? "" : " × \(parts[0])") ÷ \(parts.last ?? "1")"
  }

  /// Points that are taken off or added: never 满分.
  func change(_ amount: Amount) -> String {
    switch amount {
    case .full: "\(points)分"
    case .share(let share): ofAll(share)
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
  func unit(of name: String) -> String? {
    if let known = cell.known.first(where: { Phrases.written($0.name) == name }) { return known.unit }
    return names.declarations.lazy.compactMap { declaration in
      if case .input(name, let type, _) = declaration { type } else { nil }
    }.first
  }
}
