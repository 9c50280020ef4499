import Planning
import Program
import Source
import Values

/// What the head of a CSV file says of the forms below it, one in each row, so that they can be read in blocks.
package struct FormTable: Sendable {
  /// The file's name.
  let path: String
  /// The sheet that the text was written from; nil for CSV.
  let sheet: SheetText?
  /// What separates cells.
  package let separator: UInt8
  /// The byte at which the records below the header begin.
  package let start: Int
  /// The lines and the rows, as Excel counts them, up to and with the header.
  package let linesBefore: Int
  package let rowsBefore: Int
  /// The cells of the header.
  let header: CSVRecord
  let columns: [CSVColumn]
  let names: TemplateNames
  let totalLines: TotalLines
  /// Whether rows at the head of the file are called by numbers.
  let rowsHaveNumbers: Bool
  /// What each column is read as.
  let kinds: [BlockColumn]
  /// The columns that may name the form, the first one given does.
  let naming: [Int]
  /// Whether what forms claim is asked for.
  let readsClaims: Bool
  /// How many slots the plan has.
  let slotCount: Int
  let plan: Plan
  /// What was found in the head.
  package let diagnostics: [Diagnostic]
  /// What is said once for the run.
  let uses: [FoldedUse]

  /// Reads the head of a file, up to the end of a line in it; nil where the file is none of forms in rows that name
  /// themselves, or has columns without a name: such files are read as a whole.
  package init?(head: SourceFile, _ plan: Plan, _ template: Template, readsClaims: Bool = false) {
    self.init(head: head, nil, plan, template, readsClaims)
  }

  /// The same of a sheet, by its first rows.
  package init?(
    head: SourceFile, of table: SheetTable, _ plan: Plan, _ template: Template, readsClaims: Bool = false
  ) {
    self.init(head: head, table.layout, plan, template, readsClaims)
  }

  private init?(
    head: SourceFile, _ known: CSVLayout?, _ plan: Plan, _ template: Template, _ readsClaims: Bool
  ) {
    let names = TemplateNames(template)
    guard template.tables.isEmpty, fileProblem(head) == nil, !hasLoneReturn(head.bytes) else { return nil }
    let layout = known ?? findLayout(in: head) { names.knownNames($0) }
    if layout.fullWidth != nil || readVerticalForm(head, layout, names) != nil { return nil }
    var reader = CSVReader(head, from: layout.start, separator: layout.separator)
    guard let read = reader.readHead(linesAbove: layout.linesAbove, names) else { return nil }
    let header = read.header
    guard !header.cells.contains(where: { saysNothing($0.text) }), header.cells.count > 1
    else { return nil }
    var columns = CSVColumns(file: head, names: names, headerRow: read.row)
    let unitAbove = UnitAbove(in: read.above, template)
    columns.fit(header.cells, unitAbove: unitAbove)
    let slots = columns.columns.compactMap(\.slot)
    guard Set(slots).count == slots.count else { return nil }
    let lines = names.totalLines(below: header.cells)
    let naming = lines.named
    guard let start = endOfLine(head.bytes, behind: read.end), !naming.isEmpty else {
      return nil
    }
    (path, sheet) = (head.path, head.sheet)
    separator = layout.separator
    self.start = start
    (linesBefore, rowsBefore) = (head.line(of: start) - 1, read.lastRow)
    (self.header, self.columns, self.names, totalLines, self.naming) = (
      header, columns.columns, names, lines, naming
    )
    self.plan = plan
    slotCount = plan.slots.count
    kinds = columns.columns.map { BlockColumn($0, plan, template, readsClaims: readsClaims) }
    self.readsClaims = readsClaims
    diagnostics =
      reader.diagnostics + columns.diagnostics
      + unitAbove.notes(on: read.above, amounts: columns.amounts, head)
    uses = columns.uses
    var haveNumbers = false
    while let record = reader.scanner.nextRecord() {
      if record.cells.count == header.cells.count, lines.isNamedByNumber(record.cells) { haveNumbers = true }
    }
    rowsHaveNumbers = haveNumbers
  }

  /// A careful look at one record: a file that holds it alone and knows where it stands.
  func window(_ bytes: ArraySlice<UInt8>, offset: Int, linesBefore: Int) -> SourceFile {
    SourceFile(path: path, bytes: Array(bytes), bytesBefore: offset, linesBefore: linesBefore, sheet: sheet)
  }
}

/// Whether a line ends with CR alone, as old programs write it.
private func hasLoneReturn(_ bytes: [UInt8]) -> Bool {
  zip(bytes, bytes.dropFirst()).contains { $0 == 0x0D && $1 != 0x0A }
}

/// The byte behind the line end that follows a place; nil where there is none.
private func endOfLine(_ bytes: [UInt8], behind place: Int) -> Int? {
  bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 }
}

/// How a column is read in blocks.
struct BlockColumn: Sendable {
  /// What its cells are.
  enum Kind: Sendable {
    /// Nothing that is read, or text that is only kept.
    case text
    case number(DecimalFit)
    case day
    case words(WordCodes)
    /// Texts, each of which is read with care once.
    case texts
    /// Whatever stands there is read with care.
    case other
  }

  let kind: Kind
  /// Where the plan reads it; nil where it does not.
  let slot: SlotID?

  init(_ column: CSVColumn, _ plan: Plan, _ template: Template, readsClaims: Bool) {
    slot = column.slot?.subject.flatMap { plan.graph.known($0) }
    guard let target = column.slot else {
      kind = .text
      return
    }
    if case .none = column.loss {
    } else {
      kind = .other
      return
    }
    switch target {
    case .formName, .reason: kind = .text
    case .claimedGrade:
      let grades = template.grades.enumerated().map { ($1.name, Int64($0)) }
      kind = readsClaims ? .words(WordCodes(grades)) : .text
    case .input(let id):
      let input = template[id]
      if template.inputs.isPutTogether(id.index) {
        kind = .other
        return
      }
      switch input.type {
      case .number(let type): kind = DecimalFit(input, type, column).map { .number($0) } ?? .other
      case .truth: kind = .words(WordCodes([("是", -1), ("否", 0), ("1", -1), ("0", 0)]))
      case .date: kind = .day
      case .text: kind = slot == nil ? .text : .texts
      case .level(let set):
        let levels = template[set].levels.enumerated()
        kind = .words(
          WordCodes(
            levels.flatMap { index, level in ([level.name] + level.aliases).map { ($0, Int64(index)) } }))
      case .target: kind = .texts
      case .figure, .reported: kind = .other
      }
    case .score, .claimed, .claimedTotal: kind = .number(.points)
    case .points, .notApplicable, .answer: kind = .other
    }
  }
}

extension FormSlot {
  /// What the plan calls it; nil for what no score rests on.
  var subject: Subject? {
    switch self {
    case .input(let id): .input(id)
    case .score(let id): .score(id)
    case .points(let id): .points(id)
    case .claimed(let id): .claim(id)
    case .notApplicable(let id): .exemption(id)
    case .answer(let id, let item): .answer(id, item)
    case .claimedTotal: .totalClaim
    case .formName, .reason, .claimedGrade: nil
    }
  }
}

/// Which bare numbers of a column are read without care: those of which nothing is to be said.
struct DecimalFit: Sendable {
  /// A bare number in a column of shares that may be meant otherwise.
  enum Doubt: Sendable { case none, percent, ratio }

  /// What numbers are multiplied by, so that they are in base units.
  let factor: Rational
  /// The range in base units.
  let bounds: InputBounds
  /// Whether they are counted in whole units.
  let isWhole: Bool
  /// What a bare number may be meant as.
  let doubt: Doubt

  /// Points that are given.
  static let points = DecimalFit(factor: .one, bounds: .fromZero, isWhole: false, doubt: .none)

  private init(factor: Rational, bounds: InputBounds, isWhole: Bool, doubt: Doubt) {
    (self.factor, self.bounds, self.isWhole, self.doubt) = (factor, bounds, isWhole, doubt)
  }

  /// The numbers of an input; nil where all of them want a careful look.
  init?(_ input: Input, _ type: NumberType, _ column: CSVColumn) {
    let declared = type.unit ?? MeasureUnit(symbol: "", factor: .one, dimension: type.dimension)
    let unit = column.unit ?? declared
    if input.isWhole, unit.factor != declared.factor { return nil }
    let isStated =
      column.unit != nil && unit.factor != declared.factor || nameKey(column.title).contains(declared.symbol)
    let doubt: Doubt =
      switch declared.symbol {
      case "%", "‰": isStated ? .none : .percent
      case "比率", "ratio": column.unit != nil && unit.factor != declared.factor ? .none : .ratio
      default: .none
      }
    self.init(factor: unit.factor, bounds: input.assumedRange, isWhole: input.isWhole, doubt: doubt)
  }

  /// The least and greatest whole multiples of a power of ten that lie in the range.
  func limits(places: Int) -> (low: Int64, high: Int64) {
    func end(_ end: InputBounds.End?, isLow: Bool) -> Int64? {
      guard case .number(let number)? = end?.value, let end,
        let scaled = try? (number * Rational(Int(powersOfTen[places]))).divided(by: factor)
      else { return nil }
      let whole = isLow ? scaled.ceiling : scaled.floor
      let isExcluded = !end.isIncluded && whole == scaled
      return (try? isLow ? whole + Rational(isExcluded ? 1 : 0) : whole - Rational(isExcluded ? 1 : 0))?
        .words?.top
    }
    return (end(bounds.low, isLow: true) ?? .min, end(bounds.high, isLow: false) ?? .max)
  }

  /// Whether any of some numbers may be odd; all of them are smaller than 2⁶⁰, so that the sign of a difference tells.
  func hasOdd(_ numbers: [Int64], _ limits: (low: Int64, high: Int64), power: Int64) -> Bool {
    if doubt == .ratio || isWhole && power != 1 { return true }
    let most = Int64(1) << 61
    let (low, high) = (max(-most, min(limits.low, most)), max(-most, min(limits.high, most)))
    var outside: Int64 = 0
    for number in numbers { outside |= (number &- low) | (high &- number) }
    if outside < 0 || doubt == .none { return outside < 0 }
    // Shares above zero and up to two are the odd ones: neither difference has a sign.
    let twice = 2 &* power
    var small: Int64 = 0
    for number in numbers { small |= ~((number &- 1) | (twice &- number)) }
    return small < 0
  }

  /// What is odd about a number; what is too large or small to tell is.
  func isOdd(_ number: Int64, _ limits: (low: Int64, high: Int64), power: Int64) -> Bool {
    if number < limits.low || number > limits.high { return true }
    if isWhole, number % power != 0 { return true }
    switch doubt {
    case .none: return false
    case .percent: return number > 0 && number <= 2 * power
    case .ratio: return 2 * number.magnitude > 3 * power.magnitude
    }
  }
}
