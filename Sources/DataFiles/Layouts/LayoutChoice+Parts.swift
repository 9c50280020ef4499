import Program
import Source
import Workbooks

/// Forms that stand on several sheets of a workbook.
extension LayoutChoice {
  /// Reads the sheets that are parts of a form into the one form of the workbook.
  mutating func finishParts(of index: Int) {
    let layout = layouts[index]
    let own = parts.filter { $0.layout == index }
    if layout.isPartsOnly, let first = own.first {
      homes[forms.count] = first.labels
      forms.append((LayoutReader(layout, first.labels, names, path: path).found, index))
    }
    let owners = forms.indices.filter { forms[$0].layout == index }
    guard owners.count == 1, let home = homes[owners[0]] else {
      for part in own {
        let sheet = part.labels.grid.sheet
        // It may be a form by another layout.
        if owners.isEmpty, takeForm(sheet, part.labels) { continue }
        refuse(.listWithoutForm(shortened(sheet.name), forms: owners.count), sheet)
      }
      return
    }
    var form = forms[owners[0]].form
    for (number, part) in layout.parts.enumerated() {
      guard let found = own.first(where: { $0.part == number }) else {
        lose(part, of: layout, home, &form)
        continue
      }
      var reader = LayoutReader(layout, found.labels, names, path: path, adding: form)
      reader.read(part.values, part.bands)
      form = reader.found
      diagnostics += reader.diagnostics
    }
    let others = own.map(\.labels).filter { $0.grid.sheet.name != home.grid.sheet.name }
    for value in layout.values where !value.isStated { read(value, layout, [home] + others, &form) }
    forms[owners[0]].form = form
  }

  /// A sheet of the form that the workbook does not have: what stands on it is unreadable, and not missing.
  private mutating func lose(
    _ part: LayoutPart, of layout: Layout, _ home: LabelIndex, _ form: inout FoundForm
  ) {
    refuse(.noPartSheet(shortened(part.name), layout: shortened(layout.name)), home.grid.sheet)
    for value in part.values {
      let slot = FormSlot(value.slot)
      form.add(slot, .reported(at: form.origin, label: names.title(of: slot)))
    }
    for band in part.bands {
      guard case .table(let id, _) = band.content else { continue }
      form.add(FoundTable(table: id, origin: form.origin, isLost: true))
    }
  }

  /// What the block leaves out stands on the one sheet that has its labels.
  private mutating func read(
    _ value: LayoutValue, _ layout: Layout, _ sheets: [LabelIndex], _ form: inout FoundForm
  ) {
    let found = sheets.filter { labels in
      value.place.labels.allSatisfy { !labels.find($0).isEmpty }
    }
    var reader = LayoutReader(layout, found.first ?? sheets[0], names, path: path, adding: form)
    if found.count > 1, let label = value.place.labels.first {
      let slot = FormSlot(value.slot)
      let cells = found.flatMap { labels in
        labels.find(label).map { "\(labels.grid.sheet.name)!\($0.text)" }
      }
      reader.report(
        .labelTwice(
          shortened(names.title(of: slot)), label: shortened(label.text), cells: Array(cells.prefix(4)),
          count: cells.count), at: found[0].find(label)[0])
      reader.add(slot, .reported(at: form.origin, label: names.title(of: slot)))
    } else {
      reader.read([value], [])
    }
    form = reader.found
    diagnostics += reader.diagnostics
  }
}
