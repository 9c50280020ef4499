import DataFiles
import Source

/// What a sample says by the layouts of a template, as a table of value, cell, content and label for each form.
package func renderSample(_ sample: SampleReading, path: String, language: Language) -> String {
  sample.forms.map { renderForm($0, path: path, language) }.joined(separator: "\n")
}

private func renderForm(_ form: SampleForm, path: String, _ language: Language) -> String {
  let isChinese = language == .chinese
  let place = visibleText("\(path) › \(form.sheet)")
  var text = isChinese ? "\(place)：按版式 \(form.layout)\n\n" : "\(place): by layout \(form.layout)\n\n"
  let heads = isChinese ? ["值", "格", "写的是", "标签"] : ["value", "cell", "content", "label"]
  text += aligned([heads] + form.values.map { row($0, isChinese) })
  for table in form.tables {
    text +=
      isChinese
      ? "\n表 \(table.name)：\(table.rows.count) 行\n\n" : "\ntable \(table.name): \(table.rows.count) rows\n\n"
    text += rows(table.rows, isChinese)
  }
  if !form.missing.isEmpty {
    text +=
      (isChinese ? "\n没有读到：" : "\nnot found: ") + form.missing.joined(separator: isChinese ? "、" : ", ")
      + "\n"
  }
  return text
}

private func row(_ value: SampleValue, _ isChinese: Bool) -> [String] {
  [value.title, value.cell, content(value, isChinese), value.label].map { clipped($0) }
}

private func content(_ value: SampleValue, _ isChinese: Bool) -> String {
  guard let text = value.text else { return isChinese ? "（读不到）" : "(not read)" }
  return text.isEmpty ? isChinese ? "（空）" : "(blank)" : text
}

/// The rows of a table below the names of their columns, each text behind its cell.
private func rows(_ rows: [[SampleValue]], _ isChinese: Bool) -> String {
  guard let first = rows.first else { return "" }
  let heads = first.map { value in
    value.label.isEmpty || value.label == value.title ? value.title : "\(value.title) ← \(value.label)"
  }
  return aligned([heads] + rows.map { $0.map { clipped("\($0.cell) \(content($0, isChinese))") } })
}

private func clipped(_ text: String) -> String {
  let line = visibleText(text.oneLine)
  return line.count > 40 ? line.prefix(39) + "…" : line
}

/// Lines of cells, each as wide as the widest of its column.
private func aligned(_ lines: [[String]]) -> String {
  let count = lines.map(\.count).max() ?? 0
  let widths = (0..<count).map { column in
    lines.map { $0.indices.contains(column) ? displayWidth($0[column]) : 0 }.max() ?? 0
  }
  return lines.map { line in
    var text = "  "
    for (column, cell) in line.enumerated() {
      text += cell
      if column + 1 < line.count {
        text += String(repeating: " ", count: widths[column] - displayWidth(cell) + 2)
      }
    }
    return text + "\n"
  }.joined()
}
