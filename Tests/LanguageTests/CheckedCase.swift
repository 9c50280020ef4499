import Driver
import Foundation
import Program
import Source

/// A case as `heng check` sees it: read, checked, proved, every diagnostic in reading order.
struct CheckedCase {
  let file: SourceFile
  let template: Template?
  let diagnostics: [Diagnostic]

  init(_ url: URL) throws {
    self.init(SourceFile(path: url.lastPathComponent, bytes: Array(try Data(contentsOf: url))))
  }

  init(_ file: SourceFile) {
    self.file = file
    let checked = checkTemplate(file)
    diagnostics = checked.diagnostics
    template = checked.template
  }

  /// What the comments of the case say must be reported, each as `line code`.
  ///
  /// `//~ H2001 H2002` speaks of its own line, or of the next one where it stands alone; `//~^` speaks of the
  /// line above, `//~=` of its own line though it stands alone.
  var expectedLines: [String] {
    var result: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let mark = line.firstRange(of: "//~") else { continue }
      let isAlone = line[..<mark.lowerBound].allSatisfy { $0 == " " }
      var rest = line[mark.upperBound...]
      let sign = rest.first
      if sign == "^" || sign == "=" { rest = rest.dropFirst() }
      let number = index + 1 + (sign == "^" ? -1 : (isAlone && sign != "=" ? 1 : 0))
      for word in rest.split(separator: " ") {
        guard word.first == "H", word.count == 5 else { break }
        result.append("\(number) \(word)")
      }
    }
    return result.sorted()
  }

  /// What was reported, in the same form.
  var reportedLines: [String] {
    diagnostics.map { "\($0.place?.start.line ?? 0) \($0.code)" }.sorted()
  }

  /// Whether the case says that it holds one mistake and must get one message.
  var hasOneMistake: Bool { text.contains("只有一处") }

  private var text: String { String(decoding: file.bytes, as: UTF8.self) }
}
