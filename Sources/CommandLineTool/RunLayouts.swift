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

/// `heng layout`: makes a block 版式 of an official blank form in which names stand in braces.
func runLayout(_ arguments: Arguments) -> ExitCode {
  guard arguments.operands.count >= 2 else { return refuse(.tooFewFiles(.layout), arguments) }
  guard arguments.operands.count == 2 else { return refuse(.tooManyFiles(.layout), arguments) }
  if let format = arguments.format, format != .text {
    return refuse(.formatNotOffered("layout", format, offered: [.text]), arguments)
  }
  let checked = checkTemplate(at: arguments.operands[0], as: arguments.encoding)
  show(checked.diagnostics, arguments)
  guard let template = checked.template else { return checked.wasRead ? .findings : .noFile }
  switch drawLayouts(from: arguments.operands[1], of: template) {
  case .failure(let problem):
    show([Diagnostic(problem.message, at: nil)], arguments)
    return .noFile
  case .success(let drawn):
    show(drawn.diagnostics, arguments)
    if drawn.text.isEmpty { return .findings }
    return verdict(
      after: deliver(drawn.text, arguments), hasErrors: drawn.diagnostics.hasErrors,
      hasWarnings: drawn.diagnostics.hasWarnings, arguments)
  }
}
