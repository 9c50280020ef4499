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
  private(set) var uses: [FoldedUse] = []
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
    var given: Set<Int> = []
    for member in members {
      let columns = table.columns(for: member.name)
      if columns.isEmpty { continue }
      let value = raw(member, of: row)
      if !value.isBlank { given.formUnion(columns) }
      builder.set(columns, to: value)
    }
    for member in members where table.columns(for: member.name).isEmpty {
      judge(member, given, &builder)
    }
    diagnostics += builder.diagnostics
    uses += builder.uses
    doubts.add(builder.doubts)
    rows.append(builder.row)
  }

  private func raw(_ member: DataMember, of row: FormRow) -> RawValue {
    RawValue(
      content: RawContent(member.value), place: Place(file, member.value.range),
      spot: row.spot + "." + shortened(member.name), header: member.name)
  }

  /// A key that is no column: what may be a misspelt one is an error, and what was meant is then not missing; what
  /// is printed beside is passed over.
  private mutating func judge(_ member: DataMember, _ given: Set<Int>, _ builder: inout RowBuilder) {
    let key = nameKey(member.name)
    if isRemark(key) { return }
    let value = raw(member, of: builder.row)
    let (message, meant) = table.unknown(member.name, given: given)
    let diagnostic = Diagnostic(message, at: Place(file, member.nameRange), spot: value.spot)
    if !meant.isEmpty {
      diagnostics.append(diagnostic)
      return builder.set(meant, to: value.isBlank ? value : value.reported)
    }
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
