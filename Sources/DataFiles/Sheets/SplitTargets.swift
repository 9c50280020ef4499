import Program
import Source
import TargetTexts
import Workbooks

/// Columns that say a target in parts, as the systems of provinces export it: ≥ | 95 | %.
///
/// A target without its sign would be another target, so the parts are put together where the template knows the
/// column of values and neither of the others; the unit is that of bare actuals too.
struct SplitTargets {
  /// The columns of the sign and of the unit, from 0.
  let sign: Int?
  let unit: Int?
  private let targets: Set<Int>
  private let actuals: Set<Int>

  private static let signHeads: Set<String> = ["指标性质", "性质", "指标方向", "比较符", "比较符号", "符号", "运算符号"]
  private static let unitHeads: Set<String> = ["度量单位", "计量单位", "指标值单位", "单位"]

  /// Nil where a header has no such columns.
  init?(_ cells: [CSVCell], _ names: TemplateNames) {
    let free = cells.indices.filter { names.knownNames([cells[$0]]) == 0 }
    sign = free.first { Self.signHeads.contains(nameKey(cells[$0].text)) }
    // 单位 alone is as often who reports as what is counted.
    let isSigned = sign != nil
    unit = free.first { index in
      let key = nameKey(cells[index].text)
      return Self.unitHeads.contains(key) && (isSigned || key != "单位")
    }
    targets = Set(cells.indices.filter { names.feedsTarget(cells[$0].text, isActual: false) })
    actuals = Set(cells.indices.filter { names.feedsTarget(cells[$0].text, isActual: true) })
    guard sign != nil || unit != nil, targets.count == 1 else { return nil }
  }

  /// Whether a column, from 0, is a part of a target and nothing by itself.
  func isPart(_ column: Int) -> Bool { column == sign || column == unit }

  /// Whether a column, from 0, takes the parts of a row.
  func takesParts(_ column: Int) -> Bool { targets.contains(column) || actuals.contains(column) }

  /// The value of a column with the parts of its row; as it is where it is no bare number.
  func joined(_ text: String, at column: Int, _ parts: Parts) -> String {
    guard let number = try? readNumber(text), !number.hasCurrencyMark else { return text }
    let value = trimmingBlanks(text) + (number.unit.isEmpty ? parts.unit : "")
    return targets.contains(column) ? parts.sign + value : value
  }

  /// What the parts of a row say.
  struct Parts {
    var sign = ""
    var unit = ""
  }

  /// The parts of a row.
  func parts(_ cells: ArraySlice<StoredCell>, of sheet: Sheet, row: Int) -> Parts {
    var parts = Parts()
    for stored in cells where isPart(Int(stored.column) - 1) {
      let text = trimmingBlanks(WrittenCell(sheet.cell(stored, inRow: row), as: .text).text)
      if Int(stored.column) - 1 == unit { parts.unit = text } else { parts.sign = sign(text) }
    }
    return parts
  }

  /// The same of a row whose texts are told by column, from 0.
  func parts(_ text: (Int) -> String) -> Parts {
    var parts = Parts()
    if let unit { parts.unit = trimmingBlanks(text(unit)) }
    if let sign { parts.sign = self.sign(text(sign)) }
    return parts
  }

  /// What a text puts before the number.
  private func sign(_ text: String) -> String { TargetSign(text).prefix }
}

extension TemplateNames {
  /// Whether the cells under a head are targets, or the actuals that answer them, and nothing else.
  fileprivate func feedsTarget(_ head: String, isActual: Bool) -> Bool {
    let reader = ValueReader(template)
    return tables.contains { table in
      table.heads(head, reader).columns.contains { column in
        if case .target(isActual) = template[table.id].columns[column].type { return true }
        return false
      }
    }
  }
}
