import Audit
import Program
import Reports
import Source
import Testing

/// What many rows lack in the same way is told once in a report, with the number and the first three places.
@Suite("同类的行合说一次") struct FoldedRowTests {
  private func template() throws -> Template {
    try auditTemplate(
      """
      总分 10分
      表 绩效 { 级: 文本, 可缺  名: 文本, 作名称  分值: 分, 作分值  评分: 分, 可缺, 作得分 }
      缺失时 报错
      产出 6分, 逐行 绩效 当 级 = "产出": 评定
      效益 4分, 逐行 绩效 当 级 = "效益": 评定
      """)
  }

  private func rows(_ level: String, _ count: Int, _ members: String) -> [String] {
    (0..<count).map { #"{"级":"\#(level)","名":"\#(level)\#($0)",\#(members)}"# }
  }

  private func audit(_ rows: [String]) throws -> FormAudit {
    try audited(try template(), #"{"绩效":[\#(rows.joined(separator: ","))]}"#)
  }

  private func text(_ rows: [String], _ language: Language = .chinese) throws -> String {
    renderAudits([try audit(rows)], template: try template(), language: language, format: .text)
  }

  private func count(_ code: String, in text: String) -> Int {
    text.split(separator: "\n").count { $0.contains(code) }
  }

  @Test("几百行没有分值，每个指标一条，写明几处、头三处") func rowsWithoutPoints() throws {
    let many = rows("产出", 300, #""评分":1"#) + rows("效益", 40, #""评分":1"#)
    let chinese = try text(many)
    #expect(count("H6022", in: chinese) == 2)
    #expect(chinese.contains("“产出/产出0” 没有分值；同类的共 300 处"))
    #expect(chinese.contains("“效益/效益0” 没有分值；同类的共 40 处"))
    let places = try #require(chinese.split(separator: "\n").first { $0.contains("绩效[0]") })
    #expect(places.contains("绩效[1]") && places.contains("绩效[2]") && !places.contains("绩效[3]"))
    #expect(places.hasSuffix("另 297 处"))
    let english = try text(many, .english)
    #expect(english.contains("300 of this kind") && english.contains("297 more"))
  }

  @Test("三处以下各说各的；JSON 里一条不少") func fewStandAlone() throws {
    let few = rows("产出", 3, #""评分":1"#) + rows("效益", 1, #""分值":4,"评分":1"#)
    #expect(count("H6022", in: try text(few)) == 3)
    let many = rows("产出", 30, #""评分":1"#) + rows("效益", 1, #""分值":4,"评分":1"#)
    let json = renderAudits([try audit(many)], template: try template(), language: .chinese, format: .json)
    #expect(count("\"H6022\"", in: json) == 30)
  }

  @Test("超出范围的评分也一样") func otherKinds() throws {
    #expect(count("H6006", in: try text(rows("产出", 20, #""分值":0.3,"评分":1"#))) == 1)
    // What is said of other figures is not the same.
    let apart = (0..<20).map { #"{"级":"产出","名":"产出\#($0)","分值":0.3,"评分":\#($0 + 1)}"# }
    #expect(count("H6006", in: try text(apart)) == 20)
  }

  @Test("每个指标的合计各是一条") func sumsOfIndicators() throws {
    let wrong = rows("产出", 20, #""分值":1,"评分":1"#) + rows("效益", 20, #""分值":1,"评分":1"#)
    #expect(count("H6024", in: try text(wrong)) == 2)
  }
}
