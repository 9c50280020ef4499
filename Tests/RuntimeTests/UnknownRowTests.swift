import DataFiles
import Program
import Runtime
import Source
import TestSupport
import Testing
import Values

@Suite("不知道的行和文字") struct UnknownRowTests {
  private func evaluated(_ body: String, _ json: String) throws -> Evaluation {
    let template = try checkedTemplate("衡 1\n模板 例 {\n\(body)\n}")
    let file = SourceFile(path: "表.json", bytes: Array(json.utf8))
    let form = try #require(readForms(file, template: template).forms.first)
    return evaluate(form, by: template)
  }

  private let body = """
    总分 10分  缺失时 报错
    表 问卷 { 名: 文本, 作名称   节: 文本   率: %, 可缺, 范围 0% 到 100% }
    甲 10分: 得 平均(问卷 当 节 = "结果": 率) × 满分, 最低 0分, 最高 满分
    核对 过程: 计数(问卷 当 节 属于 ("过程", "投入")) ≥ 0, 提醒 "没有过程"
    """

  private func json(_ sections: [String]) -> String {
    let rows = sections.map { #"{"名": "行", "节": "\#($0)", "率": 80}"# }
    return "{\"问卷\": [\(rows.joined(separator: ", "))]}"
  }

  @Test("说出模板没有问到的文字，一列一条") func unknownTexts() throws {
    let found = try evaluated(body, json(["结果", "结 果", "结杲", "其它的", "过程", "结　果"]))
    #expect(found.codes == ["H6033"])
    let text = try #require(found.findings.first).message.text(in: .chinese)
    #expect(text.headline.contains("有 4 行") && text.headline.contains("“结 果”"))
    #expect(text.headline.contains("问卷[1].节、问卷[2].节、问卷[3].节…"))
    #expect(text.headline.contains("“结果”、“过程”、“投入”"))
    #expect(text.remedy.contains("“结果”"))
    #expect(found.findings.first?.severity == .warning)
    #expect(found.findings.first?.spot == "问卷[1].节")
  }

  @Test("都认得的不说") func knownTexts() throws {
    #expect(try evaluated(body, json(["结果", "过程", "投入"])).codes == [])
  }

  @Test("用 ≠ 问的列，别的文字也有去处") func openColumns() throws {
    for condition in [#"节 ≠ "结果""#, #"非 (节 = "结果")"#] {
      let open = body.replacing("≥ 0, 提醒", with: "≥ 计数(问卷 当 \(condition)) − 9, 提醒")
      #expect(try evaluated(open, json(["结果", "别的"])).codes == [], "\(condition)")
    }
  }

  @Test("只问一种的列，不像它的是提示") func singleTexts() throws {
    let single = """
      总分 10分  缺失时 报错
      表 问卷 { 名: 文本, 作名称   节: 文本   率: %, 可缺, 范围 0% 到 100% }
      甲 10分: 得 平均(问卷 当 节 = "结果": 率) × 满分, 最低 0分, 最高 满分
      """
    #expect(try evaluated(single, json(["结果", "过程"])).findings.map(\.severity) == [.note])
    #expect(
      try evaluated(single, json(["结果", "过程", "结果 "])).findings.filter { $0.code == "H6033" }.map(\.severity)
        == [.note])
    #expect(try evaluated(single, json(["结果", "过程", "结-果"])).findings.map(\.severity) == [.warning])
  }

  @Test("不属于任何指标的行，不再说它的文字") func rowsTakenByNone() throws {
    let found = try evaluated(
      """
      总分 10分  缺失时 报错
      表 绩效 { 类: 文本   名: 文本, 作名称   完成: 是否   分值: 分, 作分值 }
      甲 6分, 逐行 绩效 当 类 = "产出": 完成 得 满分, 否则 0分
      乙 4分, 逐行 绩效 当 类 = "效益": 完成 得 满分, 否则 0分
      """,
      """
      {"绩效": [{"类": "产出", "名": "一", "完成": true, "分值": 6}, {"类": "效益", "名": "二", "完成": true, "分值": 4},
                {"类": "产 出", "名": "三", "完成": true, "分值": 1}]}
      """)
    #expect(found.codes == ["H6026"])
  }

  @Test("有没有、几行，不知道的待定") func countsOfUnknownRows() throws {
    let counting = """
      总分 10分  缺失时 报错
      表 行 { 名: 文本, 作名称   类: 文本, 可缺   数: 件, 可缺   分值: 分, 可缺 }
      输入 { 甲数: 件, 可缺 }
      另列 一 = 计数(行 当 有 数)
      另列 二 = 计数(行: 数 > 3件)
      另列 三 = 计数(行 当 类 = "好")
      另列 四 = 计数(行)
      甲 10分: 有 甲数 得 满分, 否则 0分
      """
    func settled(_ rows: String, _ input: String = "1") throws -> [Bool] {
      let found = try evaluated(counting, "{\"输入\": {\"甲数\": \"\(input)\"}, \"行\": [\(rows)]}")
      if case .scored = found.total { return found.outcomes.map { $0.obstacle == nil } + [true] }
      return found.outcomes.map { $0.obstacle == nil } + [false]
    }
    #expect(
      try settled(#"{"名": "a", "类": "好", "数": 5}, {"名": "b", "类": "差", "数": 1}"#) == [
        true, true, true, true, true,
      ])
    // What was given and cannot be used is not what was not given.
    #expect(try settled(#"{"名": "a", "类": "好", "数": "五件"}"#) == [false, false, true, true, true])
    #expect(try settled(#"{"名": "a", "数": 5}"#) == [true, true, false, true, true])
    // A row of which nothing can be read may or may not count.
    #expect(try settled(#"{"名": "a", "类": "好", "数": 5}, 7"#) == [false, false, false, false, true])
    #expect(try settled(#"{"名": "a", "类": "好", "数": 5}"#, "几件") == [true, true, true, true, false])
  }
}
