import Driver
import Foundation
import Source
import Testing

/// The index from printed words to sentences in 规则句式, row by row.
@Suite struct PrintedIndexTests {
  private static let page = "Documentation/Language/规则句式.md"

  /// Typed as printed, each row is told as the sentence that stands beside it.
  @Test func everyRowIsReadAsItSays() throws {
    var count = 0
    for match in try packageText(Self.page).matches(of: /(?m)^\| ([^|]+) \| `([^`]+)` \| `([^`]+)` \| \[/) {
      let printed = String(match.1)
      let inputs = String(match.2)
      let findings = checkTemplate(template(inputs, printed)).diagnostics.filter { $0.severity == .error }
      #expect(findings.map(\.code) == ["H1160"], "\(printed)")
      let written = findings.first?.fixes.first?.edits.last?.replacement ?? ""
      #expect(written.hasPrefix("\(match.3), 依据 "), "\(printed): \(written)")
      count += 1
    }
    #expect(count >= 25)
  }

  /// A link into the page leads to a heading of it.
  @Test func linksLeadToHeadings() throws {
    let text = try packageText(Self.page)
    let headings = Set(text.matches(of: /(?m)^#+ (.+)$/).map { anchor(String($0.1)) })
    for match in text.matches(of: /\]\(#([^)]+)\)/) {
      #expect(headings.contains(String(match.1)), "\(match.1)")
    }
  }

  /// The anchor of a heading as renderers of Markdown make it: letters, digits and hyphens.
  private func anchor(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { letter in
        letter == " " ? "-" : letter.isLetter || letter.isNumber || letter == "-" ? letter : nil
      })
  }

  private func template(_ inputs: String, _ printed: String) -> SourceFile {
    SourceFile(
      path: "例.heng",
      bytes: Array("衡 1\n模板 例 {\n  总分 10分\n  输入 { \(inputs) }\n  甲 10分: \(printed)\n}\n".utf8))
  }
}
