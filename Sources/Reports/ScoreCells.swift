import DataFiles
import Planning
import Program
import Runtime
import Values

/// The scores of one indicator in a block, as whole multiples of the last decimal place.
struct ScoreCells {
  enum Look { case number, notApplicable, open, other }

  let node: NodeID
  /// Empty where they are no such multiples.
  let numbers: [Int64]
  /// How many of the last decimal place each of the numbers stands for; never below zero.
  let factor: Int64
  /// The greatest number that has its text ready; none below zero has.
  let most: Int64
  let openness: [UInt8]?

  init(_ node: NodeID, _ values: BlockValues, _ decimals: DecimalTexts) {
    self.node = node
    openness = values.openness(node)
    guard let (numbers, unit) = values.multiples(node),
      let factor = try? unit * Rational(Int(decimals.power)), let words = factor.words, words.bottom == 1,
      words.top >= 0
    else {
      (numbers, factor, most) = ([], 1, -1)
      return
    }
    (self.numbers, self.factor) = (numbers, words.top)
    most = Int64(decimals.words.count - 1) / max(1, words.top)
  }

  /// The text of a small number; nil for anything else.
  @inline(__always)
  func word(_ lane: Int, _ decimals: DecimalTexts) -> UInt64? {
    guard !numbers.isEmpty, openness?[lane] ?? 0 == 0 else { return nil }
    let number = numbers[lane]
    return number >= 0 && number <= most ? decimals.words[Int(number * factor)] : nil
  }

  func look(_ lane: Int) -> Look {
    switch openness?[lane] ?? 0 {
    case 0: numbers.isEmpty ? .other : .number
    case 1: .notApplicable
    default: .open
    }
  }
}

struct GradeCells {
  private let numbers: [Int64]
  private let openness: [UInt8]?

  init(_ node: NodeID, _ values: BlockValues) {
    let codes = values.multiples(node)
    numbers = codes?.numbers ?? []
    openness = codes == nil ? Array(repeating: 2, count: values.count) : values.openness(node)
  }

  /// The number of the grade; nil where it is open.
  func code(_ lane: Int) -> Int? { openness?[lane] ?? 0 == 0 ? Int(numbers[lane]) : nil }
}

/// A figure beside the scores in a block, each text made once.
final class FigureCells {
  private let outcome: Outcome
  private let node: NodeID
  private let narrator: Narrator
  private let openness: [UInt8]?
  private let numbers: [Int64]?
  /// What numbers are multiplied by to be printed, where that is a whole number and they are printed as they are.
  private var factor: Int64?
  private var texts: [Int64: [UInt8]] = [:]
  /// The word that was asked for last.
  private var last: (number: Int64, word: UInt64?)?
  /// The words of 是, 否 and the first levels, behind each other from −1 on; nil where they are not known yet.
  private var words = [UInt64??](repeating: nil, count: 32)

  init(_ outcome: Outcome, _ node: NodeID, _ values: BlockValues, _ narrator: Narrator) {
    (self.outcome, self.node, self.narrator) = (outcome, node, narrator)
    openness = values.openness(node)
    let known = values.multiples(node)
    numbers = known?.numbers
    if case .number(let type) = outcome.measure.type, let known,
      let printed = try? known.unit.divided(by: type.unit?.factor ?? .one), let words = printed.words,
      words.bottom == 1
    {
      factor = words.top
    }
  }

  func isOpen(_ lane: Int) -> Bool { openness?[lane] ?? 0 != 0 }

  /// Whether there may be a value and none is known: what does not apply is settled.
  func isUnsettled(_ lane: Int) -> Bool { openness?[lane] ?? 0 > 1 }

  /// By what a text is kept; nil where there is none, and for forms that the block has not computed.
  private func number(_ lane: Int, _ values: BlockValues) -> Int64? {
    isOpen(lane) || values.isLeft(lane) ? nil : numbers?[lane]
  }

  /// The text as a word; nil where it is longer.
  func word(_ lane: Int, _ values: BlockValues) -> UInt64? {
    guard let number = number(lane, values) else { return RowWords.word(text(lane, values)) }
    if let factor { return RowWords.word(whole: number, times: factor) ?? RowWords.word(text(lane, values)) }
    if let last, last.number == number { return last.word }
    let place = Int(truncatingIfNeeded: number &+ 1)
    if words.indices.contains(place) {
      let word = words[place] ?? RowWords.word(text(lane, values))
      words[place] = .some(word)
      return word
    }
    let word = RowWords.word(text(lane, values))
    last = (number, word)
    return word
  }

  /// The text with the comma before it.
  func text(_ lane: Int, _ values: BlockValues) -> [UInt8] {
    guard let number = number(lane, values) else { return made(lane, values) }
    if let factor, let whole = whole(number, factor) { return whole }
    if let known = texts[number] { return known }
    let text = made(lane, values)
    texts[number] = text
    return text
  }

  /// The text of a whole number of few digits.
  private func whole(_ number: Int64, _ factor: Int64) -> [UInt8]? {
    let (printed, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow || printed.magnitude > 1_000_000_000 ? nil : [UInt8(ascii: ",")] + String(printed).utf8
  }

  private func made(_ lane: Int, _ values: BlockValues) -> [UInt8] {
    var value: Value?
    switch values.value(node, lane) {
    case .value(let known)?: value = known
    // What does not apply is a blank.
    case .absent(let absence)? where absence.sharing != nil: return [UInt8(ascii: ",")]
    case .absent?, nil: break
    }
    let written = value.map { narrator.template.phrase(of: $0, as: outcome.measure.type).text }
    return Array(("," + writeCSVField(visibleText(narrator.cell(outcome, value, written)))).utf8)
  }
}

/// The texts of numbers with a fixed count of decimal places, the comma before each, those of numbers up to 12,000.
struct DecimalTexts: Sendable {
  let power: Int64
  /// The bytes, the first in the lowest, and how many in the highest; none where they may not fit.
  let words: [UInt64]

  init(places: Int) {
    power = (0..<places).reduce(1) { power, _ in power * 10 }
    var words: [UInt64] = []
    if places <= 3 {
      words.reserveCapacity(12_001)
      for number in 0...12_000 {
        // Up to a nine, the next number has another last digit.
        words.append(
          number % 10 == 0 ? Self.word(number, places) : words[number - 1] + Self.one(words[number - 1]))
      }
    }
    self.words = words
  }

  /// What a text grows by with its last digit.
  private static func one(_ word: UInt64) -> UInt64 { 1 << ((word >> 56 - 1) * 8) }

  /// `,12.34` from the last digit to the first.
  private static func word(_ number: Int, _ places: Int) -> UInt64 {
    var (rest, word, count) = (number, UInt64(0), 0)
    func put(_ byte: UInt8) {
      word = word << 8 | UInt64(byte)
      count += 1
    }
    for _ in 0..<places {
      put(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    if places > 0 { put(UInt8(ascii: ".")) }
    repeat {
      put(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    put(UInt8(ascii: ","))
    return word | UInt64(count) << 56
  }
}
