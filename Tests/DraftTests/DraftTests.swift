import Driver
import Source
import Testing

@testable import Draft

/// A printed table becomes a template that checks, and nothing of it is guessed.
struct DraftTests {
  private func drafted(_ table: String) throws -> Draft {
    let file = SourceFile(path: "表.csv", bytes: Array(table.utf8))
    let result = try #require(draft(PrintedGrid(file)))
    let found = checkTemplate(SourceFile(path: "草稿.heng", bytes: Array(result.text.utf8))).diagnostics
    #expect(!found.hasErrors, "\(found.map { $0.message.text(in: .chinese).headline })\n\(result.text)")
    return result
  }

  private let table = """
    附件1,,,,,,
    清水县2024年度路灯项目绩效评价指标表,,,,,,
    一级指标,分值,二级指标,分值,三级指标,分值,评分标准
    A 决策（10分）,10,A1 立项,10,A11 立项规范性,4,①程序合规；②资料齐全。每符合一项得2分
    ,,,,A12 论证情况,6,由专家组酌情评分
    B 产出,90,B1 数量,60,B11 安装完成率,60,按安装完成率计分，最高60分
    ,,B2 质量,30,B21 合格率,30,合格率≥95%得30分；80%（含）-95%得20分；80%以下不得分
    合计,100,,100,,100,
    备注：1.得分85（含）-100分为优，60（含）-85分为良，60分以下为差。2.合格率低于50%的，评价等次定为差。,,,,,,
    """

  @Test func aTableWithMergedCellsCodesTotalsAndNotes() throws {
    let draft = try drafted(table)
    for line in [
      "模板 清水县路灯项目绩效评价 {", "  年度 2024, 总分 100分", "  指标 决策 10分 {", "    指标 立项 10分 {",
      "  指标 产出 90分 {", "  等次 { ≥ 85分: 优; ≥ 60分: 良; 其余: 差 }", "  否决 合格率 < 50% 时 等次 定为 差",
    ] {
      #expect(draft.text.contains(line + "\n"), "\(line)\n\(draft.text)")
    }
    #expect(draft.text.contains("指标 立项规范性 4分, 依据 \"①程序合规；②资料齐全。每符合一项得2分\": 要点 均分 {"))
    #expect(draft.text.contains("指标 合格率 30分"))
    #expect(draft.text.contains("分档 合格率 { ≥ 95%: 满分; ≥ 80%: 20分; 其余: 0分 }"))
    #expect(draft.cells.count == 4 && !draft.cells.contains(where: \.isOpen))
    #expect(!draft.text.contains("待定稿："))
  }

  /// Tables that are kept as data have no merged cells: groups, and their points, are printed in each row.
  @Test func groupsThatEachRowPrintsAgainAreTheSame() throws {
    let repeated = table.replacing(",,,,A12", with: "A 决策（10分）,10,A1 立项,10,A12").replacing(
      ",,B2", with: "B 产出,90,B2")
    #expect(try drafted(repeated).text == drafted(table).text)
    // A group of the same name below another one is another.
    let twice = try drafted(repeated.replacing("A1 立项", with: "A1 数量")).text
    #expect(twice.ranges(of: "指标 数量").count == 2)
  }

  @Test func whatIsNotUnderstoodIsLeftToPeopleAndKept() throws {
    let printed = "视花开花落的情况乘以心情系数再开平方"
    let draft = try drafted(table.replacing("由专家组酌情评分", with: printed))
    #expect(draft.text.contains("依据 \"\(printed)\": 评定"))
    #expect(draft.cells[1].isOpen)
    #expect(draftReport(draft, .chinese).contains("待定稿 决策/立项/论证情况"))
    #expect(draftReport(draft, .english).contains("to decide: 决策/立项/论证情况"))
  }

  @Test func pointsBehindANameAreNoPartOfIt() throws {
    let draft = try drafted(table.replacing("A12 论证情况", with: "A12 论证情况（6）"))
    #expect(draft.text.contains("指标 论证情况 6分"))
    #expect(try drafted(table.replacing("A12 论证情况", with: "A12 论证情况(2024)")).text.contains("论证情况(2024)"))
  }

  @Test func pointsThatDoNotAddUpAreTold() throws {
    let draft = try drafted(table.replacing("B 产出,90", with: "B 产出,80").replacing("合计,100", with: "合计,90"))
    #expect(draft.text.contains("// 待定稿：印的是 80 分，下面各项加起来是 90 分"))
    #expect(draft.text.contains("// 待定稿：表上印的合计是 90 分，各项加起来是 100 分"))
  }

  @Test func aDivisorIsSaidToBeAboveZeroBesideAComment() throws {
    let draft = try drafted(
      """
      指标,分值,指标说明,计分办法
      执行率,10,执行率=（实际支出/预算数）×100%,执行率达到100%得10分，每低1个百分点扣0.5分，扣完为止
      """)
    #expect(draft.text.contains("公式 执行率 = 实际支出 ÷ 预算数"))
    #expect(draft.text.contains("预算数: 万元, 范围 > 0万元   // 表上没有写它为零时怎样计分"))
    #expect(!draft.text.contains("实际支出: 万元, 范围"))
  }

  /// A name of one indicator is never taken for that of another.
  @Test func eachIndicatorHasItsOwnFigures() throws {
    let draft = try drafted(
      """
      三级指标,分值,评分标准
      到位率,50,到位率≥90%得50分，90%以下不得分
      合格率,50,合格率≥80%得50分，80%以下不得分
      """)
    #expect(draft.text.contains("到位率 ≥ 90%") || draft.text.contains("分档 到位率"))
    #expect(draft.text.contains("合格率 ≥ 80%") || draft.text.contains("分档 合格率"))
  }

  /// The example of the documents comes out as they say.
  @Test func theExampleTable() throws {
    let path = "\(#filePath)".replacing("Tests/DraftTests/DraftTests.swift", with: "Examples/从指标表起草/指标表.csv")
    let file = try #require(try? readSource(path, limit: FileLimit.data).get())
    let result = try drafted(String(decoding: file.bytes, as: UTF8.self))
    let report = draftReport(result, .chinese)
    #expect(
      report.hasPrefix("读出 12 项指标：译出 11 项（其中 2 项有按惯例定的读法，写在各行上面），两种读法 0 项，由人评定 1 项，没有译出 0 项\n"))
    #expect(report.contains("\n例 过程/资金管理/预算执行率：实际支出 95万元，到位资金 120万元 → 3 分\n"))
    #expect(result.text.contains("分档 预算执行率 { ≥ 95%: 满分; ≥ 80%: 6分; ≥ 60%: 3分; 其余: 0分 }"))
    #expect(result.text.contains("否决 预算执行率 < 50% 时 等次 定为 差"))
  }

  @Test(arguments: ["", "甲,乙\n1,2\n", "一级指标,分值\n投入,10\n", "评分标准\n得分\n"])
  func noTable(_ text: String) {
    #expect(draft(PrintedGrid(SourceFile(path: "表.csv", bytes: Array(text.utf8)))) == nil)
  }

  /// Whatever stands in cells, the draft is a template without errors.
  @Test(arguments: [
    "\"} 等次 { 其余: 优\"", "每 1个 扣 1分", "依据 \"x\"", "//", "{", "「」", "得 满分", "满分", "一级指标", "衡 1", "\u{202E}得",
  ])
  func strangeCells(_ text: String) throws {
    let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
    _ = try drafted("指标,分值,评分标准\n甲,10,\(quoted)\n\(quoted),10,酌情评分\n")
  }

  private let tableWithExtras = """
    2024年度部门考核指标表,,,
    一级指标,二级指标,分值,评分标准
    产出,完成率,60,按完成率计分，最高60分
    效益,满意度,40,满意度≥90%得40分，每低1个百分点扣1分，扣完为止
    小计,,100,
    加分项,表彰,3,每获得一次表彰加1分，最高加3分
    ,创新,2,由考核组酌情加分
    扣分项,通报,-5,每发生一次通报批评扣1分，最多扣5分
    合计,,100,
    """

  @Test func whatStandsBesideTheTotalIsAddedAndTakenOff() throws {
    let draft = try drafted(tableWithExtras)
    for line in [
      "  年度 2024, 总分 100分, 最高 105分, 最低 0分", "  加分 加分项 5分 {",
      "    表彰 3分, 依据 \"每获得一次表彰加1分，最高加3分\": 每 1次 获得表彰 加 1分 至多 3分", "  扣分 扣分项 5分 {",
      "    通报 5分, 依据 \"每发生一次通报批评扣1分，最多扣5分\": 每 1次 通报批评 扣 1分 至多 5分",
    ] {
      #expect(draft.text.contains(line + "\n"), "\(line)\n\(draft.text)")
    }
    #expect(draft.text.contains("// 待定稿：加分能不能使总分超过 100 分"))
    #expect(!draft.text.contains("表上印的合计"))
  }

  /// A total that counts what is called 加分 makes it an indicator like others.
  @Test func whatTheTotalCountsIsAnIndicator() throws {
    let draft = try drafted(
      tableWithExtras.replacing("满意度,40", with: "满意度,30").replacing("得40分", with: "得30分")
        .replacing("小计,,100,\n", with: "").replacing("通报,-5", with: "通报,5"))
    #expect(draft.text.contains("  指标 加分项 5分 {\n"), "\(draft.text)")
  }

  private func table(_ rows: String) -> String { "一级指标,三级指标,分值,评分标准,指标说明\n" + rows }

  /// 满意度 of two indicators is not one figure.
  @Test func shortNamesOfSeveralIndicatorsAreTheirOwn() throws {
    let draft = try drafted(
      table(
        """
        产出,群众满意度,20,满意度≥90%得20分，否则不得分,
        ,企业满意度,20,满意度≥90%得20分，否则不得分,
        ,道路完成率,20,完成率100%得20分，每低1个百分点扣1分，扣完为止,完成率=实际完成里程/计划里程×100%
        ,培训完成率,20,完成率100%得20分，每低1个百分点扣1分，扣完为止,完成率=实际培训人数/计划培训人数×100%
        ,档案检查,10,每发现一个问题扣1分，扣完为止,
        ,财务检查,10,每发现一个问题扣1分，扣完为止,
        """))
    for line in [
      "群众满意度 ≥ 90% 得 满分, 否则 0分", "企业满意度 ≥ 90% 得 满分, 否则 0分", "公式 道路完成率 = 实际完成里程 ÷ 计划里程",
      "公式 培训完成率 = 实际培训人数 ÷ 计划培训人数", "每 1个 档案检查问题 扣 1分", "每 1个 财务检查问题 扣 1分", "    群众满意度: %, 范围 0% 到 100%\n",
    ] {
      #expect(draft.text.contains(line), "\(line)\n\(draft.text)")
    }
  }

  /// A long name that two rows print is one figure, and no row is read otherwise for what stands in another.
  @Test func longNamesAreShared() throws {
    let rows = [
      "产出,预算完成率,30,完成率100%得30分，每低1个百分点扣1分，扣完为止,预算完成率=（预算完成数/预算数）×100%",
      ",预算调整率,30,预算调整率不超过5%得30分，每超1个百分点扣1分，扣完为止,预算调整率=（预算调整数/预算数）×100%",
      ",政府采购执行率,40,得分=政府采购执行率×分值，超过100%的按100%计算。,政府采购执行率=（实际政府采购金额/政府采购预算数）×100%",
    ]
    let draft = try drafted(table(rows.joined(separator: "\n")))
    #expect(draft.text.ranges(of: "    预算数: 万元").count == 1)
    #expect(draft.text.contains("公式 政府采购执行率 = 实际政府采购金额 ÷ 政府采购预算数"))
    #expect(draft.cells.allSatisfy { !$0.isOpen })
  }

  @Test func headsInTwoRowsAndTheTitleAboveWhatIsFilledIn() throws {
    let draft = try drafted(
      """
      清水县2024年度环卫项目绩效评价指标体系,,,
      采购代理机构名称：　　　　考核日期：　　　　年　　月　　日,,,
      指标,,,评分标准
      一级,二级,分值,
      产出,完成率,60,按完成率计分，最高60分
      ,满意度,40,满意度≥90%得40分，否则不得分
      合计,,100,
      注：1.90分（含）以上为优，80（含）-90分为良，80分以下为差。,,,
      2.存在挪用资金的，等次直接定为差。,,,
      填表人：张三,,,
      """)
    for line in [
      "模板 清水县环卫项目绩效评价指标体系 {", "  年度 2024, 总分 100分", "  指标 产出 100分 {", "  等次 { ≥ 90分: 优; ≥ 80分: 良; 其余: 差 }",
      "    存在挪用资金: 是否", "  否决 存在挪用资金 时 等次 定为 差",
    ] {
      #expect(draft.text.contains(line + "\n"), "\(line)\n\(draft.text)")
    }
    #expect(draft.cells.count == 2 && !draft.text.contains("张三"))
  }

  @Test func theValueOfTheRowStandsForItsGoal() throws {
    let draft = try drafted(
      """
      一级指标,三级指标,年度指标值,分值,评分标准
      产出,新建公厕,≥20处,40,完成目标值得满分，每少完成1处扣1分，扣完为止
      ,改造厕所,300户,40,达到指标值得满分，每少10户扣1分，扣完为止
      ,达标率,≥90%,,达标率≥90%得满分，否则不得分
      """)
    #expect(draft.text.contains("新建公厕 不低于 20处 得 满分, 每低于 1处 扣 1分, 扣完为止"), "\(draft.text)")
    #expect(draft.text.contains("改造厕所 不低于 300户 得 满分, 每低于 10户 扣 1分, 扣完为止"), "\(draft.text)")
    #expect(draft.text.contains("依据 \"目标值：≥20处\""))
    #expect(draft.text.contains("// 待定稿：表上没有分值，先由人评定") && !draft.text.contains("没有读懂"))
  }

  @Test func thePrintedMaximumIsTaken() throws {
    let draft = try drafted(tableWithExtras + "\n备注：加分后最高不超过102分。,,,")
    #expect(draft.text.contains("总分 100分, 最高 102分"))
    #expect(!draft.text.contains("加分能不能使总分超过"))
  }

  @Test func theReportWorksOutAFormForEachRule() throws {
    let report = draftReport(try drafted(tableWithExtras), .chinese)
    #expect(report.contains("例 效益/满意度：满意度 89% → 39 分\n"), "\(report)")
    #expect(report.contains("例 加分项/表彰：获得表彰 1次 → 1 分\n"), "\(report)")
  }
}
