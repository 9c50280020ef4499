import Audit
import Driver
import Program
import Reports
import Runtime
import Source
import Streaming
import Workbooks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The exit codes that scripts rely on.
package enum ExitCode: Int32, Sendable {
  /// Done; there may be warnings.
  case fine = 0
  /// An error finding or an undetermined form; a warning under `--strict`.
  case findings = 1
  /// The command line cannot be carried out.
  case usage = 2
  /// Nothing could be read, or the output could not be written.
  case noFile = 3
}

/// Ends the process with a code.
package func exitTool(_ code: ExitCode) -> Never { exit(code.rawValue) }

extension Arguments {
  /// Whether the report goes to a file, where nobody sees standard error beside it.
  fileprivate var writesFile: Bool { output.map { $0 != "-" } ?? false }
}

/// Carries out one command line, without the program's name.
package func runTool(_ words: [String]) -> ExitCode {
  switch readArguments(words) {
  case .failure(let problem): return refuse(problem.message, problem.arguments)
  case .success(let arguments): return onLargeStack { run(arguments) }
  }
}

private func run(_ arguments: Arguments) -> ExitCode {
  guard arguments.command == .score || arguments.command == .audit, arguments.operands.count >= 2 else {
    return runCommand(arguments)
  }
  let data = expandFolders(Array(arguments.operands.dropFirst()))
  show(data.diagnostics, arguments)
  if data.paths.isEmpty { return .noFile }
  var expanded = arguments
  expanded.operands = [arguments.operands[0]] + data.paths
  return verdict(
    after: runCommand(expanded), hasErrors: data.diagnostics.hasErrors, hasWarnings: false, arguments)
}

private func runCommand(_ arguments: Arguments) -> ExitCode {
  var arguments = arguments
  // Whoever calls the output a workbook wants one.
  if arguments.command == .score || arguments.command == .audit, arguments.format == nil,
    arguments.output?.lowercased().hasSuffix(".xlsx") == true
  {
    arguments.format = .xlsx
  }
  if arguments.format == .xlsx, let refusal = refuseWorkbook(arguments) { return refusal }
  if arguments.wantsHelp { return deliver(helpText(arguments.command, arguments.language), Arguments()) }
  if arguments.wantsVersion { return deliver(versionText + "\n", Arguments()) }
  if arguments.operands.filter({ $0 == "-" }).count > 1 { return refuse(.inputTwice, arguments) }
  if arguments.form != nil, [.check, .draft, .layout, .blank].contains(arguments.command) {
    return refuse(.formNotForCheck, arguments)
  }
  if arguments.command != nil, arguments.command != .check {
    if arguments.fixes { return refuse(.onlyFor([.check], "--fix"), arguments) }
    if arguments.showsProofs { return refuse(.onlyFor([.check], "--proofs"), arguments) }
    if arguments.explainedCode != nil { return refuse(.onlyFor([.check], "--explain"), arguments) }
    if arguments.dumped != nil { return refuse(.onlyFor([.check], "--dump"), arguments) }
  }
  if !arguments.layouts.isEmpty, [.draft, .layout, .blank].contains(arguments.command) {
    return refuse(.onlyFor([.check, .score, .explain, .audit], "--layout"), arguments)
  }
  if arguments.command != .score, arguments.command != .audit {
    if arguments.findings != nil { return refuse(.onlyFor([.score, .audit], "--findings"), arguments) }
    if arguments.jobs != nil { return refuse(.onlyFor([.score, .audit], "--jobs"), arguments) }
    if arguments.mostFindings != nil {
      return refuse(.onlyFor([.score, .audit], "--limit-findings"), arguments)
    }
  }
  if let path = arguments.findings, arguments.operands.contains(where: { isSameFile($0, path) }) {
    return refuse(.outputIsInput(path), arguments)
  }
  if let output = arguments.output, arguments.operands.contains(where: { isSameFile($0, output) }) {
    return refuse(.outputIsInput(output), arguments)
  }
  switch arguments.command {
  case .check?: return runCheck(arguments)
  case .score?: return runScore(arguments)
  case .explain?: return runExplain(arguments)
  case .audit?: return runAudit(arguments)
  case .draft?: return runDraft(arguments)
  case .layout?: return runLayout(arguments)
  case .blank?: return runBlank(arguments)
  case nil: return refuse(.noCommand, arguments)
  }
}

/// Refuses a ledger where none is made, or where it would be printed on a screen.
private func refuseWorkbook(_ arguments: Arguments) -> ExitCode? {
  if arguments.wantsHelp || arguments.wantsVersion { return nil }
  switch arguments.command {
  case .score?, .audit?: return arguments.writesFile ? nil : refuse(.workbookNeedsFile, arguments)
  case .explain?:
    let offered = ReportFormat.allCases.filter { $0 != .xlsx }
    return refuse(.formatNotOffered("explain", .xlsx, offered: offered), arguments)
  case .check?, .draft?, .layout?, .blank?, nil: return nil
  }
}

// MARK: commands

private func runScore(_ arguments: Arguments) -> ExitCode {
  guard arguments.operands.count >= 2 else { return refuse(.tooFewFiles(.score), arguments) }
  return withTemplate(arguments) { template in
    if let code = runStream(arguments, template, .scores(arguments.format ?? .text)) { return code }
    // A table and a list of findings show no steps.
    let explained = arguments.format != .csv && arguments.format != .sarif
    var run = scoreForms(
      in: Array(arguments.operands.dropFirst()), by: template, as: arguments.encoding, explained: explained,
      of: arguments.choice)
    if let unknown = unknownForm(run.forms, run.filesRead, arguments) { return refuse(unknown, arguments) }
    if arguments.form != nil { run.summaries = [] }
    let found = run.diagnostics + run.evaluations.flatMap(\.findings)
    show(Array(found.prefix(arguments.mostFindings ?? .max)), arguments)
    guard run.filesRead > 0 else { return .noFile }
    let kept = keepFindings(
      run.diagnostics.map { FormFinding($0) }
        + run.evaluations.flatMap { form in form.findings.map { FormFinding($0, form: form.form) } },
      arguments)
    if kept != .fine { return kept }
    if arguments.format == .xlsx {
      let code = deliver(arguments) { () throws(WritingFault) in
        try ledger(
          of: run.evaluations, summaries: run.summaries, findings: run.diagnostics, template: template,
          language: arguments.language)
      }
      return verdict(after: code, hasErrors: run.hasErrors, hasWarnings: run.hasWarnings, arguments)
    }
    let report = renderScores(
      run.evaluations, summaries: run.summaries, findings: run.diagnostics,
      tellsFindings: arguments.writesFile, template: template,
      language: arguments.language,
      format: arguments.format ?? .text)
    return verdict(
      after: deliver(report, arguments), hasErrors: run.hasErrors, hasWarnings: run.hasWarnings, arguments)
  }
}

private func runAudit(_ arguments: Arguments) -> ExitCode {
  guard arguments.operands.count >= 2 else { return refuse(.tooFewFiles(.audit), arguments) }
  return withTemplate(arguments) { template in
    // Whoever wants all findings in a file, and names no format for a report, wants no report beside it.
    let isForFindings = arguments.findings != nil && arguments.format == nil && arguments.output == nil
    let format = isForFindings ? nil : arguments.format ?? .text
    if let code = runStream(arguments, template, .audits(format)) { return code }
    let run = auditForms(
      in: Array(arguments.operands.dropFirst()), by: template, as: arguments.encoding, of: arguments.choice)
    if let unknown = unknownForm(run.forms, run.filesRead, arguments) { return refuse(unknown, arguments) }
    // What was found in the forms is the report itself.
    show(Array(run.diagnostics.prefix(arguments.mostFindings ?? .max)), arguments)
    guard run.filesRead > 0 else { return .noFile }
    let kept = keepFindings(
      run.diagnostics.map { FormFinding($0) }
        + run.audits.flatMap { audit in
          audit.findings.map { FormFinding($0, form: audit.evaluation.form) }
        }, arguments)
    if kept != .fine { return kept }
    if format == .xlsx {
      let code = deliver(arguments) { () throws(WritingFault) in
        try ledger(
          of: run.audits, findings: run.diagnostics, template: template, language: arguments.language)
      }
      return verdict(after: code, hasErrors: run.hasErrors, hasWarnings: run.hasWarnings, arguments)
    }
    let report = format.map {
      renderAudits(
        run.audits, findings: run.diagnostics, tellsFindings: arguments.writesFile, template: template,
        language: arguments.language, format: $0)
    }
    return verdict(
      after: report.map { deliver($0, arguments) } ?? .fine, hasErrors: run.hasErrors,
      hasWarnings: run.hasWarnings, arguments)
  }
}

private func runExplain(_ arguments: Arguments) -> ExitCode {
  guard arguments.operands.count >= 2 else { return refuse(.tooFewFiles(.explain), arguments) }
  // Data may be several files (rows beside forms); what is no file is the indicator.
  let rest = arguments.operands.dropFirst()
  let files = [rest[1]] + rest.dropFirst().prefix { isDataFile($0) }
  let names = Array(rest.dropFirst(files.count))
  guard names.count <= 1 else { return refuse(.tooManyFiles(.explain), arguments) }
  return withTemplate(arguments) { template in
    var indicator: IndicatorID?
    var unknown: UsageMessage?
    if let name = names.first {
      if !name.contains(where: { $0 != "/" && $0 != "." }) {
        return refuse(.unknownIndicator(name, near: nil), arguments)
      }
      switch findIndicator(name, in: template) {
      case .success(let id): indicator = id
      // It may yet be a row that the form brings.
      case .failure(let message) where message.isUnknown && !template.tables.isEmpty: unknown = message.value
      case .failure(let message): return refuse(message.value, arguments)
      }
    }
    let data = expandFolders(files)
    show(data.diagnostics, arguments)
    if data.paths.isEmpty { return .noFile }
    let run = scoreForms(
      in: data.paths, by: template, as: arguments.encoding,
      of: arguments.form.map { .named($0) } ?? .only)
    if let unknown = unknownForm(run.forms, run.filesRead, arguments) { return refuse(unknown, arguments) }
    show(run.diagnostics + run.evaluations.flatMap(\.findings), arguments)
    guard run.filesRead > 0 else { return .noFile }
    let several = arguments.form == nil ? run.forms : run.evaluations.map(\.form)
    if several.count > 1 { return refuse(.severalForms(several), arguments) }
    guard var evaluation = run.evaluations.first else { return .findings }
    if let unknown, let name = names.first {
      guard let row = findRow(name, in: evaluation, template) else { return refuse(unknown, arguments) }
      indicator = row.indicator
      evaluation = evaluation.keeping(row: row.number, below: row.indicator)
    }
    let report = renderExplanation(
      evaluation, findings: run.diagnostics, tellsFindings: arguments.writesFile, template: template,
      indicator: indicator,
      language: arguments.language,
      format: arguments.format ?? .text)
    return verdict(
      after: deliver(report, arguments), hasErrors: run.hasErrors, hasWarnings: run.hasWarnings, arguments)
  }
}

extension Arguments {
  /// The forms that are asked for.
  fileprivate var choice: FormChoice { form.map { .named($0) } ?? .all }
}

/// That a form is asked for which is not among those that were read.
private func unknownForm(_ known: [String], _ filesRead: Int, _ arguments: Arguments) -> UsageMessage? {
  guard let form = arguments.form, filesRead > 0, !known.contains(form) else { return nil }
  return .unknownForm(form, known: known)
}

/// Checks the template that comes first and goes on only if it is free of errors.
func withTemplate(_ arguments: Arguments, _ body: (Template) -> ExitCode) -> ExitCode {
  let file = checkTemplate(at: arguments.operands[0])
  show(file.diagnostics, arguments)
  guard let template = file.template else { return file.wasRead ? .findings : .noFile }
  let laidOut = addLayouts(in: arguments.layouts, to: template)
  show(laidOut.diagnostics, arguments)
  guard let template = laidOut.template else { return laidOut.wasRead ? .findings : .noFile }
  return verdict(
    after: body(template), hasErrors: false,
    hasWarnings: (file.diagnostics + laidOut.diagnostics).hasWarnings, arguments)
}

private func isDataFile(_ operand: String) -> Bool {
  operand == "-" || [".json", ".jsonl", ".ndjson", ".csv", ".xlsx"].contains { operand.hasSuffix($0) }
}

/// A message that travels as an error.
private struct Refusal: Error {
  let value: UsageMessage
  /// Whether nothing is called so.
  var isUnknown: Bool { if case .unknownIndicator = value { true } else { false } }
}

/// The names of a path, however they are joined.
private func pathNames(_ path: String) -> [String] {
  halfWidth(path).split(whereSeparator: { $0 == "/" || $0 == "." }).map(String.init)
}

/// The first row of the form whose path ends with the names.
private func findRow(
  _ name: String, in evaluation: Evaluation, _ template: Template
) -> (indicator: IndicatorID, number: Int)? {
  let wanted = pathNames(name)
  for result in evaluation.indicators {
    for row in result.rows
    where (pathNames(template[result.id].path) + pathNames(row.name)).suffix(wanted.count) == wanted[...] {
      return (result.id, row.number)
    }
  }
  return nil
}

private func findIndicator(_ name: String, in template: Template) -> Result<IndicatorID, Refusal> {
  let wanted = pathNames(name)
  let matches = template.indicators.filter {
    $0.path.split(separator: "/").map(String.init).suffix(wanted.count) == wanted[...]
  }
  let exact = matches.filter { $0.path.split(separator: "/").count == wanted.count }
  if let only = matches.count == 1 ? matches.first : (exact.count == 1 ? exact.first : nil) {
    return .success(only.id)
  }
  if matches.isEmpty {
    let near = nearestName(to: wanted.last ?? name, among: template.indicators.map(\.name))
    let isOutcome = template.outcomes.contains { $0.name == name }
    return .failure(Refusal(value: .unknownIndicator(name, near: near, isOutcome: isOutcome)))
  }
  return .failure(Refusal(value: .ambiguousIndicator(name, matches.map(\.path))))
}

// MARK: printing

/// The exit code of what was found, unless what came before has ended otherwise.
func verdict(after code: ExitCode, hasErrors: Bool, hasWarnings: Bool, _ arguments: Arguments) -> ExitCode {
  guard code == .fine else { return code }
  return hasErrors || (arguments.isStrict && hasWarnings) ? .findings : .fine
}

/// Findings go to standard error, beside the report and never inside it.
func show(_ diagnostics: [Diagnostic], _ arguments: Arguments) {
  guard !diagnostics.isEmpty else { return }
  _ = writeAll(renderDiagnostics(diagnostics, language: arguments.language, color: isTerminal(2)), to: 2)
}

/// Says why a command line cannot be carried out.
func refuse(_ message: UsageMessage, _ arguments: Arguments) -> ExitCode {
  show([Diagnostic(message, at: nil)], arguments)
  return .usage
}

/// Writes a report where it was asked for.
func deliver(_ text: String, _ arguments: Arguments) -> ExitCode { deliver(Array(text.utf8), arguments) }

/// Writes a workbook where it was asked for, or says why there can be none.
private func deliver(_ arguments: Arguments, _ workbook: () throws(WritingFault) -> [UInt8]) -> ExitCode {
  do throws(WritingFault) {
    return deliver(try workbook(), arguments)
  } catch {
    return refuseWorkbook(error, arguments)
  }
}

/// Says why a workbook cannot be written.
func refuseWorkbook(_ fault: WritingFault, _ arguments: Arguments) -> ExitCode {
  show([Diagnostic(fault.message, at: nil)], arguments)
  return .noFile
}

/// Writes bytes where a report was asked for.
func deliver(_ bytes: [UInt8], _ arguments: Arguments) -> ExitCode {
  do throws(FileProblem) {
    if let path = arguments.output, path != "-" {
      try writeComplete(bytes, to: path)
    } else if !writeAll(bytes, to: 1) {
      throw outputProblem()
    }
    return .fine
  } catch {
    show([Diagnostic(error.message, at: nil)], arguments)
    return .noFile
  }
}

/// Colours only on a terminal, and not where NO_COLOR asks for none.
func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 && getenv("NO_COLOR") == nil }
