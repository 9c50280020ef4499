import Program
import Source
import Values

/// Goes through the objects of one form and hands each value to the builder.
struct JSONFormWalk {
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
      if case .array = member.value.content, let table = form.table(member.key) {
        readRows(member, of: table, path: "")
        continue
      }
      switch member.key.normal {
      case "表单", "form": builder.set(.formName, to: raw(member, path: ""))
      case "输入", "inputs":
        let inputs = self.members(of: .inputs, member)
        if let first = inputs.first, case .string(let text) = first.value.content {
          firstInput = Datum(
            text, place: Place(file, first.value.range), spot: raw(first, path: member.key.short).spot)
        }
        for input in inputs { readInput(input, path: member.key.short) }
        for input in unknownInputs { judge(input.member, path: input.path) }
      case "指标", "indicators":
        let indicators = self.members(of: .indicators, member)
        for indicator in indicators { readIndicator(indicator, path: member.key.short) }
        reportUnknownIndicators(beside: indicators)
      case "自报", "claimed":
        let claims = self.members(of: .claims, member)
        for claim in claims { readClaim(claim, beside: claims, path: member.key.short) }
      case "表", "tables":
        for table in self.members(of: .tables, member) { readTable(table, path: member.key.short) }
      case "格式", "format": readFormat(member)
      case "说明", "note": break
      case let key:
        if let table = form.table(member.key) {
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
    if let table = form.table(member.key) { return readRows(member, of: table, path: path) }
    if isRemark(member.key.normal) { return }
    let spot = prefix + join(path, member.name)
    builder.report([
      Diagnostic(names.unknownTable(member.name), at: Place(file, member.nameRange), spot: spot)
    ])
  }

  private mutating func readRows(_ member: DataMember, of heads: TableHeads, path: String) {
    let table = heads.table
    let (place, spot) = (Place(file, member.value.range), prefix + join(path, member.name))
    switch member.value.content {
    case .null: break
    case .repeated:
      let lost = FormRow.lost(names.template[table.id], place: place, number: 1, spot: spot)
      builder.lose([lost], of: table)
    case .array(let values):
      var walk = JSONRowWalk(file: file, heads: heads, reader: form.reader)
      walk.read(values, path: spot)
      builder.report(walk.diagnostics)
      uses += walk.uses
      builder.doubts.add(walk.doubts)
      unknown += walk.unknown
      builder.add(walk.rows, to: table, place: place, spot: spot)
    case .boolean, .number, .string, .object:
      let message = RowMessage.notRows(member.key.short, raw(member, path: path).written)
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
    // 支出（元）: the unit of a number that states none.
    if let (slot, unit) = unitInBrackets(member) {
      var value = raw(member, path: path)
      value.unit = unit
      return builder.set(slot, to: value)
    }
    if let id = form.input(member.key) { return builder.set(.input(id), to: raw(member, path: path)) }
    if !isRemark(member.key.normal) { unknownInputs.append((member, path)) }
  }

  /// The input that a name with a unit in its brackets means, and the unit.
  private func unitInBrackets(_ member: DataMember) -> (slot: FormSlot, unit: MeasureUnit)? {
    guard member.key.normal.hasSuffix(")"),
      case .slot(let slot, let unit?)? = try? names.meaning(of: member.name),
      case .input = slot
    else { return nil }
    return (slot, unit)
  }

  /// What may be a misspelt name is an error, and what was meant is then not missing; what is printed beside is
  /// passed over.
  private mutating func judge(_ member: DataMember, path: String) {
    let value = raw(member, path: path)
    let found = UnknownName(member.name, names) { slot in
      if case .input = slot { builder.isFilled(slot) } else { true }
    }
    if let slot = found.near?.slot {
      report(.unknownInput(member.key.short, near: found.near?.name), member, path)
      return builder.set(slot, to: value.isBlank ? value : value.reported)
    }
    if value.isBlank { return }
    uses.append(
      FoldedUse(
        subject: .unused, text: member.key.short, place: Place(file, member.nameRange), spot: value.spot
      ))
  }

  /// Reports the names that no indicator has; one that is given beside them cannot be meant by them.
  private mutating func reportUnknownIndicators(beside members: [DataMember]) {
    if unknownMembers.isEmpty { return }
    let given = names.indicators(members.map(\.name))
    for (member, path) in unknownMembers {
      let near = names.nearIndicator(member.name, beside: given)
      report(.unknownIndicator(member.key.short, near: near), member, path)
    }
    unknownMembers = []
  }

  private mutating func readClaim(
    _ member: DataMember, beside members: [DataMember], path: String
  ) {
    switch member.key.normal {
    case "总分", "total": builder.set(.claimedTotal, to: raw(member, path: path))
    case "等次", "grade": builder.set(.claimedGrade, to: raw(member, path: path))
    case let key:
      do throws(Refusal) {
        if let id = try form.indicator(member.key) {
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
      guard let id = try form.indicator(member.key) else {
        if isRemark(member.key.normal) { return }
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
    let key = member.key.normal
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
      if !isRemark(member.key.normal) { report(error.message, member, path) }
    }
  }

  /// The members of a section of the form, which a form has once.
  private mutating func members(of section: FormSection, _ member: DataMember) -> [DataMember] {
    if case .null = member.value.content { return [] }
    // A table may be called as the section is.
    if case .object = member.value.content {
    } else if let table = form.table(member.key) {
      let (place, spot) = (Place(file, member.value.range), prefix + member.key.short)
      builder.lose(
        [.lost(names.template[table.table.id], place: place, number: 1, spot: spot)], of: table.table)
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
      .repeatedValue(member.key.short), at: Place(file, member.nameRange), related: [first],
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
      let message = FormMessage.notAnObject(member.key.short, value.written)
      builder.report(message, at: value.place, spot: value.spot)
      return []
    }
  }

  private mutating func reportUnknown(_ member: DataMember, in part: FormPart, near: String?, path: String) {
    report(.unknownKey(member.key.short, in: part, near: near), member, path)
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
