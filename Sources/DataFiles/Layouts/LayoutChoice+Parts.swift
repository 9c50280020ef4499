import Program
import Source
import Workbooks

/// Forms that stand on several sheets of a workbook.
extension LayoutChoice {
  /// Reads the sheets that are parts of forms: those of one name into a form of their own, or all into the one form of
  /// the workbook.
  mutating func finishParts(of index: Int) {
    let layout = layouts[index]
    let own = parts.filter { $0.layout == index }
    if layout.isPartsOnly {
      for form in own.map(\.part.form).withoutRepeats() {
        let sheets = own.filter { $0.part.form == form }
        homes[forms.count] = sheets[0].labels
        forms.append((LayoutReader(layout, sheets[0].labels, names, path: path).found, index))
        complete(forms.count - 1, sheets.map { ($0.part, $0.labels) })
      }
      return
    }
    let owners = forms.indices.filter { forms[$0].layout == index }
    if owners.count == 1 { return complete(owners[0], own.map { ($0.part, $0.labels) }) }
    for part in own {
      let sheet = part.labels.grid.sheet
      // It may be a form by another layout.
      if owners.isEmpty, takeForm(sheet, part.labels) { continue }
      refuse(.listWithoutForm(shortened(sheet.name), forms: owners.count), sheet)
    }
  }

  /// Reads the further sheets of a form into it.
  private mutating func complete(_ number: Int, _ own: [(part: SheetOfForm, labels: LabelIndex)]) {
    guard let home = homes[number] else { return }
    let layout = layouts[forms[number].layout]
    var form = forms[number].form
    for (number, part) in layout.parts.enumerated() {
      guard let found = own.first(where: { $0.part.number == number }) else {
        lose(part, named: part.name(of: own.first?.part.form ?? ""), of: layout, home, &form)
        continue
      }
      var reader = LayoutReader(layout, found.labels, names, path: path, adding: form)
      reader.read(part.values, part.bands)
      form = reader.found
      diagnostics += reader.diagnostics
    }
    let others = own.map(\.labels).filter { $0.grid.sheet.name != home.grid.sheet.name }
    for value in layout.values where !value.isStated { read(value, layout, [home] + others, &form) }
    forms[number].form = form
  }

  /// A sheet of the form that the workbook does not have: what stands on it is unreadable, and not missing.
  private mutating func lose(
    _ part: LayoutPart, named name: String, of layout: Layout, _ home: LabelIndex, _ form: inout FoundForm
  ) {
    refuse(.noPartSheet(shortened(name), layout: shortened(layout.name)), home.grid.sheet)
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

/// Which part of a form a sheet is, and of which form.
struct SheetOfForm {
  /// The number of the part.
  let number: Int
  /// What the name on the tab says of the form; empty where a workbook holds one.
  let form: String
}

extension LayoutPart {
  /// What the name of a sheet says of its form, where it is this part of one: of 甲单位-基本, where the part is *-基本, 甲单位.
  func form(of sheetName: String, _ rules: LabelRules) -> String? {
    guard let star = sheet.firstIndex(of: "*") else { return rules.key(of: sheetName) == sheet ? "" : nil }
    let key = rules.plain(sheetName)
    let (before, behind) = (sheet[..<star], sheet[sheet.index(after: star)...])
    guard key.hasPrefix(before), key.hasSuffix(behind), key.count > before.count + behind.count else {
      return nil
    }
    return String(key.dropFirst(before.count).dropLast(behind.count))
  }

  /// The name of the sheet of a form.
  fileprivate func name(of form: String) -> String { name.replacing("*", with: form) }
}
