import Program
import Source

/// Reads forms that are objects of JSON. One reader serves all files of a run: names are looked up and texts read once.
final class JSONFormReader {
  fileprivate let names: TemplateNames
  fileprivate let reader: ValueReader
  fileprivate let heads: [TableHeads]
  private let keys = KeyTable()

  init(_ names: TemplateNames) {
    self.names = names
    reader = ValueReader(names.template)
    heads = names.tables.map { TableHeads($0) }
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
      read(value, of: file, at: isList ? "[\(index)]" : "", number: number, into: &reading, &doubts)
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

  /// Reads the form of one line, which is the one of a number where there are several. A line that cannot be read is
  /// a form that is missing; the others go on.
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
    let path = number == nil ? "" : "第\(file.line(of: Int(range.start)))行"
    read(value, of: file, at: path, number: number, into: &reading, &doubts)
  }

  /// Reads one form, which stands at a path and is the one of a number where the file holds several.
  private func read(
    _ value: DataValue, of file: SourceFile, at path: String, number: Int?, into reading: inout FileReading,
    _ doubts: inout ColumnDoubts
  ) {
    let place = Place(file, value.range)
    if let total = totalName(of: value) {
      return reading.totals.append(Datum(total, place: place, spot: path))
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
    if let total = walk.builder.totalName(orFirst: walk.firstInput) { return reading.totals.append(total) }
    reading.unknown += walk.unknown
    reading.uses += walk.uses + walk.builder.uses
    reading.forms.append(walk.builder.finished(fallback: fallbackName(file, number: number)))
    reading.diagnostics += walk.builder.diagnostics
    doubts.add(walk.builder.doubts)
  }
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

/// Goes through the objects of one form and hands each value to the builder.
private struct JSONFormWalk {
  let file: SourceFile
  private let form: JSONFormReader
  /// What stands before every path: `[2].` in the third form of a list.
  let prefix: String
  var builder: FormBuilder
  private(set) var unknown: [UnknownRowKey.Use] = []
  private(set) var uses: [FoldedUse] = []
  /// Inputs that the template does not know, judged once it is known what is filled in.
  private var unknownInputs: [(member: DataMember, path: String)] = []
  /// The first input as a text, which may name a line of totals.
  private(set) var firstInput: Datum<String>?
  /// The members that name nothing, until all others are known.
  private var unknownMembers: [(member: DataMember, path: String)] = []
  /// Where each section of the form begins.
  private var sections: [FormSection: Place] = [:]

  private var names: TemplateNames { form.names }

  init(file: SourceFile, form: JSONFormReader, prefix: String, builder: FormBuilder) {
    self.file = file
    self.form = form
    self.prefix = prefix
    self.builder = builder
  }

  mutating func readForm(_ members: [DataMember]) {
    for member in members {
      // An array can only be rows: a table may be called 指标 as the section of indicators is.
      if case .array = member.value.content, let table = names.table(member.name) {
        readRows(member, of: table, path: "")
        continue
      }
      switch nameKey(member.name) {
      case "表单", "form": builder.set(.formName, to: raw(member, path: ""))
      case "输入", "inputs":
        let inputs = self.members(of: .inputs, member)
        if let first = inputs.first, case .string(let text) = first.value.content {
          firstInput = Datum(
            text, place: Place(file, first.value.range), spot: raw(first, path: shortened(member.name)).spot)
        }
        for input in inputs { readInput(input, path: shortened(member.name)) }
        for input in unknownInputs { judge(input.member, path: input.path) }
      case "指标", "indicators":
        let indicators = self.members(of: .indicators, member)
        for indicator in indicators { readIndicator(indicator, path: shortened(member.name)) }
        reportUnknownIndicators(beside: indicators)
      case "自报", "claimed":
        let claims = self.members(of: .claims, member)
        for claim in claims { readClaim(claim, beside: claims, path: shortened(member.name)) }
      case "表", "tables":
        for table in self.members(of: .tables, member) { readTable(table, path: shortened(member.name)) }
      case "格式", "format": readFormat(member)
      case "说明", "note": break
      case let key:
        if let table = names.table(key) {
          readRows(member, of: table, path: "")
        } else if !isRemark(key) {
          reportUnknown(
            member, in: .form,
            near: nearestName(to: key, among: free(formKeys, beside: members.prefix(100).map(\.name))),
            path: "")
        }
      }
    }
  }

  private mutating func readTable(_ member: DataMember, path: String) {
    if let table = names.table(member.name) { return readRows(member, of: table, path: path) }
    if isRemark(nameKey(member.name)) { return }
    let spot = prefix + join(path, member.name)
    builder.report([
      Diagnostic(names.unknownTable(member.name), at: Place(file, member.nameRange), spot: spot)
    ])
  }

  private mutating func readRows(_ member: DataMember, of table: TableNames, path: String) {
    let (place, spot) = (Place(file, member.value.range), prefix + join(path, member.name))
    switch member.value.content {
    case .null: break
    case .repeated:
      let lost = FormRow.lost(names.template[table.id], place: place, number: 1, spot: spot)
      builder.lose([lost], of: table)
    case .array(let values):
      var walk = JSONRowWalk(file: file, heads: form.heads[table.id.index], reader: form.reader)
      walk.read(values, path: spot)
      builder.report(walk.diagnostics)
      uses += walk.uses
      builder.doubts.add(walk.doubts)
      unknown += walk.unknown
      builder.add(walk.rows, to: table, place: place, spot: spot)
    case .boolean, .number, .string, .object:
      let message = RowMessage.notRows(shortened(member.name), raw(member, path: path).written)
      builder.report([Diagnostic(message, at: place, spot: spot)])
      let lost = FormRow.lost(names.template[table.id], place: place, number: 1, spot: spot)
      builder.add([lost], to: table, place: place, spot: spot)
    }
  }

  private mutating func readFormat(_ member: DataMember) {
    if case .string("heng-form/1") = member.value.content { return }
    if case .repeated = member.value.content { return }
    let value = raw(member, path: "")
    builder.report(FormMessage.unknownFormat(value.written), at: value.place, spot: value.spot)
  }

  private mutating func readInput(_ member: DataMember, path: String) {
    if let id = names.input(member.name) { return builder.set(.input(id), to: raw(member, path: path)) }
    if !isRemark(nameKey(member.name)) { unknownInputs.append((member, path)) }
  }

  /// What may be a misspelt name is an error, and what was meant is then not missing; what is printed beside is
  /// passed over.
  private mutating func judge(_ member: DataMember, path: String) {
    let value = raw(member, path: path)
    let found = UnknownName(member.name, names) { slot in
      if case .input = slot { builder.isFilled(slot) } else { true }
    }
    if let slot = found.near?.slot {
      report(.unknownInput(shortened(member.name), near: found.near?.name), member, path)
      return builder.set(slot, to: value.isBlank ? value : value.reported)
    }
    if value.isBlank { return }
    uses.append(
      FoldedUse(
        subject: .unused, text: shortened(member.name), place: Place(file, member.nameRange), spot: value.spot
      ))
  }

  /// Reports the names that no indicator has; one that is given beside them cannot be meant by them.
  private mutating func reportUnknownIndicators(beside members: [DataMember]) {
    if unknownMembers.isEmpty { return }
    let given = names.indicators(members.map(\.name))
    for (member, path) in unknownMembers {
      let near = names.nearIndicator(member.name, beside: given)
      report(.unknownIndicator(shortened(member.name), near: near), member, path)
    }
    unknownMembers = []
  }

  private mutating func readClaim(
    _ member: DataMember, beside members: [DataMember], path: String
  ) {
    switch nameKey(member.name) {
    case "总分", "total": builder.set(.claimedTotal, to: raw(member, path: path))
    case "等次", "grade": builder.set(.claimedGrade, to: raw(member, path: path))
    case let key:
      do throws(Refusal) {
        if let id = try names.indicator(member.name) {
          return builder.set(.claimed(id), to: raw(member, path: path))
        }
      } catch {
        return report(error.message, member, path)
      }
      if isRemark(key) { return }
      let given = members.prefix(100).map(\.name)
      let near =
        nearestName(to: key, among: free(claimKeys, beside: given))
        ?? names.nearIndicator(member.name, beside: names.indicators(given))
      reportUnknown(member, in: .claim, near: near, path: path)
    }
  }

  private mutating func readIndicator(_ member: DataMember, path: String) {
    do throws(Refusal) {
      guard let id = try names.indicator(member.name) else {
        if isRemark(nameKey(member.name)) { return }
        return unknownMembers.append((member, path))
      }
      if let first = sections[.indicator(id)] {
        return loseRepeated(.indicator(id), member, path, first: first)
      }
      sections[.indicator(id)] = Place(file, member.nameRange)
      switch member.value.content {
      case .object(let parts): readParts(parts, of: id, member, path: path)
      case .array, .repeated:
        _ = section(member, .indicator(id), path: path)
      case .null: sections[.indicator(id)] = nil
      case .boolean, .number, .string: try setPart(.score, of: id, to: raw(member, path: path))
      }
    } catch {
      report(error.message, member, path)
    }
  }

  private mutating func readParts(
    _ parts: [DataMember], of id: IndicatorID, _ member: DataMember, path: String
  ) {
    let inner = join(path, member.name)
    for part in parts { readPart(part, of: id, path: inner) }
  }

  private mutating func readPart(_ member: DataMember, of id: IndicatorID, path: String) {
    let key = nameKey(member.name)
    guard let part = EntryPart(key) else {
      if isRemark(key) { return }
      let nested = (try? names.indicator(names.template[id].path + "/" + key)).flatMap { $0 }
      let near = nested.map { names.template[$0].path } ?? EntryPart.near(key)
      return reportUnknown(member, in: .indicator, near: near, path: path)
    }
    if part == .checklist {
      let inner = join(path, member.name)
      for line in section(member, .answers(id), path: path) { readAnswer(line, of: id, path: inner) }
      return
    }
    do throws(Refusal) {
      try setPart(part, of: id, to: raw(member, path: path))
    } catch {
      report(error.message, member, path)
    }
  }

  /// A blank value says nothing, not even of an indicator that takes none.
  private mutating func setPart(_ part: EntryPart, of id: IndicatorID, to raw: RawValue) throws(Refusal) {
    if raw.isBlank { return }
    builder.set(try names.slot(for: part, of: id), to: raw)
  }

  private mutating func readAnswer(_ member: DataMember, of id: IndicatorID, path: String) {
    do throws(Refusal) {
      builder.set(try names.answerSlot(member.name, of: id), to: raw(member, path: path))
    } catch {
      if !isRemark(nameKey(member.name)) { report(error.message, member, path) }
    }
  }

  /// The members of a section of the form, which a form has once.
  private mutating func members(of section: FormSection, _ member: DataMember) -> [DataMember] {
    if case .null = member.value.content { return [] }
    // A table may be called as the section is.
    if case .object = member.value.content {
    } else if let table = names.table(member.name) {
      let (place, spot) = (Place(file, member.value.range), prefix + shortened(member.name))
      builder.lose([.lost(names.template[table.id], place: place, number: 1, spot: spot)], of: table)
    }
    if let first = sections[section] {
      loseRepeated(section, member, "", first: first)
      return []
    }
    sections[section] = Place(file, member.nameRange)
    return self.section(member, section, path: "")
  }

  /// Two readings of one section: which one is meant nobody knows, and they are not merged.
  private mutating func loseRepeated(
    _ section: FormSection, _ member: DataMember, _ path: String, first: Place
  ) {
    builder.lose(section)
    builder.report(
      .repeatedValue(shortened(member.name)), at: Place(file, member.nameRange), related: [first],
      spot: prefix + join(path, member.name))
  }

  /// The members of an object; anything else but null is reported, and nothing in the section can be used.
  private mutating func section(
    _ member: DataMember, _ section: FormSection, path: String
  ) -> [DataMember] {
    switch member.value.content {
    case .object(let members): return members
    case .null: return []
    case .repeated:
      builder.lose(section)
      return []
    case .boolean, .number, .string, .array:
      builder.lose(section)
      let value = raw(member, path: path)
      let message = FormMessage.notAnObject(shortened(member.name), value.written)
      builder.report(message, at: value.place, spot: value.spot)
      return []
    }
  }

  private mutating func reportUnknown(_ member: DataMember, in part: FormPart, near: String?, path: String) {
    report(.unknownKey(shortened(member.name), in: part, near: near), member, path)
  }

  private mutating func report(_ message: FormMessage, _ member: DataMember, _ path: String) {
    builder.report(message, at: Place(file, member.nameRange), spot: prefix + join(path, member.name))
  }

  private func join(_ path: String, _ name: String) -> String {
    (path.isEmpty ? "" : path + ".") + shortened(name)
  }

  private func raw(_ member: DataMember, path: String) -> RawValue {
    RawValue(
      content: RawContent(member.value), place: Place(file, member.value.range),
      at: .text(prefix + join(path, member.name)), header: member.name)
  }
}

/// The keys that are not given.
private func free(_ keys: [String], beside names: [String]) -> [String] {
  let given = Set(names.map { nameKey($0) })
  return keys.filter { !given.contains($0) }
}

private let formKeys = [
  "格式", "format",
  "表单", "输入", "指标", "表", "自报", "说明", "form", "inputs", "indicators", "tables", "claimed", "note",
]
private let claimKeys = ["总分", "等次", "total", "grade"]
