import Checker
import DataFiles
import Parser
import Planning
import Program
import Runtime
import Source
import TargetTexts
import TestSupport
import Values

/// What a random template and its forms came to.
struct Verdict {
  /// The codes of the errors found in the data.
  var dataErrors: [String] = []
  /// Whether numbers were too large to be computed twice.
  var isTooLarge = false
  /// Forms that were computed in columns as well, and forms of such blocks that the columns left out.
  var formsInColumns = 0
  var formsLeft = 0
  var differences: [String] = []
  /// What each form came to.
  var totals: [Mark] = []
  /// What each indicator, and each other figure, came to in each form.
  var marks: [(indicator: Int, mark: Mark)] = []
  var figures: [(figure: Figure, hasValue: Bool)] = []

  enum Figure: Hashable {
    case formula(Int)
    case check(Int)
    case outcome(Int)
    case veto(Int)
    case summary(Int)
  }
}

/// A random template as the program takes it.
struct Checked {
  /// Nil where it is refused.
  let template: Program.Template?
  let plan: Plan?
  /// The codes of the errors for which it is.
  let errors: [String]

  init(_ template: Template) {
    var printer = Printer(template)
    let file = SourceFile(path: "模板.heng", bytes: Array(printer.print().utf8))
    let (tree, syntactic) = parse(file)
    let (checked, semantic) = check(tree)
    errors = (syntactic + semantic).filter { $0.severity == .error }.map(\.code)
    self.template = errors.isEmpty ? checked : nil
    plan = self.template.map { lower($0) }
  }
}

/// Takes a template and its forms through the program, scores them by the reference, and compares.
struct Comparison {
  let template: Template
  let sheets: [Sheet]
  let isCSV: Bool
  /// Whether scores are explained as well, with the bounds of what is open, which costs more than all the rest.
  var isExplained = true

  func run(_ known: Checked? = nil) -> Verdict {
    var verdict = Verdict()
    Trace.keep(self)
    let program = known ?? Checked(template)
    guard let checked = program.template, let plan = program.plan else { return verdict }
    let files = SheetFiles(template: template, sheets: sheets)
    var batch = FormBatch(checked)
    for file in isCSV ? files.csv() : files.json() { batch.read(file) }
    let reading = batch.reading()
    verdict.dataErrors = reading.diagnostics.filter { $0.severity == .error }.map(\.code)
    guard reading.forms.map(\.id) == sheets.map(\.name) else {
      verdict.differences = ["forms: \(sheets.map(\.name)), read \(reading.forms.map(\.id))"]
      return verdict
    }
    let data = reading.forms.map { FormData($0, for: plan) }
    let cohort = CohortAnswers(of: data, by: plan, template: checked, doubt: reading.doubt)
    let marker = Marker(template, sheets)
    let values = data.map { evaluate(plan, $0, in: cohort) }
    for (form, values) in values.enumerated() { compare(form, marker, values, plan, checked, &verdict) }
    compareColumns(data, values, plan, cohort, &verdict)
    let together = Cohort(of: reading.forms, by: checked, doubt: reading.doubt)
    let evaluator = Evaluator(checked)
    for (form, read) in reading.forms.enumerated() {
      compare(
        form, marker, evaluator.evaluate(read, in: together, explained: isExplained ? .wholly : .findings),
        checked, &verdict)
    }
    compareSummaries(marker, summarize(together, by: checked).results, &verdict)
    if marker.isTooLarge {
      verdict.isTooLarge = true
      verdict.differences = []
    }
    return verdict
  }

  /// Holds the values of all nodes in a block of forms against those of each form by itself.
  private func compareColumns(
    _ data: [FormData], _ values: [PlanValues], _ plan: Plan, _ cohort: CohortAnswers,
    _ verdict: inout Verdict
  ) {
    let all = plan.nodes.indices.map { NodeID($0) }
    let program = ColumnPlan(plan, asking: all)
    let block = evaluate(program, FormBlock(data, for: plan), in: cohort)
    for form in data.indices {
      if block.isLeft(form) {
        verdict.formsLeft += 1
        continue
      }
      verdict.formsInColumns += 1
      for node in all {
        let isOfForm = plan[node].frame == .form
        let different = (0..<values[form].count(node)).first { row in
          let value = isOfForm ? block.value(node, form) : block.value(node, form, row: row)
          return value != values[form][node, row: row]
        }
        guard let row = different else { continue }
        let own = isOfForm ? block.value(node, form) : block.value(node, form, row: row)
        verdict.differences.append(
          "\(sheets[form].name) node \(node.index) row \(row): \(values[form][node, row: row]) alone, \(own.map { "\($0)" } ?? "left") in columns"
        )
        break
      }
    }
  }

  private func compare(
    _ form: Int, _ marker: Marker, _ values: PlanValues, _ plan: Plan, _ checked: Program.Template,
    _ verdict: inout Verdict
  ) {
    var differences: [String] = []
    defer { verdict.differences += differences }
    func note(_ what: String, _ expected: String, _ found: String) {
      if expected != found {
        differences.append(
          "\(sheets[form].name) \(what): \(expected) by the reference, \(found) by the program")
      }
    }
    var paths: [String: Int] = [:]
    for indicator in checked.indicators { paths[indicator.path] = indicator.id.index }
    for id in template.indicators.indices {
      guard let index = paths[template.path(id)] else { continue }
      let mark = marker.mark(id, form)
      note(template.path(id), mark.text, text(values[plan.indicators[index].score]))
      verdict.marks.append((id, mark))
      guard let rows = plan.indicators[index].rows else { continue }
      for (row, mark) in (marker.rowMarks[form][id] ?? [:]).sorted(by: { $0.key < $1.key }) {
        note("\(template.path(id)) row \(row + 1)", mark.text, text(values[rows.leaf.score, row: row]))
      }
    }
    let total = marker.total(form)
    verdict.totals.append(total)
    if !template.roots.isEmpty { note("total", total.text, text(values[plan.total])) }
    compareFigures(form, marker, values, plan, &verdict, note)
  }

  private func compareFigures(
    _ form: Int, _ marker: Marker, _ values: PlanValues, _ plan: Plan, _ verdict: inout Verdict,
    _ note: (String, String, String) -> Void
  ) {
    var next = 0
    for (index, formula) in template.formulas.enumerated() where !formula.removed {
      let result = Result { () throws(Gap) in try marker.formula(index, form) }
      verdict.figures.append((.formula(index), result.hasValue))
      note(formula.name, text(result), figure(values[plan.formulas[next]]))
      next += 1
    }
    for (index, item) in template.checks.enumerated() {
      let result = Result { () throws(Gap) in try marker.check(item, form) }
      verdict.figures.append((.check(index), result.hasValue))
      note(item.name, text(result), figure(values[plan.checks[index]]))
    }
    // What rests on a grade that is known only from bounds is told elsewhere.
    guard case .scored = marker.total(form) else { return }
    if let grade = plan.grade {
      let (byTotal, vetoes, possible) = marker.grade(form)
      note("grade by total", byTotal.map { "\($0)" } ?? "?", figure(values[grade.byTotal]))
      for (index, (holds, node)) in zip(vetoes, grade.vetoes).enumerated() {
        verdict.figures.append((.veto(index), holds != nil))
        note("veto \(index + 1)", holds.map { "\($0)" } ?? "?", figure(values[node]))
      }
      note("grade", only(possible), figure(values[grade.final]))
    }
    for (index, item) in template.outcomes.enumerated() {
      let result = Result { () throws(Gap) in try marker.listed(item, form) }
      verdict.figures.append((.outcome(index), result.hasValue))
      note(item.name, text(result), figure(values[plan.outcomes[index]]))
    }
  }

  /// The same with what reports are made from.
  private func compare(
    _ form: Int, _ marker: Marker, _ evaluation: Evaluation, _ checked: Program.Template,
    _ verdict: inout Verdict
  ) {
    var differences: [String] = []
    func note(_ what: String, _ expected: String, _ found: String) {
      if expected != found {
        differences.append(
          "\(sheets[form].name) \(what): \(expected) by the reference, \(found) in the report")
      }
    }
    // What was lost, and what open scores can come to, is told where scores are explained.
    let faults = isExplained ? (try? evaluationFaults(evaluation, checked)) ?? ["numbers are too large"] : []
    for fault in faults { differences.append("\(sheets[form].name) \(fault)") }
    var results: [String: IndicatorResult] = [:]
    for result in evaluation.indicators { results[checked[result.id].path] = result }
    for id in template.indicators.indices {
      guard let result = results[template.path(id)] else { continue }
      note(template.path(id), marker.mark(id, form).text, text(result.score))
      for row in result.rows {
        guard let mark = marker.rowMarks[form][id]?[row.number - 1] else { continue }
        note("\(template.path(id)) row \(row.number)", mark.text, text(row.result.score))
      }
    }
    let total = marker.total(form)
    if !template.roots.isEmpty { note("total", total.text, text(evaluation.total)) }
    if case .scored = total, let grade = evaluation.grade {
      let possible = marker.grade(form).possible
      let found = grade.isDetermined ? "\(grade.final.lowerBound)" : "?"
      // Bounds know which vetoes hold together: of several possible grades they may leave one.
      let isOneOfSeveral = possible.count > 1 && possible.contains(grade.final.lowerBound)
      note("grade", isOneOfSeveral ? found : only(possible), found)
    }
    if case .scored = total {
      for (item, found) in zip(template.outcomes, evaluation.outcomes) {
        let result = Result { () throws(Gap) in try marker.listed(item, form) }
        note(item.name, text(result), found.value.map { figure(.value($0)) } ?? "?")
      }
    }
    verdict.differences += differences
  }

  private func compareSummaries(
    _ marker: Marker, _ results: [SummaryResult], _ verdict: inout Verdict
  ) {
    for (index, (item, result)) in zip(template.summaries, results).enumerated() {
      let expected = marker.summary(item)
      let wanted = (expected ?? [(nil, .failure(Gap(.other)))]).map { "\($0.group ?? "") \(text($0.value))" }
      let found = result.lines.map {
        "\($0.group ?? "") \($0.figure.value.map { figure(.value($0)) } ?? "?")"
      }
      verdict.figures.append((.summary(index), expected?.contains { $0.value.hasValue } ?? false))
      if wanted != found {
        verdict.differences.append("\(item.name): \(wanted) by the reference, \(found) in the report")
      }
    }
  }

  private func text(_ score: Score) -> String {
    switch score {
    case .scored(let points): Fraction(parsing: "\(points)")?.text ?? "\(points)"
    case .notApplicable: "not applicable"
    case .undetermined: "no score"
    }
  }

  // MARK: words

  private func text(_ value: NodeValue) -> String {
    switch value {
    case .value(.number(let number)): Fraction(parsing: "\(number)")?.text ?? "\(number)"
    case .value(let value): "\(value)"
    case .absent(let absence): absence.sharing == nil ? "no score" : "not applicable"
    }
  }

  private func figure(_ value: NodeValue) -> String {
    switch value {
    case .value(.number(let number)): Fraction(parsing: "\(number)")?.text ?? "\(number)"
    case .value(.truth(let truth)): "\(truth)"
    case .value(.date(let date)): Day(date.year, date.month, date.day).dashed
    case .value(.level(_, let level)): "\(level)"
    case .value(.target(let text)): text.written
    case .value(let value): "\(value)"
    case .absent: "?"
    }
  }

  /// The grade, where it can be only one.
  private func only(_ grades: Set<Int>) -> String {
    grades.count == 1 ? grades.first.map { "\($0)" } ?? "?" : "?"
  }

  private func text(_ result: Result<Value, Gap>) -> String {
    guard case .success(let value) = result else { return "?" }
    return switch value {
    case .number(let number): number.text
    case .truth(let truth): "\(truth)"
    case .date(let day): day.dashed
    case .level(let level): "\(level)"
    case .text(let text): text
    case .figure(let text): text.text
    }
  }
}

extension Result {
  fileprivate var hasValue: Bool { if case .success = self { true } else { false } }
}
