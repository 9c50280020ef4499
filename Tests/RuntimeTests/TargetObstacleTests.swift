import DataFiles
import Program
import Runtime
import Source
import TestSupport
import Testing
import Values

@Suite("目标和实际为什么不能算") struct TargetObstacleTests {
  private func rows(_ rule: String, _ rows: [(target: String, actual: String)], _ more: String = "") throws
    -> Evaluation
  {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 { 年度 2020, 总分 \(rows.count)分  缺失时 报错  分母为零时 报错
        表 绩效 { 名: 文本, 作名称   指标值: 目标   完成值: 实际   分值: 分, 作分值   评分: 分, 可缺, 作得分
          \(more) }
        甲 \(rows.count)分, 逐行 绩效: \(rule)
      }
      """)
    let cells = rows.enumerated().map {
      #"{"名": "行\#($0 + 1)", "指标值": "\#($1.target)", "完成值": "\#($1.actual)", "分值": 1}"#
    }
    let file = SourceFile(path: "表.json", bytes: Array("{\"绩效\": [\(cells.joined(separator: ", "))]}".utf8))
    let form = try #require(readForms(file, template: template).forms.first)
    return evaluate(form, by: template)
  }

  private func headline(_ finding: Diagnostic?) -> String {
    finding?.message.text(in: .chinese).headline ?? ""
  }

  @Test(
    "说出真正的原因，在写错的那一格",
    arguments: [
      ("得 实际率 × 满分, 最高 满分", "≥40家", "90%以上", "“完成值”写的是“90%以上”：是一个界限", "绩效[0].完成值"),
      ("得 实际率 × 满分, 最高 满分", "2-3次", "2次", "“指标值”写的是“2-3次”：有两端", "绩效[0].指标值"),
      ("得 实际率 × 满分, 最高 满分", "2020年12月31日之前", "100%", "“指标值”写的是“2020年12月31日之前”：是日期，这里要一个数", "绩效[0].指标值"),
      ("得 实际率 × 满分, 最高 满分", "≥100家", "新增服务企业100家", "“完成值”写的是“新增服务企业100家”：数写在一句话里：100家", "绩效[0].完成值"),
      ("得 实际率 × 满分, 最高 满分", "及时", "3次", "“指标值”写的是“及时”：没有数，也没有日期", "绩效[0].指标值"),
      ("得 实际率 × 满分, 最高 满分", "≥3次", "*", "“完成值”写的是“*”：没有填", "绩效[0].完成值"),
      ("得 实际率 × 满分, 最高 满分", "≥95%", "1.02", "像是没有换成百分数：可能是 102%，也可能是 1.02%", "绩效[0].完成值"),
      ("得 实际率 × 满分, 最高 满分", "≥20家", "18户", "单位不同", "绩效[0].完成值"),
      ("达标(完成值, 指标值) 得 满分, 否则 0分", "10月底前", "3次", "“完成值”写的是“3次”：是数，这里要一个日期", "绩效[0].完成值"),
      ("达标(完成值, 指标值) 得 满分, 否则 0分", "10月底前", "44134", "像是 Excel 的日期序号", "绩效[0].完成值"),
      ("达标(完成值, 指标值) 得 满分, 否则 0分", "10月底前", "202010", "像是 2020年10月", "绩效[0].完成值"),
      ("达标(完成值, 指标值) 得 满分, 否则 0分", "≥3次", "10月25日", "“完成值”写的是“10月25日”：是日期", "绩效[0].完成值"),
      ("达标(完成值, 指标值) 得 满分, 否则 0分", "约60人", "60人", "“指标值”写的是“约60人”：是约数", "绩效[0].指标值"),
      ("完成值 不超过 指标值 得 满分, 否则 0分", "≤5万元", "10月25日", "“完成值”写的是“10月25日”：是日期", "绩效[0].完成值"),
    ])
  func reasons(rule: String, target: String, actual: String, reason: String, spot: String) throws {
    let rule = rule.replacing("实际率", with: "完成值 ÷ 指标值")
    let found = try rows(rule, [(target, actual)])
    #expect(found.codes == ["H6019"])
    #expect(headline(found.findings.first).contains(reason), "\(headline(found.findings.first))")
    #expect(found.findings.first?.spot == spot)
  }

  @Test("负的目标作除数，问题在规则，不在表单", arguments: ["≥-5%", "=-3%", "-2"])
  func negativeTargets(target: String) throws {
    let found = try rows("得 完成值 ÷ 指标值 × 满分, 最高 满分", [(target, target == "-2" ? "-1" : "-4%")])
    let finding = try #require(found.findings.first)
    #expect(finding.code == "H6019")
    #expect(headline(finding).contains("是负数，按比例得出的分没有意义"))
    #expect(finding.place?.file.path == "模板.heng")
    #expect(finding.message.text(in: .chinese).remedy.contains("达标"))
    // The same target settles 达标.
    #expect(try rows("达标(完成值, 指标值) 得 满分, 否则 0分", [(target, target)]).codes == [])
  }

  @Test("面积写成 m²、m2、㎡ 都是数，没有做到的不会交给人评") func areasInLatinLetters() throws {
    let found = try rows(
      "分档 指标值.种类 { 下限: 得 完成值 ÷ 指标值 × 满分, 最高 满分; 定性: 评定; 其余: 0分 }",
      [("1000m²以上", "300m²"), ("≥500㎡", "250平方米"), ("1km以上", "500m")])
    #expect(found.codes == [])
    #expect(found.indicators[0].rows.map { short($0.result.score) } == ["0.3", "0.5", "0.5"])
  }

  @Test("期限旁边的 20201029 是那一天") func compactDays() throws {
    let rule = "达标(完成值, 指标值) 得 满分, 否则 0分"
    let found = try rows(
      rule, [("2020年10月30日前", "20201029"), ("10月底前", "20201101"), ("≥20000000元", "20201030元")])
    #expect(found.codes == [])
    #expect(found.indicators[0].rows.map { short($0.result.score) } == ["1", "0", "1"])
  }

  @Test("日期和数字写的日期可以相减、比较") func compactDaysInRules() throws {
    let found = try rows("完成值 ≤ 指标值 得 满分, 否则 0分", [("2020年10月30日前", "20201030"), ("10月30日", "20201031")])
    #expect(found.indicators[0].rows.map { short($0.result.score) } == ["1", "0"])
    let figures = found.indicators[0].rows[1].result.steps.compactMap { step -> String? in
      if case .condition(_, let figures, _, _) = step { figures.chinese } else { nil }
    }
    #expect(figures == ["2020年10月31日 ≤ 2020年10月30日"])
  }

  @Test("读不懂的一格只说一次，说出是目标还是实际") func unreadableCellsAreToldOnce() throws {
    let checks = """
      核对 一: 指标值.种类 ≠ 上限, 提醒 "一"
      核对 二: 指标值.种类 ≠ 下限, 提醒 "二"
      核对 三: 完成值.种类 ≠ 上限, 提醒 "三"
      """
    let found = try rows(
      "分档 指标值.种类 { 下限: 满分; 其余: 满分 }", [("2022年底前省级财政", "≥个"), ("20家企业", "3次")], checks)
    #expect(found.codes == ["H6028", "H6028", "H6028"])
    let headlines = found.findings.map { headline($0) }
    #expect(headlines.contains { $0.contains("甲/行1") && $0.contains("“指标值”（目标）写的是“2022年底前省级财政”") })
    #expect(headlines.contains { $0.contains("“完成值”（实际）写的是“≥个”，读不懂：没有数") })
    let day = try #require(found.findings.first { headline($0).contains("省级财政") })
    #expect(day.message.text(in: .chinese).remedy.contains("2022年底前"))
    #expect(!day.message.text(in: .chinese).remedy.contains("≥"))
  }

  @Test("已经因此没有得分的，不再说读不懂") func toldByTheScore() throws {
    let found = try rows(
      "分档 指标值.种类 { 下限: 满分; 其余: 达标(完成值, 指标值) 得 满分, 否则 0分 }", [("20家企业", "3次")],
      #"核对 一: 指标值.种类 ≠ 上限, 提醒 "一""#)
    #expect(found.codes == ["H6019"])
  }

  @Test("没有单位的数，印出它借来的单位") func lentUnits() throws {
    let rule = "得 完成值 ÷ 指标值 × 满分, 最高 满分"
    let found = try rows(rule, [("100", "98%"), ("≥40家", "30"), ("≥20", "10"), ("≥90%", "81")])
    let figures = found.indicators[0].rows.map { row in
      row.result.steps.compactMap { step -> String? in
        if case .value(let computation) = step { computation.figures.chinese } else { nil }
      }.first ?? ""
    }
    #expect(
      figures == ["98% ÷ 100% × 1分", "30家 ÷ 40家 × 1分", "10 ÷ 20 × 1分", "81% ÷ 90% × 1分"])
  }

  @Test("比较里的目标不带自己的符号") func boundsWithoutSigns() throws {
    let found = try rows(
      "完成值 不超过 指标值 得 满分, 否则 0分", [("≤5300", "5830"), ("≤5300元", "5830"), ("≤95%", "96")])
    let figures = found.indicators[0].rows.flatMap { row in
      row.result.steps.compactMap { step -> String? in
        if case .condition(_, let figures, _, _) = step { figures.chinese } else { nil }
      }
    }
    #expect(figures == ["5830 ≤ 5300", "5830元 ≤ 5300元", "96% ≤ 95%"])
  }

  @Test("比率印成格子里的百分数") func ratiosAsWritten() throws {
    let template = try leafTemplate("10", "比: 比率, 范围 0比率 到 1比率", "得 比 × 满分")
    func figures(_ text: String) throws -> String {
      for case .value(let computation) in try evaluated("比=\(text)", template).indicators[0].steps {
        return computation.figures.chinese
      }
      return ""
    }
    #expect(try figures("98%") == "98% × 10分")
    #expect(try figures("0.98") == "0.98比率 × 10分")
  }
}
