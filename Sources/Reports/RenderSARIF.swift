import DiagnosticPages
import Source

/// Findings as SARIF 2.1.0, the format of code review and CI.
///
/// Columns count Unicode scalars, which SARIF calls code points. What the author has accepted is a suppressed
/// result. A file is named as it was given: relative names stay relative to where the tool ran.
package func renderSARIF(_ diagnostics: [Diagnostic], language: Language) -> String {
  let codes = Set(diagnostics.map(\.code)).sorted()
  let driver: [(String, JSONText)] = [
    ("name", .string("heng")),
    ("version", .string(toolVersion)),
    ("language", .string(language == .chinese ? "zh-CN" : "en-US")),
    ("rules", .array(codes.map { rule($0, diagnostics, language) })),
  ]
  let run: [(String, JSONText)] = [
    ("tool", .object([("driver", .object(driver))])),
    ("columnKind", .string("unicodeCodePoints")),
    ("results", .array(diagnostics.map { result($0, codes, language) })),
  ]
  return JSONText.object([
    ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
    ("version", .string("2.1.0")),
    ("runs", .array([.object(run)])),
  ]).document
}

private func rule(_ code: String, _ diagnostics: [Diagnostic], _ language: Language) -> JSONText {
  var members: [(String, JSONText)] = [("id", .string(code))]
  if let words = diagnosticPage(of: code)?.words(in: language) {
    members.append(("shortDescription", message(words.title)))
    members.append(("fullDescription", message(words.about)))
  }
  if let severity = diagnostics.first(where: { $0.code == code })?.severity {
    members.append(("defaultConfiguration", .object([("level", .string(severity.rawValue))])))
  }
  return .object(members)
}

private func result(_ diagnostic: Diagnostic, _ codes: [String], _ language: Language) -> JSONText {
  let text = diagnostic.message.text(in: language)
  let period = language == .chinese ? "。" : ". "
  let sentences = [text.headline, text.why, text.remedy].filter { !$0.isEmpty }
  var members: [(String, JSONText)] = [
    ("ruleId", .string(diagnostic.code)),
    ("ruleIndex", .integer(codes.firstIndex(of: diagnostic.code) ?? 0)),
    ("level", .string(diagnostic.severity.rawValue)),
    ("message", message(sentences.joined(separator: period))),
  ]
  if let place = diagnostic.place { members.append(("locations", .array([location(place, text.label)]))) }
  if !diagnostic.related.isEmpty {
    let related = diagnostic.related.enumerated().map { index, place in
      location(place, index < text.secondary.count ? text.secondary[index] : "")
    }
    members.append(("relatedLocations", .array(related)))
  }
  if !diagnostic.fixes.isEmpty {
    members.append(("fixes", .array(diagnostic.fixes.map { fix($0, language) })))
  }
  if let reason = diagnostic.acceptance {
    let suppression: [(String, JSONText)] = [
      ("kind", .string("inSource")), ("justification", .string(reason)),
    ]
    members.append(("suppressions", .array([.object(suppression)])))
  }
  return .object(members)
}

private func location(_ place: Place, _ label: String) -> JSONText {
  let physical: [(String, JSONText)] = [
    ("artifactLocation", artifact(place.file)), ("region", region(place)),
  ]
  var members: [(String, JSONText)] = [("physicalLocation", .object(physical))]
  if let sheet = place.file.sheet?.name {
    let cell: [(String, JSONText)] = [
      ("name", .string(place.cellName)), ("fullyQualifiedName", .string("\(sheet)!\(place.cellName)")),
    ]
    members.append(("logicalLocations", .array([.object(cell)])))
  }
  if !label.isEmpty { members.append(("message", message(label))) }
  return .object(members)
}

/// SARIF knows no degrees of trust in a fix; the description says which ones a machine may apply.
private func fix(_ fix: Fix, _ language: Language) -> JSONText {
  let title = fix.title(in: language) + (fix.applicability == .safe ? " (--fix)" : "")
  let changes = fix.edits.map { edit in
    let inserted = JSONText.object([("text", .string(edit.replacement))])
    let replacement: [(String, JSONText)] = [
      ("deletedRegion", region(edit.place)), ("insertedContent", inserted),
    ]
    return JSONText.object([
      ("artifactLocation", artifact(edit.place.file)),
      ("replacements", .array([.object(replacement)])),
    ])
  }
  return .object([("description", message(title)), ("artifactChanges", .array(changes))])
}

private func region(_ place: Place) -> JSONText {
  let start = place.start
  let end = place.end
  return .object([
    ("startLine", .integer(start.line)), ("startColumn", .integer(start.column)),
    ("endLine", .integer(end.line)), ("endColumn", .integer(end.column)),
  ])
}

private func artifact(_ file: SourceFile) -> JSONText {
  .object([("uri", .string(uri(of: file.path)))])
}

private func message(_ text: String) -> JSONText { .object([("text", .string(escapedMessage(text)))]) }

/// `text` as a SARIF message that shows it: braces would be placeholders, `[…](…)` a link, and names come from
/// files of other people (SARIF 2.1.0, 3.11.5 and 3.11.6).
private func escapedMessage(_ text: String) -> String {
  let holdsLink = text.contains("](")
  var result = String.UnicodeScalarView()
  for scalar in visibleText(text).unicodeScalars {
    switch scalar {
    case "{", "}": result.append(scalar)
    case "[", "]", "\\": if holdsLink { result.append("\\") }
    default: break
    }
    result.append(scalar)
  }
  return String(result)
}

/// A path as a URI: every byte that a URI cannot hold is written `%E6`.
private func uri(of path: String) -> String {
  let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  var result = path.hasPrefix("/") ? "file://" : ""
  for byte in path.utf8 {
    if plain.contains(byte) {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
  }
  return result
}
