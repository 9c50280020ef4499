import Program
import Source
import Values

/// Puts one form together; both formats hand it their values slot by slot.
struct FormBuilder {
  private let names: TemplateNames
  private var reader: ValueReader
  /// The form as far as it has been read, without its name.
  private(set) var form: Form
  private var formName: Datum<String>?
  /// The sections that cannot be used; whatever else is said of what belongs to them is not used either.
  private var lost: Set<FormSection> = []
  private var filled: [FormSlot: Place] = [:]
  private var rowPlaces: [TableID: Place] = [:]
  /// Whether a second value for a slot is reported here; a table reports it once, at the header.
  private let reportsRepeats: Bool
  private(set) var diagnostics: [Diagnostic] = []
  /// Cells of which something is said once for all that are like them.
  private(set) var uses: [FoldedUse] = []
  /// Whether it is told what could be written instead of what cannot be used.
  var offersRewrites = true
  /// What the numbers of the form say of their columns.
  var doubts = ColumnDoubts()

  /// Whether nothing is to be said of what has been read so far.
  var hasNothingToTell: Bool { diagnostics.isEmpty && uses.isEmpty && doubts.isEmpty }

  init(names: TemplateNames, reader: ValueReader, place: Place, reportsRepeats: Bool) {
    self.names = names
    self.reader = reader
    self.reportsRepeats = reportsRepeats
    form = Form(id: "", place: place)
  }

  /// The form under the name it gives itself, or else under `fallback`; that it gives none is reported only
  /// here, so diagnostics are complete afterwards.
  mutating func finished(fallback: String) -> Form {
    if lost.contains(.tables) { loseTables() }
    diagnostics += reader.joinParts(names.template.inputs, of: &form)
    let name = givenName
    if name == nil, let identifier = names.template.identifier, !form.unreadable.contains(identifier) {
      report(
        .noIdentifier(names.template[identifier].name, used: fallback),
        at: form.blanks[identifier]?.place ?? form.place, spot: form.blanks[identifier]?.spot ?? fallback)
    }
    if let formName, let identifier = names.template.identifier, let own = form.inputs[identifier],
      case .text(let text) = own.value, nameKey(text) != nameKey(formName.value)
    {
      report(
        .otherIdentifier(names.template[identifier].name, shortened(text), form: shortened(formName.value)),
        at: own.place, related: [formName.place], spot: own.spot)
    }
    if let name, let doubt = NameDoubt(name.value) {
      uses.append(
        FoldedUse(
          subject: .doubtedName(doubt), text: shownTotal(name.value), place: name.place, spot: name.spot))
    }
    var result = form.known(as: name?.value ?? fallback)
    result.name = name
    result.reading = ReadingCounts(diagnostics, doubts: doubts.doubtedCount)
    return result
  }

  /// The name that the form gives itself, as such or by the template's identifier.
  private var givenName: Datum<String>? {
    if let formName { return formName }
    guard let identifier = names.template.identifier, let datum = form.inputs[identifier],
      case .text(let text) = datum.value
    else { return nil }
    return Datum(text, place: datum.place, at: datum.at)
  }

  /// The name by which this is a line of totals and no form: its own, or `first` where it has none.
  func totalName(orFirst first: Datum<String>?) -> Datum<String>? {
    (givenName ?? first).flatMap { isTotalWord($0.value) ? $0 : nil }
  }

  mutating func report(_ message: FormMessage, at place: Place, related: [Place] = [], spot: String) {
    diagnostics.append(Diagnostic(message, at: place, related: related, spot: spot))
  }

  /// Whether something has been given for a slot.
  func isFilled(_ slot: FormSlot) -> Bool { filled[slot] != nil }

  /// Fits a value to its slot, or reports why it does not fit; a blank value says nothing.
  mutating func set(_ slot: FormSlot, to raw: RawValue) {
    if raw.isBlank { return noteBlank(slot, raw) }
    if let wanted = wantedValue(of: slot), isPlaceholder(raw) {
      uses.append(FoldedUse(.placeholder(shortened(names.title(of: slot)), wanted), raw))
      return noteBlank(slot, raw)
    }
    if lost.contains(where: { $0.holds(slot) }) { return }
    if let first = filled[slot] { return leaveOutRepeated(slot, raw, first: first) }
    filled[slot] = raw.place
    if case .unreadable(let trouble) = raw.content {
      let message = SheetMessage.trouble(trouble, written: raw.written)
      diagnostics.append(Diagnostic(message, at: raw.place, spot: raw.spot))
      return leaveOut(slot, raw, for: message.code)
    }
    if case .reported = raw.content { return leaveOut(slot) }
    do throws(Refusal) {
      try fill(slot, with: raw)
    } catch {
      leaveOut(slot, raw, for: error.message.code)
      refuse(error.message, slot, raw)
    }
    for sign in reader.signs where !slot.isClaim {
      doubts.add(sign, of: .slot(slot), at: raw.place, spot: raw.spot)
      if case .input(let id) = slot { form.doubted[id] = sign.doubted }
    }
    reader.signs = []
  }

  /// Makes room for all that a form can give.
  mutating func makeRoom() {
    form.inputs.reserveCapacity(names.template.inputs.count)
    form.indicators.reserveCapacity(names.template.indicators.count)
  }

  /// Takes what a plain cell holds, of which nothing is to be said.
  mutating func take(_ value: Value, _ slot: FormSlot, place: Place, at spot: Spot) {
    if case .input(let id) = slot {
      form.inputs[id] = Datum(value, place: place, at: spot)
    } else if case .number(let points) = value {
      put(Datum(points, place: place, at: spot), in: slot)
    }
  }

  private mutating func put(_ points: Datum<Rational>, in slot: FormSlot) {
    switch slot {
    case .score(let id): form.indicators[id, default: .init()].score = points
    case .points(let id): form.indicators[id, default: .init()].points = points
    case .claimed(let id):
      // What a form claims for a penalty is how much it takes, with or without the minus.
      let isTaken = names.template[id].role == .penalty && points.value.isPositive
      form.indicators[id, default: .init()].claimed =
        isTaken ? Datum(-points.value, place: points.place, at: points.at) : points
    case .claimedTotal: form.claimedTotal = points
    case .formName, .input, .reason, .notApplicable, .answer, .claimedGrade:
      preconditionFailure("points stand elsewhere")
    }
  }

  /// Says why a value cannot be used, and what could be written instead.
  private mutating func refuse(_ message: FormMessage, _ slot: FormSlot, _ raw: RawValue) {
    if !offersRewrites {
      reader.signs = []
      return report(message, at: raw.place, spot: raw.spot)
    }
    let builder = self
    let offered = rewrites(of: raw, after: message) { candidate in
      var trial = builder
      trial.reader.signs = []
      return (try? trial.fill(slot, with: candidate)) != nil && trial.reader.signs.isEmpty
    }
    reader.signs = []
    if offered.isEmpty { return report(message, at: raw.place, spot: raw.spot) }
    diagnostics.append(
      Diagnostic(RefusedCell(message: message, rewrites: offered), at: raw.place, spot: raw.spot))
  }

  /// What belongs here, where that is a number or a day, so that a mark in its place says that there is none.
  private func wantedValue(of slot: FormSlot) -> WantedValue? {
    switch slot {
    case .input(let id): names.template[id].wantedValue
    case .score, .points, .claimed, .claimedTotal: .number
    case .formName, .reason, .notApplicable, .answer, .claimedGrade: nil
    }
  }

  private mutating func noteBlank(_ slot: FormSlot, _ raw: RawValue) {
    let cell = DataCell(place: raw.place, at: raw.at)
    if case .input(let id) = slot { form.blanks[id] = cell }
    if case .score(let id) = slot { form.blankScores[id] = cell }
    if case .answer(let id, let item) = slot { form.blankAnswers[id, default: [:]][item] = cell }
  }

  /// Leaves out all that the form says in a section, for what is meant there cannot be told; it has been reported.
  mutating func lose(_ section: FormSection) {
    lost.insert(section)
    switch section {
    case .inputs: for index in names.template.inputs.indices { leaveOut(.input(InputID(index))) }
    case .indicators: for indicator in names.template.indicators { loseParts(of: indicator) }
    case .indicator(let id): loseParts(of: names.template[id])
    case .claims:
      for indicator in names.template.indicators { leaveOut(.claimed(indicator.id)) }
      leaveOut(.claimedTotal)
      leaveOut(.claimedGrade)
    case .answers(let id):
      form.indicators[id]?.answers = [:]
      leaveOut(.answer(id, item: ""))
    // Rows may still come; they are lost when the form is finished.
    case .tables: break
    }
  }

  /// Whatever a form could have said of an indicator may have been said.
  private mutating func loseParts(of indicator: Indicator) {
    let slots = EntryPart.allCases.compactMap { try? names.slot(for: $0, of: indicator.id) }
    for slot in slots { leaveOut(slot) }
    if names.hasAnswers(indicator.id) { lose(.answers(indicator.id)) }
  }

  private mutating func loseTables() {
    for index in names.template.tables.indices {
      let table = TableID(index)
      form.rows[table] = [.lost(names.template[table], place: form.place, number: 1, spot: "")]
    }
  }

  /// Gives the form the rows of a table; a second time nobody knows which ones are meant, so that neither counts.
  mutating func add(_ rows: [FormRow], to table: TableNames, place: Place, spot: String) {
    guard let first = rowPlaces[table.id], let earlier = form.rows[table.id] else {
      rowPlaces[table.id] = place
      form.rows[table.id] = rows
      return
    }
    if let note = RepeatedRows.note(rows, earlier, of: table.name, at: place, spot: spot) {
      return diagnostics.append(note)
    }
    let lost = FormRow.lost(names.template[table.id], place: place, number: 1, spot: spot)
    form.rows[table.id] = [lost]
    let message = RowMessage.repeatedRows(shortened(table.name))
    diagnostics.append(Diagnostic(message, at: place, related: [first], spot: spot))
  }

  /// Takes the rows of a table for lost: what they are cannot be told, which has been reported.
  mutating func lose(_ rows: [FormRow], of table: TableNames) {
    rowPlaces[table.id] = rowPlaces[table.id] ?? rows.first?.place
    form.rows[table.id] = rows
  }

  /// Adds what was found in the rows.
  mutating func report(_ found: [Diagnostic]) { diagnostics += found }

  /// Two values for one thing: which one is meant nobody knows, so neither is used.
  private mutating func leaveOutRepeated(_ slot: FormSlot, _ raw: RawValue, first: Place) {
    let message = FormMessage.repeatedValue(shortened(names.title(of: slot)))
    leaveOut(slot, raw, for: message.code)
    guard reportsRepeats else { return }
    report(message, at: raw.place, related: [first], spot: raw.spot)
  }

  private mutating func fill(_ slot: FormSlot, with raw: RawValue) throws(Refusal) {
    func datum<Content>(_ value: Content) -> Datum<Content> { Datum(value, place: raw.place, at: raw.at) }
    let title = shortened(names.title(of: slot))
    switch slot {
    case .formName: formName = datum(try reader.text(raw, of: title))
    case .input(let id):
      if let value = try reader.value(raw, for: names.template[id]) { form.inputs[id] = datum(value) }
    case .score: put(datum(try reader.points(raw, of: title, mayBeNegative: false)), in: slot)
    case .points(let id): put(datum(try reader.points(raw, setFor: names.template[id], title)), in: slot)
    case .reason(let id):
      form.indicators[id, default: .init()].reason = datum(try reader.text(raw, of: title))
    case .claimed, .claimedTotal:
      put(datum(try reader.points(raw, of: title, mayBeNegative: true)), in: slot)
    case .notApplicable(let id):
      form.indicators[id, default: .init()].notApplicable = datum(try reader.truth(raw, of: title))
    case .answer(let id, let item):
      form.indicators[id, default: .init()].answers[item] = datum(try reader.answer(raw, of: title))
    case .claimedGrade: form.claimedGrade = datum(try reader.text(raw, of: title))
    }
  }

  /// Leaves out what a cell says, for a reason that is told under a code.
  private mutating func leaveOut(_ slot: FormSlot, _ raw: RawValue, for code: String) {
    leaveOut(slot)
    guard case .input(let id) = slot else { return }
    form.refused[id] = RefusedInput(code: code, cell: DataCell(place: raw.place, at: raw.at))
  }

  private mutating func leaveOut(_ slot: FormSlot) {
    switch slot {
    case .formName: formName = nil
    case .input(let id):
      form.inputs[id] = nil
      form.doubted[id] = nil
      form.unreadable.insert(id)
    case .score(let id):
      form.indicators[id]?.score = nil
      form.indicators[id, default: .init()].unusable.insert(.score)
    case .points(let id):
      form.indicators[id]?.points = nil
      form.indicators[id, default: .init()].unusable.insert(.points)
    case .reason(let id):
      form.indicators[id]?.reason = nil
      form.indicators[id, default: .init()].unusable.insert(.reason)
    case .claimed(let id):
      form.indicators[id]?.claimed = nil
      form.indicators[id, default: .init()].unusable.insert(.claim)
    case .notApplicable(let id):
      form.indicators[id]?.notApplicable = nil
      form.indicators[id, default: .init()].unusable.insert(.applicability)
    case .answer(let id, let item):
      form.indicators[id]?.answers[item] = nil
      form.indicators[id, default: .init()].unusable.insert(.answers)
    case .claimedTotal:
      form.claimedTotal = nil
      form.hasUnusableTotal = true
    case .claimedGrade:
      form.claimedGrade = nil
      form.hasUnusableGrade = true
    }
  }
}
