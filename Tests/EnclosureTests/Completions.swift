import Enclosure
import Planning
import Program
import Runtime
import Source
import TestSupport
import Values

/// Forms with holes, and the forms that they may still become.
struct Completions {
  let template: Template
  let plan: Plan
  private var forms: RandomForms

  init(_ template: Template, seed: UInt64) {
    self.template = template
    plan = lower(template)
    forms = RandomForms(template, seed: seed)
  }

  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &forms.generator) == 0 }

  /// A form that reading has found nothing wrong with.
  private func readable(_ form: Form) -> Form {
    var result = form
    result.unreadable = []
    for table in form.rows.keys {
      for row in form.rows[table]?.indices ?? 0..<0 { result.rows[table]?[row].unreadable = [] }
    }
    return result
  }

  /// A whole form.
  mutating func whole() -> Form {
    var form = readable(forms.next())
    for indicator in template.indicators where indicator.children.isEmpty && chance(8) {
      form.indicators[indicator.id, default: IndicatorEntry()].notApplicable = datum(true)
    }
    return form
  }

  private func datum<T>(_ value: T) -> Datum<T> {
    Datum(value, place: Place(template.file, SourceRange(0, 0)), spot: "")
  }

  /// Like a whole form, but with judged scores and answers at their ends.
  mutating func extreme() -> Form {
    var form = whole()
    for indicator in template.indicators where indicator.children.isEmpty && !chance(3) {
      let isBest = chance(2)
      let share =
        isBest
        ? Rational.one
        : [.zero, Rational(3, 5), Rational(1, 2)].randomElement(using: &forms.generator) ?? .zero
      form.indicators[indicator.id]?.score = (try? indicator.points * share).map { datum($0) }
      for label in form.indicators[indicator.id]?.answers.keys.sorted() ?? [] {
        form.indicators[indicator.id]?.answers[label] = datum(chance(6) ? nil : isBest)
      }
    }
    return form
  }

  /// A form some of whose cells are blank.
  mutating func holed() -> Form {
    var form = sharing(readable(forms.next()))
    // A few of what was filled in is taken away; texts of targets stay, for there is no end of them.
    let inputs = form.inputs.keys.sorted { $0.index < $1.index }
    let scored = template.indicators.filter { form.indicators[$0.id] != nil }.map(\.id)
    for _ in 0..<Int.random(in: 1...5, using: &forms.generator) {
      switch Int.random(in: 0..<4, using: &forms.generator) {
      case 0, 1:
        guard let id = inputs.randomElement(using: &forms.generator) else { continue }
        form.inputs[id] = nil
        if chance(4) { form.unreadable.insert(id) }
      case 2:
        guard let id = scored.randomElement(using: &forms.generator) else { continue }
        form.indicators[id]?.score = nil
        let labels = form.indicators[id]?.answers.keys.sorted() ?? []
        for label in labels where chance(2) { form.indicators[id]?.answers[label] = nil }
      default:
        guard
          let (table, rows) = form.rows.sorted(by: { $0.key.index < $1.key.index }).first(where: { _ in
            chance(2)
          }),
          let place = rows.indices.randomElement(using: &forms.generator),
          let column = rows[place].cells.keys.sorted().randomElement(using: &forms.generator)
        else { continue }
        if case .target = template[table].columns[column].type { continue }
        form.rows[table]?[place].cells[column] = nil
      }
    }
    return form
  }

  /// The data of a form in which what may still come is filled as in some other form; each cell has one chance in so
  /// many to stay blank.
  mutating func completion(of data: FormData, _ mayCome: [(slot: SlotID, row: Int)], blank: Int) -> FormData {
    let other = FormData(chance(2) ? whole() : extreme(), for: plan)
    var cells = data.cells
    var tables = data.tables.map(\.cells)
    for (slot, row) in mayCome {
      if case .column(let table, let column) = plan[slot].subject {
        let rows = other.tables[table.index].cells
        guard !rows.isEmpty else { continue }
        tables[table.index][row][column] = chance(blank) ? .absent : rows[row % rows.count][column]
      } else {
        cells[slot.index] = chance(blank) ? .absent : other.cells[slot.index]
      }
    }
    // What cannot be used is mended by what can.
    return FormData(
      cells: cells.map { $0 },
      tables: zip(data.tables, tables).map {
        FormData.Rows(count: $0.count, cells: $1, isLost: $0.isLost, isGiven: $0.isGiven)
      })
  }

  /// Gives the rows of each indicator points that add up to its own.
  private func sharing(_ form: Form) -> Form {
    var result = form
    let values = evaluate(plan, FormData(form, for: plan))
    for (indicator, own) in zip(template.indicators, plan.indicators) {
      guard let rows = own.rows, let column = template[rows.table].pointsColumn else { continue }
      let taken = (0..<(form.rows[rows.table]?.count ?? 0)).filter {
        if case .value(.truth(true)) = values[rows.taken, row: $0] { true } else { false }
      }
      guard let points = try? indicator.points.divided(by: Rational(max(1, taken.count))) else { continue }
      for row in taken { result.rows[rows.table]?[row].cells[column] = datum(.number(points)) }
    }
    return result
  }

  /// What the form says, for messages.
  func words(_ form: Form) -> String {
    let inputs = form.inputs.sorted { $0.key.index < $1.key.index }.map {
      "\(template[$0.key].name)=\(template.text(of: $0.value.value, as: template[$0.key].type).text)"
    }
    let entries = form.indicators.sorted { $0.key.index < $1.key.index }.map { id, entry in
      "\(template[id].name)[\(entry.score.map { "\($0.value)" } ?? "-")\(entry.notApplicable?.value == true ? " n/a" : "")"
        + "\(entry.points.map { " of \($0.value)" } ?? "")"
        + entry.answers.sorted { $0.key < $1.key }.map {
          " \($0.key):\($0.value.value.map { "\($0)" } ?? "n/a")"
        }.joined() + "]"
    }
    let rows = form.rows.sorted { $0.key.index < $1.key.index }.flatMap { table, rows in
      rows.map { row in
        "row "
          + row.cells.sorted { $0.key < $1.key }.map {
            "\(template[table].columns[$0.key].name)=\($0.value.value)"
          }
          .joined(separator: ",")
      }
    }
    return (inputs + entries + rows).joined(separator: "; ")
  }
}
