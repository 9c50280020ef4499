import Planning
import Program
import TargetTexts
import TestSupport
import Testing
import Values

@testable import Runtime

/// Blocks of forms come to what each form comes to by itself, in every node, whatever the size of the numbers.
struct ColumnsTests {
  /// Compares all nodes of some forms; how many of the forms the columns computed.
  func compare(_ template: Template, _ forms: [FormData], _ plan: Plan) throws -> Int {
    let all = plan.nodes.indices.map { NodeID($0) }
    let values = evaluate(ColumnPlan(plan, asking: all), FormBlock(forms, for: plan))
    var count = 0
    for (form, data) in forms.enumerated() where !values.isLeft(form) {
      count += 1
      let exact = evaluate(plan, data)
      for node in all {
        for row in 0..<exact.count(node) {
          let own =
            plan[node].frame == .form ? values.value(node, form) : values.value(node, form, row: row)
          if own == exact[node, row: row] { continue }
          Issue.record(
            "form \(form), node \(node.index), row \(row): \(String(describing: own)), not \(exact[node, row: row])"
          )
          return count
        }
      }
    }
    // What only the scores are asked of is the same.
    let scores = plan.indicators.map(\.score) + [plan.total]
    let asked = evaluate(ColumnPlan(plan, asking: scores), FormBlock(forms, for: plan))
    for form in forms.indices where !asked.isLeft(form) && !values.isLeft(form) {
      for node in scores { #expect(asked.value(node, form) == values.value(node, form)) }
    }
    return count
  }

  @Test(arguments: 1...25) func randomForms(_ seed: Int) throws {
    var templates = RandomTemplates(seed: UInt64(seed))
    guard let template = try? checkedTemplate(templates.next()) else { return }
    let plan = lower(template)
    var random = RandomForms(template, seed: UInt64(seed))
    let forms = (0..<40).map { _ in FormData(random.next(), for: plan) }
    #expect(try compare(template, forms, plan) == forms.count)
  }

  private static let operations = """
    衡 1
    模板 例 {
      总分 90分
      级别 评价 { 好; 较好; 中; 差 }
      级别 总评 { 好; 优良; 较好; 中; 较差; 差 }
      日历 2023 到 2024 { 放假 2023年10月1日 到 2023年10月6日; 上班 2023年10月7日; 放假 2024年1月1日 }
      缺失时 报错, 分母为零时 0分, 不适用时 组内折算
      输入 {
        甲: 元, 范围 -1000元 到 1000元   乙: 元, 范围 1元 到 500元
        丙: 元, 范围 0元 到 2000元   丁: 元, 范围 1元 到 1000元   起: 日期, 范围 2023年9月1日 到 2025年3月1日   止: 日期, 范围 2023年9月1日 到 2025年3月1日
        一评: 评价   二评: 评价   三评: 评价
      }
      公式 步长 = 丙 − 丁
      公式 步率 = 丁 ÷ 乙
      公式 负的 = 最小(甲 × -1, 丙 × -1)
      公式 负率 = 取整到(甲 × -1 ÷ 乙, 2)
      公式 进 = 进一(甲 ÷ 乙, 0.3%)
      公式 截 = 截尾(甲 × 2 ÷ 3, 7元)
      公式 五 = 五成双(甲, 50元)
      公式 四 = 四舍五入(丙 ÷ 7 × -1, 2元)
      公式 限 = 限于(甲, 乙 到 丁)
      公式 限高 = 限于(甲 ÷ 乙, ≤ 50%)
      公式 折(x: 元, y: 元) = 分档 { x > y: x ÷ y; 其余: 不适用 }, 分母为零时 0%
      公式 中间 = 中位(甲, 乙, 丙, 丁)
      公式 三数 = 中位(甲 ÷ 乙, 丙 ÷ 丁, 50%)
      公式 去头尾 = 平均(甲, 乙, 丙, 丁, 去高 1, 去低 1)
      公式 去两低 = 最大(乙, 甲, 丙 × 2, 丁, 去低 2)
      公式 去高后 = 合计(甲 ÷ 丁, 乙 ÷ 丁, 丙 ÷ 乙, 去高 1)
      公式 最弱 = 最小(一评, 二评, 三评)
      公式 次好: 总评 = 升档(最大(一评, 二评, 三评, 去高 1), 1)
      公式 后移: 评价 = 降档(一评, 2)
      公式 用时 = 工作日数(起, 止)
      另列 折一 = 折(甲, 乙)
      另列 折二 = 折(丙 − 丁, 甲)
      另列 进 = 进
      另列 截 = 截
      另列 五 = 五
      另列 四 = 四
      另列 限 = 限
      另列 限高 = 限高
      另列 负的 = 负的
      另列 负率 = 负率
      另列 负时 = 甲 × -1 < 丙 × -1
      另列 中间 = 中间
      另列 三数 = 三数
      另列 去头尾 = 去头尾
      另列 去两低 = 去两低
      另列 去高后 = 去高后
      另列 最弱 = 最弱
      另列 次好 = 次好
      另列 后移 = 后移
      另列 用时 = 用时
      一 10分: 甲 不超过 乙 得 满分, 每超过 丙 × 5% 扣 1分, 扣完为止
      二 10分: 甲 不超过 乙 得 满分, 每超过 步长 扣 1分 不足进一, 扣完为止
      三 10分: 甲 ÷ 乙 不超过 丙 ÷ 丁 得 满分, 每超过 步率 扣 1分 按比例, 扣完为止
      四 10分: 止 不超过 起 得 满分, 每超过 1个月 扣 1分, 扣完为止
      五 10分: 止 不超过 起 得 满分, 每超过 1个月 扣 1分 不足进一, 扣完为止
      七 10分: 甲 不超过 乙 得 满分, 否则 0分, 丙 > 丁 时 不适用
      八 10分: 分档 { 甲 > 丙: 不适用; 其余: 得 限于(折(丙, 乙), ≤ 100%) × 满分, 最低 0分 }
      九 10分: 评定 步长 0.5分
      等次 { ≥ 60分: 好; 其余: 差; 不按总分: 不评 }
      否决 甲 > 乙 时 等次 定为 不评
      否决 丙 > 丁 时 等次 下调 1档
      六 10分: 止 不超过 起 得 满分, 每超过 1工作日 扣 0.1分, 扣完为止
    }
    """

  /// Whatever an operation is computed by, it is what `Exact` says: ties, steps of no size, days of no calendar.
  @Test(arguments: 1...8) func everyOperation(_ seed: Int) throws {
    let template = try checkedTemplate(Self.operations)
    let plan = lower(template)
    var random = RandomForms(template, seed: UInt64(seed))
    let forms = (0..<80).map { _ in FormData(random.next(), for: plan) }
    #expect(try compare(template, forms, plan) == forms.count)
  }

  private static let arithmetic = """
    衡 1
    模板 例 {
      总分 20分
      输入 { 甲: 元, 范围 -1000000000000000元 到 1000000000000000元   乙: 元   丙: 元 }
      公式 和 = (甲 ÷ 乙 + 乙 ÷ 丙) ÷ 2
      公式 差 = (甲 − 丙) ÷ 乙
      分母为零时 0分
      一 10分: 得 和 × 满分, 最低 0分, 最高 满分
      二 10分: 分档 差 { ≥ 150%: 满分; ≥ 50%: 得 差 × 5分, 最高 满分; 其余: 插值 差 { -100%: 0分; 50%: 2.5分 } }
    }
    """

  private func form(_ plan: Plan, _ numbers: [Rational?]) -> FormData {
    var data = FormData(cells: plan.slots.map { _ in .absent }, tables: [])
    for (index, number) in numbers.enumerated() {
      guard let slot = plan.graph.known(.input(InputID(index))) else { continue }
      data.set(slot, number.map { .given(.number($0)) } ?? .absent)
    }
    return data
  }

  /// A dividend of zero is one however it came about: 全为零时 speaks of it, and not 分母为零时.
  @Test(
    "被除数为零，怎样得来都一样",
    arguments: [
      "0元", "甲 × 0", "0 × 甲", "甲 − 甲", "0元 + 0元", "0元 − 甲 × 0", "−(0元 × 3)", "绝对值(甲 × 0)", "最小(0元, 0元)",
      "最大(甲 × 0, 乙 × 0)",
      "分档 { 甲 > 乙: 0元; 其余: 甲 × 0 }", "限于(甲, 0元 到 0元)", "四舍五入(甲 × 0, 2元)", "(甲 × 0) ÷ 2", "(0元 ÷ 甲) × 1元", "零",
      "平均(零, 甲 × 0)", "丙",
    ])
  func zeroDividends(_ dividend: String) throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 10分
        输入 { 甲: 元, 范围 > 0元   乙: 元, 范围 ≥ 0元   丙: 元, 范围 ≥ 0元 }
        公式 零 = 乙 − 乙
        分母为零时 0分, 全为零时 满分
        一 10分: 得 (\(dividend)) ÷ 乙 × 满分, 最低 0分, 最高 满分
      }
      """)
    let plan = lower(template)
    // Neighbours that divide by something, and by zero with a dividend of their own.
    let forms = [[5, 0, 0], [5, 3, 0], [1, 0, 0], [7, 0, 4]].map { form(plan, $0.map { Rational($0) }) }
    #expect(try compare(template, forms, plan) == forms.count)
    let values = evaluate(ColumnPlan(plan, asking: [plan.total]), FormBlock(forms, for: plan))
    for form in [0, 2] { #expect(values.value(plan.total, form) == .number(Rational(10))) }
    #expect(values.value(plan.total, 3) == .number(Rational(dividend == "丙" ? 0 : 10)))
  }

  /// Cents of up to 16 digits: sums of quotients pass single words, and none is computed in them.
  @Test(arguments: [1, 1_000, 1_000_000_000, 90_000_000_000_000]) func largeNumbers(_ size: Int) throws {
    let template = try checkedTemplate(Self.arithmetic)
    let plan = lower(template)
    var generator = SeededGenerator(state: UInt64(size))
    var forms: [FormData] = []
    for _ in 0..<50 {
      let numbers = (0..<3).map { _ in Rational(Int.random(in: 0...(100 * size), using: &generator), 100) }
      forms.append(form(plan, numbers))
    }
    forms.append(form(plan, [Rational(size), .zero, .zero]))
    forms.append(form(plan, [.zero, .zero, nil]))
    forms.append(form(plan, [-Rational(size), Rational(size, 3), Rational(size)]))
    #expect(try compare(template, forms, plan) >= 50)
  }

  /// An actual may state a bound in place of a figure; whether it meets a target is asked of its text.
  @Test func actualsThatStateABound() throws {
    let template = try checkedTemplate(
      "衡 1\n模板 例 {\n总分 10分, 年度 2020\n输入 { 目标: 目标   实际: 实际 }\n缺失时 待定\n甲 10分: 达标(实际, 目标) 得 满分, 否则 0分\n}\n")
    let plan = lower(template)
    let pairs = [
      ("≥90%", "95%以上"), ("≥96%", "95%以上"), ("≥90%", "50%以下"), ("≥90%", "50%"), ("≤90%", "95%以上"),
      ("≤90%", "80%以下"), ("≥90%", "95%以上"), ("=95%", "95%以上"), ("良好", "95%以上"),
    ]
    let forms = pairs.map { target, actual in
      var data = FormData(cells: plan.slots.map { _ in .absent }, tables: [])
      for (input, text) in [
        (0, readTarget(target, units: template.units, fiscalYear: 2020)),
        (1, readActual(actual, units: template.units, fiscalYear: 2020)),
      ] {
        if let slot = plan.graph.known(.input(InputID(input))) { data.set(slot, .given(.target(text))) }
      }
      return data
    }
    #expect(try compare(template, forms, plan) == forms.count)
  }

  /// A number beyond a word is left to `Exact`; the forms beside it are not.
  @Test func aNumberThatNoColumnHolds() throws {
    let template = try checkedTemplate(Self.arithmetic)
    let plan = lower(template)
    let huge = try Rational(1 << 62) * Rational(1 << 62)
    let forms = [
      form(plan, [Rational(3), Rational(2), Rational(1)]), form(plan, [huge, Rational(2), Rational(1)]),
      form(plan, [Rational(1, 7), Rational(2, 11), Rational(1, 13)]),
    ]
    #expect(try compare(template, forms, plan) == 2)
  }

  /// So is a day past the calendar, whatever the policies say of figures that are missing; one that is missing is not.
  @Test func aDayThatNoCalendarHolds() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 10分
        输入 { 起: 日期   止: 日期 }
        公式 期满 = 起 + 16个月
        缺失时 0分
        一 10分: 止 ≤ 期满 得 满分, 否则 5分
      }
      """)
    let plan = lower(template)
    func days(_ start: CalendarDate?, _ end: CalendarDate?) -> FormData {
      var data = FormData(cells: plan.slots.map { _ in .absent }, tables: [])
      for (input, day) in [start, end].enumerated() {
        guard let day, let slot = plan.graph.known(.input(InputID(input))) else { continue }
        data.set(slot, .given(.date(day)))
      }
      return data
    }
    let early = CalendarDate(year: 2024, month: 2, day: 29)
    let late = CalendarDate(year: 9999, month: 6, day: 1)
    let forms = [days(early, early), days(nil, early), days(late, early), days(early, late), days(late, nil)]
    let values = evaluate(ColumnPlan(plan, asking: [plan.total]), FormBlock(forms, for: plan))
    #expect(forms.indices.filter(values.isLeft) == [2, 4])
    #expect(try compare(template, forms, plan) == 3)
    #expect(values.value(plan.total, 1) == .number(.zero))
  }

  /// The words that a bound allows hold all that is computed up to it.
  @Test func widths() {
    #expect(Bound(1 << 60).width == .narrow)
    #expect(Bound(1 << 61).width == .wide)
    #expect((Bound(1 << 61) * Bound(1 << 61)).width == .wide)
    #expect((Bound(1 << 62) * Bound(1 << 62)).width == nil)
    #expect((Bound(.max) * Bound(2)).width == nil)
    #expect((Bound(.max) + Bound(1)).size == .max)
  }

  /// The sign of a difference tells which is less, as far as the widths reach.
  @Test func signsOfDifferences() {
    let ends: [Int64] = [-(1 << 61) + 1, -7, -1, 0, 1, 7, 1 << 61 - 1]
    for a in ends {
      for b in ends {
        #expect(isLess(a, b) == (a < b ? -1 : 0))
        #expect(lesser(a, b) == min(a, b) && greater(a, b) == max(a, b))
        #expect(isAnyLess(1, .vector([a], times: 1), .vector([b], times: 1)) == (a < b))
        #expect(isAnyLess(1, .vector([a], times: 1), .constant(b)) == (a < b))
        #expect(isAnyLess(1, .constant(a), .vector([b], times: 1)) == (a < b))
      }
      #expect(signs(2, [a, 1]) == (a == 0, a < 0))
    }
  }

  @Test func factorsInCommon() throws {
    let (first, second) = (try #require(Scale(Rational(3, 4))), try #require(Scale(Rational(-5, 6))))
    let shared = try #require(Scale.common(first, second))
    #expect(shared.common == Scale(Rational(1, 12)))
    #expect((shared.a, shared.b) == (9, -10))
    let zero = try #require(Scale.common(.zero, first))
    #expect(zero.a == 0 && zero.b != 0)
  }
}
