import Phrases
import Source
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

  @Test(
    arguments: [
      RangeCells.ends, RangeCells.lines, RangeCells.shares, RangeCells.quotients, RangeCells.steps,
      RangeCells.rates, RangeCells.times,
    ].flatMap(
      CellCase.table))
  func ranges(_ example: CellCase) { check(example) }

  @Test(
    arguments: [AnswerCells.items, AnswerCells.words, AnswerCells.beside, AnswerCells.names].flatMap(
      CellCase.table))
  func answers(_ example: CellCase) { check(example) }

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

  @Test(arguments: CellCase.table(TenthCells.otherFigures) + CellCase.table(TenthCells.limits))
  func otherFigures(_ example: CellCase) { check(example) }

  @Test(
    arguments: CellCase.table(FamilyCells.accidents) + CellCase.table(FamilyCells.payments)
      + CellCase.table(FamilyCells.records) + CellCase.table(FamilyCells.satisfaction))
  func families(_ example: CellCase) { check(example) }

  @Test(
    arguments: CellCase.table(FamilyCells.ranks) + CellCase.table(FamilyCells.deadlines)
      + CellCase.table(FamilyCells.extras))
  func familiesOfOthers(_ example: CellCase) { check(example) }

  @Test(
    arguments: CellCase.table(PartCells.spans) + CellCase.table(PartCells.sums)
      + CellCase.table(PartCells.bases))
  func partsAreNotTheWhole(_ example: CellCase) { check(example) }

  @Test(
    arguments: CellCase.table(PartCells.steps) + CellCase.table(PartCells.shortfalls)
      + CellCase.table(PartCells.scores) + CellCase.table(PartCells.judged))
  func partsOfSteps(_ example: CellCase) { check(example) }

  @Test(
    "一个数的几种叫法是一个数，数和率不是一个数",
    arguments: CellCase.table(EleventhCells.countsAndRates) + CellCase.table(EleventhCells.shortForms)
      + CellCase.table(EleventhCells.pointsOfAmounts) + CellCase.table(EleventhCells.comparisons))
  func namesOfOneFigure(_ example: CellCase) { check(example) }

  @Test(
    "名称印的是什么就是什么，由人评定的只是印着要人评定的",
    arguments: CellCase.table(ThirteenthCells.names) + CellCase.table(ThirteenthCells.methods))
  func wholeNames(_ example: CellCase) { check(example) }

  @Test(
    "一部分的例外、另外的扣分、取到几位，都不丢掉",
    arguments: CellCase.table(ThirteenthCells.exceptions) + CellCase.table(ThirteenthCells.none)
      + CellCase.table(ThirteenthCells.losses) + CellCase.table(ThirteenthCells.parts)
      + CellCase.table(ThirteenthCells.roundings) + CellCase.table(ThirteenthCells.changes))
  func nothingIsPassedOver(_ example: CellCase) { check(example) }

  @Test(
    "括号说的是哪个数，数和什么比，名次是谁的",
    arguments: CellCase.table(TwelfthCells.namedBounds) + CellCase.table(TwelfthCells.brackets)
      + CellCase.table(TwelfthCells.places) + CellCase.table(TwelfthCells.otherSides)
      + CellCase.table(TwelfthCells.distances) + CellCase.table(TwelfthCells.goals)
      + CellCase.table(TwelfthCells.units) + CellCase.table(TwelfthCells.sharedScores)
      + CellCase.table(TwelfthCells.answers))
  func whatIsMeant(_ example: CellCase) { check(example) }

  @Test(
    "酌情的幅度照印的说",
    arguments: [
      ("制度 5 | | 不够规范的，酌情扣1-3分。 |", "印的幅度是“酌情扣1-3分”，扣分的得 2 到 4 分"),
      ("氛围 4 | | 一般的酌情扣0.5至1分，差的酌情扣2-3分。 |", "印的幅度是“酌情扣0.5至1分”，扣分的得 3 到 3.5 分；“酌情扣2-3分”，扣分的得 1 到 2 分"),
      ("影响 5 | | 社会影响一般酌情给1-4分。 |", "印的幅度是“酌情给1-4分”"),
      ("态度 5 | | 酌情扣分。 |", nil),
    ])
  func theRangeOfDiscretion(line: String, range: String?) throws {
    let example = try #require(CellCase.table(line).first)
    guard case .judged(let sentence, let reason) = readPrinted(example.cell) else {
      Issue.record("\(readPrinted(example.cell))")
      return
    }
    #expect(sentence.text == "评定")
    #expect(reason.printedRange?.chinese == range)
  }

  @Test(
    "多出来的词不是表上谁都带的，就由作者定",
    arguments: [
      ("利用 5 | 利用率:% | 设备利用率达到90%得5分，否则不得分。 |", true),
      ("执行 5 | 执行率:% | 三公经费执行率达到95%得5分，否则不得分。 |", true),
      ("执行 5 | 执行率:% | 本年度执行率达到95%得5分，否则不得分。 |", false),
      ("三公经费执行率 5 | 执行率:% | 三公经费执行率达到95%得5分，否则不得分。 |", false),
    ])
  func moreThanTheName(line: String, isNoted: Bool) throws {
    let example = try #require(CellCase.table(line).first)
    guard case .sentence(_, let notes) = readPrinted(example.cell) else {
      Issue.record("\(readPrinted(example.cell))")
      return
    }
    #expect(notes.contains { $0.identity == "taken-for" } == isNoted)
  }

  private func check(_ example: CellCase) {
    #expect(summary(readPrinted(example.cell)) == example.expected, "\(example.cell.text)")
  }
}
