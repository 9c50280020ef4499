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
    case (_, .absent): break
    case (.judged(let id), .points(let points)):
      form.indicators[id, default: IndicatorEntry()].score = Datum(points, place: place, spot: "")
    case (.points(let id), .points(let points)):
      form.indicators[id, default: IndicatorEntry()].points = Datum(points, place: place, spot: "")
    case (.answers(let id), .answers(let lines, let isMet)):
      for line in lines {
        form.indicators[id, default: IndicatorEntry()].answers[line] = Datum(isMet, place: place, spot: "")
      }
    case (.rowPoints, .points), (.rowCount, .rows): break
    default: preconditionFailure("a dial is set as its subject is")
    }
  }

  /// A row that says the same as the first; without one it says nothing.
  private func repeated(_ row: FormRow?, _ index: Int, _ table: TableID) -> FormRow {
    var copy = FormRow(place: place, number: index + 1, spot: template[table].name)
    copy.cells = row?.cells ?? [:]
    return copy
  }

  /// What each form says, as it would be typed: `实际支出 = 200万元, 下达资金 = 100万元`.
  var shown: ShownForms { ShownForms(choices.map { text(of: $0) }, copies: copies) }

  private func text(of choice: [Int]) -> Phrase {
    zip(dials, choice).compactMap { dial, index -> Phrase? in
      switch (dial.subject, dial.settings[index]) {
      case (.input(let id), .value(let value)):
        "\(template[id].name) = \(template.phrase(of: value, as: template[id].type).text)"
      case (.column(let table, let column), .value(let value)):
        "\(template[table].columns[column].name) = "
          + template.phrase(of: value, as: template[table].columns[column].type).text
      case (.judged(let id), .points(let points)):
        "\(template[id].name) = \(Template.pointsPhrase(points))"
      case (.points(let id), .points(let points)):
        "\(template[id].name).\(Words.points) = \(Template.pointsPhrase(points))"
      case (.rowPoints(let id), .points(let points)): rowText(template[id], points)
      case (.rowCount, .rows(let count)): count > 1 ? Phrase("共 \(count) 行", "\(count) rows") : nil
      case (.answers(let id), .answers(_, let isMet)):
        Phrase(template[id].name)
          + (isMet
            ? Phrase("的要点都做到", " has every item met") : Phrase("的要点都没做到", " has no item met"))
      default: nil
      }
    }.joined(separator: ", ")
  }

  /// `分值 = 2分（另一行 8分）`, `分值 = 2分（另 2 行各 4分）`.
  private func rowText(_ indicator: Indicator, _ points: Rational) -> Phrase? {
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
