import Source

/// What can be wrong with a comment that accepts a finding (H2901 onwards).
package enum AcceptanceMessage: DiagnosticMessage {
  case notAcceptable(String)
  case unknownCode(String, near: String?)
  case withoutReason(String)
  case noLongerApplies(String)

  package var severity: Severity { .warning }

  package var code: String {
    switch self {
    case .notAcceptable: "H2901"
    case .unknownCode: "H2902"
    case .withoutReason: "H2903"
    case .noLongerApplies: "H2904"
    }
  }
}
