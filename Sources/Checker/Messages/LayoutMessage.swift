import Source

/// What can be wrong with a block 版式 (H2361 onwards).
package enum LayoutMessage: DiagnosticMessage, Hashable {
  /// A name that is no input, no indicator with a part, and no claim.
  case unknownTarget(String, near: String?)
  /// An indicator without saying what of it.
  case indicatorWithoutPart(String)
  /// A name that several indicators end with.
  case ambiguousIndicator(String, paths: [String])
  /// A part that forms do not say of an indicator: the score of one that is computed, points that are fixed.
  case partNotGiven(String, LayoutRefusal)
  /// A table that the template does not have.
  case unknownTable(String, near: String?)
  /// A column that the table does not have.
  case unknownColumn(String, table: String, columns: [String], near: String?)
  /// A second statement for the same thing.
  case statedTwice(String)
  /// Two things whose values would stand in the same cell.
  case samePlace(String, other: String)
  /// A label of which nothing is left to compare.
  case emptyLabel(String)
  /// A clause that has no meaning for what the band holds.
  case clauseMisplaced(String, ofIndicators: Bool)
  /// Rows of indicators without the columns that name them.
  case noPath
  /// Rows of indicators from which nothing is read.
  case noParts
  /// 名称去掉 in a table without a column that names its rows.
  case noNameColumn(String)
  /// A list without the columns that hold names and values.
  case incompleteList
  /// A table of which the layout does not say where its rows stand.
  case tableNotPlaced(String, layout: String)
  /// Two layouts of one name.
  case secondLayout(String)
  /// A claimed grade where the template has no grades.
  case noGrades
  /// A file of layouts that holds a template, or no layout.
  case notOnlyLayouts
  case noLayouts
  /// A file of layouts that is given as a template.
  case noTemplate
  /// A column whose number is looked for in its own brackets.
  case ownBracket(String)

  /// What does not stand on sheets that are named by their form, beside one that is.
  case outsideSheetsOfForms(String)

  package var code: String {
    switch self {
    case .unknownTarget: "H2361"
    case .indicatorWithoutPart: "H2362"
    case .ambiguousIndicator: "H2363"
    case .partNotGiven: "H2364"
    case .unknownTable: "H2365"
    case .unknownColumn: "H2366"
    case .statedTwice: "H2367"
    case .samePlace: "H2368"
    case .emptyLabel: "H2369"
    case .clauseMisplaced: "H2370"
    case .noPath: "H2371"
    case .noParts: "H2372"
    case .noNameColumn: "H2373"
    case .incompleteList: "H2374"
    case .tableNotPlaced: "H2375"
    case .secondLayout: "H2376"
    case .noGrades: "H2377"
    case .notOnlyLayouts: "H2378"
    case .noLayouts: "H2379"
    case .noTemplate: "H2381"
    case .ownBracket: "H2380"
    case .outsideSheetsOfForms: "H2382"
    }
  }

  package var severity: Severity {
    if case .tableNotPlaced = self { return .warning }
    return .error
  }

  package func fixes(at place: Place) -> [Fix] {
    switch self {
    case .unknownTarget(_, let near), .unknownTable(_, let near), .unknownColumn(_, _, _, let near):
      near.map { [.replace(place, with: $0, .choice)] } ?? []
    case .indicatorWithoutPart:
      [".得分", ".自报"].map { .append($0, after: place, .choice) }
    case .ambiguousIndicator(_, let paths):
      paths.prefix(3).map { .replace(place, with: $0.replacing("/", with: ".") + ".得分", .choice) }
    case .partNotGiven, .statedTwice, .samePlace, .emptyLabel, .clauseMisplaced, .noPath, .noParts,
      .noNameColumn, .incompleteList, .tableNotPlaced, .secondLayout, .noGrades, .notOnlyLayouts, .noLayouts,
      .noTemplate,
      .ownBracket, .outsideSheetsOfForms:
      []
    }
  }
}

/// Why forms do not say a part of an indicator.
package enum LayoutRefusal: Sendable, Hashable {
  /// Its score is computed.
  case computed
  /// It is a group, or has rows.
  case group
  /// Its points are the template's.
  case fixedPoints
}
