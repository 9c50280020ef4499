import Checker
import Parser
import Program
import Source

/// A template with other words in some places, read and checked without proofs.
struct RewrittenTemplate {
  private let file: SourceFile
  /// Where what each change has written stands in the new text.
  private(set) var extents: [[SourceRange]] = []

  /// Changes a template, in the order of the file; what would be written before the end of an earlier edit is left out.
  init(_ file: SourceFile, _ changes: [[Edit]]) {
    var bytes: [UInt8] = []
    var copied = 0
    for change in changes {
      var own: [SourceRange] = []
      for edit in change where Int(edit.place.range.start) >= copied {
        bytes += file.bytes[copied..<Int(edit.place.range.start)]
        let start = bytes.count
        bytes += Array(edit.replacement.utf8)
        copied = Int(edit.place.range.end)
        own.append(SourceRange(start, bytes.count))
      }
      extents.append(own)
    }
    self.file = SourceFile(path: file.path, bytes: bytes + file.bytes[copied...])
  }

  /// The program, and what keeps it from being one.
  func check() -> (template: Template?, errors: [Diagnostic]) {
    let (tree, syntactic) = parse(file)
    let (template, semantic) = Checker.check(tree)
    return (template, (syntactic + semantic).filter { $0.severity == .error })
  }
}

extension [Diagnostic] {
  /// The first that is told within, or at the end of, one of some ranges.
  func first(in ranges: [SourceRange]) -> Diagnostic? {
    first { finding in
      finding.place.map { place in
        ranges.contains { $0.start <= place.range.start && place.range.start <= $0.end }
      } ?? false
    }
  }
}
