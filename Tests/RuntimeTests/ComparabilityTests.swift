import DataFiles
import Program
import Runtime
import Source
import TargetTexts
import TestSupport
import Testing
import Values

/// What compares is decided in one place: the rules score what `comparability` lets through, and nothing else.
@Suite("目标与实际能不能比") struct ComparabilityTests {
  private let body = """
    衡 1
    模板 例 {
      总分 10分
      表 绩效 {
        名称: 文本, 作名称
        目标: 目标
        实际: 实际
        分值: 分, 作分值
      }
      缺失时 报错
      指标 产出 10分, 逐行 绩效: 达标(实际, 目标) 得 满分, 否则 0分
    }
    """

  @Test(
    "一张表，两处同样判断",
    arguments: [
      ("≥20家", "35"), ("≥20家", "35户"), ("≥90%", "0.95"), ("≥90%", "95"), ("≥90%", "81"), ("≥90%", "1"),
      ("≥90%", "0"), ("≥20", "35家"), ("≤5万元", "7.6"), ("≤5万元", "0"), ("≤5万元", "40000元"),
      ("≥3吨", "2"), ("≥3个百分点", "5"), ("≥3个百分点", "5%"), ("≤17万元", "完成"),
      ("≥95%", "1.02"), ("≥95%", "2"), ("≥95%", "2.5"), ("≥95%", "-1.5"), ("≥1.02", "95%"), ("≥5‰", "1.2"),
      ("2020年10月30日前", "20201029"), ("2020年10月30日前", "20201131"), ("2020年10月30日前", "44134"),
      ("2020年10月30日前", "202010"), ("2020年10月30日前", "3次"), ("20201030", "20201029"), ("*", "3次"),
    ])
  func rulesAgreeWithComparability(target: String, actual: String) throws {
    let template = try checkedTemplate(body)
    let data =
      #"{"表单": "一", "绩效": [{"名称": "甲", "目标": "\#(target)", "实际": "\#(actual)", "分值": 10}]}"#
    let file = SourceFile(path: "表单.json", bytes: Array(data.utf8))
    let form = try #require(readForms(file, template: template).forms.first)
    let found = comparability(
      target: readTarget(target, units: template.units, fiscalYear: nil),
      actual: readActual(actual, units: template.units, fiscalYear: nil), units: template.units)
    let score = try #require(evaluate(form, by: template).indicators.first?.rows.first?.result.score)
    if case .scored = score {
      #expect(found == .comparable)
    } else {
      #expect(found != .comparable)
    }
  }

  @Test("没有单位的 81 在 90% 旁边是 81%")
  func bareNumbersTakeThePercentBesideThem() throws {
    let text = body.replacing("达标(实际, 目标) 得 满分, 否则 0分", with: "得 实际 ÷ 目标 × 满分, 最高 满分, 分母为零时 报错")
    let template = try checkedTemplate(text)
    let data = #"{"表单": "一", "绩效": [{"名称": "甲", "目标": "≥90%", "实际": "81", "分值": 10}]}"#
    let file = SourceFile(path: "表单.json", bytes: Array(data.utf8))
    let form = try #require(readForms(file, template: template).forms.first)
    #expect(evaluate(form, by: template).total == .scored(Rational(9)))
  }
}
