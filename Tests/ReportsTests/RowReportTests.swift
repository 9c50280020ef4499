import Program
import Reports
import Runtime
import Source
import Testing
import Values

/// The settled form, with two rows below `a|b`: one has lost points, one is open.
private func rowEvaluation(open: Bool) -> Evaluation {
  let base = settledEvaluation()
  let first = result(
    2, 3, .scored(Rational(1)), exact: Rational(1),
    steps: [
      .value(Computation(name: nil, expression: "满分 ÷ 3", figures: "3分 ÷ 3", value: "1分", isExact: true))
    ],
    losses: [Loss(.curve, Rational(2))],
    sources: [SourceFigure(name: "实际", value: "18人", spot: "指标[0].实际", place: sampleData.place(of: "18人"))],
    reason: "推迟")
  let second =
    open
    ? result(
      2, 2, .undetermined(low: .zero, high: Rational(2)),
      steps: [.obstacle(.noFigure("目标", text: "及时", .quality))]) : result(2, 2, .scored(Rational(2)))
  let rows = [("培训", first), ("宣传", second)].enumerated().map {
    RowResult(name: $1.0, number: $0 + 1, place: sampleData.place(of: "甲局"), result: $1.1)
  }
  var indicators = base.indicators
  indicators[2] = IndicatorResult(
    id: IndicatorID(2), points: Rational(5),
    score: open ? .undetermined(low: Rational(1), high: Rational(3)) : .scored(Rational(3)), exact: nil,
    steps: [], losses: [], sources: [], reason: nil, rows: rows)
  return Evaluation(
    form: base.form, place: base.place, indicators: indicators, total: base.total, totalSteps: [],
    grade: base.grade, findings: [])
}

private func scores(_ format: ReportFormat, open: Bool = true) -> String {
  renderScores([rowEvaluation(open: open)], template: sampleTemplate(), language: .chinese, format: format)
}

private func explanation(_ format: ReportFormat, open: Bool = false) -> String {
  renderExplanation(
    rowEvaluation(open: open), template: sampleTemplate(), indicator: nil, language: .chinese, format: format)
}

@Suite struct RowReportTests {
  @Test func rowsStandOneDeeperThanTheirIndicator() {
    let lines = scores(.text).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("    培训 ") && $0.hasSuffix("1.00") })
    #expect(lines.contains { $0.hasPrefix("    宣传 ") && $0.hasSuffix("待定（0.00–2.00）") })
    #expect(scores(.markdown).contains("&emsp;&emsp;培训 | 3 | 1.00 |"))
  }

  @Test func lossesAndOpenScoresNameTheRow() {
    let report = scores(.text)
    #expect(report.contains("投入/a|b/培训：失 2.00分，满分 ÷ 3 = 3分 ÷ 3 = 1分\n"))
    #expect(report.contains("投入/a|b/宣传：“目标”写的是“及时”：没有数，也没有日期\n"))
    #expect(!report.contains("投入/a|b：失"))
  }

  @Test func everyRowIsExplained() {
    let report = explanation(.text)
    #expect(report.contains("投入/a|b：得 3.00分，满分 5分，1.00 + 2.00 = 3.00\n"))
    #expect(
      report.contains(
        """
        投入/a|b/培训：得 1.00分，满分 3分
          满分 ÷ 3 = 3分 ÷ 3 = 1分
          失 2.00分：按规则低于满分
          数据：实际 = 18人（指标[0].实际，数据.csv:2）
          理由：推迟

        """))
  }

  @Test func tablesListRowsOnlyWhereTheyExplain() {
    #expect(explanation(.csv).contains("\r\n投入/a|b/培训,3.00,1.00,1,"))
    #expect(!scores(.csv).contains("培训"))
  }

  @Test func programsGetRowsWithEveryIndicator() {
    let text = scores(.json)
    #expect(text.contains(#""rows": []"#) || text.contains(#""rows":[]"#))
    for part in ["\"name\"", "\"培训\"", "\"number\"", "\"noFigure\"", "\"指标[0].实际\"", "\"推迟\""] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test(arguments: Language.allCases)
  func obstaclesOfTargetsAreSaid(_ language: Language) {
    for obstacle: Obstacle in [
      .noFigure("目标", text: "及时", .quality), .differentUnits("家", "户"), .differentUnits("家", ""),
      .ambiguousRatio(Rational(95, 100)),
    ] {
      let indicators = settledEvaluation().indicators.map { old in
        result(
          old.id.index, 3, .undetermined(low: .zero, high: Rational(3)), steps: [.obstacle(obstacle)])
      }
      let evaluation = Evaluation(
        form: "甲", place: sampleData.place(of: "甲局"), indicators: indicators,
        total: .undetermined(low: .zero, high: Rational(20)), totalSteps: [], grade: nil, findings: [])
      let report = renderScores([evaluation], template: sampleTemplate(), language: language, format: .text)
      let words = language == .chinese ? ["写的是", "单位不同", "没有写 %"] : ["neither", "units differ", "has no %"]
      #expect(words.contains { report.contains($0) })
    }
  }
}
