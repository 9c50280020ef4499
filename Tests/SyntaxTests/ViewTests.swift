import Parser
import Source
import Syntax
import Testing

@Suite("语法树的视图读出每条文法的各部分") struct ViewTests {
  private let template: TemplateSyntax

  init() throws {
    let (tree, diagnostics) = parse(SourceFile(path: "例.heng", bytes: Array(Self.text.utf8)))
    #expect(diagnostics.isEmpty)
    let file = try #require(FileSyntax(tree.root))
    #expect(file.version?.value == "1")
    template = try #require(file.templates.first)
  }

  private static let text = """
    衡 1
    模板 例 {
      年度 2024
      版本 "甲版"
      总分 100分, 最高 110分, 最低 0分
      取整 四舍五入 2位 仅总分
      标识 编号
      依据 "办法"
      缺失时 0分
      计量单位 { 户; 万户 = 10000户; 家 = 户 }
      级别 等级 { 优 又写 "优秀", "好"; 差 }
      日历 2024 到 2025 { 放假 2024-10-01 到 2024-10-07; 上班 2024-10-12 }
      输入 { 编号: 文本, 来自 "单位编号", 可缺; 数: 元/人, 整数, 范围 0元/人 到 9元/人; 率: %, 范围 ≥ 0% 且 < 200% }
      表 明细, 来自 "明细表" { 名: 文本, 作名称 标: 目标, 符号来自 "性质", 单位来自 "单位" 分: 分, 作分值 核对 分数: 分 > 0分 }
      规则 通用: 评定
      公式 比: % = 数 ÷ 2元/人, 分母为零时 报错
      另列 差额: 元/人 = 数 − 1元/人, 依据 "附件"
      汇总 均数: 元/人 按 编号 = 平均(全体: 数)
      得分 < 自报 时 须说明
      指标 甲 50分, 可调 40分 到 60分, 取 平均, 占 50%, 依据 "甲条", 缺失时 待定 {
        不适用时 组内折算
        得分 < 自报 时 须说明
        乙 50分, 逐行 明细 当 分 > 0分 均分 0位 余数归末项: 通用
      }
      加分 丙 5分: 率 ≥ 90% 得 满分, 否则 1分, 每低于 1个百分点 扣 0.1分 至多 2分 不足进一, 最高 5分, 最低 0分, 扣完为止,
        率 = 0% 时 得 0分, 得分 < 满分 时 须说明, 依据 "丙条", 缺失时 0分
      \(curves)
      等次 { ≥ 90分: 好; 在 60分 到 90分: 中; 其余: 差 }
      否决 率 < 10% 时 等次 定为 差, 因为 "太低", 依据 "否决条", 缺失时 待定
      否决 率 < 20% 时 等次 下调 1档
      核对 相符: 数 = 1元/人, 误差 1元/人, 错误 "不符", 缺失时 报错
    }
    """

  /// An indicator for each kind of curve.
  private static let curves = """
    扣分 丁 5分: 每 1户 户数 扣 1分
    戊 1分: 评定 最弱 { 优: ≥ 90% 且 ≤ 100%; 中: 在 1分 到 2分; 差: 0分 }
    己 1分: 分档 (率, 数) 不计顺序 { (≥ 90%, 任意): 1分; (属于 (1%, 2%), = 2元/人): 2分; 其余: 0分 }
    庚 1分: 分档 率 { 属于 (1%, 2%): 1分; 50%: 0分 }
    辛 1分: 插值 率 外推 { 0%: 0分; 100%: 1分 }
    壬 1分: 要点 每缺 1分 { "有制度"; 率 > 0%: 1分 }
    癸 1分: 1分 + 2分
    """

  private func sentence(of name: String) throws -> SentenceSyntax {
    try #require(template.indicators.first { $0.name == name }?.sentence)
  }

  @Test("模板的头") func head() {
    #expect(template.name == "例")
    #expect(template.years.first?.number?.text == "2024")
    #expect(template.versions.first?.value == "甲版")
    #expect(template.totals.first?.amount == "100分")
    #expect(template.highestTotal.first?.value?.text == "110分")
    #expect(template.lowestTotal.first?.value?.text == "0分")
    #expect(template.roundings.first?.name == "四舍五入")
    #expect(template.roundings.first?.number?.text == "2位")
    #expect(template.roundings.first?.words.map(\.text) == ["仅总分"])
    #expect(template.identifiers.first?.name == "编号")
    #expect(template.citations == ["办法"])
    #expect(template.policies.map { $0.value?.text } == ["0分"])
    #expect(template.demands.map { $0.condition?.text } == ["得分 < 自报"])
    #expect(template.overrides.isEmpty)
  }

  @Test("声明的数据") func data() throws {
    #expect(template.units.map(\.unit) == ["户", "万户", "家"])
    #expect(template.units[1].number?.text == "10000户")
    #expect(template.units[2].other == "户")
    let levels = try #require(template.levels.first)
    #expect(levels.name == "等级" && !levels.hasErrors)
    #expect(levels.entries.map(\.name) == ["优", "差"])
    #expect(levels.entries.map(\.aliases) == [["优秀", "好"], []])
    let calendar = try #require(template.calendars.first)
    #expect(calendar.numbers.map(\.text) == ["2024", "2025"])
    #expect(calendar.entries.map(\.isHoliday) == [true, false])
    let days = [["2024-10-01", "2024-10-07"], ["2024-10-12"]]
    #expect(calendar.entries.map { $0.numbers.map(\.text) } == days)
    let inputs = template.inputs
    #expect(inputs.map(\.name) == ["编号", "数", "率"])
    #expect(inputs.map { $0.type?.text } == ["文本", "元/人", "%"])
    #expect(inputs.map(\.label) == ["单位编号", nil, nil])
    #expect(inputs.map(\.isOptional) == [true, false, false])
    #expect(inputs.map { $0.whole != nil } == [false, true, false])
    #expect(inputs.map { $0.bounds?.head.map(shown) } == [nil, "0元/人…9元/人", "≥0% <200%"])
    let table = try #require(template.tables.first)
    #expect(table.name == "明细" && table.label == "明细表")
    #expect(table.columns.map { $0.signSources.map(\.source) } == [[], ["性质"], []])
    #expect(table.columns.map { $0.unitSources.map(\.source) } == [[], ["单位"], []])
    #expect(table.columns.flatMap(\.roles).map(\.keyword) == [.asName, .asPoints])
    #expect(table.checks.map { $0.condition?.text } == ["分 > 0分"])
    #expect(template.rules.first?.name == "通用")
    #expect(template.rules.first?.sentence?.text == "评定")
  }

  @Test("公式、另列和汇总") func figures() {
    let figures = template.formulas + template.outcomes + template.summaries
    #expect(figures.map(\.name) == ["比", "差额", "均数"])
    #expect(figures.map { $0.type?.text } == ["%", "元/人", "元/人"])
    #expect(figures.map { $0.group?.text } == [nil, nil, "编号"])
    #expect(figures.map { $0.value?.text } == ["数 ÷ 2元/人", "数 − 1元/人", "平均(全体: 数)"])
    #expect(figures.map(\.citations) == [[], ["附件"], []])
    #expect(figures[0].policies.map(\.situation) == [.ifZero])
    #expect(figures[0].policies.map(\.word) == [.fail])
  }

  @Test("指标和它的块") func indicators() throws {
    let group = try #require(template.indicators.first)
    #expect(group.word == .indicator && group.name == "甲" && group.amount == "50分")
    #expect(group.adjustable?.head.map(shown) == "40分…60分")
    #expect(group.composition?.name == "平均" && group.share?.value?.text == "50%")
    #expect(group.citations == ["甲条"] && group.policies.map(\.word) == [.pending])
    let block = try #require(group.block)
    #expect(block.policies.map(\.word) == [.respread])
    #expect(block.demands.map { $0.condition?.text } == ["得分 < 自报"])
    let leaf = try #require(block.indicators.first)
    let rows = try #require(leaf.rows)
    #expect(rows.name == "明细" && rows.condition?.text == "分 > 0分" && rows.number?.text == "0位")
    #expect(rows.splitsEqually && rows.givesRestToLast)
    #expect(leaf.word == nil && leaf.sentence?.text == "通用")
  }

  @Test("句子的各小句") func clauses() throws {
    let sentence = try sentence(of: "丙")
    guard case .gets(let condition?, let value?)? = sentence.curve?.form else {
      Issue.record("no 得")
      return
    }
    #expect(condition.text == "率 ≥ 90%" && value.bareName == "满分" && sentence.curve?.award == nil)
    #expect(sentence.otherwise.map { $0.value?.text } == ["1分"])
    #expect(sentence.highest.map { $0.value?.text } == ["5分"])
    #expect(sentence.lowest.map { $0.value?.text } == ["0分"])
    #expect(sentence.toZero.count == 1)
    #expect(sentence.overrides.map { [$0.condition?.text, $0.value?.text] } == [["率 = 0%", "0分"]])
    #expect(sentence.demands.map { $0.condition?.text } == ["得分 < 满分"])
    #expect(sentence.citations == ["丙条"] && sentence.policies.map { $0.value?.text } == ["0分"])
    #expect(!sentence.hasNoClauses && !sentence.hasErrors && !sentence.hasLostParts)
    let adjustment = try #require(sentence.adjustments.first)
    #expect(adjustment.direction == .eachUnder && adjustment.step?.text == "1个百分点")
    #expect(adjustment.measured == nil && adjustment.amount?.text == "0.1分")
    #expect(adjustment.cap?.value?.text == "2分" && adjustment.countsStarted && !adjustment.countsProrata)
    #expect(adjustment.deducts && !adjustment.adds)
    guard case .steps(let steps)? = try self.sentence(of: "丁").curve?.form else {
      Issue.record("no 每")
      return
    }
    #expect(steps.direction == .each && steps.measured?.text == "户数" && steps.amount?.text == "1分")
  }

  @Test("分档、评定、插值和要点") func curves() throws {
    guard case .judged(let judged)? = try sentence(of: "戊").curve?.form,
      case .tiers(let table)? = try loneValue(of: "己"), case .tiers(let tiers)? = try loneValue(of: "庚"),
      case .line(let line)? = try loneValue(of: "辛"),
      case .points(let checklist)? = try sentence(of: "壬").curve?.form
    else {
      Issue.record("another curve")
      return
    }
    #expect(judged.level?.text == "最弱" && judged.entries.map(\.name) == ["优", "中", "差"])
    #expect(judged.entries.map { $0.head.map(shown) } == ["≥90% ≤100%", "1分…2分", nil])
    #expect(judged.entries.last?.value?.text == "0分")
    #expect(table.subject?.text == "(率, 数)" && table.isUnordered)
    #expect(table.entries.map { $0.head.map(shown) } == ["(≥90% | *)", "(1%,2% | =2元/人)", "…"])
    #expect(table.entries.map { $0.sentence?.text } == ["1分", "2分", "0分"])
    #expect(tiers.subject?.bareName == "率" && !tiers.isUnordered)
    #expect(tiers.entries.map { $0.head.map(shown) } == ["1%,2%", "50%"])
    #expect(line.subject?.text == "率" && line.isExtended)
    #expect(line.knots.map { [$0.x?.text, $0.y?.text] } == [["0%", "0分"], ["100%", "1分"]])
    #expect(checklist.mode == .eachMissing && checklist.amount?.text == "1分")
    #expect(checklist.entries.map { $0.item?.text } == ["\"有制度\"", "率 > 0%"])
    #expect(checklist.entries.map { $0.points?.text } == [nil, "1分"])
  }

  @Test("等次、否决和核对") func afterTheScore() throws {
    let grades = try #require(template.grades.first).entries
    #expect(grades.map(\.name) == ["好", "中", "差"])
    #expect(grades.map { $0.head.map(shown) } == ["≥90分", "60分…90分", "…"])
    let veto = try #require(template.vetoes.first)
    #expect(veto.condition?.text == "率 < 10%" && veto.reason == "太低" && veto.citations == ["否决条"])
    #expect(veto.policies.map(\.word) == [.pending])
    #expect(template.vetoes.map { $0.effect?.name } == ["差", nil])
    #expect(template.vetoes.map { $0.effect?.sets } == [true, false])
    #expect(template.vetoes.map { $0.effect?.lowers } == [false, true])
    #expect(template.vetoes.map { $0.effect?.number?.text } == [nil, "1档"])
    let check = try #require(template.checks.first)
    #expect(check.name == "相符" && check.condition?.text == "数 = 1元/人" && check.tolerance?.text == "1元/人")
    #expect(check.isError && check.message == "不符" && check.policies.map(\.word) == [.fail])
  }

  @Test(
    "每种算式",
    arguments: [
      ("5 分", "literal 5分"), ("\"字\"", "text 字"), ("甲.得分", "path 甲 得分"), ("(甲)", "grouped 甲"),
      ("(甲, 乙)", "list 甲 乙"), ("非 甲", "not 甲"), ("−甲", "negated 甲"), ("甲 × 乙", "binary 甲 乙"),
      ("甲 在 1 到 2", "between 甲 1…2"), ("甲 属于 (乙, 丙)", "oneOf 甲 乙 丙"), ("有 甲", "has 甲"),
      ("最大(甲, 乙, 去高 1)", "call 最大 甲 乙 drop 1"),
      ("名次(簿 同 丙、丁 当 甲: 乙, 不跳号, 去低 2)", "aggregate 名次 簿 of 丙 丁 if 甲: 乙 drop 2 不跳号"),
      ("分档 { 其余: 甲 }", "tiers"), ("插值 甲 { 0: 1 }", "line"), ("", "unread"),
    ])
  func expressions(written: String, parts: String) throws {
    let text = "衡 1 模板 例 { 公式 它 = \(written) }"
    let tree = parse(SourceFile(path: "例.heng", bytes: Array(text.utf8))).tree
    let formula = try #require(FileSyntax(tree.root)?.templates.first?.formulas.first)
    #expect(shown(formula.value?.form ?? .unread) == parts)
  }

  private func loneValue(of name: String) throws -> ExpressionSyntax.Form? {
    let sentence = try sentence(of: name)
    guard sentence.hasNoClauses, case .value(let value)? = sentence.curve?.form else { return nil }
    return value.form
  }

  private func shown(_ head: HeadSyntax) -> String {
    switch head.form {
    case .cells(let cells): "(" + cells.map(shown).joined(separator: " | ") + ")"
    case .rest: "…"
    case .any: "*"
    case .oneOf(let options): options.map(\.text).joined(separator: ",")
    case .bounds(let bounds):
      bounds.map { head.node.text(of: $0.sign) + $0.value.text }.joined(separator: " ")
    case .between(let low, let high): (low?.text ?? "") + "…" + (high?.text ?? "")
    case .matches(let value): value?.text ?? ""
    }
  }

  private func shown(_ form: ExpressionSyntax.Form) -> String {
    func all(_ parts: [ExpressionSyntax]) -> String { parts.map { " " + $0.text }.joined() }
    func drops(_ drops: [DropSyntax]) -> String { drops.map { " drop " + ($0.number?.text ?? "") }.joined() }
    return switch form {
    case .literal(let written): "literal " + written
    case .text(let text): "text " + text
    case .path(let path): "path" + path.names.map { " " + $0.value }.joined()
    case .grouped(let inner): "grouped" + all([inner].compactMap(\.self))
    case .list(let parts): "list" + all(parts)
    case .not(let inner): "not" + all([inner].compactMap(\.self))
    case .negated(let inner): "negated" + all([inner].compactMap(\.self))
    case .binary(let left, _, let right): "binary" + all([left, right])
    case .brokenBinary(let parts): "broken" + all(parts)
    case .between(let part, let ends):
      "between" + all([part].compactMap(\.self)) + " " + (ends.map(shown) ?? "")
    case .oneOf(let part, let options): "oneOf" + all([part] + options)
    case .begins(let part, let texts): "begins" + all([part] + texts)
    case .has(let path): "has " + (path?.name ?? "")
    case .call(let call): "call \(call.function?.name ?? "")" + all(call.values) + drops(call.drops)
    case .aggregate(let call):
      "aggregate \(call.function?.name ?? "") \(call.records?.name ?? "") of" + all(call.keys) + " if"
        + all([call.filter].compactMap(\.self)) + ":" + all(call.values) + drops(call.drops)
        + call.rankings.map { " " + $0.text }.joined()
    case .tiers: "tiers"
    case .line: "line"
    case .drop: "drop"
    case .unread: "unread"
    }
  }
}
