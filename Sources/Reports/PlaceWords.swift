import Source

extension Place {
  /// The place and the cell or path that is meant, as a message names them: `a.csv:12:3（C12（支出））`,
  /// `自评表.xlsx › 资金 › C8（支出）`; in a sheet the cell is said once.
  func address(_ spot: String?, inFull: Bool, _ language: Language) -> String {
    let plain = address(inFull: inFull)
    guard let spot, !spot.isEmpty else { return plain }
    if let sheet = file.sheet?.name, spot.hasPrefix(cellName) { return "\(file.path) › \(sheet) › \(spot)" }
    switch language {
    case .chinese: return "\(plain)（\(spot)）"
    case .english: return "\(plain) (\(spot))"
    }
  }

  /// The same with the cell or path first, as sentences name it: `C12（支出），a.csv:12`.
  func address(after spot: String, comma: String, _ language: Language) -> String {
    if file.sheet != nil { return address(spot, inFull: false, language) }
    return (spot.isEmpty ? "" : spot + comma) + address(inFull: false)
  }

  /// The member that names the sheet in formats for programs; none where the file is no workbook.
  var sheetMember: [(String, JSONText)] { file.sheet?.name.map { [("sheet", .string($0))] } ?? [] }
}
