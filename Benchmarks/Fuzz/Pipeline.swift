import Audit
import BlankForms
import DataFiles
import Driver
import Parser
import Program
import Reports
import Runtime
import Source
import Syntax
import TestSupport
import Workbooks

/// A promise that a case broke without stopping the program.
package struct BrokenPromise: Error, CustomStringConvertible {
  /// What was broken.
  package let description: String
}

/// Takes a case through everything that the commands do with it: check, fix, score, explain, audit, all reports.
///
/// Returns what the case reached: the codes of its findings, the pairs of nodes of its tree, the steps of its
/// explanations. A case that reaches something new is worth changing further. Throws where a promise is broken.
package func runPipeline(_ fuzzed: FuzzCase) throws -> Set<String> {
  var reached: Set<String> = []
  let file = SourceFile(path: "模板.heng", bytes: fuzzed.template)
  let tree = parse(file).tree
  let printed = tree.tokens.flatMap { file.bytes[Int($0.range.start)..<Int($0.range.end)] }
  guard printed == file.bytes else { throw BrokenPromise(description: "the tree is not the file") }
  note(tree.root, &reached)
  let checked = checkTemplate(file)
  try report(checked.diagnostics, &reached)
  if let fixed = applySafeFixes(of: checked.diagnostics, to: file) {
    _ = checkTemplate(SourceFile(path: "模板.heng", bytes: fixed.bytes))
  }
  guard let template = checked.template else { return reached }
  let faults = invariantFaults(of: template)
  guard faults.isEmpty else { throw BrokenPromise(description: "what passed the checker: \(faults)") }
  reached.insert("checked")
  _ = renderProofs([template], language: .chinese, format: .text)
  // One template in four: a form takes longer than all the rest.
  if fuzzed.template.count.isMultiple(of: 4) { try makeBlankForm(template, &reached) }
  try runData(fuzzed.data, by: template, &reached)
  return reached
}

/// The form of a template is a workbook that reads itself back as a form that says nothing.
private func makeBlankForm(_ template: Template, _ reached: inout Set<String>) throws {
  let bytes: [UInt8]
  do throws(WritingFault) {
    bytes = try blankForm(of: template, rows: 2).book.bytes()
  } catch {
    guard case .longText = error.kind else { throw BrokenPromise(description: "a blank form: \(error)") }
    return
  }
  var batch = FormBatch(template)
  batch.read(workbook: bytes, path: "空表.xlsx")
  let (forms, diagnostics) = batch.finished()
  guard forms.count == 1, !diagnostics.contains(where: { $0.code.hasPrefix("H52") }) else {
    throw BrokenPromise(description: "a blank form is not read: \(diagnostics.map(\.code))")
  }
  for datum in forms[0].inputs.values {
    throw BrokenPromise(description: "a blank form says \(datum.value)")
  }
  reached.insert("blank")
}

private func runData(
  _ files: [FuzzCase.DataFile], by template: Template, _ reached: inout Set<String>
) throws {
  var batch = FormBatch(template)
  for file in files {
    if file.name.hasSuffix(".xlsx") {
      batch.read(workbook: workbookBytes(file.bytes), path: file.name)
    } else {
      batch.read(SourceFile(path: file.name, bytes: file.bytes))
    }
  }
  let reading = batch.reading()
  try report(reading.diagnostics, &reached)
  // A form for nothing at all, so that templates without data are evaluated too.
  let empty = readForms(SourceFile(path: "空.json", bytes: Array("{}".utf8)), template: template).forms
  let all = reading.forms.isEmpty ? empty : reading.forms
  let cohort = Cohort(of: all, by: template, doubt: reading.doubt)
  let (summaries, unknown) = summarize(cohort, by: template)
  try report(unknown, &reached)
  var evaluations: [Evaluation] = []
  for form in all {
    let evaluation = evaluate(form, by: template, in: cohort)
    let faults = try evaluationFaults(evaluation, template)
    guard faults.isEmpty else { throw BrokenPromise(description: "an evaluation: \(faults)") }
    try report(evaluation.findings, &reached)
    note(evaluation, &reached)
    evaluations.append(evaluation)
  }
  try render(
    evaluations, summaries, zip(all, evaluations).map { audit($0, $1, by: template, in: cohort) }, template)
}

private func render(
  _ evaluations: [Evaluation], _ summaries: [SummaryResult], _ audits: [FormAudit], _ template: Template
) throws {
  // One format in one language a run, all of them in turn: printing all ten takes longer than all the rest.
  let turn =
    template.inputs.count + template.indicators.count + evaluations.count + audits.flatMap(\.findings).count
  let format = ReportFormat.allCases[turn % ReportFormat.allCases.count]
  let language = Language.allCases[turn / ReportFormat.allCases.count % Language.allCases.count]
  if format == .xlsx { return try writeLedgers(evaluations, summaries, audits, template, language) }
  _ = renderScores(evaluations, summaries: summaries, template: template, language: language, format: format)
  _ = renderAudits(audits, template: template, language: language, format: format)
  for evaluation in evaluations.prefix(2) {
    _ = renderExplanation(
      evaluation, template: template, indicator: nil, language: language, format: format)
  }
}

/// A ledger is a workbook that can be read, whatever the names and texts in it; only a text may be too long for it.
private func writeLedgers(
  _ evaluations: [Evaluation], _ summaries: [SummaryResult], _ audits: [FormAudit], _ template: Template,
  _ language: Language
) throws {
  var books: [[UInt8]] = []
  do throws(WritingFault) {
    books.append(
      try ledger(of: evaluations, summaries: summaries, template: template, language: language))
    books.append(try ledger(of: audits, template: template, language: language))
  } catch {
    guard case .longText = error.kind else { throw BrokenPromise(description: "a ledger: \(error)") }
  }
  for bytes in books {
    let book = try openWorkbook(bytes, named: "台账.xlsx")
    for sheet in book.sheets { _ = try book.readSheet(sheet) }
  }
}

private func report(_ diagnostics: [Diagnostic], _ reached: inout Set<String>) throws {
  for diagnostic in diagnostics {
    reached.insert(diagnostic.code)
    for language in [Language.chinese, .english] {
      let text = diagnostic.message.text(in: language)
      guard !text.headline.isEmpty else {
        throw BrokenPromise(description: "\(diagnostic.code) says nothing")
      }
    }
  }
  // One report a run: all three take longer than the check.
  switch diagnostics.count % 3 {
  case 0: _ = renderDiagnostics(diagnostics, language: .chinese, color: false)
  case 1: _ = renderDiagnosticsJSON(diagnostics, settled: [], language: .english)
  default: _ = renderSARIF(diagnostics, language: .chinese)
  }
}

private func note(_ node: SyntaxNode, _ reached: inout Set<String>) {
  var open = [node]
  while let node = open.popLast() {
    for child in node.nodes {
      reached.insert("\(node.kind)/\(child.kind)")
      open.append(child)
    }
  }
}

private func note(_ evaluation: Evaluation, _ reached: inout Set<String>) {
  for result in evaluation.indicators {
    for step in result.steps { reached.insert("step \(caseName(step))") }
    for loss in result.losses { reached.insert("loss \(caseName(loss.cause))") }
  }
}

private func caseName(_ value: some Any) -> String {
  Mirror(reflecting: value).children.first?.label ?? "\(value)"
}
