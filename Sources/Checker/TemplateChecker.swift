import Enclosure
import Program
import Source
import Syntax
import Values

/// The one mutable state of checking: what has been declared so far, and what was found wrong.
struct TemplateChecker {
  let tree: SyntaxTree
  var diagnostics: [Diagnostic] = []

  var units = UnitCatalog()
  /// The units whose declaration was reported: what they measure is not known.
  var reportedUnits: Set<String> = []
  var levelSets: [LevelSet] = [.targetKinds]
  var levelSetNumbers: [String: LevelSetID] = [LevelSet.targetKinds.name: .targetKinds]
  /// The place of each name and spelling in the sets.
  var levelNumbers: [[String: Int]] = [levelNumbers(of: .targetKinds)]
  /// The sets with a level, or a name, that was reported: any word may be one of their levels.
  var reportedLevelSets: Set<LevelSetID> = []
  var inputs: [Input] = []
  var inputNumbers: [String: InputID] = [:]
  /// The inputs and columns whose declared range was reported: nothing is known of what they can be.
  var boundlessNames: Set<SourceRange> = []
  var usedInputs: Set<InputID> = []
  var tables: [Table] = []
  var tableNumbers: [String: TableID] = [:]
  var columnNumbers: [[String: Int]] = []
  /// The names of which there is more than one table.
  var reportedTables: Set<String> = []
  var usedTables: Set<TableID> = []
  var ruleSentences: [String: SentenceSyntax] = [:]
  var ruleRanges: [String: SourceRange] = [:]
  var usedRules: Set<String> = []
  var openRules: [String] = []
  /// The rules of a circle that has been reported.
  var circularRules: Set<String> = []
  var openTiers = 0
  var formulaDrafts: [FormulaDraft] = []
  var formulaDraftNumbers: [String: Int] = [:]
  var formulas: [Formula] = []
  var formulaDepths: [Int] = []
  /// The formulas that are being checked, each asked for by the one before it.
  var openFormulas: [Int] = []
  var usedFormulas: Set<FormulaID> = []
  /// The formulas with parameters that are called, by their drafts.
  var usedCalls: Set<Int> = []
  var outline: [IndicatorDraft] = []
  /// The indicators of each name.
  var outlinePlaces: [String: [Int]] = [:]
  /// The indicators in which something was reported: nothing is said of them as a whole.
  var brokenIndicators: Set<IndicatorID> = []
  /// The indicators whose 占 was reported.
  var brokenShares: Set<IndicatorID> = []
  var cohortQueries: [CohortQuery] = []
  var policyClauses: [PolicyClause] = []
  var policyPlaces: Set<SourceRange> = []
  var calendar: Checked<WorkCalendar>?
  var total: Rational?
  var gradeNames: [String] = []
  var gradeNumbers: [String: Int] = [:]
  /// The grades that only vetoes give.
  var vetoGradeNames: Set<String> = []
  /// The first place that was given up.
  var firstUnread: SourceRange?
  /// How many suggestions for unknown names were looked for.
  var suggestions = 0
  /// Whether nothing was wrong before the template was looked at as a whole.
  var isSoundInParts = false
  /// What is known of the ranges of a whole template.
  var analysis: RangeAnalysis?

  init(tree: SyntaxTree) { self.tree = tree }

  var file: SourceFile { tree.file }

  // MARK: saying

  mutating func report(_ message: CompositionMessage, at range: SourceRange, related: [SourceRange] = []) {
    diagnostics.append(
      Diagnostic(message, at: Place(file, range), related: related.map { Place(file, $0) }))
  }

  mutating func report(_ message: ConstructMessage, at range: SourceRange, related: [SourceRange] = []) {
    diagnostics.append(
      Diagnostic(message, at: Place(file, range), related: related.map { Place(file, $0) }))
  }

  mutating func report(_ message: CheckMessage, at range: SourceRange, related: [SourceRange] = []) {
    diagnostics.append(Diagnostic(message, in: file, at: range, related: related))
  }

  func line(of range: SourceRange) -> Int { file.position(of: Int(range.start)).line }

  // MARK: the file

  mutating func checkFile() -> Template? {
    guard let syntax = FileSyntax(tree.root) else { return nil }
    let version = checkLanguageVersion(syntax)
    guard let node = syntax.templates.first else {
      if let layout = syntax.layouts.first {
        diagnostics.append(Diagnostic(LayoutMessage.noTemplate, at: Place(file, layout.nameRange)))
      }
      return nil
    }
    for extra in syntax.templates.dropFirst() { report(.secondTemplate, at: extra.nameRange) }
    for (first, again) in tree.repeatedClauses {
      report(.repeatedItem(line: line(of: first.range)), at: again.range, related: [first.range])
    }
    return checkTemplate(node, languageVersion: version)
  }

  private mutating func checkLanguageVersion(_ file: FileSyntax) -> Int {
    guard let version = file.version else {
      if let first = file.templates.first { report(.missingLanguageVersion, at: first.nameRange) }
      return 1
    }
    if let number = version.number, let written = version.value, written != "1" {
      report(.unknownLanguageVersion(written), at: number.range)
    }
    return 1
  }

  private mutating func checkTemplate(_ node: TemplateSyntax, languageVersion: Int) -> Template? {
    let head = checkHead(node)
    total = head.total
    declareUnits(node)
    declareLevels(node)
    calendar = checkCalendar(node)
    declareInputs(node)
    declareTables(node)
    declareFormulas(node)
    declareRules(node)
    declareIndicators(node)
    declareGrades(node)
    checkOmissions(node)
    let totalLimits = checkTotalLimits(node)
    checkAllFormulas()
    let outer = policies(of: node, in: .points(nil))
    let indicators = checkIndicators(node, outer: outer)
    let grades = checkGrades(node)
    let vetoes = node.vetoes.compactMap { checkVeto($0, outer: outer) }
    let checks = checkDataChecks(node, outer: outer)
    let outcomes = checkOutcomes(node, outer: outer)
    let summaries = checkSummaries(node, outer: outer)
    let identifier = checkIdentifier(node)
    // Points that could not be read would make every sum wrong.
    if tree.isComplete { checkPoints(node) }
    reportZeroPoints()
    let template = Template(
      file: file, name: node.name ?? "", languageVersion: languageVersion, year: head.year,
      version: head.version, total: total ?? .hundred, totalLimits: totalLimits, rounding: head.rounding,
      citations: node.citations, identifier: identifier, units: units, calendar: calendar?.value,
      levelSets: levelSets, inputs: inputs, tables: tables, formulas: formulas, indicators: indicators,
      roots: topLevel { $0 == .regular }, extras: topLevel { $0 != .regular },
      grades: grades.value ?? [], vetoes: vetoes, checks: checks, cohortQueries: cohortQueries,
      policyClauses: policyClauses, outcomes: outcomes, summaries: summaries)
    tellUnread(in: template)
    guard let order = orderedCohorts(template) else { return nil }
    let ordered = template.asking(order)
    let hasKnownTotals = total != nil && head.hasKnownRounding && grades.value != nil
    checkWhole(ordered, hasKnownTotals: hasKnownTotals)
    // A layout names what is declared; where something is wrong with that, nothing is said of it.
    let nodes = node.layouts + (FileSyntax(tree.root)?.layouts ?? [])
    if nodes.isEmpty || !isSoundInParts { return ordered }
    let (layouts, found) = checkLayouts(nodes, in: file, of: ordered)
    diagnostics += found
    return ordered.adding(layouts)
  }

  private func topLevel(_ isWanted: (IndicatorRole) -> Bool) -> [IndicatorID] {
    outline.indices.filter { outline[$0].parent == nil && isWanted(outline[$0].role) }.map { IndicatorID($0) }
  }

  /// What can only be asked of the finished template; of what was reported nothing is asked.
  private mutating func checkWhole(_ template: Template, hasKnownTotals: Bool) {
    isSoundInParts = !diagnostics.hasErrors
    // A name may stand in a line that could not be read: nothing is called unused before all is understood.
    if isSoundInParts, tree.isComplete { reportUnused() }
    let isWhole = isSoundInParts && brokenIndicators.isEmpty
    let bounded = isWhole ? template : leavingOutBoundless(template)
    let known = isWhole ? template : bounded.leavingOut(rulesOf: brokenIndicators)
    let isRead = isWhole && tree.isComplete
    let analysis = RangeAnalysis(known, isWhole: isRead)
    if isRead { self.analysis = analysis }
    diagnostics.append(contentsOf: findUnsettledDivisions(known, analysis))
    diagnostics.append(contentsOf: findUnsettledOptionals(known))
    diagnostics.append(contentsOf: findUnruledExemptions(known))
    diagnostics.append(contentsOf: findScoresBeyondPoints(known, analysis))
    diagnostics.append(contentsOf: findOverrideFaults(known, analysis))
    if hasKnownTotals { diagnostics.append(contentsOf: findFinePoints(known)) }
    // A tier that could not be read leaves a hole that is not there; one that is wrong is still a tier.
    guard tree.isComplete else { return }
    diagnostics.append(
      contentsOf: findBandFaults(bounded, isWhole ? analysis : RangeAnalysis(bounded, isWhole: false)))
    if isWhole || hasKnownTotals && brokenIndicators.isEmpty {
      diagnostics.append(contentsOf: findGradeHoles(known, analysis))
    }
  }

  /// The template without the rules and formulas that rest on an input whose range was reported.
  private func leavingOutBoundless(_ template: Template) -> Template {
    guard !boundlessNames.isEmpty else { return template }
    func isBoundless(_ measure: Measure) -> Bool {
      switch measure.kind {
      case .input(let id): boundlessNames.contains(template[id].range)
      case .column(let table, let index): boundlessNames.contains(template[table].columns[index].range)
      default: false
      }
    }
    let formulas = template.formulas.map { formula in
      guard formula.measure.contains(in: template, where: isBoundless) else { return formula }
      return Formula(
        name: formula.name, measure: Measure(.reported, type: .reported, range: formula.measure.range),
        policies: formula.policies,
        range: formula.range)
    }
    let rules = template.indicators.filter { $0.rule?.contains(in: template, where: isBoundless) ?? false }
    return template.varied(formulas: formulas).leavingOut(rulesOf: Set(rules.map(\.id)))
  }
}
