import Program
import Source
import Values

/// Tells what is asked of the days and sums of a form although they can be computed with (`FormDoubts`). It rests on the
/// form's own figures, and on no score.
struct FigureTeller {
  private let template: Template
  private let form: Form
  /// What has been found in the form before.
  private let told: [Diagnostic]
  private var found: [Diagnostic] = []

  /// Tells of a form in which something has been found before.
  init(_ template: Template, _ form: Form, behind told: [Diagnostic] = []) {
    (self.template, self.form, self.told) = (template, form, told)
  }

  /// What is asked.
  mutating func tell(_ doubts: FormDoubts) -> [Diagnostic] {
    for day in doubts.days { ask(day) }
    for share in doubts.shares { ask(share) }
    return found
  }

  private mutating func report(_ doubt: FigureDoubt, at place: Place, spot: String) {
    found.append(Diagnostic(RunMessage.doubted(doubt), at: place, spot: spot))
  }

  private mutating func ask(_ doubt: DayDoubt) {
    guard let datum = form.inputs[doubt.input], case .date(let day) = datum.value, let last = lastDay(doubt),
      doubt.isFar(day.dayNumber, from: last.dayNumber)
    else { return }
    func text(_ day: CalendarDate) -> Phrase { template.phrase(of: .date(day), as: .date).text }
    report(
      .day(
        of: template[doubt.input].name, text(day), due: dueText(doubt, text(last)),
        isEarly: day.dayNumber < last.dayNumber,
        years: max(1, (abs(day.dayNumber - last.dayNumber) * 4 + 730) / 1461)),
      at: datum.place, spot: datum.spot)
  }

  private func lastDay(_ doubt: DayDoubt) -> CalendarDate? {
    switch doubt.due {
    case .fixed(let day): return day
    case .given(let id):
      guard case .date(let day)? = form.inputs[id]?.value else { return nil }
      return day
    }
  }

  /// A last day, with its name where the form gives it.
  private func dueText(_ doubt: DayDoubt, _ day: Phrase) -> Phrase {
    guard case .given(let id) = doubt.due else { return day }
    return Phrase("“\(template[id].name)”的 \(day.chinese)", "\(day.english) (`\(template[id].name)`)")
  }

  /// Of two sums the larger may be in a smaller unit than it should, or the smaller in a larger one. Where a check of the
  /// template has failed at one of them, that has been said.
  private mutating func ask(_ doubt: ShareDoubt) {
    guard let (above, below) = doubt.sums(of: form), doubt.isFar(above, below) else { return }
    let (large, small) = above > below ? (doubt.top, doubt.bottom) : (doubt.bottom, doubt.top)
    let cells = (large + small).compactMap { form.inputs[$0] }
    guard let first = cells.first, !isToldByCheck(cells) else { return }
    let slips = large.map { slip($0, isLarge: true) } + small.map { slip($0, isLarge: false) }
    report(
      .apart(
        amounts(large), amounts(small),
        bound: doubt.bound.map { template.phrase(of: .number($0), as: doubt.type).text },
        slips.compactMap { $0 }),
      at: first.place, spot: spots(of: cells.map { DataCell($0) }) ?? first.spot)
  }

  /// The unit of money, ten thousand times smaller or larger, in which an amount may have been written; nil of what is no
  /// money, and where there is none.
  private func slip(_ id: InputID, isLarge: Bool) -> FigureDoubt.Slip? {
    guard case .number(let type) = template[id].type, let own = type.unit,
      own.dimension == template.units.unit(named: "元")?.dimension
    else { return nil }
    let meant = ["元", "万元", "亿元"].compactMap { template.units.unit(named: $0) }.first { unit in
      let (less, more) = isLarge ? (unit, own) : (own, unit)
      return (try? less.factor * Rational(10_000)) == more.factor
    }
    return meant.map { FigureDoubt.Slip(name: template[id].name, unit: $0.symbol) }
  }

  private func isToldByCheck(_ cells: [Datum<Value>]) -> Bool {
    told.contains { finding in
      guard case .checkFailed? = finding.message as? RunMessage, let place = finding.place else {
        return false
      }
      return cells.contains { $0.place.file === place.file && $0.place.range == place.range }
    }
  }

  /// 代理费（850000万元）
  private func amounts(_ inputs: [InputID]) -> Phrase {
    inputs.map { id in
      let value = form.inputs[id].map { template.phrase(of: $0.value, as: template[id].type).text } ?? ""
      return Phrase("\(template[id].name)（\(value.chinese)）", "\(template[id].name) (\(value.english))")
    }.joined(separator: " + ")
  }
}
