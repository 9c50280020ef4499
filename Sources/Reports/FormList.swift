import Source

/// A JSON document with a list of forms, whole or written form by form in the same bytes.
struct FormList: Sendable {
  private let format: String
  private let narrator: Narrator

  init(_ format: String, _ narrator: Narrator) { (self.format, self.narrator) = (format, narrator) }

  private var head: [(String, JSONText)] {
    [("format", .string(format)), ("template", narrator.templateJSON)]
  }

  /// The whole document.
  func document(
    _ forms: [JSONText], _ further: [(String, JSONText)], _ findings: [Diagnostic], _ language: Language
  ) -> JSONText {
    .object(head + [("forms", .array(forms))] + further + tail(findings, language))
  }

  private func tail(_ findings: [Diagnostic], _ language: Language) -> [(String, JSONText)] {
    [("findings", findingsJSON(findings, language: language))]
  }

  /// What comes before the first form.
  var opening: String {
    let text = JSONText.object(head).part(depth: 0)
    return text.dropLast(2) + ",\n  \"forms\": ["
  }

  /// A form; every one but the first has a comma before it.
  func item(_ form: JSONText) -> String { "\n    " + form.part(depth: 2) }

  /// What comes behind the last form.
  func closing(
    isEmpty: Bool, _ further: [(String, JSONText)], _ findings: [Diagnostic], _ language: Language
  ) -> String {
    let text = JSONText.object(further + tail(findings, language)).part(depth: 0)
    return (isEmpty ? "" : "\n  ") + "]," + text.dropFirst() + "\n"
  }
}
