import Program
import Source
import Syntax
import Values

/// The one mutable state of checking: what has been declared so far, and what was found wrong.
struct TemplateChecker {
  let tree: SyntaxTree
  var diagnostics: [Diagnostic] = []

  var units = UnitCatalog()
  var levelSets: [LevelSet] = [.targetKinds]
  var inputs: [Input] = []
  var inputNumbers: [String: InputID] = [:]
  var usedInputs: Set<InputID> = []
  var tables: [Table] = []
  var usedTables: Set<TableID> = []
  var ruleNodes: [String: SyntaxNode] = [:]
  var ruleRanges: [String: SourceRange] = [:]
  var usedRules: Set<String> = []
  var openRules: [String] = []
  var openTiers = 0
  var formulaDrafts: [FormulaDraft] = []
  var formulaDraftNumbers: [String: Int] = [:]
  var formulas: [Formula] = []
  var formulaDepths: [Int] = []
  var openFormulas = 0
  var usedFormulas: Set<FormulaID> = []
  var outline: [IndicatorDraft] = []
  var cohortQueries: [CohortQuery] = []
  var policyClauses: [PolicyClause] = []
  var calendar: WorkCalendar?
  var total: Rational?
  var gradeNames: [String] = []
  /// Indicators whose 占 was reported.
  var wrongShares: Set<SourceRange> = []
  /// Whether nothing was wrong before the template was looked at as a whole.
  var isSoundInParts = false

  init(tree: SyntaxTree) { self.tree = tree }

  var file: SourceFile { tree.file }

  // MARK: saying

  mutating func report(_ message: CompositionMessage, at range: SourceRange, related: [SourceRange] = []) {
    diagnostics.append(
      Diagnostic(message, at: Place(file, range), related: related.map { Place(file, $0) }))
  }

  mutating func report(_ message: CheckMessage, at range: SourceRange, related: [SourceRange] = []) {
    diagnostics.append(Diagnostic(message, in: file, at: range, related: related))
  }

  func line(of range: SourceRange) -> Int { file.position(of: Int(range.start)).line }

  // MARK: the file

  mutating func checkFile() -> Template? {
    let root = tree.root
    let templates = root.all(.templateDeclaration)
    let version = checkLanguageVersion(root, first: templates.first)
    guard let node = templates.first else { return nil }
    for extra in templates.dropFirst() { report(.secondTemplate, at: nameRange(of: extra)) }
    return checkTemplate(node, languageVersion: version)
  }

  private mutating func checkLanguageVersion(_ root: SyntaxNode, first: SyntaxNode?) -> Int {
    guard let node = root.first(.languageVersion) else {
      if let first { report(.missingLanguageVersion, at: nameRange(of: first)) }
      return 1
    }
    guard let token = node.token(.number) else { return 1 }
    let written = halfWidth(node.text(of: token))
    if written != "1" { report(.unknownLanguageVersion(written), at: token.range) }
    return 1
  }

  private mutating func checkTemplate(_ node: SyntaxNode, languageVersion: Int) -> Template? {
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
    let totalLimits = checkTotalLimits(node)
    checkAllFormulas()
    let outer = policies(of: node, in: .points(nil))
    let indicators = checkIndicators(outer: outer)
    let grades = checkGrades(node)
    let vetoes = node.all(.vetoDeclaration).compactMap { checkVeto($0, outer: outer) }
    let checks = checkDataChecks(node, outer: outer)
    let outcomes = checkOutcomes(node, outer: outer)
    let summaries = checkSummaries(node, outer: outer)
    let identifier = checkIdentifier(node)
    // Points that could not be read would make every sum wrong.
    if tree.isComplete { checkPoints() }
    reportZeroPoints()
    let template = Template(
      file: file, name: nameText(of: node) ?? "", languageVersion: languageVersion, year: head.year,
      version: head.version, total: total ?? .hundred, totalLimits: totalLimits, rounding: head.rounding,
      citations: citations(of: node),
      identifier: identifier, units: units, calendar: calendar, levelSets: levelSets, inputs: inputs,
      tables: tables,
      formulas: formulas,
      indicators: indicators,
      roots: topLevel { $0 == .regular }, extras: topLevel { $0 != .regular },
      grades: grades, vetoes: vetoes, checks: checks, cohortQueries: cohortQueries,
      policyClauses: policyClauses, outcomes: outcomes, summaries: summaries)
    guard let order = orderedCohorts(template) else { return nil }
    let ordered = template.asking(order)
    checkWhole(ordered)
    return ordered
  }

  private func topLevel(_ isWanted: (IndicatorRole) -> Bool) -> [IndicatorID] {
    outline.indices.filter { outline[$0].parent == nil && isWanted(outline[$0].role) }.map { IndicatorID($0) }
  }

  /// What can only be asked of the finished template.
  private mutating func checkWhole(_ template: Template) {
    isSoundInParts = !diagnostics.hasErrors
    // A name may stand in a line that could not be read: nothing is called unused before all is understood.
    if !diagnostics.hasErrors, tree.isComplete { reportUnused() }
    let analysis = RangeAnalysis(template)
    diagnostics.append(contentsOf: findUnsettledDivisions(template, analysis))
    diagnostics.append(contentsOf: findUnsettledOptionals(template))
    diagnostics.append(contentsOf: findScoresBeyondPoints(template, analysis))
    diagnostics.append(contentsOf: findFinePoints(template))
    // A tier that could not be read leaves a hole that is not there.
    if tree.isComplete {
      diagnostics.append(contentsOf: findBandFaults(template, analysis))
      diagnostics.append(contentsOf: findGradeHoles(template, analysis))
    }
  }

  // MARK: names

  /// The name a node declares, normalised to half-width; nil where it is missing.
  func nameText(of node: SyntaxNode) -> String? {
    node.first(.name).flatMap { nameText($0) }
  }

  /// The text of a name node, quotes removed.
  func nameText(_ name: SyntaxNode) -> String? {
    guard let token = name.tokens.first else { return nil }
    // A name that a blank has cut in two: the parser has said so.
    if name.tokens.count == 2, name.tokens.allSatisfy({ $0.kind == .word }) {
      return name.tokens.map { halfWidth(name.text(of: $0)) }.joined()
    }
    let behindSign = name.tokens.dropFirst(2).map { name.text(of: $0) }.joined()
    let text = halfWidth(name.text(of: token)) + (name.token(.percent) == nil ? "" : "%" + behindSign)
    if token.kind == .text { return textContent(name.text(of: token)) }
    if token.kind == .quotedName { return String(text.dropFirst().dropLast()) }
    if token.kind == .unclosedName { return String(text.dropFirst()) }
    return text
  }

  func nameRange(of node: SyntaxNode) -> SourceRange { node.first(.name)?.range ?? node.range }

  /// The text between quotes of a node's text token, escapes resolved.
  func textContent(of node: SyntaxNode) -> String? {
    node.token(.text).map { textContent(node.text(of: $0)) }
  }

  func textContent(_ written: String) -> String {
    var result = ""
    var escaped = false
    for character in written.dropFirst().dropLast() {
      if character == "\\", !escaped {
        escaped = true
      } else {
        result.append(character)
        escaped = false
      }
    }
    return result
  }

  func citations(of node: SyntaxNode) -> [String] {
    node.all(.basisClause).compactMap { textContent(of: $0) }
  }
}
