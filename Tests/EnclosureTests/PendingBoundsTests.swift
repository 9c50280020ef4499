import Enclosure
import Testing
import Values

/// Bounds of what is pending are all that can still come, and no more.
@Suite("待定得分还能是多少") struct PendingBoundsTests {
  private static func template(_ body: String) -> String { "衡 1\n模板 例 {\n\(body)\n}\n" }

  @Test("时 条款绕过最低") func overridesPassFloors() throws {
    let text = Self.template(
      """
        总分 100分
        输入 { 弄虚作假: 是否; 迟交天数: 天, 整数 }
        完成情况 80分: 评定
        报告 20分: 评定, 最低 12分, 弄虚作假 时 0分
        等次 { ≥ 90分: 优; 其余: 良 }
      """)
    let open = try BoundedForm(#""输入":{"迟交天数":0},"指标":{"完成情况":80}"#, text)
    #expect(open.score("报告") == "0…20")
    #expect(open.total == "80…100")
    #expect(open.grade == "优到良")
    let honest = try BoundedForm(#""输入":{"弄虚作假":"否"},"指标":{"完成情况":80}"#, text)
    #expect(honest.score("报告") == "12…20")
    #expect(honest.total == "92…100")
    #expect(honest.grade == "优")
  }

  @Test("政策给的值绕过最低") func policiesPassFloors() throws {
    let text = Self.template(
      """
        总分 30分
        输入 { 支出: 万元; 预算: 万元; 人数: 人, 可缺, 整数 }
        支出率 20分: 得 支出 ÷ 预算 × 满分, 最低 15分, 最高 满分, 分母为零时 5分
        人均 10分: 分档 人数 { ≥ 10人: 10分; 其余: 8分 }, 缺失时 2分
      """)
    let form = try BoundedForm(#""输入":{"支出":6,"人数":3}"#, text)
    #expect(form.score("支出率") == "5…20")
    #expect(form.total == "13…28")
    // A budget of zero is not allowed where the actual is known to be something else.
    let spent = try BoundedForm(#""输入":{"预算":10}"#, text)
    #expect(spent.score("支出率") == "15…20")
    #expect(spent.score("人均") == "2")
  }

  @Test("待定的可能成为不适用") func pendingMayComeNotToApply() throws {
    let text = Self.template(
      """
        总分 20分
        不适用时 组内折算
        输入 { 收: 万元, 可缺, 范围 ≥ 0万元; 支: 万元, 可缺, 范围 ≥ 0万元; 质量: %, 范围 0% 到 200% }
        缺失时 报错
        公式 比 = 支 ÷ 收, 全为零时 不适用, 分母为零时 0%
        指标 组 20分 {
          甲 10分: 得 比 × 满分, 最高 满分
          乙 10分: 得 质量 × 满分, 最高 满分 × 120%
        }
      """)
    let form = try BoundedForm(#""输入":{"质量":120,"支":0}"#, text)
    #expect(form.score("组/甲") == "0?")
    #expect(form.score("组/乙") == "12")
    #expect(form.score("组") == "12…24")
    #expect(form.total == "12…24")
  }

  @Test("几项都可能离开的总分") func totalsOfWhatMayLeave() throws {
    let text = Self.template(
      """
        总分 100分
        输入 { 补助: 万元   应派: 个月   大事故: 起   小事故: 起 }
        指标 预算 12分 { 指标 执行 12分 {
          执行率 8分, 不适用时 组内折算: 分档 { 补助 = 0万元: 不适用; 其余: 3万元 ÷ 补助 × 满分 }, 最高 满分
          均衡性 4分: 评定
        } }
        指标 任务 18分 {
          支援 8分, 不适用时 全表折算: 分档 { 应派 = 0个月: 不适用; 其余: 7个月 ÷ 应派 × 满分 }, 最高 满分
          公卫 10分: 评定
        }
        指标 质量 70分 { 事故 9分: 得 满分, 每 1起 小事故 扣 2分, 扣完为止, 大事故 > 0起 时 0分   其他 61分: 评定 }
        等次 { ≥ 90分: 优; ≥ 60分: 中; 其余: 差 }
      """)
    let form = try BoundedForm(#""输入":{"小事故":1},"指标":{"均衡性":0,"公卫":8,"其他":20}"#, text)
    #expect(form.score("预算") == "0…8" && form.score("任务") == "8…16" && form.score("质量") == "20…27")
    #expect(form.total == "28…51")
    #expect(form.grade == "差")
    // Without 支援 there are 92 points, of which 78 are what the others can come to.
    let best = try BoundedForm(#""输入":{"小事故":0},"指标":{"均衡性":4,"公卫":8,"其他":61}"#, text)
    #expect(best.total == "73…98")
  }

  @Test("组内折算与全表折算在一组里") func groupsThatShareBothWays() throws {
    let text = Self.template(
      """
        总分 100分
        输入 { 一: 元, 范围 ≥ 0元   二: 元, 范围 ≥ 0元 }
        指标 甲 40分 {
          内 10分, 不适用时 组内折算: 分档 { 一 = 0元: 不适用; 其余: 满分 }
          外 10分, 不适用时 全表折算: 分档 { 二 = 0元: 不适用; 其余: 满分 }
          余 20分: 评定
        }
        乙 60分: 评定
      """)
    // 40 of 40, 30 of 30, 40 of 40, 30 of 30; and with 10 for 余: 30, 20 of 30, 26.67, 15 of 30.
    #expect(try BoundedForm(#""指标":{"余":20,"乙":60}"#, text).total == "100")
    let half = try BoundedForm(#""指标":{"余":10,"乙":60}"#, text)
    #expect(half.score("甲") == "15…30")
    #expect(half.total == "83.33…90")
  }

  @Test("不适用先于缺数") func notApplicableBeforeMissing() throws {
    let text = Self.template(
      """
        总分 10分
        不适用时 全表折算
        输入 { 支出: 万元, 可缺   天数: 天 }
        公式 应达 = 分档 天数 { < 183天: 不适用; 其余: 80% }
        进度 6分: 得 支出 ÷ 100万元 ÷ 应达 × 满分, 最高 满分, 缺失时 0分
        其他 4分: 评定
      """)
    let form = try BoundedForm(#""输入":{"天数":100}"#, text)
    #expect(form.score("进度") == "不适用")
    #expect(form.total == "0…10?")
  }

  @Test("范围与证明一样窄") func boundsAreAsNarrowAsProofs() throws {
    let text = Self.template(
      """
        总分 100分
        输入 { 执行率: %; 完成: 是否 }
        执行 10分: 分档 执行率 { ≥ 90%: 满分; 其余: 8分 }
        完成情况 90分: 完成 得 满分, 否则 60分
        等次 { ≥ 98分: 优; 其余: 良 }
      """)
    let form = try BoundedForm(#""输入":{"完成":"是"}"#, text)
    #expect(form.score("执行") == "8…10")
    #expect(form.total == "98…100")
    #expect(form.grade == "优")
    let other = try BoundedForm(#""输入":{"执行率":50}"#, text)
    #expect(other.total == "68…98")
    #expect(other.grade == "优到良")
  }

  @Test("一个数出现几次") func oneFigureSeveralTimes() throws {
    let text = Self.template(
      """
        总分 40分
        输入 { 下达: 万元; 预算: 万元, 范围 > 0万元; 支出: 万元; 项数: 项, 整数 }
        到位 10分: 得 下达 ÷ 预算 × 满分, 最高 满分
        节约 10分: 得 (预算 − 支出) ÷ 预算 × 满分, 最低 0分, 最高 满分
        数量 10分: 项数 不超过 3项 得 满分, 每超过 1项 扣 4分, 扣完为止
        限量 10分: 项数 ≥ 4项 得 满分, 否则 5分
      """)
    let form = try BoundedForm(#""输入":{"预算":100,"支出":20}"#, text)
    #expect(form.score("到位") == "0…10")
    #expect(form.score("节约") == "8")
    #expect(form.score("数量") == "0…10")
    // More than three take from one and give to the other.
    #expect(form.total == "18…34")
    let budget = try BoundedForm(#""输入":{"下达":50,"支出":20,"项数":2}"#, text)
    #expect(budget.score("节约") == "0…10")
  }

  @Test("逐行") func rows() throws {
    let text = Self.template(
      """
        总分 30分
        表 任务 { 名: 文本, 作名称; 率: %, 范围 0% 到 150%; 分值: 分, 作分值 }
        任务完成 30分, 逐行 任务: 得 率 × 满分, 最高 满分 × 120%
      """)
    let form = try BoundedForm(
      #""任务":[{"名":"一","率":50,"分值":10},{"名":"二","分值":20}]"#, text)
    #expect(form.bounds.rows[0].map { $0.map { short($0) } ?? "-" } == ["5", "0…24"])
    #expect(form.total == "5…29")
    let points = try BoundedForm(#""任务":[{"名":"一","率":50,"分值":10},{"名":"二","率":100}]"#, text)
    #expect(points.total == "25")
    let none = try BoundedForm(#""任务":[]"#, text)
    #expect(none.total == "0…36")
  }

  @Test("给了而没有行的表，就是没有行") func aTableGivenWithoutRows() throws {
    let text = Self.template(
      """
        总分 100分
        表 问题 { 描述: 文本, 作名称   数量: 处, 整数 }
        输入 { 投诉: 件, 整数 }
        保洁 90分: 得 满分 − 合计(问题: 数量) ÷ 1处 × 1分, 扣完为止
        综合 10分: 得 满分 − 合计(问题: 数量) ÷ 1处 × 1分, 每 1件 投诉 扣 1分, 扣完为止
      """)
    #expect(try BoundedForm(#""问题":[]"#, text).total == "90…100")
    #expect(try BoundedForm(#""输入":{}"#, text).total == "0…100")
  }

  @Test("要有行才能计分的，给空了也还要补：别处读它的，跟着不定") func aTableThatMustHaveRows() throws {
    let text = Self.template(
      """
        总分 100分
        表 项目 { 名: 文本, 作名称   金额: 万元   完成: 是否 }
        规模 50分: 合计(项目: 金额) ≥ 100万元 得 满分, 否则 0分
        质量 50分, 逐行 项目 均分: 完成 得 满分, 否则 0分
      """)
    #expect(try BoundedForm(#""项目":[]"#, text).total == "0…100")
    #expect(try BoundedForm(#""项目":[{"名":"一","金额":1}]"#, text).total == "0…50")
    let ranked = Self.template(
      """
        总分 100分
        级别 类 { 甲; 乙 }
        表 课题 { 名: 文本, 作名称   类别: 类   分: 分 }
        课题甲 50分, 逐行 课题 当 类别 = 甲 均分: 名次(课题: 分) ≤ 1 得 满分, 否则 0分
        课题乙 50分: 计数(课题) ≤ 1 得 满分, 否则 0分
      """)
    #expect(try BoundedForm(#""课题":[]"#, ranked).total == "0…100")
    #expect(try BoundedForm(#""课题":[{"名":"一","类别":"乙","分":3}]"#, ranked).total == "0…100")
  }

  @Test("归不了类的一行，不会使一项超过它的分值") func rowsWithoutClass() throws {
    let text = Self.template(
      """
        总分 20分
        级别 类 { 产出; 效益 }
        表 课题 { 名: 文本, 作名称   类别: 类   分值: 分, 作分值 }
        产出 10分, 逐行 课题 当 类别 = 产出: 计数(课题) ≥ 2 得 满分, 否则 满分 × 50%
        效益 10分, 逐行 课题 当 类别 = 效益: 计数(课题) ≥ 2 得 满分, 否则 0分
      """)
    let form = try BoundedForm(
      #""课题":[{"名":"a","分值":10},{"名":"b","类别":"效益","分值":10}]"#, text)
    #expect(form.total == "20")
  }

  @Test("做到一半的细分不使范围变宽") func neverWiderThanItsParts() throws {
    let text = Self.template(
      """
        总分 60分
        缺失时 报错
        表 月份 { 月: 个月, 整数, 范围 1个月 到 12个月   累计: 万元   年度: 万元, 范围 > 0万元 }
        公式 达标月数 = 计数(月份 当 累计 ÷ 年度 ≥ 月 ÷ 12个月)
        公式 平均差距 = 平均(月份: 最大(月 ÷ 12个月 − 累计 ÷ 年度, 0个百分点))
        公式 六月达 = 计数(月份 当 月 = 6个月 且 累计 ÷ 年度 ≥ 50%)
        公式 九月达 = 计数(月份 当 月 = 9个月 且 累计 ÷ 年度 ≥ 75%)
        公式 年末进度 = 最大(月份 当 月 = 12个月: 累计 ÷ 年度)
        指标 进度 60分 {
          月度达标 24分: 得 达标月数 × 2分, 最高 满分
          序时差距 16分: 平均差距 ≤ 0个百分点 得 满分, 每超过 1个百分点 扣 0.8分 按比例, 扣完为止
          考核月 10分: 得 (六月达 + 九月达) × 5分, 最高 满分
          年末 10分: 年末进度 不低于 95% 得 满分, 每低于 2个百分点 扣 1分 不足进一, 扣完为止
        }
      """)
    var rows = [99, 186, 300, 400, 417, 600, 701, 800].enumerated().map {
      #""月":\#($0 + 1),"累计":\#($1),"年度":1200"#
    }
    rows[1] = #""月":2,"累计":186"#
    rows[3] = #""累计":400,"年度":1200"#
    rows.append(#""月":12,"累计":1199,"年度":1200"#)
    let form = try BoundedForm(#""月份":["# + rows.map { "{\($0)}" }.joined(separator: ",") + "]", text)
    let group = form.bounds.indicators[0]
    let parts = form.bounds.indicators.dropFirst()
    let least = try parts.reduce(Rational.zero) { try $0 + ($1.low ?? .zero) }
    let most = try parts.reduce(Rational.zero) { try $0 + ($1.high ?? .zero) }
    #expect(group.low.map { $0 >= least } == true && group.high.map { $0 <= most } == true, "\(short(group))")
    #expect(!group.mayNotApply)
  }

  @Test("分值合计不对的一项，别的缺什么也是零到满分") func pointsThatDoNotAddUp() throws {
    let text = Self.template(
      """
        总分 100分
        表 任务 { 类: 文本   完成: 是否   权重: 分, 作分值 }
        重点 40分, 逐行 任务 当 类 = "重点": 完成 得 满分, 否则 0分
        乙 60分: 满分
        等次 { ≥ 90分: 优; ≥ 80分: 良; ≥ 60分: 中; 其余: 差 }
        否决 总自报 − 总得分 ≥ 10分 时 等次 下调 1档, 缺失时 不适用
      """)
    for weight in ["20", "60"] {
      let rows = #"{"类":"重点","完成":"是","权重":\#(weight)},{"类":"别的","完成":"是"}"#
      let form = try BoundedForm(#""任务":[\#(rows)],"自报":{"总分":96}"#, text)
      #expect(form.score("重点") == "0…40" && form.total == "60…100", "\(weight)")
      #expect(form.grade == "优到差")
    }
    let set = Self.template(
      """
        总分 100分
        输入 { 率: % }
        指标 效 40分 {
          经济 20分, 可调 10分 到 30分: 评定
          社会 20分, 可调 10分 到 30分: 得 率 × 满分, 最高 满分
        }
        指标 余 60分 { 丙 60分: 满分 }
      """)
    let form = try BoundedForm(#""指标":{"经济":{"分值":30,"得分":30}}"#, set)
    #expect(form.total == "60…100")
  }

  @Test("均分的各行，不知道有几行，也不超过满分") func sharesAmongUnknownRows() throws {
    let text = Self.template(
      """
        总分 20分
        缺失时 报错
        表 课题, 略去 有 备注 且 备注 = "不计" { 名: 文本, 作名称   得票: 票   备注: 文本, 可缺 }
        课题 20分, 逐行 课题 均分: 得票 ≥ 3票 得 满分, 否则 满分 × 50%
      """)
    let form = try BoundedForm(#""课题":[{"名":"一","得票":5},{"名":"二"},{"名":"三","得票":1}]"#, text)
    let bounds = form.bounds.indicators[0]
    #expect(bounds.low.map { $0 >= Rational(10) } == true && bounds.high.map { $0 <= Rational(20) } == true)
  }

  @Test("说了也不行的，什么都可能") func whatMustChangeMayBecomeAnything() throws {
    let text = Self.template(
      """
        总分 20分
        输入 { 率: % }
        甲 10分: 得 率 × 满分
        乙 10分: 评定
      """)
    let form = try BoundedForm(#""输入":{"率":120},"指标":{"乙":7}"#, text)
    #expect(form.score("甲") == "0…10")
    #expect(form.total == "7…17")
  }
}
