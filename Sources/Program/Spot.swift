/// A cell or path as its reader would name it, put together when somebody asks: most cells are never named.
package enum Spot: Sendable {
  /// A name that is known in full.
  case text(String)
  /// What a path leads to.
  case path(SpotPath)
  /// What stands under a name at the end of a path.
  case member(SpotPath, String)
  /// A cell of a sheet, by its column and the number of its row.
  case cell(SpotColumn, row: Int)

  /// The name in full.
  package var text: String {
    switch self {
    case .text(let text): text
    case .path(let path): path.text
    case .member(let path, let name): path.text + "." + name
    case .cell(let column, let row): column.letters + String(row) + column.title
    }
  }
}

/// A path that many cells share: a table of a form, a row of a table.
package final class SpotPath: Sendable {
  private let outer: SpotPath?
  private let name: String
  private let number: Int

  /// A path whose name is known in full.
  package init(_ text: String) { (outer, name, number) = (nil, text, 0) }

  /// One item of a list, by its number from 0.
  package init(_ list: SpotPath, item number: Int) { (outer, name, self.number) = (list, "", number) }

  /// The path in full.
  package var text: String { outer.map { "\($0.text)[\(number)]" } ?? name }
}

/// A column of a sheet.
package final class SpotColumn: Sendable {
  /// Its letters: `AB`.
  package let letters: String
  /// What stands behind the name of a cell.
  package let title: String

  /// Makes a column.
  package init(letters: String, title: String) { (self.letters, self.title) = (letters, title) }
}
