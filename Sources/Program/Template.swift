import Source
import TargetTexts
import Values

/// A checked template: every name resolved, every unit fitted, every policy in its place.
///
/// Inputs, formulas and indicators are numbered, so that evaluation is a walk over arrays: one form at a time
/// today, a column of forms at a time without a change here.
package struct Template: Sendable {
  /// The file it was read from.
  package let file: SourceFile
  /// Its name.
  package let name: String
  /// The version of the language it is written in.
  package let languageVersion: Int
  /// The year it is for, as written.
  package let year: String?
  /// The author's version of the template.
  package let version: String?
  /// The total points.
  package let total: Rational
  /// The least and greatest score of a form where bonus and penalty are added; nil where there are none.
  package let totalLimits: ClosedRange<Rational>?
  /// Where and how scores are rounded.
  package let rounding: Rounding
  /// The regulations it rests on.
  package let citations: [String]
  /// The text input that names a form.
  package let identifier: InputID?
  /// The units it knows.
  package let units: UnitCatalog
  /// Which days are worked; nil where the template says nothing of it.
  package let calendar: WorkCalendar?
  /// Its named levels.
  package let levelSets: [LevelSet]
  /// What forms give.
  package let inputs: [Input]
  /// Rows that forms bring.
  package let tables: [Table]
  /// Named measures, each using only earlier ones.
  package private(set) var formulas: [Formula]
  /// All indicators, each before its children.
  package private(set) var indicators: [Indicator]
  /// The indicators of the first level that make up the total points.
  package let roots: [IndicatorID]
  /// Bonuses and penalties beside them, in order.
  package let extras: [IndicatorID]
  /// Grade bands, the best first; empty where the template grades nothing.
  package let grades: [GradeBand]
  /// Vetoes in the order they apply.
  package let vetoes: [Veto]
  /// What must hold between the figures of a form.
  package let checks: [DataCheck]
  /// What is asked of all forms before scores that rest on it can be told.
  package let cohortQueries: [CohortQuery]
  /// The queries in an order in which each needs only earlier ones.
  package private(set) var cohortOrder: [CohortID]
  /// Every policy that is written in it.
  package let policyClauses: [PolicyClause]
  /// Figures beside the score of each form.
  package let outcomes: [Outcome]
  /// Figures of all forms together.
  package let summaries: [Summary]

  /// Makes a template from its checked parts.
  package init(
    file: SourceFile, name: String, languageVersion: Int, year: String?, version: String?, total: Rational,
    totalLimits: ClosedRange<Rational>? = nil, rounding: Rounding, citations: [String], identifier: InputID?,
    units: UnitCatalog, calendar: WorkCalendar? = nil,
    levelSets: [LevelSet], inputs: [Input], tables: [Table] = [], formulas: [Formula],
    indicators: [Indicator], roots: [IndicatorID],
    extras: [IndicatorID] = [], grades: [GradeBand], vetoes: [Veto], checks: [DataCheck],
    cohortQueries: [CohortQuery] = [], cohortOrder: [CohortID] = [], policyClauses: [PolicyClause] = [],
    outcomes: [Outcome] = [],
    summaries: [Summary] = []
  ) {
    self.file = file
    self.name = name
    self.languageVersion = languageVersion
    self.year = year
    self.version = version
    self.total = total
    self.totalLimits = totalLimits
    self.rounding = rounding
    self.citations = citations
    self.identifier = identifier
    self.units = units
    self.calendar = calendar
    self.levelSets = levelSets
    self.inputs = inputs
    self.tables = tables
    self.formulas = formulas
    self.indicators = indicators
    self.roots = roots
    self.extras = extras
    self.grades = grades
    self.vetoes = vetoes
    self.checks = checks
    self.cohortQueries = cohortQueries
    self.cohortOrder = cohortOrder
    self.policyClauses = policyClauses
    self.outcomes = outcomes
    self.summaries = summaries
  }

  /// The name of all forms of a run in an aggregate.
  package static let cohortName = "全体"

  /// This template with the order in which all forms are asked.
  package func asking(_ order: [CohortID]) -> Template {
    var copy = self
    copy.cohortOrder = order
    return copy
  }

  /// The same template with other formulas or another rule of one indicator; for asking what would have come
  /// of it, never for scoring a form.
  package func varied(
    formulas: [Formula]? = nil, rule: (of: IndicatorID, rule: Rule)? = nil
  ) -> Template {
    var result = self
    if let formulas { result.formulas = formulas }
    if let rule { result.indicators[rule.of.index].rule = rule.rule }
    return result
  }

  /// The year as a number; 2024 and 2024年 are one, 2024-2026 is none.
  package var fiscalYear: Int? {
    guard let year else { return nil }
    let digits = year.hasSuffix("年度") ? year.dropLast(2) : year.hasSuffix("年") ? year.dropLast() : year[...]
    return digits.utf8.count == 4 ? Int(digits) : nil
  }

  /// The grade that a total earns before any veto, as an index of `grades`; nil where none does.
  package func band(of total: Rational) -> Int? { grades.firstIndex { $0.holds(total) } }

  /// An input by its number.
  package subscript(_ id: InputID) -> Input { inputs[id.index] }
  /// A table by its number.
  package subscript(_ id: TableID) -> Table { tables[id.index] }
  /// A query by its number.
  package subscript(_ id: CohortID) -> CohortQuery { cohortQueries[id.index] }
  /// A formula by its number.
  package subscript(_ id: FormulaID) -> Formula { formulas[id.index] }
  /// An indicator by its number.
  package subscript(_ id: IndicatorID) -> Indicator { indicators[id.index] }
  /// A set of levels by its number.
  package subscript(_ id: LevelSetID) -> LevelSet { levelSets[id.index] }
}

/// Where and how scores are rounded.
package struct Rounding: Sendable, Hashable {
  /// The mode.
  package let mode: RoundingMode
  /// The decimal places kept, 0 to 6.
  package let places: Int
  /// Whether only the total is rounded, not each indicator.
  package let onlyTotal: Bool

  /// Makes a rounding.
  package init(mode: RoundingMode, places: Int, onlyTotal: Bool) {
    self.mode = mode
    self.places = places
    self.onlyTotal = onlyTotal
  }

  /// Whether points have no more decimals than are kept.
  package func keeps(_ points: Rational) -> Bool {
    (try? points.rounded(places: places, mode: .down)) == points
  }
}

/// A set of named levels, the best first.
package struct LevelSet: Sendable {
  /// The name of the set.
  package let name: String
  /// The levels in order.
  package let levels: [Level]

  /// Makes a set.
  package init(name: String, levels: [Level]) {
    self.name = name
    self.levels = levels
  }

  /// The index of the level that a text names, by its name or another spelling.
  package func index(of text: String) -> Int? {
    levels.firstIndex { $0.name == text || $0.aliases.contains(text) }
  }

  /// 目标种类, what `目标.种类` is one of; stands at `LevelSetID.targetKinds`.
  package static let targetKinds = LevelSet(
    name: "目标种类", levels: TargetKind.allCases.map { Level(name: $0.chinese, aliases: [$0.english]) })
}

/// One level with the other spellings that data use for it.
package struct Level: Sendable {
  /// The name.
  package let name: String
  /// 又写.
  package let aliases: [String]

  /// Makes a level.
  package init(name: String, aliases: [String]) {
    self.name = name
    self.aliases = aliases
  }
}

/// What a form gives.
package struct Input: Sendable {
  /// The name used in formulas.
  package let name: String
  /// Where it stands on the form (来自), an alternative name in data.
  package let label: String?
  /// What it is.
  package let type: ValueType
  /// Whether a form may leave it out.
  package let isOptional: Bool
  /// Whether it is counted in whole units (整数).
  package let isWhole: Bool
  /// The declared range.
  package let bounds: InputBounds
  /// The declaration in the template.
  package let range: SourceRange

  /// Makes an input.
  package init(
    name: String, label: String?, type: ValueType, isOptional: Bool, isWhole: Bool = false,
    bounds: InputBounds,
    range: SourceRange
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.isOptional = isOptional
    self.isWhole = isWhole
    self.bounds = bounds
    self.range = range
  }
}

extension Input {
  /// Whether a number in base units is one that the input can hold, its range aside.
  package func takes(_ number: Rational) -> Bool {
    guard isWhole, case .number(let type) = type, let unit = type.unit else { return true }
    return (try? number.divided(by: unit.factor))?.isInteger ?? false
  }
}

/// The declared range of an input; an absent side is open.
package struct InputBounds: Sendable {
  /// One end of a range.
  package struct End: Sendable {
    /// The value in base units.
    package let value: Value
    /// Whether the end itself is allowed.
    package let isIncluded: Bool
    /// As written.
    package let written: String

    /// Makes an end.
    package init(value: Value, isIncluded: Bool, written: String) {
      self.value = value
      self.isIncluded = isIncluded
      self.written = written
    }
  }

  /// The least value.
  package let low: End?
  /// The greatest value.
  package let high: End?

  /// Makes bounds.
  package init(low: End? = nil, high: End? = nil) {
    self.low = low
    self.high = high
  }
}

/// A named measure.
package struct Formula: Sendable {
  /// Its name.
  package let name: String
  /// What it computes.
  package let measure: Measure
  /// The policies stated where the formula is.
  package let policies: PolicySet
  /// The declaration in the template.
  package let range: SourceRange

  /// Makes a formula.
  package init(name: String, measure: Measure, policies: PolicySet, range: SourceRange) {
    self.name = name
    self.measure = measure
    self.policies = policies
    self.range = range
  }
}

/// One indicator: a group with children, or a leaf with a rule.
package struct Indicator: Sendable {
  /// Its number.
  package let id: IndicatorID
  /// Its name.
  package let name: String
  /// The names from the first level down, joined with `/`.
  package let path: String
  /// 1 for the first level.
  package let level: Int
  /// The group it belongs to.
  package let parent: IndicatorID?
  /// Its indicators; empty for a leaf.
  package let children: [IndicatorID]
  /// Whether it is one of the total points, or stands beside them.
  package let role: IndicatorRole
  /// Its points as the template gives them; the most a bonus can add or a penalty take.
  package let points: Rational
  /// How the scores of its children become its own.
  package let composition: Composition
  /// 占: its share in the mean of its group; nil where it has none.
  package let share: Rational?
  /// The least and greatest points a form may set instead; nil where the template fixes them.
  package let adjustable: ClosedRange<Rational>?
  /// Its rule; nil for a group. With `rows` it is the rule of each row.
  package fileprivate(set) var rule: Rule?
  /// The rows that stand below it; nil where it is a leaf or a group of its own.
  package let rows: RowSelection?
  /// The policies in force here.
  package let policies: PolicySet
  /// The regulations cited.
  package let citations: [String]
  /// Its name and points in the template.
  package let range: SourceRange

  /// Makes an indicator.
  package init(
    id: IndicatorID, name: String, path: String, level: Int, parent: IndicatorID?, children: [IndicatorID],
    role: IndicatorRole = .regular, points: Rational, composition: Composition = .sum, share: Rational? = nil,
    adjustable: ClosedRange<Rational>?, rule: Rule?, rows: RowSelection? = nil,
    policies: PolicySet,
    citations: [String], range: SourceRange
  ) {
    self.id = id
    self.name = name
    self.path = path
    self.level = level
    self.parent = parent
    self.children = children
    self.role = role
    self.points = points
    self.composition = composition
    self.share = share
    self.adjustable = adjustable
    self.rule = rule
    self.rows = rows
    self.policies = policies
    self.citations = citations
    self.range = range
  }
}

/// Whether an indicator is part of the total points.
package enum IndicatorRole: Sendable, Hashable {
  /// One of the total points; its score lies from 0 to its points.
  case regular
  /// 加分: added beside the total; from 0 to its points.
  case bonus
  /// 扣分: taken beside the total; from minus its points to 0.
  case penalty

  /// The scores it may have with these points.
  package func scores(upTo points: Rational) -> ClosedRange<Rational> {
    let most = max(points, .zero)
    return self == .penalty ? -most...Rational.zero : Rational.zero...most
  }
}

/// How the scores of a group's children become its own.
package enum Composition: Sendable, Hashable {
  /// Their sum (the default).
  case sum
  /// 取 平均: the group's points × the mean of score ÷ points, weighted by the shares where they have any.
  case mean
  /// 取 最小: the group's points × the least score ÷ points.
  case minimum
  /// 取 最大: the group's points × the greatest score ÷ points.
  case maximum
}

/// One grade and the totals that earn it.
package struct GradeBand: Sendable {
  /// The name of the grade.
  package let name: String
  /// Comparisons of the total that must all hold; empty for 其余.
  package let bounds: [(ComparisonOperator, Rational)]
  /// The line in the template.
  package let range: SourceRange

  /// Makes a band.
  package init(name: String, bounds: [(ComparisonOperator, Rational)], range: SourceRange) {
    self.name = name
    self.bounds = bounds
    self.range = range
  }

  /// Whether a total earns the grade, the bands before it aside.
  package func holds(_ total: Rational) -> Bool {
    bounds.allSatisfy { $0.0.holds(total, $0.1) }
  }
}

/// 否决: a condition that changes the grade.
package struct Veto: Sendable {
  /// What a veto does to the grade.
  package enum Effect: Sendable, Hashable {
    /// The grade becomes the one at the index.
    case set(Int)
    /// The grade is no better than the one at the index.
    case cap(Int)
    /// The grade moves by steps, down where positive; it stops at the ends.
    case move(Int)
  }

  /// When it applies.
  package let condition: Measure
  /// What it does.
  package let effect: Effect
  /// 因为.
  package let reason: String?
  /// The regulations cited.
  package let citations: [String]
  /// Its policies, the template's included.
  package let policies: PolicySet
  /// The declaration in the template.
  package let range: SourceRange

  /// Makes a veto.
  package init(
    condition: Measure, effect: Effect, reason: String?, citations: [String], policies: PolicySet,
    range: SourceRange
  ) {
    self.condition = condition
    self.effect = effect
    self.reason = reason
    self.citations = citations
    self.policies = policies
    self.range = range
  }
}

extension Veto.Effect {
  /// What it makes of a grade, given as an index from the best; `last` is the worst.
  package func applied(to grade: Int, last: Int) -> Int {
    switch self {
    case .set(let to): to
    case .cap(let most): max(grade, most)
    case .move(let steps): min(last, max(0, grade + steps))
    }
  }
}

/// 核对: what must hold between the figures of a form.
package struct DataCheck: Sendable {
  /// Its name.
  package let name: String
  /// The table whose every row must pass; nil asks the form once.
  package let table: TableID?
  /// What must hold.
  package let condition: Measure
  /// How far the two sides of an equation may differ, in base units; zero if not said.
  package let tolerance: Measure?
  /// How grave a failure is.
  package let severity: Severity
  /// What the author wants said.
  package let message: String?
  /// Its policies, the template's included.
  package let policies: PolicySet
  /// The declaration in the template.
  package let range: SourceRange

  /// Makes a check.
  package init(
    name: String, table: TableID? = nil, condition: Measure, tolerance: Measure?, severity: Severity,
    message: String?, policies: PolicySet, range: SourceRange
  ) {
    self.name = name
    self.table = table
    self.condition = condition
    self.tolerance = tolerance
    self.severity = severity
    self.message = message
    self.policies = policies
    self.range = range
  }
}
