import Audit
import DataFiles
import DiagnosticPages
import Program
import Runtime
import Source

/// What an example of a page gives: the findings on its template, or on its form where it has one.
package func findings(of example: DiagnosticPage.Example) -> [Diagnostic] {
  let checked = checkTemplate(SourceFile(path: "例.heng", bytes: Array(example.template.utf8)))
  guard let data = example.data, let template = checked.template else { return checked.diagnostics }
  let file = SourceFile(path: "例.\(example.dataFormat.rawValue)", bytes: Array(data.utf8))
  guard !example.isAudited else {
    let reading = read(file, by: template)
    let (audits, doubts) = audit(reading, by: template)
    return reading.diagnostics + doubts + audits.flatMap { $0.findings.map(\.diagnostic) }
  }
  let run = scoreForms(in: file, by: template)
  return run.diagnostics + run.evaluations.flatMap(\.findings)
}

/// Scores the forms of data that stand in no file of their own.
package func scoreForms(in file: SourceFile, by template: Template) -> ScoringRun {
  let reading = read(file, by: template)
  var run = score(reading.forms, by: template, doubt: reading.doubt)
  run.diagnostics = reading.diagnostics + run.diagnostics
  return run
}

private func read(_ file: SourceFile, by template: Template) -> BatchReading {
  var batch = FormBatch(template)
  batch.read(file)
  return batch.reading()
}
