import Program
import Runtime

extension FormAuditor {
  /// A claim that was made and cannot be read is not one that was not made: its line cannot be checked.
  mutating func markUnusableClaims() {
    for index in lines.indices where lines[index].verdict == .notClaimed && isClaimUnusable(lines[index]) {
      settle(index, .cannotCheck)
    }
  }

  private func isClaimUnusable(_ line: AuditLine) -> Bool {
    switch line.level {
    case .indicator, .group:
      guard let indicator = template.indicators.first(where: { $0.path == line.path }) else { return false }
      return form.indicators[indicator.id]?.unusable.contains(.claim) ?? false
    case .total: return form.hasUnusableTotal
    case .grade: return form.hasUnusableGrade
    case .row, .check: return false
    }
  }
}
