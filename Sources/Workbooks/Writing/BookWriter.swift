/// Writes a workbook whose rows come one after the other, into several sheets at once if need be.
///
/// Only what is compressed is kept. The same calls give the same bytes: there is no time in the file.
package final class BookWriter {
  /// Names for cells and ranges.
  package var names: [NewName] = []
  /// Whether programs compute all formulas when they open it.
  package var recalculatesOnOpening = false

  private let title: String
  private let looks = LookTable()
  private var sheets: [SheetWriter] = []

  /// A workbook without sheets, with a title among its properties.
  package init(title: String) { self.title = title }

  /// Adds a sheet, behind another one or behind all; its name is cleaned (`cleanSheetName`).
  package func add(_ sheet: NewSheet, behind other: SheetWriter? = nil) -> SheetWriter {
    let writer = SheetWriter(sheet, named: cleanSheetName(sheet.name, besides: sheets.map(\.name)), looks)
    let place = sheets.firstIndex { $0 === other }.map { $0 + 1 } ?? sheets.count
    sheets.insert(writer, at: place)
    return writer
  }

  /// The bytes of the file; nothing can be written after it.
  package func bytes() throws(WritingFault) -> [UInt8] {
    // Programs refuse a workbook of which nothing is to be seen.
    if !sheets.contains(where: { $0.sheet.visibility == .visible }) {
      if let first = sheets.first {
        first.sheet.visibility = .visible
      } else {
        _ = add(NewSheet(name: ""))
      }
    }
    let active = sheets.firstIndex { $0.sheet.visibility == .visible } ?? 0
    var parts: [ZipPart] = []
    for (index, sheet) in sheets.enumerated() {
      parts.append(try sheet.finish(part: PartNames.sheet(index), isActive: index == active))
    }
    let book = PartTexts(title: title, sheets: sheets, names: names)
    return try archive(
      of: [
        ZipPart(named: "[Content_Types].xml", book.contentTypes),
        ZipPart(named: "_rels/.rels", book.packageRelations),
        ZipPart(named: "docProps/core.xml", book.core), ZipPart(named: "docProps/app.xml", book.application),
        ZipPart(named: "xl/workbook.xml", book.workbook(active: active, recalculates: recalculatesOnOpening)),
        ZipPart(named: "xl/_rels/workbook.xml.rels", book.workbookRelations),
        ZipPart(named: "xl/styles.xml", looks.xml()),
      ] + parts)
  }
}

/// A name that a sheet may have: without `[]:*?/\` and control characters, at most 31 units, not empty, and unlike
/// those of other sheets, large and small letters being the same.
package func cleanSheetName(_ name: String, besides others: [String]) -> String {
  var clean = ""
  for scalar in name.unicodeScalars {
    switch scalar {
    case "[": clean += "［"
    case "]": clean += "］"
    case ":": clean += "："
    case "*": clean += "＊"
    case "?": clean += "？"
    case "/": clean += "／"
    case "\\": clean += "＼"
    case "'": clean += "’"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value & 0xFFFE == 0xFFFE: clean += " "
    default: clean.unicodeScalars.append(scalar)
    }
  }
  // The last is kept by Excel for itself.
  if clean.allSatisfy(\.isWhitespace) || clean.lowercased() == "history" { clean += "表" }
  let taken = Set(others.map { $0.lowercased() })
  var number = 1
  var result = shortened(clean, to: 31)
  while taken.contains(result.lowercased()) {
    number += 1
    let mark = " (\(number))"
    result = shortened(clean, to: 31 - mark.utf16.count) + mark
  }
  return result
}

private func shortened(_ name: String, to most: Int) -> String {
  var result = name
  while result.utf16.count > most { result.removeLast() }
  return result
}
