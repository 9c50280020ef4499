import Program
import Source

/// A key that no column has, reported once however many rows and forms have it.
struct UnknownRowKey: Hashable {
  let table: TableID
  let key: String

  /// A place where such a key stands.
  struct Use {
    let key: UnknownRowKey
    let note: Diagnostic
  }
}

/// Reads the rows of one table of a form.
struct JSONRowWalk {
  let file: SourceFile
  let table: TableNames
  let reader: ValueReader
  private(set) var rows: [FormRow] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var unknown: [UnknownRowKey.Use] = []
  private(set) var doubts = ColumnDoubts()

  init(file: SourceFile, table: TableNames, reader: ValueReader) {
    self.file = file
    self.table = table
    self.reader = reader
  }

  mutating func read(_ values: [DataValue], path: String) {
    for (index, value) in values.enumerated() {
      let (place, spot) = (Place(file, value.range), "\(path)[\(index)]")
      guard case .object(let members) = value.content else {
        let message = RowMessage.notARow(shortened(place.text), table: shortened(table.name))
        diagnostics.append(Diagnostic(message, at: place, spot: spot))
        rows.append(.lost(reader.template[table.id], place: place, number: index + 1, spot: spot))
        continue
      }
      readRow(members, FormRow(place: place, number: index + 1, spot: spot))
    }
  }

  private mutating func readRow(_ members: [DataMember], _ row: FormRow) {
    var builder = RowBuilder(table.id, reader: reader, row: row, reportsRepeats: true)
    for member in members {
      let spot = row.spot + "." + shortened(member.name)
      let columns = table.columns(for: member.name)
      if columns.isEmpty {
        noteUnknown(member, beside: members, spot: spot)
        continue
      }
      builder.set(
        columns,
        to: RawValue(
          content: RawContent(member.value), place: Place(file, member.value.range), spot: spot,
          header: member.name))
    }
    diagnostics += builder.diagnostics
    doubts.add(builder.doubts)
    rows.append(builder.row)
  }

  private mutating func noteUnknown(_ member: DataMember, beside members: [DataMember], spot: String) {
    let key = nameKey(member.name)
    if isRemark(key) { return }
    let diagnostic = Diagnostic(
      table.unknown(member.name, beside: members.map(\.name)), at: Place(file, member.nameRange), spot: spot)
    unknown.append(.init(key: UnknownRowKey(table: table.id, key: key), note: diagnostic))
  }
}

extension RawContent {
  /// The content of a JSON value where one value belongs.
  init(_ value: DataValue) {
    switch value.content {
    case .null: self = .nothing
    case .boolean(let truth): self = .truth(truth)
    case .number(let digits): self = .number(digits)
    case .string(let text): self = .text(text)
    case .array, .object: self = .compound
    case .repeated: self = .reported
    }
  }
}
