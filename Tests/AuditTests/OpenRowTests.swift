import Audit
import Program
import Source
import Testing

/// Rows that a person scores, sorted by their level, with the printed score as judgement and claim.
private let rated = """
  总分 10分
  表 绩效 {
    二级: 文本, 可缺   名: 文本, 作名称   分值: 分, 作分值
    评分: 分, 来自 "得分", 可缺, 作得分   自报得分: 分, 来自 "得分", 可缺, 作自报
  }
  缺失时 报错
  产出 6分, 逐行 绩效 当 二级 = "数量指标": 评定
  效益 4分, 逐行 绩效 当 二级 = "社会效益指标": 评定
  """

private func rows(_ rows: String, claims: String = #""总分": 10"#) -> String {
  #"{"表单": "一", "绩效": [\#(rows)], "自报": {\#(claims)}}"#
}

private func row(_ level: String?, _ name: String, _ members: String) -> String {
  "{" + (level.map { #""二级": "\#($0)", "# } ?? "") + #""名": "\#(name)", \#(members)}"#
}

private let quantity = row("数量指标", "培训", #""分值": 3, "得分": 3"#)
private let effect = row("社会效益指标", "知晓", #""分值": 4, "得分": 4"#)

@Suite("行没有齐的合计") struct OpenSumTests {
  @Test("没有一行的不当作 0 分相加，只说不能核对，缺的指标写明")
  func sumsOfNothingAreNotCompared() throws {
    let none = try audited(rated, rows(""))
    #expect(none.marks == ["H7019?"])
    #expect(none.headline == "总分自报 10 分，不能与下面各项相加核对：“产出”、“效益” 没有一行数据")
    #expect(none.verdict("总分") == .cannotCheck)
    let one = try audited(rated, rows(effect))
    #expect(one.marks == ["H7019?"] && one.headline.hasSuffix("“产出” 没有一行数据"))
    // Without a claim on the sum, the indicator says it itself.
    #expect(try audited(rated, rows(effect, claims: "")).marks == ["H6021?"])
  }

  @Test("自报的小计没有行，说在小计上；总分照自报的小计相加")
  func aClaimedSubtotalWithoutRowsIsOpenItself() throws {
    func audit(_ total: Int) throws -> FormAudit {
      try audited(rated, rows(effect, claims: #""产出": 6, "总分": \#(total)"#))
    }
    let right = try audit(10)
    #expect(right.marks == ["H7019?"] && right.headline.hasPrefix("“产出” 自报 6 分"))
    #expect(try audit(9).marks == ["H7005!", "H7019?"])
  }

  @Test(
    "归不了类的行、少了的行，合计都不能核对",
    arguments: [
      (row(nil, "出版", #""分值": 3, "得分": 3"#), ["H6020?"]),
      (row("其他指标", "出版", #""分值": 3, "得分": 3"#), ["H6024!", "H6026!"]),
      (row("数量指标", "出版", #""分值": 2, "得分": 2"#), ["H6024!"]),
    ])
  func rowsThatMayBeMissingLeaveSumsOpen(_ second: String, _ marks: [String]) throws {
    let audit = try audited(rated, rows([quantity, second, effect].joined(separator: ",")))
    #expect(audit.marks == marks)
    #expect(audit.verdict("总分") == .cannotCheck)
  }

  @Test("怎样补都到不了的合计，仍是错误")
  func sumsBeyondWhatRowsCanGiveAreWrong() throws {
    let audit = try audited(rated, rows([quantity, effect].joined(separator: ","), claims: #""总分": 11"#))
    #expect(audit.marks.contains("H7014!"))
    #expect(
      audit.findings.contains {
        $0.diagnostic.message.text(in: .chinese).headline.contains("只能是 7.00 到 10.00 分")
      })
  }

  @Test("行齐的，合计照样相加")
  func completeRowsAddUp() throws {
    let second = row("数量指标", "出版", #""分值": 3, "得分": 2"#)
    let form = [quantity, second, effect].joined(separator: ",")
    #expect(try audited(rated, rows(form)).marks == ["H7005!"])
    #expect(try audited(rated, rows(form, claims: #""总分": 9"#)).marks.isEmpty)
  }
}

@Suite("归类和分值空着的行") struct BlankCellTests {
  @Test("归不了类的一行只说一次，合并单元格说出来")
  func anUnplacedRowIsSaidOnce() throws {
    let blank = row(nil, "出版", #""分值": 3, "得分": 3"#)
    let below = try audited(rated, rows([quantity, blank, effect].joined(separator: ",")))
    #expect(below.codes == ["H6020"])
    let text = try #require(below.findings.first?.diagnostic.message.text(in: .chinese))
    #expect(text.headline == "“出版” 这一行不知道属于哪个指标：缺少“二级”")
    #expect(text.why.contains("合并单元格") && text.remedy.contains("每一行都填上 “二级”"))
    // Nothing stands above the first row.
    let first = try audited(rated, rows([blank, quantity, effect].joined(separator: ",")))
    let other = try #require(first.findings.first?.diagnostic.message.text(in: .chinese))
    #expect(first.codes == ["H6020"] && !other.why.contains("合并单元格"))
  }

  @Test("一列里空着的几行合说一次，列出前三行")
  func blankRowsOfAColumnAreFolded() throws {
    let blanks = (1...4).map { row(nil, "第\($0)项", #""分值": 1, "得分": 1"#) }
    let audit = try audited(rated, rows(([quantity] + blanks + [effect]).joined(separator: ",")))
    #expect(audit.codes == ["H6020"])
    #expect(audit.headline == "4 行不知道属于哪个指标：缺少“二级”（“第1项”、“第2项”、“第3项”等）")
  }

  @Test("分值空着的行，得分的范围也不知道，分值不印作 0")
  func rowsWithoutPointsHaveNoBounds() throws {
    for score in [#""得分": 3"#, #""得分": 0"#] {
      let audit = try audited(
        rated, rows([quantity, row("数量指标", "出版", score), effect].joined(separator: ","), claims: ""))
      #expect(audit.codes == ["H6022"])
      #expect(audit.verdict("产出/出版") == .cannotCheck)
      #expect(audit.lines.first { $0.path == "产出/出版" }?.points == nil)
    }
    let silent = row("数量指标", "出版", #""理由": "无""#)
    #expect(try audited(rated, rows([quantity, silent, effect].joined(separator: ","))).codes == ["H6022"])
  }

  @Test("自报的得分不当作评定：说没有填的那一列，不指有数的格")
  func aClaimIsNoJudgement() throws {
    let body = """
      总分 6分
      表 绩效 { 名: 文本, 作名称  分值: 分, 作分值  专家评分: 分, 可缺, 作得分  自报得分: 分, 来自 "得分", 可缺, 作自报 }
      缺失时 报错
      产出 6分, 逐行 绩效: 评定
      """
    let audit = try audited(
      body, #"{"绩效": [{"名": "一", "分值": 4, "得分": 4}, {"名": "二", "分值": 2, "得分": 2}]}"#)
    #expect(audit.marks == ["H7017?"])
    #expect(audit.headline == "2 处不能核对：要由人评定，“专家评分” 没有填（产出/一、产出/二）")
    #expect(audit.findings.first?.diagnostic.spot == "绩效[0]")
    #expect(audit.findings.first?.otherPlaces.map(\.spot) == ["绩效[1]"])
  }

  @Test("两个二级下同名的行不是重名，名称前写上级别；同一二级下才是")
  func namesRepeatBelowOneLevelOnly() throws {
    let body = """
      总分 6分
      表 绩效 { 二级: 文本, 可缺  名: 文本, 作名称  分值: 分, 作分值  评分: 分, 作得分 }
      产出 6分, 逐行 绩效: 评定
      """
    func audit(_ levels: [String]) throws -> FormAudit {
      let rows = levels.map { #"{\#($0)"名": "合格率", "分值": \#(6 / levels.count), "评分": 1}"# }
      return try audited(body, #"{"绩效": [\#(rows.joined(separator: ","))]}"#)
    }
    let apart = try audit([#""二级": "数量", "#, #""二级": "质量", "#])
    #expect(apart.codes.isEmpty)
    #expect(apart.lines.map(\.path).contains("产出/质量/合格率"))
    #expect(try audit([#""二级": "数量", "#, #""二级": "数量", "#]).codes == ["H6025"])
    // A blank cell says what the one above it says.
    #expect(try audit([#""二级": "数量", "#, ""]).codes == ["H6025"])
  }
}
