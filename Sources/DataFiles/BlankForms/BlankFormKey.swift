import Program
import Source

/// A cell of a form that heng made, by what it says: the workbook has a name for each, which moves with its cell.
package enum BlankFormKey: Hashable, Sendable {
  /// What the form is called, where no input says it.
  case formName
  case input(InputID)
  /// The score that a person gives.
  case score(IndicatorID)
  /// The points that the form sets.
  case points(IndicatorID)
  case reason(IndicatorID)
  case claim(IndicatorID)
  case exemption(IndicatorID)
  /// A line of a checklist, by its number from 0.
  case answer(IndicatorID, Int)
  case claimedTotal
  case claimedGrade
  /// All rows of a table.
  case table(TableID)
  /// A column of cells, by the first column of the template that it feeds.
  case column(TableID, Int)
  /// The cells with the sign of the target of each row.
  case sign(TableID)
  /// The cells with the unit of each row.
  case unit(TableID)

  /// The name of the cell that tells what the form was made from.
  package static let marker = "heng_form"

  /// The name in the workbook.
  package var name: String {
    switch self {
    case .formName: "heng_name"
    case .input(let id): "heng_i\(id.index)_value"
    case .score(let id): "heng_p\(id.index)_score"
    case .points(let id): "heng_p\(id.index)_points"
    case .reason(let id): "heng_p\(id.index)_reason"
    case .claim(let id): "heng_p\(id.index)_claim"
    case .exemption(let id): "heng_p\(id.index)_exempt"
    case .answer(let id, let line): "heng_p\(id.index)_line\(line)"
    case .claimedTotal: "heng_total"
    case .claimedGrade: "heng_grade"
    case .table(let id): "heng_t\(id.index)_rows"
    case .column(let id, let column): "heng_t\(id.index)_column\(column)"
    case .sign(let id): "heng_t\(id.index)_sign"
    case .unit(let id): "heng_t\(id.index)_unit"
    }
  }

  /// All cells that a form of a template may have.
  package static func all(of template: Template) -> [BlankFormKey] {
    var keys: [BlankFormKey] = [.formName, .claimedTotal, .claimedGrade]
    keys += template.inputs.indices.map { .input(InputID($0)) }
    for indicator in template.indicators {
      let id = indicator.id
      keys += [.score(id), .points(id), .reason(id), .claim(id), .exemption(id)]
      keys += (indicator.rule?.askedLines ?? []).indices.map { .answer(id, $0) }
    }
    for index in template.tables.indices {
      let id = TableID(index)
      keys += [.table(id), .sign(id), .unit(id)] + template[id].columns.indices.map { .column(id, $0) }
    }
    return keys
  }
}

/// A column of cells in the rows of a form, and the columns of the template that it feeds: those of one label.
package struct BlankFormColumn: Sendable {
  /// The columns that it feeds, by their numbers from 0.
  package let columns: [Int]
  /// What stands above it.
  package let head: String
  /// Whether it holds the number of a target, beside its sign and unit.
  package let isSplitTarget: Bool
  /// Whether it holds the number of an actual in the unit of the row.
  package let isSplitActual: Bool
}

extension Table {
  /// The columns of cells that a form has for the rows of the table. Where the rows are scored and have one target, its
  /// sign and unit stand in cells of their own.
  package func formColumns(splitsTargets: Bool) -> [BlankFormColumn] {
    var groups: [(head: String, columns: [Int])] = []
    for (index, column) in columns.enumerated() {
      let head = column.label ?? column.name
      if let known = groups.firstIndex(where: { nameKey($0.head) == nameKey(head) }) {
        groups[known].columns.append(index)
      } else {
        groups.append((head, [index]))
      }
    }
    func holds(_ columns: [Int], _ isActual: Bool) -> Bool {
      columns.contains { self.columns[$0].type == .target(isActual: isActual) }
    }
    // Where the template declares cells of the sign or the unit for other uses too, these are the ones to fill.
    let targets = groups.filter { group in
      group.columns.count == 1 && holds(group.columns, false)
        && columns[group.columns[0]].parts?.all.allSatisfy { columns[$0].isPart } ?? true
    }
    let target = splitsTargets ? targets.last?.columns : nil
    let said = Set(target.flatMap { columns[$0[0]].parts?.all } ?? [])
    let shown = groups.filter { group in !group.columns.allSatisfy { said.contains($0) } }
    return shown.map { group in
      let takesWords = group.columns.contains { self.columns[$0].type == .text }
      return BlankFormColumn(
        columns: group.columns, head: group.head, isSplitTarget: group.columns == target,
        isSplitActual: target != nil && holds(group.columns, true) && !takesWords)
    }
  }
}

extension Template {
  /// The columns of cells that a form has for the rows of a table.
  package func formColumns(of table: TableID) -> [BlankFormColumn] {
    self[table].formColumns(splitsTargets: indicators.contains { $0.rows?.table == table })
  }

  /// What a form was made from: a number for what it asks, and one for all that the template says.
  package var formFingerprint: (cells: String, text: String) {
    var words = ["1", name]
    func declare(_ inputs: [Input]) {
      for input in inputs {
        let range = input.typedRange
        let text = String(decoding: file.bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
        words += [input.name, nameKey(text), input.label ?? ""]
      }
    }
    declare(inputs)
    for table in tables {
      words.append(table.name)
      declare(table.columns)
    }
    for set in levelSets { words += [set.name] + set.levels.map(\.name) }
    for indicator in indicators {
      words += [indicator.path, "\(indicator.role)", indicator.adjustable == nil ? "" : "±"]
      words += indicator.rule?.askedLines.map(\.label) ?? []
      words.append(indicator.rows.map { "\($0.table.index)" } ?? "")
    }
    return (digest(Array(words.joined(separator: "\n").utf8)), digest(file.bytes))
  }

  /// A short number that differs for what differs; not for keeping secrets.
  private func digest(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
