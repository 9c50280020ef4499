/// A comment that stands at a cell.
package struct SheetComment: Sendable {
  /// The cell.
  package let cell: CellReference
  /// What it says.
  package let text: String
}

extension Workbook {
  /// The comments of a sheet, in the order of the file; none where they cannot be read, for nothing rests on them.
  package func comments(of entry: SheetEntry) -> [SheetComment] {
    do throws(WorkbookFault) {
      let relations = try Relations(of: entry.part, in: package)
      guard let part = relations.first("comments"), let own = package.directory.entry(named: part.target)
      else { return [] }
      return try comments(in: own)
    } catch {
      return []
    }
  }

  private func comments(in entry: ZipEntry) throws(WorkbookFault) -> [SheetComment] {
    let (comment, reference) = (XMLName("comment"), XMLName("ref"))
    var reader = try package.openSmall(entry)
    var text = RichText()
    var result: [SheetComment] = []
    var token = try reader.next()
    while token != .finished {
      if token == .start, reader.name == comment {
        let cell = CellReference(try reader.attribute(reference) ?? "")
        try text.read(&reader, limits)
        if let cell {
          result.append(SheetComment(cell: cell, text: String(decoding: text.bytes, as: UTF8.self)))
        }
      }
      token = try reader.next()
    }
    return result
  }
}
