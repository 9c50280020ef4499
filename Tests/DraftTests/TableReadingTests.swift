import Driver
import Source
import Testing

@testable import Draft

/// What a table prints around its rules is read as it is meant, or told.
struct TableReadingTests {
  private func drafted(_ table: String) throws -> Draft {
    let result = try #require(draft(PrintedGrid(SourceFile(path: "表.csv", bytes: Array(table.utf8)))))
    let found = checkTemplate(SourceFile(path: "草稿.heng", bytes: Array(result.text.utf8))).diagnostics
    #expect(!found.hasErrors, "\(found.map { $0.message.text(in: .chinese).headline })\n\(result.text)")
    return result
  }

  private func expect(_ lines: [String], in text: String) {
    for line in lines { #expect(text.contains(line), "\(line)\n\(text)") }
  }

  @Test func lettersOfANameAreNoCode() throws {
    let text = try drafted(
      """
      三级指标,分值,评分标准
      CO2排放强度,10,CO2排放强度下降5%以上得10分，否则不得分
      GDP增速,10,GDP增速≥6%得10分，否则不得分
      R&D投入占比,10,酌情评分
      CT检查率,10,CT检查率≥90%得10分，否则不得分
      VOCs减排量,10,酌情评分
      X光片合格率,10,酌情评分
      5G覆盖率,10,酌情评分
      """
    ).text
    expect(
      [
        "指标 CO2排放强度 10分", "CO2排放强度下降 ≥ 5% 得 满分", "指标 GDP增速 10分", "指标 「R&D投入占比」 10分", "指标 CT检查率 10分",
        "指标 VOCs减排量 10分", "指标 X光片合格率 10分", "5G覆盖率",
      ], in: text)
  }

  @Test func codesOfALetterAreLeftOut() throws {
    let text = try drafted(
      """
      一级指标,三级指标,分值,评分标准
      A.投入,A1到位率,10,酌情评分
      ,A-2 支出率,10,酌情评分
      B、产出,B11产量,10,酌情评分
      ,B12.1GDP增速,10,酌情评分
      C 效益,C1、PM10浓度,10,酌情评分
      """
    ).text
    expect(["指标 投入", "指标 到位率", "指标 支出率", "指标 产出", "指标 产量", "指标 GDP增速", "指标 效益", "指标 PM10浓度"], in: text)
  }

  @Test func numbersInBracketsAreCodes() throws {
    let text = try drafted(
      """
      一级指标,三级指标,分值,评分标准
      （一）决策,（1）立项完备性,10,酌情评分
      ,(2)资料（原件）,10,酌情评分
      """
    ).text
    expect(["指标 决策", "指标 立项完备性", "资料(原件)"], in: text)
  }

  @Test func gradesInALineOfTheirOwnAreNoIndicator() throws {
    let text = try drafted(
      """
      一级指标,三级指标,分值,评分标准
      产出,合格率,100,合格率≥95%得100分，否则不得分
      评价等级：90（含）-100分为优、80（含）-90分为良、60（含）-80分为中、60分以下为差。,,,
      """
    ).text
    expect(["总分 100分", "等次 { ≥ 90分: 优; ≥ 80分: 良; ≥ 60分: 中; 其余: 差 }"], in: text)
    #expect(!text.contains("指标 评价等级") && !text.contains("指标 「评价等级"))
  }

  @Test func goalsThatSayTheirSideInWords() throws {
    let text = try drafted(
      """
      三级指标,年度指标值,分值,评分标准
      合格率,95%以上,20,达到目标值得满分，每低1个百分点扣1分，扣完为止。
      投诉,不超过3件,20,达到年度指标值得满分，否则不得分。
      培训人次,不少于2000人次,60,达到目标值得满分，否则不得分。
      """
    ).text
    expect(["合格率 不低于 95% 得 满分, 每低于 1个百分点 扣 1分, 扣完为止", "≤ 3件 得 满分, 否则 0分", "≥ 2000人次 得 满分, 否则 0分"], in: text)
  }

  /// Two columns of rules say together how points are given.
  @Test func pointsThatAreGivenAndTakenOffInColumnsOfTheirOwn() throws {
    let text = try drafted(
      """
      考核内容,基本分,得分标准,扣分标准
      执行率,20,执行率达到95%得满分,执行率每低1个百分点扣1分，扣完为止
      考核内容,基本分,得分标准,扣分标准
      合规,20,使用合规得满分,每发现一处违规扣5分，扣完为止
      """
    ).text
    expect(["总分 40分", "执行率 不低于 95% 得 满分, 每低于 1个百分点 扣 1分, 扣完为止", "得 满分, 每 1处 违规 扣 5分, 扣完为止"], in: text)
    #expect(!text.contains("指标 考核内容") && !text.contains("没有写界限"))
  }

  @Test func pointsThatAreSharesAreTold() throws {
    let table = "三级指标,权重,评分标准\n到位率,0.4,酌情评分\n支出率,0.6,酌情评分\n"
    #expect(try drafted(table).text.contains("// 待定稿：各项的分值合起来是 1"))
  }

  @Test func aRuleInAnotherColumnIsTold() throws {
    let draft = try drafted(
      """
      三级指标,分值,指标解释,评分标准,备注
      支出率,20,财政支出的快慢,支出率达到95%得满分，每低1个百分点扣1分，扣完为止,低于80%不得分
      满意率,20,满意率低于60%的不得分,满意率达到90%得满分，每低1个百分点扣1分，扣完为止,见问卷
      """)
    expect(
      ["别的栏里还印着“低于80%不得分”，没有译进句子", "别的栏里还印着“满意率低于60%的不得分”，没有译进句子"], in: draft.text)
    #expect(!draft.text.contains("还印着“见问卷”"))
    #expect(!draft.cells.contains { !$0.isOpen })
  }

  /// A value without a sign does not say which side of it is good where less may be, nor 0.95 what it is a share of.
  @Test func valuesOfRowsAreTakenWhereTheySayEnough() throws {
    let text = try drafted(
      """
      三级指标,年度目标值,分值,评分标准
      事故数,0起,10,完成目标值得满分，未完成不得分
      培训成本,20万元,10,达到目标值得满分，否则不得分
      及时率,0.95,10,达到目标值得满分，否则不得分
      增长率,＞5%,10,达到目标值得满分，否则不得分
      差错率,＜1%,10,实现目标值得满分，否则不得分
      新建公厕,20处,10,完成目标值得满分，否则不得分
      """
    ).text
    expect(
      [
        "没有读懂“0起”", "没有读懂“20万元”", "没有读懂“0.95”", "增长率 > 5% 得 满分, 否则 0分", "差错率 < 1% 得 满分, 否则 0分",
        "新建公厕 ≥ 20处 得 满分, 否则 0分",
      ], in: text)
  }

  /// 覆盖率 of one row is not that of another, though the cell of each prints the short name.
  @Test func aShortNameOfSeveralRowsIsHeldAgainstItsOwnFigure() throws {
    let draft = try drafted(
      """
      三级指标,分值,评分标准
      覆盖,5,覆盖率90%以上（含90%）不足95%的得3分，95%以上（含95%）的得5分，90%以下不得分
      医保覆盖,5,95%≤覆盖率≤100%，得5分；90%≤覆盖率＜95%，得3分；覆盖率＜90%，得0分
      优良率,5,优良率得分=优良率/90%×5，最高5分
      成本节约,5,实际成本低于计划成本10%以上得5分，低于计划成本0-10%得3分，高于计划成本不得分
      """)
    for cell in draft.cells {
      if case .refused(let why) = cell.outcome { Issue.record("\(cell.path): \(why.chinese)") }
    }
    expect(
      ["得 优良率 ÷ 90% × 满分, 最高 满分", "分档 实际成本 ÷ 计划成本 { ≤ 90%: 满分; ≤ 100%: 3分; 其余: 0分 }"], in: draft.text)
  }

  @Test func whatAWorkbookHoldsBesideIsTold() {
    let rows = [["指标", "分值", "评分标准"], ["进度", "10", "酌情评分"]]
    let first = PrintedGrid(rows, sheet: "项目", hiddenRows: [2])
    let others = [first, PrintedGrid(rows, sheet: "部门"), PrintedGrid([["说明"]], sheet: "封面")]
    #expect(
      sheetReport(first, among: others, .chinese) == "隐藏的行也起草了：第 2 行\n没有起草的工作表：部门，那里也有指标表；要起草，各存成一个文件\n")
    #expect(sheetReport(others[1], among: [others[1]], .chinese).isEmpty)
    #expect(sheetReport(first, among: [first], .english) == "hidden rows are drafted too: 2\n")
  }
}
