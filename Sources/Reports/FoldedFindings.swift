import Audit
import Program
import Runtime
import Source

/// A finding of an audit, and those of the same form that say the same of other rows or figures.
struct FoldedFinding {
  /// The first of them.
  let first: AuditFinding
  /// The others, in their order.
  var others: [AuditFinding] = []

  /// How many there are.
  var count: Int { others.count + 1 }
}

/// The number of findings of one kind that stand alone in the audit of a form, as in the list of all findings.
private let standAlone = 3

extension FormAudit {
  /// The findings as people read them: many of one kind are one, which stands where the first of them does.
  var foldedFindings: [FoldedFinding] {
    let keys = findings.map { foldKey(of: $0) }
    let counts = Dictionary(keys.compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
    var folded: [FoldedFinding] = []
    var known: [FindingKind: Int] = [:]
    for (finding, key) in zip(findings, keys) {
      guard let key, counts[key] ?? 0 > standAlone else {
        folded.append(FoldedFinding(first: finding))
        continue
      }
      if let index = known[key] {
        folded[index].others.append(finding)
      } else {
        known[key] = folded.count
        folded.append(FoldedFinding(first: finding))
      }
    }
    return folded
  }

  /// What kind of finding it is; nil where it has working, a guess or places of its own to show, and for what is said
  /// of claims and figures, each of which is answered by itself.
  private func foldKey(of finding: AuditFinding) -> FindingKind? {
    guard let message = finding.diagnostic.message as? RunMessage, finding.variant == nil,
      finding.working.isEmpty, finding.otherPlaces.isEmpty
    else { return nil }
    if case .checkFailed = message { return nil }
    let text = message.text(in: .chinese)
    guard let index = finding.line, lines[index].level == .row else {
      return message.foldKey.map {
        FindingKind(weight: finding.weight, parts: [$0, text.why, text.remedy])
      }
    }
    // Rows are of one kind below one indicator, where the same is said of them but for their names.
    let above = lines[index].path.dropLast(lines[index].name.count)
    let said = message.nameless.text(in: .chinese).headline
    return FindingKind(
      weight: finding.weight, parts: [message.code, String(above), said, text.why, text.remedy])
  }
}

private struct FindingKind: Hashable {
  let weight: AuditWeight
  let parts: [String]
}
