import Driver
import Foundation
import Program
import Source
import Testing

/// The root of the package, found from this file.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// One realistic mistake in a template: what is replaced by what, and the codes that must be told.
struct SeededFault: CustomTestStringConvertible {
  let name: String
  let kind: String
  let template: String
  let old: String
  let new: String
  /// What would be told beside the mistake and follows from it.
  let silent: [String]
  /// Empty where nobody could know from the template alone; `reason` says why.
  let codes: [String]
  let reason: String

  var testDescription: String { "\(kind)/\(name)" }

  /// The template with the mistake; nil where the text to replace does not stand there exactly once.
  func planted() throws -> SourceFile? {
    let text = try String(contentsOf: packageRoot.appending(path: template), encoding: .utf8)
    guard text.components(separatedBy: old).count == 2 else { return nil }
    return SourceFile(path: template, bytes: Array(text.replacing(old, with: new).utf8))
  }
}

/// What `heng check` finds in a file.
func findings(in file: SourceFile) -> (template: Template?, diagnostics: [Diagnostic]) {
  let checked = checkTemplate(file)
  return (checked.template, checked.diagnostics)
}

/// Every fault below Tests/Cases/faults, one file for each class.
func seededFaults() throws -> [SeededFault] {
  let folder = packageRoot.appending(path: "Tests/Cases/faults")
  let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    .filter { $0.pathExtension == "txt" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  return try files.flatMap { file in
    try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n\n")
      .filter { !$0.allSatisfy(\.isWhitespace) }
      .map { fault($0, kind: file.deletingPathExtension().lastPathComponent) }
  }
}

private func fault(_ entry: String, kind: String) -> SeededFault {
  var fields: [String: String] = [:]
  for line in entry.split(separator: "\n") {
    guard let cut = line.firstRange(of: ": ") ?? line.firstRange(of: ":") else { continue }
    fields[String(line[..<cut.lowerBound])] = String(line[cut.upperBound...].replacing("\\n", with: "\n"))
  }
  func codes(_ field: String) -> [String] { (fields[field] ?? "").split(separator: " ").map { String($0) } }
  let told = codes("应有")
  return SeededFault(
    name: fields["故障"] ?? "", kind: kind, template: fields["模板"] ?? "", old: fields["换"] ?? "",
    new: fields["为"] ?? "", silent: codes("不说"), codes: told == ["无"] ? [] : told,
    reason: fields["理由"] ?? "")
}
