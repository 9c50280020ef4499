/// What the part of the workbook itself says.
struct WorkbookPart {
  private(set) var sheets: [SheetEntry] = []
  private(set) var countsFrom1904 = false
  private(set) var asksForCalculation = false
  /// What names for cells of the whole workbook mean.
  private(set) var names: [String: String] = [:]

  init(_ part: String, _ relations: Relations, _ package: WorkbookPackage) throws(WorkbookFault) {
    var reader = try package.openSmall(try package.required(part))
    var token = try reader.next()
    guard token == .start, reader.name == XMLName("workbook") else { throw WorkbookFault(.foreign(.archive)) }
    var names: [String: String] = [:]
    while token != .finished {
      // What newer programs add to a workbook stands in lists of extensions and says nothing of cells.
      if token == .start, reader.name == XMLName("extLst") { try reader.skipElement() }
      if token == .start, reader.name == XMLName("workbookPr") {
        countsFrom1904 = isTrue(try reader.attribute(XMLName("date1904")))
      } else if token == .start, reader.name == XMLName("calcPr") {
        asksForCalculation = isTrue(try reader.attribute(XMLName("fullCalcOnLoad")))
      } else if token == .start, reader.name == XMLName("definedName") {
        try addName(&reader)
      } else if token == .start, reader.name == XMLName("sheet") {
        try add(reader, relations, package, &names)
      }
      token = try reader.next()
    }
    try package.limits.hold(sheets.count, to: .sheets, in: "")
  }

  private mutating func addName(_ reader: inout XMLReader) throws(WorkbookFault) {
    let name = unescaped(try reader.attribute(XMLName("name")) ?? "")
    let isLocal = try reader.attribute(XMLName("localSheetId")) != nil
    let outside = reader.depth - 1
    var meaning: [UInt8] = []
    while reader.depth > outside {
      if try reader.next() == .text { try reader.appendText(to: &meaning) }
    }
    if !isLocal { names[name] = unescaped(String(decoding: meaning, as: UTF8.self)) }
  }

  private mutating func add(
    _ reader: borrowing XMLReader, _ relations: Relations, _ package: WorkbookPackage,
    _ names: inout [String: String]
  ) throws(WorkbookFault) {
    let name = unescaped(try reader.attribute(XMLName("name")) ?? "")
    let state = try reader.attribute(XMLName("state"))
    let visibility: SheetEntry.Visibility =
      state == "hidden" ? .hidden : state == "veryHidden" ? .veryHidden : .visible
    guard let relation = relations.relation(try reader.attribute(XMLName("id")) ?? "") else {
      throw WorkbookFault(.damaged(part: visible(name), .missing))
    }
    if relation.isExternal { throw WorkbookFault(.externalSheet(visible(name))) }
    _ = try package.required(relation.target)
    // Two sheets of one part are two names for the same cells.
    if names.updateValue(name, forKey: partKey(relation.target)) != nil {
      throw WorkbookFault(.noSheet(visible(name)))
    }
    sheets.append(
      SheetEntry(
        name: name, visibility: visibility,
        hasCells: !["chartsheet", "dialogsheet"].contains(relation.kind.lowercased()),
        part: relation.target))
  }
}

/// Whether an attribute says yes.
func isTrue(_ text: String?) -> Bool {
  guard let text else { return false }
  return ["1", "true", "on"].contains(text.lowercased())
}

/// A text with the escapes of workbooks resolved: `_x000D_` stands for a character that XML cannot hold.
func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
  var bytes = Array(text.utf8)
  unescape(&bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Resolves the escapes of workbooks in UTF-8; surrogates come in pairs of two escapes, a lone one stays as it is.
func unescape(_ bytes: inout [UInt8]) {
  guard var mark = nextEscape(in: bytes, from: 0) else { return }
  var result = Array(bytes[..<mark])
  while true {
    let unit = UInt32(escapedUnit(bytes, at: mark) ?? 0)
    var end = mark + 7
    var scalar = Unicode.Scalar(unit)
    if (0xD800..<0xDC00).contains(unit), let low = escapedUnit(bytes, at: end),
      (0xDC00..<0xE000).contains(low)
    {
      scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + UInt32(low) - 0xDC00)
      end += 7
    }
    if let scalar { result += String(Character(scalar)).utf8 } else { result += bytes[mark..<end] }
    let next = nextEscape(in: bytes, from: end)
    result += bytes[end..<(next ?? bytes.count)]
    guard let next else { break }
    mark = next
  }
  bytes = result
}

private func nextEscape(in bytes: [UInt8], from start: Int) -> Int? {
  var place = start
  while place + 7 <= bytes.count {
    if bytes[place] == UInt8(ascii: "_"), escapedUnit(bytes, at: place) != nil { return place }
    place += 1
  }
  return nil
}

private func escapedUnit(_ bytes: [UInt8], at place: Int) -> UInt16? {
  guard place + 7 <= bytes.count, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
    bytes[place + 6] == UInt8(ascii: "_")
  else { return nil }
  let digits = String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self)
  return digits.utf8.allSatisfy { isHexadecimal($0) } ? UInt16(digits, radix: 16) : nil
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
    UInt8(ascii: "A")...UInt8(ascii: "F"):
    true
  default: false
  }
}
