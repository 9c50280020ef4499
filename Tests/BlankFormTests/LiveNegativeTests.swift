import DataFiles
import Program
import Runtime
import TestSupport
import Testing
import Values
import Workbooks

/// Figures below zero in live scores: what a penalty takes off, and amounts with a minus before them.
struct LiveNegativeTests {
  @Test(arguments: [(0, 7, 2), (3, 7, 2), (5, 2, 2), (2, 0, 9)])
  func comparedWithZeroAndEachOtherByTheirSign(taken: Int, first: Int, second: Int) throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 自评 {
        总分 10分, 最低 0分
        标识 单位
        输入 { 单位: 文本   甲: 万元, 范围 ≥ 0万元   乙: 万元, 范围 ≥ 0万元 }
        一 6分: 分档 { -甲 < 0万元: 满分; 其余: 2分 }
        二 4分: 分档 { 最大(-甲, -乙) ≥ -3万元: 满分; 其余: 1分 }
        扣分 失真 5分: 评定
      }
      """)
    var form = FilledForm(template)
    form.set(.input(InputID(0)), .text("甲局"))
    form.set(.input(InputID(1)), .number(Rational(first)))
    form.set(.input(InputID(2)), .number(Rational(second)))
    form.set(.score(IndicatorID(2)), .number(Rational(taken)))
    let read = try #require(try form.read().form)
    let evaluation = Evaluator(template).evaluate(read, in: Cohort(of: [read], by: template))
    let sheet = Spreadsheet(form.book)
    for (index, result) in evaluation.indicators.enumerated() {
      guard case .scored(let score) = result.score else { continue }
      #expect(form.shown(sheet, "heng_live_p\(index)") == .number(Spreadsheet.double(score)))
    }
    guard case .scored(let total) = evaluation.total else {
      Issue.record("no total")
      return
    }
    #expect(form.shown(sheet, "heng_live_total") == .number(Spreadsheet.double(total)))
  }
}
