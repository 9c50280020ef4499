import Source
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
  case .quantity, .deadline, .recurringDeadline, .period, .span: true
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

@Test(arguments: figureCases.split(separator: "\n"))
func figuresAndWordsAreToldApart(line: Substring) {
  let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  let text = readTarget(parts[0], units: units, fiscalYear: 2020)
  #expect(outcome(text) == parts[1])
  guard readsBack(text.reading) else { return }
  #expect(readTarget(text.normalText, units: units, fiscalYear: 2020).reading == text.reading)
}

@Test(arguments: placeholders)
func marksAloneAreNotFilledIn(mark: String) {
  for text in [
    readTarget(mark, units: units, fiscalYear: 2020), readActual(mark, units: units, fiscalYear: nil),
  ] {
    guard case .absent = text.reading else {
      Issue.record("“\(mark)” reads as \(outcome(text))")
      continue
    }
  }
}

@Test func textsWithADigitAreNoQualities() {
  var state: UInt64 = 20_240_630
  func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
  let digits = Array("0123456789０５９²³①⑩ⅣⅫ½٣")
  let words = Array("良好及时省级完成率m²aBkgQx家人次年月日底前一般第不少于以上约至/、。()%≥* 　㎡")
  for round in 0..<3000 {
    var text = (0..<next(10)).map { _ in words[next(words.count)] }
    text.insert(digits[next(digits.count)], at: next(text.count + 1))
    for reading in [
      readTarget(String(text), units: units, fiscalYear: 2020).reading,
      readActual(String(text), units: units, fiscalYear: 2020).reading,
    ] {
      if case .quality = reading { Issue.record("round \(round): “\(String(text))” is a quality") }
      if case .absent = reading { Issue.record("round \(round): “\(String(text))” is not filled in") }
    }
  }
}

@Test func everyNumberReadsAsItself() {
  var state: UInt64 = 7
  for _ in 0..<500 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let number = Rational(Int(state >> 44), 100)
    let text = number.exactDecimalText ?? ""
    for (written, unit) in [(text + "家", "家"), ("≥" + text + "%", "%"), (text + "万元以上", "万元"), (text, "")] {
      guard case .quantity(let quantity) = readTarget(written, units: units, fiscalYear: 2020).reading else {
        if case .some(.day) = CompactDay(number) { continue }
        Issue.record("“\(written)” is no number")
        continue
      }
      let factor = units.unit(named: unit)?.factor ?? .one
      #expect(quantity.bound == (try? number * factor), "\(written)")
    }
  }
}

@Test func chineseNumeralsReadAsTheirNumbers() {
  let names = [
    ("两", 2), ("九", 9), ("十", 10), ("十二", 12), ("二十", 20), ("九十九", 99), ("一百", 100), ("一百零三", 103),
    ("三百二十一", 321),
    ("一千", 1000), ("两千零五", 2005),
  ]
  for (name, number) in names {
    for text in [name, name + "家", "不少于" + name + "家"] {
      guard case .quantity(let quantity) = readTarget(text, units: units, fiscalYear: nil).reading else {
        Issue.record("\(text) is no number")
        continue
      }
      #expect(quantity.bound == Rational(number), "\(text)")
    }
  }
}

@Test func everyFaultSaysWhyAndWhatToWrite() {
  let texts = figureCases.split(separator: "\n") + targetCases.split(separator: "\n")
  for line in texts {
    let text = String(line.split(separator: "\t", omittingEmptySubsequences: false)[0])
    guard case .unreadable(let fault) = readTarget(text, units: units, fiscalYear: 2020).reading else {
      continue
    }
    for language in Language.allCases {
      #expect(!fault.reason(in: language).isEmpty)
      #expect(!fault.remedy(isActual: false, in: language).isEmpty)
      #expect(!fault.remedy(isActual: true, in: language).isEmpty)
    }
    #expect(!fault.reason(in: .english).unicodeScalars.contains { $0 == "，" || $0 == "：" })
  }
}

@Test func whatIsNotADayInDigitsIsNone() {
  let days = [20_200_229, 19_900_101, 21_001_231]
  for number in days {
    guard case .day? = CompactDay(Rational(number)) else {
      Issue.record("\(number) is a day")
      continue
    }
  }
  for number in [20_200_230, 20_201_301, 19_891_231, 21_010_101, 2020, 12, 100, -20_201_030] {
    #expect(CompactDay(Rational(number)) == nil)
  }
  #expect(CompactDay(Rational(202_010)) == .month(year: 2020, month: 10))
  #expect(CompactDay(Rational(44_134)) == .serial(44_134))
  #expect(CompactDay(Rational(1, 2)) == nil)
}
