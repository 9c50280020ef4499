import Phrases
import Testing

@Suite struct ReadPrintedTests {
  @Test(arguments: CellCase.table(PrintedCells.bounds)) func bounds(_ example: CellCase) { check(example) }

  @Test(arguments: CellCase.table(PrintedCells.tiers)) func tiers(_ example: CellCase) { check(example) }

  @Test(arguments: CellCase.table(PrintedCells.proportions)) func proportions(_ example: CellCase) {
    check(example)
  }

  @Test(arguments: CellCase.table(PrintedCells.counts)) func counts(_ example: CellCase) { check(example) }

  @Test(arguments: CellCase.table(PrintedCells.words)) func words(_ example: CellCase) { check(example) }

  @Test(arguments: CellCase.table(PrintedCells.judged)) func judged(_ example: CellCase) { check(example) }

  @Test(arguments: CellCase.table(PrintedCells.lists)) func lists(_ example: CellCase) { check(example) }

  @Test(arguments: CellCase.table(PrintedCells.others)) func others(_ example: CellCase) { check(example) }

  @Test(arguments: CellCase.table(FurtherCells.figures)) func furtherFigures(_ example: CellCase) {
    check(example)
  }

  @Test(arguments: CellCase.table(FurtherCells.rest)) func furtherCells(_ example: CellCase) {
    check(example)
  }

  @Test(arguments: CellCase.table(LaterCells.cells)) func laterCells(_ example: CellCase) { check(example) }

  @Test(arguments: CellCase.table(LastCells.cells)) func lastCells(_ example: CellCase) { check(example) }

  @Test(arguments: CellCase.table(FifthCells.cells)) func fifthCells(_ example: CellCase) { check(example) }

  @Test(arguments: CellCase.table(SixthCells.cells)) func sixthCells(_ example: CellCase) { check(example) }

  @Test(arguments: CellCase.table(SeventhCells.steps)) func seventhSteps(_ example: CellCase) {
    check(example)
  }

  @Test(arguments: CellCase.table(SeventhCells.ranges)) func seventhRanges(_ example: CellCase) {
    check(example)
  }

  @Test(arguments: CellCase.table(NinthCells.cells)) func ninthCells(_ example: CellCase) {
    check(example)
  }

  @Test(arguments: CellCase.table(EighthCells.shares)) func eighthShares(_ example: CellCase) {
    check(example)
  }

  @Test(
    arguments: CellCase.table(EighthCells.quantities) + CellCase.table(EighthCells.quotients)
      + CellCase.table(EighthCells.plainNumbers))
  func eighthFigures(_ example: CellCase) { check(example) }

  @Test(
    arguments: CellCase.table(EighthCells.changes) + CellCase.table(EighthCells.names)
      + CellCase.table(EighthCells.everyday))
  func eighthNames(_ example: CellCase) { check(example) }

  @Test(arguments: CellCase.table(SeventhCells.rest)) func seventhCells(_ example: CellCase) {
    check(example)
  }

  private func check(_ example: CellCase) {
    #expect(summary(readPrinted(example.cell)) == example.expected, "\(example.cell.text)")
  }
}
