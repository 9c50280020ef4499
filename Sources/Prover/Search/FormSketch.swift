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
    copy.cells = row?.cells ?? CellList()
    return copy
  }

  /// What each form says, and leaves out, as it would be typed: `实际支出 = 200万元, 下达资金 不填`.
  var shown: ShownForms {
    let rows = tablesOfManyRows
    return ShownForms(
      choices.indices.map { number in
        zip(dials, choices[number]).compactMap { cell($0.subject, $0.settings[$1], many: rows[number]) }
          .joined(separator: ", ")
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

  private func cell(_ subject: Dial.Subject, _ setting: Dial.Setting, many: Set<TableID>) -> Phrase? {
    switch (subject, setting) {
    case (.input(let id), _): cell(of: template[id], setting)
    case (.column(let table, let column), _): cell(of: template[table].columns[column], setting)
    case (.otherRows(let table, let column), _) where many.contains(table):
      cell(of: template[table].columns[column], setting).map {
        Phrase("其余各行 \($0.chinese)", "\($0.english) in all other rows")
      }
    case (.judged(let id), .points(let score)):
      "\(template[id].name) = \(Template.pointsPhrase(score))"
    case (.points(let id), .points(let share)):
      "\(template[id].name).\(Words.points) = \(Template.pointsPhrase(share))"
    case (.rowPoints(let id), .points(let points)): share(template[id], points)
    case (.rowCount(let id), .rows(let count)) where count > 1:
      template[id].rows.map { rows(of: $0.table, count) }
    case (.tableRows(let table), .rows(let count)) where count > 1: rows(of: table, count)
    case (.answers(let id), .answers(_, let isMet)):
      Phrase(template[id].name)
        + (isMet ? Phrase("的要点都做到", " has every item met") : Phrase("的要点都没做到", " has no item met"))
    case (.exemption(let id), .exempt): Phrase(template[id].name) + Phrase(" 填不适用", " not applicable")
    default: nil
    }
  }

  private func cell(of input: Input, _ setting: Dial.Setting) -> Phrase? {
    switch setting {
    case .value(let value): "\(input.name) = \(template.phrase(of: value, as: input.type).text)"
    case .absent: Phrase(input.name) + Phrase(" 不填", " left empty")
    default: nil
    }
  }

  private func rows(of table: TableID, _ count: Int) -> Phrase {
    let name = template[table].name
    return Phrase("\(name) 共 \(count) 行", "\(count) rows of \(name)")
  }

  /// `分值 = 2分（另一行 8分）`, `分值 = 2分（另 2 行各 4分）`.
  private func share(_ indicator: Indicator, _ points: Rational) -> Phrase? {
    guard let table = indicator.rows?.table, let column = template[table].pointsColumn else { return nil }
    let own: Phrase = "\(template[table].columns[column].name) = \(Template.pointsPhrase(points))"
    guard let others = template.otherRows(beside: points, of: indicator), let share = others.first else {
      return own
    }
    let each = Template.pointsPhrase(share)
    let words =
      others.count == 1
      ? Phrase("另一行 \(each.chinese)", "the other row \(each.english)")
      : Phrase("另 \(others.count) 行各 \(each.chinese)", "\(others.count) other rows \(each.english) each")
    return own + Phrase("（\(words.chinese)）", " (\(words.english))")
  }
}
