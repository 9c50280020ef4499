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
  /// How sheets laid out as forms are read; empty where only tables are.
  package private(set) var layouts: [Layout] = []

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

  /// This template with more ways in which sheets are laid out.
  package func adding(_ layouts: [Layout]) -> Template {
    var copy = self
    copy.layouts += layouts
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

  /// The same template in which nothing is known of what some indicators give.
  package func leavingOut(rulesOf ids: Set<IndicatorID>) -> Template {
    var result = self
    for id in ids { result.indicators[id.index].rule = nil }
    return result
  }

  /// The year as a number, by which days without a year are dated.
  package var fiscalYear: Int? { year.flatMap(Self.year(in:)) }

  /// The year that a text names: 2024, 2024年, 2024年度. No template is of any other time than 1900 to 2100.
  package static func year(in text: String) -> Int? {
    let digits = text.hasSuffix("年度") ? text.dropLast(2) : text.hasSuffix("年") ? text.dropLast() : text[...]
    guard digits.utf8.count == 4, let year = Int(digits), (1900...2100).contains(year) else { return nil }
    return year
  }

  /// The grade that a total earns before any veto, as an index of `grades`; nil where none does.
  package func band(of total: Rational) -> Int? { grades.firstIndex { $0.holds(total) } }

  /// An input by its number.
  @inlinable
  package subscript(_ id: InputID) -> Input { inputs[id.index] }
  /// A table by its number.
  @inlinable
  package subscript(_ id: TableID) -> Table { tables[id.index] }
  /// A query by its number.
  @inlinable
  package subscript(_ id: CohortID) -> CohortQuery { cohortQueries[id.index] }
  /// A formula by its number.
  @inlinable
  package subscript(_ id: FormulaID) -> Formula { formulas[id.index] }
  /// An indicator by its number.
  @inlinable
  package subscript(_ id: IndicatorID) -> Indicator { indicators[id.index] }
  /// A set of levels by its number.
  @inlinable
  package subscript(_ id: LevelSetID) -> LevelSet { levelSets[id.index] }
}
