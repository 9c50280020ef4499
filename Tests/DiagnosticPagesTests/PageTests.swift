import DiagnosticPages
import Driver
import Foundation
import Reports
import Source
import TestSupport
import Testing

/// What `--explain` and Documentation/Diagnostics tell of each code is what happens.
@Suite struct PageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let folder = root.appending(path: "Documentation/Diagnostics")

  /// Codes whose example would be bytes that are no text, thousands of signs, or several files, and those that
  /// nothing brings about today: what H6003 and H6011 say, the check of the template finds first. Files and command lines (H9xxx) have none either.
  private static let withoutExample: Set<String> = [
    "H1001", "H1129", "H1141", "H1142", "H1164", "H1153", "H1154", "H2151", "H2097", "H2378", "H2379",
    "H5002", "H5017", "H5053",
    "H5054",
    "H5055", "H5056", "H5068", "H5069",
    "H5120", "H5155", "H5156", "H5157", "H5158", "H5301", "H6003", "H6004", "H6011",
  ]

  private func findings(_ page: DiagnosticPage) -> [Diagnostic] {
    page.examples.map { Driver.findings(of: $0.wrong) } ?? []
  }

  @Test(arguments: allPages.map(\.code)) func wrongExampleGivesItsCodeAndNothingElse(code: String) throws {
    let page = try #require(diagnosticPage(of: code))
    guard page.examples != nil else { return }
    let found = findings(page)
    let own = found.filter { $0.code == code }
    #expect(!own.isEmpty && own.allSatisfy { $0.severity == page.severity && !$0.isAccepted })
    // A form that lacks a usable figure also says what stays undetermined for it.
    if page.examples?.wrong.data == nil { #expect(Set(found.map(\.code)) == [code]) }
  }

  @Test(arguments: allPages.map(\.code)) func correctedExampleGivesNothing(code: String) throws {
    let page = try #require(diagnosticPage(of: code))
    guard let right = page.examples?.right else { return }
    #expect(Driver.findings(of: right).open.map(\.code) == [])
  }

  /// The codes that the sources of all messages declare, read from the text: an enum with values lists no cases.
  private func declaredCodes() throws -> [String] {
    let sources = Self.root.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: sources.path)
    var codes: [String] = []
    while let path = paths?.nextObject() as? String {
      guard path.hasSuffix(".swift"), !path.hasPrefix("DiagnosticPages/") else { continue }
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      codes += text.matches(of: /case \.\w+(?:, \.\w+)*: "(H\d{4})"/).map { String($0.1) }
    }
    return codes
  }

  @Test func everyCodeHasAPageAndEveryPageItsCode() throws {
    let declared = try declaredCodes()
    #expect(declared.count > 200)
    #expect(Set(declared) == Set(allPages.map(\.code)))
    #expect(allPages.map(\.code) == allPages.map(\.code).sorted())
  }

  @Test func fewPagesHaveNoExample() {
    let without = allPages.filter { $0.examples == nil && $0.code < "H9" }.map(\.code)
    // A workbook is no text either.
    #expect(Set(without.filter { !$0.hasPrefix("H52") }) == Self.withoutExample)
  }

  @Test(arguments: allPages.map(\.code)) func documentedPageIsWhatExplainPrints(code: String) throws {
    let page = try #require(diagnosticPage(of: code))
    let text = renderPageMarkdown(page, findings: findings(page), languages: [.chinese, .english])
    #expect(try goldenFault(text, at: Self.folder.appending(path: "\(code).md")) == nil)
  }

  @Test func noPageIsLeftOver() throws {
    // New pages are being written then.
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { return }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let wanted = Set(allPages.map { $0.code + ".md" } + ["README.md"])
    #expect(Set(files) == wanted)
  }

  @Test func indexListsEveryPage() throws {
    var text = """
      # 编号 / Codes

      `heng check --explain 编号` 印出同样的内容。`heng check --explain CODE --lang en` prints the same in English.

      | 编号 | 轻重 | 说的是什么 | In English |
      |---|---|---|---|

      """
    for page in allPages {
      let severity = ["error": "错误", "warning": "警告", "note": "提示"][page.severity.rawValue] ?? ""
      text += "| [\(page.code)](\(page.code).md) | \(severity) | \(page.words(in: .chinese).title) | "
      text += "\(page.words(in: .english).title) |\n"
    }
    #expect(try goldenFault(text, at: Self.folder.appending(path: "README.md")) == nil)
  }
}
