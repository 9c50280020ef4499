import Phrases
import Source
import Testing

/// What a reading settled beyond the printed words is said, and by a name that stays.
@Suite struct NoteTests {
  private func notes(_ text: String, points: String = "5", known: [KnownName] = [KnownName("完成率", "%")])
    -> [String]
  {
    let cell = PrintedCell(indicator: "完成率", points: points, text: text, known: known, year: 2024)
    switch readPrinted(cell) {
    case .sentence(_, let notes), .choice(_, let notes): return notes.map(\.identity).sorted()
    case .judged, .notUnderstood: return ["none"]
    }
  }

  @Test(arguments: [
    ("完成率≥90%得5分，每低1个百分点扣0.5分，扣完为止。", ["whole-steps"]),
    ("完成率≥90%得5分，每低1个百分点扣0.5分，不足1个百分点不扣，扣完为止。", []),
    ("完成率≥90%得5分，每低1个百分点扣0.5分（不足1个百分点按1个百分点计）。", ["floor-assumed"]),
    ("完成率90%以上得5分，否则不得分。", ["above-includes"]),
    ("完成率90%（含）以上得5分，否则不得分。", []),
    ("完成率100%得5分，每低5%扣1分，扣完为止。", ["other-side-full", "whole-steps"]),
    ("完成率低于90%的，每低1个百分点扣0.5分，扣完为止。", ["full-assumed", "whole-steps"]),
    ("每下降1个百分点扣0.5分，扣完为止。", ["bound-assumed", "whole-steps"]),
    ("完成率W10%得5分，否则不得分。", ["misread-sign"]),
    ("按完成率计分。", ["cap-assumed"]),
    ("完成率≥90%得5分，完成率≥80%得3分。", ["rest-is-zero"]),
    ("未完成的按比例扣分，完成率100%得5分。", ["loss-in-proportion"]),
  ]) func figures(_ text: String, _ expected: [String]) {
    #expect(notes(text) == expected, "\(text)")
  }

  @Test func aDeadlineTellsItsYearAndDay() {
    let known = [KnownName("报送日", "日期")]
    #expect(
      notes("6月30日前报送得5分，每晚报1天扣1分，扣完为止。", known: known) == ["day-included", "whole-steps", "year-taken"])
  }

  @Test(arguments: [
    ("偏差率≤10%得5分，10%＜偏差率≤20%得3分，偏差率＞20%得0分。", true),
    ("差异率在5%以内得5分，每超过1个百分点扣1分，扣完为止。", true),
    ("偏差率在±10%以内得5分，超过±10%的不得分。", false),
    ("∣偏差率∣≤10%得5分，超过10%的不得分。", false),
    ("超支率≤10%得5分，10%＜超支率≤20%得3分，超支率＞20%得0分。", false),
  ]) func aDeviationThatMayBeBelowZeroIsDoubtful(_ text: String, _ isTold: Bool) {
    let names = notes(text, known: [])
    #expect(names != ["none"] && names.contains("below-zero-too") == isTold, "\(names)")
  }

  @Test func aNameSpelledOtherwiseIsTold() {
    let cell = PrintedCell(
      indicator: "报送", points: "5", text: "专款未按规定时限下达的，每笔扣1分，扣完为止。", known: [KnownName("未按时下达", "笔")])
    guard case .sentence(_, let notes) = readPrinted(cell) else {
      Issue.record("not read")
      return
    }
    #expect(notes == [.takenFor(printed: "专款未按规定时限下达", name: "未按时下达")])
    #expect(notes.first?.phrase.chinese == "“专款未按规定时限下达”读作 未按时下达")
  }

  @Test func aChoiceSaysWhatEachMeans() {
    let cell = PrintedCell(
      indicator: "满意度", points: "5", text: "满意度92%以上得5分，每降4%扣1分，扣完为止。", known: [KnownName("满意度", "%")])
    guard case .choice(let meant, let notes) = readPrinted(cell) else {
      Issue.record("no choice")
      return
    }
    #expect(meant.map(\.meaning.chinese) == ["步长是百分点", "步长是界限的百分之几"])
    #expect(
      meant.map(\.meaning.english) == [
        "the step is in percentage points", "the step is a share of the bound",
      ])
    #expect(!notes.contains(.percentAsPoints("4%")))
  }
}
