import Planning
import Program
import Values

/// What the words of a template come to on every form that is read: they are lowered where they stand, and what their
/// nodes are enclosed by is told, under the conditions passed on the way.
///
/// An enclosure is sound: no form that is read and scored leaves it.
package struct RangeAnalysis {
  private let words: Words
  private let way: Way
  /// What is known here; nil where the conditions passed on the way contradict each other.
  private var knowledge: Knowledge? { way.knowledge(words) }

  /// Knows the declared ranges and nothing else. Of a template that is not whole, what rests on what was reported is
  /// left open.
  package init(_ template: Template, isWhole: Bool = true) {
    let words = Words(template, isWhole: isWhole)
    self.init(words, words.start)
  }

  private init(_ words: Words, _ way: Way) {
    self.words = words
    self.way = way
  }

  /// The template whose measures are enclosed.
  package var template: Template { _read { yield words.template } }

  // MARK: values

  /// An interval that holds every value of the measure, for an indicator with these full points; points that are not
  /// one number may be any. Days count as their number.
  package func interval(of measure: Measure, full: Interval = .fromZero) -> Interval {
    // A number that is written is asked for most often.
    if let number = measure.writtenNumber { return .point(number) }
    guard let knowledge else { return .empty }
    guard let node = words.node(measure, points: full.onlyValue) else { return .everything }
    let range = knowledge.range(node)
    switch range.values {
    case .numbers(let interval), .days(let interval): return interval
    case .nothing: return .empty
    case .truths, .levels, .texts: return .everything
    case .target, .figure, .anyFigure: return words.figures(of: measure, range)
    }
  }

  /// An interval that holds every value of a formula, those that its policies give included.
  package func values(of formula: FormulaID) -> Interval {
    let measure = template[formula].measure
    return interval(of: Measure(.formula(formula), type: measure.type, range: measure.range))
  }

  /// Whether a condition holds on every form within the declared ranges, or on none; nil where forms differ.
  package func truth(of condition: Measure) -> Bool? {
    guard let knowledge, let node = words.node(condition, points: nil) else { return nil }
    let truths = knowledge.range(node).values.truths
    return truths.isSingle ? truths == .yes : nil
  }

  // MARK: conditions

  /// What is known where a condition holds; nil is 其余 and says nothing.
  package func assuming(_ condition: Measure?) -> RangeAnalysis { following(condition, holds: true) }

  /// What is known where a condition does not hold; nothing comes after 其余.
  package func excluding(_ condition: Measure?) -> RangeAnalysis { following(condition, holds: false) }

  private func following(_ condition: Measure?, holds: Bool) -> RangeAnalysis {
    condition.map { RangeAnalysis(words, Way(way, $0, holds: holds)) } ?? self
  }

  /// What is known of other records: what is assumed here is of the record at hand.
  package var ofOthers: RangeAnalysis { RangeAnalysis(words, words.start) }

  // MARK: sentences

  /// An interval that holds every score of an indicator's rule, or of one of its rows, before what lies outside the
  /// points is refused and before rounding; nil of groups. The points are those of the template unless told otherwise.
  package func scores(of indicator: Indicator, full: Interval? = nil) -> Interval? {
    guard let rule = indicator.rule else { return nil }
    guard let knowledge else { return .empty }
    guard let sentence = words.sentence(rule, of: indicator, full) else { return .everything }
    return knowledge.range(sentence.points).values.interval
  }

  /// The same for another sentence in place of the indicator's own.
  package func scores(of indicator: Indicator, by rule: Rule) -> Interval {
    guard let knowledge else { return .empty }
    guard let sentence = words.sentence(rule, of: indicator, .point(indicator.points)) else {
      return .everything
    }
    return knowledge.range(sentence.points).values.interval
  }

  /// The scores that no 最高 (or, below, no 最低) of the rule or of a tier speaks for; nil where one always does.
  package func openScores(of indicator: Indicator, full: Interval, above: Bool) -> Interval? {
    guard let knowledge else { return .empty }
    guard let rule = indicator.rule, let sentence = words.sentence(rule, of: indicator, full) else {
      return .everything
    }
    switch above ? sentence.above : sentence.below {
    case .always: return nil
    case .never: return knowledge.range(sentence.points).values.interval
    case .when(let waiver):
      var unused = NodeRange.never
      let open = knowledge.waived(waiver, knowledge.place(waiver), &unused).filter { !$0.isWaived }
      return open.reduce(Interval.empty) { $0.hull($1.knowledge.range(sentence.points).values.interval) }
    }
  }
}

/// The conditions passed on the way. What follows from them is worked out when it is first asked for.
private final class Way {
  private let before: Way?
  private let condition: Measure?
  private let holds: Bool
  private var found: Knowledge??

  /// Where no condition was passed.
  init(_ root: Knowledge) {
    (before, condition, holds) = (nil, nil, true)
    found = root
  }

  init(_ before: Way, _ condition: Measure, holds: Bool) {
    (self.before, self.condition, self.holds) = (before, condition, holds)
  }

  func knowledge(_ words: Words) -> Knowledge? {
    if let found { return found }
    // From the first condition that was not asked for yet to the last: there may be very many.
    var open = [self]
    while let before = open.last?.before, before.found == nil { open.append(before) }
    for way in open.reversed() {
      way.found = .some(way.before?.found.flatMap { way.following($0, words) })
    }
    return found ?? nil
  }

  private func following(_ knowledge: Knowledge?, _ words: Words) -> Knowledge? {
    guard let knowledge, let condition, let node = words.node(condition, points: nil) else {
      return knowledge
    }
    return knowledge.assuming(node, knowledge.place(node), holds)
  }
}

/// The nodes of what was asked of a template so far.
private final class Words {
  let template: Template
  let start: Way
  private let ground: Ground
  private let isWhole: Bool
  private var sentences: [IndicatorID: LoweredPoints] = [:]
  private var contexts: [Rational?: LoweringContext] = [:]
  private var readable: [FormulaID: Bool] = [:]

  init(_ template: Template, isWhole: Bool) {
    self.template = template
    self.isWhole = isWhole
    ground = Ground(NodeStore(template), work: Enclosures.work(0))
    start = Way(Knowledge(ground))
    if isWhole { ask { lowering in for id in template.cohortOrder { _ = lowering.question(id) } } }
  }

  private func ask<Part>(_ part: (inout Lowering) -> Part) -> Part {
    let before = ground.plan.nodes.count
    let result = ground.plan.ask(part)
    let after = ground.plan.nodes.count
    if after > before {
      ground.noteDependencies()
      ground.work += Enclosures.work(after) - Enclosures.work(before)
    }
    return result
  }

  /// The node of a measure; nil where it rests on what was reported.
  func node(_ measure: Measure, points: Rational?) -> NodeID? {
    guard isWhole || isReadable(measure) else { return nil }
    let context = context(points)
    return ask { $0.lower(measure, context) }
  }

  /// Where an expression stands that is looked at by itself.
  private func context(_ points: Rational?) -> LoweringContext {
    if let known = contexts[points] { return known }
    let context = ask { $0.anywhere(points: points) }
    contexts[points] = context
    return context
  }

  /// What a sentence comes to; nil where it rests on what was reported.
  func sentence(_ rule: Rule, of indicator: Indicator, _ full: Interval?) -> LoweredPoints? {
    if full == nil, let known = sentences[indicator.id] { return known }
    guard isWhole || isReadable(rule) else { return nil }
    let points = full.map(\.onlyValue) ?? indicator.points
    let sentence = ask { $0.sentence(rule, of: indicator, points: points) }
    if full == nil { sentences[indicator.id] = sentence }
    return sentence
  }

  /// Figures that are computed with are zero or more where nothing says otherwise; see `Rule.takesNegativeFigures`.
  func figures(of measure: Measure, _ range: NodeRange) -> Interval {
    switch measure.kind {
    case .grouped(let part), .member(let part, _): figures(of: part, range)
    case .input(let id): template[id].assumedInterval
    case .column(let table, let index): template[table].columns[index].assumedInterval
    default: range.values == .anyFigure(isNonNegative: true) ? .fromZero : .everything
    }
  }

  // MARK: what was reported

  private func isReadable(_ rule: Rule) -> Bool {
    var isReadable = true
    rule.forEachMeasure { if isReadable { isReadable = self.isReadable($0) } }
    return isReadable
  }

  private func isReadable(_ measure: Measure) -> Bool {
    !measure.contains { part in
      switch part.kind {
      case .reported, .score, .points, .totalScore, .grade: true
      case .formula(let id): !isReadable(id)
      default: part.type == .reported
      }
    }
  }

  private func isReadable(_ id: FormulaID) -> Bool {
    if let known = readable[id] { return known }
    let formula = template[id]
    let result = ([formula.measure] + formula.policies.replacements).allSatisfy { isReadable($0) }
    readable[id] = result
    return result
  }
}

extension Knowledge {
  /// Where a node is looked at: at any row where it belongs to rows.
  fileprivate func place(_ id: NodeID) -> Int { plan[id].frame == .form ? Ground.form : Ground.anyRow }

  fileprivate func range(_ id: NodeID) -> NodeRange { range(id, place(id)) }
}
