import Foundation

/// Compares a text with the file beside its case; the answer is nil or what is wrong.
///
/// `UPDATE_GOLDEN=1` rewrites the file; a file that is missing is written and counts as wrong once, so that
/// nobody commits an expectation unread.
package func goldenFault(_ actual: String, at file: URL) throws -> String? {
  let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
  guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
    try write(actual, to: file)
    return isUpdating ? nil : "wrote \(file.lastPathComponent), read it"
  }
  if expected == actual { return nil }
  if isUpdating {
    try write(actual, to: file)
    return nil
  }
  return "\(file.lastPathComponent)\n--- expected\n\(expected)\n--- actual\n\(actual)"
}

private func write(_ text: String, to file: URL) throws {
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: file, options: .atomic)
}
