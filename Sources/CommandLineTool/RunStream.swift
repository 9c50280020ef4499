import Driver
import Program
import Reports
import Source
import Streaming

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many findings of many forms are told where nobody says.
private let mostFindings = 1000

/// Scores a table of forms in blocks; nil where that is not possible, and everything is read as a whole.
func runScoreStream(_ arguments: Arguments, _ template: Template) -> ExitCode? {
  guard arguments.format == .csv, arguments.operands.count == 2, arguments.form == nil, arguments.encoding == nil,
    let stream = ScoreStream(
      arguments.operands[1], by: template, arguments.language,
      StreamOptions(
        jobs: arguments.jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
        mostFindings: arguments.mostFindings ?? mostFindings))
  else { return nil }
  do throws(FileProblem) {
    guard let path = arguments.output, path != "-" else {
      let result = stream.run { writeAll($0, to: 1) }
      if let problem = result.problem { throw problem }
      return finish(result, arguments)
    }
    let file = try GrowingFile(path)
    var problem: FileProblem?
    let result = stream.run { bytes in
      do throws(FileProblem) {
        try file.append(bytes)
        return true
      } catch {
        problem = error
        return false
      }
    }
    if let problem { throw problem }
    for finding in result.findings.open { try file.append(stream.row(of: finding)) }
    try file.finish()
    return finish(result, arguments)
  } catch {
    show([Diagnostic(error.message, at: nil)], arguments)
    return .noFile
  }
}

private func finish(_ result: StreamResult, _ arguments: Arguments) -> ExitCode {
  show(result.findings, arguments)
  return verdict(
    after: .fine, hasErrors: result.hasErrors, hasWarnings: result.findings.hasWarnings, arguments)
}
