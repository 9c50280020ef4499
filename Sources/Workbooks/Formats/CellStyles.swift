/// How a cell shows its value.
package struct CellStyle: Sendable {
  /// The format of numbers.
  package let format: NumberFormat
  /// What its font does to the whole cell.
  package let marks: TextMarks
}

/// The styles of cells, reduced to what changes the meaning of a value.
struct CellStyles: Sendable {
  private var styles: [CellStyle] = []
  /// For each style, whether its numbers are numbers and nothing else.
  private var plain: [Bool] = []

  /// No part of styles: every number is plain.
  init() {}

  /// The style of a number; nil for one that the workbook does not have.
  func style(_ index: Int) -> CellStyle? {
    if styles.isEmpty { return CellStyle(format: .general, marks: []) }
    return styles.indices.contains(index) ? styles[index] : nil
  }

  /// Whether numbers of a style are numbers and nothing else.
  func isPlain(_ index: Int) -> Bool { plain.isEmpty || plain[index] }

  /// Whether nothing is raised or struck out in cells of a style.
  func hasNoMarks(_ index: Int) -> Bool { styles.isEmpty || styles[index].marks.isEmpty }

  /// The number of styles; 0 where the workbook has no part for them.
  var count: Int { styles.count }

  /// Reads the part of styles.
  init(_ entry: ZipEntry, _ package: WorkbookPackage) throws(WorkbookFault) {
    var reader = try package.openSmall(entry)
    var part = StylesPart(package.limits)
    var token = try reader.next()
    while token != .finished {
      if token == .start { try part.read(&reader) }
      token = try reader.next()
    }
    var known: [Int: NumberFormat] = [:]
    for xf in part.cellFormats {
      let format = known[xf.format] ?? part.format(xf.format)
      known[xf.format] = format
      let marks = part.fonts.indices.contains(xf.font) ? part.fonts[xf.font] : []
      styles.append(CellStyle(format: format, marks: marks))
      plain.append(marks.isEmpty && format.isPlain)
    }
  }
}

/// The lists of the part of styles that matter.
private struct StylesPart {
  private var codes: [Int: String] = [:]
  private(set) var fonts: [TextMarks] = []
  private(set) var cellFormats: [(format: Int, font: Int)] = []
  private let limits: WorkbookLimits

  init(_ limits: WorkbookLimits) { self.limits = limits }

  func format(_ id: Int) -> NumberFormat {
    NumberFormat(code: codes[id] ?? builtInFormats[id] ?? "General")
  }

  /// Reads a list that begins; whatever else begins is passed over with all that is in it.
  mutating func read(_ reader: inout XMLReader) throws(WorkbookFault) {
    if reader.depth == 1 { return }
    switch reader.name {
    case XMLName("numFmts"): try readFormats(&reader)
    case XMLName("fonts"): try readFonts(&reader)
    case XMLName("cellXfs"): try readCellFormats(&reader)
    default: try reader.skipElement()
    }
  }

  private mutating func readFormats(_ reader: inout XMLReader) throws(WorkbookFault) {
    let outside = reader.depth - 1
    while reader.depth > outside {
      guard try reader.next() == .start, reader.name == XMLName("numFmt") else { continue }
      guard let id = Int(try reader.attribute(XMLName("numFmtId")) ?? "") else { continue }
      codes[id] = try reader.attribute(XMLName("formatCode")) ?? "General"
      try limits.hold(codes.count, to: .formats, in: reader.part)
    }
  }

  private mutating func readFonts(_ reader: inout XMLReader) throws(WorkbookFault) {
    let outside = reader.depth - 1
    while reader.depth > outside {
      guard try reader.next() == .start else { continue }
      if reader.name == XMLName("font") {
        fonts.append([])
        try limits.hold(fonts.count, to: .styles, in: reader.part)
      } else if reader.name == XMLName("strike"), !fonts.isEmpty {
        let value = try reader.attribute(XMLName("val"))
        if value == nil || isTrue(value) { fonts[fonts.count - 1].insert(.struck) }
      } else if reader.name == XMLName("vertAlign"), !fonts.isEmpty {
        let value = try reader.attribute(XMLName("val"))
        if value == "superscript" || value == "subscript" { fonts[fonts.count - 1].insert(.raised) }
      }
    }
  }

  private mutating func readCellFormats(_ reader: inout XMLReader) throws(WorkbookFault) {
    let outside = reader.depth - 1
    while reader.depth > outside {
      guard try reader.next() == .start, reader.name == XMLName("xf") else { continue }
      let format = Int(try reader.attribute(XMLName("numFmtId")) ?? "") ?? 0
      cellFormats.append((format, Int(try reader.attribute(XMLName("fontId")) ?? "") ?? 0))
      try limits.hold(cellFormats.count, to: .styles, in: reader.part)
    }
  }
}
