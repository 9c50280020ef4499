import Program
import Source
import Values

/// The names of a table's columns as data may spell them.
struct TableNames {
  /// The table.
  let id: TableID
  private let table: Table
  /// The columns that each key feeds: one cell may be read in two ways.
  private var columns: [String: [Int]] = [:]

  init(_ id: TableID, of template: Template) {
    self.id = id
    table = template[id]
    for (index, column) in table.columns.enumerated() {
      for key in Set([nameKey(column.name)] + (column.label.map { [nameKey($0)] } ?? [])) {
        columns[key, default: []].append(index)
      }
    }
  }

  /// The table's name.
  var name: String { table.name }

  /// Whether a key is the table's name or label.
  func isNamed(_ key: String) -> Bool {
    nameKey(table.name) == key || table.label.map { nameKey($0) == key } ?? false
  }

  /// The columns that a key feeds, in their order; none for an unknown one.
  func columns(for name: String) -> [Int] { columns[nameKey(name)] ?? [] }

  /// The columns that a header feeds, with the unit in brackets behind its name: 预算（元）. `fault` says why they
  /// cannot be in it.
  func heads(_ header: String, _ reader: ValueReader) -> (
    columns: [Int], unit: MeasureUnit?, fault: ShapeMessage?
  ) {
    let plain = columns(for: header)
    // A name that is known as a whole may state a unit as well.
    if let first = plain.first {
      return (plain, reader.unit(statedIn: header, for: table.columns[first]), nil)
    }
    guard let (base, word) = bracketsAtEnd(header) else { return ([], nil, nil) }
    let found = columns(for: base)
    var unit: MeasureUnit?
    for index in found {
      do throws(Refusal) {
        guard let own = try reader.columnUnit(word, for: table.columns[index]) else { return ([], nil, nil) }
        unit = unit ?? own
      } catch {
        return (found, nil, unusableUnit(word, of: table.columns[index]))
      }
    }
    return (found, unit, nil)
  }

  /// Whether a column names its row.
  func isName(_ index: Int) -> Bool { table.nameColumn == index }

  /// What to say of a key that is no column, and the columns that it was probably meant for; one that is given
  /// already cannot be meant.
  func unknown(_ name: String, given: Set<Int>) -> (message: RowMessage, meant: [Int]) {
    let key = nameKey(name)
    let near = RowMessage.saidOfIndicators.contains(key) ? nil : nearestColumn(to: name, given)
    let message = RowMessage.unknownKey(
      shortened(name), table: shortened(table.name), columns: table.columns.map { shortened($0.name) },
      near: near)
    return (message, near.map { columns(for: $0).filter { !given.contains($0) } } ?? [])
  }

  private func nearestColumn(to name: String, _ given: Set<Int>) -> String? {
    let spellings = table.columns.indices.filter { !given.contains($0) }.flatMap { index in
      [table.columns[index].name] + (table.columns[index].label.map { [$0] } ?? [])
    }
    return nearestHead(to: name, among: spellings)
  }
}

extension TemplateNames {
  /// The table whose name or label a key is; the first where two share a label.
  func table(_ name: String) -> TableNames? {
    let key = nameKey(name)
    return tables.first { $0.isNamed(key) }
  }

  /// What to say of a name that is no table.
  func unknownTable(_ name: String) -> RowMessage {
    let spellings = template.tables.flatMap { [$0.name] + ($0.label.map { [$0] } ?? []) }
    return .unknownTable(
      shortened(name), tables: template.tables.map { shortened($0.name) },
      near: nearestName(to: nameKey(name), among: spellings))
  }
}
