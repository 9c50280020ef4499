/// The formats a report is written in.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// For a terminal or a text file; tables aligned for fixed-pitch fonts.
  case text
  /// Markdown, for documents and issue trackers.
  case markdown
  /// `heng-result/1`, for programs.
  case json
  /// The forms of `heng-result/1`, one in each line, for programs that take one after the other.
  case jsonLines = "jsonl"
  /// A table for Excel and WPS.
  case csv
  /// A ledger: a workbook for Excel and WPS, which is no text and goes to a file.
  case xlsx
  /// SARIF 2.1.0, for code review and CI: the findings of a check.
  case sarif
}
