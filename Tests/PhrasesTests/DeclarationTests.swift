import Phrases
import Testing

/// A sentence of a cell for which nothing is declared yet tells what it needs.
@Suite struct DeclarationTests {
  private func lines(
    _ indicator: String, _ text: String, formula: String? = nil, known: [KnownName] = []
  ) -> [String] {
    let cell = PrintedCell(
      indicator: indicator, points: "5", text: text, formula: formula, known: known, year: 2024)
    switch readPrinted(cell) {
    case .sentence(let sentence, _): return [sentence.text] + sentence.declarations.map(\.line)
    case .choice(let meant, _):
      return meant.prefix(1).flatMap { [$0.sentence.text] + $0.sentence.declarations.map(\.line) }
    case .judged, .notUnderstood: return []
    }
  }

  @Test func aPrintedFormulaBecomesOne() {
    #expect(
      lines(
        "资金到位率", "资金到位率达到100%得满分，每低1个百分点扣0.1分，扣完为止。",
        formula: "资金到位率=（实际到位资金/计划投入资金）×100%。实际到位资金：截至年底到账的资金。") == [
          "资金到位率 不低于 100% 得 满分, 每低于 1个百分点 扣 0.1分, 扣完为止",
          "输入 { 实际到位资金: 万元 }",
          "输入 { 计划投入资金: 万元, 范围 > 0万元 }",
          "公式 资金到位率 = 实际到位资金 ÷ 计划投入资金",
        ])
  }

  @Test func aChangeOnTheYearBefore() {
    #expect(
      lines(
        "压减", "较上年压减5%（含）以上的得5分，每少压减1个百分点扣1分，扣完为止。", formula: "压减率=（上年支出-本年支出）/上年支出×100%") == [
          "压减率 不低于 5% 得 满分, 每低于 1个百分点 扣 1分, 扣完为止",
          "输入 { 上年支出: 万元, 范围 > 0万元 }", "输入 { 本年支出: 万元 }", "公式 压减率 = (上年支出 − 本年支出) ÷ 上年支出",
        ])
  }

  @Test func whatMayBeZeroByTheCellIsNotSaidToBeMore() {
    #expect(
      lines("完工", "按期完工率=按期完工数/应完工数。按完工率计算得分；应完工数为0的得满分").dropFirst() == [
        "输入 { 按期完工数: 个 }", "输入 { 应完工数: 个 }", "公式 按期完工率 = 按期完工数 ÷ 应完工数",
      ])
    #expect(
      lines("收入", "收入达到预算的得5分，未达到的，得分=收入/预算数×5").dropFirst() == [
        "输入 { 预算: 万元, 范围 > 0万元 }", "输入 { 收入: 万元 }",
      ])
  }

  @Test func noneOfWhatIsDividedByIsZeroOfIt() {
    #expect(
      lines(
        "整改", "整改率100%得5分，无审计问题的得满分；整改率不足100%的按整改率×5计分。", formula: "整改率=已整改问题数/应整改问题数×100%") == [
          "整改率 ≥ 100% 得 满分, 否则 整改率 × 满分, 应整改问题数 = 0个 时 满分",
          "输入 { 已整改问题数: 个 }", "输入 { 应整改问题数: 个 }", "公式 整改率 = 已整改问题数 ÷ 应整改问题数",
        ])
    #expect(
      lines(
        "采购", "采购执行率100%得5分，每低1个百分点扣0.5分，当年无采购预算的得满分。", formula: "采购执行率=实际采购金额/采购预算金额×100%"
      ).prefix(3) == [
        "采购执行率 不低于 100% 得 满分, 每低于 1个百分点 扣 0.5分, 扣完为止, 采购预算金额 = 0万元 时 满分",
        "输入 { 实际采购金额: 万元 }", "输入 { 采购预算金额: 万元 }",
      ])
  }

  @Test func theEndingOfANameTellsItsUnit() {
    #expect(
      lines("培训", "参训人次比例=参训人次/应参训人次，达到100%得5分，否则不得分").dropFirst().first == "输入 { 参训人次: 人次 }")
    #expect(lines("会议", "会议次数不低于上年得5分，否则不得分").last == "输入 { 会议次数: 次 }")
    #expect(lines("造价", "造价不超过3万元/座得满分，否则不得分").last == "输入 { 造价: 万元/座 }")
  }

  @Test func countsAnswersAndUnits() {
    #expect(
      lines("资料", "每缺1份资料扣1分，扣完为止。") == [
        "得 满分, 每 1份 缺资料 扣 1分, 扣完为止", "输入 { 缺资料: 份 }",
      ])
    #expect(
      lines("预案", "制定应急预案的得5分，未制定的不得分。") == [
        "制定应急预案 得 满分, 否则 0分", "输入 { 制定应急预案: 是否 }",
      ])
    #expect(
      lines("年龄结构", "平均年龄不大于42岁的得5分，每超1岁扣0.5分，扣完为止。") == [
        "平均年龄 不超过 42岁 得 满分, 每超过 1岁 扣 0.5分, 扣完为止", "计量单位 { 岁 }", "输入 { 平均年龄: 岁 }",
      ])
  }

  @Test func namesThatAreNoPlainNames() {
    #expect(
      lines("资金", "存在截留、挪用的不得分；其他问题每例扣1分，扣完为止。") == [
        "得 满分, 每 1例 其他问题 扣 1分, 扣完为止, 「存在截留、挪用」 时 0分", "输入 { 其他问题: 例 }",
        "输入 { 「存在截留、挪用」: 是否 }",
      ])
  }

  @Test func whatCanBeBelowZeroGetsARange() {
    #expect(
      lines("工业增速", "增速达到6%得5分，否则不得分。") == [
        "增速 ≥ 6% 得 满分, 否则 0分", "输入 { 增速: %, 范围 -100% 到 1000% }",
      ])
  }

  @Test func aRuleOfValuesBelowZeroLetsThemIn() {
    #expect(
      lines("节约", "节约率5%以上得5分，0%-5%得3分，负数不得分。").dropFirst() == ["输入 { 节约率: %, 范围 -100% 到 1000% }"])
    #expect(
      lines("压减", "压减率≥5%得5分，0≤压减率＜5%得3分，压减率＜0不得分。").dropFirst() == [
        "输入 { 压减率: %, 范围 -100% 到 1000% }"
      ])
    #expect(
      lines("成本", "成本较上年下降5%及以上得5分，下降0-5%得3分，上升不得分。").dropFirst() == [
        "输入 { 成本较上年下降: %, 范围 -100% 到 1000% }"
      ])
    #expect(lines("合格", "合格率≥95%得5分，0≤合格率＜95%得3分。").dropFirst() == ["输入 { 合格率: %, 范围 0% 到 100% }"])
  }

  @Test func aRateAndItsGoalAreInPercent() {
    #expect(
      lines("进度", "完成率每低于目标1个百分点扣0.5分。").dropFirst() == ["输入 { 目标: % }", "输入 { 完成率: % }"])
    #expect(
      lines("税收", "税收增幅高于GDP增幅得5分，每低1个百分点扣1分。").dropFirst() == [
        "输入 { GDP增幅: %, 范围 -100% 到 1000% }", "输入 { 税收增幅: %, 范围 -100% 到 1000% }",
      ])
    #expect(
      lines("支出", "支出不超过预算得5分，每超过1%扣1分。").dropFirst() == ["输入 { 预算: 万元, 范围 > 0万元 }", "输入 { 支出: 万元 }"])
    #expect(
      lines("人均", "人均支出不高于全县平均水平得5分，每高于1%扣0.5分，扣完为止。").dropFirst() == [
        "输入 { 人均支出: 元 }", "输入 { 单位: 文本 }", "标识 单位",
      ])
  }

  @Test func formsThatAreHeldAgainstEachOther() {
    #expect(
      lines("价格分", "有效报价中最低的为评标基准价，得满分；其他报价的得分=（评标基准价/投标报价）×5") == [
        "得 最小(全体: 投标报价) ÷ 投标报价 × 满分, 最高 满分", "输入 { 投标报价: 元, 范围 > 0元 }", "输入 { 单位: 文本 }", "标识 单位",
      ])
  }

  @Test func levelsOfWords() {
    #expect(
      lines("水质", "水质评价为优得5分，良得3分，合格得2分，不合格不得分。") == [
        "分档 水质等次 { 优: 满分; 良: 3分; 合格: 2分; 不合格: 0分 }", "级别 水质分级 { 优; 良; 合格; 不合格 }", "输入 { 水质等次: 水质分级 }",
      ])
  }
}
