import Audit
import Program
import Source
import Testing

@Suite("没有达标的满分，看规则所比的两列") struct ComparedTargetTests {
  private func audit(
    _ rule: String, columns: String = "年初: 目标, 可缺   目标: 目标   实际: 实际   进度: 实际, 可缺",
    _ cells: String, points: Int = 3
  ) throws -> FormAudit {
    try audited(
      """
      年度 2023, 总分 3分
      分母为零时 报错
      缺失时 报错
      表 绩效 {
        名: 文本, 作名称   \(columns)   分值: 分, 作分值
        评分: 分, 可缺, 作得分   自报得分: 分, 来自 "得分", 作自报
      }
      产出 3分, 逐行 绩效: \(rule)
      """, #"{"绩效": [{"名": "服务企业", "分值": 3, "得分": \#(points), \#(cells)}]}"#)
  }

  @Test(
    "另有目标列、实际列的表照样发现",
    arguments: [
      "得 实际 ÷ 目标 × 满分, 最高 满分", "达标(实际, 目标) 得 满分, 否则 0分", "实际 不低于 目标 得 满分, 否则 0分",
      "得 最小(实际 ÷ 目标, 100%) × 满分", "分档 { 达标(实际, 目标): 满分; 其余: 1分 }",
    ])
  func furtherColumnsHideNothing(_ rule: String) throws {
    for actual in ["≥473户", "≥200户"] {
      let found = try audit(
        rule, #""年初": "≥500户", "目标": "≥500户", "实际": "\#(actual)", "进度": "95%""#)
      #expect(found.marks == ["H7004!"])
      #expect(found.headline.contains("目标 ≥500户，实际 \(actual)"))
    }
    let met = try audit(rule, #""年初": "≥900户", "目标": "≥500户", "实际": "≥500户""#)
    #expect(met.marks.isEmpty)
  }

  @Test("分档按用到的一档：有调整目标的看调整目标")
  func theTierThatAppliesDecides() throws {
    let rule = "分档 { 有 年初: 得 实际 ÷ 年初 × 满分, 最高 满分; 其余: 得 实际 ÷ 目标 × 满分, 最高 满分 }"
    let found = try audit(rule, #""年初": "≥400户", "目标": "≥300户", "实际": "350户""#)
    #expect(found.headline.contains("目标 ≥400户，实际 350户"))
    #expect(try audit(rule, #""年初": "≥300户", "目标": "≥400户", "实际": "350户""#).marks.isEmpty)
    #expect(try audit(rule, #""目标": "≥400户", "实际": "350户""#).headline.contains("目标 ≥400户"))
  }

  @Test("由人评定的行，要哪个目标都没有达到才是")
  func judgedRowsMissEveryTarget() throws {
    let missed = try audit("评定", #""年初": "≥500户", "目标": "≥450户", "实际": "400户""#)
    #expect(missed.marks.contains("H7004!"))
    let met = try audit("评定", #""年初": "≥500户", "目标": "≥400户", "实际": "450户""#)
    #expect(!met.marks.contains("H7004!"))
  }

  @Test("输入里的目标和实际也一样")
  func inputsAreComparedToo() throws {
    let found = try audited(
      """
      总分 3分
      缺失时 报错
      分母为零时 报错
      输入 { 目标户数: 目标  实际户数: 实际 }
      服务 3分: 得 实际户数 ÷ 目标户数 × 满分, 最高 满分
      """, #"{"输入": {"目标户数": "≥500户", "实际户数": "473户"}, "自报": {"服务": 3}}"#)
    #expect(found.marks == ["H7004!"])
  }
}

@Suite("表里的核对和表格软件的数") struct PrintedDigitTests {
  private func rowCheck(_ check: String, _ rows: String) throws -> FormAudit {
    try audited(
      """
      总分 10分
      分母为零时 报错
      缺失时 报错
      表 明细 { 名: 文本, 作名称  支: 元  预: 元, 范围 > 0元  印: %
        \(check) }
      甲 10分: 评定
      """, #"{"指标": {"甲": 8}, "明细": [\#(rows)]}"#)
  }

  @Test("表里的核对，印出的位数就是误差；几行合说一次，各处写明")
  func rowChecksHaveTheToleranceOfTheirDigits() throws {
    let check = "核对 行率: 印 = 支 ÷ 预, 提醒"
    let two =
      #"{"名": "培训", "支": 31310, "预": 120000, "印": "26.09%"}, {"名": "大赛", "支": 8517, "预": 16000, "印": 53.23}"#
    let found = try rowCheck(check, two)
    #expect(found.marks == ["H7016."])
    #expect(found.headline == "核对 “行率”：2 行印出的数与算出的只差在取整（培训 26.09% 与 ≈26.0917%、大赛 53.23% 与 53.23125%）")
    #expect(found.findings.first?.diagnostic.spot == "明细[0].印")
    #expect(found.findings.first?.otherPlaces.map(\.spot) == ["明细[1].印"])
    let wrong = try rowCheck(check, #"{"名": "培训", "支": 31310, "预": 120000, "印": "26.08%"}"#)
    #expect(wrong.marks == ["H6016~"] && wrong.headline.contains("“行率/培训”"))
    // A stated tolerance is the only one.
    let strict = try rowCheck("核对 行率: 印 = 支 ÷ 预, 误差 0.0001个百分点, 提醒", two)
    #expect(strict.marks == ["H6016~", "H6016~"])
  }

  @Test("实际列与算出的比率也这样比，误差可以写")
  func actualColumnsHaveTolerances() throws {
    func audit(_ tolerance: String, _ progress: String) throws -> FormAudit {
      try audited(
        """
        总分 10分
        分母为零时 报错
        缺失时 报错
        表 绩效 { 名: 文本, 作名称  目标: 目标  实际: 实际  进度: 实际
          核对 进度相符: 进度 = 实际 ÷ 目标\(tolerance), 提醒 }
        甲 10分: 评定
        """,
        #"{"指标": {"甲": 8}, "绩效": [{"名": "培训", "目标": "12万元", "实际": "31310元", "进度": "\#(progress)"}]}"#)
    }
    #expect(try audit("", "26.09%").marks == ["H7016."])
    #expect(try audit("", "26%").marks == ["H7016."])
    #expect(try audit("", "27%").marks == ["H6016~"])
    #expect(try audit(", 误差 0.5个百分点", "26%").marks.isEmpty)
    #expect(try audit(", 误差 0.5个百分点", "27%").marks == ["H6016~"])
  }

  @Test(
    "15 位以上的自报数按双精度比",
    arguments: [
      ("37.24", "43.2", "8.6203703703703702", Verdict.withinRounding),
      ("8.62", "10", "8.6199999999999992", .agrees),
      ("8.62", "10", "8.62000000000001", .agrees), ("8.62", "10", "8.62000000000003", .differs),
      ("8.62", "10", "8.6199999999999", .differs), ("8.62", "10", "8.62000000000", .agrees),
      ("9.9", "10", "9.9000000000000004", .agrees), ("0.3", "10", "0.30000000000000004", .agrees),
      ("37.24", "43.2", "8.6203703703702", .differs), ("1", "3", "3.3333333333333335", .withinRounding),
    ])
  func spreadsheetFiguresAreOfFifteenDigits(
    _ spent: String, _ budget: String, _ claim: String, _ verdict: Verdict
  ) throws {
    let audit = try audited(
      "总分 10分\n输入 { 预算: 万元, 范围 > 0万元  执行: 万元, 范围 ≥ 0万元 }\n甲 10分: 得 执行 ÷ 预算 × 满分, 最高 满分",
      #"{"输入": {"预算": \#(budget), "执行": \#(spent)}, "自报": {"甲": \#(claim)}}"#)
    #expect(audit.verdict("甲") == verdict)
    #expect(!audit.codes.contains("H7001") || verdict == .differs)
  }

  @Test("电子表格的数相加，合计照样相符")
  func sumsOfSpreadsheetFiguresAgree() throws {
    func audit(_ total: String) throws -> FormAudit {
      try audited(
        "总分 20分\n甲 10分: 评定\n乙 10分: 评定",
        #"{"指标": {"甲": {"得分": 8.62, "自报": 8.6199999999999992}, "乙": {"得分": 8.3, "自报": 8.3000000000000007}}, "自报": {"总分": \#(total)}}"#
      )
    }
    #expect(try audit("16.92").marks.isEmpty)
    #expect(try audit("16.920000000000002").marks.isEmpty)
    #expect(try audit("16.93").marks == ["H7005!"])
  }

  @Test("缺失时 不适用 的核对不算不能核对")
  func ruledOutChecksAreNoOpenLines() throws {
    func audit(_ policy: String) throws -> FormAudit {
      try audited(
        """
        总分 10分
        输入 { 印出: %  支出: 万元, 可缺  预算: 万元, 范围 > 0万元 }
        甲 10分: 评定
        核对 率: 印出 = 支出 ÷ 预算, 提醒\(policy)
        """, #"{"输入": {"印出": "50%", "预算": 10}, "指标": {"甲": 8}}"#)
    }
    #expect(try audit(", 缺失时 不适用").count(.cannotCheck) == 0)
    #expect(try audit("").count(.cannotCheck) == 1)
  }

  @Test("要点的得分不对，写明哪几条算数")
  func checklistsShowTheirLines() throws {
    let audit = try audited(
      "总分 2分\n输入 { 一季: %  二季: % }\n支付 2分: 要点 { 一季 ≥ 15%: 1分; 二季 ≥ 45%: 1分 }",
      #"{"输入": {"一季": 18, "二季": 25.07}, "自报": {"支付": 2}}"#)
    #expect(audit.marks == ["H7001!"])
    #expect(audit.findings.first?.working.count == 2)
  }
}
