import Checker
import Program
import Source
import Values

/// Finds copies that were not changed: one term twice in a sum, two formulas alike, two vetoes with one condition,
/// an indicator with the rule of another or with the figure of its neighbour.
///
/// Why: templates are written by copying lines, and a copy scores something else than its name says. Instead: the
/// figure that was meant.
func findRepetitionFaults(_ template: Template) -> [Diagnostic] {
  var finder = RepetitionFinder(template: template)
  template.forEachMeasure { finder.checkTerms($0) }
  finder.checkFormulas()
  finder.checkShares()
  finder.checkVetoes()
  finder.checkChecks()
  for indicator in template.indicators {
    guard let rule = indicator.rule else { continue }
    finder.checkRepetition(rule, indicator)
    finder.checkCopy(rule, indicator)
  }
  return finder.diagnostics
}

private struct RepetitionFinder: TemplateFinder {
  let template: Template
  var diagnostics: [Diagnostic] = []
  /// Rules by their text without blanks, with the first indicator that has it.
  private var rules: [[UInt8]: Indicator] = [:]
  private let formulaNames: Set<String>
  private let declared: NameList
  private let inputs: NameList

  init(template: Template) {
    self.template = template
    formulaNames = Set(template.formulas.map(\.name))
    inputs = NameList(template.inputs.map(\.name))
    declared = NameList(template.inputs.map(\.name) + template.formulas.map(\.name))
  }

  // MARK: terms

  mutating func checkTerms(_ measure: Measure) {
    if isOneFigure(measure) { return }
    var first: [Measure: SourceRange] = [:]
    for side in sides(of: measure) {
      guard let known = first[side] else {
        first[side] = side.range
        continue
      }
      // A row of a table in any order stands for several conditions at one place.
      guard known != side.range else { continue }
      report(.sameTermTwice(template.phrase(of: side)), at: side.range, related: [known])
      break
    }
    // The terms of a sum are compared once, however they are nested.
    for part in measure.isSum ? terms(of: measure) : measure.parts { checkTerms(part) }
  }

  /// Whether a figure is held against itself alone, which H3059 tells.
  private func isOneFigure(_ measure: Measure) -> Bool {
    switch measure.kind {
    case .arithmetic(let left, .subtract, let right), .arithmetic(let left, .divide, let right),
      .comparison(let left, _, let right):
      left.ungrouped == right.ungrouped
    default: false
    }
  }

  /// What should differ from each other: terms of a sum or of both sides of a comparison, arguments, conditions.
  private func sides(of measure: Measure) -> [Measure] {
    switch measure.kind {
    case .arithmetic(_, .add, _), .arithmetic(_, .subtract, _):
      terms(of: measure).filter { !isConstant($0) }
    case .comparison(let left, _, let right) where left.ungrouped.isSum || right.ungrouped.isSum:
      (terms(of: left) + terms(of: right)).filter { !isConstant($0) }
    case .call(let function, let parts, _):
      switch function {
      case .sum, .mean, .minimum, .maximum, .median, .count: parts.filter { !isConstant($0) }
      case .absolute, .round, .rank: []
      }
    // The cells of a table name their measure at its head.
    case .all(let parts), .any(let parts):
      parts.filter { part in
        part.subject.map { part.range.start <= $0.range.start } ?? true
      }
    default: []
    }
  }

  private func terms(of measure: Measure) -> [Measure] {
    switch measure.kind {
    case .grouped(let inner): terms(of: inner)
    case .arithmetic(let left, .add, let right), .arithmetic(let left, .subtract, let right):
      terms(of: left) + terms(of: right)
    default: [measure]
    }
  }

  private func isConstant(_ measure: Measure) -> Bool {
    if case .constant = measure.ungrouped.kind { true } else { false }
  }

  // MARK: formulas, vetoes

  mutating func checkFormulas() {
    var first: [Measure: Formula] = [:]
    for formula in template.formulas {
      switch formula.measure.ungrouped.kind {
      case .input, .formula, .constant, .column: continue
      default: break
      }
      if let known = first[formula.measure] {
        report(.sameFormula(formula.name, other: known.name), at: formula.range, related: [known.range])
      } else {
        first[formula.measure] = formula
      }
    }
  }

  /// Checks of other tolerances may well ask the same, one as an error and one as a warning.
  mutating func checkChecks() {
    var earlier: [Measure: [DataCheck]] = [:]
    for check in template.checks {
      let known = earlier[check.condition]?.first {
        $0.table == check.table && $0.tolerance == check.tolerance
      }
      earlier[check.condition, default: []].append(check)
      guard let known else { continue }
      report(
        .conditionRepeated(template.phrase(of: check.condition), isVeto: false), at: check.range,
        related: [known.range])
    }
  }

  mutating func checkVetoes() {
    var first: [Measure: Veto] = [:]
    for veto in template.vetoes {
      if let known = first[veto.condition] {
        report(
          .conditionRepeated(template.phrase(of: veto.condition), isVeto: true), at: veto.range,
          related: [known.range])
      } else {
        first[veto.condition] = veto
      }
    }
  }

  // MARK: indicators

  mutating func checkRepetition(_ rule: Rule, _ indicator: Indicator) {
    guard indicator.rows == nil, !rule.isJudged, !rule.hasWrittenLines, rule.usesFigures else { return }
    if case .named = rule.curve { return }
    let bytes = template.file.bytes[Int(rule.range.start)..<Int(rule.range.end)]
    let text = bytes.filter { !" \t\r\n".utf8.contains($0) }
    if let other = rules[text] {
      report(
        .scoredTwice(indicator.name, other: other.name), at: rule.range,
        related: [other.rule?.range ?? other.range])
    } else {
      rules[text] = indicator
    }
  }

  /// 上半年: 一季度支出 … where 上半年支出 is declared and 一季度 uses 一季度支出 too.
  mutating func checkCopy(_ rule: Rule, _ indicator: Indicator) {
    // Where a formula has the very name, H3024 says that it is not used.
    guard indicator.name.count >= 2, !formulaNames.contains(indicator.name),
      let own = declared.first(beginningWith: indicator.name)
    else { return }
    let used = names(in: rule)
    guard !used.contains(where: { $0.hasPrefix(indicator.name) }) else { return }
    let siblings = indicator.parent.map { template[$0].children } ?? template.roots
    for sibling in siblings where sibling != indicator.id {
      let other = template[sibling]
      guard other.name.count >= 2, let theirs = other.rule, !indicator.name.hasPrefix(other.name),
        let name = used.first(where: { $0.hasPrefix(other.name) }), names(in: theirs).contains(name)
      else { continue }
      return report(
        .copiedFrom(indicator.name, other: other.name, used: name, own: own), at: rule.range,
        related: [theirs.range])
    }
  }

  /// 民生占比 = 直达支出 ÷ 支出 where 民生支出 is declared and 直达进度 uses 直达支出 too.
  mutating func checkShares() {
    let shares = template.formulas.compactMap { formula in
      partShared(in: formula.name, orBefore: ["进度"]).map {
        (formula: formula, part: $0, used: names(in: formula.measure))
      }
    }
    for share in shares {
      guard let own = inputs.first(beginningWith: share.part),
        !share.used.contains(where: { $0.contains(share.part) })
      else { continue }
      for other in shares where other.part != share.part {
        guard let name = share.used.first(where: { $0.hasPrefix(other.part) }), other.used.contains(name)
        else { continue }
        report(
          .copiedFrom(share.formula.name, other: other.formula.name, used: name, own: own),
          at: share.formula.range, related: [other.formula.range])
        break
      }
    }
  }

  /// The inputs and formulas that a rule names itself, in order.
  private func names(in rule: Rule) -> [String] {
    var names: [String] = []
    rule.forEachMeasure { names += self.names(in: $0) }
    return names
  }

  /// Those that a measure names itself.
  private func names(in measure: Measure) -> [String] {
    var names: [String] = []
    measure.forEachPart { part in
      switch part.kind {
      case .input, .formula: names.append(template.text(of: part))
      default: break
      }
    }
    return names
  }
}

/// Names in the order of their bytes, in which those with one beginning stand together.
private struct NameList {
  private let names: [[UInt8]]

  init(_ names: [String]) {
    self.names = names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  func first(beginningWith beginning: String) -> String? {
    let wanted = Array(beginning.utf8)
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    guard low < names.count, names[low].starts(with: wanted) else { return nil }
    return String(decoding: names[low], as: UTF8.self)
  }
}
