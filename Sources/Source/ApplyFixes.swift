/// A file after safe fixes, and which findings they settled.
package struct FixedText: Sendable {
  /// The bytes after the changes.
  package let bytes: [UInt8]
  /// The findings whose first safe fix was applied, in the order of the file.
  package let settled: [Diagnostic]
}

extension Fix {
  /// The text of a file with the edits of the fix, which lie in it in order and apart.
  package func applied(to file: SourceFile) -> [UInt8] {
    var bytes: [UInt8] = []
    var copied = 0
    for edit in edits {
      bytes += file.bytes[copied..<max(copied, Int(edit.place.range.start))]
      bytes += Array(edit.replacement.utf8)
      copied = Int(edit.place.range.end)
    }
    return bytes + file.bytes[copied...]
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
  var bytes: [UInt8] = []
  var copied = 0
  var settled: [Diagnostic] = []
  for (finding, fix) in fixes {
    let ranges = fix.edits.map(\.place.range)
    guard let first = ranges.first, settled.isEmpty || Int(first.start) >= copied else { continue }
    for edit in fix.edits {
      bytes += file.bytes[copied..<max(copied, Int(edit.place.range.start))]
      bytes += Array(edit.replacement.utf8)
      copied = Int(edit.place.range.end)
    }
    settled.append(finding)
  }
  guard !settled.isEmpty else { return nil }
  return FixedText(bytes: bytes + file.bytes[copied...], settled: settled)
}
