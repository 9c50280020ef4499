/// The sheet on which a workbook computes: one line for each step of a node, and beside it its value for the form, or
/// for each row.
struct CalculationSheet: Sendable {
  /// One formula.
  struct Cell: Sendable {
    let row: Int
    let column: Int
    let formula: String
  }

  /// The first column with formulas; the two before it say what a line is.
  static let firstColumn = 3

  private(set) var cells: [Cell] = []
  /// For each line, what it belongs to, where that is said.
  private(set) var labels: [Int: String] = [:]
  /// The line that comes next.
  private(set) var line: Int

  init(firstLine: Int) { line = firstLine }

  /// Goes back to the lines of a node, to write them for another row.
  mutating func move(to line: Int) { self.line = line }

  mutating func label(_ text: String) { labels[line] = text }

  /// Writes the next line for a row and says where it stands.
  mutating func write(_ formula: String, at row: Int) -> String {
    let column = Self.firstColumn + row
    cells.append(Cell(row: line, column: column, formula: formula))
    line += 1
    return Self.name(line - 1, column)
  }

  /// The name of a cell that does not move when it is copied.
  static func name(_ row: Int, _ column: Int) -> String { "$\(letters(column))$\(row)" }

  /// The letters of a column, from 1.
  static func letters(_ column: Int) -> String {
    var (rest, text) = (column, "")
    while rest > 0 {
      text = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }
}
