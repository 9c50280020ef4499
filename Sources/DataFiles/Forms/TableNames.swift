import Program
import Source

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

  /// What to say of a key that is no column; a column that is given already cannot be the one meant.
  func unknown(_ name: String, beside names: [String]) -> RowMessage {
    let given = Set(names.flatMap { columns(for: $0) })
    let spellings = table.columns.indices.filter { !given.contains($0) }.flatMap { index in
      [table.columns[index].name] + (table.columns[index].label.map { [$0] } ?? [])
    }
    return .unknownKey(
      shortened(name), table: shortened(table.name), columns: table.columns.map { shortened($0.name) },
      near: nearestName(to: nameKey(name), among: spellings))
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
