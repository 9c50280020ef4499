import DataFiles
import Planning
import Program
import Runtime
import Source
import Values

/// Writes the rows of a table of scores from columns, form by form, as bytes; the same rows as `renderScores` writes.
package struct ScoreRows: Sendable {
  /// What a row shows of a form that has been read in a block.
  private let table: ScoreTable
  private let template: Template
  private let scores: [NodeID]
  private let total: NodeID
  private let grade: NodeID?
  private let outcomes: [NodeID]
  private let places: Int
  /// 不适用 and 待定, each with the comma before it.
  private let notApplicable: [UInt8]
  private let open: [UInt8]
  private let grades: [[UInt8]]
  private let states: (settled: [UInt8], open: [UInt8])
  private let decimals: DecimalTexts

  /// A writer for a template and its plan.
  package init(_ template: Template, _ plan: Plan, _ language: Language) {
    self.template = template
    let table = ScoreTable(Narrator(template, language))
    self.table = table
    scores = table.ids.map { plan.indicators[$0.index].score }
    (total, grade, outcomes) = (plan.total, plan.grade?.final, plan.outcomes)
    places = template.rounding.places
    func cell(_ text: String) -> [UInt8] { Array(",".utf8) + Array(writeCSVField(text).utf8) }
    notApplicable = cell(ReportWords.chinese.notApplicable)
    open = cell(ReportWords.chinese.undetermined)
    grades = template.grades.map { cell(visibleText($0.name)) }
    states = (cell(table.state(isDetermined: true)), cell(table.state(isDetermined: false)))
    decimals = DecimalTexts(places: places)
  }

  /// The nodes that rows need.
  package var nodes: [NodeID] { scores + [total] + [grade].compactMap { $0 } + outcomes }

  /// The header, with the mark of UTF-8 before it.
  package var header: [UInt8] { Array(CSVTextTable(header: table.header).text.utf8) }

  /// The row of a form that was evaluated by itself.
  package func row(_ evaluation: Evaluation) -> [UInt8] { Array(CSVTextTable.line(table.row(evaluation)).utf8) }

  /// The row of a finding.
  package func row(_ finding: Diagnostic) -> [UInt8] { Array(CSVTextTable.line(table.row(finding)).utf8) }

  /// The rows of a block, one behind the other, and where each ends.
  ///
  /// `name` gives the name of a form as it stands in the file; `ownRow` gives the row of a form that the columns leave
  /// out, and nil for others.
  package func append(
    _ values: BlockValues, to bytes: inout [UInt8], ends: inout [Int],
    name: (Int) -> ArraySlice<UInt8>, ownRow: (Int) -> [UInt8]?
  ) {
    let cells = (template.indicators.isEmpty ? [] : scores + [total]).map { ScoreCells($0, values, decimals) }
    let grade = self.grade.map { GradeCells($0, values) }
    bytes.reserveCapacity(bytes.count + values.count * (cells.count * 8 + 64))
    for lane in 0..<values.count {
      if let row = ownRow(lane) {
        bytes += row
        ends.append(bytes.count)
        continue
      }
      append(name(lane), to: &bytes)
      var isOpen = false
      for cell in cells {
        switch cell.look(lane) {
        case .number: decimals.append(cell.hundredths[lane], to: &bytes)
        case .notApplicable: bytes += notApplicable
        case .open: bytes += open
        case .other: bytes += other(cell.node, values, lane)
        }
      }
      if let total = cells.last { isOpen = total.look(lane) == .open }
      if !cells.isEmpty {
        if let grade {
          let code = grade.code(lane)
          bytes += code.map { grades[$0] } ?? open
          isOpen = isOpen || code == nil
        } else {
          bytes.append(UInt8(ascii: ","))
        }
      }
      appendOutcomes(values, lane, isOpen: &isOpen, to: &bytes)
      bytes.append(0x0D)
      bytes.append(0x0A)
      ends.append(bytes.count)
    }
  }

  private func appendOutcomes(
    _ values: BlockValues, _ lane: Int, isOpen: inout Bool, to bytes: inout [UInt8]
  ) {
    let figures = outcomes.map { values.value($0, lane) }
    if template.indicators.isEmpty {
      isOpen = figures.contains { if case .absent = $0 { true } else { false } }
    }
    bytes += isOpen ? states.open : states.settled
    for (outcome, figure) in zip(template.outcomes, figures) {
      var value: Value?
      if case .value(let known) = figure { value = known }
      let text = value.map { template.phrase(of: $0, as: outcome.measure.type).text }
      bytes.append(UInt8(ascii: ","))
      bytes += Array(writeCSVField(visibleText(table.narrator.cell(outcome, value, text))).utf8)
    }
  }

  /// A name as a field; one of letters, digits and Han is copied.
  private func append(_ name: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let isPlain = name.allSatisfy { byte in
      byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
    }
    if isPlain {
      bytes += name
    } else {
      bytes += Array(writeCSVField(visibleText(String(decoding: name, as: UTF8.self))).utf8)
    }
  }

  private func other(_ node: NodeID, _ values: BlockValues, _ lane: Int) -> [UInt8] {
    guard case .value(.number(let number)) = values.value(node, lane) else { return open }
    return Array(("," + table.narrator.numbers.machine(number)).utf8)
  }
}

/// The scores of one indicator in a block, as whole multiples of the last decimal place.
private struct ScoreCells {
  enum Look { case number, notApplicable, open, other }

  let node: NodeID
  /// Empty where they are no such multiples.
  let hundredths: [Int64]
  private let openness: [UInt8]?

  init(_ node: NodeID, _ values: BlockValues, _ decimals: DecimalTexts) {
    self.node = node
    openness = values.openness(node)
    guard let (numbers, unit) = values.multiples(node),
      let factor = try? unit * Rational(Int(decimals.power)), let words = factor.words, words.bottom == 1
    else {
      hundredths = []
      return
    }
    let least = Int64.max / max(1, Int64(clamping: words.top.magnitude))
    hundredths =
      words.top == 1
      ? numbers : numbers.allSatisfy { $0.magnitude <= least.magnitude } ? numbers.map { $0 * words.top } : []
  }

  func look(_ lane: Int) -> Look {
    switch openness?[lane] ?? 0 {
    case 0: hundredths.isEmpty ? .other : .number
    case 1: .notApplicable
    default: .open
    }
  }
}

private struct GradeCells {
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

/// The texts of numbers with a fixed count of decimal places, the comma before each; those of small ones are made once.
private struct DecimalTexts: Sendable {
  let places: Int
  let power: Int64
  /// For numbers up to 12,000: the bytes, the first in the lowest, and how many in the highest.
  private let words: [UInt64]

  init(places: Int) {
    self.places = places
    power = (0..<places).reduce(1) { power, _ in power * 10 }
    let own = places <= 3
    words = own ? (0...12_000).map { Self.word(Self.text(Int64($0), places)) } : []
  }

  private static func text(_ number: Int64, _ places: Int) -> [UInt8] {
    var digits = Array(String(number.magnitude).utf8)
    while digits.count <= places { digits.insert(UInt8(ascii: "0"), at: 0) }
    if places > 0 { digits.insert(UInt8(ascii: "."), at: digits.count - places) }
    return Array((number < 0 ? ",-" : ",").utf8) + digits
  }

  private static func word(_ text: [UInt8]) -> UInt64 {
    var word = UInt64(text.count) << 56
    for (place, byte) in text.enumerated() { word |= UInt64(byte) << UInt64(8 * place) }
    return word
  }

  @inline(__always)
  func append(_ number: Int64, to bytes: inout [UInt8]) {
    guard number >= 0, number < words.count else {
      bytes += Self.text(number, places)
      return
    }
    var word = words[Int(number)]
    for _ in 0..<Int(word >> 56) {
      bytes.append(UInt8(truncatingIfNeeded: word))
      word >>= 8
    }
  }
}
