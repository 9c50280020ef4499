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
  /// 不适用 and 待定, each with the comma before it.
  private let notApplicable: [UInt8]
  private let undetermined: [UInt8]
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
    func cell(_ text: String) -> [UInt8] { Array(",".utf8) + Array(writeCSVField(text).utf8) }
    notApplicable = cell(ReportWords.chinese.notApplicable)
    undetermined = cell(ReportWords.chinese.undetermined)
    grades = template.grades.map { cell(visibleText($0.name)) }
    states = (cell(table.state(isDetermined: true)), cell(table.state(isDetermined: false)))
    decimals = DecimalTexts(places: template.rounding.places)
  }

  /// The nodes that rows need.
  package var nodes: [NodeID] { scores + [total] + [grade].compactMap { $0 } + outcomes }

  /// The header, with the mark of UTF-8 before it.
  package var header: [UInt8] { Array(CSVTextTable(header: table.header).text.utf8) }

  /// The row of a form that was evaluated by itself.
  package func row(_ evaluation: Evaluation) -> [UInt8] {
    Array(CSVTextTable.line(table.row(evaluation)).utf8)
  }

  /// The row of a finding.
  package func row(_ finding: Diagnostic) -> [UInt8] { Array(CSVTextTable.line(table.row(finding)).utf8) }

  /// The rows of a block, one behind the other, and where each ends. `own` are forms that were evaluated by themselves.
  package func append(
    _ values: BlockValues, _ names: FormNames, _ own: [Int: Evaluation], to bytes: inout [UInt8],
    ends: inout [Int]
  ) {
    let cells = (template.indicators.isEmpty ? [] : scores + [total]).map { ScoreCells($0, values, decimals) }
    let grade = self.grade.map { GradeCells($0, values) }
    let figures = zip(template.outcomes, outcomes).map { FigureCells($0, $1, values, table.narrator) }
    let isOpen = openForms(values, cells, grade, figures)
    var words = RowWords(
      count: values.count, width: cells.count + (cells.isEmpty ? 0 : 1) + 2 + figures.count)
    let open = RowWords.word(undetermined)
    for cell in cells { words.add(cell, decimals, open: open) }
    if !cells.isEmpty {
      let names = grades.map { RowWords.word($0) }
      words.add { lane in
        guard let grade else { return RowWords.comma }
        return grade.code(lane).map { names[$0] } ?? open
      }
    }
    // A state is longer than a word.
    for part in [0..<7, 7..<14] {
      let (settled, open) = (RowWords.word(states.settled, part), RowWords.word(states.open, part))
      words.add { isOpen[$0] ? open : settled }
    }
    for figure in figures { words.add { figure.word($0, values) } }
    func longRow(_ lane: Int) -> [UInt8] {
      if let evaluation = own[lane] { return row(evaluation) }
      var text = field(names[lane])
      for cell in cells { text += self.text(of: cell, lane, values) }
      if !cells.isEmpty {
        text += grade == nil ? [UInt8(ascii: ",")] : grade?.code(lane).map { grades[$0] } ?? undetermined
      }
      text += isOpen[lane] ? states.open : states.settled
      for figure in figures { text += figure.text(lane, values) }
      return text + [0x0D, 0x0A]
    }
    words.append(names, to: &bytes, ends: &ends, isOwn: { own[$0] != nil }, long: longRow)
  }

  private func openForms(
    _ values: BlockValues, _ cells: [ScoreCells], _ grade: GradeCells?, _ figures: [FigureCells]
  ) -> [Bool] {
    (0..<values.count).map { lane in
      guard let total = cells.last else { return figures.contains { $0.isOpen(lane) } }
      return total.look(lane) == .open || grade.map { $0.code(lane) == nil } ?? false
    }
  }

  private func text(of cell: ScoreCells, _ lane: Int, _ values: BlockValues) -> [UInt8] {
    switch cell.look(lane) {
    case .notApplicable: notApplicable
    case .open: undetermined
    case .number, .other: other(cell.node, values, lane)
    }
  }

  private func field(_ name: ArraySlice<UInt8>) -> [UInt8] {
    Array(writeCSVField(visibleText(String(decoding: name, as: UTF8.self))).utf8)
  }

  private func other(_ node: NodeID, _ values: BlockValues, _ lane: Int) -> [UInt8] {
    guard case .value(.number(let number))? = values.value(node, lane) else { return undetermined }
    return Array(("," + table.narrator.numbers.machine(number)).utf8)
  }
}

/// The cells of a block's rows as words of text: seven bytes, the first in the lowest, and in the highest how many.
private struct RowWords {
  /// For each form, its words one after the other.
  private var words: [UInt64]
  private let count: Int
  /// How many words a row has, and how many have been added.
  private let width: Int
  private var added = 0
  /// The forms with a cell that does not fit.
  private var isLong: [Bool]
  /// A comma and the end of a line.
  static let comma = UInt64(1) << 56 | UInt64(UInt8(ascii: ","))
  private static let lineEnd = UInt64(2) << 56 | 0x0A0D

  init(count: Int, width: Int) {
    (self.count, self.width) = (count, width)
    words = [UInt64](repeating: 0, count: count * width)
    isLong = Array(repeating: false, count: count)
  }

  /// A text as a word; nil where it is longer.
  @inline(__always)
  static func word(_ text: some RandomAccessCollection<UInt8>) -> UInt64? {
    guard text.count <= 7 else { return nil }
    var word = UInt64(text.count) << 56
    for (place, byte) in text.enumerated() { word |= UInt64(byte) << UInt64(8 * place) }
    return word
  }

  /// A part of a text as a word, as far as the text reaches.
  static func word(_ text: [UInt8], _ part: Range<Int>) -> UInt64? {
    word(text[part.clamped(to: text.startIndex..<text.endIndex)])
  }

  /// Adds a cell of every form.
  @inline(__always)
  mutating func add(_ word: (Int) -> UInt64?) {
    var place = added
    added += 1
    for lane in 0..<count {
      if let word = word(lane) { words[place] = word } else { isLong[lane] = true }
      place += width
    }
  }

  /// Adds the score of every form; small ones have their texts ready.
  mutating func add(_ cell: ScoreCells, _ decimals: DecimalTexts, open: UInt64?) {
    if cell.openness != nil || cell.hundredths.isEmpty {
      return add { cell.word($0, decimals) ?? (cell.look($0) == .open ? open : nil) }
    }
    var place = added
    added += 1
    let (count, width) = (count, width)
    var isAnyLong = false
    words.withUnsafeMutableBufferPointer { words in
      cell.hundredths.withUnsafeBufferPointer { numbers in
        decimals.words.withUnsafeBufferPointer { texts in
          for lane in 0..<count {
            let number = numbers[lane]
            if number >= 0, number < texts.count {
              words[place] = texts[Int(number)]
            } else {
              isAnyLong = true
            }
            place &+= width
          }
        }
      }
    }
    guard isAnyLong else { return }
    for lane in 0..<count where cell.word(lane, decimals) == nil { isLong[lane] = true }
  }

  /// Appends all rows; `long` gives those that do not fit, whose names want care, or that are their own.
  func append(
    _ names: FormNames, to bytes: inout [UInt8], ends: inout [Int], isOwn: (Int) -> Bool,
    long: (Int) -> [UInt8]
  ) {
    var lane = 0
    while lane < count {
      let last = appendPlain(from: lane, names, to: &bytes, &ends, isOwn)
      lane = last
      if lane < count {
        bytes += long(lane)
        ends.append(bytes.count)
        lane += 1
      }
    }
  }

  /// Appends rows up to the next one that is not plain; its number.
  private func appendPlain(
    from first: Int, _ names: FormNames, to bytes: inout [UInt8], _ ends: inout [Int], _ isOwn: (Int) -> Bool
  ) -> Int {
    var (lane, last) = (first, first)
    while last < count, !isLong[last], !isOwn(last), names.others.isEmpty || names.others[last] == nil {
      last += 1
    }
    if last == first { return first }
    var end = 0
    // Room for these rows, as long as they can be.
    let room = names.ranges[first..<last].reduce(0) { $0 + $1.count } + (last - first) * (8 * width + 16) + 64
    let start = bytes.count
    bytes += [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
      let buffer = UnsafeMutableRawBufferPointer(buffer)
      defer { written = end }
      names.bytes.withUnsafeBufferPointer { text in
        words.withUnsafeBufferPointer { words in
          while lane < last {
            let row = end
            guard copy(names.ranges[lane], text, buffer, &end) else {
              end = row
              return
            }
            for place in (lane * width)..<((lane + 1) * width) {
              let word = words[place]
              buffer.storeBytes(of: word, toByteOffset: end, as: UInt64.self)
              end &+= Int(truncatingIfNeeded: word &>> 56)
            }
            buffer.storeBytes(of: Self.lineEnd, toByteOffset: end, as: UInt64.self)
            end &+= 2
            ends.append(start + end)
            lane += 1
          }
        }
      }
    }
    return lane
  }

  /// Copies a name of letters, digits and Han; false for others.
  @inline(__always)
  private func copy(
    _ name: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ buffer: UnsafeMutableRawBufferPointer,
    _ end: inout Int
  ) -> Bool {
    for place in name {
      let byte = text[place]
      let isLetter = byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
      if byte < 0x80, !isLetter, byte < 0x30 || byte > 0x39 { return false }
      buffer[end] = byte
      end &+= 1
    }
    return true
  }
}

/// The scores of one indicator in a block, as whole multiples of the last decimal place.
private struct ScoreCells {
  enum Look { case number, notApplicable, open, other }

  let node: NodeID
  /// Empty where they are no such multiples.
  let hundredths: [Int64]
  let openness: [UInt8]?

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

  /// The text of a small number; nil for anything else.
  @inline(__always)
  func word(_ lane: Int, _ decimals: DecimalTexts) -> UInt64? {
    guard !hundredths.isEmpty, openness?[lane] ?? 0 == 0 else { return nil }
    let number = hundredths[lane]
    return number >= 0 && number < decimals.words.count ? decimals.words[Int(number)] : nil
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

/// A figure beside the scores in a block, each text made once.
private final class FigureCells {
  private let outcome: Outcome
  private let node: NodeID
  private let narrator: Narrator
  private let openness: [UInt8]?
  private let numbers: [Int64]?
  private var texts: [Int64: [UInt8]] = [:]
  /// The word that was asked for last.
  private var last: (number: Int64, word: UInt64?)?

  init(_ outcome: Outcome, _ node: NodeID, _ values: BlockValues, _ narrator: Narrator) {
    (self.outcome, self.node, self.narrator) = (outcome, node, narrator)
    openness = values.openness(node)
    numbers = values.multiples(node)?.numbers
  }

  func isOpen(_ lane: Int) -> Bool { openness?[lane] ?? 0 != 0 }

  /// The text as a word; nil where it is longer.
  func word(_ lane: Int, _ values: BlockValues) -> UInt64? {
    guard !isOpen(lane), let number = numbers?[lane] else { return RowWords.word(text(lane, values)) }
    if let last, last.number == number { return last.word }
    let word = RowWords.word(text(lane, values))
    last = (number, word)
    return word
  }

  /// The text with the comma before it.
  func text(_ lane: Int, _ values: BlockValues) -> [UInt8] {
    guard !isOpen(lane), let number = numbers?[lane] else { return made(lane, values) }
    if let known = texts[number] { return known }
    let text = made(lane, values)
    texts[number] = text
    return text
  }

  private func made(_ lane: Int, _ values: BlockValues) -> [UInt8] {
    var value: Value?
    if case .value(let known)? = values.value(node, lane) { value = known }
    let written = value.map { narrator.template.phrase(of: $0, as: outcome.measure.type).text }
    return Array(("," + writeCSVField(visibleText(narrator.cell(outcome, value, written)))).utf8)
  }
}

/// The texts of numbers with a fixed count of decimal places, the comma before each, those of numbers up to 12,000.
private struct DecimalTexts: Sendable {
  let power: Int64
  /// The bytes, the first in the lowest, and how many in the highest; none where they may not fit.
  let words: [UInt64]

  init(places: Int) {
    power = (0..<places).reduce(1) { power, _ in power * 10 }
    words = places <= 3 ? (0...12_000).map { Self.word($0, places) } : []
  }

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
