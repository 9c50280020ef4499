import Source

/// What can be wrong with a comment that accepts a finding (H2201 onwards).
package enum AcceptanceMessage: DiagnosticMessage {
  case notAcceptable(String)
  case unknownCode(String, near: String?)
  case withoutReason(String)
  case noLongerApplies(String)

  package var severity: Severity { .warning }

  package var code: String {
    switch self {
    case .notAcceptable: "H2201"
    case .unknownCode: "H2202"
    case .withoutReason: "H2203"
    case .noLongerApplies: "H2204"
    }
  }

  package func text(in language: Language) -> MessageText {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
