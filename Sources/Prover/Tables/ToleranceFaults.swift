import Program
import Source
import Values

/// Finds checks of two rates with an error in percent: 误差 5%.
///
/// Why: of rates it is the difference in points (85% and 90% pass), and many mean a twentieth of the figure. Instead:
/// 误差 5个百分点, or a check of the quotient. Below one percent both are a matter of rounding.
func findToleranceFaults(_ template: Template) -> [Diagnostic] {
  template.checks.compactMap { check in
    guard let tolerance = check.tolerance, case .constant(.number(let size), _) = tolerance.kind,
      case .number(let type) = tolerance.type, let unit = type.unit, unit.symbol == "%",
      size >= Rational(1, 100)
    else { return nil }
    return template.diagnostic(
      DoubtMessage.errorOfRates(template.phrase(of: tolerance)), at: tolerance.range)
  }
}
