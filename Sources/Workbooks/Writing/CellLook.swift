/// How a cell looks, and whether it may be changed.
package struct CellLook: Sendable, Hashable {
  /// How its number is shown.
  package var format = NumberLook.general
  /// Whether its text is bold.
  package var isBold = false
  /// Whether its text is underlined, as that of a link.
  package var isUnderlined = false
  /// The size of its text in points.
  package var fontSize = 11
  /// The colour of its text; nil for black.
  package var textColor: CellColor?
  /// The colour behind its text; nil for none.
  package var fill: CellColor?
  /// The lines around it.
  package var border = CellBorder.none
  /// Whether a long text goes on in a further line.
  package var wraps = false
  /// Where its text stands from left to right.
  package var horizontal = HorizontalPlace.byValue
  /// Where its text stands from top to bottom.
  package var vertical = VerticalPlace.middle
  /// By how many steps it is moved in from its side.
  package var indent = 0
  /// Whether it cannot be changed on a protected sheet.
  package var isLocked = true

  /// The look of a cell of which nothing is said.
  package init() {}

  /// The look with something changed.
  package func with(_ change: (inout CellLook) -> Void) -> CellLook {
    var copy = self
    change(&copy)
    return copy
  }

  /// The look of a cell that is to be filled in: marked by its colour, and not locked.
  package var asInput: CellLook {
    with { look in
      look.fill = .input
      look.isLocked = false
    }
  }
}

/// How a number is shown; a format never rounds what is stored.
package enum NumberLook: Sendable, Hashable {
  /// As it is.
  case general
  /// With this many decimals, 0 to 30.
  case decimals(Int)
  /// With this many decimals, and a comma after each three digits.
  case grouped(Int)
  /// In percent, with this many decimals.
  case percent(Int)
  /// 2024-03-31.
  case date
  /// 2024年3月31日.
  case chineseDate
  /// As text, also what is typed later: for codes that look like numbers.
  case text

  /// The code as workbooks write it.
  var code: String {
    switch self {
    case .general: "General"
    case .decimals(let places): "0" + Self.point(places)
    case .grouped(let places): "#,##0" + Self.point(places)
    case .percent(let places): "0" + Self.point(places) + "%"
    case .date: "yyyy\\-mm\\-dd"
    case .chineseDate: "yyyy\"年\"m\"月\"d\"日\""
    case .text: "@"
    }
  }

  private static func point(_ places: Int) -> String {
    places == 0 ? "" : "." + String(repeating: "0", count: min(max(places, 0), 30))
  }
}

/// A colour.
package struct CellColor: Sendable, Hashable {
  /// Red, green and blue in eight bits each.
  let value: UInt32

  /// A colour by its parts as `0xRRGGBB`.
  package init(_ value: UInt32) { self.value = value & 0xFF_FFFF }

  /// As workbooks write it, opaque.
  var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "FF" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Black, of texts.
  package static let black = CellColor(0x000000)
  /// The grey of what matters less.
  package static let grey = CellColor(0x6B7280)
  /// The blue of heads.
  package static let head = CellColor(0xDCE6F1)
  /// The light yellow of cells to be filled in.
  package static let input = CellColor(0xFFF9E0)
  /// The light grey of what is only for reading.
  package static let quiet = CellColor(0xF2F2F2)
  /// The light red of what is wrong.
  package static let bad = CellColor(0xFBE0DD)
  /// The light amber of what is open.
  package static let open = CellColor(0xFDF0CD)
  /// The light green of what is right.
  package static let good = CellColor(0xE2F0D9)
  /// The blue of links.
  package static let link = CellColor(0x0563C1)
  /// The dark red of texts that warn.
  package static let warning = CellColor(0xB3261E)
}

/// The lines around a cell.
package enum CellBorder: Sendable, Hashable {
  /// None.
  case none
  /// Thin lines on all sides.
  case thin
  /// Thin light lines on all sides, as between rows of a long list.
  case hair
  /// A thin line below, as under a place to sign.
  case below
}

/// Where a text stands from left to right.
package enum HorizontalPlace: String, Sendable, Hashable {
  /// Numbers at the right, texts at the left.
  case byValue = "general"
  case left, center, right
}

/// Where a text stands from top to bottom.
package enum VerticalPlace: String, Sendable, Hashable {
  case top
  case middle = "center"
  case bottom
}
