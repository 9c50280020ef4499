import Source

/// Why a workbook cannot be written (H5276–H5281).
package enum WritingMessage: DiagnosticMessage, Hashable {
  case longText(units: Int, sheet: String, cell: String)
  case longFormula(units: Int, sheet: String, cell: String)
  case rowBeyondGrid(sheet: String)
  case columnBeyondGrid(sheet: String)
  case tooManyLooks
  case tooLarge

  package var code: String {
    switch self {
    case .longText: "H5276"
    case .longFormula: "H5277"
    case .rowBeyondGrid: "H5278"
    case .columnBeyondGrid: "H5279"
    case .tooManyLooks: "H5280"
    case .tooLarge: "H5281"
    }
  }

  package var severity: Severity { .error }

  package var chinese: MessageText {
    let other = "改用 --format csv 或 json，或把数据分成几份"
    return switch self {
    case .longText(let units, let sheet, let cell):
      MessageText(
        "工作表“\(sheet)”的 \(cell) 写不下：文字有 \(units) 个字", why: "Excel 的一格至多 32767 个字",
        remedy: "把数据里这段文字改短；或改用 --format csv 或 json")
    case .longFormula(let units, let sheet, let cell):
      MessageText(
        "工作表“\(sheet)”的 \(cell) 写不下：公式有 \(units) 个字符", why: "Excel 的一个公式至多 8192 个字符",
        remedy: "在模板里把这条规则分成几条公式")
    case .rowBeyondGrid(let sheet):
      MessageText("工作表“\(sheet)”写不下：行太多", why: "Excel 的最后一行是 1048576", remedy: other)
    case .columnBeyondGrid(let sheet):
      MessageText("工作表“\(sheet)”写不下：列太多", why: "Excel 的最后一列是 XFD，第 16384 列", remedy: other)
    case .tooManyLooks:
      MessageText("工作簿写不下：不同的格式太多", why: "Excel 至多 64000 种单元格格式", remedy: other)
    case .tooLarge:
      MessageText("工作簿写不下：超过 4 GB", why: "写出的 .xlsx 至多 4 GB", remedy: other)
    }
  }

  package var english: MessageText {
    let other = "use --format csv or json, or divide the data"
    return switch self {
    case .longText(let units, let sheet, let cell):
      MessageText(
        "\(cell) of the sheet “\(sheet)” cannot be written: its text has \(units) characters",
        why: "a cell of Excel holds at most 32767 characters",
        remedy: "shorten this text in the data; or use --format csv or json")
    case .longFormula(let units, let sheet, let cell):
      MessageText(
        "\(cell) of the sheet “\(sheet)” cannot be written: its formula has \(units) characters",
        why: "a formula of Excel has at most 8192 characters",
        remedy: "divide the rule into several formulas of the template")
    case .rowBeyondGrid(let sheet):
      MessageText(
        "the sheet “\(sheet)” cannot be written: too many rows", why: "the last row of Excel is 1048576",
        remedy: other)
    case .columnBeyondGrid(let sheet):
      MessageText(
        "the sheet “\(sheet)” cannot be written: too many columns",
        why: "the last column of Excel is XFD, the 16384th", remedy: other)
    case .tooManyLooks:
      MessageText(
        "the workbook cannot be written: too many formats", why: "Excel takes at most 64000 formats of cells",
        remedy: other)
    case .tooLarge:
      MessageText(
        "the workbook cannot be written: more than 4 GB", why: "an .xlsx that is written has at most 4 GB",
        remedy: other)
    }
  }
}

extension WritingFault {
  /// What to say.
  package var message: WritingMessage {
    let place = cell?.text ?? ""
    return switch kind {
    case .longText(let units): .longText(units: units, sheet: sheet, cell: place)
    case .longFormula(let units): .longFormula(units: units, sheet: sheet, cell: place)
    case .rowBeyondGrid: .rowBeyondGrid(sheet: sheet)
    case .columnBeyondGrid: .columnBeyondGrid(sheet: sheet)
    case .tooManyLooks: .tooManyLooks
    case .tooLarge: .tooLarge
    }
  }
}
