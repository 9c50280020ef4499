import Program
import Source
import Workbooks

/// What a workbook says by the layouts of a template: which value stands where, and why there.
package struct SampleReading: Sendable {
  /// The forms that were found, in the order of the sheets.
  package var forms: [SampleForm] = []
  /// What was found wrong.
  package var diagnostics: [Diagnostic] = []

  /// A reading without forms.
  package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

/// One form of a sample.
package struct SampleForm: Sendable {
  /// The name on the tab of its sheet, and the layout by which it is read.
  package let sheet: String
  package let layout: String
  /// The single values, in the order of the template.
  package let values: [SampleValue]
  /// The rows of each table with what stands in their cells.
  package let tables: [(name: String, rows: [[SampleValue]])]
  /// What the template asks for and the sheet does not say by the layout.
  package let missing: [String]
}

/// A value, the cell in which it stands, and the label that leads there.
package struct SampleValue: Sendable {
  /// What it is to the template.
  package let title: String
  /// The cell: C8, or 基础数据!C8 in another sheet.
  package let cell: String
  /// What it says; empty where it is blank, nil where it cannot be read.
  package let text: String?
  /// The label, with the cells in which it stands.
  package let label: String
}

/// Reads a workbook by the layouts of a template without judging what it says.
package func readSample(
  _ bytes: [UInt8], path: String, template: Template, within limits: WorkbookLimits = WorkbookLimits()
) -> SampleReading {
  let names = TemplateNames(template)
  let reading = readWorkbook(bytes, path: path, names, within: limits)
  var sample = SampleReading(diagnostics: reading.diagnostics)
  for found in reading.forms { sample.forms.append(SampleForm(found, names)) }
  return sample
}

extension SampleForm {
  fileprivate init(_ found: FoundForm, _ names: TemplateNames) {
    let home = found.origin.sheet
    (sheet, layout) = (home, found.layout)
    values = found.values.map { slot, cell in
      SampleValue(names.title(of: slot), cell, home)
    }
    tables = found.tables.map { table in
      let columns = names.template[table.table].columns
      let rows = table.rows.map { row in
        row.cells.map { indices, cell in
          SampleValue(indices.map { columns[$0].name }.joined(separator: "、"), cell, home)
        }
      }
      return (names.template[table.table].name, rows)
    }
    let given = found.values.filter { !$0.cell.isReported && !trimmingBlanks($0.cell.text).isEmpty }.map(
      \.slot)
    missing = names.template.asked.filter { !given.contains($0) }.map { names.title(of: $0) }
  }
}

extension SampleValue {
  fileprivate init(_ title: String, _ cell: FoundCell, _ home: String) {
    self.title = title
    let prefix = cell.place.sheet == home ? "" : cell.place.sheet + "!"
    self.cell = cell.isReported ? "" : prefix + cell.place.cell.text
    text = cell.isReported ? nil : trimmingBlanks(cell.text)
    let cells = cell.labelCells.map(\.text).joined(separator: " × ")
    label = cell.label + (cells.isEmpty ? "" : "（\(cells)）")
  }
}

extension Template {
  /// What a form must say: inputs that may not be left out, and judged scores.
  fileprivate var asked: [FormSlot] {
    let needed = inputs.indices.filter { !inputs[$0].isOptional }.map { FormSlot.input(InputID($0)) }
    let judged = indicators.filter { $0.rows == nil && $0.rule?.acceptsJudgedScore == true }
    return needed + judged.map { .score($0.id) }
  }
}
