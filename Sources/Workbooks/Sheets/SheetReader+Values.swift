extension SheetReader {
  mutating func settle(
    _ cell: inout StoredCell, _ type: CellType, hasValue: Bool
  ) throws(WorkbookFault) -> Bool {
    // An empty text that a formula gave is blank; no result at all is one that nobody computed.
    if value.isEmpty, type == .text, hasValue { return false }
    if value.isEmpty {
      cell.kind = .uncalculated
      return cell.hasFormula
    }
    switch type {
    case .number: settleNumber(&cell)
    case .shared: return try settleShared(&cell)
    case .text, .inline:
      _ = try reader.validText(value)
      unescape(&value)
      return try keep(value, as: .ownText, in: &cell)
    case .boolean: try settleBoolean(&cell)
    case .error: return try keepValue(as: .error, in: &cell)
    case .day: return try keepValue(as: .isoDay, in: &cell)
    case .unknown: throw reader.markupFault
    }
    return try cell.kind == .noNumber ? keepValue(as: .noNumber, in: &cell) : true
  }

  private mutating func settleNumber(_ cell: inout StoredCell) {
    guard let number = value.withUnsafeBufferPointer({ readSheetNumber($0) }) else {
      cell.kind = .noNumber
      return
    }
    cell.payload = number.digits
    cell.exponent = Int16(clamping: number.exponent)
    // Programs that do not compute write 0 for every formula and ask for calculation.
    cell.kind = cell.hasFormula && zeroIsUncalculated && number.digits == 0 ? .uncalculated : .number
  }

  private func settleShared(_ cell: inout StoredCell) throws(WorkbookFault) -> Bool {
    guard let index = value.withUnsafeBufferPointer({ plainNumber($0) }), index < textCount else {
      throw WorkbookFault(.lostText(address(Int(cell.column), row), sheet: sheet))
    }
    cell.payload = Int64(index)
    cell.kind = .sharedText
    return true
  }

  private func settleBoolean(_ cell: inout StoredCell) throws(WorkbookFault) {
    switch String(decoding: value, as: UTF8.self).lowercased() {
    case "1", "true": cell.payload = 1
    case "0", "false": cell.payload = 0
    default:
      cell.kind = .noNumber
      return
    }
    cell.kind = .boolean
  }

  mutating func settleInline(_ cell: inout StoredCell) throws(WorkbookFault) -> Bool {
    if richText.bytes.isEmpty { return false }
    return try keep(richText.bytes, as: .ownText, in: &cell, richText.marks)
  }

  private mutating func keepValue(as kind: StoredCell.Kind, in cell: inout StoredCell) throws(WorkbookFault)
    -> Bool
  {
    _ = try reader.validText(value)
    return try keep(value, as: kind, in: &cell)
  }

  private mutating func keep(
    _ bytes: [UInt8], as kind: StoredCell.Kind, in cell: inout StoredCell, _ marks: TextMarks = []
  ) throws(WorkbookFault) -> Bool {
    if bytes.count > limits.cellText, String(decoding: bytes, as: UTF8.self).utf16.count > limits.cellText {
      throw WorkbookFault(.beyond(.cellText, most: limits.cellText, part: reader.part))
    }
    cell.kind = kind
    cell.payload = Int64(ownTexts.add(bytes, marks))
    try limits.hold(ownTexts.byteCount, to: .textBytes, in: reader.part)
    return true
  }
}

/// The types of cells.
enum CellType {
  case number, shared, text, inline, boolean, error, day, unknown

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch String(decoding: bytes, as: UTF8.self) {
    case "n", "": self = .number
    case "s": self = .shared
    case "str": self = .text
    case "inlineStr": self = .inline
    case "b": self = .boolean
    case "e": self = .error
    case "d": self = .day
    default: self = .unknown
    }
  }
}

/// A number of plain digits, blanks around it left out; nil for anything else.
func plainNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var (place, end) = (0, bytes.count)
  while place < end, isBlank(bytes[place]) { place += 1 }
  while end > place, isBlank(bytes[end - 1]) { end -= 1 }
  guard place < end, end - place <= 12 else { return nil }
  var number = 0
  for index in place..<end {
    let digit = bytes[index] &- 0x30
    guard digit < 10 else { return nil }
    number = number * 10 + Int(digit)
  }
  return number
}
