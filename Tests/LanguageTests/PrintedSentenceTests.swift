import Source
import Testing

@testable import Driver

/// Sentences typed as tables print them: what an author is told, and what `--fix` makes of them.
@Suite struct PrintedSentenceTests {
  /// Declarations, the printed words behind the colon, and the sentence that takes their place.
  @Test(arguments: [
    (
      "率: %", "率达到95%（含）以上得5分，每低1个百分点扣0.5分，扣完为止。",
      "率 不低于 95% 得 满分, 每低于 1个百分点 扣 0.5分, 扣完为止"
    ),
    (
      "率: %", "率≥90%，计5分；80%（含）-90%，计3分；低于80%不得分。",
      "分档 率 { ≥ 90%: 满分; ≥ 80%: 3分; 其余: 0分 }"
    ),
    (
      "满意度: %", "满意度≥90%得5分，80%≤满意度<90%得3分，满意度<80%不得分",
      "分档 满意度 { ≥ 90%: 满分; ≥ 80%: 3分; 其余: 0分 }"
    ),
    ("用时: 天", "用时≤5天得5分，5天＜用时≤8天得3分，用时＞8天得0分", "分档 用时 { ≤ 5天: 满分; ≤ 8天: 3分; 其余: 0分 }"),
    ("迟报次数: 次", "每迟报一次扣1分，扣完为止。", "得 满分, 每 1次 迟报次数 扣 1分, 扣完为止"),
    ("率: %", "以100%为标准。率≦100%，计5分；\n每超过一个百分点扣0.5分，扣完为止。", "率 不超过 100% 得 满分, 每超过 1个百分点 扣 0.5分, 扣完为止"),
  ])
  func isWrittenAsASentence(_ inputs: String, _ printed: String, _ sentence: String) {
    let fixed = fixTemplate(template(inputs, printed))
    #expect(fixed.settled.map(\.code) == ["H1160"])
    #expect(!fixed.checked.diagnostics.hasErrors)
    let text = String(decoding: fixed.bytes, as: UTF8.self)
    #expect(text.contains(": \(sentence), 依据 \""), "\(text)")
  }

  @Test func isToldOnceAndAsAWhole() {
    let findings = errors("率: %", "率达到95%的得满分，率每降低1个百分点扣0.5分；扣完为止。")
    #expect(findings.map(\.code) == ["H1160"])
    #expect(findings.first?.place?.text == "率达到95%的得满分，率每降低1个百分点扣0.5分；扣完为止。")
  }

  @Test func twoReadingsAreAChoice() {
    let findings = errors("满意度: %", "满意度92%以上得5分，每降4%扣1分，扣完为止。")
    #expect(findings.map(\.code) == ["H1161"])
    #expect(findings.first?.fixes.map(\.applicability) == [.choice, .choice])
  }

  @Test func whatPeopleJudgeIsSaidSo() {
    #expect(errors("名称: 文本", "落实不到位的，酌情扣分。").map(\.code) == ["H1162"])
  }

  @Test func whatIsNotUnderstoodNamesItsWords() {
    let findings = errors("甲率: %   乙率: %", "甲率与乙率二者择其一考核，按完成比例计分，满分为止。")
    #expect(findings.map(\.code) == ["H1163"])
    #expect(findings.first?.message.chinese.headline.contains("择其一") ?? false)
  }

  /// Words that are glued to a declared name, or to a number, are print, and no name with a slip.
  @Test(arguments: [
    "率在90%-100%得满分，否则按实际情况计分，率低于50%不得分。", "率100分制，90分以上得5分，80-89分得3分，80分以下得0分。",
    "率达到95%或比例达到100%得5分，否则不得分。", "率在1.5以上得满分，每低0.1扣0.5分，扣完为止。",
  ])
  func whatIsGluedTogetherIsPrint(_ printed: String) {
    #expect(errors("率: %   比例: %", printed).map(\.code) == ["H1163"])
  }

  @Test func twoFiguresThatBothMustReachTheirBounds() {
    let findings = errors("率: %   比例: %", "率达到95%且比例达到100%得5分，否则不得分。")
    #expect(findings.map(\.code) == ["H1160"])
  }

  /// What tells forms apart is declared already.
  @Test func anIdentifierIsNotDeclaredAgain() {
    let findings = errors(
      "单位: 文本   进度: %", "按进度从高到低排名，第1名得5分，第2-3名得3分，其余不得分。", more: "标识 单位")
    #expect(findings.map(\.code) == ["H1160"], "\(findings.map { $0.message.chinese.headline })")
    #expect(findings.first?.safeFix != nil)
  }

  @Test func answersWithPointsOfTheirOwnAreAList() {
    let findings = errors("制度健全: 是否   按时公开: 是否", "制度健全得2分，按时公开得3分。")
    #expect(findings.map(\.code) == ["H1160"])
    #expect(findings.first?.message.chinese.remedy == "写作 要点 { 制度健全: 2分; 按时公开: 3分 }")
  }

  /// An input that nothing declares is never made unasked.
  @Test func aMissingInputIsAChoice() {
    let findings = errors("人数: 人", "满意度≥90%得5分，每降低一个百分点扣0.5分，扣完为止。")
    #expect(findings.map(\.code) == ["H1160"])
    #expect(findings.first?.safeFix == nil)
    #expect(findings.first?.fixes.first?.edits.first?.replacement.hasPrefix("输入 { 满意度: %") ?? false)
  }

  /// A name that could be one of two is not taken unasked.
  @Test func aGuessedNameIsAChoice() {
    let findings = errors("迟到: 次   早退: 次", "每违反一次纪律扣1分，扣完为止。")
    #expect(findings.allSatisfy { $0.safeFix == nil })
  }

  /// A name that belongs to another sentence is not taken for what a cell prints.
  @Test func aNameOfAnotherSentenceIsNotTaken() {
    let findings = errors(
      "三公控制率: %   公用经费: 万元", "以100%为标准。在职人员控制率≤100%，计5分；每超过一个百分点扣0.2分，扣完为止。",
      more: "指标乙 5分: 三公控制率 不超过 100% 得 满分, 否则 0分")
    #expect(findings.map(\.code) == ["H1160"])
    #expect(findings.first?.safeFix == nil)
    #expect(findings.first?.message.chinese.remedy.contains("先声明 输入 { 在职人员控制率: % }") ?? false)
  }

  /// What one cell leaves may belong to another that is printed too: nothing is taken unasked.
  @Test func twoCellsDoNotShareAName() {
    let findings = errors(
      "三公变动率: %, 范围 ≥ -100%", "以100%为标准。在职人员控制率≤100%，计5分；每超过一个百分点扣0.2分，扣完为止。",
      more: "指标乙 5分: “三公经费”变动率≤0，计5分；“三公经费”变动率>0，每超过一个百分点扣0.3分，扣完为止。")
    #expect(findings.map { $0.safeFix != nil } == [false, true])
  }

  /// A sentence of the language with a slip is told as that.
  @Test(arguments: [
    ("率: %", "率 达到 95% 得 满分, 每低于 1个百分点 0.5分", "H1146"),
    ("率: %", "得 率1 × 满分", "H2026"),
    ("率: %", "分档 率 { ≥ 90%: 满分 其余: 0分 }", "H1131"),
  ])
  func aSlipStaysASlip(_ inputs: String, _ sentence: String, _ code: String) {
    let codes = errors(inputs, sentence).map(\.code)
    #expect(codes.first == code, "\(codes)")
  }

  /// What stands behind the printed words is left alone.
  @Test func theNextIndicatorStaysWhole() {
    let file = SourceFile(
      path: "例.heng",
      bytes: Array(
        """
        衡 1
        模板 例 {
          总分 10分
          输入 { 率: %   件数: 件 }
          甲 5分: 率≥90%得满分；每低1个百分点扣0.5分，扣完为止。 // 原表第 3 行
          乙 5分: 得 满分, 每 1件 件数 扣 1分, 扣完为止
        }

        """.utf8))
    let fixed = fixTemplate(file)
    #expect(!fixed.checked.diagnostics.hasErrors)
    let text = String(decoding: fixed.bytes, as: UTF8.self)
    #expect(text.contains("// 原表第 3 行"))
    #expect(text.contains("  乙 5分: 得 满分, 每 1件 件数 扣 1分, 扣完为止\n"))
  }

  private func errors(_ inputs: String, _ sentence: String, more: String = "") -> [Diagnostic] {
    checkTemplate(template(inputs, sentence + "\n  " + more)).diagnostics.filter { $0.severity == .error }
  }

  private func template(_ inputs: String, _ sentence: String) -> SourceFile {
    SourceFile(
      path: "例.heng",
      bytes: Array(
        """
        衡 1
        模板 例 {
          总分 \(sentence.contains("指标乙") ? 10 : 5)分
          输入 { \(inputs) }
          指标甲 5分: \(sentence)
        }

        """.utf8))
  }
}
