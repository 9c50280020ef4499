import Source

/// Findings inside a report that is read without standard error beside it.
extension Narrator {
  /// The findings with why and what to do, under a title of their own; nothing of none.
  func findingBlocks(_ findings: [Diagnostic]) -> [ReportBlock] {
    guard !findings.isEmpty else { return [] }
    let words = AuditWords(language)
    return [.heading(words.dataFindings)]
      + findings.map { finding in
        let text = finding.message.text(in: language)
        return .section(
          title(of: finding),
          [
            words.why + self.words.colon + text.why, words.remedy + self.words.colon + text.remedy,
            words.place + self.words.colon + (address(of: finding) ?? words.none),
          ])
      }
  }

  /// A finding in one line, with its place.
  func line(of finding: Diagnostic) -> String {
    title(of: finding) + (address(of: finding).map { language == .chinese ? "（\($0)）" : " (\($0))" } ?? "")
  }

  private func title(of finding: Diagnostic) -> String {
    finding.severity.word(in: language) + " " + finding.code + words.colon
      + finding.message.text(in: language).headline
  }
}
