import Phrases
import Testing

/// Every word of a cell counts: what is put in between never leaves the reading as it was.
@Suite struct EveryWordTests {
  /// Clauses that change what a cell says.
  private static let foreign = [
    "经批准的除外", "情节严重的加倍", "由主管领导另定", "特殊情况不在此限", "且无投诉", "同时不低于上年", "年底前完成的", "连续两年的再扣1分", "超过3次的不得分",
    "未整改到位的不得分", "未提供材料的扣2分", "提前完成的得满分", "无任务的得满分",
  ]

  private static let tables = [
    PrintedCells.bounds, PrintedCells.tiers, PrintedCells.proportions, PrintedCells.counts,
    PrintedCells.words,
    PrintedCells.lists, PrintedCells.others, FurtherCells.figures, FurtherCells.rest, LaterCells.cells,
    LastCells.cells, FifthCells.cells, SixthCells.cells, SeventhCells.steps,
    SeventhCells.ranges, SeventhCells.rest, EighthCells.shares, NinthCells.cells,
    RangeCells.ends, RangeCells.lines, RangeCells.shares, RangeCells.quotients, AnswerCells.items,
    RangeCells.steps, RangeCells.rates, RangeCells.times,
    AnswerCells.words, AnswerCells.beside,
    FamilyCells.accidents, FamilyCells.payments, FamilyCells.satisfaction, FamilyCells.deadlines,
    PartCells.sums,
    PartCells.steps,
  ]

  @Test(arguments: tables) func foreignClausesAreNotPassedOver(_ table: String) {
    for example in CellCase.table(table)
    where !example.expected.hasPrefix("?") && !example.expected.hasPrefix("~") {
      for (index, clause) in Self.foreign.enumerated() {
        for text in insertions(of: clause, into: example.cell.text, every: 11, from: index % 11) {
          var cell = example.cell
          cell.text = text
          #expect(summary(readPrinted(cell)) != example.expected, "\(text)")
        }
      }
    }
  }

  /// The text with the clause put behind some of its clauses.
  private func insertions(of clause: String, into text: String, every step: Int, from start: Int) -> [String]
  {
    let places = text.indices.filter { "，；。".contains(text[$0]) }
    return stride(from: start, to: places.count, by: step).map { number in
      let place = text.index(after: places[number])
      return String(text[..<place]) + clause + String(text[places[number]]) + String(text[place...])
    }
  }

  @Test(arguments: tables) func piecesNeverCrash(_ table: String) {
    for example in CellCase.table(table) {
      let characters = Array(example.cell.text)
      for length in stride(from: 1, to: characters.count, by: 61) {
        var cell = example.cell
        cell.text = String(characters.prefix(length))
        _ = readPrinted(cell)
        cell.text = String(characters.suffix(length))
        _ = readPrinted(cell)
      }
    }
  }
}
