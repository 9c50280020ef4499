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
  var writesFile: Bool { output.map { $0 != "-" } ?? false }
}

/// Carries out one command line, without the program's name.
package func runTool(_ words: [String]) -> ExitCode {
  switch readArguments(words) {
  case .failure(let problem): return refuse(problem.message, problem.arguments)
  case .success(let arguments): return Beside { run(arguments) }.wait()
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

// MARK: forms and templates

extension Arguments {
  /// The forms that are asked for.
  var choice: FormChoice { form.map { .named($0) } ?? .all }
}

/// That a form is asked for which is not among those that were read.
func unknownForm(_ known: [String], _ filesRead: Int, _ arguments: Arguments) -> UsageMessage? {
  guard let form = arguments.form, filesRead > 0, !known.contains(form) else { return nil }
  return .unknownForm(form, known: known)
}

/// Makes something ready by the template that comes first while its proofs are looked for, and goes on once they have
/// ended and only if it is free of errors; what is made ready says nothing and writes nothing.
func withTemplate<Prepared>(
  _ arguments: Arguments, preparing: (Template) -> Prepared, then: (Template, Prepared) -> ExitCode
) -> ExitCode {
  let opened = openTemplate(at: arguments.operands[0])
  let laidOut = opened.template.map { addLayouts(in: arguments.layouts, to: $0) }
  let prepared = laidOut?.template.map { preparing($0) }
  let file = opened.checked()
  show(file.diagnostics, arguments)
  guard file.template != nil, let laidOut else { return file.wasRead ? .findings : .noFile }
  show(laidOut.diagnostics, arguments)
  guard let template = laidOut.template, let prepared else { return laidOut.wasRead ? .findings : .noFile }
  return verdict(
    after: then(template, prepared), hasErrors: false,
    hasWarnings: (file.diagnostics + laidOut.diagnostics).hasWarnings, arguments)
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
func deliver(_ arguments: Arguments, _ workbook: () throws(WritingFault) -> [UInt8]) -> ExitCode {
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
