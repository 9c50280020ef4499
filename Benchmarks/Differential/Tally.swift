import TestSupport

/// What the runs came to.
struct Tally: Sendable {
  struct Finding: Sendable {
    let seed: UInt64
    let text: String
  }
  /// How often a construct was made, passed the checker, and what came of it.
  struct Count: Sendable {
    var made = 0
    var accepted = 0
    var scored = 0
    var open = 0
    var notApplicable = 0
  }

  var templates = 0
  var accepted = 0
  var forms = 0
  var compared = 0
  /// How many pieces of each template are tried, and how many forms that came to.
  var pieces = 0
  var formsOfPieces = 0
  var tooLarge = 0
  var inColumns = 0
  var leftByColumns = 0
  var refusals: [String: Int] = [:]
  var dataErrors: [String: Int] = [:]
  var constructs: [String: Count] = [:]
  var findings: [Finding] = []

  mutating func take(_ seed: UInt64, isShrunk: Bool) {
    var maker = Maker(seed: seed)
    let template = maker.make()
    let uses = Uses(template)
    templates += 1
    for use in uses.all { constructs[use, default: Count()].made += 1 }
    let checked = Checked(template)
    guard checked.template != nil else {
      for code in Set(checked.errors) { refusals[code, default: 0] += 1 }
      forms += 1
      return
    }
    accepted += 1
    for use in uses.all { constructs[use, default: Count()].accepted += 1 }
    for run in 0..<4 {
      let sheets = maker.sheets(maker.number(run == 0 ? 1...2 : 2...6))
      let comparison = Comparison(
        template: template, sheets: sheets, isCSV: maker.chance(40), isExplained: run == 0)
      let verdict = comparison.run(checked)
      forms += sheets.count
      inColumns += verdict.formsInColumns
      leftByColumns += verdict.formsLeft
      for code in Set(verdict.dataErrors) { dataErrors[code, default: 0] += 1 }
      if verdict.isTooLarge {
        tooLarge += sheets.count
        continue
      }
      compared += sheets.count
      count(verdict, uses)
      var different = verdict.differences.isEmpty ? nil : comparison
      if different == nil, run == 0, pieces > 0 { different = pieceOf(comparison, seed) }
      guard let different else { continue }
      var shrinker = Shrinker(different)
      let small = isShrunk ? shrinker.smallest() : different
      findings.append(Finding(seed: seed, text: "template \(seed)\n" + small.told))
      return
    }
  }

  /// A piece of a template, left after steps taken at random, in which something differs: pieces hold what the maker
  /// never writes.
  private mutating func pieceOf(_ comparison: Comparison, _ seed: UInt64) -> Comparison? {
    var generator = SeededGenerator(state: ~seed)
    var different: Comparison?
    var compared = 0
    // Most steps are passed over, so that what comes late in their order is taken too.
    var steps = Shrinker(comparison, tries: pieces * 8) { piece in
      guard Int.random(in: 0..<8, using: &generator) == 0 else { return false }
      let program = Checked(piece.template)
      guard different == nil, program.template != nil else { return false }
      let verdict = piece.run(program)
      compared += piece.sheets.count
      if !verdict.differences.isEmpty { different = piece }
      return Int.random(in: 0..<3, using: &generator) == 0
    }
    _ = steps.smallest()
    formsOfPieces += compared
    return different
  }

  private mutating func count(_ verdict: Verdict, _ uses: Uses) {
    for (indicator, mark) in verdict.marks {
      for use in uses.indicators[indicator] ?? [] {
        switch mark {
        case .scored: constructs[use, default: Count()].scored += 1
        case .pending: constructs[use, default: Count()].open += 1
        case .notApplicable: constructs[use, default: Count()].notApplicable += 1
        }
      }
    }
    for mark in verdict.totals {
      for use in uses.whole {
        switch mark {
        case .scored: constructs[use, default: Count()].scored += 1
        case .pending: constructs[use, default: Count()].open += 1
        case .notApplicable: constructs[use, default: Count()].notApplicable += 1
        }
      }
    }
    for (figure, hasValue) in verdict.figures {
      for use in uses.figures[figure] ?? [] {
        if hasValue {
          constructs[use, default: Count()].scored += 1
        } else {
          constructs[use, default: Count()].open += 1
        }
      }
    }
  }

  mutating func add(_ other: Tally) {
    templates += other.templates
    accepted += other.accepted
    forms += other.forms
    compared += other.compared
    formsOfPieces += other.formsOfPieces
    tooLarge += other.tooLarge
    inColumns += other.inColumns
    leftByColumns += other.leftByColumns
    refusals.merge(other.refusals, uniquingKeysWith: +)
    dataErrors.merge(other.dataErrors, uniquingKeysWith: +)
    for (use, count) in other.constructs {
      var sum = constructs[use] ?? Count()
      sum.made += count.made
      sum.accepted += count.accepted
      sum.scored += count.scored
      sum.open += count.open
      sum.notApplicable += count.notApplicable
      constructs[use] = sum
    }
    findings += other.findings
  }

  var report: String {
    func list(_ counts: [String: Int]) -> String {
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
        .joined(separator: ", ")
    }
    var lines = [
      "construct: templates, accepted; scores (values), pending (no value), not applicable"
    ]
    for (use, count) in constructs.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "  \(use): \(count.made), \(count.accepted); \(count.scored), \(count.open), \(count.notApplicable)")
    }
    lines.append("refused: \(list(refusals))")
    lines.append("errors in data: \(list(dataErrors))")
    lines.append(
      "\(templates) templates, \(accepted) accepted (\(accepted * 100 / max(1, templates)) %); "
        + "\(compared) forms compared, \(formsOfPieces) of pieces, \(tooLarge) left out for large numbers, "
        + "\(inColumns) in columns as well (\(leftByColumns) left by them); \(findings.count) differences")
    return lines.joined(separator: "\n")
  }
}

/// Which constructs each part of a template holds.
struct Uses {
  var all: Set<String> = []
  var indicators: [Int: Set<String>] = [:]
  /// What shapes the score of the form.
  var whole: Set<String> = []
  var figures: [Verdict.Figure: Set<String>] = [:]

  init(_ template: Template) {
    for (id, indicator) in template.indicators.enumerated() {
      var printer = Printer(template)
      if indicator.sentence != nil {
        _ = printer.indicator(id, "")
        if case .named(let rule)? = indicator.sentence?.curve {
          _ = printer.print(template.rules[rule].sentence)
        }
        if indicator.adjustable != nil { printer.uses.insert("可调") }
        if indicator.role != .regular { printer.uses.insert(indicator.role.rawValue) }
        if let rows = indicator.rows {
          printer.uses.insert(rows.split == nil ? "逐行" : "逐行 均分" + (rows.split?.places == nil ? "" : " 位"))
        }
        indicators[id] = printer.uses
      }
      if indicator.sentence == nil {
        printer.uses.insert(
          indicator.role == .regular
            ? "group, 取 " + (indicator.composition == .sum ? "合计" : indicator.composition.rawValue)
            : "group of " + indicator.role.rawValue)
        indicators[id] = printer.uses
      }
      all.formUnion(printer.uses)
    }
    add(template.formulas.enumerated().map { (.formula($0), $1.expression, $1.policies) }, "公式", template)
    add(template.checks.enumerated().map { (.check($0), $1.condition, $1.policies) }, "核对", template)
    add(template.outcomes.enumerated().map { (.outcome($0), $1.expression, $1.policies) }, "另列", template)
    add(template.vetoes.enumerated().map { (.veto($0), $1.condition, $1.policies) }, "否决", template)
    for (index, item) in template.summaries.enumerated() {
      var printer = Printer(template)
      _ = printer.print(item.expression)
      figures[.summary(index)] = printer.uses.union([item.group == nil ? "汇总" : "汇总 按"])
      all.formUnion(figures[.summary(index)] ?? [])
    }
    if template.onlyTotal { whole.insert("仅总分") }
    if !template.roots.isEmpty { whole.insert("total, " + template.mode.rawValue) }
    if !template.extras.isEmpty { whole.insert("total with 加分 or 扣分") }
    if !template.grades.isEmpty { whole.insert("total with 等次") }
    all.formUnion(whole)
  }

  private mutating func add(
    _ items: [(Verdict.Figure, Expression, Policies)], _ word: String, _ template: Template
  ) {
    for (figure, expression, policies) in items {
      var printer = Printer(template)
      _ = printer.print(expression)
      _ = printer.policies(policies, word)
      figures[figure] = printer.uses.union([word])
      all.formUnion(printer.uses.union([word]))
    }
  }
}
