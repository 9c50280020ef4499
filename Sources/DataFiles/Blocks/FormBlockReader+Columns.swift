import Planning
import Program
import Source
import Values

/// Columns of a block, cell by cell.
extension FormBlockReader {
  /// Cells of a block that want a careful look.
  private struct OddCells {
    /// Forms that are read with care as a whole.
    var forms: [Bool]
    /// Single cells, by lane.
    var cells: [Int: [Int]] = [:]

    mutating func add(_ lane: Int, _ column: Int) {
      if !forms[lane] { cells[lane, default: []].append(column) }
    }
  }

  /// For each form, the number of its first cell.
  private struct FirstCells {
    let numbers: [UInt32]
    let greatest: Int

    init(_ cells: [Int]) {
      numbers = cells.map { UInt32(truncatingIfNeeded: $0) }
      greatest = cells.max() ?? 0
    }
  }

  /// Reads the forms of some records.
  mutating func read(_ lanes: [Lane]) -> FormLanes {
    let count = lanes.count
    var odd = OddCells(forms: lanes.map { $0.name == nil })
    var columns: [SlotLanes?] = []
    let firsts = FirstCells(lanes.map { ends.records[$0.record] })
    for column in table.kinds.indices { columns.append(read(column, lanes, firsts, &odd)) }
    var result = FormLanes(
      block: FormBlock(count: count, slotCount: table.slotCount), records: lanes.map(\.record),
      names: lanes.map { $0.name ?? 0..<0 })
    for lane in 0..<count {
      if odd.forms[lane] {
        result.careful[lane] = form(lanes[lane].record, isTold: true)
      } else if let cells = odd.cells[lane] {
        readCells(cells, lane, lanes[lane].record, &columns)
      }
    }
    result.withCarefulCells = Set(odd.cells.keys)
    let forms = result.careful.sorted { $0.key < $1.key }
    for (column, lanes) in zip(table.kinds, columns) {
      guard let slot = column.slot else { continue }
      result.block.slots[slot.index] = filled(lanes, forms, slot, count)
    }
    if table.readsClaims { result.block.claims = claims(columns, odd.cells, forms.map(\.key), count) }
    for index in 0..<table.slotCount where result.block.slots[index] == nil && !forms.isEmpty {
      result.block.slots[index] = filled(nil, forms, SlotID(index), count)
    }
    return result
  }

  /// What forms claim; those with a cell that was read with care are looked at by themselves.
  private func claims(
    _ columns: [SlotLanes?], _ cells: [Int: [Int]], _ careful: [Int], _ count: Int
  ) -> ClaimLanes {
    var claims = ClaimLanes(count: count)
    for lane in Array(cells.keys) + careful { claims.isOdd[lane] = true }
    for (column, lanes) in zip(table.columns, columns) {
      guard let lanes else { continue }
      switch column.slot {
      case .claimed(let id)?: claims.scores.append((id, lanes))
      case .claimedTotal?: claims.total = lanes
      case .claimedGrade?: claims.grade = lanes
      default: break
      }
    }
    return claims
  }

  /// Reads single cells of a record with care; the others of it are as they were read.
  private mutating func readCells(_ cells: [Int], _ lane: Int, _ record: Int, _ columns: inout [SlotLanes?]) {
    let (file, _) = careful(record)
    let start = bytes(of: record).lowerBound
    var builder = FormBuilder(
      names: table.names, reader: reader, place: Place(file, file.wholeRange), reportsRepeats: false)
    builder.offersRewrites = tellsAll
    for column in cells {
      guard let slot = table.columns[column].slot else { continue }
      let range = cell(ends.records[record] + column)
      var scanner = CSVScanner(bytes: file.bytes, from: range.lowerBound - start, separator: table.separator)
      guard let found = scanner.nextCell() else { continue }
      builder.set(slot, to: table.columns[column].value(found, file, row: base.rows + record + 1))
    }
    findings.diagnostics += builder.diagnostics
    findings.uses += builder.uses
    findings.doubts.add(builder.doubts)
    for column in cells {
      guard let slot = table.kinds[column].slot else { continue }
      let said = Cell(builder.form, table.plan[slot].subject)
      columns[column]?.set(lane, said)
      if case .texts = table.kinds[column].kind, case .given(let value) = said, builder.hasNothingToTell {
        texts[column].learn(chunk.bytes[cell(ends.records[record] + column)], value)
      }
    }
  }

  /// The lanes of a slot with what carefully read forms say in it; nil where nobody says anything.
  private func filled(_ lanes: SlotLanes?, _ forms: [(key: Int, value: Form)], _ slot: SlotID, _ count: Int)
    -> SlotLanes?
  {
    guard !forms.isEmpty else { return lanes }
    let subject = table.plan[slot].subject
    guard var lanes else {
      var cells = Array(repeating: Cell.absent, count: count)
      var saysAny = false
      for (lane, form) in forms {
        cells[lane] = Cell(form, subject)
        if case .absent = cells[lane] { continue }
        saysAny = true
      }
      return saysAny ? SlotLanes(cells) : nil
    }
    for (lane, form) in forms { lanes.set(lane, Cell(form, subject)) }
    return lanes
  }

  /// One column of a block; nil where nothing of it is used. Lanes that want care are marked.
  private mutating func read(
    _ column: Int, _ lanes: [Lane], _ firsts: FirstCells, _ odd: inout OddCells
  ) -> SlotLanes? {
    let kind = table.kinds[column]
    switch kind.kind {
    case .text:
      return nil
    case .other:
      for (lane, record) in lanes.enumerated() where !cell(ends.records[record.record] + column).isEmpty {
        odd.forms[lane] = true
      }
      return nil
    case .number(let fit): return numbers(column, fit, lanes.count, spans(column, lanes, firsts), &odd)
    case .day:
      var looks = [UInt8](repeating: 0, count: lanes.count)
      let numbers = readDays(chunk.bytes, spans(column, lanes, firsts), &looks)
      return result(column, numbers, bound: 4_000_000, looks, &odd)
    case .words(let words):
      var looks = [UInt8](repeating: 0, count: lanes.count)
      let numbers = words.read(chunk.bytes, spans(column, lanes, firsts), &looks)
      return result(column, numbers, bound: 1 << 20, looks, &odd)
    case .texts:
      var looks = [UInt8](repeating: 0, count: lanes.count)
      let numbers = texts[column].read(chunk.bytes, spans(column, lanes, firsts), &looks)
      var result = result(column, numbers, bound: 1 << 20, looks, &odd)
      result?.table = texts[column].values
      return result
    }
  }

  /// Where the cells of a column stand; a cell in plain quotation marks without them.
  private func spans(_ column: Int, _ lanes: [Lane], _ firsts: FirstCells) -> CellSpans {
    let isLast = column == table.header.cells.count - 1
    guard chunk.isQuoted || isLast else {
      return CellSpans(ends: ends.ends, firsts: firsts.numbers, greatest: firsts.greatest, column: column)
    }
    return CellSpans(
      lanes.map { lane in
        let range = cell(ends.records[lane.record] + column)
        guard chunk.isQuoted, range.count > 1, chunk.bytes[range.lowerBound] == UInt8(ascii: "\""),
          chunk.bytes[range.upperBound - 1] == UInt8(ascii: "\"")
        else { return range }
        return (range.lowerBound + 1)..<(range.upperBound - 1)
      })
  }

  private mutating func numbers(
    _ column: Int, _ fit: DecimalFit, _ count: Int, _ spans: CellSpans, _ odd: inout OddCells
  ) -> SlotLanes? {
    var looks = [UInt8](repeating: 0, count: count)
    let decimals = readDecimals(chunk.bytes, spans, expecting: places[column], &looks)
    places[column] = decimals.usualPlaces
    let limits = limits(column, fit, places: decimals.places)
    let power = powersOfTen[decimals.places]
    if fit.hasOdd(decimals.numbers, limits, power: power) {
      for lane in 0..<count where fit.isOdd(decimals.numbers[lane], limits, power: power) {
        if looks[lane] == CellLook.value.rawValue { looks[lane] = CellLook.odd.rawValue }
      }
    }
    if fit.doubt == .percent, !isLargeNoted[column] { noteLarge(column, decimals, looks, spans, power) }
    var result = result(column, decimals.numbers, bound: decimals.allBits, looks, &odd)
    result?.scale = (try? fit.factor.divided(by: Rational(Int(power)))) ?? .one
    return result
  }

  /// The limits of a column's numbers, worked out again only where they have other decimal places than before.
  private mutating func limits(_ column: Int, _ fit: DecimalFit, places: Int) -> (low: Int64, high: Int64) {
    if let known = limits[column], known.places == places { return known.limits }
    let limits = fit.limits(places: places)
    self.limits[column] = (places, limits)
    return limits
  }

  /// The first number of a column of shares that is surely meant in its unit: beside it, small ones are doubtful.
  private mutating func noteLarge(
    _ column: Int, _ decimals: DecimalLanes, _ looks: [UInt8], _ spans: CellSpans, _ power: Int64
  ) {
    let first = decimals.numbers.indices.first {
      looks[$0] == CellLook.value.rawValue && decimals.numbers[$0] > 2 * power
    }
    guard let first, let slot = table.columns[column].slot, case .input(let id) = slot else { return }
    isLargeNoted[column] = true
    let written = String(decoding: chunk.bytes[spans[first]], as: UTF8.self)
    let sign = NumberSign(
      kind: .largePercent, name: shortened(table.names.template[id].name), written: written)
    let file = table.window([], offset: 0, linesBefore: 0)
    findings.doubts.add(sign, of: .slot(slot), at: Place(file, SourceRange(0, 0)), spot: "")
  }

  private func result(
    _ column: Int, _ numbers: [Int64], bound: UInt64, _ looks: [UInt8], _ odd: inout OddCells
  ) -> SlotLanes? {
    var all: UInt8 = 0
    for look in looks { all |= look }
    guard all != 0 else { return SlotLanes(numbers: numbers, bound: bound) }
    for lane in looks.indices where looks[lane] == CellLook.odd.rawValue { odd.add(lane, column) }
    // The marks of blank cells; lanes that are read with care get theirs later.
    return SlotLanes(
      numbers: numbers, bound: bound,
      marks: looks.map { ($0 == 0 ? SlotLanes.Mark.given : SlotLanes.Mark.absent).rawValue })
  }
}
