extension SheetWriter {
  /// What stands before the rows: how the sheet is shown, and its columns.
  func head(isActive: Bool, _ looks: LookTable) -> [UInt8] {
    var text = XMLText(XMLText.head)
    text.addPlain("<worksheet xmlns=\"\(PartNames.main)\">")
    text.add("<sheetPr>")
    if let color = sheet.tabColor { text.addPlain("<tabColor rgb=\"\(color.code)\"/>") }
    if sheet.print?.fitsWidth == true { text.add("<pageSetUpPr fitToPage=\"1\"/>") }
    text.add("</sheetPr>")
    addView(to: &text, isActive: isActive)
    text.add("<sheetFormatPr defaultRowHeight=\"15\"/>")
    addColumns(to: &text, looks)
    text.add("<sheetData>")
    return text.bytes
  }

  private func addView(to text: inout XMLText, isActive: Bool) {
    text.add("<sheetViews><sheetView workbookViewId=\"0\"")
    if !sheet.showsGridLines { text.add(" showGridLines=\"0\"") }
    if isActive { text.add(" tabSelected=\"1\"") }
    let (rows, columns) = (sheet.frozenRows, sheet.frozenColumns)
    guard rows > 0 || columns > 0 else { return text.add("/></sheetViews>") }
    text.add("><pane")
    if columns > 0 { text.addAttribute("xSplit", columns) }
    if rows > 0 { text.addAttribute("ySplit", rows) }
    let pane = columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight"
    text.addAttribute("topLeftCell", CellReference(row: rows + 1, column: columns + 1).text)
    text.addPlain(" activePane=\"\(pane)\" state=\"frozen\"/><selection pane=\"\(pane)\"/>")
    text.add("</sheetView></sheetViews>")
  }

  private func addColumns(to text: inout XMLText, _ looks: LookTable) {
    let columns = sheet.columns.filter { (1...WorkbookLimits.lastColumn).contains($0.key) }
    if columns.isEmpty { return }
    text.add("<cols>")
    for (number, column) in columns.sorted(by: { $0.key < $1.key }) {
      text.add("<col")
      text.addAttribute("min", number)
      text.addAttribute("max", number)
      // A width counts digits and the edge beside them: five of seven pixels more.
      text.addPlain(" width=\"\(column.width.map { "\(min(max($0, 1), 254)).7109375" } ?? "8.7109375")\"")
      if column.width != nil { text.add(" customWidth=\"1\"") }
      if column.isHidden { text.add(" hidden=\"1\"") }
      if let look = column.look { text.addAttribute("style", looks.number(of: look)) }
      text.add("/>")
    }
    text.add("</cols>")
  }
}
