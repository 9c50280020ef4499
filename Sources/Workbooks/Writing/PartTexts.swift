/// Names and kinds of the parts of a workbook.
enum PartNames {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006"
  static let types = "application/vnd.openxmlformats-officedocument"

  static func sheet(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }
}

/// The small parts of a workbook.
struct PartTexts {
  let title: String
  let sheets: [SheetWriter]
  let names: [NewName]

  var contentTypes: [UInt8] {
    var text = XMLText(XMLText.head)
    text.addPlain("<Types xmlns=\"\(PartNames.package)/content-types\">")
    text.addPlain(
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    )
    text.add("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
    var parts = [("xl/workbook.xml", "spreadsheetml.sheet.main+xml")]
    for index in sheets.indices { parts.append((PartNames.sheet(index), "spreadsheetml.worksheet+xml")) }
    parts += [
      ("xl/styles.xml", "spreadsheetml.styles+xml"), ("docProps/app.xml", "extended-properties+xml"),
    ]
    for (name, type) in parts {
      text.addPlain("<Override PartName=\"/\(name)\" ContentType=\"\(PartNames.types).\(type)\"/>")
    }
    text.add("<Override PartName=\"/docProps/core.xml\"")
    text.addPlain(" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>")
    return text.bytes
  }

  var packageRelations: [UInt8] {
    relationPart([
      ("\(PartNames.relations)/officeDocument", "xl/workbook.xml"),
      ("\(PartNames.package)/relationships/metadata/core-properties", "docProps/core.xml"),
      ("\(PartNames.relations)/extended-properties", "docProps/app.xml"),
    ])
  }

  var workbookRelations: [UInt8] {
    let own = sheets.indices.map {
      ("\(PartNames.relations)/worksheet", "worksheets/sheet\($0 + 1).xml")
    }
    return relationPart(own + [("\(PartNames.relations)/styles", "styles.xml")])
  }

  private func relationPart(_ relations: [(type: String, target: String)]) -> [UInt8] {
    var text = XMLText(XMLText.head)
    text.addPlain("<Relationships xmlns=\"\(PartNames.package)/relationships\">")
    for (index, relation) in relations.enumerated() {
      text.addPlain(
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relation.type)\" Target=\"\(relation.target)\"/>")
    }
    text.add("</Relationships>")
    return text.bytes
  }

  var core: [UInt8] {
    var text = XMLText(XMLText.head)
    text.addPlain(
      "<cp:coreProperties xmlns:cp=\"\(PartNames.package)/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>")
    text.addEscaped(title)
    text.add("</dc:title></cp:coreProperties>")
    return text.bytes
  }

  var application: [UInt8] {
    var text = XMLText(XMLText.head)
    text.add(
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">")
    text.add("<Application>Heng</Application></Properties>")
    return text.bytes
  }

  // MARK: the workbook

  func workbook(active: Int, recalculates: Bool) -> [UInt8] {
    var text = XMLText(XMLText.head)
    text.addPlain("<workbook xmlns=\"\(PartNames.main)\" xmlns:r=\"\(PartNames.relations)\"><workbookPr/>")
    text.addPlain("<bookViews><workbookView activeTab=\"\(active)\"/></bookViews><sheets>")
    for (index, sheet) in sheets.enumerated() {
      text.add("<sheet")
      text.addAttribute("name", sheet.name)
      text.addAttribute("sheetId", index + 1)
      switch sheet.sheet.visibility {
      case .visible: break
      case .hidden: text.add(" state=\"hidden\"")
      case .veryHidden: text.add(" state=\"veryHidden\"")
      }
      text.addPlain(" r:id=\"rId\(index + 1)\"/>")
    }
    text.add("</sheets>")
    addNames(to: &text)
    text.add(
      recalculates ? "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>" : "<calcPr calcId=\"191029\"/>")
    text.add("</workbook>")
    return text.bytes
  }

  private func addNames(to text: inout XMLText) {
    let all = names + sheets.indices.flatMap { ownNames(ofSheet: $0) }
    if all.isEmpty { return }
    text.add("<definedNames>")
    for name in all {
      text.add("<definedName")
      text.addAttribute("name", name.name)
      if let sheet = name.sheet { text.addAttribute("localSheetId", sheet) }
      if name.isHidden { text.add(" hidden=\"1\"") }
      text.add(">")
      text.addEscaped(name.meaning)
      text.add("</definedName>")
    }
    text.add("</definedNames>")
  }

  /// The names by which programs know what is filtered, printed, and printed again on each page.
  private func ownNames(ofSheet index: Int) -> [NewName] {
    let sheet = sheets[index]
    var result: [NewName] = []
    if let filter = sheet.sheet.filter {
      let meaning = absoluteReference(filter, onSheet: sheet.name)
      result.append(NewName("_xlnm._FilterDatabase", meaning: meaning, sheet: index, isHidden: true))
    }
    guard let print = sheet.sheet.print else { return result }
    if let area = print.area {
      let meaning = absoluteReference(area, onSheet: sheet.name)
      result.append(NewName("_xlnm.Print_Area", meaning: meaning, sheet: index))
    }
    var titles: [String] = []
    let quoted = quotedSheetName(sheet.name)
    if let columns = print.repeatedColumns {
      titles.append("\(quoted)!$\(columnLetters(columns.lowerBound)):$\(columnLetters(columns.upperBound))")
    }
    if let rows = print.repeatedRows { titles.append("\(quoted)!$\(rows.lowerBound):$\(rows.upperBound)") }
    if !titles.isEmpty {
      let meaning = titles.joined(separator: ",")
      result.append(NewName("_xlnm.Print_Titles", meaning: meaning, sheet: index))
    }
    return result
  }
}
