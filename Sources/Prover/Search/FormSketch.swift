import Checker
import Program
import Source
import TargetTexts
import Values

/// One thing that a form may say, with the sayings that are worth trying, the most natural first.
struct Dial {
  enum Subject: Hashable {
    case input(InputID)
    case column(TableID, Int)
    case judged(IndicatorID)
    case answers(IndicatorID)
    case points(IndicatorID)
    /// The points of a row below the indicator; another row has the rest.
    case rowPoints(IndicatorID)
    /// How many rows share the points of the indicator.
    case rowCount(IndicatorID)
    /// How many rows a table has that no indicator is scored by.
    case tableRows(TableID)
    /// A column in every row of such a table but the first.
    case otherRows(TableID, Int)
    /// Whether an indicator applies.
    case exemption(IndicatorID)
  }

  enum Setting {
    /// A figure, a level, a day … in a cell.
    case value(Value)
    /// A judged score, or points set by the form.
    case points(Rational)
    /// An empty cell.
    case absent
    /// Every line of a checklist, answered alike.
    case answers([String], Bool)
    /// So many rows that are alike.
    case rows(Int)
    /// As in the first row.
    case same
    /// The form says that it does not apply.
    case exempt
  }

  let subject: Subject
  let settings: [Setting]
}

/// A form in the making, or a run of several that are scored together: a setting for each dial of each form.
struct FormSketch {
  let template: Template
  /// The dials of one form.
  let dials: [Dial]
  /// The setting of each dial, by its index; those of the first form first.
  let choices: [[Int]]
  /// How often the last form stands in the run.
  let copies: Int

  init(_ template: Template, _ dials: [Dial], _ choices: [[Int]], copies: Int) {
    self.template = template
    self.dials = dials
    self.choices = choices
    self.copies = copies
  }

  /// The form that says so; in a run it is the first.
  var form: Form { form(of: 0) }

  /// All forms of the run.
  var forms: [Form] {
    let distinct = choices.indices.map { form(of: $0) }
    return distinct + distinct.suffix(1).flatMap { Array(repeating: $0, count: copies - 1) }
  }

  private var place: Place { Place(template.file, SourceRange(0, 0)) }

  private func form(of number: Int) -> Form {
    let settings = zip(dials, choices[number]).map { ($0.subject, $0.settings[$1]) }
    var form = Form(id: "举例\(number + 1)", place: place)
    // One row of each table, as its columns are set; how many rows there are comes after.
    var rows: [TableID: FormRow] = [:]
    for (subject, setting) in settings { set(subject, setting, in: &form, &rows) }
    form.rows = rows.mapValues { [$0] }
    for case (.rowCount(let id), .rows(let count)) in settings {
      guard let table = template[id].rows?.table else { continue }
      form.rows[table] = (0..<count).map { repeated(rows[table], $0, table) }
    }
    for case (.tableRows(let table), .rows(let count)) in settings {
      form.rows[table] = (0..<count).map { repeated(rows[table], $0, table) }
    }
    for (subject, setting) in settings {
      guard case .otherRows(let table, let column) = subject else { continue }
      for row in (form.rows[table] ?? []).indices.dropFirst() {
        switch setting {
        case .value(let value):
          form.rows[table]?[row].cells[column] = Datum(
            value, place: place, spot: template[table].columns[column].name)
        case .absent: form.rows[table]?[row].cells[column] = nil
        default: break
        }
      }
    }
    for case (.rowPoints(let id), .points(let points)) in settings {
      guard let table = template[id].rows?.table, let column = template[table].pointsColumn else { continue }
      let others = template.otherRows(beside: points, of: template[id]) ?? []
      form.rows[table] = ([points] + others).enumerated().map { index, share in
        var row = repeated(rows[table], index, table)
        row.cells[column] = Datum(.number(share), place: place, spot: "")
        return row
      }
    }
    return form
  }

  /// Sets what belongs to the form itself, or to the one row of a table.
  private func set(
    _ subject: Dial.Subject, _ setting: Dial.Setting, in form: inout Form, _ rows: inout [TableID: FormRow]
  ) {
    switch (subject, setting) {
    case (.input(let id), .value(let value)):
      form.inputs[id] = Datum(value, place: place, spot: template[id].name)
    case (.column(let table, let column), .value(let value)):
      var row = rows[table] ?? repeated(nil, 0, table)
      row.cells[column] = Datum(value, place: place, spot: template[table].columns[column].name)
      rows[table] = row
    case (.column(let table, _), .absent): rows[table] = rows[table] ?? repeated(nil, 0, table)
    case (_, .absent), (_, .same): break
    case (.exemption(let id), .exempt):
      form.indicators[id, default: IndicatorEntry()].notApplicable = Datum(true, place: place, spot: "")
    case (.judged(let id), .points(let points)):
      form.indicators[id, default: IndicatorEntry()].score = Datum(points, place: place, spot: "")
    case (.points(let id), .points(let points)):
      form.indicators[id, default: IndicatorEntry()].points = Datum(points, place: place, spot: "")
    case (.answers(let id), .answers(let lines, let isMet)):
      for line in lines {
        form.indicators[id, default: IndicatorEntry()].answers[line] = Datum(isMet, place: place, spot: "")
      }
    case (.rowPoints, .points), (.rowCount, .rows), (.tableRows, .rows), (.otherRows, .value): break
    default: preconditionFailure("a dial is set as its subject is")
    }
  }

  /// A row that says the same as the first; without one it says nothing.
  private func repeated(_ row: FormRow?, _ index: Int, _ table: TableID) -> FormRow {
    var copy = FormRow(place: place, number: index + 1, spot: template[table].name)
    copy.cells = row?.cells ?? [:]
    return copy
  }

  /// What each form says, and leaves out, as it would be typed: `实际支出 = 200万元, 下达资金 不填`.
  var shown: ShownForms {
    let rows = tablesOfManyRows
    return ShownForms(
      choices.indices.map { number in
        zip(dials, choices[number]).compactMap { cell($0.subject, $0.settings[$1], many: rows[number]) }
      }, copies: copies)
  }

  /// For each form, the tables of more than one row.
  private var tablesOfManyRows: [Set<TableID>] {
    choices.map { choice in
      Set(
        zip(dials, choice).compactMap { dial, index in
          if case (.tableRows(let table), .rows(2...)) = (dial.subject, dial.settings[index]) {
            table
          } else {
            nil
          }
        })
    }
  }

  private func cell(_ subject: Dial.Subject, _ setting: Dial.Setting, many: Set<TableID>) -> ShownCell? {
    func points(_ points: Rational) -> String { Template.pointsText(points) + "分" }
    switch (subject, setting) {
    case (.input(let id), _): return cell(of: template[id], setting)
    case (.column(let table, let column), _): return cell(of: template[table].columns[column], setting)
    case (.otherRows(let table, let column), .value(let value)) where many.contains(table):
      let input = template[table].columns[column]
      return .otherRows(input.name, template.text(of: value, as: input.type).text)
    case (.otherRows(let table, let column), .absent) where many.contains(table):
      return .otherRows(template[table].columns[column].name, nil)
    case (.judged(let id), .points(let score)): return .given(template[id].name, points(score))
    case (.points(let id), .points(let share)): return .given("\(template[id].name).分值", points(share))
    case (.rowPoints(let id), .points(let points)): return share(template[id], points)
    case (.rowCount(let id), .rows(let count)) where count > 1:
      return template[id].rows.map { .rows(template[$0.table].name, count) }
    case (.tableRows(let table), .rows(let count)) where count > 1: return .rows(template[table].name, count)
    case (.answers(let id), .answers(_, let isMet)): return .lines(of: template[id].name, areMet: isMet)
    case (.exemption(let id), .exempt): return .notApplicable(template[id].name)
    default: return nil
    }
  }

  private func cell(of input: Input, _ setting: Dial.Setting) -> ShownCell? {
    switch setting {
    case .value(let value): .given(input.name, template.text(of: value, as: input.type).text)
    case .absent: .blank(input.name)
    default: nil
    }
  }

  /// `分值 = 2分（另一行 8分）`, `分值 = 2分（另 2 行各 4分）`.
  private func share(_ indicator: Indicator, _ points: Rational) -> ShownCell? {
    guard let table = indicator.rows?.table, let column = template[table].pointsColumn else { return nil }
    let name = template[table].columns[column].name
    let own = Template.pointsText(points)
    guard let others = template.otherRows(beside: points, of: indicator), let share = others.first else {
      return .given(name, own + "分")
    }
    return .share(name, points: own, others: others.count, share: Template.pointsText(share))
  }
}
