import Values

extension SheetWriter {
  /// What stands behind the rows, in the order that programs insist on.
  func surroundings(_ looks: LookTable) -> [UInt8] {
    var text = XMLText()
    if sheet.isProtected {
      text.add(
        "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"")
      text.add(" sort=\"0\" autoFilter=\"0\"/>")
    }
    if let filter = sheet.filter { text.addPlain("<autoFilter ref=\"\(filter.text)\"/>") }
    addMerges(to: &text)
    addConditionalLooks(to: &text, looks)
    addValidations(to: &text)
    addLinks(to: &text)
    if let print = sheet.print { add(print, to: &text) }
    return text.bytes
  }

  private func addMerges(to text: inout XMLText) {
    let merges = sheet.merges.filter { !$0.isSingle }
    if merges.isEmpty { return }
    text.addPlain("<mergeCells count=\"\(merges.count)\">")
    for merge in merges { text.addPlain("<mergeCell ref=\"\(merge.text)\"/>") }
    text.add("</mergeCells>")
  }

  private func addConditionalLooks(to text: inout XMLText, _ looks: LookTable) {
    for (index, look) in sheet.conditionalLooks.enumerated() where !look.ranges.isEmpty {
      text.addPlain("<conditionalFormatting sqref=\"\(places(look.ranges))\">")
      let ends = "dxfId=\"\(looks.number(of: look))\" priority=\"\(index + 1)\""
      switch look.condition {
      case .formula(let formula):
        text.addPlain("<cfRule type=\"expression\" \(ends)>")
        addFormula("formula", formula, to: &text)
      case .value(let comparison, let formula):
        text.addPlain("<cfRule type=\"cellIs\" \(ends) operator=\"\(comparison.rawValue)\">")
        addFormula("formula", formula, to: &text)
      }
      text.add("</cfRule></conditionalFormatting>")
    }
  }

  private func addLinks(to text: inout XMLText) {
    if sheet.links.isEmpty { return }
    text.add("<hyperlinks>")
    for link in sheet.links.prefix(SheetLink.most) {
      text.add("<hyperlink")
      text.addAttribute("ref", link.cell.text)
      text.addAttribute("location", "\(quotedSheetName(link.sheet))!\(link.target.text)")
      if let tip = link.tip { text.addAttribute("tooltip", cut(tip, to: 255)) }
      text.add("/>")
    }
    text.add("</hyperlinks>")
  }

  // MARK: validation

  private func addValidations(to text: inout XMLText) {
    let validations = sheet.validations.filter { !$0.ranges.isEmpty }
    if validations.isEmpty { return }
    text.addPlain("<dataValidations count=\"\(validations.count)\">")
    for validation in validations { add(validation, to: &text) }
    text.add("</dataValidations>")
  }

  private func add(_ validation: CellValidation, to text: inout XMLText) {
    let held = HeldValue(validation.rule)
    text.add("<dataValidation")
    if let type = held.type { text.addAttribute("type", type) }
    if let comparison = held.comparison { text.addAttribute("operator", comparison) }
    if validation.severity != .stop { text.addAttribute("errorStyle", validation.severity.rawValue) }
    if validation.allowsBlank { text.add(" allowBlank=\"1\"") }
    text.add(" showInputMessage=\"1\" showErrorMessage=\"1\"")
    if let refusal = validation.refusal {
      text.addAttribute("errorTitle", cut(refusal.title, to: 32))
      text.addAttribute("error", cut(refusal.text, to: 255))
    }
    if let prompt = validation.prompt {
      text.addAttribute("promptTitle", cut(prompt.title, to: 32))
      text.addAttribute("prompt", cut(prompt.text, to: 255))
    }
    text.addAttribute("sqref", places(validation.ranges))
    text.add(">")
    if let first = held.first { addFormula("formula1", first, to: &text) }
    if let second = held.second { addFormula("formula2", second, to: &text) }
    text.add("</dataValidation>")
  }

  // MARK: print

  private func add(_ print: PrintSetup, to text: inout XMLText) {
    if print.isCentered { text.add("<printOptions horizontalCentered=\"1\"/>") }
    let margins = print.margins
    text.add("<pageMargins")
    text.addAttribute("left", PrintSetup.Margins.inches(margins.left))
    text.addAttribute("right", PrintSetup.Margins.inches(margins.right))
    text.addAttribute("top", PrintSetup.Margins.inches(margins.top))
    text.addAttribute("bottom", PrintSetup.Margins.inches(margins.bottom))
    text.addAttribute("header", PrintSetup.Margins.inches(margins.edge))
    text.addAttribute("footer", PrintSetup.Margins.inches(margins.edge))
    text.add("/><pageSetup paperSize=\"9\"")
    if print.fitsWidth { text.add(" fitToHeight=\"0\"") }
    text.add(print.isLandscape ? " orientation=\"landscape\"/>" : " orientation=\"portrait\"/>")
    let (header, footer) = (print.header.code, print.footer.code)
    if !header.isEmpty || !footer.isEmpty {
      text.add("<headerFooter>")
      if !header.isEmpty { addFormula("oddHeader", cut(header, to: 255), to: &text) }
      if !footer.isEmpty { addFormula("oddFooter", cut(footer, to: 255), to: &text) }
      text.add("</headerFooter>")
    }
    addBreaks(print.breaksAfterRows, to: &text)
  }

  private func addBreaks(_ rows: [Int], to text: inout XMLText) {
    if rows.isEmpty { return }
    text.addPlain("<rowBreaks count=\"\(rows.count)\" manualBreakCount=\"\(rows.count)\">")
    for row in rows.sorted() { text.addPlain("<brk id=\"\(row)\" max=\"16383\" man=\"1\"/>") }
    text.add("</rowBreaks>")
  }

  // MARK: helpers

  private func addFormula(_ element: StaticString, _ formula: String, to text: inout XMLText) {
    text.add("<")
    text.add(element)
    text.add(">")
    text.addEscaped(formula)
    text.add("</")
    text.add(element)
    text.add(">")
  }

  private func places(_ ranges: [CellRange]) -> String {
    ranges.map { $0.isSingle ? $0.first.text : $0.text }.joined(separator: " ")
  }
}

/// A text, or its beginning where it has more UTF-16 units than there is room for.
private func cut(_ text: String, to most: Int) -> String {
  guard text.utf16.count > most else { return text }
  var result = ""
  var units = 1
  for character in text {
    units += character.utf16.count
    if units > most { break }
    result.append(character)
  }
  return result + "…"
}

/// A rule for what may be entered, as workbooks write it.
private struct HeldValue {
  var type: String?
  var comparison: String?
  var first: String?
  var second: String?

  init(_ rule: CellValidation.Rule) {
    switch rule {
    case .anything: break
    case .list(let words): (type, first) = ("list", "\"\(words.joined(separator: ","))\"")
    case .listIn(let range): (type, first) = ("list", range)
    // Without an end the kind alone is asked for, which needs one.
    case .whole(let low, let high):
      hold("whole", low.map(Self.text) ?? (high == nil ? "-999999999999999" : nil), high.map(Self.text))
    case .decimal(let low, let high):
      hold("decimal", low.map(Self.text) ?? (high == nil ? "-9.99E+307" : nil), high.map(Self.text))
    case .date(let low, let high):
      let first = low.flatMap(SerialDay.number) ?? 1
      hold("date", String(first), high.flatMap(SerialDay.number).map { String($0) })
    case .length(let most): hold("textLength", nil, String(most))
    case .formula(let formula): (type, first) = ("custom", formula)
    }
  }

  private mutating func hold(_ type: String, _ low: String?, _ high: String?) {
    self.type = type
    (comparison, first, second) =
      switch (low, high) {
      case (let low?, let high?): (nil, low, high)
      case (let low?, nil): ("greaterThanOrEqual", low, nil)
      case (nil, let high?): ("lessThanOrEqual", high, nil)
      case (nil, nil): (nil, nil, nil)
      }
  }

  private static func text(_ number: Rational) -> String { number.exactDecimalText ?? number.fractionText }
}
