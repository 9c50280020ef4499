import DataFiles
import Program
import Runtime
import Source
import TestSupport
import Testing

@Suite("许多行的推导") struct RowDerivationTests {
  private let template = """
    衡 1
    模板 例 {
      总分 10分
      表 任务 { 名称: 文本, 作名称; 完成: %, 范围 0% 到 100%; 分值: 分, 作分值 }
      缺失时 报错
      平均 4分: 得 平均(任务 当 分档 { 完成 ≥ 50%: 1; 其余: 0 } = 1: 分档 { 完成 ≥ 90%: 100%; 其余: 完成 }) × 满分
      各项 6分, 逐行 任务 当 分档 { 完成 ≥ 0%: 1; 其余: 0 } = 1: 得 满分 × 分档 { 完成 ≥ 90%: 100%; 其余: 0% }
    }
    """

  private func evaluation(rows: Int) throws -> Evaluation {
    let template = try checkedTemplate(template)
    let rows = (1...rows).map { row in
      "{\"名称\": \"第\(row)项\", \"完成\": \"\(row % 100)%\", \"分值\": \(row == 1 ? "6" : "0")}"
    }
    let text = "{\"任务\": [\(rows.joined(separator: ","))]}"
    let (forms, diagnostics) = readForms(
      SourceFile(path: "表单.json", bytes: Array(text.utf8)), template: template)
    #expect(diagnostics.map(\.code) == [])
    return evaluate(try #require(forms.first), by: template)
  }

  private func branches(_ steps: [DerivationStep]) -> Int {
    steps.filter { if case .branch = $0 { true } else { false } }.count
  }

  @Test("对五千行计算的指标，推导只有用了几行、得出的数和取整") func aggregateStaysShort() throws {
    let result = try evaluation(rows: 5000)
    #expect(result.isDetermined)
    #expect(result.indicators[0].steps.count == 3)
    guard case .records(let records)? = result.indicators[0].steps.first else {
      Issue.record("用了哪些行要说出来")
      return
    }
    #expect((records.count, records.taken) == (2500, 2500))
    #expect(records.values.count < RecordsTaken.most)
    #expect(branches(result.indicators[0].steps) == 0)
  }

  @Test("逐行的规则，每一行说明自己用的是哪一档") func everyRowTellsItsBranch() throws {
    let rows = try evaluation(rows: 5000).indicators[1].rows
    #expect(rows.count == 5000)
    #expect(rows.allSatisfy { branches($0.result.steps) == 1 })
  }
}
