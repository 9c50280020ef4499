import Runtime
import TestSupport
import Testing

/// What a form with blanks can still come to, as reports say it.
@Suite("待定的上下限") struct PendingBoundsTests {
  @Test("时 的值、分母为零的规定可以越过句子自己的最低") func valuesThatPassLimits() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 100分
        输入 { 率: %, 范围 0% 到 100%   挪用: 是否   实: 万元   预: 万元 }
        甲 90分: 评定
        乙 6分: 得 率 × 满分, 最低 4分, 最高 满分, 挪用 时 0分
        丙 4分: 得 实 ÷ 预 × 满分, 最低 2分, 最高 满分, 分母为零时 1分
        等次 { ≥ 95分: 优; ≥ 90分: 良; 其余: 中 }
      }
      """)
    let open = try evaluated("率=50;甲.得分=90;实=4;预=4", template)
    #expect(open.score("乙", template) == "0…4")
    #expect(short(open.total) == "94…98")
    #expect(short(open.grade, template) == "优到良")
    let divided = try evaluated("率=100;挪用=否;甲.得分=90;实=4", template)
    #expect(divided.score("丙", template) == "1…4")
  }

  @Test("没有行的表，只有定了的项问到的，不再有行") func tablesOfSettledScores() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 30分
        不适用时 全表折算
        输入 { 完成: %   质量: % }
        表 项目 { 名: 文本, 作名称   投资: 万元, 范围 > 0万元   收益: 万元 }
        收益 10分: 得 合计(项目: 收益) ÷ 合计(项目: 投资) × 满分, 最高 满分, 计数(项目) = 0 时 不适用
        完成 10分: 得 完成 × 满分, 最高 满分
        质量 10分: 得 质量 × 满分, 最高 满分
      }
      """)
    #expect(short(try evaluated("完成=80", template).total) == "12…27")
  }

  @Test("未定的项可能不适用，它的分值归别的项") func whatMayNotApply() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 20分
        不适用时 组内折算
        指标 组 20分 { 甲 10分: 评定   乙 10分: 评定 }
        等次 { ≥ 12分: 好; 其余: 差 }
      }
      """)
    let open = try evaluated("甲.得分=5", template)
    // 甲 alone makes 10 of 20; with 乙 it is 5 to 15.
    #expect(open.score("组", template) == "5…15")
    let high = try evaluated("甲.得分=9", template)
    #expect(high.score("组", template) == "9…19")
    #expect(try evaluated("甲.得分=9;乙.不适用=是;乙.理由=无", template).score("组", template) == "18")
    let low = try evaluated("甲.得分=1", template)
    #expect(low.score("组", template) == "1…11")
    #expect(try evaluated("甲.得分=1;乙.不适用=是;乙.理由=无", template).score("组", template) == "2")
  }

  @Test("范围和条件排除的分数不算在内") func whatCannotCome() throws {
    let template = try leafTemplate(
      "10", "率: %, 范围 0% 到 100%   类: 是否", "分档 率 { ≥ 90%: 满分; 其余: 8分 }, 类 时 9分")
    #expect(try evaluated("类=否", template).score("甲", template) == "8…10")
    #expect(try evaluated("率=95", template).score("甲", template) == "9…10")
    #expect(try evaluated("率=50", template).score("甲", template) == "8…9")
  }

  @Test("几项用到同一个数，一起变") func sharedFigures() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 20分
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 率 ≥ 60% 得 满分, 否则 0分
        乙 10分: 率 ≥ 60% 得 0分, 否则 满分
        等次 { ≥ 10分: 好; 其余: 差 }
      }
      """)
    let open = try evaluated("", template)
    #expect(open.score("甲", template) == "0…10")
    #expect(short(open.total) == "10…10")
    #expect(short(open.grade, template) == "好")
  }
}
