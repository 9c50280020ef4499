import Checker
import DataFiles
import Enclosure
import Foundation
import Parser
import Program
import Prover
import Runtime
import Source
import Testing
import Values

/// Templates whose answer is known, and findings held against the evaluator.
@Suite("已知的答案") struct KnownAnswerTests {
  private func template(_ body: String) -> SourceFile {
    SourceFile(path: "模板.heng", bytes: Array("衡 1\n模板 例 {\n  总分 10分\n\(body)\n}\n".utf8))
  }

  private func headlines(_ body: String) -> [String] {
    findings(in: template(body)).diagnostics.map {
      "\($0.code) \($0.message.text(in: .chinese).headline) | \($0.message.text(in: .chinese).label)"
    }
  }

  @Test("整数的年龄段没有漏，有小数的有漏") func wholeNumbersLeaveNoHole() {
    let bands = "分档 年龄 { 在 18岁 到 21岁: 5分; 在 22岁 到 25岁: 10分 }"
    let units = "  计量单位 { 岁 }\n"
    #expect(headlines(units + "  输入 { 年龄: 岁, 整数, 范围 18岁 到 25岁 }\n  甲 10分: \(bands)") == [])
    #expect(
      headlines(units + "  输入 { 年龄: 岁, 范围 18岁 到 25岁 }\n  甲 10分: \(bands)")
        == ["H2089 各档之间有漏：年龄 = 21.01岁 时没有规定 | 有漏"])
    #expect(
      headlines(units + "  输入 { 年龄: 岁, 整数, 范围 18岁 到 30岁 }\n  甲 10分: \(bands)")
        == ["H2089 各档之间有漏：年龄 = 26岁 时没有规定 | 有漏"])
  }

  @Test("漏在两个两位小数之间") func holeBetweenPrintedFigures() {
    #expect(
      headlines("  输入 { 率: %, 范围 0% 到 100% }\n  甲 10分: 分档 率 { ≥ 95%: 10分; 在 0% 到 94.99%: 5分 }")
        == ["H2089 各档之间有漏：率 = 94.995% 时没有规定 | 有漏"])
  }

  @Test("没有说负数怎么办") func negativeValuesAreAskedFor() {
    let found = headlines(
      "  输入 { 调整: 万元, 范围 -100万元 到 100万元; 预算: 万元, 范围 > 0万元 }\n"
        + "  甲 10分: 分档 调整 ÷ 预算 { = 0%: 10分; 在 0% 到 10%: 5分; > 10%: 0分 }")
    #expect(found == ["H2089 各档之间有漏：调整 ÷ 预算 = −0.01% 时没有规定 | 有漏"])
  }

  /// Over (existing customer, score 0 to 200) exactly one point is in no row.
  @Test("表里正好漏一点，报的就是这一点") func tableWithOneUncoveredPoint() throws {
    let rows = """
        输入 { 老客户: 是否; 积分: 分, 整数, 范围 0分 到 200分 }
        甲 10分: 分档 {
          老客户 且 积分 ≥ 100分: 10分;
          老客户 且 积分 < 100分: 6分;
          非 老客户 且 积分 > 100分: 5分;
          非 老客户 且 积分 < 100分: 2分
        }
      """
    #expect(headlines(rows) == ["H3004 各档之间有漏：老客户 = 否, 积分 = 100分 不属于任何一档 | 有漏"])
    // Closing the point closes the table: it was the only one.
    let closed = rows.replacing("非 老客户 且 积分 > 100分", with: "非 老客户 且 积分 ≥ 100分")
    #expect(headlines(closed) == [])
    // Without 整数 there is still exactly one point.
    #expect(headlines(rows.replacing(", 整数", with: "")) == headlines(rows))
  }

  @Test("两个量相除、相减，同一个数只算一个") func sharedFiguresCancel() {
    let inputs = "  输入 { 甲数: 件, 范围 ≥ 0件; 乙数: 件, 范围 > 0件; 预算: 万元, 范围 > 0万元; 结余: 万元, 范围 ≥ 0万元 }\n"
    #expect(headlines(inputs + "  甲 5分: 得 甲数 ÷ (甲数 + 乙数) × 满分\n  乙 5分: 得 (预算 − 结余) ÷ 预算 × 满分, 扣完为止") == [])
    #expect(
      headlines(inputs + "  甲 5分: 得 (甲数 + 乙数) ÷ 乙数 × 满分\n  乙 5分: 得 (预算 − 结余) ÷ 预算 × 满分, 扣完为止").map {
        $0.prefix(5)
      } == ["H2085"])
  }

  @Test("这一档的条件说的是本表单，不是别的表单") func conditionsSayNothingOfOthers() {
    #expect(
      headlines(
        "  输入 { 实绩: 万元, 范围 > 0万元 }\n"
          + "  甲 10分: 分档 { 实绩 < 10万元: 得 最大(全体: 实绩) ÷ 10万元 × 满分; 其余: 0分 }"
      ) == [
        "H2085 “甲” 的规则可得 100 分，超过分值 10 分 | "
          + "第 1 份 实绩 = 1万元；第 2 份 实绩 = 100万元 时，第 1 份得 100 分"
      ])
  }

  @Test("分值可以改的，两头之间也要证明") func pointsBetweenTheEnds() {
    let adjustable = "  指标 组 10分 { 甲 5分, 可调 0分 到 10分: 得 最小(满分 × 2, 5分)\n  乙 5分, 可调 0分 到 10分: 评定 }"
    #expect(
      headlines(adjustable) == ["H2085 “甲” 的规则可得 5 分，超过分值 2.5 分 | 甲.分值 = 2.5分 时得 5 分"])
    #expect(headlines(adjustable.replacing("满分 × 2, 5分", with: "满分, 5分")).map { $0.prefix(5) } == ["H3001"])
    let rows =
      "  表 行 { 名: 文本, 作名称   分值: 分, 作分值, 范围 2分 到 5分   完成: 是否 }\n  甲 10分, 逐行 行: 完成 得 2分, 否则 0分"
    #expect(headlines(rows) == [])
    #expect(
      headlines(rows.replacing("完成 得 2分", with: "完成 得 3分"))
        == ["H2085 “甲” 的规则可得 3 分，超过分值 2 分 | 分值 = 2分（另 2 行各 4分）, 完成 = 是 时得 3 分"])
  }

  @Test("一档的扣完为止不管它后面再扣的，所以也不算证明") func stepsAfterTiersAreProvedToo() {
    let tiers = "分档 率 { ≥ 90%: 得 率 × 满分, 扣完为止, 最高 满分; 其余: 得 0分, 扣完为止, 最高 满分 }"
    let inputs = "  输入 { 率: %, 范围 0% 到 100%; 违规: 例, 范围 0例 到 3例 }\n"
    #expect(headlines(inputs + "  甲 10分: \(tiers), 每 1例 违规 扣 1分").map { $0.prefix(5) } == ["H2086"])
    #expect(headlines(inputs + "  甲 10分: \(tiers), 每 1例 违规 扣 1分, 扣完为止") == [])
    let adjustable = "组 10分 { 甲 5分, 可调 0分 到 10分: \(tiers), 每 1例 违规 扣 1分\n  乙 5分, 可调 0分 到 10分: 评定 }"
    #expect(headlines(inputs + adjustable).map { $0.prefix(5) } == ["H2086"])
  }

  @Test("列出的得分范围包括规定另给的分") func listedScoresHoldThoseOfPolicies() throws {
    let file = template(
      "  输入 { 支出: 万元; 预算: 万元 }\n  甲 10分: 支出 ÷ 预算 ≥ 50% 得 8分, 否则 6分, 分母为零时 2分, 不适用时 12分")
    let checked = try #require(check(parse(file).tree).template)
    let leaf = try #require(provedRanges(of: checked).leaves.first)
    #expect(leaf.scores?.low?.value == Rational(2))
    #expect(leaf.scores?.high?.value == Rational(12))
    #expect(leaf.isProvedBelow)
    #expect(!leaf.isProvedAbove)
  }

  @Test("列出的公式范围包括规定另给的值") func listedFormulasHoldThoseOfPolicies() throws {
    let file = template(
      "  输入 { 支出: 万元; 预算: 万元 }\n  公式 率 = 最小(支出 ÷ 预算, 100%), 分母为零时 120%\n  甲 10分: 得 率 × 满分, 最高 满分")
    let checked = try #require(check(parse(file).tree).template)
    let values = try #require(provedRanges(of: checked).formulas.first).values
    #expect(values.low?.value == Rational(0))
    #expect(values.high?.value == Rational(6, 5))
  }

  @Test("反例要同时改两个数才看得见，也找得到") func counterexampleBehindAHill() {
    // 级别 = A gives full points, so that each step towards C alone leads down.
    #expect(
      headlines(
        "  级别 档级 { A; B; C }\n  输入 { 数: 分, 范围 0分 到 20分; 级: 档级 }\n"
          + "  甲 10分: 分档 { 级 = C: 得 数; 数 < 18.4分: 满分; 其余: 1分 }"
      ).map { $0.prefix(5) } == ["H2085"])
  }

  @Test("反例写出输入和得分，计算确是如此") func counterexampleIsExact() {
    #expect(
      headlines("  输入 { 实际: 家, 范围 ≥ 0家; 目标: 家, 范围 > 0家 }\n  甲 10分: 得 实际 ÷ 目标 × 满分")
        == ["H2085 “甲” 的规则可得 20 分，超过分值 10 分 | 实际 = 200家, 目标 = 100家 时得 20 分"])
  }

  /// Every hole that names an input is put into a form; the evaluator finds no tier for it.
  @Test("每个漏处都由计算证实") func holesAreConfirmed() throws {
    var files: [SourceFile] = try seededFaults().compactMap { try $0.planted() }
    let folder = packageRoot.appending(path: "Tests/Cases/check/bad")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".heng") {
      files.append(SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name)))))
    }
    var confirmed = 0
    for file in files {
      for diagnostic in findings(in: file).diagnostics where ["H2089", "H3004"].contains(diagnostic.code) {
        let text = diagnostic.message.text(in: .chinese).headline
        let example = text.replacing("各档之间有漏：", with: "").replacing(" 时没有规定", with: "")
          .replacing(" 不属于任何一档", with: "")
        let figures = example.components(separatedBy: ", ").filter { !$0.hasSuffix(" 不填") }
          .map { $0.components(separatedBy: " = ") }
        guard let template = draft(parse(file).tree),
          figures.allSatisfy({ figure in template.inputs.contains { $0.name == figure[0] } })
        else { continue }
        let members = figures.map { "\"\($0[0])\": \"\($0[1])\"" }.joined(separator: ", ")
        let data = SourceFile(path: "表单.json", bytes: Array("{ \"输入\": { \(members) } }".utf8))
        let (forms, refused) = readForms(data, template: template)
        let found = evaluate(try #require(forms.first), by: template).findings.map(\.code)
        // A hole of what stands beside the scores leaves that without a value.
        #expect(
          !refused.hasErrors && found.contains { ["H6003", "H6030"].contains($0) }, "\(file.path): \(example)"
        )
        confirmed += 1
      }
    }
    #expect(confirmed >= 12, "\(confirmed)")
  }
}
