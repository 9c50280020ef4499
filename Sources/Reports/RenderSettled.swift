import Source

/// A line for each finding that a safe fix has put right, with the place before the change.
package func renderSettled(_ settled: [Diagnostic], language: Language) -> String {
  settled.map { finding in
    let title = finding.safeFix?.title(in: language) ?? ""
    let place = finding.place.map { visibleText($0.file.path) + ":\($0.start.line):\($0.start.column)" } ?? ""
    switch language {
    case .chinese: return "\(place): 已改正 \(finding.code)：\(visibleText(title))\n"
    case .english: return "\(place): corrected \(finding.code): \(visibleText(title))\n"
    }
  }.joined()
}
