import DiagnosticPages
import Source

/// The page of a code for a terminal: what it means, the message at its example, and the example put right.
///
/// `findings` are what the wrong example gives.
package func renderPage(
  _ page: DiagnosticPage, findings: [Diagnostic], language: Language, color: Bool
) -> String {
  let words = page.words(in: language)
  let paint = Paint(isOn: color)
  let head = page.severity.word(in: language) + " " + page.code
  var parts = [
    paint.severity(head, page.severity) + ": " + paint.strong(words.title) + "\n\n" + words.about + "\n"
  ]
  guard let examples = page.examples else { return parts.joined() }
  let titles = PageTitles(language)
  for (title, example) in [(titles.wrong, examples.wrong), (titles.right, examples.right)] {
    parts.append(
      paint.strong(title) + "\n\n" + indented(example.template + (example.data.map { "\n\($0)\n" } ?? "")))
  }
  parts.insert(renderDiagnostics(findings, language: language, color: color), at: 2)
  return parts.joined(separator: "\n")
}

/// The page of a code as Markdown, in one language or in several with the examples once.
package func renderPageMarkdown(
  _ page: DiagnosticPage, findings: [Diagnostic], languages: [Language]
) -> String {
  var lines: [String] = []
  for (index, language) in languages.enumerated() {
    let words = page.words(in: language)
    lines.append("\(index == 0 ? "#" : "##") \(page.code) \(words.title)")
    lines += ["", "**\(page.severity.word(in: language))**", "", words.about, ""]
  }
  guard let examples = page.examples else { return lines.dropLast().map { $0 + "\n" }.joined() }
  let titles = languages.map { PageTitles($0) }
  lines += ["## " + titles.map(\.wrong).joined(separator: " / "), ""]
  let isOnData = examples.wrong.data != nil
  lines += fenced(
    "heng" + (isOnData ? "" : " 有误 \(Set(findings.map(\.code)).sorted().joined(separator: " "))"),
    examples.wrong.template)
  if let data = examples.wrong.data { lines += fenced(examples.wrong.dataFormat.rawValue, data) }
  for language in languages {
    lines += fenced("text", renderDiagnostics(findings, language: language, color: false))
  }
  lines += ["## " + titles.map(\.right).joined(separator: " / "), ""]
  // A form is put right under the same template, which stands above.
  if let data = examples.right.data {
    lines += fenced(examples.wrong.dataFormat.rawValue, data)
  } else {
    lines += fenced("heng", examples.right.template)
  }
  return lines.dropLast().map { $0 + "\n" }.joined()
}

private struct PageTitles {
  let wrong: String
  let right: String

  init(_ language: Language) {
    switch language {
    case .chinese: (wrong, right) = ("有误", "改正")
    case .english: (wrong, right) = ("Wrong", "Corrected")
    }
  }
}

private func fenced(_ info: String, _ text: String) -> [String] {
  ["```\(info)"]
    + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    .reversed().drop { $0.isEmpty }.reversed() + ["```", ""]
}

private func indented(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
    .joined(separator: "\n")
}
