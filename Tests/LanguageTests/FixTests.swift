import Foundation
import Source
import Testing

@Suite("修正") struct FixTests {
  private func fixed(_ checked: CheckedCase) -> (result: CheckedCase, settled: [Diagnostic]) {
    var checked = checked
    var settled: [Diagnostic] = []
    for _ in 0..<20 {
      guard let fixed = applySafeFixes(of: checked.diagnostics, to: checked.file) else { break }
      settled += fixed.settled
      checked = CheckedCase(SourceFile(path: checked.file.path, bytes: fixed.bytes))
    }
    return (checked, settled)
  }

  private func fixed(_ text: String) -> String {
    let result = fixed(CheckedCase(SourceFile(path: "t.heng", bytes: Array(text.utf8)))).result
    return String(decoding: result.file.bytes, as: UTF8.self)
  }

  @Test("能放心改的都改掉了，没有带来别的错误", arguments: CasePaths.badNames)
  func safeFixesSettleWhatTheyPromise(name: String) throws {
    let before = try CheckedCase(CasePaths.bad.appending(path: name))
    let (after, settled) = fixed(before)
    #expect(after.diagnostics.allSatisfy { $0.safeFix == nil })
    #expect(
      after.diagnostics.count { $0.severity == .error }
        == before.diagnostics.count { $0.severity == .error } - settled.count)
    if before.hasOneMistake, !settled.isEmpty { #expect(!after.diagnostics.hasErrors) }
  }

  @Test("样例里有十几种能放心改的错误") func manyKindsAreSafe() throws {
    let codes = try CasePaths.badNames.flatMap { name in
      try CheckedCase(CasePaths.bad.appending(path: name)).diagnostics.filter { $0.safeFix != nil }.map(
        \.code)
    }
    #expect(Set(codes).count >= 13)
  }

  @Test("每一处改动都在文件之内，前后不重叠", arguments: CasePaths.badNames)
  func editsAreInOrder(name: String) throws {
    let checked = try CheckedCase(CasePaths.bad.appending(path: name))
    for fix in checked.diagnostics.flatMap(\.fixes) {
      #expect(!fix.edits.isEmpty)
      var end: UInt32 = 0
      for edit in fix.edits {
        #expect(edit.place.file === checked.file && edit.place.range.start >= end)
        #expect(Int(edit.place.range.end) <= checked.file.bytes.count)
        #expect(!edit.place.range.isEmpty || !edit.replacement.isEmpty)
        end = edit.place.range.end
      }
    }
  }

  @Test(
    "由作者选的不自动改",
    arguments: [
      "衡 1\n模板 甲 { 总分 10分 输入 { 率: % } 乙 10分: 分档 率 { 90%以上: 满分; 其余: 0分 } }\n",
      "衡 1\n模板 甲 { 总分 10分 乙 10分: 评定\n",
      "衡 1\n模板 甲 { 总分 10分 输入 { 执行率: %, 范围 0% 到 100% } 乙 10分: 得 执行律 × 满分 }\n",
      "衡 1\n模板 甲 { 总分 10分 输入 { 率: %, 范围 0% 到 200% } 乙 10分: 得 率 × 满分 }\n",
    ]) func choicesAreLeftAlone(text: String)
  {
    let checked = CheckedCase(SourceFile(path: "t.heng", bytes: Array(text.utf8)))
    #expect(checked.diagnostics.contains { !$0.fixes.isEmpty })
    #expect(fixed(text) == text)
  }

  @Test("拼错的名称不含已知的另一半时不加空格") func unknownHalfIsNotCut() {
    let text =
      "衡 1\n模板 甲 { 总分 10分 输入 { 实际: %, 范围 0% 到 100% } 乙 10分: 得 实际到位率 × 满分 核对 丙: 实际 ≤ 1% }\n"
    #expect(fixed(text) == text)
  }

  @Test("带 BOM 的文件，首行加在 BOM 之后；读不出的字节原样留着") func bytesAreKept() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("模板 甲 { 总分 10分 乙 10分: 评定; // ".utf8) + [0xFF, 0x0A, 0x7D]
    let checked = CheckedCase(SourceFile(path: "t.heng", bytes: bytes))
    let after = fixed(checked).result.file.bytes
    #expect(after.starts(with: [0xEF, 0xBB, 0xBF] + Array("衡 1\n模板".utf8)))
    #expect(Array(after.suffix(3)) == [0xFF, 0x0A, 0x7D])
    #expect(!after.contains(UInt8(ascii: ";")))
  }

  @Test("少了任何一个字词的模板，改到没有可改的为止", arguments: CasePaths.goodNames)
  func fixesEndOnMutatedTemplates(name: String) throws {
    let bytes = Array(try Data(contentsOf: CasePaths.good.appending(path: name)))
    let words = try #require(String(bytes: bytes, encoding: .utf8)).split(
      separator: " ", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: words.count, by: max(1, words.count / 60)) {
      var rest = words
      rest.remove(at: index)
      let file = SourceFile(path: name, bytes: Array(rest.joined(separator: " ").utf8))
      let after = fixed(CheckedCase(file)).result
      #expect(after.diagnostics.allSatisfy { $0.safeFix == nil }, "\(words[index])")
    }
  }
}
