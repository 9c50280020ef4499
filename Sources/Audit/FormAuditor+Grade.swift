import Program
import Runtime
import Source
import Values

extension FormAuditor {
  /// Holds the claimed grade against the total, claimed and computed, and the vetoes.
  mutating func auditGrade() {
    guard let grade = evaluation.grade else { return }
    let index = lines.count
    let claim = form.claimedGrade
    lines.append(
      AuditLine(
        level: .grade, path: "", name: "", depth: 0, points: nil, claimed: claim.map { Phrase($0.value) },
        claimedPoints: nil,
        place: claim?.place ?? evaluation.place, spot: claim?.spot ?? "", computed: .grade(grade.final),
        verdict: .notClaimed))
    guard let claim else { return }
    let names = template.grades.map(\.name)
    let word = halfWidth(claim.value).filter { !$0.isWhitespace }
    guard let claimed = names.firstIndex(where: { halfWidth($0) == word }) else {
      settle(index, .differs)
      return report(
        .unknownGrade(claimed: claim.value, known: names, near: nearestName(to: word, among: names)),
        line: index)
    }
    settle(index, verdict(on: claimed, grade, index))
  }

  private mutating func verdict(on claimed: Int, _ grade: GradeResult, _ index: Int) -> Verdict {
    let names = template.grades.map(\.name)
    let total = form.claimedTotal.map { PrintedFigure($0) }
    let byClaim = total.flatMap { template.band(of: $0.value) }
    let holding = grade.vetoes.filter { $0.holds == true }
    func veto() -> AuditMessage.AppliedVeto {
      let first = holding.first.map { told($0) }
      return AuditMessage.AppliedVeto(condition: first?.condition ?? "", figures: first?.figures ?? "")
    }
    if grade.final.contains(claimed) {
      guard grade.isDetermined else { return .cannotCheck }
      if let total, let byClaim, byClaim != claimed, !holding.isEmpty {
        report(
          .gradeByVeto(
            claimed: names[claimed], total: total.written, byTotal: names[byClaim], veto: veto()), line: index
        )
      }
      return .agrees
    }
    let should = names[grade.final.lowerBound]
    if let byClaim, let total, !(computedTotal.map { total.equals($0) } ?? false),
      settled(byClaim, grade) == claimed
    {
      report(
        .gradeFollows(claimed: names[claimed], total: total.written, computed: should), line: index)
      return .follows
    }
    if byClaim == claimed || grade.byTotal.contains(claimed), !holding.isEmpty {
      report(.gradeWithoutVeto(claimed: names[claimed], veto: veto(), computed: should), line: index)
    } else {
      report(.gradeUnexplained(claimed: names[claimed], computed: should), line: index)
    }
    return .differs
  }

  private var computedTotal: Rational? {
    if case .scored(let points) = evaluation.total { points } else { nil }
  }

  /// The grade of a claimed total after the vetoes that hold.
  private func settled(_ byTotal: Int, _ grade: GradeResult) -> Int {
    let last = template.grades.lastEarned
    return grade.vetoes.filter { $0.holds == true }.reduce(byTotal) {
      template.vetoes[$1.index].effect.applied(to: $0, last: last)
    }
  }
}
