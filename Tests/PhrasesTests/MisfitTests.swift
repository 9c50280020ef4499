import Phrases
import Source
import Testing

/// A cell that is not understood says which words stopped the reading and what they are near.
@Suite struct MisfitTests {
  private func misfit(_ text: String, points: String = "5") -> Misfit? {
    let cell = PrintedCell(indicator: "完成率", points: points, text: text, known: [KnownName("完成率", "%")])
    if case .notUnderstood(let misfit) = readPrinted(cell) { return misfit }
    return nil
  }

  @Test(arguments: [
    ("完成率≥90%得5分，60%≤完成率<80%得2分，其余不得分。", "60%≤完成率<80%得2分", NearIdiom.tiers),
    ("完成率≥90%得5分，每低1个百分点扣0.5分，重复的加倍扣分。", "重复的加倍扣分", .steps),
    ("完成率低于60%不得分，60%-90%之间按三次内插法得分。", "60%-90%之间按三次内插法得分", .interpolation),
  ]) func theWordsThatStopIt(_ text: String, _ words: String, _ near: NearIdiom) {
    let found = misfit(text)
    #expect(found?.words == words)
    #expect(found?.near == near)
  }

  @Test func thePlaceIsThatOfThePrintedBytes() {
    let text = "完成率 ≥ ９０％ 得 5 分 ，每低 1 个百分点扣 0.5 分，重复的加倍扣分。"
    guard let found = misfit(text) else {
      Issue.record("read")
      return
    }
    let bytes = Array(text.utf8)[found.place.indices]
    #expect(String(decoding: bytes, as: UTF8.self) == "重复的加倍扣分")
  }

  @Test(arguments: [
    "", "。", "——", "5分", "完成率", "\u{200B}", "①②③", "((((", "得", "每", "0000000000000000000000000000分",
  ])
  func nothingIsReadFromNothing(_ text: String) {
    switch readPrinted(PrintedCell(indicator: "", points: "", text: text)) {
    case .sentence, .choice: Issue.record("read: \(text)")
    case .judged, .notUnderstood: break
    }
  }

  @Test func longCellsEnd() {
    let clause = "完成率≥90%得5分，每低1个百分点扣0.5分；"
    _ = readPrinted(PrintedCell(indicator: "甲", points: "5", text: String(repeating: clause, count: 40)))
    _ = readPrinted(PrintedCell(indicator: "甲", points: "5", text: String(repeating: "完", count: 3000)))
  }
}
