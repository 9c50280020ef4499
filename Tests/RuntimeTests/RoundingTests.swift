import Program
import Runtime
import TestSupport
import Testing
import Values

@Suite("取整") struct RoundingTests {
  private func template(_ rounding: String, _ points: String) throws -> Template {
    try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 \(points)分, 取整 \(rounding)
        输入 { 实得: 分, 范围 ≥ 0分 }
        甲 \(points)分: 得 实得, 最高 满分
        等次 { ≥ 90分: 优; ≥ 80分: 良; 其余: 差 }
      }
      """)
  }

  @Test(
    "三种取整",
    arguments: [
      ("0.795", "0.8", "0.8", "0.79"), ("2.345", "2.35", "2.34", "2.34"), ("89.995", "90", "90", "89.99"),
      ("2.355", "2.36", "2.36", "2.35"), ("99.994", "99.99", "99.99", "99.99"),
    ])
  func modes(exact: String, halfUp: String, halfEven: String, down: String) throws {
    for (mode, score) in [("四舍五入", halfUp), ("五成双", halfEven), ("截尾", down)] {
      let evaluation = try evaluated("实得=\(exact)", try template("\(mode) 2位", "100"))
      #expect(short(evaluation.total) == score, "\(mode)")
    }
  }

  @Test("取整的方式能改变等次") func roundingDecidesGrade() throws {
    for (mode, grade) in [("四舍五入", "优"), ("五成双", "优"), ("截尾", "良")] {
      let template = try template("\(mode) 2位", "100")
      #expect(short(try evaluated("实得=89.995", template).grade, template) == grade, "\(mode)")
    }
  }

  @Test("位数", arguments: [("0位", "90"), ("1位", "90"), ("3位", "89.995"), ("6位", "89.995")])
  func places(places: String, score: String) throws {
    #expect(short(try evaluated("实得=89.995", try template("四舍五入 \(places)", "100")).total) == score)
  }

  @Test("逐项取整，还是仅总分", arguments: [("四舍五入 2位", "9.99"), ("四舍五入 2位 仅总分", "10")])
  func onlyTotal(rounding: String, total: String) throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        取整 \(rounding), 总分 30分
        甲 10分: 得 满分 ÷ 3
        乙 10分: 得 满分 ÷ 3
        丙 10分: 得 满分 ÷ 3
      }
      """)
    #expect(short(try evaluated("", template).total) == total)
  }

  @Test("比率在比较以前不取整") func ratesAreExact() throws {
    let template = try leafTemplate(
      "10", "子: 个, 范围 ≥ 0个; 母: 个, 范围 > 0个", "子 ÷ 母 ≥ 90% 得 满分, 否则 0分")
    #expect(try evaluated("子=89999999999;母=100000000000", template).score("甲", template) == "0")
    #expect(try evaluated("子=90000000000;母=100000000000", template).score("甲", template) == "10")
  }
}
