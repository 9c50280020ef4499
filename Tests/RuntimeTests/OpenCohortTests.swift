import DataFiles
import Program
import Runtime
import Source
import TestSupport
import Testing

/// What cannot be read, is given twice or is no form has no silent part in what rests on all forms.
@Suite("全体有缺、有重、有合计") struct OpenCohortTests {
  private func template(_ identifier: String = "标识 单位") throws -> Template {
    try checkedTemplate(
      """
      衡 1
      模板 争先 {
        总分 10分
        \(identifier)
        输入 { 单位: 文本   实绩: 万元 }
        缺失时 0分
        自己的 4分: 实绩 ≥ 8万元 得 满分, 否则 1分
        争先 6分: 名次(全体: 实绩) 不超过 1 得 满分, 每超过 1 扣 1分, 扣完为止
        另列 名 = 名次(全体: 实绩)
        汇总 平均 = 平均(全体: 实绩)
        汇总 份数 = 计数(全体)
      }
      """)
  }

  private struct Run {
    let reading: BatchReading
    let evaluations: [Evaluation]
    let template: Template
    let summaries: (results: [SummaryResult], diagnostics: [Diagnostic])

    var codes: [String] { reading.diagnostics.map(\.code) }
    var forms: [String] { evaluations.map(\.form) }
    var places: [String] { evaluations.map { $0.outcomes.first?.text?.chinese ?? "待定" } }
    func scores(_ path: String) -> [String] { evaluations.map { $0.score(path, template) } }
    var figures: [String] { summaries.results.flatMap(\.lines).map { $0.figure.text?.chinese ?? "待定" } }
    func finding(_ code: String) -> MessageText? {
      reading.diagnostics.first { $0.code == code }?.message.text(in: .chinese)
    }
  }

  private func run(
    _ files: [(name: String, text: String)], missing: [String] = [], _ template: Template
  ) throws -> Run {
    var batch = FormBatch(template)
    for file in files { batch.read(SourceFile(path: file.name, bytes: Array(file.text.utf8))) }
    for path in missing { batch.missFile(path) }
    let reading = batch.reading()
    let cohort = Cohort(of: reading.forms, by: template, doubt: reading.doubt)
    let evaluations = reading.forms.map { evaluate($0, by: template, in: cohort) }
    for evaluation in evaluations { #expect(try evaluationFaults(evaluation, template) == []) }
    return Run(
      reading: reading, evaluations: evaluations, template: template,
      summaries: summarize(cohort, by: template))
  }

  @Test("不适用的一份不是缺数") func formsThatItDoesNotApplyTo() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 争先 {
        总分 10分
        标识 单位
        输入 { 单位: 文本   预算: 万元, 范围 ≥ 0万元   支出: 万元, 范围 ≥ 0万元 }
        公式 率 = 分档 { 预算 = 0万元: 不适用; 其余: 支出 ÷ 预算 }
        不适用时 全表折算
        执行 6分: 率 ≥ 平均(全体: 率) 得 满分, 否则 0分
        其他 4分: 支出 > 0万元 得 满分, 否则 0分
        汇总 平均率 = 平均(全体: 率)
        汇总 总支出 = 合计(全体: 支出)
      }
      """)
    let run = try run([("一.csv", "单位,预算,支出\n甲,10,5\n乙,10,8\n丙,0,3\n")], template)
    #expect(run.scores("执行") == ["0…6", "0…6", "不适用"])
    #expect(run.figures == ["待定", "16万元"])
    let finding = try #require(run.summaries.diagnostics.first?.message.text(in: .chinese))
    #expect(finding.headline.contains("“丙”") && finding.headline.contains("不适用"))
    #expect(finding.remedy.contains("当") && !finding.remedy.contains("补"))
    let lacking = try summaryLacking(template)
    #expect(lacking.headline.contains("“丙”") && lacking.headline.contains("还不知道"))
  }

  /// What a summary says of a form that lacks a figure.
  private func summaryLacking(_ template: Template) throws -> MessageText {
    let run = try run([("一.csv", "单位,预算,支出\n甲,10,5\n乙,10,8\n丙,10,\n")], template)
    return try #require(run.summaries.diagnostics.first?.message.text(in: .chinese))
  }

  private let good = "单位,实绩\n乙,8\n丙,7\n"

  @Test(
    "有一份读不到，凡看全体的都待定，别的照算",
    arguments: [
      [("a.csv", "单位,实绩\n甲\n乙,8\n丙,7\n")], [("a.csv", "单位,实绩\n乙,8\n丙,7\n丁,9,9\n")],
      [("a.csv", "单位,实绩\n乙,8\n丙,7\n丁,\"9\"9\n")], [("a.csv", "单位,实绩\n乙,8\n丙,7\n\"丁,9\n")],
      [("a.csv", "单位,实绩\n乙,8\n丙,7\n"), ("b.json", "{\"输入\":{\"单位\":\"甲\",\"实绩\":9")],
      [("a.csv", "单位,实绩\n乙,8\n丙,7\n"), ("b.json", "")],
      [("a.json", #"[{"输入":{"单位":"乙","实绩":8}},"甲",{"输入":{"单位":"丙","实绩":7}}]"#)],
      [("a.json", #"[{"输入":{"单位":"乙","实绩":8}},null,{"输入":{"单位":"丙","实绩":7}}]"#)],
    ])
  func unread(files: [(name: String, text: String)]) throws {
    let run = try run(files, try template())
    #expect(run.forms == ["乙", "丙"])
    #expect(run.places == ["待定", "待定"])
    #expect(run.scores("争先") == ["0…6", "0…6"])
    #expect(run.scores("自己的") == ["4", "1"])
    #expect(run.figures == ["待定", "待定"])
    #expect(run.codes.filter { $0 == "H5160" }.count == 1)
    // Only the files say what is wrong; no form repeats it.
    #expect(run.evaluations.flatMap(\.codes) == [] && run.summaries.diagnostics.isEmpty)
  }

  @Test("少了一个文件也是一样，并点名") func missingFile() throws {
    let run = try run([("a.csv", good)], missing: ["丙/丁.csv"], try template())
    #expect(run.places == ["待定", "待定"])
    #expect(run.finding("H5160")?.headline.contains("丙/丁.csv") == true)
  }

  @Test("模板不看全体，就不多说") func nothingRestsOnAllForms() throws {
    let template = try checkedTemplate(
      "衡 1\n模板 例 {\n总分 4分\n标识 单位\n输入 { 单位: 文本   实绩: 万元 }\n甲 4分: 实绩 ≥ 8万元 得 满分, 否则 1分\n}\n")
    let run = try run([("a.csv", "单位,实绩\n甲\n乙,8\n")], template)
    #expect(run.codes == ["H5061"])
    #expect(run.scores("甲") == ["4"])
  }

  @Test("一处读不到，说的是几处、在哪里") func placesAreNamed() throws {
    let run = try run([("a.csv", "单位,实绩\n甲\n乙,8\n丙\n丁\n戊\n")], try template())
    let text = try #require(run.finding("H5160"))
    #expect(text.headline.contains("4 处") && text.headline.contains("a.csv:2、a.csv:4、a.csv:5"))
    let diagnostic = try #require(run.reading.diagnostics.last)
    #expect(diagnostic.related.count == 2 && text.secondary.count == 2)
  }

  @Test("同样的一份给了两次，只算一次") func sameFormTwice() throws {
    let run = try run([("a.csv", "单位,实绩\n甲,9\n甲,9.0\n乙,8\n丙,7\n")], try template())
    #expect(run.forms == ["甲", "乙", "丙"])
    #expect(run.places == ["1", "2", "3"])
    #expect(run.figures == ["8万元", "3"])
    #expect(run.codes == ["H5163"])
    #expect(run.reading.diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test("同一个文件、同样内容的另一个文件，只算一次") func sameFileTwice() throws {
    let twice = try run([("a.csv", good), ("a.csv", good)], try template())
    #expect(twice.places == ["1", "2"] && twice.codes == ["H5163"])
    let copied = try run([("a.csv", good), ("副本.csv", good)], try template())
    #expect(copied.places == ["1", "2"] && copied.codes == ["H5163"])
    #expect(copied.finding("H5163")?.headline.contains("乙、丙") == true)
  }

  @Test("同名而不同的两份，都计分，看全体的待定") func sameNameTwoForms() throws {
    let run = try run([("a.csv", "单位,实绩\n甲,9\n甲,9.5\n乙,8\n")], try template())
    #expect(run.forms == ["甲", "甲", "乙"])
    #expect(run.scores("自己的") == ["4", "4", "4"])
    #expect(run.places == ["待定", "待定", "待定"])
    #expect(run.codes == ["H5110"])
    #expect(run.figures == ["待定", "待定"])
  }

  @Test("读不懂的也要一字不差才算同样的") func sameOnlyInTheSameWords() throws {
    let one = try run([("a.csv", "单位,实绩\n甲,约9\n甲,约9\n乙,8\n")], try template())
    #expect(one.forms == ["甲", "乙"])
    let two = try run([("a.csv", "单位,实绩\n甲,约9\n甲,约8\n乙,8\n")], try template())
    #expect(two.forms == ["甲", "甲", "乙"] && two.codes.contains("H5110"))
  }

  @Test("没有标识，两行一样是两份；两个同名的文件分不清") func withoutIdentifier() throws {
    let rows = try run([("a.csv", "实绩\n9\n9\n8\n")], try template(""))
    #expect(rows.places == ["1", "1", "3"] && rows.codes == [])
    let files = try run([("一/a.csv", "实绩\n9\n"), ("二/a.csv", "实绩\n9\n")], try template(""))
    #expect(files.places == ["待定", "待定"] && files.codes == ["H5110"])
  }

  @Test(
    "合计的一行不是一份表",
    arguments: ["合计", "合 计", "总计", "小计", "共计：", "平均", "平均值", "Total", "汇总", "subtotal", "Grand Total"])
  func totals(word: String) throws {
    let run = try run([("a.csv", good + "\(word),15\n")], try template())
    #expect(run.forms == ["乙", "丙"] && run.places == ["1", "2"] && run.codes == ["H5161"])
    let json = #"[{"输入":{"单位":"乙","实绩":8}},{"输入":{"单位":"丙","实绩":7}},{"表单":"\#(word)","输入":{"实绩":"约15"}}]"#
    let list = try self.run([("a.json", json)], try template())
    #expect(list.forms == ["乙", "丙"] && list.places == ["1", "2"] && list.codes == ["H5161"])
    #expect(run.reading.diagnostics.first?.place?.text == word)
  }

  @Test("名称里只是带着这样的字的，照算", arguments: ["合计局", "平均镇", "汇总中心", "小计县"])
  func namesThatAreForms(name: String) throws {
    let run = try run([("a.csv", good + "\(name),6\n")], try template())
    #expect(run.forms == ["乙", "丙", name] && run.places == ["1", "2", "3"] && run.codes == [])
  }

  @Test("没有标识的看第一格；标识空着的也看第一格") func totalsByTheFirstCell() throws {
    let first = try run([("a.csv", "单位,实绩\n乙,8\n丙,7\n合计,15\n")], try template(""))
    #expect(first.places == ["1", "2"] && first.codes == ["H5161"])
    let numbered = try run([("a.csv", "备注序号,单位,实绩\n1,乙,8\n2,丙,7\n合计,,15\n")], try template())
    #expect(numbered.places == ["1", "2"] && numbered.codes == ["H5161"])
  }

  @Test(
    "带小标题序号的名称，别的都没有填，是小标题",
    arguments: ["一、市直部门", "（二）区县", "(三)街道", "十一．乡镇", "二、 合计以外的", ",一、市直部门", "一,市直部门", "（一）,区县"])
  func headings(line: String) throws {
    let table = "备注序号,单位,实绩,备注\n1,乙,8,\n2,丙,7,\n"
    for ending in ["", ",,", ",,,,"] {
      let run = try run([("a.csv", table.replacing("1,乙", with: line + ending + "\n1,乙"))], try template())
      #expect(run.forms == ["乙", "丙"] && run.places == ["1", "2"] && run.codes == ["H5165"])
      #expect(run.figures == ["7.5万元", "2"])
    }
  }

  @Test(
    "填了别的、没有序号、序号是数的，仍是一份表",
    arguments: [",一、市直部门,6,", ",一中,,", ",市直部门,,", "3,市直部门,,", ",1、水利局,,", "3,一、水利局,,", ",一、水利局,,还没有报"])
  func namesThatAreNoHeadings(line: String) throws {
    let run = try run([("a.csv", "备注序号,单位,实绩,备注\n1,乙,8,\n2,丙,7,\n\(line)\n")], try template())
    #expect(run.forms.count == 3 && !run.codes.contains("H5165"))
  }

  @Test("只有小标题，就是没有表；没有列名说是名称的，不认小标题") func onlyHeadings() throws {
    let run = try run([("a.csv", "单位,实绩\n一、市直部门,\n")], try template())
    #expect(run.forms == [] && run.codes == ["H5162"])
    let unnamed = try self.run([("a.csv", "单位,实绩\n一、市直部门,\n乙,8\n")], try template(""))
    #expect(unnamed.forms.count == 2 && !unnamed.codes.contains("H5165"))
  }

  @Test(
    "名称说的是全体的，与别的表在一起时说出来，仍算一份",
    arguments: ["全市", "全县", " 全 省", "（全系统）", "填写示例", "例：甲县", "XX县", "上年同期", "同比", "乙（上年）"])
  func namesOfTheWhole(name: String) throws {
    let run = try run([("a.csv", "单位,实绩\n乙,8\n丙,7\n\(name),15\n")], try template())
    #expect(run.forms.count == 3 && run.codes == ["H5167"])
    let alone = try self.run([("a.csv", "单位,实绩\n\(name),15\n")], try template())
    #expect(alone.forms.count == 1 && alone.codes == [])
    let json = try self.run(
      [("a.json", #"[{"输入":{"单位":"\#(name)","实绩":3}},{"输入":{"单位":"乙","实绩":5}}]"#)], try template())
    #expect(json.codes == ["H5167"])
  }

  @Test("像而不是的名称", arguments: ["全椒县", "全市医保局", "安全局", "累计县", "示范镇", "样田镇", "某庄", "百年村"])
  func namesThatAreNotTheWhole(name: String) throws {
    let run = try run([("a.csv", "单位,实绩\n乙,8\n\(name),15\n")], try template())
    #expect(run.forms.count == 2 && run.codes == [])
  }

  @Test("先有缺的那一份叫出名来，因它而待定的不叫") func theFormAtFaultIsNamed() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 争先 {
        总分 10分
        标识 单位
        输入 { 单位: 文本   实绩: 万元, 范围 ≥ 0万元 }
        争先 10分: 名次(全体: 实绩) 不超过 1 得 满分, 每超过 1 扣 1分, 扣完为止
        另列 名次二 = 名次(全体: 总得分)
      }
      """)
    let rows = ["单位,实绩", "甲,8", "乙,约7", "丙,6"].joined(separator: "\n")
    let run = try run([("a.csv", rows)], template)
    for evaluation in run.evaluations {
      for finding in evaluation.findings where ["H6030", "H6031"].contains(finding.code) {
        let text = finding.message.text(in: .chinese)
        #expect(!(text.headline + text.remedy).contains("“丙”"), "\(text)")
      }
    }
    let names = run.evaluations[0].findings.map { $0.message.text(in: .chinese).headline }
    #expect(names.contains { $0.contains("“乙”") })
  }

  @Test("只有合计，就是没有表") func onlyTotals() throws {
    let run = try run([("a.csv", "单位,实绩\n小计,8\n合计,15\n")], try template())
    #expect(run.forms == [] && run.codes == ["H5162"])
  }

  @Test(
    "合计的行多几格少几格，照样不算，什么也不因它待定",
    arguments: [
      "合计", "合计,,15", "小计,,15,18,,", "合计,15,18", "总计：,15", ",合计,15", ",合计", "合计，15，18", "合计，15,18",
      "合计,,15,18,", "平均,,7.5", "共 计,,,,,,,15", "Total,,15",
    ])
  func raggedTotals(line: String) throws {
    let table = "备注序号,单位,实绩,备注\n1,乙,8,\n2,丙,7,\n"
    for text in [table + line + "\n", table.replacing("1,乙", with: line + "\n1,乙")] {
      let run = try run([("a.csv", text)], try template())
      #expect(run.forms == ["乙", "丙"] && run.places == ["1", "2"] && run.codes == ["H5161"])
      #expect(run.figures == ["7.5万元", "2"])
    }
  }

  @Test(
    "多几格少几格的，认不出是合计就仍是没有读到的一份表",
    arguments: ["3,丁", "合计,丁,9", "3,合计局", "合计数目,戊", "3,丁,合计", "小计\",9"])
  func raggedForms(line: String) throws {
    let run = try run([("a.csv", "备注序号,单位,实绩,备注\n1,乙,8,\n\(line)\n2,丙,7,\n")], try template())
    #expect(run.forms == ["乙", "丙"] && run.places == ["待定", "待定"])
    #expect(run.codes.contains("H5160") && !run.codes.contains("H5161"))
  }

  @Test("名称就是数的，格数不对的一行不猜") func formsNamedByNumbers() throws {
    let run = try run([("a.csv", "备注方式,单位,实绩,备注\n平均,1001,8,\n平均,1002,9\n")], try template())
    #expect(run.forms == ["1001"] && run.places == ["待定"] && run.codes == ["H5061", "H5160"])
  }

  @Test("只有合计的行在没有列名的列里有数，别的行不因此缺格") func totalsBelowNoName() throws {
    let run = try run([("a.csv", "单位,实绩,\n乙,8\n丙,7\n合计,15,2\n")], try template())
    #expect(run.forms == ["乙", "丙"] && run.places == ["1", "2"] && run.codes == ["H5161"])
  }

  @Test("JSON 里只写合计、写成一列数的，也不是一份表", arguments: [#""合计""#, #"["合计", 15]"#, #"["小计："]"#])
  func totalsThatAreNoObjects(total: String) throws {
    let json = #"[{"输入":{"单位":"乙","实绩":8}},{"输入":{"单位":"丙","实绩":7}},\#(total)]"#
    let run = try run([("a.json", json)], try template())
    #expect(run.forms == ["乙", "丙"] && run.places == ["1", "2"] && run.codes == ["H5161"])
  }

  @Test("各处的合计按先后说头三个") func severalTotals() throws {
    let run = try run([("a.csv", "单位,实绩\n小计\n乙,8\n平均,8\n丙,7\n合计,15,1\n总计,1\n")], try template())
    #expect(run.places == ["1", "2"] && run.codes == ["H5161"])
    let totals = try #require(run.reading.diagnostics.first)
    #expect(([totals.place] + totals.related).map { $0?.text } == ["小计", "平均", "合计"])
    #expect(run.finding("H5161")?.headline.contains("4") == true)
  }
}
