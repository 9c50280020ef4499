import Program
import Source
import Workbooks

/// Reads a sheet in which each row names an input and says its value.
struct ListReader {
  private let names: TemplateNames
  private let list: LayoutList
  private var reader: LayoutReader
  /// What was found wrong.
  var diagnostics: [Diagnostic] { reader.diagnostics }

  init(_ labels: LabelIndex, _ names: TemplateNames, _ list: LayoutList, path: String) {
    (self.names, self.list) = (names, list)
    let layout = Layout(
      name: "", place: Place(names.template.file, SourceRange(0, 0)), marks: [], values: [], bands: [],
      lists: [list])
    reader = LayoutReader(layout, labels, names, path: path)
  }

  /// Adds what the list says to a form; names that are no inputs are passed over.
  mutating func read(into form: inout FoundForm) {
    guard let head = reader.labels.find(list.name).first else { return report(list.name) }
    let header = BandHeader(at: head, reader.labels)
    guard let name = column(list.name, header), let value = column(list.value, header) else { return }
    let unit = list.unit.flatMap { column($0, header) }
    if list.unit != nil, unit == nil { return }
    var known: [InputID: CellReference] = [:]
    let inputs = inputsByLabel
    for row in reader.grid.rows where row > header.rows.upperBound && !header.isRepeated(in: row) {
      let label = reader.cell(in: row, name, as: .text, copiesMerged: true, list.name.text)
      guard let id = inputs[reader.labels.rules.key(of: label.text)] else { continue }
      let role: CellRole = names.template[id].isWords ? .text : .figure
      var cell = reader.cell(in: row, value, as: role, copiesMerged: false, trimmingBlanks(label.text))
      if let unit { join(&cell, reader.cell(in: row, unit, as: .text, copiesMerged: true, "")) }
      reader.setUnit(of: &cell, for: names.template[id], [label.place.cell])
      if let first = known[id] {
        reader.report(
          .listedTwice(shortened(names.template[id].name), cells: [first.text, label.place.cell.text]),
          at: first, related: [label.place.cell])
        cell.isReported = true
      }
      known[id] = known[id] ?? label.place.cell
      form.add(.input(id), cell)
    }
  }

  /// A number without a unit is in the one beside it.
  private func join(_ cell: inout FoundCell, _ unit: FoundCell) {
    let word = trimmingBlanks(unit.text)
    guard !word.isEmpty, let number = try? readNumber(cell.text), number.unit.isEmpty else { return }
    cell.text = trimmingBlanks(cell.text) + word
  }

  private var inputsByLabel: [String: InputID] {
    var result: [String: InputID] = [:]
    let rules = reader.labels.rules
    for (index, input) in names.template.inputs.enumerated() {
      for text in [input.label, input.name].compactMap({ $0 }) {
        let key = rules.key(of: text)
        if result[key] == nil { result[key] = InputID(index) }
      }
    }
    return result
  }

  private mutating func column(_ label: LabelPath, _ header: BandHeader) -> ClosedRange<Int>? {
    let columns = header.columns(under: label)
    if columns.count == 1 { return columns[0] }
    if columns.count > 1 {
      reader.reportTwice(columns.compactMap { header.head(of: $0.lowerBound) }, label, label.text)
    } else {
      report(label)
    }
    return nil
  }

  private mutating func report(_ label: LabelPath) {
    let near = reader.labels.near(label)
    reader.report(
      .listHeadNotFound(
        shortened(reader.sheetName), label: shortened(label.text), near: near.map { shortened($0.text) }),
      at: near?.cell ?? reader.found.origin.cell)
  }
}
