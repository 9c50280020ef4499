import Program
import Source

/// Findings for programs, in the format `heng-findings/1`.
///
/// A finding without a place has null for file, line and column; `spot` is there only where there is one.
/// `settled` are findings that safe fixes have put right: their places are those before the change.
/// `proved` are the templates of which is also told what is proved; nil where that was not asked.
package func renderDiagnosticsJSON(
  _ diagnostics: [Diagnostic], settled: [Diagnostic] = [], proved: [Template]? = nil, language: Language
) -> String {
  var members: [(String, JSONText)] = [
    ("format", .string("heng-findings/1")),
    ("findings", findingsJSON(diagnostics, language: language)),
  ]
  if !settled.isEmpty { members.append(("settled", findingsJSON(settled, language: language))) }
  if let proved { members.append(("proofs", proofsJSON(proved, language: language))) }
  return JSONText.object(members).document
}

/// The findings as a JSON array; every format that holds findings uses this shape.
func findingsJSON(_ diagnostics: [Diagnostic], language: Language) -> JSONText {
  .array(diagnostics.map { findingJSON($0, language: language) })
}

private func findingJSON(_ diagnostic: Diagnostic, language: Language) -> JSONText {
  .object(findingMembers(diagnostic, language: language))
}

/// The members of one finding, for formats that say more of it.
func findingMembers(_ diagnostic: Diagnostic, language: Language) -> [(String, JSONText)] {
  let text = diagnostic.message.text(in: language)
  let place = diagnostic.place
  let start = place?.start
  let end = place?.end
  var members: [(String, JSONText)] = [
    ("code", .string(diagnostic.code)),
    ("severity", .string(diagnostic.severity.rawValue)),
    ("message", .string(text.headline)),
    ("label", .string(text.label)),
    ("why", .string(text.why)),
    ("remedy", .string(text.remedy)),
    ("file", .optional(place?.file.path)),
    ("line", number(start?.line)),
    ("column", number(start?.column)),
    ("endLine", number(end?.line)),
    ("endColumn", number(end?.column)),
  ]
  members += place?.sheetMember ?? []
  if let spot = diagnostic.spot { members.append(("spot", .string(spot))) }
  let related = diagnostic.related.enumerated().map { index, place in
    relatedJSON(place, label: index < text.secondary.count ? text.secondary[index] : "")
  }
  members.append(("related", .array(related)))
  members.append(("fixes", .array(diagnostic.fixes.map { fixJSON($0, language: language) })))
  if let reason = diagnostic.acceptance { members.append(("accepted", .string(reason))) }
  return members
}

private func fixJSON(_ fix: Fix, language: Language) -> JSONText {
  .object([
    ("title", .string(fix.title(in: language))),
    ("applicability", .string(fix.applicability.rawValue)),
    ("edits", .array(fix.edits.map { editJSON($0) })),
  ])
}

private func editJSON(_ edit: Edit) -> JSONText {
  let start = edit.place.start
  let end = edit.place.end
  return .object([
    ("file", .string(edit.place.file.path)),
    ("line", .integer(start.line)),
    ("column", .integer(start.column)),
    ("endLine", .integer(end.line)),
    ("endColumn", .integer(end.column)),
    ("replacement", .string(edit.replacement)),
  ])
}

private func relatedJSON(_ place: Place, label: String) -> JSONText {
  let start = place.start
  return .object(
    [
      ("file", .string(place.file.path)),
      ("line", .integer(start.line)),
      ("column", .integer(start.column)),
    ] + place.sheetMember + [("label", .string(label))])
}

private func number(_ value: Int?) -> JSONText { value.map { .integer($0) } ?? .null }
