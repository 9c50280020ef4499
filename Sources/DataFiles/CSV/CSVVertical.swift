import Program
import Source
import Values
import Workbooks

/// Reads a file in which names stand in the first column and the values of one form beside them; nil where it is no
/// such file.
func readVerticalForm(_ file: SourceFile, _ layout: CSVLayout, _ names: TemplateNames) -> FileReading? {
  guard layout.fullWidth == nil else { return nil }
  let lines = verticalLines(file, layout, names)
  guard let lines, let first = lines.first, let last = lines.last else { return nil }
  let place = Place(file, SourceRange(Int(first.range.start), Int(last.range.end)))
  let width = lines.map(\.width).max() ?? 0
  guard width <= 3, lines.allSatisfy({ $0.hasPlainThird }) else {
    let message = ShapeMessage.verticalUnclear(columns: width)
    return FileReading(
      diagnostics: [Diagnostic(message, at: place)],
      unread: [UnreadPart(place: place, file: file.path, mayHoldRows: true)])
  }
  var walk = VerticalWalk(file: file, names: names, place: place)
  return walk.read(lines)
}

/// One line: a name, its value, and what stands behind.
private struct VerticalLine {
  let row: Int
  let range: SourceRange
  let cells: [CSVCell]

  /// The columns up to the last one that says something.
  var width: Int { (cells.lastIndex { !$0.text.isEmpty } ?? -1) + 1 }
  var name: CSVCell { cells[0] }
  var value: CSVCell? { cells.count > 1 && !cells[1].text.isEmpty ? cells[1] : nil }
  var third: CSVCell? { cells.count > 2 && !cells[2].text.isEmpty ? cells[2] : nil }
  /// Whether the third cell is no second value.
  var hasPlainThird: Bool { third.map { (try? readNumber($0.text)) == nil } ?? true }
}

/// More lines than any form has: what is longer is a table.
private let mostLines = 2000

/// The lines of the file where its first column is one of names; nil otherwise.
private func verticalLines(
  _ file: SourceFile, _ layout: CSVLayout, _ names: TemplateNames
) -> [VerticalLine]? {
  var scanner = CSVScanner(bytes: file.bytes, from: layout.start, separator: layout.separator)
  var lines: [VerticalLine] = []
  var row = 0
  while let record = scanner.nextRecord() {
    row += 1
    guard record.fault == nil, lines.count < mostLines else { return nil }
    guard record.cells.contains(where: { !$0.text.isEmpty }) else { continue }
    lines.append(VerticalLine(row: row, range: record.range, cells: record.cells))
  }
  let filled = lines.filter { $0.value != nil }
  let labels = Set(filled.filter { names.labelsValue($0.name.text) }.map { nameKey($0.name.text) })
  // As many names down the side as in any line: what stands beside 支出 is then no name but its value.
  let known = filled.count(where: { names.knownNames([$0.name]) == 1 })
  guard labels.count >= 2, labels.count >= layout.knownNames, known * 3 >= filled.count else { return nil }
  return lines
}

/// Goes through the lines of a vertical form.
private struct VerticalWalk {
  let file: SourceFile
  let names: TemplateNames
  let place: Place
  var builder: FormBuilder
  var reading = FileReading()
  private var unknown: [VerticalLine] = []

  init(file: SourceFile, names: TemplateNames, place: Place) {
    self.file = file
    self.names = names
    self.place = place
    builder = FormBuilder(
      names: names, reader: ValueReader(names.template), place: place, reportsRepeats: true)
  }

  mutating func read(_ lines: [VerticalLine]) -> FileReading {
    reading.diagnostics.append(Diagnostic(ShapeMessage.vertical, at: place))
    for line in lines { read(line) }
    for line in unknown { judge(line) }
    let form = builder.finished(fallback: fallbackName(file, number: nil))
    reading.forms.append(form)
    reading.diagnostics += builder.diagnostics + builder.doubts.diagnostics()
    reading.uses += builder.uses
    return reading
  }

  private mutating func read(_ line: VerticalLine) {
    guard let value = line.value else { return }
    do throws(Refusal) {
      switch try names.meaning(of: line.name.text) {
      case .slot(let slot, let unit): take(slot, unit, line, value)
      case .lost(let slot, let message): lose(slot, message, line, value)
      case .remark: break
      case .unknown: unknown.append(line)
      }
    } catch {
      report(error.message, line)
    }
  }

  private mutating func take(
    _ slot: FormSlot, _ unit: MeasureUnit?, _ line: VerticalLine, _ value: CSVCell
  ) {
    var column = column(line, slot)
    column.unit = unit
    if unit == nil, case .input(let id) = slot, let word = line.third?.text {
      do throws(Refusal) {
        column.unit = try ValueReader(names.template).columnUnit(word, for: names.template[id])
      } catch {
        return lose(slot, unusableUnit(word, of: names.template[id]), line, value)
      }
    }
    builder.set(slot, to: column.value(value, file, row: line.row))
  }

  private func column(_ line: VerticalLine, _ slot: FormSlot?) -> CSVColumn {
    CSVColumn(slot: slot, letters: columnLetters(2), title: "（\(shortened(line.name.text))）")
  }

  private mutating func lose(
    _ slot: FormSlot, _ message: some DiagnosticMessage, _ line: VerticalLine, _ value: CSVCell
  ) {
    report(message, line)
    var column = column(line, slot)
    column.loss = .all
    builder.set(slot, to: column.value(value, file, row: line.row))
  }

  private mutating func report(_ message: some DiagnosticMessage, _ line: VerticalLine) {
    reading.diagnostics.append(
      Diagnostic(message, at: Place(file, line.name.range), spot: "A\(line.row)"))
  }

  private mutating func judge(_ line: VerticalLine) {
    let found = UnknownName(line.name.text, names) { builder.isFilled($0) }
    guard let value = line.value else { return }
    if let slot = found.near?.slot {
      let message = FormMessage.unknownColumn(shortened(line.name.text), near: found.near?.name)
      return lose(slot, message, line, value)
    }
    reading.uses.append(
      FoldedUse(
        subject: .unused, text: shortened(line.name.text), place: Place(file, line.name.range),
        spot: "A\(line.row)"))
  }
}
