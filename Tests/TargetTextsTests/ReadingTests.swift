import Testing
import Values

@testable import TargetTexts

private let units = UnitCatalog()

@Test(arguments: targetCases.split(separator: "\n"))
func targetReads(line: Substring) {
  let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  let text = readTarget(parts[0], units: units, fiscalYear: 2020)
  #expect(outcome(text) == parts[1])
  guard readsBack(text.reading) else { return }
  #expect(readTarget(text.normalText, units: units, fiscalYear: 2020).reading == text.reading)
}

@Test(arguments: actualCases.split(separator: "\n"))
func actualReads(line: Substring) {
  let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  let text = readActual(parts[0], units: units, fiscalYear: 2020)
  #expect(outcome(text) == parts[1])
  guard readsBack(text.reading) else { return }
  #expect(readActual(text.normalText, units: units, fiscalYear: 2020).reading == text.reading)
}

private func readsBack(_ reading: Reading) -> Bool {
  switch reading {
  case .quantity, .deadline, .recurringDeadline, .period: true
  case .quality, .absent, .unreadable: false
  }
}

@Test func randomTextsHaveAReading() {
  var state: UInt64 = 20_201_031
  let pieces = Array("0123456789.,-~≥≤=<>%¥±万亿元家人次年月日底前每一十百千不少于以上内约左右至/、。() 完成")
  for round in 0..<2000 {
    var text = ""
    for _ in 0..<(round % 14) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text.append(pieces[Int(state >> 33) % pieces.count])
    }
    let target = readTarget(text, units: units, fiscalYear: 2020)
    if readsBack(target.reading) {
      let again = readTarget(target.normalText, units: units, fiscalYear: 2020)
      #expect(again.reading == target.reading, "seed 20201031, round \(round): \(text)")
    }
    _ = readActual(text, units: units, fiscalYear: nil)
  }
}

@Test(arguments: [
  ("≥20家", "35户", Comparability.differentUnits("家", "户")), ("≥20家", "35", .comparable),
  ("≥90%", "0.95", .ambiguousRatio("0.95")), ("≥90%", "95", .comparable), ("≥90%", "81", .comparable),
  ("≥90%", "1", .ambiguousRatio("1")), ("≥90%", "0", .comparable), ("≥20", "35家", .comparable),
  ("≤5万元", "0", .comparable), ("≥3千人", "2", .missingUnit("千人")), ("≥3吨", "2", .comparable),
  ("≥3个百分点", "5", .comparable), ("≥3个百分点", "5%", .differentUnits("个百分点", "%")),
  ("≤5万元", "7.6", .missingUnit("万元")), ("≤5万元", "40000元", .comparable), ("≤17万元", "完成", .differentKinds),
  ("2020年10月30日", "12月30日", .comparable), ("及时", "及时", .noTest), ("≥20家", "未填报", .noTest),
])
func comparabilityIsTold(target: String, actual: String, expected: Comparability) {
  let target = readTarget(target, units: units, fiscalYear: 2020)
  let actual = readActual(actual, units: units, fiscalYear: 2020)
  #expect(comparability(target: target, actual: actual, units: units) == expected)
}

@Test func longTextsAreRefused() {
  let long = String(repeating: "每人", count: 5001)
  #expect(readTarget(long, units: units, fiscalYear: 2020).reading == .unreadable(.textTooLong))
}
