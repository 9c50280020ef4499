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
    ("完成率60%-90%得3分，90%以上得5分，其余不得分。", ["above-includes", "above-includes"]),
    ("完成率≥90%得5分，80%≤完成率＜90%得3分，完成率≤80%不得分。", ["first-clause-wins"]),
    ("完成率80%-90%（含80%）得3分，90%以上（含90%）得5分，80%以下得1分。", []),
  ]) func figures(_ text: String, _ expected: [String]) {
    #expect(notes(text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("30个以上得5分，20—29个得3分，10—19个得1分，10个以下不得分。", ["above-includes", "below-excludes"]),
    ("每延迟10天扣1分，扣完为止。", ["whole-steps"]),
    ("每延迟1天扣1分，扣完为止。", []),
    ("每延迟1周扣1分，扣完为止。", ["whole-steps"]),
    ("增速达到6%得3分，每超1个百分点加1分，最高加2分。", ["rest-is-zero", "whole-steps"]),
    ("考评全市第1名得5分，其余不得分。", ["place-given"]),
    ("每起事故扣1分，其中较大事故每起扣3分。", ["floor-assumed", "part-counted"]),
    ("增速高于全市均值得5分，等于均值得2分，其余不得分。", ["short-average"]),
  ]) func figuresThatAreDeclared(_ text: String, _ expected: [String]) {
    #expect(notes(text, known: []) == expected, "\(text)")
  }

  @Test func aFigureThatIsKnownIsRankedWithANote() {
    let known = [KnownName("单位", "文本"), KnownName("完成率", "%")]
    #expect(notes("完成率全市排名第1名得5分，其余不得分。", known: known) == ["ranked-among-forms", "ties-share"])
    #expect(notes("按完成率从高到低排名，第1名得5分，其余不得分。", known: known) == ["ties-share"])
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
