import Source

/// Writes forms as the files that people bring: JSON, or CSV with the rows in files of their own.
struct SheetFiles {
  let template: Template
  let sheets: [Sheet]

  func json() -> [SourceFile] {
    let text = "[\n" + sheets.map { form($0) }.joined(separator: ",\n") + "\n]\n"
    return [SourceFile(path: "表单.json", bytes: Array(text.utf8))]
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  private func object(_ members: [(String, String)]) -> String {
    "{ " + members.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + " }"
  }

  /// As a number where it is one, else as a text.
  private func written(_ given: Given) -> String {
    switch given {
    case .unusable(let text): return quoted(text)
    case .value(.number, let text):
      return text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") } ? text : quoted(text)
    case .value(.truth, "true"): return "true"
    case .value(.truth, "false"): return "false"
    case .value(_, let text): return quoted(text)
    }
  }

  private func key(_ field: Field) -> String { field.source ?? field.name }

  private func form(_ sheet: Sheet) -> String {
    var members = [("表单", quoted(sheet.name))]
    let inputs = sheet.inputs.sorted { $0.key < $1.key }.filter { !template.inputs[$0.key].removed }
    members.append(("输入", object(inputs.map { (key(template.inputs[$0.key]), written($0.value)) })))
    var indicators: [(String, String)] = []
    for id in template.indicators.indices where isLeaf(id) {
      let entry = entry(id, sheet)
      if !entry.isEmpty { indicators.append((template.path(id), object(entry))) }
    }
    members.append(("指标", object(indicators)))
    for (index, table) in template.tables.enumerated() where !table.removed {
      let rows = (sheet.rows[index] ?? []).map { row in
        object(cells(row, table).map { (key($0.0), written($0.1)) })
      }
      members.append((table.name, "[" + rows.joined(separator: ", ") + "]"))
    }
    if let claim = sheet.totalClaim { members.append(("自报", object([("总分", claim.decimal ?? "0")]))) }
    return "  " + object(members)
  }

  private func isLeaf(_ id: Int) -> Bool {
    let indicator = template.indicators[id]
    return indicator.sentence != nil && !isRemoved(id)
  }

  private func isRemoved(_ id: Int) -> Bool {
    template.indicators[id].removed || template.indicators[id].parent.map { isRemoved($0) } ?? false
  }

  private func cells(_ row: [Int: Given], _ table: RowTable) -> [(Field, Given)] {
    row.sorted { $0.key < $1.key }.compactMap { column, given in
      table.columns[column].removed ? nil : (table.columns[column], given)
    }
  }

  private func entry(_ id: Int, _ sheet: Sheet) -> [(String, String)] {
    var entry: [(String, String)] = []
    if let score = sheet.scores[id] { entry.append(("得分", score.decimal ?? "0")) }
    if let points = sheet.points[id] { entry.append(("分值", points.decimal ?? "0")) }
    if let claim = sheet.claims[id] { entry.append(("自报", claim.decimal ?? "0")) }
    if sheet.exempt.contains(id) {
      entry.append(("不适用", "true"))
      entry.append(("理由", quoted("没有此项")))
    }
    if let answers = sheet.answers[id] {
      let texts = answers.sorted { $0.key < $1.key }.map { line, answer in
        (line, answer.map { $0 ? "true" : "\"否\"" } ?? "\"不适用\"")
      }
      entry.append(("要点", object(texts)))
    }
    return entry
  }

  // MARK: CSV

  func csv() -> [SourceFile] {
    var header = ["表单"]
    let inputs = template.inputs.indices.filter { !template.inputs[$0].removed }
    header += inputs.map { key(template.inputs[$0]) }
    let leaves = template.indicators.indices.filter { isLeaf($0) }
    var columns: [(String, (Sheet) -> String?)] = []
    for id in leaves {
      let path = template.path(id)
      func add(_ suffix: String, _ text: @escaping (Sheet) -> String?) {
        if sheets.contains(where: { text($0) != nil }) { columns.append((path + suffix, text)) }
      }
      add("") { $0.scores[id]?.decimal }
      add(".分值") { $0.points[id]?.decimal }
      add(".自报") { $0.claims[id]?.decimal }
      add(".不适用") { $0.exempt.contains(id) ? "是" : nil }
      add(".理由") { $0.exempt.contains(id) ? "没有此项" : nil }
      let lines = Set(sheets.flatMap { $0.answers[id]?.keys.map { $0 } ?? [] })
      for line in lines.sorted() {
        add(".要点.\(line)") { sheet in
          sheet.answers[id]?[line].map { $0.map { $0 ? "是" : "否" } ?? "不适用" }
        }
      }
    }
    columns.append(("自报.总分", { $0.totalClaim?.decimal }))
    var lines = [(header + columns.map(\.0)).joined(separator: ",")]
    for sheet in sheets {
      let given = inputs.map { sheet.inputs[$0].map { text($0) } ?? "" }
      lines.append(([sheet.name] + given + columns.map { $0.1(sheet) ?? "" }).joined(separator: ","))
    }
    let rows = template.tables.indices.filter { !template.tables[$0].removed }.compactMap { rowFile($0) }
    return [file("表单.csv", lines)] + rows
  }

  private func text(_ given: Given) -> String {
    switch given {
    case .unusable(let text), .value(_, let text): text
    }
  }

  private func rowFile(_ index: Int) -> SourceFile? {
    let table = template.tables[index]
    let columns = table.columns.indices.filter { !table.columns[$0].removed }
    var lines = [(["表单"] + columns.map { key(table.columns[$0]) }).joined(separator: ",")]
    for sheet in sheets {
      for row in sheet.rows[index] ?? [] {
        lines.append(([sheet.name] + columns.map { row[$0].map { text($0) } ?? "" }).joined(separator: ","))
      }
    }
    return lines.count == 1 ? nil : file("行\(index).csv", lines)
  }

  private func file(_ path: String, _ lines: [String]) -> SourceFile {
    SourceFile(path: path, bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
