import Source

extension Severity {
  /// The word that stands before a message.
  func word(in language: Language) -> String {
    switch (self, language) {
    case (.error, .chinese): "错误"
    case (.warning, .chinese): "警告"
    case (.note, .chinese): "提示"
    case (.error, .english): "error"
    case (.warning, .english): "warning"
    case (.note, .english): "note"
    }
  }
}

/// How many findings of each severity there are, such as "2 个错误，1 个警告"; empty where there are none.
///
/// What the author has accepted is counted apart, whatever its severity.
package func diagnosticSummary(_ diagnostics: [Diagnostic], language: Language) -> String {
  var parts = Severity.allCases.sorted(by: >).compactMap { severity -> String? in
    let count = diagnostics.open.count { $0.severity == severity }
    guard count > 0 else { return nil }
    let word = severity.word(in: language)
    switch language {
    case .chinese: return "\(count) 个\(word)"
    case .english: return "\(count) \(word)\(count == 1 ? "" : "s")"
    }
  }
  let accepted = diagnostics.count { $0.isAccepted }
  if accepted > 0 {
    switch language {
    case .chinese: parts.append("\(parts.isEmpty ? "没有其他问题，" : "")\(accepted) 个已接受")
    case .english: parts.append("\(parts.isEmpty ? "nothing else, " : "")\(accepted) accepted")
    }
  }
  switch language {
  case .chinese: return parts.joined(separator: "，")
  case .english: return parts.joined(separator: ", ")
  }
}
