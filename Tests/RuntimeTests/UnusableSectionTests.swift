import DataFiles
import Program
import Runtime
import Source
import TestSupport
import Testing

/// A name that JSON gives twice, and a section that is no section, are given and cannot be used: no policy for what
/// is missing stands in for them, and no reading of two is preferred.
@Suite("写了两次的、形状不对的") struct UnusableSectionTests {
  private func template() throws -> Template {
    try checkedTemplate(
      """
      衡 1
      模板 甲 {
        总分 20分
        缺失时 满分, 不适用时 组内折算
        输入 { 钱: 万元, 可缺   投诉: 件, 可缺 }
        表 行 { 名: 文本, 作名称   次: 次, 可缺 }
        产出 10分 {
          钱分 4分: 钱 ≥ 1万元 得 满分, 否则 1分
          投诉分 4分: 有 投诉 得 1分, 否则 满分
          评分 2分: 评定
        }
        制度 4分: 要点 { "有": 2分; "用": 2分 }
        多 3分: 得 满分, 每 1次 合计(行: 次) 扣 1分, 扣完为止
        少 3分: 得 满分, 每 1 计数(行) 扣 1分, 扣完为止
        核对 报数: 总自报 = 总得分, 提醒 "不符", 缺失时 不适用
      }
      """)
  }

  private func read(_ text: String, _ template: Template) throws -> (Evaluation, [String]) {
    var batch = FormBatch(template)
    batch.read(SourceFile(path: "表.json", bytes: Array(text.utf8)))
    let reading = batch.reading()
    let form = try #require(reading.forms.first)
    let evaluation = evaluate(form, by: template)
    #expect(try evaluationFaults(evaluation, template) == [])
    return (evaluation, reading.diagnostics.map(\.code))
  }

  private let paths = ["钱分", "投诉分", "评分"].map { "产出/" + $0 } + ["制度", "多", "少"]
  private let rest = #""指标":{"评分":2,"制度":{"要点":{"有":true,"用":true}}},"行":[]"#

  private func scores(_ text: String, codes expected: [String]) throws -> [String] {
    let template = try template()
    let (evaluation, codes) = try read(text, template)
    #expect(codes == expected, "\(text)")
    #expect(evaluation.codes.filter { $0 != "H6017" } == [], "\(text)")
    return paths.map { evaluation.score($0, template) }
  }

  @Test("全部给了") func whole() throws {
    #expect(
      try scores(#"{"输入":{"钱":5,"投诉":3},\#(rest)}"#, codes: []) == ["4", "1", "2", "4", "3", "3"])
  }

  @Test("一项输入写了两次，不管两次是不是一样", arguments: ["3", "null", "\"\"", "4"])
  func inputTwice(second: String) throws {
    #expect(
      try scores(#"{"输入":{"钱":5,"投诉":3,"投诉":\#(second)},\#(rest)}"#, codes: ["H5015"])
        == ["4", "1…4", "2", "4", "3", "3"])
  }

  @Test(
    "输入写了两次，或不是一对花括号",
    arguments: [
      (#""输入":{"钱":5},"输入":{"投诉":3}"#, "H5015"), (#""输入":{"钱":5},"inputs":{"投诉":3}"#, "H5109"),
      (#""输入":[{"钱":5,"投诉":3}]"#, "H5108"), (#""输入":"见附件""#, "H5108"), (#""输入":7"#, "H5108"),
    ])
  func inputs(text: String, code: String) throws {
    #expect(try scores("{\(text),\(rest)}", codes: [code]) == ["1…4", "1…4", "2", "4", "3", "3"])
  }

  @Test(
    "指标写了两次，或不是一对花括号",
    arguments: [
      (#""指标":{"评分":2},"指标":{"制度":{"要点":{"有":true,"用":true}}}"#, "H5015"),
      (#""指标":{"评分":2},"indicators":{}"#, "H5109"), (#""指标":[{"评分":2}]"#, "H5108"),
      (#""指标":true"#, "H5108"),
    ])
  func indicators(text: String, code: String) throws {
    // Any of them may have been said not to apply.
    #expect(
      try scores(#"{"输入":{"钱":5,"投诉":3},\#(text),"行":[]}"#, codes: [code])
        == [
          "4…4，或不适用", "1…1，或不适用", "0…2", "0…4", "3…3，或不适用", "3…3，或不适用",
        ])
  }

  @Test(
    "一个指标写了两次",
    arguments: [
      (#""评分":2,"评分":{"不适用":true,"理由":"无"}"#, "H5015", "0…2"), (#""评分":2,"产出/评分":1"#, "H5109", "0…2"),
      (#""评分":{"得分":2,"得分":1}"#, "H5015", "0…2"), (#""评分":[2]"#, "H5108", "0…2"),
      (#""评分":{"得分":2,"不适用":false,"不适用":true}"#, "H5015", "2…2，或不适用"),
    ])
  func indicator(text: String, code: String, judged: String) throws {
    #expect(
      try scores(
        #"{"输入":{"钱":5,"投诉":3},"指标":{\#(text),"制度":{"要点":{"有":true,"用":true}}},"行":[]}"#,
        codes: [code]) == ["4", "1", judged, "4", "3", "3"])
  }

  @Test(
    "要点写了两次，或不是一对花括号",
    arguments: [
      (#"{"要点":{"有":true,"有":true,"用":true}}"#, "H5015", "2…4"),
      (#"{"要点":{"有":true},"要点":{"用":true}}"#, "H5015", "0…4"), (#"{"要点":[true,true]}"#, "H5108", "0…4"),
    ])
  func checklist(text: String, code: String, least: String) throws {
    let scores = try scores(
      #"{"输入":{"钱":5,"投诉":3},"指标":{"评分":2,"制度":\#(text)},"行":[]}"#, codes: [code])
    #expect(scores == ["4", "1", "2", least, "3", "3"])
  }

  @Test(
    "各行写了两次，或不是各行",
    arguments: [
      (#""行":[{"名":"a","次":2}],"行":[{"名":"b","次":1}]"#, "H5015"),
      (#""行":[{"名":"a","次":2}],"表":{"行":[{"名":"b","次":1}]}"#, "H5159"),
      (#""表":{"行":[]},"表":{"行":[]}"#, "H5015"), (#""表":[{"名":"a"}]"#, "H5108"), (#""行":{"名":"a"}"#, "H5152"),
      (#""行":["a"]"#, "H5153"),
    ])
  func rows(text: String, code: String) throws {
    let judged = #""指标":{"评分":2,"制度":{"要点":{"有":true,"用":true}}}"#
    #expect(
      try scores(#"{"输入":{"钱":5,"投诉":3},\#(judged),\#(text)}"#, codes: [code])
        == ["4", "1", "2", "4", "0…3", "0…3"])
  }

  @Test("一行里的一格写了两次") func cellTwice() throws {
    let judged = #""指标":{"评分":2,"制度":{"要点":{"有":true,"用":true}}}"#
    #expect(
      try scores(
        #"{"输入":{"钱":5,"投诉":3},\#(judged),"行":[{"名":"a","次":1,"次":2}]}"#, codes: ["H5015"])
        == ["4", "1", "2", "4", "0…3", "2"])
  }

  @Test("同样的行给了两次，只算一次") func sameRowsTwice() throws {
    let judged = #""指标":{"评分":2,"制度":{"要点":{"有":true,"用":true}}}"#
    #expect(
      try scores(
        #"{"输入":{"钱":5,"投诉":3},\#(judged),"行":[{"名":"a","次":2}],"表":{"行":[{"名":"a","次":"2次"}]}}"#,
        codes: ["H5163"]) == ["4", "1", "2", "4", "1", "2"])
  }

  @Test("行的文件读不到，没有行的表单不当作没有行") func missingRowsFile() throws {
    let template = try template()
    var batch = FormBatch(template)
    batch.read(
      SourceFile(path: "表.csv", bytes: Array("表单,钱,评分,制度.要点.有,制度.要点.用\n甲,5,2,是,是\n".utf8)))
    batch.missFile("行.csv")
    let form = try #require(batch.reading().forms.first)
    let evaluation = evaluate(form, by: template)
    #expect(evaluation.score("少", template) == "0…3")
    #expect(evaluation.score("产出/钱分", template) == "4")
  }

  @Test("理由写了两次，不说没有写理由") func reasonTwice() throws {
    let template = try checkedTemplate("衡 1\n模板 例 { 总分 5分   甲 5分: 评定, 须说明 }\n")
    var batch = FormBatch(template)
    batch.read(
      SourceFile(
        path: "表.json", bytes: Array(#"{"指标":{"甲":{"得分":4,"理由":"一","理由":"二"}}}"#.utf8)))
    let evaluation = evaluate(try #require(batch.reading().forms.first), by: template)
    #expect(evaluation.codes == [])
  }
}
