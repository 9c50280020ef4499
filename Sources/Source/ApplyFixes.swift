/// A file after safe fixes, and which findings they settled.
package struct FixedText: Sendable {
  /// The bytes after the changes.
  package let bytes: [UInt8]
  /// The findings whose first safe fix was applied, in the order of the file.
  package let settled: [Diagnostic]
}

extension Fix {
  /// The text of a file with the edits of the fix.
  package func applied(to file: SourceFile) -> [UInt8] { file.bytes(with: edits) }
}

extension SourceFile {
  /// The bytes with edits that lie in the file in order and apart.
  fileprivate func bytes(with edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for edit in edits {
      result += bytes[copied..<max(copied, Int(edit.place.range.start))]
      result += Array(edit.replacement.utf8)
      copied = Int(edit.place.range.end)
    }
    return result + bytes[copied...]
  }
}

/// Applies the safe fixes of findings to their file; nil where there are none.
///
/// Of fixes that overlap only the first is applied: the others may look different afterwards.
package func applySafeFixes(of diagnostics: [Diagnostic], to file: SourceFile) -> FixedText? {
  var fixes: [(finding: Diagnostic, fix: Fix)] = []
  for finding in diagnostics {
    guard let fix = finding.safeFix, fix.edits.allSatisfy({ $0.place.file === file }) else { continue }
    fixes.append((finding, fix))
  }
  fixes.sort { ($0.fix.edits.first?.place.range.start ?? 0) < ($1.fix.edits.first?.place.range.start ?? 0) }
  var edits: [Edit] = []
  var settled: [Diagnostic] = []
  for (finding, fix) in fixes {
    guard let start = fix.edits.first?.place.range.start, start >= edits.last?.place.range.end ?? 0 else {
      continue
    }
    edits += fix.edits
    settled.append(finding)
  }
  guard !settled.isEmpty else { return nil }
  return FixedText(bytes: file.bytes(with: edits), settled: settled)
}
