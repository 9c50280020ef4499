import Program
import Runtime
import Source
import TestSupport
import Testing
import Values

@Suite("特殊情形") struct PolicyTests {
  // MARK: missing

  private func fourLeaves(_ policies: String = "") throws -> Template {
    try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 100分
        输入 { 率: %, 范围 0% 到 100%; 数: 个 }
        \(policies)
        投入 40分 {
          甲 10分: 得 率 × 满分
          乙 30分: 评定
        }
        产出 60分: 数 ≥ 1个 得 满分, 否则 0分
        等次 { ≥ 90分: 优; ≥ 80分: 良; ≥ 60分: 中; 其余: 差 }
      }
      """)
  }

  @Test("缺少的数不当作零，逐级待定") func missingInputPropagates() throws {
    let template = try fourLeaves()
    let evaluation = try evaluated("数=1;乙.得分=25", template)
    #expect(evaluation.score("投入/甲", template) == "0…10")
    #expect(evaluation.score("投入", template) == "25…35")
    #expect(evaluation.score("产出", template) == "60")
    #expect(short(evaluation.total) == "85…95")
    #expect(short(evaluation.grade, template) == "优到良")
    #expect(!evaluation.isDetermined)
    #expect(evaluation.codes == ["H6001"])
    let finding = try #require(evaluation.findings.first)
    #expect(finding.severity == .error)
    #expect(finding.message.text(in: .chinese).headline.contains("“率”"))
    #expect(finding.message.text(in: .chinese).headline.contains("投入/甲"))
    #expect(finding.place?.file.path == "表单.json")
    #expect(finding.related.first?.text == "甲")
  }

  @Test("没有评定的得分也待定") func missingScorePropagates() throws {
    let template = try fourLeaves()
    let evaluation = try evaluated("率=50%;数=1", template)
    #expect(evaluation.score("投入/乙", template) == "0…30")
    #expect(short(evaluation.total) == "65…95")
    #expect(short(evaluation.grade, template) == "优到中")
    #expect(evaluation.codes == ["H6001"])
  }

  @Test(
    "待定只是提醒，没有规定的是错误",
    arguments: [
      ("", "0…10", "H6001"), ("缺失时 报错", "0…10", "H6001"), ("缺失时 待定", "0…10", "H6013"), ("缺失时 3分", "3", ""),
      ("缺失时 满分", "10", ""), ("缺失时 不适用, 不适用时 0分", "0", ""),
    ])
  func missingPolicies(policy: String, score: String, code: String) throws {
    let template = try leafTemplate(
      "10", "率: %, 范围 0% 到 100%, 可缺", "得 率 × 满分" + (policy.isEmpty ? ", 缺失时 报错" : ", " + policy))
    let evaluation = try evaluated("", template)
    #expect(evaluation.score("甲", template) == score)
    #expect(evaluation.codes == (code.isEmpty ? [] : [code]))
  }

  @Test("近处的规定作数") func nearestPolicyWins() throws {
    let text = """
      衡 1
      模板 例 {
        总分 40分
        缺失时 1分
        输入 { 率: %, 范围 0% 到 100%, 可缺 }
        公式 底 = 率, 缺失时 50%
        外 10分: 得 率 × 满分
        组 30分 {
          缺失时 2分
          甲 10分: 得 率 × 满分
          乙 10分, 缺失时 3分: 得 率 × 满分
          丙 10分: 得 底 × 满分, 缺失时 4分
        }
      }
      """
    let template = try checkedTemplate(text)
    let evaluation = try evaluated("", template)
    #expect(evaluation.score("外", template) == "1")
    #expect(evaluation.score("组/甲", template) == "2")
    #expect(evaluation.score("组/乙", template) == "3")
    // The formula has a value of its own, so that nothing is missing in 丙.
    #expect(evaluation.score("组/丙", template) == "5")
    #expect(evaluation.codes == [])
  }

  // MARK: zero divisors

  @Test("全为零先于分母为零", arguments: [("0", "0", "7"), ("5", "0", "2"), ("5", "10", "5")])
  func bothZeroComesFirst(dividend: String, divisor: String, score: String) throws {
    let template = try leafTemplate(
      "10", "子: 万元, 范围 ≥ 0万元; 母: 万元, 范围 ≥ 0万元", "得 子 ÷ 母 × 满分, 最高 满分, 分母为零时 2分, 全为零时 7分")
    #expect(try evaluated("子=\(dividend);母=\(divisor)", template).score("甲", template) == score)
  }

  @Test("分母为零没有规定时报错并指名") func zeroDivisorIsReported() throws {
    let template = try leafTemplate(
      "10", "子: 万元, 范围 ≥ 0万元; 母: 万元, 范围 ≥ 0万元", "得 子 ÷ 母 × 满分, 最高 满分")
    let evaluation = try evaluated("子=5;母=0", template)
    #expect(evaluation.score("甲", template) == "0…10")
    #expect(evaluation.codes == ["H6002"])
    #expect(evaluation.findings[0].message.text(in: .chinese).headline.contains("“母”"))
    #expect(evaluation.findings[0].spot?.contains("母") == true)
  }

  // MARK: not applicable

  private func group(_ policy: String, _ last: String = "") throws -> Template {
    try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 20分
        \(policy)
        组 20分 {
          甲 5分: 评定
          乙 5分: 评定
          丙 5分: 评定
          丁 5分: 评定\(last)
        }
      }
      """)
  }

  private static let three = "甲.得分=5;乙.得分=4;丙.得分=3;丁.不适用=是;丁.理由=没有此项"

  @Test("四项中一项不适用", arguments: [("组内折算", "16"), ("满分", "17"), ("0分", "12"), ("全表折算", "16")])
  func notApplicableInGroup(policy: String, score: String) throws {
    let template = try group("不适用时 \(policy)")
    let evaluation = try evaluated(Self.three, template)
    #expect(short(evaluation.total) == score)
    #expect(evaluation.codes == [])
    let own = try group("", ", 不适用时 \(policy)")
    #expect(short(try evaluated(Self.three, own).total) == score)
  }

  @Test("不适用要有理由，也要有规定") func notApplicableNeedsReasonAndPolicy() throws {
    let template = try group("不适用时 组内折算")
    #expect(
      try evaluated("甲.得分=5;乙.得分=4;丙.得分=3;丁.不适用=是", template).codes == ["H6008"])
    let evaluation = try evaluated(Self.three, try group(""))
    #expect(evaluation.codes == ["H6009"])
    #expect(short(evaluation.total) == "12…17")
    #expect(try evaluated(Self.three, try group("不适用时 待定")).codes == ["H6014"])
  }

  private func form(_ weights: [Int], policy: String = "全表折算") throws -> Template {
    let rows = weights.enumerated().map { "第\($0.offset)项 \($0.element)分: 评定" }
    return try checkedTemplate(
      "衡 1\n模板 例 {\n总分 \(weights.reduce(0, +))分\n不适用时 \(policy)\n\(rows.joined(separator: "\n"))\n}\n")
  }

  @Test("全表折算") func rescalesWholeForm() throws {
    let four = try form([20, 20, 30, 30])
    let figures = "第0项.得分=18;第1项.得分=16;第2项.不适用=是;第2项.理由=无;第3项.得分=27"
    let evaluation = try evaluated(figures, four)
    #expect(short(evaluation.total) == "87.14")
    #expect(evaluation.score("第2项", four) == "不适用")
    let two = try form([95, 5])
    #expect(short(try evaluated("第0项.得分=86.5;第1项.不适用=是;第1项.理由=无", two).total) == "91.05")
  }

  @Test("一组全部不适用，整组不适用") func emptyGroupDoesNotApply() throws {
    let text = """
      衡 1
      模板 例 {
        总分 100分
        不适用时 %
        资产 20分 { 甲 10分: 评定; 乙 10分: 评定 }
        其他 80分: 评定
      }
      """.replacing("; 乙", with: "\n乙")
    for policy in ["组内折算", "全表折算"] {
      let template = try checkedTemplate(text.replacing("%", with: policy))
      let evaluation = try evaluated(
        "甲.不适用=是;甲.理由=无;乙.不适用=是;乙.理由=无;其他.得分=60", template)
      #expect(evaluation.score("资产", template) == "不适用")
      #expect(short(evaluation.total) == "75", "\(policy)")
      let none = try evaluated(
        "甲.不适用=是;甲.理由=无;乙.不适用=是;乙.理由=无;其他.不适用=是;其他.理由=无", template)
      #expect(none.total == .notApplicable)
    }
  }

  @Test("全表折算只把不适用的分摊开，组内折算只在组内") func sharesWhereTheTemplateSays() throws {
    let text = """
      衡 1
      模板 例 {
        总分 100分
        组 40分 {
          不适用时 %
          甲 20分: 评定
          乙 20分: 评定
        }
        其他 60分: 评定
      }
      """
    let figures = "甲.不适用=是;甲.理由=无;乙.得分=10;其他.得分=60"
    let inGroup = try checkedTemplate(text.replacing("%", with: "组内折算"))
    #expect(short(try evaluated(figures, inGroup).total) == "80")
    let overall = try checkedTemplate(text.replacing("%", with: "全表折算"))
    #expect(short(try evaluated(figures, overall).total) == "87.5")
  }

  @Test("其余各项的分值被调为 0，不适用的分值由上一级分担") func nobodyToShareWith() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 20分
        不适用时 组内折算
        一 10分 { 甲 6分, 可调 0分 到 10分: 评定   乙 4分, 可调 0分 到 10分: 评定 }
        二 10分 { 丙 10分: 评定 }
      }
      """)
    let evaluation = try evaluated(
      "甲.分值=10;甲.不适用=是;甲.理由=没有;乙.分值=0;乙.得分=0;丙.得分=9", template)
    #expect(evaluation.score("一", template) == "不适用")
    #expect(short(evaluation.total) == "18")
    #expect(evaluation.codes == [])
  }

  /// Whatever does not apply: full marks in all the rest are the full total.
  @Test("折算不丢一分：适用的都得满分，总分就是满分", arguments: [3, 58, 2_026] as [UInt64])
  func sharingConservesTheTotal(seed: UInt64) throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 100分
        不适用时 全表折算
        一 37分 {
          甲 17分 { 不适用时 组内折算   子 3分: 评定   丑 14分: 评定 }
          乙 20分: 评定
        }
        二 63分 {
          不适用时 组内折算
          丙 11分: 评定   丁 23分: 评定, 不适用时 全表折算
          戊 29分 { 寅 7分: 评定   卯 22分: 评定 }
        }
      }
      """)
    let leaves = template.indicators.filter { $0.children.isEmpty }
    var generator = SeededGenerator(state: seed)
    for _ in 0..<100 {
      let applies = leaves.map { _ in Bool.random(using: &generator) }
      guard applies.contains(true) else { continue }
      let figures = zip(leaves, applies).map { leaf, applies in
        applies
          ? "\(leaf.name).得分=\(Template.pointsText(leaf.points))" : "\(leaf.name).不适用=是;\(leaf.name).理由=没有"
      }.joined(separator: ";")
      let evaluation = try evaluated(figures, template)
      #expect(short(evaluation.total) == "100", "seed \(seed): \(figures)")
    }
  }
}
