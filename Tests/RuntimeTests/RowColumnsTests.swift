import Planning
import Program
import TestSupport
import Testing
import Values

@testable import Runtime

/// Rows of many forms side by side come to what those of each form come to by themselves.
struct RowColumnsTests {
  private static let head = """
    衡 1
    模板 例 {
      总分 30分, 年度 2020, 取整 四舍五入 2位
      标识 编号
      级别 达成度 { 达成; 部分达成; 未达成 }
      缺失时 待定, 分母为零时 0分, 不适用时 组内折算
      输入 { 编号: 文本, 可缺   预算: 万元   支出: 万元   线: 个 }
      表 任务 {
        名称: 文本, 作名称   类: 文本, 可缺   目标: 目标, 可缺   实际: 实际, 可缺   达成: 达成度, 可缺   数: 个, 可缺
        分值: 分, 作分值   评分: 分, 可缺, 作得分   说明: 文本, 可缺, 作理由
        核对 有数: 数 ≥ 1个, 提醒 "没有数", 缺失时 不适用
      }
      表 资金 { 来源: 文本, 作名称   金额: 万元, 可缺   用: 万元, 可缺 }
    """

  private static let templates = [
    """
      规则 按目标: 分档 {
        目标.种类 = 未填报: 评定, 最高 满分 × 50%;
        有 达成: 评定 达成 { 达成: ≥ 80%; 部分达成: ≥ 60% 且 < 80%; 未达成: < 60% };
        目标.种类 = 下限: 得 实际 ÷ 目标 × 满分, 最高 满分;
        目标.种类 = 上限: 实际 不超过 目标 得 满分, 否则 目标 ÷ 实际 × 满分;
        目标.种类 属于 (等值, 区间): 达标(实际, 目标) 得 满分, 否则 0分;
        其余: 评定
      }
      甲 10分, 逐行 任务 当 类 = "甲": 按目标
      乙 10分, 逐行 任务 当 类 ≠ "甲": 数 ≥ 线 得 满分, 否则 满分 × 50%
      丙 10分: 得 合计(资金: 用) ÷ 合计(资金: 金额) × 满分, 最高 满分
      另列 份 = 计数(任务 当 类 = "甲")
      另列 多 = 计数(任务: 数 > 10个)
      另列 均 = 平均(任务: 数)
      另列 大 = 最大(任务 当 分值 > 3分: 数)
      另列 资 = 合计(资金 当 金额 > 100万元: 用)
      等次 { ≥ 20分: 优; 其余: 差 }
      核对 相符: 合计(资金: 用) = 支出, 误差 1万元, 提醒 "不符", 缺失时 不适用
    }
    """,
    """
      甲 10分, 逐行 任务 当 类 = "甲" 均分: 名次(任务 同 类: 数) = 1 得 满分, 否则 1分
      乙 10分, 逐行 任务 当 类 ≠ "甲" 均分 2位 余数归末项: 数 ≥ 平均(任务: 数) 得 满分, 否则 数 ÷ 线 × 满分, 最高 满分
      丙 10分, 逐行 资金 均分 1位: 得 用 ÷ 金额 × 满分, 最高 满分, 金额 > 1000万元 时 不适用
      另列 中 = 中位(任务: 数)
      另列 去 = 平均(任务: 数, 去高 1)
      另列 组 = 计数(任务 当 数 ≥ 线)
      等次 { ≥ 20分: 优; 其余: 差 }
      否决 计数(资金 当 用 > 金额) ≥ 1 时 等次 定为 差
    }
    """,
    """
      甲 20分, 逐行 任务: 达标(实际, 目标) 得 满分, 否则 0分
      丙 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
      另列 达 = 计数(任务 当 达标(实际, 目标))
      另列 近 = 计数(任务 当 实际 不超过 目标)
    }
    """,
  ]

  /// Forms whose rows may be none, may be lost, and often bring points that add up.
  private func forms(_ template: Template, _ plan: Plan, seed: Int) -> [FormData] {
    var random = RandomForms(template, seed: UInt64(seed))
    return (0..<60).map { number in
      var form = random.next()
      for (id, rows) in form.rows {
        var rows = rows
        switch number % 10 {
        case 0: rows = []
        case 1: rows[0].isLost = true
        case 2: rows.append(contentsOf: rows)
        default: break
        }
        if number % 3 > 0, let points = template[id].pointsColumn { spread(10, over: &rows, points) }
        form.rows[id] = rows
      }
      return FormData(form, for: plan)
    }
  }

  private func spread(_ points: Int, over rows: inout [FormRow], _ column: Int) {
    for row in rows.indices {
      let share = row == 0 ? points - (rows.count - 1) : 1
      rows[row].cells[column] = Datum(.number(Rational(share)), place: rows[row].place, spot: "")
      rows[row].unreadable.remove(column)
    }
  }

  @Test(arguments: 0..<3, 1...6) func rows(_ number: Int, _ seed: Int) throws {
    let template = try checkedTemplate(Self.head + "\n" + Self.templates[number])
    let plan = lower(template)
    let forms = forms(template, plan, seed: seed)
    #expect(try ColumnsTests().compare(template, forms, plan) == forms.count)
  }
}
