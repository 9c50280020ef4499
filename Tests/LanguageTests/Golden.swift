import Foundation
import Testing

/// Compares a text with the file beside its case.
///
/// `UPDATE_GOLDEN=1` rewrites the file; a file that is missing is written and the test fails once, so that
/// nobody commits an expectation unread.
func expectGolden(_ actual: String, at file: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
  guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
    try write(actual, to: file)
    if !isUpdating {
      Issue.record("wrote \(file.lastPathComponent), read it", sourceLocation: sourceLocation)
    }
    return
  }
  if isUpdating, expected != actual { try write(actual, to: file) }
  if !isUpdating {
    #expect(actual == expected, "\(file.lastPathComponent)", sourceLocation: sourceLocation)
  }
}

private func write(_ text: String, to file: URL) throws {
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: file, options: .atomic)
}
