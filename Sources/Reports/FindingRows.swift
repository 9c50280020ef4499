import Audit
import DataFiles
import Program
import Source

/// What is told of a form, or of the files where it belongs to no form.
package struct FormFinding: Sendable {
  /// What was found.
  package let diagnostic: Diagnostic
  /// The name of the form.
  package let form: String?
  /// How an audit weighs it.
  let audit: AuditFinding?

  /// What was found in a form by itself, or in the files.
  package init(_ diagnostic: Diagnostic, form: String? = nil) {
    (self.diagnostic, self.form, audit) = (diagnostic, form, nil)
  }

  /// What an audit found in a form.
  package init(_ finding: AuditFinding, form: String) {
    (diagnostic, self.form, audit) = (finding.diagnostic, form, finding)
  }

  /// Whether the form contradicts itself.
  package var isContradiction: Bool { audit?.weight == .contradiction }
  /// Whether it is an error, for an audit a contradiction.
  package var isError: Bool { audit.map { $0.weight == .contradiction } ?? (diagnostic.severity == .error) }
  /// Whether it is a warning.
  package var isWarning: Bool { audit.map { $0.weight == .warning } ?? (diagnostic.severity == .warning) }
}

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
    case .csv:
      Array(
        CSVTextTable(header: ["级别", "编号", "说明", "位置", "文件", "行", "列", "原因", "办法", "表单", "可能的算法"]).text.utf8)
    case .jsonLines: []
    }
  }

  /// The cell or path of a finding, with the sheet where there is one.
  private func spot(of finding: Diagnostic) -> String {
    [finding.place?.file.sheet?.name, finding.spot].compactMap { $0 }.joined(separator: " › ")
  }

  /// The line of a finding.
  package func line(_ found: FormFinding) -> [UInt8] {
    let finding = found.diagnostic
    let weight = found.audit.map { AuditWords(language).weight($0.weight) }
    let variant = found.audit?.variant?.text(in: language)
    switch kind {
    case .csv:
      let text = finding.message.text(in: language)
      let start = finding.place?.start
      return Array(
        CSVTextTable.line([
          weight ?? finding.severity.word(in: language), finding.code, text.headline, spot(of: finding),
          finding.place?.file.path ?? "", start.map { String($0.line) } ?? "",
          start.map { String($0.column) } ?? "",
          text.why, text.remedy, found.form ?? "", variant ?? "",
        ]).utf8)
    case .jsonLines:
      var members = [("form", JSONText.optional(found.form))]
      if let audit = found.audit {
        members += [("weight", .string(audit.weight.rawValue)), ("variant", .optional(variant))]
      }
      return Array((JSONText.object(findingMembers(finding, language: language) + members).line + "\n").utf8)
    }
  }
}
