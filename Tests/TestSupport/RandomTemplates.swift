/// Random templates whose conditions contradict one another and the ranges of what they compare.
package struct RandomTemplates {
  private var generator: SeededGenerator
  private let names = ["甲数", "乙数", "丙数", "丁数"]

  /// Starts from a seed.
  package init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  private mutating func pick<T>(_ values: [T]) -> T {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }
  private mutating func number() -> String {
    pick(["-50", "-1", "0", "1", "10", "50", "100", "1000"]) + "万元"
  }

  /// A template with three indicators.
  package mutating func next() -> String {
    let ranges = [
      "", ", 范围 ≥ 0万元", ", 范围 0万元 到 100万元", ", 范围 -50万元 到 50万元", ", 范围 > 0万元", ", 范围 ≤ 10万元",
      ", 范围 10万元 到 10万元", ", 范围 < 0万元",
    ]
    let inputs = names.map { "    \($0): 万元\(pick(ranges))" }.joined(separator: "\n")
    return """
      衡 1
      模板 例 {
        总分 30分
        分母为零时 0分
        输入 {
      \(inputs)
        }
        公式 率 = (\(amount(2))) ÷ (\(amount(1))), 分母为零时 \(pick(["0%", "100%", "报错"]))
        公式 额 = \(amount(2))
        公式 夹(x: 万元, y: 万元) = 分档 x { ≥ 10万元: x − y; 其余: 限于(x × 2, ≤ y) }
        公式 比(x: 万元, y: 万元) = x ÷ y\(pick(["", ", 分母为零时 50%"]))
        不适用时 \(pick(["满分", "0分", "组内折算", "全表折算"]))
        核对 都用到: 甲数 + 乙数 + 丙数 + 丁数 + 额 ≥ 0万元, 提醒
        一 10分: \(sentence())
        二 10分: \(tiers())
        三 10分: \(sentence())
      }
      """
  }

  private mutating func sentence() -> String {
    let condition = self.condition(2)
    var text = "\(condition) 得 \(ratio(1)) × 满分, 否则 \(pick(["1分", "满分", "\(ratio(0)) × 满分"]))"
    if pick([true, false, false]) {
      text = "\(name()) 不超过 \(number()) 得 满分, 每超过 \(pick(["1", "10"]))万元 扣 1分"
    }
    if pick([true, false]) { text += ", \(self.condition(1)) 时 \(pick(["0分", "5分", "不适用"]))" }
    return text + ", 最低 0分, 最高 满分"
  }

  private mutating func tiers() -> String {
    let entries = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      "\(condition(2)): \(pick(["满分", "5分", "不适用", "得 \(ratio(1)) × 满分, 最低 0分, 最高 满分", line()]))"
    }
    return "分档 { \(entries.joined(separator: "; ")); 其余: 0分 }"
  }

  private mutating func line() -> String {
    "插值 \(name()) { 0万元: 0分; \(pick(["10", "50"]))万元: 5分; 100万元: 满分 }"
  }

  private mutating func name() -> String { pick(names + ["额"]) }

  private mutating func ratio(_ depth: Int) -> String {
    pick([
      "率", "(\(amount(depth))) ÷ (\(amount(depth)))", "\(name()) ÷ 甲数", "取整到(率, 2)", "进一(率, 5%)",
      "限于(率, 20% 到 80%)", "比(\(name()), \(amount(depth)))",
    ])
  }

  private mutating func amount(_ depth: Int) -> String {
    if depth == 0 { return pick([pick(names), pick(names), number()]) }
    let (a, b) = (amount(depth - 1), amount(depth - 1))
    return pick([
      a, "\(a) + \(b)", "\(a) − (\(b))", "(\(a)) × 2", "最小(\(a), \(b))", "最大(\(a), \(b))", "绝对值(\(a))",
      "分档 { \(pick(names)) ≥ \(number()): \(a); 其余: \(b) }", "合计(\(a), \(b), \(a))",
      "平均(\(a), \(b), \(b), 去高 1)", "限于(\(a), ≥ \(b))", "限于(\(a), ≤ \(b))", "限于(\(a), \(a) 到 \(b))",
      "夹(\(a), \(b))", "\(pick(["四舍五入", "五成双", "截尾", "进一"]))(\(a), \(pick(["0.5", "3", "20"]))万元)",
    ])
  }

  private mutating func condition(_ depth: Int) -> String {
    let sign = pick(["≥", "≤", ">", "<", "=", "≠"])
    let plain = pick([
      "\(name()) \(sign) \(number())", "\(name()) \(sign) \(name())", "(\(amount(1))) \(sign) (\(amount(1)))",
      "\(name()) 在 \(pick(["-50", "-1", "0", "5"]))万元 到 \(pick(["10", "50", "100"]))万元",
      "率 \(sign) \(pick(["-10%", "0%", "60%", "100%"]))",
    ])
    if depth == 0 { return plain }
    let other = condition(depth - 1)
    return pick([
      plain, "非 (\(other))", "((\(plain)) 且 (\(other)))", "((\(plain)) 且 非 (\(plain)))",
      "((\(plain)) 或 (\(other)))",
    ])
  }
}
