import Foundation
import Testing

/// What a report prints of scores of which something is open, and of what was given and cannot be used.
@Suite("待定的、不能用的怎样印")
struct OpenScoreTests {
  private func lines(
    _ body: String, _ data: String, _ command: String = "score", language: String = "zh"
  ) throws -> [String] {
    let scratch = try Scratch()
    let template = try scratch.file("t.heng", "衡 1\n模板 例 {\n\(body)\n}\n")
    let form = try scratch.file("f.json", data)
    let run = try ToolRun([command, "--lang", language, template.path, form.path])
    return run.output.split(separator: "\n").map(String.init)
  }

  private let veto = """
    总分 100分, 最低 0分
    输入 { 串通: 是否   次数: 次 }
    综合 100分: 得 满分, 每 1次 次数 扣 5分, 扣完为止
    扣分 一票否决 100分: 串通 扣 100分
    等次 { ≥ 60分: 合格; 其余: 不合格 }
    """

  @Test("缺的数怎样都不改变总分的，总分照印")
  func certainTotal() throws {
    let settled = try lines(veto, #"{"输入":{"串通":"是"}}"#)
    #expect(settled.contains("得分：0.00（已定）") && settled.contains("等次：不合格"))
    #expect(
      try lines(veto, #"{"输入":{"串通":"是"}}"#, language: "en").contains { $0.hasSuffix("0.00 (settled)") })
    let open = try lines(veto, #"{"输入":{"串通":"否"}}"#)
    #expect(open.contains("得分：待定（0.00–100.00）") && open.contains("等次：待定（合格–不合格）"))
  }

  @Test("分值不能用的，不印模板的分值，得分也不当作 0 分")
  func unusablePoints() throws {
    let template = """
      总分 30分
      指标 丙 30分 {
        六 12分, 可调 0分 到 20分: 评定
        七 18分, 可调 0分 到 30分: 评定
      }
      """
    let beyond = try lines(template, #"{"指标":{"六":{"得分":28,"分值":30},"七":{"得分":0,"分值":0}}}"#)
    #expect(beyond.contains { $0.contains("六") && $0.contains("不能用") && $0.contains("待定（0.00–20.00）") })
    let unset = try lines(template, #"{"指标":{"六":{"得分":8},"七":{"得分":0}}}"#)
    #expect(unset.contains { $0.contains("六") && $0.contains("12") && $0.contains("8.00") })
  }

  @Test("扣到底的，失分写明补回多少")
  func raisedToFloor() throws {
    let template = """
      总分 14分
      输入 { 甲类: 处   乙类: 处 }
      文件 14分: 得 满分, 每 1处 甲类 扣 3分, 每 1处 乙类 扣 0.5分 至多 5分, 扣完为止
      """
    let lost = try lines(template, #"{"输入":{"甲类":5,"乙类":2}}"#).filter { $0.contains("失 14.00分") }
    #expect(lost.count == 1 && lost[0].contains("扣 15.00分") && lost[0].contains("扣 1.00分"))
    #expect(lost[0].contains("扣完为止：−2.00 分提高到 0 分"))
    let above = try lines(template, #"{"输入":{"甲类":2,"乙类":2}}"#).filter { $0.contains("失 7.00分") }
    #expect(above.count == 1 && !above[0].contains("扣完为止"))
  }
}
