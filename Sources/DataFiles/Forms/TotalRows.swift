import Program
import Source

/// A word for a total as a message repeats it: 合 计, spread over its cell, is 合计.
func shownTotal(_ name: String) -> String {
  let isHan = name.unicodeScalars.allSatisfy { saysNothing($0) || (0x4E00...0x9FFF).contains($0.value) }
  return shortened(isHan ? nameKey(name) : name)
}

/// A line of a table, or an element of a list, that is no form.
struct NoForm: Sendable {
  /// Why it is none.
  enum Kind: Sendable { case total, heading, remark }

  let kind: Kind
  /// What it is called.
  let name: Datum<String>

  /// A line of totals.
  static func total(_ name: Datum<String>) -> NoForm { NoForm(kind: .total, name: name) }
}

/// A line of totals in a table, a heading over the lines below it, or a remark below them.
struct TotalLine: Sendable {
  /// The number of its record, 1 being the first after the header.
  let number: Int
  let noForm: NoForm
}

/// By which cells the lines of one table say that they are no forms: totals, headings over those below, remarks, the
/// header once more.
struct TotalLines: Sendable {
  /// The names of the columns.
  let header: [String]
  /// The columns that name a line; the first that says something is its name.
  let named: [Int]
  /// Where its first cell may say so, when it has no name.
  let mayName: @Sendable (Int) -> Bool

  /// The cell by which a line says that it is no form.
  func noForm(of cells: [CSVCell], isMisplaced: Bool) -> (cell: Int, kind: NoForm.Kind)? {
    if let cell = totalCell(of: cells, isMisplaced: isMisplaced) { return (cell, .total) }
    if let cell = remarkCell(of: cells) { return (cell, .remark) }
    return headingCell(of: cells).map { ($0, .heading) }
  }

  /// The first cell of a line that holds notes and signatures only, or says what the header says.
  private func remarkCell(of cells: [CSVCell]) -> Int? {
    let filled = cells.indices.filter { !isBlank(cells[$0]) }
    guard let first = filled.first else { return nil }
    if filled.allSatisfy({ isNoteOrSignature(cells[$0].text) }) { return first }
    return namesRepeated(cells.map(\.text), of: header).map { $0 >= 2 } ?? false ? first : nil
  }

  /// The name of a line that says nothing else, and is counted as headings are: 一、市直部门, or 市直部门 behind 一. A plain name
  /// alone is a form that says nothing yet.
  private func headingCell(of cells: [CSVCell]) -> Int? {
    guard let name = named.min() else { return nil }
    let filled = cells.indices.filter { !isBlank(cells[$0]) }
    guard filled.count <= 2, let first = filled.first, let last = filled.last else { return nil }
    let ordinal = HeadingOrdinal(cells[first].text)
    if filled.count == 1 {
      return ordinal == .beforeName && (first < name || named.contains(first)) ? first : nil
    }
    return ordinal == .alone && first < name && named.contains(last) && !isNumber(cells[last]) ? last : nil
  }

  /// The cell by which a line says that it is one of totals. `isMisplaced` says that the line has cells too many or
  /// too few and that a number is no name here, so that a number where the name belongs is none.
  private func totalCell(of cells: [CSVCell], isMisplaced: Bool) -> Int? {
    let name = nameCell(of: cells)
    if let name {
      if saysTotal(cells[name]) { return name }
      guard isMisplaced, isNumber(cells[name]) else { return nil }
    }
    guard let first = cells.firstIndex(where: { !isBlank($0) }), mayName(first) else { return nil }
    return saysTotal(cells[first]) ? first : nil
  }

  /// Whether a number names the line.
  func isNamedByNumber(_ cells: [CSVCell]) -> Bool {
    nameCell(of: cells).map { isNumber(cells[$0]) } ?? false
  }

  private func nameCell(of cells: [CSVCell]) -> Int? {
    named.first { $0 < cells.count && !isBlank(cells[$0]) }
  }

  private func isBlank(_ cell: CSVCell) -> Bool { cell.text.unicodeScalars.allSatisfy { saysNothing($0) } }
  private func isNumber(_ cell: CSVCell) -> Bool { (try? readNumber(cell.text)) != nil }

  private func saysTotal(_ cell: CSVCell) -> Bool {
    if isTotalWord(cell.text) { return true }
    // Typed with full-width commas, the whole line is one cell: 合计，15，7.
    guard !cell.isQuoted, let comma = cell.text.firstIndex(of: "，") else { return false }
    return isTotalWord(String(cell.text[..<comma]))
  }
}

extension TemplateNames {
  /// By which cells lines below a header say that they are totals.
  func totalLines(below header: [CSVCell]) -> TotalLines {
    if let rows = CSVRowsHeader(header, self) { return rows.totalLines(below: header) }
    let forms = header.indices.filter { isFormName(header[$0].text, orIdentifier: false) }
    let identifiers = header.indices.filter { isFormName(header[$0].text, orIdentifier: true) }
    return TotalLines(header: header.map(\.text), named: forms + identifiers, mayName: { _ in true })
  }

  private func isFormName(_ header: String, orIdentifier: Bool) -> Bool {
    guard case .slot(let slot, _)? = try? meaning(of: header) else { return false }
    switch slot {
    case .formName: return !orIdentifier
    case .input(let id): return orIdentifier && id == template.identifier
    case .score, .points, .reason, .claimed, .notApplicable, .answer, .claimedTotal, .claimedGrade:
      return false
    }
  }
}

/// How many names of a header a line says again; nil where it says anything else.
func namesRepeated(_ texts: [String], of header: [String]) -> Int? {
  let filled = texts.indices.filter { !saysNothing(texts[$0]) }
  let isSame = filled.allSatisfy { $0 < header.count && nameKey(texts[$0]) == nameKey(header[$0]) }
  return isSame ? filled.count : nil
}

/// How headings over groups of lines are counted: 一、 二． （三） before a name, or in a cell of their own.
enum HeadingOrdinal {
  case alone, beforeName

  /// Nil where a text does not begin with such a number.
  init?(_ text: String) {
    var rest = nameKey(text)[...]
    let isBracketed = rest.first == "("
    if isBracketed { rest.removeFirst() }
    let digits = rest.prefix { "一二三四五六七八九十".contains($0) }
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(digits.count)
    if isBracketed {
      guard rest.first == ")" else { return nil }
      rest.removeFirst()
    }
    let marks = rest.prefix { "、.,:".contains($0) }
    rest = rest.dropFirst(marks.count)
    guard isBracketed || !marks.isEmpty || rest.isEmpty else { return nil }
    self = rest.isEmpty ? .alone : .beforeName
  }
}

/// The lines of a run that are no forms.
struct NoForms {
  private var totals = NamedPlaces()
  private var headings = NamedPlaces()
  private var remarks = NamedPlaces()

  mutating func add(_ line: NoForm) {
    let name = line.name
    switch line.kind {
    case .total: totals.add(shownTotal(name.value), at: name.place, spot: name.spot)
    case .heading: headings.add(shortened(name.value), at: name.place, spot: name.spot)
    case .remark: remarks.add(shortened(name.value), at: name.place, spot: name.spot)
    }
  }

  /// What is told of them; `isAll` says that there is nothing else.
  func diagnostics(isAll: Bool) -> [Diagnostic] {
    if isAll, let first = (totals.first + headings.first + remarks.first).first {
      return [Diagnostic(BatchMessage.onlyTotals(first.name), at: first.place)]
    }
    var found: [Diagnostic] = []
    if !totals.isEmpty {
      let message = BatchMessage.totals(totals.names, count: totals.count)
      found.append(totals.diagnostic(message, spot: totals.spots))
    }
    if !headings.isEmpty {
      let message = BatchMessage.headings(headings.names, count: headings.count)
      found.append(headings.diagnostic(message, spot: headings.spots))
    }
    if !remarks.isEmpty {
      let message = BatchMessage.remarks(remarks.names, count: remarks.count)
      found.append(remarks.diagnostic(message, spot: remarks.spots))
    }
    return found
  }
}

/// Names with their places, of which a message tells the count and shows the first three.
struct NamedPlaces {
  private(set) var count = 0
  private(set) var first: [(name: String, place: Place?, spot: String)] = []

  var isEmpty: Bool { count == 0 }
  var names: [String] { first.map(\.name) }

  /// The first of their cells, as their reader would name them.
  var spots: String { first.map(\.spot).filter { !$0.isEmpty }.joined(separator: "、") }

  mutating func add(_ name: String, at place: Place?, spot: String = "") {
    count += 1
    if first.count < 3 { first.append((name, place, spot)) }
  }

  mutating func add(_ other: NamedPlaces) {
    count += other.count
    first += other.first.prefix(3 - first.count)
  }

  /// A finding at the first of the places, beside the next two.
  func diagnostic(_ message: some DiagnosticMessage, spot: String? = nil) -> Diagnostic {
    let places = first.compactMap(\.place)
    return Diagnostic(message, at: places.first, related: Array(places.dropFirst()), spot: spot)
  }
}
