import Program
import Runtime
import Source
import TestSupport
import Testing
import Values

@Suite("每份结果都成立的事") struct EvaluationPropertyTests {
  private static let text = """
    衡 1
    模板 例 {
      总分 100分
      输入 { 率: %, 范围 ≥ 0%; 次数: 次, 范围 ≥ 0次; 子: 万元, 范围 ≥ 0万元; 母: 万元, 范围 ≥ 0万元; 结果: 程度 }
      级别 程度 { 好; 中; 差 }
      公式 比 = 子 ÷ 母, 全为零时 100%
      投入 30分 {
        控制率 10分: 率 不超过 100% 得 满分, 每超过 1个百分点 扣 0.3分 按比例, 扣完为止
        到位率 10分: 得 比 × 满分, 最高 满分, 分母为零时 2分
        违规 10分: 得 满分, 每 1次 次数 扣 3分 至多 7分, 率 > 150% 时 1分
      }
      产出 70分 {
        不适用时 组内折算
        档 20分: 分档 率 { ≥ 100%: 满分; ≥ 60%: 7分, 每超过 7个百分点 加 1.1分; 其余: 率 × 满分 }, 最高 满分
        线 20分: 插值 率 { 50%: 满分 ÷ 3; 110%: 满分 }
        定性 20分: 评定 结果 { 好: ≥ 80%; 中: ≥ 60% 且 < 80%; 差: < 60% }
        清单 10分: 要点 均分 { "一"; "二"; "三" }
      }
      等次 { ≥ 90分: 优; ≥ 60分: 中; 其余: 差 }
      否决 比 < 30% 时 等次 定为 差
    }
    """

  /// Random figures, some of them left out.
  private func figures(_ generator: inout SeededGenerator) -> String {
    func pick(_ values: [String]) -> String { values.randomElement(using: &generator) ?? "" }
    func percent() -> String {
      "\(Int.random(in: 0...2_000, using: &generator)).\(Int.random(in: 0...99, using: &generator))"
    }
    var parts = [
      "率=\(Int.random(in: 0...180, using: &generator)).\(Int.random(in: 0...999, using: &generator))%"
    ]
    parts.append("次数=\(Int.random(in: 0...4, using: &generator))")
    parts.append("子=\(pick(["0", percent()]))")
    parts.append("母=\(pick(["0", percent(), percent()]))")
    let level = pick(["好", "中", "差"])
    parts.append("结果=\(level)")
    parts.append("定性.得分=\(level == "好" ? "17.31" : (level == "中" ? "12.5" : "3.07"))")
    parts += ["一", "二", "三"].map { "清单.要点.\($0)=\(pick(["是", "否", "不适用"]))" }
    if Int.random(in: 0...4, using: &generator) == 0 { parts += ["线.不适用=是", "线.理由=无"] }
    if Int.random(in: 0...2, using: &generator) == 0 {
      parts.remove(at: Int.random(in: 0..<5, using: &generator))
    }
    return parts.joined(separator: ";")
  }

  @Test("扣分正好等于失分，合计正好等于各项", arguments: [11, 2_026] as [UInt64])
  func lossesAndSums(seed: UInt64) throws {
    let template = try checkedTemplate(Self.text)
    var generator = SeededGenerator(state: seed)
    var settled = 0
    for number in 0..<150 {
      let figures = figures(&generator)
      // `evaluated` checks the losses of every scored leaf.
      let evaluation = try evaluated(figures, template)
      try expectSums(evaluation, template, "seed \(seed), form \(number): \(figures)")
      if evaluation.isDetermined { settled += 1 }
      if !evaluation.isDetermined { #expect(evaluation.findings.hasErrors, "\(figures)") }
    }
    #expect(settled > 50 && settled < 150)
  }

  private func expectSums(_ evaluation: Evaluation, _ template: Template, _ comment: String) throws {
    for indicator in template.indicators where !indicator.children.isEmpty {
      try expectSum(
        of: indicator.children, is: evaluation.indicators[indicator.id.index].score, evaluation, template,
        comment)
    }
    try expectSum(of: template.roots, is: evaluation.total, evaluation, template, comment)
  }

  /// A group is the sum of its children where every child applies; its bounds lie within the sums of theirs, for what
  /// is not known may be the same in several.
  private func expectSum(
    of ids: [IndicatorID], is score: Score, _ evaluation: Evaluation, _ template: Template, _ comment: String
  )
    throws
  {
    var low = Rational.zero
    var high = Rational.zero
    var isSettled = true
    // What may still come to not apply leaves its points to the others.
    let mayShare = ids.contains { template[$0].policies.notApplicable != nil }
    for id in ids {
      switch evaluation.indicators[id.index].score {
      case .scored(let points):
        low = try low + points
        high = try high + points
      case .undetermined(let least, let most, _):
        low = try low + least
        high = try high + most
        isSettled = false
      case .notApplicable: return
      }
    }
    if isSettled {
      #expect(score == .scored(low), "\(comment)")
    } else if case .undetermined(let least, let most, _) = score {
      #expect(mayShare || least >= low && most <= high, "\(comment)")
    } else {
      Issue.record("\(comment): \(score)")
    }
  }

  @Test("同样的数据得同样的结果", arguments: [5] as [UInt64])
  func isDeterministic(seed: UInt64) throws {
    let template = try checkedTemplate(Self.text)
    let again = try checkedTemplate(Self.text)
    var generator = SeededGenerator(state: seed)
    for _ in 0..<40 {
      let figures = figures(&generator)
      #expect(
        written(try evaluated(figures, template)) == written(try evaluated(figures, again)), "\(figures)")
    }
  }

  private func written(_ evaluation: Evaluation) -> [String] {
    evaluation.indicators.map {
      "\($0.score) \($0.steps) \($0.losses) \($0.sources.map { [$0.name, $0.value, $0.spot] })"
    }
      + ["\(evaluation.total) \(evaluation.totalSteps)", "\(String(describing: evaluation.grade))"]
      + evaluation.findings.map { "\($0.message.text(in: .chinese))" }
  }

  @Test("待定的上下限包住补上数据以后的得分", arguments: [77] as [UInt64])
  func boundsHold(seed: UInt64) throws {
    let template = try checkedTemplate(Self.text)
    var generator = SeededGenerator(state: seed)
    var compared = 0
    for _ in 0..<60 {
      let whole = figures(&generator)
      let full = try evaluated(whole, template)
      guard case .scored(let total) = full.total else { continue }
      let parts = whole.split(separator: ";")
      for left in parts.indices where !parts[left].contains("理由") && !parts[left].contains("不适用") {
        let rest = parts.indices.filter { $0 != left }.map { String(parts[$0]) }.joined(separator: ";")
        guard case .undetermined(let low, let high, _) = try evaluated(rest, template).total else { continue }
        compared += 1
        #expect(low <= total && total <= high, "\(whole) without \(parts[left])")
      }
    }
    #expect(compared > 50)
  }

  @Test("超过分值而没有写最高的，不给分") func aboveIsRefused() throws {
    let template = try leafTemplate("10", "率: %, 范围 ≥ 0%", "得 率 × 满分")
    let evaluation = try evaluated("率=120%", template)
    #expect(evaluation.codes == ["H6005"])
    #expect(evaluation.score("甲", template) == "0…10")
    #expect(try evaluated("率=100%", template).score("甲", template) == "10")
    let below = try leafTemplate("10", "次数: 次, 范围 ≥ 0次", "得 满分, 每 1次 次数 扣 3分")
    #expect(try evaluated("次数=4", below).codes == ["H6005"])
    #expect(try evaluated("次数=3", below).score("甲", below) == "1")
  }

  @Test("写了最低的可以是负分") func belowIsAllowed() throws {
    let template = try leafTemplate("10", "次数: 次, 范围 ≥ 0次", "得 满分, 每 1次 次数 扣 3分, 最低 -5分")
    #expect(try evaluated("次数=4", template).score("甲", template) == "-2")
    #expect(try evaluated("次数=9", template).score("甲", template) == "-5")
  }

  @Test("数太大得一条报告，不会中断") func numberLimitIsReported() throws {
    // Each square doubles the digits: sixty digits, eight times, pass ten thousand bits.
    let squares = (1...8).map {
      "公式 第\($0)次 = \($0 == 1 ? "数" : "第\($0 - 1)次") × \($0 == 1 ? "数" : "第\($0 - 1)次")"
    }
    let template = try leafTemplate(
      "10", "数: 比率, 范围 ≥ 0比率", "得 最小(第8次, 1比率) × 满分", squares.joined(separator: "\n"))
    let digits = String(repeating: "9", count: 59)
    let evaluation = try evaluated("数=\(digits)", template)
    #expect(evaluation.codes == ["H6004"])
    #expect(evaluation.score("甲", template) == "0…10")
    #expect(try evaluated("数=0.5", template).codes == [])
  }
}
