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

/// The columns of a table by the names in data.
final class TableHeads {
  let table: TableNames
  private var heads = KeyMeanings<ColumnHead>()

  init(_ table: TableNames) { self.table = table }

  /// The head under a name; one without columns is no column.
  func head(_ key: DataKey) -> ColumnHead {
    heads.meaning(of: key) { ColumnHead(table.columns(for: $0)) }
  }
}

/// Reads the rows of one table of a form.
struct JSONRowWalk {
  let file: SourceFile
  let heads: TableHeads
  let reader: ValueReader
  private(set) var rows: [FormRow] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var unknown: [UnknownRowKey.Use] = []
  private(set) var uses: [FoldedUse] = []
  private(set) var doubts = ColumnDoubts()

  private var table: TableNames { heads.table }

  init(file: SourceFile, heads: TableHeads, reader: ValueReader) {
    self.file = file
    self.heads = heads
    self.reader = reader
  }

  mutating func read(_ values: [DataValue], path: String) {
    let list = SpotPath(path)
    rows.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      let (place, path) = (Place(file, value.range), SpotPath(list, item: index))
      guard case .object(let members) = value.content else {
        let message = RowMessage.notARow(shortened(place.text), table: shortened(table.name))
        diagnostics.append(Diagnostic(message, at: place, spot: path.text))
        rows.append(.lost(reader.template[table.id], place: place, number: index + 1, spot: path.text))
        continue
      }
      readRow(members, FormRow(place: place, number: index + 1, at: .path(path)), path)
    }
  }

  private mutating func readRow(_ members: [DataMember], _ row: FormRow, _ path: SpotPath) {
    var builder = RowBuilder(table.id, reader: reader, row: row, reportsRepeats: true)
    var others: [DataMember] = []
    for member in members {
      let head = heads.head(member.key)
      if head.columns.isEmpty {
        others.append(member)
      } else {
        builder.set(head, to: raw(member, path))
      }
    }
    if !others.isEmpty {
      let given = givenColumns(members, path)
      for member in others { judge(member, given, path, &builder) }
    }
    rows.append(builder.finished())
    diagnostics += builder.diagnostics
    uses += builder.uses
    doubts.add(builder.doubts)
  }

  /// The columns for which something is given.
  private func givenColumns(_ members: [DataMember], _ path: SpotPath) -> Set<Int> {
    Set(members.flatMap { raw($0, path).isBlank ? [] : heads.head($0.key).columns })
  }

  private func raw(_ member: DataMember, _ path: SpotPath) -> RawValue {
    RawValue(
      content: RawContent(member.value), place: Place(file, member.value.range),
      at: .member(path, member.key.short), header: member.name)
  }

  /// A key that is no column: what may be a misspelt one is an error, and what was meant is then not missing; what
  /// is printed beside is passed over.
  private mutating func judge(
    _ member: DataMember, _ given: Set<Int>, _ path: SpotPath, _ builder: inout RowBuilder
  ) {
    let key = member.key.normal
    if isRemark(key) { return }
    let value = raw(member, path)
    let (message, meant) = table.unknown(member.name, given: given)
    let diagnostic = Diagnostic(message, at: Place(file, member.nameRange), spot: value.spot)
    if !meant.isEmpty {
      diagnostics.append(diagnostic)
      return builder.set(meant, to: value.isBlank ? value : value.reported)
    }
    unknown.append(.init(key: UnknownRowKey(table: table.id, key: key), note: diagnostic))
  }
}
