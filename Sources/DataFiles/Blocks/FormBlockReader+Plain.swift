import Planning
import Program
import Source
import Values

/// Forms for whom something is to be told although every cell is written plainly: what the columns hold, with places.
extension FormBlockReader {
  /// The form in a lane as far as it is asked for, the same as a careful reading gives; nil where a cell wants one.
  func plainForm(_ lane: Int, of lanes: FormLanes, _ wanted: WantedCells) -> Form? {
    if lanes.withCarefulCells.contains(lane) || table.sheet != nil || chunk.isQuoted { return nil }
    let record = lanes.records[lane]
    let (file, start, first) = (window(of: record), bytes(of: record).lowerBound, ends.records[record])
    let end = cell(first + table.columns.count - 1).upperBound
    let row = base.rows + record + 1
    var builder = FormBuilder(
      names: table.names, reader: reader, place: Place(file, SourceRange(0, end - start)),
      reportsRepeats: false)
    builder.makeRoom()
    for (number, column) in table.columns.enumerated() {
      guard let slot = column.slot, wanted.contains(slot) || table.naming.contains(number) else { continue }
      let cell = cell(first + number)
      let range = SourceRange(cell.lowerBound - start, cell.upperBound - start)
      if let value = value(number, lane, cell, lanes.block) {
        builder.take(value, slot, place: Place(file, range), at: column.spot(row: row))
        continue
      }
      guard isPlainName(cell) else { return nil }
      let text = String(decoding: chunk.bytes[cell], as: UTF8.self)
      builder.set(
        slot, to: column.value(CSVCell(text: text, range: range, isQuoted: false), file, row: row))
    }
    return builder.finished(fallback: fallbackName(file, number: self.number(of: record)))
  }

  /// What a cell of a lane holds; nil for a blank one, and for a text.
  private func value(_ column: Int, _ lane: Int, _ cell: Range<Int>, _ block: FormBlock) -> Value? {
    let kind = table.kinds[column]
    switch kind.kind {
    case .text, .texts, .other: return nil
    case .number(let fit):
      guard let number = plainDecimal(chunk.bytes, cell) else { return nil }
      return (try? number * fit.factor).map { .number($0) }
    case .day, .words:
      guard let slot = kind.slot, let lanes = block.slots[slot.index],
        lanes.marks.map({ $0[lane] == SlotLanes.Mark.given.rawValue }) ?? true
      else { return nil }
      return value(Int(lanes.numbers[lane]), table.columns[column].slot)
    }
  }

  /// What the number of a word or a day stands for.
  private func value(_ number: Int, _ slot: FormSlot?) -> Value? {
    guard case .input(let id)? = slot else { return nil }
    switch table.names.template[id].type {
    case .truth: return .truth(number != 0)
    case .level(let set): return .level(set, number)
    case .date: return CalendarDate(dayNumber: number).map { .date($0) }
    case .number, .text, .target, .figure, .reported: return nil
    }
  }
}
