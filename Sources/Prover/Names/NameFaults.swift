import Checker
import Enclosure
import Program
import Source
import Values

/// Finds rules that say something else than their names and words do: a rule that rewards 成本, an indicator that
/// passes by the formula of its own name, a rate upside down, words with another figure.
///
/// Why: units read names and words, the program reads the rule. Instead: make them agree.
func findNameFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = NameFinder(template: template, analysis: analysis)
  for indicator in template.indicators {
    guard let rule = indicator.rule else { continue }
    finder.checkDirection(rule, indicator)
    finder.checkFormula(rule, indicator)
    finder.checkLines(rule)
  }
  for formula in template.formulas { finder.checkRate(formula.name, formula.measure, formula.range) }
  for veto in template.vetoes { finder.checkWords(veto.reason, veto.condition, veto.range) }
  for check in template.checks { finder.checkWords(check.message, check.condition, check.range) }
  return finder.diagnostics
}

private struct NameFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []
  private let formulas: [String: Int]

  init(template: Template, analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
    formulas = Dictionary(
      template.formulas.indices.map { (template.formulas[$0].name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: direction

  mutating func checkDirection(_ rule: Rule, _ indicator: Indicator) {
    for (name, key) in namedMeasures(rule, indicator) {
      guard let isHigherBetter = key.type == .date ? betterDay(of: name) : betterSide(of: name) else {
        continue
      }
      let trend = TrendFinder(template: template, analysis: analysis, key: key)
        .trend(of: rule, points: indicator.points)
      guard trend == (isHigherBetter ? .down : .up), !isYardstick(key, named: name, in: rule) else {
        continue
      }
      let award: ProverMessage.Award = key.type == .date ? .pointsForDay : .pointsForFigure
      return report(.againstName(Phrase(name), isHigherBetter: isHigherBetter, award), at: rule.range)
    }
  }

  /// What the rule itself names, and what it compares under the name of its indicator.
  private func namedMeasures(_ rule: Rule, _ indicator: Indicator) -> [(name: String, key: Measure)] {
    var measures: [Measure] = []
    rule.forEachPart { part in
      switch (part.kind, part.type) {
      case (.input, .number), (.input, .date), (.formula, .number), (.formula, .date), (.column, .number),
        (.column, .date):
        measures.append(part)
      default: break
      }
    }
    var found = measures.withoutRepeats().map { (name: template.text(of: $0), key: $0) }
    // Where something of the rule has the name itself, the name says nothing of the whole.
    if let subject = rule.mainSubject, case .arithmetic = subject.kind,
      !found.contains(where: { $0.name == indicator.name })
    {
      found.append((indicator.name, subject))
    }
    return found
  }

  // MARK: formulas of the same name

  mutating func checkFormula(_ rule: Rule, _ indicator: Indicator) {
    if let subject = rule.mainSubject { checkRate(indicator.name, subject, rule.range) }
    guard let index = formulas[indicator.name], rule.usesFigures else { return }
    let isUsed = rule.contains(in: template) { $0.kind == .formula(FormulaID(index)) }
    if !isUsed {
      report(.nameNotUsed(indicator.name), at: rule.range, related: [template.formulas[index].range])
    }
  }

  /// 执行率 = 下达 ÷ 支出: what was planned above what was done.
  mutating func checkRate(_ name: String, _ measure: Measure, _ range: SourceRange) {
    if case .grouped(let inner) = measure.kind { return checkRate(name, inner, range) }
    guard case .arithmetic(let top, .divide, let bottom) = measure.kind,
      let done = [
        "执行率": doneWords, "支出率": doneWords, "完成率": doneWords, "控制率": doneWords, "到位率": releasedWords,
      ]
      .first(where: { name.hasSuffix($0.key) })?.value
    else { return }
    let planned = plannedWords.filter { !done.contains($0) }
    let (a, b) = (template.partText(of: top), template.partText(of: bottom))
    func says(_ text: String, _ words: [String]) -> Bool { words.contains { text.contains($0) } }
    guard says(a, planned), !says(a, done), says(b, done), !says(b, planned) else { return }
    report(.upsideDown(name, top: a, bottom: b), at: range)
  }

  private let doneWords = ["支出", "执行", "完成", "实际", "达标", "合格", "在用", "在职"]
  private let releasedWords = ["到位", "下达", "拨付"]
  private let plannedWords = ["预算", "计划", "下达", "目标", "应", "编制", "限额", "总数"]

  // MARK: words

  /// Figures in the words of a veto or check must stand in its condition.
  mutating func checkWords(_ words: String?, _ condition: Measure, _ range: SourceRange) {
    guard let words else { return }
    let known = fixedNumbers(condition)
    guard !known.isEmpty else { return }
    for (written, value) in figures(in: words) where !known.contains(value) {
      return report(.wordsContradict(written, words: words), at: range)
    }
  }

  /// 「…，1分」 in the text of a line must be the points of the line.
  mutating func checkLines(_ rule: Rule) {
    guard case .checklist(let list) = rule.curve else { return }
    for item in list.items where item.condition == nil {
      guard case .constant(.number(let points), _)? = item.points?.kind else { continue }
      for (written, value) in figures(in: item.label) where written.hasSuffix("分") && value != points {
        report(.wordsContradict(written, words: item.label), at: item.range)
      }
    }
  }

  private func fixedNumbers(_ measure: Measure) -> Set<Rational> {
    var found: Set<Rational> = []
    measure.forEach(in: template) { part in
      if case .constant(.number(let value), _) = part.kind { found.insert(value.magnitude) }
    }
    return found
  }

  /// Figures with a unit in a text, in base units: 60%, 10分, 5个百分点, 3万元.
  private func figures(in words: String) -> [(written: String, value: Rational)] {
    var result: [(written: String, value: Rational)] = []
    var rest = Substring(halfWidth(words))
    while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
      rest = rest[start...]
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest = rest[digits.endIndex...]
      for unit in ["%", "分", "个百分点", "万元", "元"] where rest.hasPrefix(unit) {
        guard !rest.dropFirst(unit.count).hasPrefix("钟"), let number = Rational(decimal: digits),
          let factor = template.units.unit(named: unit)?.factor, let value = try? number * factor
        else { break }
        result.append((digits + unit, value))
        break
      }
    }
    return result
  }
}

extension Rule {
  /// Whether the rule itself names an input or a formula.
  var usesFigures: Bool {
    contains { part in
      switch part.kind {
      case .input, .formula: true
      default: false
      }
    }
  }

  /// The measure that the sentence turns into points, where there is one.
  var mainSubject: Measure? {
    switch curve {
    case .conditional(let condition, _, _): condition.subject
    case .tiers(let tiers): tiers.first?.condition?.subject
    case .named(_, let inner): inner.mainSubject
    case .value(let value): value.factorOfFullPoints
    case .judged, .checklist: nil
    }
  }
}

extension Measure {
  /// Whether it adds or subtracts, with no brackets around it.
  var isSum: Bool {
    switch kind {
    case .arithmetic(_, .add, _), .arithmetic(_, .subtract, _): true
    default: false
    }
  }

  /// 率 × 满分 is about 率.
  var factorOfFullPoints: Measure? {
    guard case .arithmetic(let left, .multiply, let right) = kind, case .fullPoints = right.kind else {
      return nil
    }
    return left
  }
}
