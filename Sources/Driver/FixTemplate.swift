import Source

/// A template after its safe fixes.
package struct FixedTemplate: Sendable {
  /// What a check finds in the text as it is now.
  package let checked: CheckedFile
  /// The findings that were settled, in the order in which their fixes were applied.
  package let settled: [Diagnostic]
  /// The text in the encoding of the file; the one that was read where nothing was settled.
  package let bytes: [UInt8]
}

/// More rounds than any text needs: each settles all that can be settled side by side.
private let mostRounds = 10

/// Applies the safe fixes of a template until none is left, and writes it back unless told otherwise.
///
/// The file is replaced as a whole once everything is settled, or left as it is, and keeps its encoding.
package func fixTemplate(
  at path: String, as encoding: TextEncoding? = nil, writesBack: Bool = true
) -> FixedTemplate {
  switch readSource(path, limit: FileLimit.template, as: encoding) {
  case .failure(let problem): return FixedTemplate(unreadable: path, problem)
  case .success(let file):
    let result = fixTemplate(file)
    guard writesBack, !result.settled.isEmpty else { return result }
    do throws(FileProblem) {
      try writeComplete(result.bytes, to: path)
      return result
    } catch {
      return FixedTemplate(unreadable: path, error)
    }
  }
}

/// The text of a template after its safe fixes.
func fixTemplate(_ file: SourceFile) -> FixedTemplate {
  var file = file
  var settled: [Diagnostic] = []
  for _ in 0..<mostRounds {
    let checked = checkTemplate(file)
    guard let fixed = applySafeFixes(of: checked.diagnostics, to: file) else {
      return FixedTemplate(checked: checked, settled: settled, bytes: file.encodedBytes)
    }
    settled += fixed.settled
    file = file.replacing(fixed.bytes)
  }
  return FixedTemplate(checked: checkTemplate(file), settled: settled, bytes: file.encodedBytes)
}

extension FixedTemplate {
  fileprivate init(unreadable path: String, _ problem: FileProblem) {
    let finding = Diagnostic(problem.message, at: nil)
    checked = CheckedFile(path: path, template: nil, diagnostics: [finding], wasRead: false)
    settled = []
    bytes = []
  }
}
