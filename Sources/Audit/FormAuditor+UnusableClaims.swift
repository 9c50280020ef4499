import Program
import Runtime
import Values

extension FormAuditor {
  /// A claim that was made and cannot be read is not one that was not made: its line cannot be checked.
  mutating func markUnusableClaims() {
    for index in lines.indices where isUncompared(lines[index]) && isClaimUnusable(index) {
      settle(index, .cannotCheck)
    }
  }

  /// Whether the verdict says that there was no claim to hold against anything.
  private func isUncompared(_ line: AuditLine) -> Bool {
    line.verdict == .notClaimed || (line.verdict == .judged && line.claimed == nil)
  }

  private func isClaimUnusable(_ index: Int) -> Bool {
    switch lines[index].level {
    case .row, .indicator, .group: unusableClaims.contains(index)
    case .total: form.hasUnusableTotal
    case .grade: form.hasUnusableGrade
    case .check: false
    }
  }

  /// How a line whose claim cannot be read enters the sums above: what the form has added there nobody knows.
  mutating func withUnusableClaim(
    _ standing: Standing, _ index: Int, _ result: IndicatorResult, isTaken: Bool = false
  ) -> Standing {
    unusableClaims.insert(index)
    var open = standing
    (open.value, open.exact, open.rounded) = (nil, nil, nil)
    (open.addend, open.isClaimed) = (.unknown, false)
    open.low = min(standing.low, isTaken ? -result.points : .zero)
    open.high = max(standing.high, isTaken ? .zero : result.points)
    return open
  }
}
