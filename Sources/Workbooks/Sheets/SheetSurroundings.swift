/// The names of elements of sheets, ready to be compared.
struct SheetNames {
  let rows = XMLName("sheetData")
  let row = XMLName("row")
  let cell = XMLName("c")
  let value = XMLName("v")
  let formula = XMLName("f")
  let inline = XMLName("is")
  let reference = XMLName("r")
  let style = XMLName("s")
  let type = XMLName("t")
  let hidden = XMLName("hidden")
  let columns = XMLName("cols")
  let column = XMLName("col")
  let first = XMLName("min")
  let last = XMLName("max")
  let merges = XMLName("mergeCells")
  let merge = XMLName("mergeCell")
  let range = XMLName("ref")
  let filter = XMLName("autoFilter")
}

/// What a sheet says beside its rows.
struct SheetSurroundings: Sendable {
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var merges: [CellRange] = []
  /// The range of a filter that stands over the rows.
  private(set) var filter: CellRange?

  /// Reads an element beside the rows to its end; most say nothing of cells.
  mutating func read(
    _ reader: inout XMLReader, _ names: SheetNames, _ limits: WorkbookLimits, sheet: String
  ) throws(WorkbookFault) {
    if reader.name == names.columns {
      try readColumns(&reader, names)
    } else if reader.name == names.merges {
      try readMerges(&reader, names, limits, sheet: sheet)
    } else {
      if reader.name == names.filter { filter = CellRange(try reader.attribute(names.range) ?? "") }
      try reader.skipElement()
    }
  }

  private mutating func readColumns(_ reader: inout XMLReader, _ names: SheetNames) throws(WorkbookFault) {
    let outside = reader.depth - 1
    while reader.depth > outside {
      guard try reader.next() == .start, reader.name == names.column,
        isTrue(try reader.attribute(names.hidden)),
        let first = Int(try reader.attribute(names.first) ?? ""),
        let last = Int(try reader.attribute(names.last) ?? ""), first >= 1, first <= last
      else { continue }
      hiddenColumns.append(first...min(last, WorkbookLimits.lastColumn))
      if hiddenColumns.count > WorkbookLimits.lastColumn { throw reader.markupFault }
    }
  }

  private mutating func readMerges(
    _ reader: inout XMLReader, _ names: SheetNames, _ limits: WorkbookLimits, sheet: String
  ) throws(WorkbookFault) {
    let outside = reader.depth - 1
    while reader.depth > outside {
      guard try reader.next() == .start, reader.name == names.merge else { continue }
      let text = try reader.attribute(names.range) ?? ""
      guard let range = CellRange(text) else {
        throw WorkbookFault(.badReference(visible(text), sheet: sheet))
      }
      merges.append(range)
      try limits.hold(merges.count, to: .merges, in: reader.part)
    }
  }
}
