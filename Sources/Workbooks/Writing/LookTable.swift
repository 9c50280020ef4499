/// The looks that a workbook uses, numbered as they are first used.
final class LookTable {
  /// A look, and whether its text is marked as one whatever it begins with.
  private struct Key: Hashable {
    let look: CellLook
    let isQuoted: Bool
  }

  private struct Font: Hashable {
    let isBold: Bool
    let isUnderlined: Bool
    let size: Int
    let color: CellColor?
  }

  private struct Conditional: Hashable {
    let fill: CellColor?
    let textColor: CellColor?
    let isBold: Bool
  }

  private var looks = Numbering<Key>()
  private var fonts = Numbering<Font>()
  private var fills = Numbering<CellColor>()
  private var borders = Numbering<CellBorder>()
  private var formats = Numbering<NumberLook>()
  private var conditionals = Numbering<Conditional>()

  init() {
    _ = number(of: CellLook())
  }

  /// As many as Excel takes.
  static let most = 64_000

  /// How many looks there are.
  var count: Int { looks.values.count }

  /// The number of a look.
  func number(of look: CellLook, isQuoted: Bool = false) -> Int {
    looks.number(of: Key(look: look, isQuoted: isQuoted))
  }

  /// The number of what a condition changes.
  func number(of look: ConditionalLook) -> Int {
    conditionals.number(
      of: Conditional(fill: look.fill, textColor: look.textColor, isBold: look.isBold))
  }

  // MARK: the part

  /// The part that describes the looks.
  func xml() -> [UInt8] {
    // The looks first: they number the fonts, fills, borders and formats they use.
    let cells = looks.values.map(cellFormat).joined()
    let conditional = conditionals.values.map(Self.conditionalFormat).joined()
    var text = XMLText(XMLText.head)
    text.addPlain("<styleSheet xmlns=\"\(PartNames.main)\">")
    text.addPlain(formatList + fontList + fillList + borderList)
    text.add(
      "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    )
    text.addPlain("<cellXfs count=\"\(looks.values.count)\">\(cells)</cellXfs>")
    text.add("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
    text.addPlain("<dxfs count=\"\(conditionals.values.count)\">\(conditional)</dxfs></styleSheet>")
    return text.bytes
  }

  private func cellFormat(_ key: Key) -> String {
    let look = key.look
    let font = fonts.number(
      of: Font(
        isBold: look.isBold, isUnderlined: look.isUnderlined, size: look.fontSize, color: look.textColor))
    // The first two fills are no fill and one that Excel keeps for itself.
    let fill = look.fill.map { fills.number(of: $0) + 2 } ?? 0
    let border = look.border == .none ? 0 : borders.number(of: look.border) + 1
    let isIndented = look.indent > 0 && (look.horizontal == .left || look.horizontal == .right)
    var xf = "<xf numFmtId=\"\(formatNumber(look.format))\" fontId=\"\(font)\" fillId=\"\(fill)\""
    xf += " borderId=\"\(border)\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
    xf +=
      " applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\"\(key.isQuoted ? " quotePrefix=\"1\"" : "")>"
    xf += "<alignment horizontal=\"\(look.horizontal.rawValue)\" vertical=\"\(look.vertical.rawValue)\""
    xf +=
      "\(look.wraps ? " wrapText=\"1\"" : "")\(isIndented ? " indent=\"\(min(look.indent, 15))\"" : "")/>"
    return xf + "<protection locked=\"\(look.isLocked ? 1 : 0)\"/></xf>"
  }

  /// The number of a format: those that every program knows have one, others are described.
  private func formatNumber(_ format: NumberLook) -> Int {
    switch format {
    case .general: 0
    case .decimals(0): 1
    case .decimals(2): 2
    case .grouped(0): 3
    case .grouped(2): 4
    case .percent(0): 9
    case .percent(2): 10
    case .text: 49
    case .decimals, .grouped, .percent, .date, .chineseDate: 164 + formats.number(of: format)
    }
  }

  private var formatList: String {
    if formats.values.isEmpty { return "" }
    var text = XMLText("<numFmts count=\"\(formats.values.count)\">")
    for (index, format) in formats.values.enumerated() {
      text.add("<numFmt")
      text.addAttribute("numFmtId", 164 + index)
      text.addAttribute("formatCode", format.code)
      text.add("/>")
    }
    text.add("</numFmts>")
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// 宋体 is on every machine with Excel or WPS in Chinese; others take a font of their own for it.
  private var fontList: String {
    let all = fonts.values.map { font in
      "<font>\(font.isBold ? "<b/>" : "")\(font.isUnderlined ? "<u/>" : "")<sz val=\"\(font.size)\"/>"
        + "<color rgb=\"\((font.color ?? .black).code)\"/><name val=\"宋体\"/><family val=\"3\"/>"
        + "<charset val=\"134\"/></font>"
    }
    return "<fonts count=\"\(all.count)\">\(all.joined())</fonts>"
  }

  private var fillList: String {
    let own = fills.values.map { color in
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(color.code)\"/><bgColor indexed=\"64\"/>"
        + "</patternFill></fill>"
    }
    return "<fills count=\"\(own.count + 2)\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>\(own.joined())</fills>"
  }

  private var borderList: String {
    let all = [CellBorder.none] + borders.values
    return "<borders count=\"\(all.count)\">\(all.map(Self.border).joined())</borders>"
  }

  private static func border(_ border: CellBorder) -> String {
    func side(_ name: String, _ color: String?) -> String {
      color.map { "<\(name) style=\"thin\"><color rgb=\"\($0)\"/></\(name)>" } ?? "<\(name)/>"
    }
    let black = "FF000000"
    let (around, below): (String?, String?) =
      switch border {
      case .none: (nil, nil)
      case .thin: (black, black)
      case .hair: ("FFBFBFBF", "FFBFBFBF")
      case .below: (nil, black)
      }
    let sides = side("left", around) + side("right", around) + side("top", around) + side("bottom", below)
    return "<border>\(sides)<diagonal/></border>"
  }

  private static func conditionalFormat(_ look: Conditional) -> String {
    var font = look.isBold ? "<b/>" : ""
    if let color = look.textColor { font += "<color rgb=\"\(color.code)\"/>" }
    let fill = look.fill.map {
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\($0.code)\"/><bgColor rgb=\"\($0.code)\"/></patternFill></fill>"
    }
    return "<dxf>\(font.isEmpty ? "" : "<font>\(font)</font>")\(fill ?? "")</dxf>"
  }
}

/// Values numbered from 0 as they are first asked for.
private struct Numbering<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
