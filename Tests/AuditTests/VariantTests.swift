import Audit
import Program
import Source
import Testing

/// A claim on a small template, and what is said of it.
struct VariantCase: Sendable, CustomTestStringConvertible {
  let body: String
  let inputs: String
  let claim: String
  /// The variant named; nil where none is.
  let variant: String?
  /// What is found.
  let mark: String

  init(
    _ body: String, _ inputs: String, _ claim: String, _ variant: String?, _ mark: String = "H7001!"
  ) {
    (self.body, self.inputs, self.claim, self.variant, self.mark) = (body, inputs, claim, variant, mark)
  }

  var testDescription: String { "\(inputs) → \(claim)" }
}

private let ratio = """
  总分 10分
  输入 { 支出: 万元  下达: 万元, 范围 > 0万元  预算: 万元, 范围 > 0万元  调整: 万元 }
  公式 执行率 = 支出 ÷ 下达
  甲 10分: 得 执行率 × 满分, 最高 满分
  核对 有预算: 预算 + 调整 > 0万元
  """

private let steps = """
  总分 3分
  输入 { 在职: 人  编制: 人, 范围 > 0人 }
  甲 3分: 在职 ÷ 编制 不超过 100% 得 满分, 每超过 1个百分点 扣 0.2分, 扣完为止
  """

/// The step rule gives few values: figures with other names fit by accident and are not named.
private let procurement = """
  总分 3分
  输入 { 实际: 万元, 范围 ≥ 0万元  预算: 万元, 范围 > 0万元  其他: 万元 }
  甲 3分: 实际 ÷ 预算 不低于 100% 得 满分, 每低于 1个百分点 扣 0.3分, 扣完为止
  核对 有其他: 其他 > 0万元
  """

private let sums = """
  总分 10分
  输入 { 支出: 万元  年初: 万元, 范围 > 0万元  调整: 万元, 范围 ≥ 0万元 }
  甲 10分: 得 支出 ÷ (年初 + 调整) × 满分, 最高 满分
  """

private let reverse = """
  总分 10分
  输入 { 目标: 元, 范围 > 0元  实际: 元, 范围 > 0元 }
  甲 10分: 实际 不超过 目标 得 满分, 否则 目标 ÷ 实际 × 满分
  """

private let tiers = """
  总分 10分
  输入 { 率: % }
  甲 10分: 分档 率 { > 90%: 满分; > 80%: 8分; > 60%: 6分; 其余: 0分 }
  """

private let bent = """
  总分 10分
  输入 { 支出: 万元, 范围 ≥ 0万元  下达: 万元, 范围 > 0万元  其他: 万元, 范围 ≥ 0万元 }
  公式 执行率 = 支出 ÷ 下达
  甲 10分: 得 插值 执行率 { 60%: 0分; 100%: 满分 }
  核对 有其他: 其他 > 0万元
  """

private let factors = """
  总分 10分
  输入 { 完成: 件, 范围 ≥ 0件  计划: 件, 范围 > 0件  折扣: %, 范围 0% 到 100% }
  甲 10分: 得 完成 ÷ 计划 × 折扣 ÷ 2 × 满分, 最高 满分
  """

@Suite("自报的数是怎样算出来的") struct VariantTests {
  @Test(arguments: [
    VariantCase(ratio, #""支出": 4, "下达": 7, "预算": 9, "调整": 1"#, "5.72", "进一，取 2 位小数"),
    VariantCase(ratio, #""支出": 6, "下达": 7, "预算": 9, "调整": 1"#, "9.00", "四舍五入，取整数"),
    VariantCase(ratio, #""支出": 4, "下达": 7, "预算": 9, "调整": 1"#, "4.44", "用 “预算” 代替 “下达”"),
    VariantCase(ratio, #""支出": 4, "下达": 9, "预算": 20, "调整": 1"#, "4.00", "四舍五入，取整数"),
    VariantCase(ratio, #""支出": 4, "下达": 7, "预算": 9, "调整": 2.5"#, "4.21", "“下达” 加上了 “调整”"),
    VariantCase(ratio, #""支出": 4, "下达": 7, "预算": 9, "调整": 1"#, "10.00", nil),
    VariantCase(ratio, #""支出": 4, "下达": 7, "预算": 9, "调整": 1"#, "0.00", nil),
    VariantCase(ratio, #""支出": 4, "下达": 7, "预算": 9, "调整": 1"#, "7.77", nil),
    VariantCase(steps, #""在职": 18, "编制": 16"#, "0.40", "先把比率取整到整数个百分点，再按规则计分"),
    VariantCase(steps, #""在职": 213, "编制": 204"#, "2.00", "不足一步的按一步计"),
    VariantCase(steps, #""在职": 18, "编制": 16"#, "0.50", "不足一步的按比例计"),
    VariantCase(sums, #""支出": 30, "年初": 40, "调整": 20"#, "7.50", "漏了 “调整”"),
    VariantCase(reverse, #""目标": 5, "实际": 6"#, "8.00", "按反向线性（2 − 实际 ÷ 目标）计分"),
    VariantCase(procurement, #""实际": 34.84, "预算": 44.04, "其他": 42.04"#, "2.37", "不按步数、档次，而按与界限的比例计分"),
    VariantCase(procurement, #""实际": 43.00, "预算": 44.04, "其他": 42.04"#, "3.00", nil, "H7004!"),
    VariantCase(procurement, #""实际": 43.00, "预算": 44.04, "其他": 41.2"#, "1.50", nil),
    VariantCase(tiers, #""率": "80%""#, "8", "按相邻的一档 “率 > 80%” 计分"),
    VariantCase(tiers, #""率": "90%""#, "10", "按相邻的一档 “率 > 90%” 计分", "H7004!"),
    VariantCase(bent, #""支出": 2, "下达": 3, "其他": 3"#, "6.67", "不按插值，而按 “执行率 × 满分” 计分"),
    VariantCase(bent, #""支出": 3, "下达": 4, "其他": 3"#, "7.5", "不按插值，而按 “执行率 × 满分” 计分"),
    VariantCase(bent, #""支出": 2, "下达": 3, "其他": 3"#, "1.23", nil),
    VariantCase(factors, #""完成": 6, "计划": 8, "折扣": "80%""#, "3.75", "漏了 “× 折扣”"),
    VariantCase(factors, #""完成": 6, "计划": 8, "折扣": "40%""#, "3", "漏了 “÷ 2”"),
  ])
  func namesTheVariantThatGivesTheClaim(_ example: VariantCase) throws {
    let audit = try audited(
      example.body,
      #"{"表单": "一", "输入": {\#(example.inputs)}, "自报": {"甲": \#(example.claim)}}"#)
    #expect(audit.marks == [example.mark])
    #expect(audit.variant == example.variant)
  }

  /// It would be asked for while it is computed.
  @Test(
    "由得分算出的公式，不当作填错的数",
    arguments: [
      "公式 得分率 = 甲.得分 ÷ 10分", "公式 得分率 = 总得分 ÷ 20分", "公式 得分率 = 限于(丙.得分 ÷ 10分, 0% 到 100%)",
      "公式 前率 = 甲.得分 ÷ 10分\n公式 得分率 = 前率 × 2", "公式 得分率 = 分档 { 等次 = 优: 100%; 其余: 0% }",
      "公式 得分率 = 平均(全体: 甲.得分) ÷ 10分", "公式 得分率 = 乙.得分 ÷ 10分",
    ])
  func figuresFromScores(_ formula: String) throws {
    let audit = try audited(
      """
      总分 20分
      输入 { 支出: 万元, 范围 0万元 到 10万元   预算: 万元, 范围 > 10万元   完成率: %, 范围 0% 到 100% }
      甲 10分: 得 率 × 满分
      指标 丙 10分 {
        乙 10分: 得 完成率 × 甲.得分
      }
      公式 率 = 支出 ÷ 预算
      \(formula)
      等次 { ≥ 15分: 优; 其余: 差 }
      核对 够了: 得分率 ≥ 60%
      """,
      #"{"表单": "一", "输入": {"支出": 8, "预算": 20, "完成率": "80%"}, "自报": {"甲": 3, "乙": 7}}"#)
    #expect(audit.marks.prefix(2) == ["H7001!", "H7001!"])
  }

  @Test("目标没有除", arguments: [("98%", "98%", "19.6"), ("90%", "45%", "9")])
  func undividedTargets(_ target: String, _ actual: String, _ claim: String) throws {
    let body = """
      总分 20分
      表 绩效 { 名称: 文本, 作名称  目标: 目标  实际: 实际  分值: 分, 作分值  自报得分: 分, 作自报 }
      缺失时 报错
      分母为零时 报错
      指标 产出 20分, 逐行 绩效: 得 实际 ÷ 目标 × 满分, 最低 0分, 最高 满分
      """
    func audit(_ target: String, _ actual: String) throws -> FormAudit {
      try audited(
        body,
        #"{"表单": "一", "绩效": [{"名称": "甲", "目标": "\#(target)", "实际": "\#(actual)", "分值": 20, "自报得分": \#(claim)}]}"#
      )
    }
    let found = try audit(target, actual)
    #expect(found.marks == ["H7001!"])
    #expect(found.variant == "漏了 “÷ 目标”")
    // What is counted in something else than percent does not stand for a share.
    #expect(try audit("98家", "98家").variant == nil)
  }

  @Test("印出的比率核对不上时，也指出可能用了哪个数")
  func failedChecksNameTheVariant() throws {
    let body = """
      总分 1分
      输入 { 支出: 万元  下达: 万元, 范围 > 0万元  预算: 万元, 范围 > 0万元  执行率: % }
      公式 预算执行率 = 支出 ÷ 下达
      甲 1分: 评定
      核对 执行率相符: 执行率 = 预算执行率, 误差 0.05个百分点, 错误
      核对 有预算: 预算 > 0万元
      """
    func audit(_ rate: String) throws -> FormAudit {
      try audited(
        body,
        #"{"表单": "一", "输入": {"支出": 4, "下达": 7, "预算": 9, "执行率": "\#(rate)"}, "指标": {"甲": 1}}"#)
    }
    #expect(try audit("57.1%").findings.isEmpty)
    #expect(try audit("57.1%").verdict("执行率相符") == .agrees)
    let other = try audit("44.4%")
    #expect(other.marks == ["H6016!"])
    #expect(other.variant == "用 “预算” 代替 “下达”")
    #expect(try audit("80%").variant == nil)
  }

  @Test("小数点错位也认得出")
  func shiftedFigures() throws {
    let body = """
      总分 1分
      输入 { 甲数: 元  乙数: 元  合计数: 元 }
      甲 1分: 评定
      核对 合计相符: 合计数 = 甲数 + 乙数, 错误
      """
    let audit = try audited(
      body, #"{"表单": "一", "输入": {"甲数": 3, "乙数": 4, "合计数": 70000}, "指标": {"甲": 1}}"#)
    #expect(audit.variant == "小数点错了 4 位（大了 10000 倍）")
    #expect(audit.verdict("合计相符") == .differs)
  }

  @Test("没有写误差的核对，印出的位数就是误差")
  func printedDecimalsExcuseAnEquation() throws {
    let body = """
      总分 1分
      输入 { 支出: 元  预算: 元, 范围 > 0元  执行率: % }
      公式 预算执行率 = 支出 ÷ 预算
      甲 1分: 评定
      核对 执行率相符: 执行率 = 预算执行率, 错误
      """
    let audit = try audited(
      body, #"{"表单": "一", "输入": {"支出": 4, "预算": 7, "执行率": "57.14%"}, "指标": {"甲": 1}}"#)
    #expect(audit.marks == ["H7016."])
    #expect(audit.verdict("执行率相符") == .withinRounding)
  }

  @Test("每种算法两种语言都说得出", arguments: Language.allCases)
  func everyVariantHasWords(_ language: Language) {
    let variants: [Variant] = [
      .rounded(.down, places: 0), .rounded(.up, places: 1), .rounded(.halfEven, places: 2),
      .rateRounded(places: 0), .rateRounded(places: 2), .counting(.whole), .counting(.started),
      .counting(.prorata), .replaced("甲", by: "乙"), .replacedThroughout("甲", by: "乙"), .omitted("甲"),
      .combined("甲", .add, with: "乙"), .combined("甲", .subtract, with: "乙"), .reverseRatio, .reverseLinear,
      .proportional,
      .neighbouringTier(""), .shifted(power: 1), .shifted(power: -4),
    ]
    #expect(Set(variants.map { $0.text(in: language) }).count == variants.count)
  }
}
