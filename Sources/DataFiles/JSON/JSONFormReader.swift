import Program
import Source

/// Reads forms that are objects of JSON. One reader serves all files of a run: names are looked up and texts read once.
final class JSONFormReader {
  let names: TemplateNames
  let reader: ValueReader
  let heads: [TableHeads]
  let keys = KeyTable()
  private var inputs = KeyMeanings<InputID?>()
  private var indicators = KeyMeanings<Result<IndicatorID?, Refusal>>()
  private var tables = KeyMeanings<TableHeads?>()

  init(_ names: TemplateNames) {
    self.names = names
    reader = ValueReader(names.template)
    heads = names.tables.map { TableHeads($0) }
  }

  /// The input of that name or label.
  func input(_ key: DataKey) -> InputID? { inputs.meaning(of: key, names.input) }

  /// The indicator whose path is or ends in a name; nil if there is none.
  func indicator(_ key: DataKey) throws(Refusal) -> IndicatorID? {
    let found = indicators.meaning(of: key) { name in
      Result { () throws(Refusal) in try names.indicator(name) }
    }
    return try found.get()
  }

  /// The table whose name or label a name is.
  func table(_ key: DataKey) -> TableHeads? {
    tables.meaning(of: key) { names.table($0).map { heads[$0.id.index] } }
  }

  /// Reads the one form, the list of forms or the lines of forms of a file.
  func read(_ file: SourceFile) -> FileReading {
    if let lines = JSONLines(file, keys), !lines.ranges.isEmpty { return read(lines) }
    let (value, diagnostics) = readJSON(file, keys)
    var reading = FileReading(diagnostics: diagnostics)
    reading.unread = unreadParts(diagnostics, isWholeFile: value == nil)
    guard let value else { return reading }
    var values = [value]
    var isList = false
    if case .array(let elements) = value.content { (values, isList) = (elements, true) }
    if values.isEmpty {
      reading.diagnostics.append(Diagnostic(FormMessage.noForms, at: Place(file, value.range)))
    }
    var doubts = ColumnDoubts()
    for (index, value) in values.enumerated() {
      let number = values.count > 1 ? index + 1 : nil
      let path = isList ? listPath(of: value, index, isAlone: number == nil) : ""
      read(value, of: file, at: path, number: number, into: &reading, &doubts)
    }
    reading.diagnostics += doubts.diagnostics()
    return reading
  }

  private func read(_ lines: JSONLines) -> FileReading {
    var reading = FileReading()
    var doubts = ColumnDoubts()
    for (index, range) in lines.ranges.enumerated() {
      let number = lines.ranges.count > 1 ? index + 1 : nil
      readLine(range, of: lines, number: number, into: &reading, &doubts)
    }
    reading.diagnostics += doubts.diagnostics()
    return reading
  }

  /// Reads the form of one line or element, which is the one of a number where there are several. A line that cannot be
  /// read is a form that is missing; the others go on.
  func readLine(
    _ range: SourceRange, of lines: JSONLines, number: Int?, into reading: inout FileReading,
    _ doubts: inout ColumnDoubts
  ) {
    let file = lines.window
    let (value, diagnostics) = readJSON(range, of: file, fault: lines.fault(in: range), keys)
    reading.diagnostics += diagnostics
    guard let value else {
      let place = diagnostics.last?.place ?? Place(file, range)
      return reading.unread.append(UnreadPart(place: place, file: file.path, mayHoldRows: false))
    }
    let path =
      switch number {
      case nil: ""
      case let number? where lines.isElement: listPath(of: value, number - 1, isAlone: false)
      default: "第\(file.line(of: Int(range.start)))行"
      }
    read(value, of: file, at: path, number: number, into: &reading, &doubts)
  }

  /// Reads one form, which stands at a path and is the one of a number where the file holds several.
  private func read(
    _ value: DataValue, of file: SourceFile, at path: String, number: Int?, into reading: inout FileReading,
    _ doubts: inout ColumnDoubts
  ) {
    let place = Place(file, value.range)
    if let total = totalName(of: value) {
      return reading.noForms.append(.total(Datum(total, place: place, spot: path)))
    }
    guard case .object(let members) = value.content else {
      let message = FormMessage.notAForm(shortened(place.text))
      reading.diagnostics.append(Diagnostic(message, at: place, spot: path.isEmpty ? nil : path))
      return reading.unread.append(UnreadPart(place: place, file: file.path, mayHoldRows: path.isEmpty))
    }
    let builder = FormBuilder(names: names, reader: reader, place: place, reportsRepeats: true)
    var walk = JSONFormWalk(
      file: file, form: self, prefix: path.isEmpty ? "" : path + ".", builder: builder)
    walk.readForm(members)
    if let total = walk.builder.totalName(orFirst: walk.firstInput) {
      return reading.noForms.append(.total(total))
    }
    reading.unknown += walk.unknown
    reading.forms.append(walk.builder.finished(fallback: fallbackName(file, number: number)))
    reading.uses += walk.uses + walk.builder.uses
    reading.diagnostics += walk.builder.diagnostics
    doubts.add(walk.builder.doubts)
  }
}

/// The path of a form in a list, behind its number as people count and its name: `第 2 份（乙）[1]`.
private func listPath(of form: DataValue, _ index: Int, isAlone: Bool) -> String {
  if isAlone { return "[\(index)]" }
  var name = ""
  if case .object(let members) = form.content {
    for member in members where ["表单", "form"].contains(member.key.normal) {
      if case .string(let text) = member.value.content { name = "（\(shortened(text))）" }
    }
  }
  return "第 \(index + 1) 份\(name)[\(index)]"
}

/// The name of a line of totals that is no object: 合计 alone, or at the head of a list of cells.
private func totalName(of value: DataValue) -> String? {
  switch value.content {
  case .string(let text): isTotalWord(text) ? text : nil
  case .array(let cells):
    if case .string(let text)? = cells.first?.content, isTotalWord(text) { text } else { nil }
  case .null, .boolean, .number, .object, .repeated: nil
  }
}
