import Foundation
import Reports
import Source
import TestSupport
import Testing

@Suite("检查的样例") struct CheckCaseTests {
  @Test("正确的模板没有话可说，读成的内容与样例相同", arguments: CasePaths.goodNames)
  func acceptsGoodTemplate(name: String) throws {
    let url = CasePaths.good.appending(path: name)
    let checked = try CheckedCase(url)
    #expect(checked.diagnostics.map(\.code) == [])
    let template = try #require(checked.template)
    #expect(invariantFaults(of: template) == [])
    let expected = url.deletingPathExtension().appendingPathExtension("expected")
    #expect(try goldenFault(outline(of: template), at: expected) == nil)
  }

  @Test("有错的模板得到样例中的报告", arguments: CasePaths.badNames)
  func reportsBadTemplate(name: String) throws {
    let url = CasePaths.bad.appending(path: name)
    let checked = try CheckedCase(url)
    #expect(checked.reportedLines == checked.expectedLines)
    #expect(!checked.expectedLines.isEmpty)
    let report = renderDiagnostics(checked.diagnostics, language: .chinese, color: false)
    let expected = url.deletingPathExtension().appendingPathExtension("expected")
    #expect(try goldenFault(report, at: expected) == nil)
  }

  @Test("一处错误只得一条报告", arguments: CasePaths.badNames)
  func reportsOneMistakeOnce(name: String) throws {
    let checked = try CheckedCase(CasePaths.bad.appending(path: name))
    if checked.hasOneMistake { #expect(checked.diagnostics.count == 1) }
  }

  @Test("多数样例只有一处错误") func mostCasesHoldOneMistake() throws {
    let checked = try CasePaths.badNames.map { try CheckedCase(CasePaths.bad.appending(path: $0)) }
    #expect(checked.count > 120)
    #expect(checked.filter(\.hasOneMistake).count > checked.count * 9 / 10)
  }

  @Test("一个文件五处错误得五条报告") func reportsFiveMistakes() throws {
    for name in ["一个文件五处错误.heng", "五句各有一处读不下去.heng"] {
      #expect(try CheckedCase(CasePaths.bad.appending(path: name)).diagnostics.count == 5)
    }
  }

  @Test("每个期望文件都有它的样例") func hasNoOrphans() throws {
    for folder in [CasePaths.good, CasePaths.bad] {
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      for file in files where file.pathExtension == "expected" {
        let template = file.deletingPathExtension().appendingPathExtension("heng")
        #expect(FileManager.default.fileExists(atPath: template.path), "\(file.lastPathComponent)")
      }
    }
  }
}
