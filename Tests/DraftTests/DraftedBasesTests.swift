import Driver
import Foundation
import Source
import Testing

@testable import Draft

/// What a draft says of a cell is what the cell says: it never contradicts the printed words that it cites.
struct DraftedBasesTests {
  private static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Examples/从指标表起草").standardized

  @Test(arguments: ["部门整体支出", "农村供水"])
  func examples(table: String) throws {
    let url = Self.examples.appending(path: table).appending(path: "指标表.csv")
    try check(Array(try Data(contentsOf: url)))
  }

  private static let tables = [
    """
    三级指标,分值,评分标准
    支出进度,10,支出进度≥序时进度得10分，否则按实际进度/序时进度×10
    经费,10,经费支出不超过上年的得10分；超过上年的，每超1个百分点扣1分
    收入,10,收入达到预算的得10分，未达到的，得分=收入/预算数×10，低于80%的不得分
    任务,10,完成数达到目标得10分，未达到的按完成数/目标数×10计分
    投入,10,本年投入高于上年的得10分，低于上年的得分=本年投入/上年投入×10
    培训,10,培训人数达到计划人数得10分，每少1人扣0.5分
    接访,10,接访量不超过上年得10分，每上升1个百分点扣1分
    利润,10,利润总额达到基准值得10分，未达到的按完成值/基准值×10计分
    """,
    """
    三级指标,分值,评分标准
    按期完工率,10,按期完工率=按期完工项目数/应完工项目数。按完工率计算得分；应完工项目数为0的得满分
    投诉,10,投诉率=投诉数/办件数，投诉率为0得10分，每增加0.1个百分点扣1分，投诉数超过20的不得分
    质量,10,合格率=合格数/抽检数，按合格率计分，抽检数为0时不得分
    投诉处理率,10,投诉处理率=已处理投诉/投诉总数×100%，100%得10分，否则不得分，没有投诉的得满分
    """,
    """
    三级指标,分值,评分标准
    本级预算安排,10,本级安排资金不低于上年得10分；低于上年的，按本年/上年×10计分
    直达资金,10,支出进度不低于全省平均得10分，低于全省平均的，得分=支出进度/全省平均进度×10
    支出排名,20,支出进度排名前30%得20分，30%-60%得15分，其余得10分
    住院次均费用增幅,5,不高于GDP增幅得满分，否则0分
    时效,10,实际完成时间不晚于计划完成时间得10分，每延迟1天扣1分，扣完为止
    质量,10,每发现一处质量问题扣1分，问题未整改的加扣1分，扣完为止
    """,
  ]

  @Test(arguments: tables) func cellsThatNameOneFigureTwice(table: String) throws {
    try check(Array(table.utf8))
  }

  @Test func whatTheRowIsToReachIsItsPrintedValue() throws {
    let text = try check(
      Array(
        """
        一级指标,三级指标,分值,目标值,评分标准
        成本,每公里造价,10,≤80万元/公里,不超过目标值得满分，每超5%扣2分，扣完为止
        满意,群众满意度,15,≥90%,达到目标值得满分，未达到的按实际/目标×分值计分，低于60%的不得分
        产出,验收,10,按批次,达到目标值得满分，否则不得分
        """.utf8))
    #expect(text.contains("每公里造价 不超过 80万元/公里 得 满分"), "\(text)")
    #expect(text.contains("其余: 群众满意度 ÷ 90% × 满分"), "\(text)")
    #expect(text.contains("没有读懂“按批次”") && !text.contains("目标值:"), "\(text)")
  }

  @Test func otherHeadsOfRules() throws {
    let text = try check(
      Array("序号,考核项目,考核内容,标准分,考核办法\n1,支出,支出率,20,支出率达到90%得20分，否则不得分\n".utf8))
    #expect(text.contains("支出率 ≥ 90% 得 满分, 否则 0分"), "\(text)")
  }

  @discardableResult private func check(_ table: [UInt8]) throws -> String {
    let drafted = try #require(draft(PrintedGrid(SourceFile(path: "表.csv", bytes: table))))
    let found = checkTemplate(SourceFile(path: "草稿.heng", bytes: Array(drafted.text.utf8))).diagnostics
    let wrong = found.filter { $0.severity == .error || ["H3082", "H3059"].contains($0.code) }
    #expect(wrong.isEmpty, "\(wrong.map { $0.message.text(in: .chinese).headline })\n\(drafted.text)")
    for cell in drafted.cells {
      if case .refused(let why) = cell.outcome { Issue.record("\(cell.path): \(why.chinese)") }
    }
    return drafted.text
  }
}
