/// The pages of all codes, in the order of the codes.
package let allPages: [DiagnosticPage] = [
  DiagnosticPage.lexer, DiagnosticPage.blocks, DiagnosticPage.missingParts, DiagnosticPage.punctuation,
  DiagnosticPage.limits, DiagnosticPage.printed,
  DiagnosticPage.head, DiagnosticPage.names, DiagnosticPage.rules, DiagnosticPage.whole,
  DiagnosticPage.tables, DiagnosticPage.composition, DiagnosticPage.constructs,
  DiagnosticPage.acceptances,
  DiagnosticPage.scoreProofs,
  DiagnosticPage.tableProofs, DiagnosticPage.gradeProofs, DiagnosticPage.nameProofs,
  DiagnosticPage.doubts, DiagnosticPage.gaps, DiagnosticPage.misplaced, DiagnosticPage.nameDoubts,
  DiagnosticPage.readings, DiagnosticPage.figureDoubts,
  DiagnosticPage.json, DiagnosticPage.csv, DiagnosticPage.shapes, DiagnosticPage.formNames,
  DiagnosticPage.formValues,
  DiagnosticPage.rows, DiagnosticPage.batches, DiagnosticPage.workbooks, DiagnosticPage.sheets,
  DiagnosticPage.layouts, DiagnosticPage.layoutRows, DiagnosticPage.laidOutSheets,
  DiagnosticPage.ledgers,
  DiagnosticPage.drafts,
  DiagnosticPage.forms,
  DiagnosticPage.audits,
  DiagnosticPage.tool,
].flatMap { $0 }.sorted { $0.code < $1.code }

private let pagesByCode = Dictionary(uniqueKeysWithValues: allPages.map { ($0.code, $0) })

/// The page of a code; nil where there is no such code.
package func diagnosticPage(of code: String) -> DiagnosticPage? { pagesByCode[code] }
