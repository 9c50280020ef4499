import Audit
import Program
import Runtime
import Source
import Testing
import Values

private let tree = """
  总分 20分
  输入 { 完成: 个  计划: 个, 范围 > 0个 }
  指标 产出 12分 {
    数量 6分: 得 完成 ÷ 计划 × 满分, 最高 满分
    质量 6分: 评定
  }
  指标 效果 8分 { 效益 8分: 评定 }
  等次 { ≥ 18分: 优; ≥ 12分: 良; 其余: 差 }
  否决 完成 < 1个 时 等次 定为 差
  """

private func form(
  _ claims: String, lines: String = #""数量": {"自报": 4.50}, "质量": 6, "效益": 8"#, done: Int = 300
) -> String {
  #"{"表单": "一", "输入": {"完成": \#(done), "计划": 400}, "指标": {\#(lines)}, "自报": {\#(claims)}}"#
}

@Suite("合计与等次") struct SumAndGradeTests {
  @Test("相符的表没有发现")
  func consistentFormsAreQuiet() throws {
    let audit = try audited(tree, form(#""产出": 10.50, "效果": 8.00, "总分": 18.50, "等次": "优""#))
    #expect(audit.findings.isEmpty)
    #expect(!audit.hasErrors)
    #expect(audit.count(.agrees) == 5 && audit.count(.judged) == 2)
  }

  @Test("小计加错只说一次，总分随之不同")
  func aWrongSubtotalIsSaidOnce() throws {
    let audit = try audited(tree, form(#""产出": 11.50, "效果": 8.00, "总分": 19.50, "等次": "优""#))
    #expect(audit.marks == ["H7005!"])
    #expect(audit.headline == "“产出” 自报 11.50 分，下面各项相加是 10.50 分（数量 4.50 + 质量 6.00）")
    #expect(audit.verdict("产出") == .differs && audit.verdict("总分") == .follows)
    #expect(audit.hasErrors)
  }

  @Test("总分加错，列出各项")
  func aWrongTotalNamesItsParts() throws {
    let audit = try audited(tree, form(#""产出": 10.50, "效果": 8.00, "总分": 18.60"#))
    #expect(audit.marks == ["H7005!"])
    #expect(audit.headline == "总分自报 18.60 分，下面各项相加是 18.50 分（产出 10.50 + 效果 8.00）")
  }

  @Test("一行算错，小计和总分只是随之不同，等次也是")
  func sumsFollowTheLineThatDiffers() throws {
    let lines = #""数量": {"自报": 5.50}, "质量": 6, "效益": 7"#
    let audit = try audited(tree, form(#""产出": 11.50, "总分": 18.50, "等次": "优""#, lines: lines))
    #expect(audit.marks == ["H7001!", "H7010."])
    #expect(audit.verdict("产出") == .follows && audit.verdict("总分") == .follows)
    #expect(audit.verdict("等次") == .follows)
    #expect(audit.difference?.description == "1")
  }

  @Test("两处错误相互抵消，也都说出来")
  func errorsThatCancelAreBothFound() throws {
    let lines = #""数量": {"自报": 5.50}, "质量": 6, "效益": 8"#
    let audit = try audited(tree, form(#""总分": 18.50"#, lines: lines))
    #expect(Set(audit.codes) == ["H7001", "H7005"])
    // The total is what the lines should come to: the line is wrong, not the total.
    #expect(audit.verdict("总分") == .agrees && audit.verdict("产出/数量") == .differs)
  }

  @Test("没有自报的组，按它的算法算出来的分也列出", arguments: ["平均", "最小", "最大"])
  func unclaimedGroupsAreListed(_ composition: String) throws {
    let body = """
      总分 30分
      指标 问卷 20分, 取 \(composition) { 甲 20分: 评定   乙 20分: 评定 }
      丙 10分: 评定
      """
    let audit = try audited(body, #"{"表单": "一", "指标": {"甲": 12, "乙": 12, "丙": 7}, "自报": {"总分": 20}}"#)
    #expect(audit.headline.contains("问卷 12.00 + 丙 7.00"), "\(audit.headline)")
  }

  @Test("没有自报的各项按规则算，不说是加错")
  func unclaimedLinesAreComputed() throws {
    let audit = try audited(tree, form(#""总分": 18.60"#, lines: #""质量": 6, "效益": 8"#))
    #expect(audit.marks == ["H7007!"])
    #expect(audit.headline == "总分自报 18.60 分，按表上的数算得 18.50 分（产出 10.50 + 效果 8.00）")
  }

  @Test("总分写得粗，只提醒")
  func aCoarseTotalIsAWarning() throws {
    let audit = try audited(tree, form(#""总分": 19"#))
    #expect(audit.marks == ["H7006~"])
    #expect(audit.verdict("总分") == .withinRounding)
  }

  @Test("先相加后取整的尾差只提醒")
  func unroundedSumsAreAWarning() throws {
    let body = """
      总分 10分
      输入 { 完成: 个 }
      指标 产出 10分 {
        甲 5分: 得 完成 ÷ 3个 × 1分
        乙 5分: 得 完成 ÷ 3个 × 1分
      }
      """
    let audit = try audited(
      body,
      #"{"表单": "一", "输入": {"完成": 10}, "自报": {"甲": 3.33, "乙": 3.33, "产出": 6.67, "总分": 6.67}}"#)
    #expect(audit.marks == ["H7006~"])
    #expect(audit.verdict("总分") == .follows)
  }

  @Test(
    "等次由总分和否决决定",
    arguments: [
      (300, "良", ["H7008!"], Verdict.differs), (300, "优秀", ["H7012!"], .differs),
      (0, "差", [], .agrees), (0, "良", ["H7011!"], .differs), (300, " 优 ", [], .agrees),
    ])
  func grades(done: Int, claimed: String, marks: [String], verdict: Verdict) throws {
    let quantity = done == 0 ? "0.00" : "4.50"
    let lines = #""数量": {"自报": \#(quantity)}, "质量": 6, "效益": 8"#
    let audit = try audited(tree, form(#""等次": "\#(claimed)""#, lines: lines, done: done))
    #expect(audit.marks == marks)
    #expect(audit.verdict("等次") == verdict)
  }

  @Test("只有否决能解释的等次是提示，不是错误")
  func aGradeByVetoIsANote() throws {
    let lines = #""数量": {"自报": 0}, "质量": 6, "效益": 8"#
    let audit = try audited(tree, form(#""总分": 14, "等次": "差""#, lines: lines, done: 0))
    #expect(audit.marks == ["H7009."])
    #expect(audit.headline == "等次 “差” 只能由否决得来：14 分按得分是 “良”，因为 完成 < 1个（0个 < 1个） 才被否决")
  }
}

@Suite("只在总分取整") struct TotalRoundingTests {
  private let body = """
    总分 30分, 取整 四舍五入 2位 仅总分
    输入 { 完成: 个 }
    甲 10分: 得 完成 ÷ 3个 × 1分
    乙 10分: 得 完成 ÷ 3个 × 1分
    丙 10分: 得 完成 ÷ 3个 × 1分
    """

  private func form(_ total: String) -> String {
    #"{"表单": "一", "输入": {"完成": 10}, "自报": {"甲": 3.33, "乙": 3.33, "丙": 3.33, "总分": \#(total)}}"#
  }

  @Test("各项照印，总分按准确的数相加")
  func printedLinesAgree() throws {
    #expect(try audited(body, form("10.00")).findings.isEmpty)
    let rounded = try audited(body, form("9.99"))
    #expect(rounded.marks == ["H7007!"])
    #expect(rounded.headline == "总分自报 9.99 分，按表上的数算得 10.00 分")
    #expect(try audited(body, form("10.30")).marks == ["H7005!"])
  }

  @Test("一项自报的就是没有取整的得分，一致；按总分的位数写的也一致；别的不一致")
  func scoresOfLinesAreNotRounded() throws {
    let body = """
      总分 20分, 取整 截尾 1位 仅总分
      输入 { 强度: %   完成: % }
      研发 10分: 得 强度 ÷ 3% × 满分, 最高 满分
      完成 10分: 得 完成 × 满分, 最高 满分
      """
    func found(_ strength: String, _ claim: String) throws -> [String] {
      try audited(
        body,
        #"{"表单": "一", "输入": {"强度": \#(strength), "完成": 90}, "自报": {"研发": \#(claim), "完成": 9}}"#
      ).marks
    }
    #expect(try found("2.745", "9.15").isEmpty)
    #expect(try found("2.745", "9.1").isEmpty)
    #expect(try found("1.845", "6.15").isEmpty)
    #expect(try found("2.745", "9.45") != [])
    #expect(try found("2.745", "9.16") != [])
  }
}

/// Whatever stands between the printed scores and a sum (limits, shares, means, rounding) is done with what is claimed.
@Suite("合计按模板的办法核对") struct ClaimedSumTests {
  private let limited = """
    总分 20分, 最高 20分, 最低 0分
    输入 { 完成: %   获奖: 项, 整数   通报: 次, 整数 }
    工作 20分: 得 完成 × 满分, 最高 满分
    加分 获奖 6分: 每 1项 获奖 加 3分, 最高 满分
    扣分 通报 30分: 每 1次 通报 扣 6分, 最低 -30分
    """

  private func form(_ inputs: String, _ claims: String) -> String {
    "{\"表单\": \"一\", \"输入\": {\(inputs)}, \"自报\": {\(claims)}}"
  }

  @Test(
    "总分的最高、最低起作用的，照自报的各项封顶、保底再比",
    arguments: [
      (#""完成": 75, "获奖": 1, "通报": 0"#, #""工作": 19, "获奖": 3, "总分": 20"#, ["H7001!"]),
      (#""完成": 50, "获奖": 0, "通报": 1"#, #""工作": 2, "获奖": 0, "通报": 6, "总分": 0"#, ["H7001!"]),
      (#""完成": 75, "获奖": 1, "通报": 0"#, #""工作": 19, "获奖": 3, "通报": 0, "总分": 22"#, ["H7001!", "H7005!"]),
      // One line is off by its rounding alone; the total is still held against the lines.
      (#""完成": 33.333, "获奖": 0, "通报": 2"#, #""工作": 6.7, "获奖": 0, "通报": 12, "总分": 9"#, ["H7005!", "H7002~"]),
      (#""完成": 96.667, "获奖": 2, "通报": 0"#, #""工作": 19.3, "获奖": 6, "通报": 0, "总分": 12"#, ["H7005!", "H7002~"]),
      (#""获奖": 1, "通报": 0"#, #""工作": 19, "获奖": 3, "通报": 0, "总分": 20"#, ["H7018?"]),
    ]) func limits(inputs: String, claims: String, codes: [String]) throws
  {
    let marks = try audited(limited, form(inputs, claims)).marks
    #expect(Set(marks.map { $0.prefix(5) }) == Set(codes.map { $0.prefix(5) }), "\(marks)")
  }

  private let shared = """
    总分 30分
    输入 { 乙率: %   丙率: % }
    不适用时 全表折算
    甲 10分: 评定
    乙 10分: 得 乙率 × 满分, 最高 满分
    丙 10分: 得 丙率 × 满分, 最高 满分
    """

  private func sharedForm(_ inputs: String, _ claims: String) -> String {
    "{\"表单\": \"一\", \"输入\": {\(inputs)}, "
      + "\"指标\": {\"甲\": {\"不适用\": true, \"理由\": \"无\"}}, \"自报\": {\(claims)}}"
  }

  @Test(
    "折算的总分有未定的，按折算以后的范围核对",
    arguments: [
      (#""总分": 27"#, Verdict.cannotCheck), (#""乙": 8, "总分": 27"#, .cannotCheck),
      (#""乙": 8, "丙": 10, "总分": 27"#, .cannotCheck), (#""总分": 9"#, .differs),
      (#""乙": 8, "丙": 10, "总分": 18"#, .differs),
    ]) func openShares(claims: String, verdict: Verdict) throws
  {
    #expect(try audited(shared, sharedForm(#""乙率": 80"#, claims)).verdict("总分") == verdict)
  }

  @Test("折算、平均的合计只差在取整，是取整之差，不是错误") func roundedShares() throws {
    let found = try audited(shared, sharedForm(#""乙率": 49.9, "丙率": 50"#, #""乙": 4.99, "丙": 5, "总分": 14.98"#))
    #expect(found.verdict("总分") == .withinRounding)
    #expect(found.headline == "总分自报 14.98 分，算得 14.985，按模板取整是 14.99 分")
  }
}

@Suite("合计不是相加的组") struct ComposedGroupTests {
  private let mean = """
    总分 10分
    输入 { 甲数: 分, 范围 0分 到 10分  乙数: 分, 范围 0分 到 10分 }
    指标 产出 10分, 取 平均 {
      甲 10分, 占 60%: 得 甲数
      乙 10分, 占 40%: 得 乙数
    }
    """

  private func form(_ claims: String) -> String {
    #"{"表单": "一", "输入": {"甲数": 8, "乙数": 3}, "自报": {\#(claims)}}"#
  }

  @Test("取平均的组，不拿各项之和与小计比")
  func meansAreNotSums() throws {
    #expect(try audited(mean, form(#""甲": 8.00, "乙": 3.00, "产出": 6.00, "总分": 6.00"#)).findings.isEmpty)
    let wrong = try audited(mean, form(#""甲": 8.00, "乙": 3.00, "产出": 6.50, "总分": 6.50"#))
    #expect(wrong.marks == ["H7005!"])
    #expect(wrong.headline == "“产出” 自报 6.50 分，由下面各项按模板算得 6.00 分（甲 8.00、乙 3.00）")
    #expect(wrong.verdict("产出") == .differs && wrong.verdict("总分") == .follows)
    let line = try audited(mean, form(#""甲": 9.00, "乙": 3.00, "产出": 6.60, "总分": 6.60"#))
    #expect(line.marks == ["H7001!"])
    #expect(line.verdict("产出") == .follows)
  }
}

@Suite("未知的和人评的") struct UnknownTests {
  @Test("没有数据的只说不能核对，一种原因说一次")
  func missingFiguresAreNoErrors() throws {
    let audit = try audited(tree, #"{"表单": "一", "自报": {"数量": 4, "质量": 5, "总分": 15}}"#)
    #expect(Set(audit.codes) == ["H7017", "H7018", "H6012"])
    #expect(audit.findings.allSatisfy { $0.weight == .unchecked })
    #expect(audit.verdict("产出/数量") == .cannotCheck && audit.verdict("总分") == .cannotCheck)
    let texts = audit.findings.map { $0.diagnostic.message.text(in: .chinese).headline }
    #expect(texts.contains { $0.hasPrefix("2 处不能核对") && $0.contains("产出/质量、效果/效益") })
  }

  @Test("不论未知的是多少都不可能的，是错误")
  func impossibleClaimsAreErrors() throws {
    let audit = try audited(
      tree, form(#""效果": 9, "总分": 10.4"#, lines: #""数量": {"自报": 4.50}, "质量": 6"#))
    #expect(audit.marks.filter { $0 == "H7014!" }.count == 1)
    #expect(audit.verdict("效果") == .differs)
    let total = try audited(tree, form(#""总分": 10.4"#, lines: #""数量": {"自报": 4.50}, "质量": 6"#))
    #expect(total.marks.contains("H7014!"))
    #expect(total.headline == "总分自报 10.4 分，不论未定的数是多少，只能是 10.50 到 18.50 分")
  }

  @Test("评定超出范围的是错误，总分随之不同")
  func judgedScoresOutsideTheirBounds() throws {
    let body = """
      总分 10分
      级别 达成度 { 达成; 部分达成; 未达成 }
      输入 { 达成: 达成度 }
      甲 10分: 评定 达成 { 达成: ≥ 80%; 部分达成: ≥ 60% 且 < 80%; 未达成: < 60% }
      """
    let audit = try audited(
      body, #"{"表单": "一", "输入": {"达成": "部分达成"}, "指标": {"甲": 10}, "自报": {"甲": 10, "总分": 10}}"#)
    #expect(audit.marks == ["H6006!"])
    #expect(audit.findings[0].stake.description == "2")
    #expect(audit.verdict("甲") == .differs && audit.verdict("总分") == .follows)
  }

  @Test("评定与自报不是一个数，提醒")
  func claimsThatAreNotTheJudgement() throws {
    let audit = try audited(
      "总分 10分\n甲 10分: 评定", #"{"表单": "一", "指标": {"甲": {"得分": 8, "自报": 9}}}"#)
    #expect(audit.marks == ["H7013~"])
  }

  @Test("不适用又自报得分，自相矛盾")
  func notApplicableWithAClaim() throws {
    let body = "总分 10分\n输入 { 数: 分, 范围 0分 到 5分 }\n不适用时 全表折算\n甲 5分: 得 数\n乙 5分: 得 数"
    let data =
      #"{"表单": "一", "输入": {"数": 4}, "指标": {"乙": {"不适用": true, "理由": "无", "自报": 3}, "甲": {"自报": 4}}}"#
    #expect(try audited(body, data).marks == ["H7015!"])
  }
}

private let rows = """
  总分 10分
  表 绩效 {
    名称: 文本, 作名称
    目标: 目标
    实际: 实际
    分值: 分, 作分值
    评分: 分, 可缺, 作得分
    自报得分: 分, 来自 "得分", 可缺, 作自报
    原因: 文本, 可缺, 作理由
  }
  缺失时 报错
  分母为零时 报错
  指标 产出 10分, 逐行 绩效: 分档 目标.种类 {
    下限: 得 实际 ÷ 目标 × 满分, 最高 满分;
    上限: 实际 不超过 目标 得 满分, 否则 目标 ÷ 实际 × 满分;
    其余: 评定
  }, 得分 < 满分 时 须说明
  """

private func row(_ target: String, _ actual: String, _ claim: String, _ reason: String = "") -> String {
  #"""
  {"表单": "一", "绩效": [{"名称": "甲", "目标": "\#(target)", "实际": "\#(actual)", "分值": 10,
  "得分": \#(claim), "原因": "\#(reason)"}]}
  """#
}

@Suite("表单自带的行") struct RowAuditTests {
  @Test("没有达到目标却得满分，写明目标和实际，理由不再另算一错")
  func fullMarksForAMissedTarget() throws {
    let audit = try audited(rows, row("≥90%", "≥15%", "10"))
    #expect(audit.marks == ["H7004!", "H6008."])
    #expect(audit.headline == "“产出/甲” 没有达到目标却给了满分 10 分：目标 ≥90%，实际 ≥15%，按规则得 1.67 分")
    #expect(audit.findings[0].variant == nil)
    #expect(audit.findings[0].stake > Rational(8))
  }

  @Test("如实失分而没有说明原因的，仍是错误")
  func missingReasonsStay() throws {
    #expect(try audited(rows, row("≥90%", "45%", "5.00")).marks == ["H6008!"])
    #expect(try audited(rows, row("≥90%", "45%", "5.00", "推迟")).findings.isEmpty)
  }

  @Test("目标与实际的单位不同是错误，不知道的不是")
  func changedUnits() throws {
    #expect(try audited(rows, row("≥20家", "30元", "10")).marks == ["H6019!"])
    #expect(try audited(rows, row("≥20家", "很多", "10")).marks == ["H7017?"])
    #expect(try audited(rows, row("≤5万元", "4.5", "10")).marks == ["H7017?"])
  }

  @Test("成本用了越多越好的目标，由模板的逐行核对指出")
  func wrongDirections() throws {
    let checked = rows.replacing(
      "  原因: 文本, 可缺, 作理由",
      with: """
          原因: 文本, 可缺, 作理由
          核对 成本方向: 名称 ≠ "甲" 或 非 目标.种类 属于 (下限, 严格下限), 提醒 "成本写成越多越好"
        """)
    #expect(try audited(checked, row("≥5元", "6元", "10")).marks == ["H6016~"])
    #expect(try audited(checked, row("≤5元", "5元", "10")).findings.isEmpty)
  }

  @Test("整数的得分与比例的得分只差在取整，提醒")
  func wholePoints() throws {
    let audit = try audited(rows, row("≥400人", "293人", "7", "报名减少"))
    #expect(audit.marks == ["H7002~"])
    #expect(audit.headline == "“产出/甲” 自报 7 分，是把 7.325 取整得来的，按模板应是 7.33 分")
  }
}

@Suite("消息") struct AuditMessageTests {
  @Test("两种语言都说明是什么、为什么、怎么办", arguments: Language.allCases)
  func everyMessageIsComplete(_ language: Language) {
    let messages: [AuditMessage] = [
      .scoreDiffers(path: "甲", claimed: "1", computed: "2"),
      .coarse(path: "甲", claimed: "1", exact: "1.2", computed: "1.20", places: 2),
      .rounding(path: "甲", claimed: "1", exact: "1.2", computed: "1.20"),
      .fullMarks(path: "甲", points: "3", missed: .target("≥1", actual: "0"), computed: ""),
      .wrongSum(path: "", claimed: "1", sum: "2", addends: ["1", "1"], isPlain: true),
      .sumWithinRounding(path: "甲", claimed: "1", sum: "2", addends: ["1", "1"]),
      .sumDiffers(path: "", claimed: "1", computed: "2", addends: ["甲 2"], isPlain: true),
      .gradeUnexplained(claimed: "优", computed: ["差"]),
      .gradeByVeto(
        claimed: "差", total: "92", byTotal: "优", veto: .init(condition: "甲 < 1", figures: "0 < 1")),
      .gradeFollows(
        claimed: "优", total: "92", computed: .init(total: "82", grades: ["良"]), countsVetoes: false),
      .gradeWithoutVeto(
        claimed: "优", earned: nil, veto: .init(condition: "甲 < 1", figures: "0 < 1"), computed: ["差"]),
      .unknownGrade(claimed: "优秀", known: ["优", "差"], near: nil),
      .notAsJudged(path: "甲", claimed: "1", judged: "2", reason: nil),
      .impossible(path: "", claimed: "9", low: "1", high: "2"),
      .claimedNotApplicable(path: "甲", claimed: "1", by: .form),
      .checkWithinRounding(name: "甲", printed: "1", computed: "≈1.001"),
      .unchecked(.missingScore, paths: ["甲", "乙"]), .missingFigures([.init(name: "甲", path: "乙")]),
    ]
    #expect(Set(messages.map(\.code)).count == messages.count)
    let others: [AuditMessage] = [
      .fullMarks(
        path: "甲", points: "3", missed: .condition("率 ≥ 90%", figures: "89% ≥ 90%"), computed: "2.97"),
      .notAsJudged(path: "甲", claimed: "1", judged: "2", reason: "两项没有完成"),
      .claimedNotApplicable(path: "甲", claimed: "1", by: .policy(.allZero)),
      .claimedNotApplicable(path: "甲", claimed: "1", by: .clause("乙 = 0", figures: "0 = 0")),
      .claimedNotApplicable(path: "甲", claimed: "1", by: .rule),
      .fullMarks(
        path: "甲", points: "3", missed: .target("3座", actual: "4座", isExceeded: true), computed: ""),
      .gradeUnexplained(claimed: "优", computed: ["良", "差"]),
      .gradeFollows(
        claimed: "优", total: "92", computed: .init(total: "7.50–82", grades: ["良", "中", "差"]),
        countsVetoes: true),
      .gradeWithoutVeto(
        claimed: "优", earned: .init(total: "82", grades: ["良"]),
        veto: .init(condition: "甲 < 1", figures: "0 < 1"), computed: ["中", "差"]),
    ]
    for message in messages + others {
      let text = message.text(in: language)
      for part in [text.headline, text.label, text.why, text.remedy] {
        #expect(!part.isEmpty && !part.hasSuffix("。") && !part.hasSuffix("."), "\(message.code)")
      }
    }
  }
}
