import DataFiles
import Program
import Runtime
import Source
import TestSupport
import Testing
import Values

/// Places where rules meet that are seldom written together.
@Suite("少见的组合") struct RarelyReachedTests {
  @Test("各行都算的均分，余数归末项：前面的行各得自己的一份", arguments: [("10", 3, "3.33"), ("10.5", 4, "2.63"), ("8", 3, "2.67")])
  func sharesOfAllRows(points: String, count: Int, first: String) throws {
    let template = try checkedTemplate(
      "衡 1\n模板 例 {\n总分 \(points)分\n表 任务 { 完成: 是否 }\n"
        + "甲 \(points)分, 逐行 任务 均分 2位 余数归末项: 完成 得 满分, 否则 0分\n}\n")
    let rows = Array(repeating: "{\"完成\": true}", count: count).joined(separator: ",")
    let file = SourceFile(path: "表单.json", bytes: Array("{\"任务\": [\(rows)]}".utf8))
    let form = try #require(readForms(file, template: template).forms.first)
    let evaluation = evaluate(form, by: template)
    #expect(evaluation.score("甲", template) == points)
    let scores = evaluation.indicators[0].rows.map { short($0.result.score) }
    #expect(scores.dropLast().allSatisfy { $0 == first })
  }

  @Test("同一组里没有一份参加的，照没有数的规定") func groupWithoutForms() throws {
    let template = try checkedTemplate(
      "衡 1\n模板 例 {\n总分 10分\n标识 单位\n输入 { 单位: 文本   组: 文本   参评: 是否   率: %, 范围 0% 到 100% }\n"
        + "甲 10分: 得 最小(全体 同 组 当 参评: 率) × 满分, 缺失时 0分\n另列 份数 = 计数(全体 同 组 当 参评)\n}\n")
    let run = try scoredTogether("单位,组,参评,率", ["一,东,否,80", "二,东,否,90", "三,西,是,50"], template)
    #expect(try ["一", "二", "三"].map { try run.score($0) } == ["0", "0", "5"])
    #expect(try ["一", "三"].map { try run.figure($0, "份数") } == ["0", "1"])
    #expect(run.codes == [])
  }

  @Test("没有准数的目标没有下端、上端", arguments: ["约60人", "60余人"], ["下端 ≥ 目标.上端", "上端 ≥ 目标.下端"])
  func endsOfWhatIsNoNumber(target: String, condition: String) throws {
    let template = try leafTemplate("10", "目标: 目标", "得 0分, 目标.\(condition) 时 满分")
    #expect(try evaluated("目标=\(target)", template).score("甲", template) == "0…10")
    #expect(try evaluated("目标=60人", template).score("甲", template) == "10")
  }

  @Test("递进的条文缺一条回答，整项待定，有条件的也一样")
  func unansweredLines() throws {
    let template = try leafTemplate(
      "5", "率: %, 可缺", "要点 递进 { \"有制度\": 2分; 率 ≥ 60%: 1分; \"有执行\": 2分 }, 缺失时 报错")
    let open = try evaluated("率=80; 甲.要点.有制度=否", template)
    #expect(open.score("甲", template) == "0…0")
    let met = try evaluated("甲.要点.有制度=否; 甲.要点.有执行=是", template)
    #expect(met.score("甲", template) == "0")
  }

  @Test("判断不了的否决后面还有否决，不论怎样都是一个等次的，就是这个等次")
  func gradeAfterOpenVeto() throws {
    let template = try checkedTemplate(
      "衡 1\n模板 例 {\n总分 10分\n甲 10分: 评定\n等次 { ≥ 8分: 优; ≥ 5分: 良; 其余: 差 }\n"
        + "否决 总自报 − 总得分 ≥ 1分 时 等次 下调 1档, 缺失时 待定\n否决 总得分 < 6分 时 等次 下调 1档\n"
        + "另列 拨款 = 分档 等次 { 差: 1; 其余: 2 }\n}\n")
    let evaluation = try evaluated("甲.得分=5", template)
    #expect(short(evaluation.grade, template) == "差")
    #expect(evaluation.outcomes[0].text == "1")
  }

  @Test("有一行不知道归谁的，合成的组待定，不是不适用") func composedWithUnplacedRow() throws {
    let template = try checkedTemplate(
      "衡 1\n模板 例 {\n总分 8分\n缺失时 不适用\n不适用时 全表折算\n输入 { 率: %, 可缺 }\n表 任务 { 类: 文本, 可缺 }\n"
        + "指标 组 8分, 取 平均 { 甲 2分, 逐行 任务 当 类 = \"一\" 均分: 得 率 × 满分, 最高 满分 }\n}\n")
    let file = SourceFile(path: "表单.json", bytes: Array("{\"任务\": [{\"类\": \"一\"}, {}]}".utf8))
    let form = try #require(readForms(file, template: template).forms.first)
    let evaluation = evaluate(form, by: template)
    #expect(evaluation.score("组", template).contains("…"))
  }
}
