import Checker
import Foundation
import Parser
import Source
import Syntax
import Testing

@Suite("嵌套太深") struct NestingTests {
  private static let before = "衡 1\n模板 例 {\n  总分 10分\n  甲 10分: 得 "

  private static let runs: [(name: String, text: String)] = [
    ("一万个 (", before + String(repeating: "(", count: 10_000)),
    (
      "一万对 ( )", before + String(repeating: "(", count: 10_000) + "满分" + String(repeating: ")", count: 10_000)
    ),
    ("十万个 {", "衡 1\n模板 例 " + String(repeating: "{", count: 100_000)),
    ("十万层指标", "衡 1\n模板 例 {" + String(repeating: "甲 1分 {", count: 100_000)),
    ("一兆字节的 (", before + String(repeating: "(", count: 1_000_000)),
    ("一兆字节的 ( {", before + String(repeating: "({", count: 500_000)),
    ("一万个 非", "衡 1\n模板 例 {\n  总分 10分\n  甲 10分: " + String(repeating: "非 ", count: 10_000)),
    ("一万层分档", before + String(repeating: "分档 甲 { 其余: ", count: 10_000)),
  ]

  @Test("很快读完，只说一次太深", .timeLimit(.minutes(5)), arguments: runs.indices)
  func endsQuickly(index: Int) {
    let run = Self.runs[index]
    let start = processorSeconds()
    let (tree, diagnostics) = expectRoundTrip(Array(run.text.utf8), run.name)
    _ = check(tree)
    #expect(processorSeconds() - start < 20, "\(run.name)")
    let tooDeep = diagnostics.filter { $0.code == "H1141" }
    // A `{` where none belongs is one mistake of another kind, and what it holds is skipped.
    let isOther = run.name == "十万个 {" || run.name == "一兆字节的 ( {"
    #expect(tooDeep.count == (isOther ? 0 : 1), "\(run.name): \(diagnostics.map(\.code).prefix(9))")
    #expect(diagnostics.count < 4, "\(run.name)")
    #expect(!diagnostics.isEmpty)
  }

  /// The processor's seconds that this thread has taken: a machine that is busy elsewhere is no slower parser.
  private func processorSeconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int(time.tv_sec)
  }

  @Test("二百层以内照读") func readsOrdinaryDepth() {
    let text =
      Self.before + String(repeating: "(", count: 60) + "满分" + String(repeating: ")", count: 60) + "\n}\n"
    let (tree, diagnostics) = expectRoundTrip(Array(text.utf8))
    #expect(diagnostics.isEmpty)
    #expect(check(tree).diagnostics.isEmpty)
  }
}
