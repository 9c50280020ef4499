import Draft
import Driver
import Reports
import Source
import Workbooks

/// `heng draft`: drafts a template from a printed table of indicators.
func runDraft(_ arguments: Arguments) -> ExitCode {
  guard let path = arguments.operands.first else { return refuse(.tooFewFiles(.draft), arguments) }
  guard arguments.operands.count == 1 else { return refuse(.tooManyFiles(.draft), arguments) }
  if let format = arguments.format, format != .text {
    return refuse(.formatNotOffered("draft", format, offered: [.text]), arguments)
  }
  switch grids(path, arguments) {
  case .failure(let finding):
    show([finding.value], arguments)
    return .noFile
  case .success(let grids):
    guard let grid = grids.first(where: holdsIndicators), let draft = draft(grid) else {
      show([Diagnostic(DraftMessage.noTable, at: nil)], arguments)
      return .findings
    }
    let delivered = deliver(draft.text, arguments)
    let report = draftReport(draft, arguments.language)
    _ = writeAll(report + sheetReport(grid, among: grids, arguments.language), to: 2)
    show(draft.problems, arguments)
    return verdict(
      after: delivered, hasErrors: draft.problems.hasErrors, hasWarnings: false, arguments)
  }
}

/// A finding that travels as an error.
private struct Unread: Error { let value: Diagnostic }

/// The tables of a workbook or a CSV file.
private func grids(_ path: String, _ arguments: Arguments) -> Result<[PrintedGrid], Unread> {
  switch workbookBytes(path) {
  case .workbook(let bytes):
    return Result { () throws(WorkbookFault) in try readGrids(bytes, path: path) }
      .mapError { Unread(value: Diagnostic($0.message, at: nil)) }
  case .refused, .none:
    switch readSource(path, limit: FileLimit.data, as: arguments.encoding) {
    case .failure(let problem): return .failure(Unread(value: Diagnostic(problem.message, at: nil)))
    case .success(let file):
      if let fault = file.findFault() {
        return .failure(Unread(value: Diagnostic(FileMessage.notText(fault), at: Place(file, fault.range))))
      }
      return .success([PrintedGrid(file)])
    }
  }
}
