import Audit
import Reports
import Source
import Testing
import Values

private let judged = """
  总分 100分
  产出 50分: 评定
  效益 30分: 评定
  满意度 10分: 评定
  执行 10分: 评定
  等次 { ≥ 90分: 优; 其余: 良 }
  """

/// Whole-number claims that equal the scores, which add up to 88, with a claimed total and grade.
private func whole(_ claims: String) -> String {
  #"""
  {"表单": "一", "自报": {"产出": 45, "效益": 26, "满意度": 9, "执行": 8, \#(claims)},
   "指标": {"产出": 45, "效益": 26, "满意度": 9, "执行": 8}}
  """#
}

@Suite("整数的得分加成的合计") struct WholeSumTests {
  @Test("各项都是准确的整数，合计加错就是错误")
  func wrongSumsOfExactScores() throws {
    let audit = try audited(judged, whole(#""总分": 90, "等次": "优""#))
    #expect(audit.marks == ["H7005!", "H7010."])
    #expect(audit.verdict("总分") == .differs && audit.verdict("等次") == .follows)
    #expect(audit.hasErrors)
    #expect(try audited(judged, whole(#""总分": 88, "等次": "良""#)).findings.isEmpty)
    #expect(try audited(judged, whole(#""总分": 89"#)).marks == ["H7005!"])
  }

  @Test("还没有评的各项，自报照印出的数相加")
  func wrongSumsOfOpenScores() throws {
    let claims = #""自报": {"产出": 45, "效益": 26, "满意度": 9, "执行": 8, "总分": 90}"#
    let audit = try audited(judged, #"{"表单": "一", \#(claims)}"#)
    #expect(audit.findings.filter { $0.weight == .contradiction }.map(\.diagnostic.code) == ["H7005"])
  }

  @Test("小计也一样")
  func wrongSubtotals() throws {
    let body = "总分 15分\n产出 15分 { 甲 5分: 评定  乙 5分: 评定  丙 5分: 评定 }"
    func audit(_ subtotal: Int) throws -> FormAudit {
      try audited(
        body,
        #"{"表单": "一", "指标": {"甲": 4, "乙": 3, "丙": 4}, "自报": {"甲": 4, "乙": 3, "丙": 4, "产出": \#(subtotal)}}"#
      )
    }
    #expect(try audit(12).marks == ["H7005!"])
    #expect(try audit(11).findings.isEmpty)
  }

  private let thirds = """
    总分 20分
    输入 { 甲数: 个  乙数: 个 }
    甲 10分: 得 甲数 ÷ 3个 × 1分
    乙 10分: 得 乙数 ÷ 3个 × 1分
    """

  /// 8.333… and 7.333…, which make 15.666…, claimed as whole numbers.
  private func rounded(_ total: String) throws -> FormAudit {
    try audited(
      thirds,
      #"{"表单": "一", "输入": {"甲数": 25, "乙数": 22}, "自报": {"甲": 8, "乙": 7, "总分": \#(total)}}"#)
  }

  @Test("各项确是取整的，合计的范围包括准确值才算尾差")
  func roundedAddends() throws {
    for total in ["16", "15.7", "15.67"] {
      let audit = try rounded(total)
      #expect(audit.findings.allSatisfy { $0.weight == .warning }, "\(total)")
    }
    #expect(try rounded("16").marks == ["H7006~", "H7002~", "H7002~"])
    #expect(try rounded("15").marks == ["H7002~", "H7002~"])
    for total in ["14", "17", "15.3", "21"] {
      #expect(try rounded(total).marks.first == "H7005!", "\(total)")
    }
  }

  @Test("合计只差尾数，而下面有算错的，是随之不同，不是取整之差")
  func roundingBesideAnError() throws {
    let audit = try audited(
      thirds,
      #"{"表单": "一", "输入": {"甲数": 25, "乙数": 22}, "自报": {"甲": 3, "乙": 7.33, "总分": 10}}"#)
    #expect(audit.marks == ["H7001!", "H7006~"])
    #expect(audit.verdict("总分") == .follows)
  }

  @Test("总分待定时，与可能的范围相差更多的，说超出可能的范围")
  func impossibleTotals() throws {
    let body = """
      总分 100分
      输入 { 数: 分, 范围 0分 到 80分 }
      甲 80分: 得 数
      乙 20分: 评定
      """
    let audit = try audited(
      body, #"{"表单": "一", "输入": {"数": 48}, "自报": {"甲": 79, "乙": 20, "总分": 98.5}}"#)
    #expect(audit.marks.prefix(2) == ["H7001!", "H7014!"])
    let headlines = audit.findings.map { $0.diagnostic.message.text(in: .chinese).headline }
    #expect(headlines.contains("总分自报 98.5 分，不论未定的数是多少，只能是 48.00 到 68.00 分"))
    #expect(audit.verdict("总分") == .differs)
    let open = try audited(body, #"{"表单": "一", "输入": {"数": 48}, "自报": {"甲": 50, "总分": 98.5}}"#)
    #expect(open.marks.contains("H7014!") && open.verdict("总分") == .differs)
  }
}

private let targets = """
  总分 5分
  表 绩效 { 名称: 文本, 作名称  目标: 目标  实际: 实际  分值: 分, 作分值  自报得分: 分, 可缺, 作自报 }
  缺失时 报错
  分母为零时 报错
  指标 产出 5分, 逐行 绩效: RULE
  """

private func target(_ rule: String, _ claim: String, _ actual: String = "270份") throws -> FormAudit {
  try audited(
    targets.replacing("RULE", with: rule),
    #"{"表单": "一", "绩效": [{"名称": "甲", "目标": "≥300份", "实际": "\#(actual)", "分值": 5, "自报得分": \#(claim)}]}"#)
}

@Suite("没有达标的满分") struct FullMarkTests {
  @Test("取整也得不出没有达标的满分", arguments: ["5", "5.0", "5.00"])
  func fullMarksAreNoRounding(_ claim: String) throws {
    let audit = try target("得 实际 ÷ 目标 × 满分, 最高 满分", claim)
    #expect(audit.marks == ["H7004!"])
    #expect(audit.headline == "“产出/甲” 没有达到目标却给了满分 5 分：目标 ≥300份，实际 270份，按规则得 4.50 分")
    #expect(audit.verdict("产出/甲") == .differs)
  }

  @Test("不是满分的取整、达标的满分不在其列")
  func otherClaims() throws {
    let rule = "得 实际 ÷ 目标 × 满分, 最高 满分"
    #expect(try target(rule, "4").marks == ["H7002~"])
    #expect(try target(rule, "5", "300份").findings.isEmpty)
    #expect(try target("实际 ≥ 80% × 目标 得 满分, 否则 0分", "5").findings.isEmpty)
  }

  @Test("由人评分而还没有评的，没有达标却自报满分，也是错误")
  func openJudgements() throws {
    #expect(try target("评定", "5").marks.contains("H7004!"))
    #expect(try !target("评定", "4").marks.contains("H7004!"))
    #expect(try !target("评定", "5", "300份").marks.contains("H7004!"))
  }

  @Test(
    "没有目标的，规则的条件不成立也一样",
    arguments: [
      ("满意 不低于 90% 得 满分, 否则 满意 ÷ 90% × 满分", "满意 ≥ 90%（89.5% ≥ 90%）不成立，按规则得 4.97 分"),
      ("满意 不低于 90% 得 满分, 每低于 0.5个百分点 扣 0.2分, 扣完为止", "满意 ≥ 90%（89.5% ≥ 90%）不成立，按规则得 4.80 分"),
      ("分档 满意 { ≥ 90%: 满分; 其余: 满意 ÷ 90% × 满分 }", "满意 ≥ 90%（89.5% ≥ 90%）不成立，按规则得 4.97 分"),
    ])
  func missedConditions(_ rule: String, _ condition: String) throws {
    let audit = try satisfaction(89.5, rule)
    #expect(audit.marks == ["H7004!"])
    #expect(audit.headline.hasPrefix("“甲” 没有达到得满分的条件却给了满分 5 分：\(condition)"), "\(audit.headline)")
    #expect(try satisfaction(90, rule).findings.isEmpty)
  }

  @Test(
    "差得多、取整也得不出满分的，也说哪个条件不成立",
    arguments: [
      ("满意 不低于 90% 得 满分, 否则 满意 ÷ 90% × 满分", "满意 ≥ 90%（45% ≥ 90%）不成立，按规则得 2.50 分"),
      ("满意 不低于 90% 得 满分, 每低于 15个百分点 扣 1分, 扣完为止", "满意 ≥ 90%（45% ≥ 90%）不成立，按规则得 2.00 分"),
      ("分档 满意 { ≥ 90%: 满分; ≥ 40%: 3分; 其余: 0分 }", "满意 ≥ 90%（45% ≥ 90%）不成立，按规则得 3.00 分"),
    ])
  func farMissedConditions(_ rule: String, _ condition: String) throws {
    let audit = try satisfaction(45, rule)
    #expect(audit.marks == ["H7004!"])
    #expect(audit.headline.hasPrefix("“甲” 没有达到得满分的条件却给了满分 5 分：\(condition)"), "\(audit.headline)")
  }

  @Test("规则没有说界限的，仍只是取整")
  func noConditions() throws {
    #expect(try satisfaction(94.5, "得 满意 × 满分").marks == ["H7002~"])
  }

  private func satisfaction(_ rate: Double, _ rule: String) throws -> FormAudit {
    try audited(
      "总分 5分\n输入 { 满意: %, 范围 0% 到 100% }\n甲 5分: \(rule)",
      #"{"表单": "一", "输入": {"满意": \#(rate)}, "自报": {"甲": 5}}"#)
  }
}

@Suite("为什么不适用，为什么改分") struct CauseTests {
  @Test("由规则不适用的，说是哪一条规定，不说是表单填的")
  func notApplicableByRule() throws {
    let body = """
      总分 10分
      不适用时 全表折算
      输入 { 采购: 万元  预算: 万元  数: 分, 范围 0分 到 5分 }
      甲 5分: 得 采购 ÷ 预算 × 满分, 最高 满分, 全为零时 不适用
      乙 5分: 得 数
      """
    let audit = try audited(
      body, #"{"表单": "一", "输入": {"采购": 0, "预算": 0, "数": 4}, "自报": {"甲": "4.00"}}"#)
    #expect(audit.marks == ["H7015!"])
    let text = try #require(audit.findings.first).diagnostic.message.text(in: .chinese)
    #expect(text.headline == "“甲” 按模板的 “全为零时 不适用” 不适用，却自报 4.00 分")
    #expect(!text.remedy.contains("删去不适用") && text.why.contains("不能计入"))
  }

  @Test("评定改了自报的分，写了理由的是提示，没有写的仍是警告")
  func explainedJudgements() throws {
    let body = "总分 10分\n得分 < 自报 时 须说明\n甲 10分: 评定"
    let explained = try audited(
      body, #"{"表单": "一", "指标": {"甲": {"得分": 8, "自报": 10, "理由": "两项没有完成"}}}"#)
    #expect(explained.marks == ["H7013."])
    #expect(explained.headline == "“甲” 自报 10 分，评定是 8.00 分，理由是 “两项没有完成”")
    #expect(!explained.hasErrors)
    let bare = try audited(body, #"{"表单": "一", "指标": {"甲": {"得分": 8, "自报": 10}}}"#)
    #expect(bare.marks == ["H6008!", "H7013~"])
  }

  @Test("没有指标的模板没有总分这一行")
  func templatesThatOnlyRate() throws {
    let body = "输入 { 数: 个 }\n另列 多少 = 数 + 1个"
    let audit = try audited(body, #"{"表单": "一", "输入": {"数": 2}}"#)
    #expect(audit.lines.isEmpty && audit.findings.isEmpty)
    for language in Language.allCases {
      let text = renderAudits(
        [audit], template: try auditTemplate(body), language: language, format: .text)
      #expect(!text.contains("总分") && !text.contains("total") && !text.contains("不适用"))
    }
  }
}
