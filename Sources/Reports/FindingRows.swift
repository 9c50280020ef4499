import DataFiles
import Program
import Source

/// The findings of a run as lines of a file, for runs that have too many to be read on a terminal: a table for a
/// spreadsheet, or one JSON object in each line, in the shape of `heng-findings/1`.
package struct FindingRows: Sendable {
  /// The kinds of files.
  package enum Kind: Sendable { case csv, jsonLines }

  private let kind: Kind
  private let language: Language

  /// Lines for a file of this name, which tells the kind; nil where it tells none.
  package init?(for path: String, _ language: Language) {
    let name = path.lowercased()
    if name.hasSuffix(".csv") {
      kind = .csv
    } else if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
      kind = .jsonLines
    } else {
      return nil
    }
    self.language = language
  }

  /// What stands before the first line.
  package var header: [UInt8] {
    switch kind {
    case .csv: Array(CSVTextTable(header: ["级别", "编号", "说明", "位置", "文件", "行", "列", "原因", "办法"]).text.utf8)
    case .jsonLines: []
    }
  }

  /// The cell or path of a finding, with the sheet where there is one.
  private func spot(of finding: Diagnostic) -> String {
    [finding.place?.file.sheet?.name, finding.spot].compactMap { $0 }.joined(separator: " › ")
  }

  /// The line of a finding.
  package func line(_ finding: Diagnostic) -> [UInt8] {
    switch kind {
    case .csv:
      let text = finding.message.text(in: language)
      let start = finding.place?.start
      return Array(
        CSVTextTable.line([
          finding.severity.word(in: language), finding.code, text.headline, spot(of: finding),
          finding.place?.file.path ?? "", start.map { String($0.line) } ?? "",
          start.map { String($0.column) } ?? "",
          text.why, text.remedy,
        ]).utf8)
    case .jsonLines:
      return Array((JSONText.object(findingMembers(finding, language: language)).line + "\n").utf8)
    }
  }
}
