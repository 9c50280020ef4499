import Audit
import Program
import Runtime
import Source

/// A report of many forms that is written form by form, while they are read: the same bytes as the report of all.
package struct ReportParts: Sendable {
  private enum Kind: Sendable {
    case scores(ScoreTable)
    case results(FormList)
    case resultLines
    case audits(AuditTable)
    case auditList(FormList)
    case auditLines
    case ledger(LedgerMaker)
    case nothing
  }

  private let kind: Kind
  private let narrator: Narrator

  private init(_ kind: Kind, _ narrator: Narrator) { (self.kind, self.narrator) = (kind, narrator) }

  /// The scores of forms; nil for formats that are made of all forms together.
  package static func scores(
    _ template: Template, _ language: Language, as format: ReportFormat
  ) -> ReportParts? {
    let narrator = Narrator(template, language)
    switch format {
    case .csv: return ReportParts(.scores(ScoreTable(narrator)), narrator)
    case .json: return ReportParts(.results(.results(narrator)), narrator)
    case .jsonLines: return ReportParts(.resultLines, narrator)
    case .xlsx: return ReportParts(.ledger(LedgerMaker(template, language, isAudit: false)), narrator)
    case .text, .markdown, .sarif: return nil
    }
  }

  /// The audits of forms; nil for formats that are made of all forms together. Without a format nothing is written.
  package static func audits(
    _ template: Template, _ language: Language, as format: ReportFormat?
  ) -> ReportParts? {
    let narrator = Narrator(template, language)
    switch format {
    case .csv?: return ReportParts(.audits(AuditTable(narrator)), narrator)
    case .json?: return ReportParts(.auditList(.audits(narrator)), narrator)
    case .jsonLines?: return ReportParts(.auditLines, narrator)
    case .xlsx?: return ReportParts(.ledger(LedgerMaker(template, language, isAudit: true)), narrator)
    case nil: return ReportParts(.nothing, narrator)
    case .text?, .markdown?, .sarif?: return nil
    }
  }

  /// Whether forms are told with all that led to their scores.
  package var isExplained: Bool {
    switch kind {
    case .scores: false
    case .results, .resultLines, .audits, .auditList, .auditLines, .ledger, .nothing: true
    }
  }

  /// Whether nothing is written of forms.
  package var isNothing: Bool { if case .nothing = kind { true } else { false } }

  /// What comes before the first form.
  package var opening: [UInt8] {
    switch kind {
    case .scores(let table): Array(CSVTextTable(header: table.header).text.utf8)
    case .audits: Array(CSVTextTable(header: AuditTable.header).text.utf8)
    case .results(let list), .auditList(let list): Array(list.opening.utf8)
    case .resultLines, .auditLines, .ledger, .nothing: []
    }
  }

  /// What stands before every form but the first.
  package var separator: [UInt8] {
    switch kind {
    case .results, .auditList: Array(",".utf8)
    case .scores, .resultLines, .audits, .auditLines, .ledger, .nothing: []
    }
  }

  /// What is written of a form.
  package func part(_ evaluation: Evaluation) -> [UInt8] {
    switch kind {
    case .scores(let table): return Array(CSVTextTable.line(table.row(evaluation)).utf8)
    case .results(let list): return Array(list.item(narrator.formJSON(evaluation)).utf8)
    case .resultLines: return Array((narrator.formJSON(evaluation).line + "\n").utf8)
    case .audits, .auditList, .auditLines, .ledger, .nothing: return []
    }
  }

  /// What is written of a form with claims.
  package func part(_ audit: FormAudit) -> [UInt8] {
    switch kind {
    case .audits(let table): return table.rows(audit).flatMap { CSVTextTable.line($0).utf8 }
    case .auditList(let list): return Array(list.item(narrator.auditJSON(audit)).utf8)
    case .auditLines: return Array((narrator.auditJSON(audit).line + "\n").utf8)
    case .scores, .results, .resultLines, .ledger, .nothing: return []
    }
  }

  /// What comes behind the last form: the findings of the file, in a table of audits those of the forms too, where
  /// nobody reads them beside it.
  package func closing(
    _ summaries: [SummaryResult], isEmpty: Bool, _ ofFile: [Diagnostic], inTable: [Diagnostic]
  ) -> [UInt8] {
    switch kind {
    case .audits(let table): return inTable.open.flatMap { CSVTextTable.line(table.row($0)).utf8 }
    case .results(let list):
      let further = [("summaries", JSONText.array(summaries.map { narrator.summaryJSON($0) }))]
      return Array(list.closing(isEmpty: isEmpty, further, ofFile, narrator.language).utf8)
    case .auditList(let list):
      return Array(list.closing(isEmpty: isEmpty, [], ofFile, narrator.language).utf8)
    case .scores, .resultLines, .auditLines, .ledger, .nothing: return []
    }
  }
}

// A ledger is no file that grows at its end: what is said of a form goes to its writer, not into bytes.
extension ReportParts {
  /// What makes a ledger's part of forms; nil where the report is no ledger.
  package var ledger: LedgerMaker? { if case .ledger(let maker) = kind { maker } else { nil } }
}
