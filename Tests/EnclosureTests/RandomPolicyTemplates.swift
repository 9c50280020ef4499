import TestSupport

/// Small random templates of groups with policies, 不适用, tiers, 时, limits, grades and vetoes.
struct RandomPolicyTemplates {
  private var generator: SeededGenerator
  private let amounts = ["甲数", "乙数", "丙数"]

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  private mutating func pick<T>(_ values: [T]) -> T {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }
  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }

  mutating func next() -> String {
    let ranges = ["", ", 可缺", ", 范围 0万元 到 100万元", ", 可缺, 范围 > 0万元", ", 范围 ≥ 10万元"]
    let inputs = amounts.map { "    \($0): 万元\(pick(ranges))" }.joined(separator: "\n")
    let onlyTotal = chance(4)
    let hasRows = chance(3)
    let isFree = chance(5)
    let extras = pick([
      "", "", "加分 奖 4分: 每 1件 件数 加 1分 至多 4分\n  扣分 罚 6分: 率 < 50% 扣 3分",
      "加分 奖 4分 { 奖甲 3分: 有 造假 且 造假 加 2分\n  奖乙 2分: 评定 }\n  扣分 罚 6分: 评定",
    ])
    let table = """
        表 任务 { 名: 文本, 作名称; 类: 文本; 完成: %, 可缺, 范围 ≥ 0%; 数: 件, 可缺; 分值: 分, 作分值; 评: 分, 可缺, 作得分 }
      """
    let rows = pick([
      "逐行 任务 当 类 = \"甲\"", "逐行 任务", "逐行 任务 均分", "逐行 任务 当 完成 > 50% 均分 1位 余数归末项",
    ])
    let rowRule = pick([
      "得 完成 × 满分, 最高 满分", "得 完成 × 满分, 最高 满分 × 120%", "完成 ≥ 90% 得 满分, 否则 满分 × 60%, 数 > 5件 时 0分",
      "评定", "得 完成 ÷ 最大(任务: 完成) × 满分",
    ])
    return """
      衡 1
      模板 例 {
        总分 \(hasRows ? 80 : 60)分\(extras.isEmpty ? "" : ", 最高 \(hasRows ? 82 : 62)分, 最低 0分"), 取整 \(pick(["四舍五入", "截尾"])) \(pick(["2", "1"]))位\(onlyTotal ? " 仅总分" : "")
        级别 好坏 { 好; 中; 差 }
        分母为零时 \(pick(["0分", "满分", "不适用", "报错"]))
        缺失时 \(pick(["0分", "报错", "待定", "不适用"]))
        不适用时 \(pick(["组内折算", "全表折算", "满分", "0分", "报错"]))
        输入 {
      \(inputs)
          件数: 件, 整数\(pick(["", ", 可缺", ", 范围 0件 到 20件"]))
          造假: 是否, 可缺
          评级: 好坏
        }
      \(hasRows ? table : "")
        公式 率 = \(pick(amounts)) ÷ \(pick(amounts)), 分母为零时 \(pick(["0%", "100%", "报错", "不适用"]))\
      \(pick(["", ", 全为零时 不适用", ", 缺失时 0%"]))
        公式 应达 = 分档 { \(pick(amounts)) \(pick(["≤", ">"])) 50万元: \(pick(["不适用", "不适用", "50%"])); 其余: 80% }
        核对 都用到: 甲数 + 乙数 + 丙数 ≥ 0万元 且 件数 ≥ 0件 且 率 ≥ 0% 且 应达 ≥ 0% 且 (非 有 造假 或 造假 或 非 造假) 且 评级 ≥ 差, 提醒
        指标 一 20分 {
          一甲 12分\(isFree ? ", 可调 5分 到 15分" : ""): \(sentence())
          一乙 8分\(isFree ? ", 可调 5分 到 15分" : ""): \(sentence())
        }
        指标 二 20分\(pick(["", ", 取 平均", ", 取 最小"])) {
          二甲 10分: \(sentence())
          二乙 10分: \(sentence())
        }
        三 20分: \(sentence())
        \(hasRows ? "四 20分, \(rows): \(rowRule)" : "")
        \(extras)
        等次 { ≥ 50分: 优; ≥ 40分: 良; ≥ 20分: 中; 其余: 差 }
        \(pick(["", "否决 有 造假 且 造假 时 等次 定为 差", "否决 有 造假 且 造假 时 等次 不高于 良", "否决 率 < 60% 时 等次 下调 1档"]))
      }
      """
  }

  private mutating func amount() -> String { pick(amounts) }
  private mutating func size() -> String { pick(["0", "1", "10", "50", "100"]) + "万元" }

  private mutating func sentence() -> String {
    let text = pick([curve(), curve(), tiers(), "评定", steps(), checklist()])
    return text + clause()
  }

  private mutating func clause() -> String {
    chance(3) ? ", \(condition()) 时 \(pick(["0分", "5分", "满分"]))" : ""
  }

  private mutating func curve() -> String {
    pick([
      "\(condition()) 得 满分, 否则 \(pick(["0分", "3分", "满分 × 50%"]))",
      "得 \(pick(["率 ÷ 应达", "率 × 应达", "平均(率, 应达)", "最小(应达, 率)"])) × 满分, 最低 0分, 最高 满分",
      "得 率 × 满分, 最低 0分, 最高 满分", "得 率 × 满分, 最低 \(pick(["0分", "4分"])), 最高 满分 × \(pick(["100%", "120%"]))",
      "得 \(amount()) ÷ \(amount()) × 满分, 最低 0分, 最高 满分",
      "得 (\(amount()) − \(amount())) ÷ \(amount()) × 满分, 最低 0分, 最高 满分",
      "插值 \(amount()) { 0万元: 0分; 10万元: 5分; 100万元: 满分 }",
    ])
  }

  private mutating func checklist() -> String {
    pick([
      "要点 均分 { \"有制度\"; \"有台账\"; \"有公示\" }", "要点 全有 { \"有制度\"; \"有台账\" }",
      "要点 { \"有制度\": 2分; \"有台账\": 满分 − 2分 }",
    ])
  }

  private mutating func tiers() -> String {
    pick([
      "分档 率 { ≥ 90%: 满分; ≥ 60%: 5分; 其余: \(pick(["0分", "2分"])) }",
      "分档 件数 { ≥ 10件: 满分; ≥ 5件: 6分; ≥ 1件: 3分; 其余: 0分 }",
      "分档 评级 { 好: 满分; 中: 5分; 差: 0分 }",
      "分档 { \(condition()): 满分; \(condition()): 得 率 × 满分, 最低 0分, 最高 满分; 其余: 1分 }",
    ])
  }

  private mutating func steps() -> String {
    pick([
      "\(amount()) 不超过 \(pick(["10", "50"]))万元 得 满分, 每超过 \(pick(["1", "10"]))万元 扣 1分, 扣完为止",
      "率 不超过 100% 得 满分, 每超过 1个百分点 扣 0.5分, 扣完为止",
      "得 满分, 每 1件 件数 扣 1分, 扣完为止", "得 满分, 每 2件 件数 扣 0.5分, 最低 3分",
    ])
  }

  private mutating func condition() -> String {
    let sign = pick(["≥", "≤", ">", "<", "="])
    return pick([
      "\(amount()) \(sign) \(size())", "\(amount()) \(sign) \(amount())",
      "率 \(sign) \(pick(["60%", "90%", "100%"]))",
      "件数 \(sign) \(pick(["1", "5"]))件", "有 造假 且 造假", "有 造假", "评级 ≥ 中", "((有 造假 且 造假) 或 \(amount()) ≥ 10万元)",
      "(\(amount()) > 0万元 且 率 ≥ 60%)",
    ])
  }
}
