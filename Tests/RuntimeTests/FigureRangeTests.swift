import DataFiles
import Program
import Runtime
import Source
import TestSupport
import Testing
import Values

/// 目标 and 实际 hold figures in many units; a range holds those it speaks of, and what is negative beside that may be
/// compared but not computed with.
@Suite("目标和实际的范围") struct FigureRangeTests {
  private func template(
    _ target: String = "", _ actual: String = "", limits: String = "最高 满分"
  ) throws -> Template {
    try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 20分
        分母为零时 报错
        输入 { 目标: 目标\(target)   实际: 实际\(actual) }
        比 10分: 得 实际 ÷ 目标 × 满分, \(limits)
        达 10分: 达标(实际, 目标) 得 满分, 否则 0分
      }
      """)
  }

  private func scores(_ target: String, _ actual: String, _ template: Template) throws -> (String, [String]) {
    let (form, found) = try readForm("目标=\(target); 实际=\(actual)", template)
    let evaluation = evaluate(form, by: template)
    return (
      evaluation.indicators.map { short($0.score) }.joined(separator: " "),
      (found + evaluation.findings).map(\.code)
    )
  }

  @Test("没有写范围：负数可以比较，不能计算") func negativesAreComparedOnly() throws {
    let plain = try template()
    #expect(try scores("≥5%", "-3%", plain) == ("0…10 0", ["H6019"]))
    #expect(try scores("≥-5%", "-3%", plain).0 == "0…10 10")
    #expect(try scores("≥-5%", "-8%", plain).0 == "0…10 0")
    #expect(try scores("≥5", "-3", plain) == ("0…10 0", ["H6019"]))
    #expect(try scores("≥90%", "81%", plain) == ("9 0", []))
  }

  /// What such a figure comes to is said by a sentence that states its least and its most.
  @Test("句子写了最低和最高：负数照算，范围仍管用") func limitsTakeNegatives() throws {
    let plain = try template(limits: "最低 0分, 最高 满分")
    #expect(try scores("≥5%", "-3%", plain) == ("0 0", []))
    #expect(try scores("≥5", "-3", plain) == ("0 0", []))
    #expect(try scores("≥-5%", "-3%", plain).0 == "0…10 10")
    let floor = try template(limits: "最低 -5分, 最高 满分")
    #expect(try scores("≥10家", "-3家", floor) == ("-3 0", []))
    #expect(try scores("≥10家", "-8家", floor) == ("-5 0", []))
    let ranged = try template("", ", 范围 0% 到 100%", limits: "最低 0分, 最高 满分")
    #expect(try scores("≥90%", "-3%", ranged) == ("0…10 0…10", ["H5125"]))
    #expect(try scores("≥20家", "-3家", ranged) == ("0 0", []))
    let half = try template(limits: "最低 0分")
    #expect(try scores("≥5%", "-3%", half) == ("0…10 0", ["H6019"]))
  }

  @Test("写了范围：单位能换算的照范围，别的单位照旧") func rangeHoldsItsUnit() throws {
    let ranged = try template("", ", 范围 0% 到 100%")
    #expect(try scores("≥90%", "81%", ranged) == ("9 0", []))
    #expect(try scores("≥90%", "950%", ranged) == ("0…10 0…10", ["H5125"]))
    #expect(try scores("≥90%", "-3%", ranged) == ("0…10 0…10", ["H5125"]))
    // ‰ converts, 家 does not.
    #expect(try scores("≥90%", "1001‰", ranged).1 == ["H5125"])
    #expect(try scores("≥20家", "950家", ranged) == ("10 10", []))
    #expect(try scores("≥20家", "-3家", ranged) == ("0…10 0", ["H6019"]))
  }

  @Test("没有写单位的数，与有单位的放在一起才知道") func bareFiguresTakeTheUnitBeside() throws {
    let ranged = try template("", ", 范围 0% 到 100%")
    #expect(try scores("≥90%", "81", ranged) == ("9 0", []))
    #expect(try scores("≥90%", "950", ranged) == ("0…10 0…10", ["H6019", "H6019"]))
    #expect(try scores("≥90家", "950", ranged) == ("10 10", []))
    let bare = try template("", ", 范围 1 到 100")
    #expect(try scores("≥90", "950", bare) == ("0…10 0…10", ["H5125"]))
    #expect(try scores("≥90", "45", bare) == ("5 0", []))
    #expect(try scores("≥90%", "950%", bare) == ("10 10", []))
  }

  @Test("范围许可负数的，负数就能计算；界限也管目标") func negativeRanges() throws {
    let signed = try template("", ", 范围 -50% 到 200%")
    #expect(try scores("≥5%", "-3%", signed) == ("0…10 0", ["H6005"]))
    #expect(try scores("≥5%", "-60%", signed).1 == ["H5125"])
    #expect(try scores("≥5家", "-3家", signed) == ("0…10 0", ["H6019"]))
    let floor = try template(", 范围 ≥ 50%", "")
    #expect(try scores("≥5%", "60%", floor) == ("0…10 0…10", ["H5125"]))
    #expect(try scores("50%-90%", "60%", floor).1 != ["H5125"])
    #expect(try scores("40%-90%", "60%", floor).1 == ["H5125"])
    #expect(try scores("≥5", "60%", floor).1.contains("H6019"))
  }

  @Test("列的范围一样管；说明里有单元格和范围") func columnsAndWords() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 10分
        分母为零时 报错
        表 绩效 { 名: 文本, 作名称; 目标: 目标; 实际: 实际, 范围 0% 到 100%; 分值: 分, 作分值 }
        产出 10分, 逐行 绩效: 得 实际 ÷ 目标 × 满分, 最高 满分
      }
      """)
    let json = """
      { "绩效": [ { "名": "甲", "目标": "≥90%", "实际": "45%", "分值": 4 },
        { "名": "乙", "目标": "≥90%", "实际": "950", "分值": 3 },
        { "名": "丙", "目标": "≥90家", "实际": "-5家", "分值": 3 } ] }
      """
    let (forms, found) = readForms(SourceFile(path: "a.json", bytes: Array(json.utf8)), template: template)
    #expect(found.isEmpty)
    let evaluation = evaluate(try #require(forms.first), by: template)
    #expect(evaluation.rows("产出", template) == ["2", "0…3", "0…3"])
    #expect(
      evaluation.findings.map { $0.message.text(in: .chinese).headline } == [
        "“产出/乙” 得不出分：“实际”写的是“950”，不在范围 0% 到 100% 之内",
        "“产出/丙” 得不出分：“实际”写的是“-5家”，没有写范围的数不小于 0 才能计算",
      ])
    #expect(evaluation.findings.map(\.spot) == ["绩效[1].实际", "绩效[2].实际"])
  }

  @Test("只在算式里出现的实际也守范围") func figuresThatStandNowhereElse() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 10分
        分母为零时 报错
        输入 { 目标: 目标   实际: 实际 }
        比 10分: 得 最大(0%, 实际 ÷ 目标) × 满分, 最高 满分
      }
      """)
    // Compares with the plan as well.
    #expect(try evaluated("目标=≥10家; 实际=5家", template).score("比", template) == "5")
    #expect(try evaluated("目标=≥10家; 实际=-5家", template).score("比", template) == "0…10")
  }

  @Test("范围说比率可以这样大的，不问是不是百分数") func largeRatios() throws {
    func codes(_ range: String) throws -> [String] {
      let template = try leafTemplate("10", "强度: 比率\(range)", "强度 不超过 4000% 得 满分, 否则 0分")
      return try readForm("强度=38.5", template).diagnostics.map(\.code)
    }
    #expect(try codes("") == ["H5128"])
    #expect(try codes(", 范围 0 到 100") == [])
  }
}
