import Source
import Testing

/// Lines that are right and were told, each beside one like it that is wrong and must still be told.
@Suite("不该说的不说，该说的还说") struct FalseAlarmTests {
  private func codes(_ body: String) -> [String] {
    let text = "衡 1\n模板 例 {\n总分 10分\n\(body)\n}\n"
    return findings(in: SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map(\.code)
  }

  private let pair = "输入 { 目标满意度: %, 范围 > 0% 且 ≤ 100%   满意度: %, 范围 0% 到 100% }"

  @Test("作标准的数在除号下面，不问方向") func yardsticks() {
    #expect(codes("\(pair)\n甲 10分: 得 满意度 ÷ 目标满意度 × 满分, 最高 满分").isEmpty)
    #expect(codes("\(pair)\n甲 10分: 满意度 ≥ 目标满意度 得 满分, 否则 满意度 ÷ 目标满意度 × 满分").isEmpty)
    #expect(codes("\(pair)\n甲 10分: 满意度 不低于 目标满意度 得 满分, 每低于 1个百分点 扣 1分, 扣完为止").isEmpty)
    #expect(
      codes("输入 { 上年合格率: %, 范围 > 0% 且 ≤ 100%   合格率: %, 范围 0% 到 100% }\n甲 10分: 得 合格率 ÷ 上年合格率 × 满分, 最高 满分")
        .isEmpty)
    #expect(codes("输入 { 满意度: %, 范围 > 0% 且 ≤ 100% }\n甲 10分: 得 50% ÷ 满意度 × 满分, 最高 满分").contains("H3022"))
    #expect(codes("输入 { 目标完成率: %, 范围 > 0% 且 ≤ 100% }\n甲 10分: 得 50% ÷ 目标完成率 × 满分, 最高 满分").contains("H3022"))
    #expect(codes("\(pair)\n甲 10分: 得 目标满意度 ÷ 满意度 × 满分, 最高 满分, 分母为零时 0分").contains("H3022"))
  }

  @Test("两天之间的天数，哪一天都不问早晚；名次占几成，不问排名的是什么") func spansAndPlaces() {
    let days = "年度 2024\n输入 { 到账日: 日期   拨付日: 日期   完成日: 日期   验收日: 日期   通知日: 日期   报送日: 日期 }"
    #expect(
      codes("\(days)\n资金拨付及时率 10分: 拨付日 − 到账日 不超过 30天 得 满分, 每超过 1天 扣 1分, 扣完为止").allSatisfy { $0 == "H2079" })
    #expect(codes("\(days)\n甲 10分: 验收日 − 完成日 不低于 90天 得 满分, 否则 0分").allSatisfy { $0 == "H2079" })
    #expect(codes("\(days)\n甲 10分: 报送日 − 通知日 不低于 30天 得 满分, 否则 0分").contains("H3022"))
    let places = "标识 县\n输入 { 县: 文本   执行率: %, 范围 0% 到 100% }\n公式 执行率名次 = 名次(全体: 执行率)"
    #expect(codes("\(places)\n预算执行率 10分: 执行率名次 ÷ 计数(全体) 不超过 30% 得 满分, 否则 5分").isEmpty)
    #expect(codes("\(places)\n预算执行率 10分: 执行率名次 ÷ 计数(全体) 不低于 30% 得 满分, 否则 5分") == ["H3022"])
  }

  @Test("级别和误差：有没有的一级、说了百分点的不问") func levelsAndErrors() {
    let rule = "甲 10分: 分档 最高荣誉 { 国家级: 满分; 省级: 8分; 市级: 6分 }"
    let three = "级别 荣誉级 { 国家级; 省级; 市级 }"
    #expect(codes("\(three)\n输入 { 最高荣誉: 荣誉级 }\n\(rule)") == ["H3091"])
    #expect(codes("\(three)\n输入 { 最高荣誉: 荣誉级, 可缺 }\n\(rule), 缺失时 0分").isEmpty)
    #expect(
      codes("级别 项目级 { 国家级; 省级; 市级 }\n输入 { 级次: 项目级 }\n甲 10分: 分档 级次 { 国家级: 满分; 省级: 8分; 市级: 6分 }").isEmpty)
    let rates =
      "输入 { 子: 万元, 范围 ≥ 0万元   母: 万元, 范围 > 0万元   表列: %, 范围 0% 到 1000% }\n公式 率 = 子 ÷ 母\n甲 10分: 得 率 × 满分, 最高 满分"
    #expect(codes("\(rates)\n核对 相符: 表列 = 率, 误差 2%") == ["H3090"])
    #expect(codes("\(rates)\n核对 相符: 表列 = 率, 误差 2个百分点").isEmpty)
    #expect(codes("\(rates)\n核对 相符: 表列 = 率, 误差 0.05%").isEmpty)
  }

  @Test("豁免的情形没有好坏，评的级别有") func circumstances() {
    func rule(_ levels: String, _ condition: String) -> [String] {
      codes("级别 甲级 { \(levels) }\n输入 { 情况: 甲级   率: %, 范围 0% 到 100% }\n甲 10分: 得 率 × 满分, \(condition)")
    }
    #expect(rule("正常; 极端", "情况 = 极端 时 满分").isEmpty)
    #expect(rule("轻; 重", "非 情况 = 轻 时 满分").isEmpty)
    #expect(rule("甲类; 乙类", "情况 = 甲类 时 0分").isEmpty)
    #expect(rule("优; 良; 差", "情况 = 差 时 满分") == ["H3046"])
    #expect(rule("完善; 不完善", "情况 = 完善 时 0分") == ["H3046"])
    #expect(rule("正常; 极端", "情况 ≤ 极端 时 满分") != [])
  }

  @Test("只列几个数的档，别的归其余；有两端的档中间有漏的说") func singleFigures() {
    let rate = "输入 { 率: %, 范围 0% 到 100% }\n甲 10分: 分档 率"
    #expect(codes("\(rate) { = 100%: 满分; = 50%: 3分; 其余: 0分 }").isEmpty)
    #expect(codes("\(rate) { 在 90% 到 100%: 满分; 在 80% 到 89%: 3分; 其余: 0分 }") == ["H3008"])
    #expect(codes("\(rate) { ≥ 90%: 满分; ≥ 80% 且 < 90%: 3分; 其余: 0分 }").isEmpty)
    #expect(codes("输入 { 数: 件, 范围 ≥ 0件, 整数 }\n甲 10分: 分档 数 { ≤ 2件: 满分; 在 3件 到 5件: 3分; 其余: 0分 }").isEmpty)
  }

  @Test("比率除以几：平均、倍数、本来就大的不问") func wholes() {
    let rates = "输入 { 甲率: %, 范围 0% 到 100%   乙率: %, 范围 0% 到 100%   产出: 万元   投入: 万元, 范围 > 0万元 }"
    func told(_ rule: String) -> [String] { codes("\(rates)\n甲 10分: \(rule)").filter { $0 != "H2079" } }
    #expect(told("得 (甲率 + 乙率) ÷ 2 × 满分, 最高 满分").isEmpty)
    #expect(told("得 产出 ÷ 投入 ÷ 3 × 满分, 最高 满分").isEmpty)
    #expect(told("得 甲率 ÷ 80% × 满分, 最高 满分").isEmpty)
    #expect(told("得 甲率 ÷ 3 × 满分, 最高 满分").contains("H3093"))
    #expect(told("得 甲率 × 100 ÷ 80 × 满分, 最高 满分").isEmpty)
    let ratio = "比率, 范围 0 到 100 }\n甲 10分: 分档"
    #expect(codes("输入 { 流动比率: \(ratio) 流动比率 { ≥ 100%: 满分; ≥ 80%: 5分; 其余: 0分 }").isEmpty)
    #expect(codes("输入 { 达标率: \(ratio) 达标率 { ≥ 100%: 满分; ≥ 80%: 5分; 其余: 0分 }") == ["H3093"])
  }

  @Test("照核对总在一以上的率是写反了；周转、倍数不问") func checkedQuotients() {
    func told(_ name: String) -> [String] {
      codes(
        "输入 { 子数: 件, 范围 > 0件   丑数: 件, 范围 > 0件 }\n公式 \(name) = 子数 ÷ 丑数\n核对 大小: 丑数 ≤ 子数\n甲 10分: 得 \(name) × 满分, 最高 满分"
      )
    }
    #expect(told("办结率") == ["H3025"])
    #expect(told("占比").isEmpty && told("周转率").isEmpty && told("子数倍数").isEmpty)
  }

  @Test("年度以前的期限：预算、计划和上年的决算不问") func deadlinesBeforeTheYear() {
    func told(_ name: String) -> [String] {
      codes("年度 2024\n输入 { \(name): 日期 }\n甲 10分: \(name) 不超过 2023年3月31日 得 满分, 每超过 1天 扣 1分, 扣完为止")
    }
    #expect(told("决算报送日") == ["H3041"])
    #expect(told("自评报送日") == ["H3041"])
    #expect(told("预算报送日").isEmpty && told("目标申报日").isEmpty && told("上年决算报送日").isEmpty)
  }

  @Test("核对的两边都带着同一个名称的，不问次序；依据写明不含的，不问含不含") func words() {
    let people = "输入 { 合格数: 人   人数: 人   女: 人 }\n甲 10分: 评定\n核对 子:"
    #expect(codes("\(people) 女 ≤ 人数, 错误 \"女性人数超过总人数\"").allSatisfy { $0 == "H2079" })
    #expect(codes("\(people) 合格数 ≤ 人数, 错误 \"合格人数超过总人数\"").allSatisfy { $0 == "H2079" })
    #expect(codes("\(people) 合格数 ≥ 人数, 错误 \"合格数超过人数\"").contains("H3053"))
    let basis = "依据 \"发车率≥98%得10分，95%（不含）-98%得8分，90%（含）-95%得5分，90%以下不得分\""
    func tiers(_ basis: String) -> [String] {
      codes("输入 { 发车率: % }\n甲 10分\(basis): 分档 发车率 { ≥ 98%: 满分; > 95%: 8分; ≥ 90%: 5分; 其余: 0分 }")
    }
    #expect(tiers(", \(basis)").isEmpty)
    #expect(tiers("") == ["H3010"])
    #expect(
      codes("输入 { 事故: 起 }\n甲 10分, 依据 \"未发生安全事故得10分，发生1起及以上不得分\": 事故 = 0起 得 满分, 否则 0分").isEmpty)
  }

  @Test("否则里的除法：够得上一的才说") func quotientsBehindOtherwise() {
    let counts = "输入 { 次数: 次, 范围 > 0次   定数: 次, 范围 > 0次 }\n甲 10分: "
    #expect(codes("\(counts)次数 不超过 定数 得 满分, 否则 次数 ÷ 定数 × 满分, 最高 满分") == ["H3054"])
    #expect(codes("\(counts)次数 不超过 定数 得 满分, 否则 定数 ÷ 次数 × 满分").isEmpty)
    #expect(codes("\(counts)次数 不低于 定数 得 满分, 否则 次数 ÷ 定数 × 满分").isEmpty)
    #expect(codes("\(counts)次数 不低于 定数 得 满分, 否则 定数 ÷ 次数 × 满分") == ["H3054"])
  }

  @Test("一处错说一次") func oneCauseOneMessage() {
    let rows = "表 绩效 { 名: 文本, 作名称   级: 文本   率: %, 范围 0% 到 100% }"
    #expect(
      codes("\(rows)\n甲 5分, 逐行 绩效 当 级 = \"产出\": 得 率 × 满分\n乙 5分, 逐行 绩效 当 级 = \"效益\": 得 率 × 满分")
        .filter { $0 == "H2104" }.count == 1)
    let yes = "输入 { 子: 是否   丑: 是否   寅: 是否   卯: 是否 }"
    #expect(codes("\(yes)\n甲 10分: 子 且 丑 或 寅 且 卯 或 子 得 满分, 否则 0分").filter { $0 == "H1136" }.count == 1)
  }

  @Test("几档的分：差十倍的说，本来就隔得远的不说") func farTiers() {
    let rate = "输入 { 率: %, 范围 0% 到 100% }\n甲 10分: 分档 率"
    #expect(codes("\(rate) { ≥ 90%: 满分; ≥ 80%: 0.7分; ≥ 70%: 0.4分; 其余: 0分 }") == ["H3009"])
    #expect(codes("\(rate) { ≥ 90%: 满分; ≥ 80%: 5分; ≥ 70%: 1分; 其余: 0分 }").isEmpty)
    #expect(codes("\(rate) { ≥ 90%: 满分; ≥ 80%: 2分; ≥ 70%: 1分; 其余: 0分 }").isEmpty)
  }

  @Test(
    "人们就是这样写的数不问单位",
    arguments: [
      ("亿元", "5000万元"), ("公里", "500米"), ("吨", "500千克"), ("件/人", "5件/万人"), ("件/万人", "30件/万人"),
      ("平方公里", "50公顷"),
      ("万元", "5000元"), ("元/万人", "500元/人"),
    ])
  func plausibleSizes(unit: String, bound: String) {
    #expect(codes("输入 { 数: \(unit) }\n甲 10分: 分档 数 { ≥ \(bound): 满分; 其余: 0分 }").isEmpty)
  }

  @Test("差得太远的还是问", arguments: [("万元", "50元"), ("亿元", "3万元"), ("公里", "3米"), ("万元/人", "50元/人")])
  func implausibleSizes(unit: String, bound: String) {
    #expect(codes("输入 { 数: \(unit) }\n甲 10分: 分档 数 { ≥ \(bound): 满分; 其余: 0分 }") == ["H3026"])
  }

  @Test("照大的单位读就超出范围的，不会是写错了单位") func sizesOutOfRange() {
    #expect(codes("输入 { 数: 公里, 范围 0公里 到 1公里 }\n甲 10分: 分档 数 { ≥ 5米: 满分; 其余: 0分 }").isEmpty)
  }

  @Test("界限本身算在好的一边，两头的写法就不同") func boundsOfTwoSides() {
    let rate = "输入 { 控制率: %, 范围 0% 到 200% }"
    #expect(codes("\(rate)\n甲 10分: 分档 控制率 { > 105%: 2分; ≥ 90%: 满分; ≥ 80%: 8分; 其余: 0分 }").isEmpty)
    #expect(codes("\(rate)\n甲 10分: 分档 控制率 { > 100%: 满分; ≥ 90%: 8分; ≥ 80%: 6分; 其余: 0分 }").contains("H3010"))
  }

  @Test("档里用算式的，界限也看哪一边好") func boundsOfTiersWithFormulas() {
    let rate = "输入 { 投保率: %, 范围 0% 到 200% }"
    #expect(codes("\(rate)\n甲 10分: 分档 投保率 { < 70%: 投保率 ÷ 70% × 满分; ≤ 90%: 满分; ≤ 100%: 9分; 其余: 0分 }").isEmpty)
    #expect(
      codes("\(rate)\n甲 10分: 分档 投保率 { > 90%: 满分; ≥ 80%: 8分; ≥ 70%: 6分; 其余: 投保率 ÷ 70% × 5分 }").contains(
        "H3010"))
  }

  @Test("档里不成立的条件，只说“每”从哪里数起") func stepsBehindAHead() {
    func tiers(_ rest: String) -> [String] {
      codes("输入 { 费用率: %, 范围 0% 到 100% }\n甲 10分: 分档 费用率 { ≤ 20%: 满分; 其余: 费用率 不超过 20% 得 8分, \(rest) }")
    }
    #expect(tiers("每超过 1个百分点 扣 1分 不足进一, 扣完为止").isEmpty)
    #expect(tiers("否则 0分").contains("H3011"))
  }

  private let parts = "输入 { 子: 万元, 范围 0万元 到 100万元   母: 万元, 范围 0万元 到 100万元 }"
  private let table = "表 明细 { 名: 文本, 作名称   分值: 分, 作分值   子: 万元, 范围 0万元 到 9万元   母: 万元, 范围 0万元 到 9万元 }"

  @Test(
    "条件或写法已经说明不是 0 的除数",
    arguments: [
      "甲 10分: 得 子 ÷ 母 × 满分, 最高 满分, 母 = 0万元 时 0分", "甲 10分: 得 0分, 母 > 0万元 时 最小(子 ÷ 母, 100%) × 满分",
      "甲 10分: 母 > 0万元 得 子 ÷ 母 × 满分, 否则 0分, 最高 满分", "甲 10分: 得 子 ÷ 最大(子, 母, 1万元) × 满分",
      "甲 10分: 得 最小(子, 母 + 1万元) ÷ 最大(子, 母 + 1万元) × 满分", "甲 10分: 得 子 ÷ (子 + 母 + 1万元) × 满分",
    ])
  func divisorsAboveZero(body: String) {
    #expect(!codes("\(parts)\n\(body)").contains("H2082"))
  }

  @Test("对合条件的行求的除法") func divisorsOfRows() {
    #expect(codes("\(table)\n甲 10分: 得 平均(明细 当 母 > 0万元: 最小(子 ÷ 母, 100%)) × 满分").isEmpty)
    #expect(codes("\(table)\n甲 10分: 合计(明细 当 母 > 0万元: 子 ÷ 母) ≥ 300% 得 满分, 否则 0分").isEmpty)
    #expect(codes("\(table)\n甲 10分: 得 平均(明细: 最小(子 ÷ 母, 100%)) × 满分") == ["H2082"])
    #expect(codes("\(table)\n甲 10分: 得 最小(合计(明细: 子) ÷ 合计(明细 当 母 > 0万元: 母), 100%) × 满分") == ["H2082"])
  }

  @Test("会是 0 的还是说") func divisorsThatCanBeZero() {
    #expect(codes("\(parts)\n甲 10分: 得 最小(子, 母) ÷ 最大(子, 母) × 满分") == ["H2082"])
    #expect(codes("\(parts)\n甲 10分: 得 最小(子 ÷ 母, 100%) × 满分, 子 = 0万元 时 0分") == ["H2082"])
    #expect(codes("\(parts)\n甲 10分: 得 0分, 子 > 0万元 时 最小(子 ÷ 母, 100%) × 满分") == ["H2082"])
  }

  @Test("最小 ÷ 最大 不会超过 1") func leastOverGreatest() {
    let above = "输入 { 子: 万元, 范围 > 0万元   母: 万元, 范围 > 0万元 }"
    #expect(codes("\(above)\n甲 10分: 得 最小(子, 母) ÷ 最大(子, 母) × 满分").isEmpty)
    #expect(codes("\(above)\n甲 10分: 得 子 ÷ 最大(子, 母) × 满分").isEmpty)
    #expect(codes("\(above)\n甲 10分: 得 最小(子, 母) ÷ 母 × 满分").isEmpty)
    #expect(codes("\(above)\n甲 10分: 得 最大(子, 母) ÷ 母 × 满分") == ["H2085"])
  }

  @Test("得不到满分，而规定给得了的，说是按填的数") func reachedByPolicy() throws {
    let text = "衡 1\n模板 例 { 总分 10分\n输入 { 率: %, 范围 0% 到 80% }\n甲 10分: 得 率 × 满分, 不适用时 满分, 缺失时 满分 }"
    let found = findings(in: SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics
    let finding = try #require(found.first { $0.code == "H3002" })
    #expect(finding.message.text(in: .chinese).headline.contains("按填的数最多得 8 分"))
  }

  @Test("没有证明的，只要求还没有写的") func asksForWhatIsMissing() throws {
    let text =
      "衡 1\n模板 例 { 总分 10分\n输入 { 率: %, 范围 ≥ 0%   率乙: %, 范围 0% 到 100% }\n"
      + "公式 半 = 率乙 × (100% − 率乙)\n甲 10分: 得 半 × 4 × 满分 + 0% × 率 × 满分 }"
    let found = findings(in: SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics
    let finding = try #require(found.first { $0.code == "H3001" })
    let remedy = finding.message.text(in: .chinese).remedy
    #expect(remedy.contains("最高 满分") && !remedy.contains("扣完为止") && remedy.contains("有下端也有上端"))
  }

  @Test("事先定的一边不问方向，另一边反了还说") func limitsSetBefore() {
    let costs = "输入 { 实际成本: 万元, 范围 > 0万元   预算成本: 万元, 范围 > 0万元 }\n甲 10分: 实际成本"
    #expect(codes("\(costs) ≤ 预算成本 得 满分, 否则 预算成本 ÷ 实际成本 × 满分").isEmpty)
    #expect(codes("\(costs) 不超过 预算成本 得 满分, 每超过 预算成本 × 5% 扣 1分, 扣完为止").isEmpty)
    #expect(codes("\(costs) ≥ 预算成本 得 满分, 否则 实际成本 ÷ 预算成本 × 满分").contains("H3022"))
  }

  @Test("除数只与分子一起为 0 的，全为零时 就够") func zeroTogether() {
    let rows =
      "缺失时 报错\n表 机组 { 号: 文本   容量: 兆瓦, 范围 > 0兆瓦   可用: 小时, 范围 ≥ 0小时   计划: 小时, 范围 > 0小时 }\n甲 10分: 得"
    let sum = "合计(机组: 容量 × 最小(可用 ÷ 计划, 100%))"
    #expect(!codes("\(rows) \(sum) ÷ 合计(机组: 容量) × 满分, 最高 满分, 全为零时 0分").contains("H2082"))
    #expect(codes("\(rows) \(sum) ÷ 合计(机组 当 容量 > 5兆瓦: 容量) × 满分, 最高 满分, 全为零时 0分").contains("H2082"))
    let own = "标识 县\n输入 { 县: 文本   专家: 分, 范围 0分 到 100分, 可缺 }\n缺失时 0分\n甲 10分: 得 专家 ÷"
    #expect(!codes("\(own) 平均(全体 当 有 专家: 专家) × 满分, 最高 满分, 全为零时 0分").contains("H2082"))
    #expect(codes("\(own) 平均(全体 当 专家 < 60分: 专家) × 满分, 最高 满分, 全为零时 0分").contains("H2082"))
  }

  @Test("规模印亿元、费用印万元的不问单位，相加减的还问") func printedUnits() {
    let fund = "输入 { 实缴: 亿元, 范围 > 0亿元   已投: 亿元   返还: 亿元   管理费: 万元 }\n甲 5分: 得 (已投 + 返还) ÷ 实缴 × 满分, 最高 满分"
    #expect(!codes("\(fund)\n乙 5分: 管理费 ÷ 实缴 不超过 2% 得 满分, 否则 0分").contains("H3027"))
    #expect(codes("\(fund)\n乙 5分: 得 (已投 − 管理费) ÷ 实缴 × 满分, 最高 满分, 最低 0分").contains("H3027"))
  }

  @Test("未超过是说低的一边；只由否决给的末等不说得不到") func wordsAndLastGrade() {
    func veto(_ condition: String, _ words: String) -> [String] {
      codes(
        "输入 { 执行率: %, 范围 0% 到 200%   造假: 是否 }\n甲 10分: 得 执行率 × 满分, 最高 满分, 造假 时 0分\n"
          + "等次 { ≥ 9分: 优; ≥ 6分: 中; 其余: 差 }\n否决 \(condition) 时 等次 定为 差, 因为 \"\(words)\"")
    }
    for words in ["执行率未超过60%", "执行率没有超过60%", "执行率未高于60%"] { #expect(veto("执行率 ≤ 60%", words).isEmpty) }
    #expect(veto("执行率 ≤ 60%", "执行率超过60%").contains("H3053"))
    #expect(!veto("执行率 ≥ 110%", "执行率未低于110%").contains("H3053"))
    let floor = "输入 { 甲率: %, 范围 60% 到 100%   造假: 是否 }\n甲 10分: 得 甲率 × 满分\n等次 { ≥ 9分: 优; ≥ 6分: 良; 其余: 差 }\n"
    #expect(codes("\(floor)否决 造假 时 等次 定为 差").isEmpty)
    #expect(codes("\(floor)否决 造假 时 等次 下调 1档").isEmpty)
    #expect(codes("\(floor)否决 造假 时 等次 不高于 良") == ["H3019"])
  }

  @Test("文字与条件一致的不说") func wordsThatAgree() {
    func veto(_ condition: String, _ words: String) -> [String] {
      codes(
        "输入 { 率: %, 范围 0% 到 100%   数: 起, 整数, 范围 0起 到 99起   专项资金: 万元   挪用资金: 万元   合格: 是否 }\n"
          + "甲 5分: 得 率 × 满分\n乙 5分: 得 满分, 每 1起 数 扣 1分, 扣完为止\n"
          + "另列 一 = 专项资金   另列 二 = 挪用资金   另列 三 = 合格\n"
          + "等次 { ≥ 9分: 优; ≥ 6分: 中; 其余: 差 }\n否决 \(condition) 时 等次 定为 差, 因为 \"\(words)\"")
    }
    #expect(veto("数 ≥ 3起", "3起及以上").isEmpty)
    #expect(veto("数 > 3起", "超过3起").isEmpty)
    #expect(veto("数 > 1起", "多次发生事故").isEmpty)
    #expect(veto("挪用资金 ≥ 1万元", "专项资金被挪用").isEmpty)
    #expect(veto("率 < 60% 或 数 > 3起", "率低于60%或数超过3起").isEmpty)
    #expect(veto("率 < 60% 且 数 > 3起", "率和数都不合要求").isEmpty)
  }

  @Test("依据说每低几扣几分，算式按比例扣的也算照它") func arithmeticOfBasis() {
    let rate = "输入 { 执行率: %, 范围 0% 到 100% }\n执行 10分, 依据 \"执行率达到95%得满分；每低1个百分点扣0.5分，低于80%不得分\":"
    func rule(_ points: String) -> [String] {
      codes("\(rate) 分档 执行率 { ≥ 95%: 满分; ≥ 80%: 满分 − (95% − 执行率) ÷ 1个百分点 × \(points); 其余: 0分 }")
    }
    #expect(rule("0.5分").isEmpty)
    #expect(rule("0.4分") == ["H3082"])
  }
}
