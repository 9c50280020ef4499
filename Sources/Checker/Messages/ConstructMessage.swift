import Source

/// What can be wrong with roundings, limits and formulas with parameters (H2390 onwards).
package enum ConstructMessage: DiagnosticMessage {
  /// What is rounded to is no written amount above zero.
  case wrongMultiple(Phrase, String)
  /// 限于 without one figure and the span that it is held to.
  case wrongLimits
  /// 限于 with its least above its most.
  case limitsCrossed

  package var severity: Severity { .error }

  package var code: String {
    switch self {
    case .wrongMultiple: "H2390"
    case .wrongLimits: "H2391"
    case .limitsCrossed: "H2392"
    }
  }
}
