import Audit
import DataFiles
import DiagnosticPages
import Runtime
import Source

/// What an example of a page gives: the findings on its template, or on its form where it has one.
package func findings(of example: DiagnosticPage.Example) -> [Diagnostic] {
  let file = SourceFile(path: "例.heng", bytes: Array(example.template.utf8))
  let checked = checkTemplate(file)
  guard let data = example.data, let template = checked.template else { return checked.diagnostics }
  var batch = FormBatch(template)
  batch.read(SourceFile(path: "例.\(example.dataFormat.rawValue)", bytes: Array(data.utf8)))
  let reading = batch.reading()
  guard !example.isAudited else {
    let audits = audit(reading.forms, by: template, doubt: reading.doubt)
    return reading.diagnostics + audits.flatMap { $0.findings.map(\.diagnostic) }
  }
  let run = score(reading.forms, by: template, doubt: reading.doubt)
  return reading.diagnostics + run.diagnostics + run.evaluations.flatMap(\.findings)
}
