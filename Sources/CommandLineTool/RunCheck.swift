import DiagnosticPages
import Driver
import Planning
import Reports
import Source

/// `heng check`: checks templates, applies safe fixes, shows what is proved, or explains a code.
func runCheck(_ arguments: Arguments) -> ExitCode {
  if let code = arguments.explainedCode { return runExplainCode(code, arguments) }
  guard !arguments.operands.isEmpty else { return refuse(.tooFewFiles(.check), arguments) }
  if let stage = arguments.dumped { return runDump(stage, arguments) }
  if !arguments.layouts.isEmpty { return runCheckLayouts(arguments) }
  let offered: [ReportFormat] = arguments.showsProofs ? [.text, .markdown, .json] : [.text, .json, .sarif]
  if let format = arguments.format, !offered.contains(format) {
    let command = arguments.showsProofs ? "check --proofs" : "check"
    return refuse(.formatNotOffered(command, format, offered: offered), arguments)
  }
  guard arguments.fixes else {
    return deliverCheck(
      arguments.operands.map { checkTemplate(at: $0, as: arguments.encoding) }, settled: [], arguments)
  }
  if arguments.operands.contains("-") || arguments.output != nil { return fixToOutput(arguments) }
  let fixed = arguments.operands.map { fixTemplate(at: $0, as: arguments.encoding) }
  return deliverCheck(fixed.map(\.checked), settled: fixed.flatMap(\.settled), arguments)
}

private func deliverCheck(_ files: [CheckedFile], settled: [Diagnostic], _ arguments: Arguments) -> ExitCode {
  let diagnostics = files.flatMap(\.diagnostics)
  let report: String
  let templates = files.compactMap(\.template)
  switch arguments.format {
  case .json?:
    report = renderDiagnosticsJSON(
      diagnostics, settled: settled, proved: arguments.showsProofs ? templates : nil,
      language: arguments.language)
  case let format where arguments.showsProofs:
    _ = writeAll(renderSettled(settled, language: arguments.language), to: 2)
    show(diagnostics, arguments)
    report = renderProofs(templates, language: arguments.language, format: format ?? .text)
  case .sarif?: report = renderSARIF(diagnostics, language: arguments.language)
  default:
    report =
      renderSettled(settled, language: arguments.language)
      + renderDiagnostics(
        diagnostics, language: arguments.language, color: arguments.output == nil && isTerminal(1))
      + files.map { checkSummary($0, arguments.language) }.joined()
  }
  let delivered = deliver(report, arguments)
  return verdict(
    after: files.contains(where: \.wasRead) ? delivered : .noFile, hasErrors: diagnostics.hasErrors,
    hasWarnings: diagnostics.hasWarnings, arguments)
}

/// The corrected template goes to standard output or to the file of `-o`, everything said of it to standard error;
/// the template that was read stays as it is.
private func fixToOutput(_ arguments: Arguments) -> ExitCode {
  guard arguments.operands.count == 1, arguments.format ?? .text == .text, !arguments.showsProofs else {
    return refuse(.fixToOneOutput, arguments)
  }
  let fixed = fixTemplate(at: arguments.operands[0], as: arguments.encoding, writesBack: false)
  _ = writeAll(renderSettled(fixed.settled, language: arguments.language), to: 2)
  show(fixed.checked.diagnostics, arguments)
  guard fixed.checked.wasRead else { return .noFile }
  let found = fixed.checked.diagnostics
  return verdict(
    after: deliver(fixed.bytes, arguments), hasErrors: found.hasErrors, hasWarnings: found.hasWarnings,
    arguments)
}

private func checkSummary(_ file: CheckedFile, _ language: Language) -> String {
  let summary = diagnosticSummary(file.diagnostics, language: language)
  if !file.wasRead { return "" }
  switch language {
  case .chinese: return visibleText(file.path) + "：\(summary.isEmpty ? "没有发现问题" : summary)\n"
  case .english: return visibleText(file.path) + ": \(summary.isEmpty ? "nothing found" : summary)\n"
  }
}

// MARK: stages

/// Prints one stage of one template; what is wrong with it is told on standard error, and the stages behind the
/// program are there only for a template without errors.
private func runDump(_ stage: DumpStage, _ arguments: Arguments) -> ExitCode {
  guard arguments.operands.count == 1, !arguments.fixes, !arguments.showsProofs,
    arguments.format ?? .text == .text
  else { return refuse(.dumpAlone, arguments) }
  let file = checkTemplate(at: arguments.operands[0], as: arguments.encoding)
  show(file.diagnostics, arguments)
  let text: String? =
    switch stage {
    case .tokens: file.tree.map(dumpTokens)
    case .tree: file.tree.map(dumpTree)
    case .program: file.template.map(dumpProgram)
    case .plan: file.template.map { dumpPlan(lower($0), of: $0) }
    }
  guard let text else { return file.wasRead ? .findings : .noFile }
  return verdict(
    after: deliver(text, arguments), hasErrors: file.diagnostics.hasErrors,
    hasWarnings: file.diagnostics.hasWarnings, arguments)
}

// MARK: codes

private func runExplainCode(_ word: String, _ arguments: Arguments) -> ExitCode {
  guard arguments.operands.isEmpty, !arguments.fixes, !arguments.showsProofs else {
    return refuse(.explainAlone, arguments)
  }
  let code = halfWidth(word).uppercased()
  guard let page = diagnosticPage(of: code) else {
    let near = nearestName(to: code, among: allPages.map(\.code))
    return refuse(.unknownCode(word, near: near), arguments)
  }
  let found = page.examples.map { findings(of: $0.wrong) } ?? []
  switch arguments.format ?? .text {
  case .text:
    let color = arguments.output == nil && isTerminal(1)
    return deliver(
      renderPage(page, findings: found, language: arguments.language, color: color), arguments)
  case .markdown:
    return deliver(renderPageMarkdown(page, findings: found, languages: [arguments.language]), arguments)
  case .json, .jsonLines, .csv, .xlsx, .sarif:
    let format = arguments.format ?? .text
    return refuse(
      .formatNotOffered("check --explain", format, offered: [.text, .markdown]), arguments)
  }
}
