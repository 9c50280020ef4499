import DataFiles
import Driver
import Program
import Reports
import Source

/// `heng check --layout`: checks files of layouts against a template, and shows what samples say by them.
func runCheckLayouts(_ arguments: Arguments) -> ExitCode {
  guard arguments.operands.count == 1, !arguments.fixes, !arguments.showsProofs,
    arguments.format ?? .text == .text
  else { return refuse(.layoutAlone, arguments) }
  let checked = checkTemplate(at: arguments.operands[0], as: arguments.encoding)
  show(checked.diagnostics, arguments)
  guard let template = checked.template else { return checked.wasRead ? .findings : .noFile }
  let samples = arguments.layouts.filter { isSample($0) }
  let laidOut = addLayouts(in: arguments.layouts.filter { !samples.contains($0) }, to: template)
  show(laidOut.diagnostics, arguments)
  guard let template = laidOut.template else { return laidOut.wasRead ? .findings : .noFile }
  var (report, found) = ("", checked.diagnostics + laidOut.diagnostics)
  var wasRead = laidOut.wasRead
  for path in samples {
    switch readSample(at: path, by: template) {
    case .failure(let problem):
      show([Diagnostic(problem.message, at: nil)], arguments)
      wasRead = false
    case .success(let sample):
      show(sample.diagnostics, arguments)
      found += sample.diagnostics
      report += (report.isEmpty ? "" : "\n") + renderSample(sample, path: path, language: arguments.language)
    }
  }
  if samples.isEmpty {
    report = template.layouts.map { "\($0.name)\n" }.joined()
  }
  return verdict(
    after: wasRead ? deliver(report, arguments) : .noFile, hasErrors: found.hasErrors,
    hasWarnings: found.hasWarnings, arguments)
}

/// Whether a file is a workbook, which is shown, and not a text of layouts.
private func isSample(_ path: String) -> Bool {
  switch workbookBytes(path) {
  case .workbook, .refused: true
  case .none: false
  }
}
