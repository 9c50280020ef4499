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

  /// A whole form.
  mutating func whole() -> Form {
    var form = forms.next()
    for indicator in template.indicators where indicator.children.isEmpty && chance(8) {
      form.indicators[indicator.id, default: IndicatorEntry()].notApplicable = datum(true)
    }
    return form
  }

  private func datum<T>(_ value: T) -> Datum<T> {
    Datum(value, place: Place(template.file, SourceRange(0, 0)), spot: "")
  }

  /// A form some of whose cells are blank.
  mutating func holed() -> Form {
    var form = forms.next()
    form.unreadable = []
    let few = [3, 6, 12].randomElement(using: &forms.generator) ?? 6
    for id in form.inputs.keys.sorted(by: { $0.index < $1.index }) where chance(few) {
      form.inputs[id] = nil
      if chance(4) { form.unreadable.insert(id) }
    }
    for indicator in template.indicators {
      guard form.indicators[indicator.id] != nil else { continue }
      if chance(few) { form.indicators[indicator.id]?.score = nil }
      if chance(few) {
        let labels = (form.indicators[indicator.id]?.answers.keys).map { $0.sorted() } ?? []
        for label in labels where chance(2) { form.indicators[indicator.id]?.answers[label] = nil }
      }
    }
    for (table, rows) in form.rows.sorted(by: { $0.key.index < $1.key.index }) {
      for (place, row) in rows.enumerated() {
        for column in row.cells.keys.sorted() where chance(few * 2) { form.rows[table]?[place].cells[column] = nil }
      }
    }
    return form
  }

  /// The form with what it leaves open filled, each cell with one chance in so many to stay blank.
  mutating func completion(of form: Form, blank: Int) -> Form {
    let other = whole()
    var result = form
    result.unreadable = []
    for (id, value) in other.inputs where form.inputs[id] == nil && !chance(blank) { result.inputs[id] = value }
    for indicator in template.indicators where indicator.children.isEmpty {
      fill(&result.indicators[indicator.id, default: IndicatorEntry()], other.indicators[indicator.id], blank)
    }
    for (table, rows) in form.rows {
      for (place, row) in rows.enumerated() {
        guard let twin = other.rows[table]?.indices.contains(place) == true ? other.rows[table]?[place] : nil else {
          continue
        }
        result.rows[table]?[place].unreadable = []
        for (column, value) in twin.cells where row.cells[column] == nil && !chance(blank) {
          result.rows[table]?[place].cells[column] = value
        }
      }
    }
    return result
  }

  private mutating func fill(_ entry: inout IndicatorEntry, _ other: IndicatorEntry?, _ blank: Int) {
    entry.unusable = []
    guard let other else { return }
    if entry.score == nil, !chance(blank) { entry.score = other.score }
    if entry.notApplicable == nil { entry.notApplicable = other.notApplicable }
    for (label, answer) in other.answers where entry.answers[label] == nil && !chance(blank) {
      entry.answers[label] = answer
    }
  }

  /// One completion with a few of its cells taken from another.
  mutating func crossed(_ first: Form, _ second: Form, of form: Form) -> Form {
    var result = first
    for (id, value) in second.inputs where form.inputs[id] == nil && chance(3) { result.inputs[id] = value }
    for id in first.inputs.keys where form.inputs[id] == nil && second.inputs[id] == nil && chance(6) {
      result.inputs[id] = nil
    }
    for (id, entry) in second.indicators where chance(3) {
      guard let own = form.indicators[id] else { continue }
      if own.score == nil { result.indicators[id]?.score = entry.score }
      if own.notApplicable == nil { result.indicators[id]?.notApplicable = entry.notApplicable }
      for (label, answer) in entry.answers where own.answers[label] == nil {
        result.indicators[id]?.answers[label] = answer
      }
    }
    for (table, rows) in form.rows {
      for (place, row) in rows.enumerated() {
        for (column, value) in second.rows[table]?[place].cells ?? [:] where row.cells[column] == nil && chance(3) {
          result.rows[table]?[place].cells[column] = value
        }
      }
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
        + entry.answers.sorted { $0.key < $1.key }.map { " \($0.key):\($0.value.value.map { "\($0)" } ?? "n/a")" }.joined() + "]"
    }
    let rows = form.rows.sorted { $0.key.index < $1.key.index }.flatMap { table, rows in
      rows.map { row in
        "row " + row.cells.sorted { $0.key < $1.key }.map { "\(template[table].columns[$0.key].name)=\($0.value.value)" }
          .joined(separator: ",")
      }
    }
    return (inputs + entries + rows).joined(separator: "; ")
  }
}
