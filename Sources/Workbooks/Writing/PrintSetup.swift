/// How a sheet is printed, on A4.
package struct PrintSetup: Sendable {
  /// A part of a line at the head or foot of a page.
  package enum Piece: Sendable, Hashable {
    case text(String)
    /// The number of the page.
    case page
    /// How many pages there are.
    case pageCount
    /// The name of the sheet.
    case sheetName
  }

  /// A line at the head or foot of a page; it is cut where it comes to more than 255 characters.
  package struct Line: Sendable, Hashable {
    package var left: [Piece] = []
    package var center: [Piece] = []
    package var right: [Piece] = []

    /// A line by its parts.
    package init(left: [Piece] = [], center: [Piece] = [], right: [Piece] = []) {
      (self.left, self.center, self.right) = (left, center, right)
    }
  }

  /// Margins in millimetres.
  package struct Margins: Sendable, Hashable {
    package var left = 18
    package var right = 18
    package var top = 19
    package var bottom = 19
    /// From the edge to the lines at head and foot.
    package var edge = 8

    /// The usual margins.
    package init() {}
  }

  /// Whether the page lies on its side.
  package var isLandscape = false
  /// Whether all columns are made to fit one page's width, on as many pages as the rows need.
  package var fitsWidth = true
  /// Whether what is printed stands in the middle of the page's width.
  package var isCentered = true
  /// Rows that are printed on top of each page.
  package var repeatedRows: ClosedRange<Int>?
  /// Columns that are printed at the left of each page.
  package var repeatedColumns: ClosedRange<Int>?
  /// What is printed; nil for everything.
  package var area: CellRange?
  /// Rows after which a page ends.
  package var breaksAfterRows: [Int] = []
  package var margins = Margins()
  package var header = Line()
  package var footer = Line()

  /// A4, upright, fitted to the width.
  package init() {}
}

extension PrintSetup.Line {
  /// As workbooks write it; empty for an empty line.
  var code: String {
    var result = ""
    for (mark, pieces) in [("&L", left), ("&C", center), ("&R", right)] where !pieces.isEmpty {
      result += mark + pieces.map(\.code).joined()
    }
    return result
  }
}

extension PrintSetup.Piece {
  fileprivate var code: String {
    switch self {
    case .text(let text): text.replacing("&", with: "&&")
    case .page: "&P"
    case .pageCount: "&N"
    case .sheetName: "&A"
    }
  }
}

extension PrintSetup.Margins {
  /// Millimetres in inches, to three places.
  static func inches(_ millimetres: Int) -> String {
    let thousandths = (max(millimetres, 0) * 10_000 + 127) / 254
    let decimals = String(1000 + thousandths % 1000).dropFirst()
    return "\(thousandths / 1000).\(decimals)"
  }
}
