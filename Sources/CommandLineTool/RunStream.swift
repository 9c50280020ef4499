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

/// How many findings of many forms are told where nobody says.
private let mostFindings = 1000
/// From how many forms on a run ends with a summary.
private let manyForms = 1000

/// Forms that are made ready while the template is still proved.
enum PreparedForms<Run> {
  /// The forms of one file, which go through while they are read.
  case stream(FormStream)
  /// Everything, read and computed as a whole.
  case whole(Run)

  /// Opens the one file where its forms go through in chunks, or else reads and computes everything.
  init(_ arguments: Arguments, _ template: Template, _ task: StreamTask, whole: () -> Run) {
    if arguments.operands.count == 2, arguments.form == nil, arguments.encoding == nil,
      let stream = FormStream(
        arguments.operands[1], by: template, task, arguments.language,
        StreamOptions(
          jobs: arguments.jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
          mostFindings: arguments.mostFindings ?? mostFindings))
    {
      self = .stream(stream)
    } else {
      self = .whole(whole())
    }
  }
}

/// Scores or audits the forms of one file while they are read.
func runStream(
  _ stream: FormStream, _ arguments: Arguments, _ template: Template, _ task: StreamTask
) -> ExitCode {
  do throws(FileProblem) {
    let start = seconds()
    let rows = try Destination(arguments.output)
    let findings = try FindingsFile(arguments)
    let ledger = LedgerFile(arguments, template, task)
    let meter = isatty(2) == 1 ? ProgressMeter(arguments.language, from: start) : nil
    let result = stream.run(
      StreamOutput(
        rows: { rows.take($0) }, ledger: ledger.map { book in { book.take($0) } },
        findings: ledger == nil && findings == nil
          ? nil
          : { found in
            ledger?.note(found)
            return findings?.take(found) ?? true
          },
        progress: meter.map { meter in { meter.show($0, $1) } }, isSeenAlone: rows.isFile))
    meter?.clear()
    if let problem = result.problem { throw problem }
    switch ledger?.bytes(result.summaries) {
    case .success(let bytes)?: _ = rows.take(bytes)
    case .failure(let fault)?: return refuseWorkbook(fault, arguments)
    case nil: break
    }
    try rows.finish()
    try findings?.finish()
    show(result.findings, arguments)
    if result.tally.forms >= manyForms || result.left > 0 || task.writesNothing {
      let summary = streamSummary(
        result, task, seconds: seconds() - start, by: template, arguments.language)
      _ = writeAll(summary, to: 2)
    }
    return verdict(after: .fine, hasErrors: result.hasErrors, hasWarnings: result.hasWarnings, arguments)
  } catch {
    show([Diagnostic(error.message, at: nil)], arguments)
    return .noFile
  }
}

/// The ledger of a run, whose rows come in the order of the forms.
private final class LedgerFile {
  private let writer: Result<LedgerWriter, WritingFault>
  private var fault: WritingFault?

  /// An empty ledger; nil where the task writes none.
  init?(_ arguments: Arguments, _ template: Template, _ task: StreamTask) {
    let isAudit: Bool
    switch task {
    case .scores(.xlsx): isAudit = false
    case .audits(.xlsx?): isAudit = true
    case .scores, .audits: return nil
    }
    writer = Result { () throws(WritingFault) in
      try LedgerWriter(LedgerMaker(template, arguments.language, isAudit: isAudit))
    }
  }

  /// Takes what is said of a form; false once it could not be written.
  func take(_ form: LedgerForm) -> Bool {
    do throws(WritingFault) {
      try writer.get().add(form)
      return true
    } catch {
      fault = error
      return false
    }
  }

  /// Takes the findings that are about no single form: those of forms come with them.
  func note(_ findings: [FormFinding]) {
    guard case .success(let writer) = writer else { return }
    for finding in findings where finding.form == nil { writer.add(finding.diagnostic) }
  }

  /// The whole workbook.
  func bytes(_ summaries: [SummaryResult]) -> Result<[UInt8], WritingFault> {
    if let fault { return .failure(fault) }
    return Result { () throws(WritingFault) in try writer.get().bytes(summaries) }
  }
}

/// Where rows go: a file that is complete or absent, or standard output.
final class Destination {
  private let file: GrowingFile?
  private var problem: FileProblem?

  /// Opens a path; nil or `-` is standard output.
  init(_ path: String?) throws(FileProblem) {
    if let path, path != "-" { file = try GrowingFile(path) } else { file = nil }
  }

  /// Whether it is a file, where nobody sees standard error beside it.
  var isFile: Bool { file != nil }

  /// Takes some more; false once it could not.
  func take(_ bytes: [UInt8]) -> Bool {
    if problem != nil { return false }
    do throws(FileProblem) {
      guard let file else {
        if !writeAll(bytes, to: 1) { throw outputProblem() }
        return true
      }
      try file.append(bytes)
      return true
    } catch {
      problem = error
      return false
    }
  }

  /// Puts the whole file in its place.
  func finish() throws(FileProblem) {
    if let problem { throw problem }
    try file?.finish()
  }
}

/// The file that all findings go to.
final class FindingsFile {
  private let destination: Destination
  private let rows: FindingRows

  /// Opens the file; nil where none is asked for.
  init?(_ arguments: Arguments) throws(FileProblem) {
    guard let path = arguments.findings, let rows = FindingRows(for: path, arguments.language) else {
      return nil
    }
    self.rows = rows
    destination = try Destination(path)
    _ = destination.take(rows.header)
  }

  /// Takes some findings; false once they could not be written.
  func take(_ findings: [FormFinding]) -> Bool { destination.take(findings.flatMap { rows.line($0) }) }

  /// Puts the whole file in its place.
  func finish() throws(FileProblem) { try destination.finish() }
}

/// Writes the findings of a run to the file that was asked for.
func keepFindings(_ findings: @autoclosure () -> [FormFinding], _ arguments: Arguments) -> ExitCode {
  do throws(FileProblem) {
    guard let file = try FindingsFile(arguments) else { return .fine }
    _ = file.take(findings())
    try file.finish()
    return .fine
  } catch {
    show([Diagnostic(error.message, at: nil)], arguments)
    return .noFile
  }
}

/// The seconds of a clock that only goes forward.
private func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// A line on a terminal that tells how far a run is.
private final class ProgressMeter {
  private let language: Language
  private let start: Double
  private var last: Double
  private var isShown = false

  init(_ language: Language, from start: Double) {
    (self.language, self.start, last) = (language, start, start)
  }

  func show(_ forms: Int, _ part: Int) {
    let now = seconds()
    guard now - last >= 0.2 else { return }
    (last, isShown) = (now, true)
    let rate = Int(Double(forms) / max(0.001, now - start))
    let rest = part > 0 ? Int(((now - start) * Double(1000 - part) / Double(part)).rounded(.up)) : 0
    let bar = String(repeating: "━", count: part / 50) + String(repeating: "─", count: 20 - part / 50)
    let text =
      switch language {
      case .chinese: "\(bar) \(part / 10)%，\(forms) 份，每秒 \(rate) 份，还需 \(rest) 秒"
      case .english: "\(bar) \(part / 10)%, \(forms) forms, \(rate) a second, \(rest) s left"
      }
    _ = writeAll("\r\u{1B}[K" + text, to: 2)
  }

  func clear() { if isShown { _ = writeAll("\r\u{1B}[K", to: 2) } }
}
