import Audit
import Program
import Runtime
import Source
import Values

/// Audits for programs, in the format `heng-audit/1`; members are only ever added.
func auditJSON(_ audits: [FormAudit], _ findings: [Diagnostic], _ narrator: Narrator) -> JSONText {
  FormList.audits(narrator).document(
    audits.map { narrator.auditJSON($0) }, [], findings, narrator.language)
}

extension FormList {
  /// The list of what audits found.
  static func audits(_ narrator: Narrator) -> FormList { FormList("heng-audit/1", narrator) }
}

extension Narrator {
  func auditJSON(_ audit: FormAudit) -> JSONText {
    let evaluation = audit.evaluation
    return .object(
      evaluation.headMembers + [
        ("claimedTotal", .optional(audit.claimedTotal?.written)),
        ("total", scoreJSON(evaluation.total, exact: nil)),
        ("difference", .optional(audit.difference?.fractionText)),
        ("claimedGrade", .optional(audit.claimedGrade)),
        ("grade", evaluation.grade.map { gradeJSON($0) } ?? .null),
        ("verdicts", .object(Verdict.allCases.map { ($0.rawValue, .integer(audit.count($0))) })),
        ("lines", .array(audit.lines.map { lineJSON($0) })),
        ("findings", .array(audit.findings.map { findingJSON($0) })),
      ])
  }

  private func lineJSON(_ line: AuditLine) -> JSONText {
    .object(
      [
        ("level", .string(line.level.rawValue)),
        ("path", .string(line.path)),
        ("points", .optional(line.points?.fractionText)),
        ("claimed", .optional(line.claimed.map { text($0) })),
        ("computed", computedJSON(line.computed)),
        ("verdict", .string(line.verdict.rawValue)),
        ("spot", .string(line.spot)),
        ("file", .string(line.place.file.path)),
      ] + line.place.sheetMember + [("line", .integer(line.place.start.line))])
  }

  private func computedJSON(_ figure: ComputedFigure) -> JSONText {
    switch figure {
    case .score(let score, let exact): scoreJSON(score, exact: exact)
    case .text(let figure): .object([("state", .string("figure")), ("text", .string(text(figure)))])
    case .grade(let grades):
      .object([
        ("state", .string("grade")), ("best", .string(template.grades[grades.lowerBound].name)),
        ("worst", .string(template.grades[grades.upperBound].name)),
      ])
    }
  }

  private func findingJSON(_ finding: AuditFinding) -> JSONText {
    let variant = finding.variant.map {
      JSONText.object([("kind", .string($0.kind)), ("text", .string($0.text(in: language)))])
    }
    return .object(
      [
        ("weight", .string(finding.weight.rawValue)),
        ("lineIndex", finding.line.map { .integer($0) } ?? .null),
        ("stake", .string(finding.stake.fractionText)),
        ("otherSpots", .array(finding.otherPlaces.map { .string($0.spot) })),
        ("variant", variant ?? .null),
        ("working", .array(finding.working.map { stepJSON($0) })),
      ] + findingMembers(finding.diagnostic, language: language))
  }
}
