import DataFiles
import Program
import Runtime
import Source
import TestSupport
import Testing
import Values

/// 略去: totals, headings and what else is printed among the rows of a table.
@Suite("略去的行") struct RowsLeftOutTests {
  private func evaluated(_ omission: String, _ rule: String, _ rows: [String]) throws -> Evaluation {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
      总分 10分  缺失时 报错
      表 绩效\(omission) {
        名: 文本, 作名称   类: 文本   目标: 目标, 可缺   备注: 文本, 可缺   分值: 分, 作分值
        核对 有类: 类 ≠ "无", 错误 "没有类"
      }
      \(rule)
      另列 行数 = 计数(绩效)
      另列 分数 = 合计(绩效: 分值)
      }
      """)
    let text = "{\"绩效\": [\(rows.joined(separator: ", "))]}"
    let file = SourceFile(path: "表.json", bytes: Array(text.utf8))
    let form = try #require(readForms(file, template: template).forms.first)
    return evaluate(form, by: template)
  }

  private let all = "甲 10分, 逐行 绩效 当 类 = \"产出\": 得 满分"
  private let good = [
    #"{"名": "检查", "类": "产出", "分值": 6}"#, #"{"名": "培训", "类": "产出", "分值": 4}"#,
  ]

  private func score(_ evaluation: Evaluation) -> Rational? {
    if case .scored(let points) = evaluation.total { points } else { nil }
  }

  @Test(
    "不计分，不计数，不合计，不核对，也不是没有归类的行",
    arguments: [
      (#"名 = "合计""#, #"{"名": "合计", "分值": 10}"#),
      (#"名 属于 ("合计", "总计")"#, #"{"名": "总计", "类": "无", "分值": 10}"#),
      (#"名 开头是 "其中""#, #"{"名": "其中：入户检查", "类": "产出", "分值": 3}"#),
      (#"名 开头是 ("其中", "……")"#, #"{"名": "……", "类": "产出"}"#),
      ("非 有 分值", #"{"名": "产出指标"}"#),
      (#"有 备注 且 备注 = "小计""#, #"{"名": "小计", "备注": "小计", "类": "产出", "分值": 10}"#),
      (#"名 = "合计" 或 分值 = 0分"#, #"{"名": "说明", "类": "产出", "分值": 0}"#),
    ]) func whatIsNoRow(condition: String, row: String) throws
  {
    let found = try evaluated(", 略去 \(condition)", all, good + [row])
    #expect(found.codes == ["H6040"])
    #expect(score(found) == Rational(10))
    #expect(found.outcomes.map(\.value) == [.number(Rational(2)), .number(Rational(10))])
    let text = try #require(found.findings.first).message.text(in: .chinese)
    #expect(text.headline.contains("略去了 1 行"))
    #expect(found.findings.first?.severity == .note)
  }

  @Test("没有略去的行，什么也不说") func nothingLeftOut() throws {
    #expect(try evaluated(", 略去 名 = \"合计\"", all, good).codes == [])
  }

  @Test(
    "没有略去而像是合计的行，照算而说出来",
    arguments: ["合计", "小计", "东片小计", "（合计）", "合计/平均", "小计1", "合计——", "其中：一期", "【总计】", "合计（12个）"]) func totals(
      name: String
    )
    throws
  {
    let row = "{\"名\": \"\(name)\", \"类\": \"产出\", \"分值\": 0}"
    let found = try evaluated("", "甲 10分: 得 计数(绩效) ÷ 3 × 满分", good + [row])
    #expect(found.codes == ["H6046"])
    #expect(score(found) == Rational(10))
    #expect(found.findings.first?.message.text(in: .chinese).remedy.contains("略去 名 = \"\(name)\"") ?? false)
  }

  @Test("不是合计的名称不问", arguments: ["合计算法培训", "汇总平台", "平均寿命", "总和网格", "项目3"]) func noTotals(name: String) throws
  {
    let row = "{\"名\": \"\(name)\", \"类\": \"产出\", \"分值\": 0}"
    #expect(try evaluated("", "甲 10分: 得 计数(绩效) ÷ 3 × 满分", good + [row]).codes == [])
  }

  @Test("不逐行计分的表里完全相同的两行，照算而说出来；有一处不同的不问") func sameRows() throws {
    let rule = "甲 10分: 得 计数(绩效) ÷ 3 × 满分"
    #expect(try evaluated("", rule, good + [good[0]]).codes == ["H6047"])
    #expect(try evaluated("", rule, good + [#"{"名": "检查", "类": "产出", "分值": 5}"#]).codes == [])
    #expect(try evaluated(", 略去 分值 = 6分", rule, good + [good[0]]).codes == ["H6040"])
  }

  @Test("各行的名次、同一类的合计里也没有它") func functionsAmongRows() throws {
    let rule = "甲 10分, 逐行 绩效 均分: 名次(绩效 同 类: 分值) ≤ 2 得 满分, 否则 0分"
    let total = #"{"名": "合计", "分值": 10}"#
    let found = try evaluated(", 略去 名 = \"合计\"", rule, good + [total])
    #expect(score(found) == Rational(10))
    #expect(found.codes == ["H6040"])
  }

  @Test("不知道略不略去的行，使全项待定") func unknownRows() throws {
    let found = try evaluated(", 略去 类 = \"无\"", "甲 10分, 逐行 绩效: 得 满分", good + [#"{"名": "又一项", "分值": 0}"#])
    #expect(score(found) == nil)
    #expect(found.codes.contains("H6020") && !found.codes.contains("H6040"))
  }

  @Test("略去没有填的以后，可缺的列不必再规定") func optionalColumns() throws {
    let rule = "甲 10分, 逐行 绩效: 目标.种类 = 下限 得 满分, 否则 0分"
    let rows = [#"{"名": "检查", "类": "产出", "目标": "≥4次", "分值": 10}"#, #"{"名": "标题"}"#]
    #expect(score(try evaluated(", 略去 非 有 目标", rule, rows)) == Rational(10))
  }

  @Test("几行都略去，各说出名称") func severalRows() throws {
    let rows = ["其中：甲", "其中：乙", "……", "合计"].map { "{\"名\": \"\($0)\"}" }
    let found = try evaluated(", 略去 非 有 分值", all, good + rows)
    let text = try #require(found.findings.first).message.text(in: .chinese)
    #expect(text.headline == "“绩效” 略去了 4 行：“其中：甲”、“其中：乙”、“……” 等")
    let english = try #require(found.findings.first).message.text(in: .english)
    #expect(english.headline.hasPrefix("4 rows of `绩效` left out: "))
  }

  @Test("略去、开头是 在别处仍是名称") func wordsStayNames() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 20分
        输入 { 略去: 是否   开头是: 文本 }
        略去 10分: 略去 得 满分, 否则 0分
        开头是 10分: 开头是 = "甲" 或 开头是 开头是 ("乙", "丙") 得 满分, 否则 0分
      }
      """)
    #expect(template.indicators.map(\.name) == ["略去", "开头是"])
  }
}
