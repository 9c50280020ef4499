import Foundation
import Planning
import Reports
import TestSupport
import Testing

/// What templates mean, operation by operation: the dump of a plan is the expectation of its lowering.
@Suite("计分方案的样例") struct PlanCaseTests {
  private static let folder = CasePaths.good.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "plans")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.filter { $0.hasSuffix(".heng") }
    .sorted() ?? []

  @Test("模板的每一步运算与样例相同", arguments: names) func lowersAsExpected(name: String) throws {
    let url = Self.folder.appending(path: name)
    let template = try #require(try CheckedCase(url).template)
    let expected = url.deletingPathExtension().appendingPathExtension("expected")
    #expect(try goldenFault(dumpPlan(lower(template), of: template), at: expected) == nil)
  }

  @Test("每个节点只用前面的节点", arguments: names) func usesEarlierNodes(name: String) throws {
    let template = try #require(try CheckedCase(Self.folder.appending(path: name)).template)
    let plan = lower(template)
    #expect(plan.nodes.count > 5)
    for (index, node) in plan.nodes.enumerated() {
      #expect(node.operation.operands.allSatisfy { $0.index < index }, "%\(index)")
    }
  }

  @Test("有样例") func hasCases() { #expect(Self.names.count >= 5) }
}
