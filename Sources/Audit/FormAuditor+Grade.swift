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
    if grade.final.contains(claimed) {
      guard grade.isDetermined else { return .cannotCheck }
      if let total, let byClaim, byClaim != claimed, settled(byClaim, grade) == claimed,
        grade.byTotal != grade.final, let veto = veto(lowering: byClaim, grade)
      {
        report(
          .gradeByVeto(
            claimed: names[claimed], total: total.written, byTotal: names[byClaim], veto: veto), line: index)
      }
      return .agrees
    }
    if let verdict = auditDoubted(grade: claimed, grade, index) { return verdict }
    let should = Array(names[grade.final])
    let lowering =
      veto(lowering: grade.byTotal.lowerBound, grade) ?? veto(lowering: grade.byTotal.upperBound, grade)
    if let total, let byClaim, !(computedTotal.map { total.equals($0) } ?? false),
      settled(byClaim, grade) == claimed || (byClaim == claimed && lowering == nil)
    {
      let countsVetoes = lowering != nil || grade.final != grade.byTotal
      report(
        .gradeFollows(
          claimed: names[claimed], total: total.written, computed: earned(should), countsVetoes: countsVetoes),
        line: index)
      return .follows
    }
    if let lowering, grade.byTotal.contains(claimed) || byClaim == claimed {
      let earned = grade.byTotal.contains(claimed) ? nil : earned(Array(names[grade.byTotal]))
      report(
        .gradeWithoutVeto(claimed: names[claimed], earned: earned, veto: lowering, computed: should),
        line: index)
    } else {
      report(.gradeUnexplained(claimed: names[claimed], computed: should), line: index)
    }
    return .differs
  }

  private var computedTotal: Rational? {
    if case .scored(let points) = evaluation.total { points } else { nil }
  }

  /// The computed total, or what it can still come to, with grades that go with it.
  private func earned(_ grades: [String]) -> AuditMessage.EarnedGrade {
    let total =
      switch evaluation.total {
      case .scored(let points): numbers.score(points)
      case .undetermined(let low, let high, _):
        low == high ? numbers.score(low) : "\(numbers.score(low))–\(numbers.score(high))"
      case .notApplicable: "—"
      }
    return AuditMessage.EarnedGrade(total: total, grades: grades)
  }

  /// The grade of a claimed total after the vetoes that hold.
  private func settled(_ byTotal: Int, _ grade: GradeResult) -> Int {
    holding(grade).reduce(byTotal) { apply($1, to: $0) }
  }

  /// The first veto that holds and changes what a total earns; nil where none does.
  private func veto(lowering byTotal: Int, _ grade: GradeResult) -> AuditMessage.AppliedVeto? {
    holding(grade).first { apply($0, to: byTotal) != byTotal }.map { told($0) }
      .map { AuditMessage.AppliedVeto(condition: $0.condition, figures: $0.figures) }
  }

  private func holding(_ grade: GradeResult) -> [VetoResult] { grade.vetoes.filter { $0.holds == true } }

  private func apply(_ veto: VetoResult, to grade: Int) -> Int {
    template.vetoes[veto.index].effect.applied(to: grade, last: template.grades.lastEarned)
  }
}
