import Planning
import Program
import Source
import Values

/// What single cells of plain lines say.
extension PlainLines {
  /// Puts a number into the last lanes of all that a cell says.
  mutating func set(_ cell: LaneCell, _ head: PlainHead) {
    for lane in head.lanes { if let lane { lanes[lane].setLast(cell) } }
    if head.isOwnScore { noteOwnScore(head) }
  }

  /// Puts what a text says into the last lanes of each.
  mutating func set(_ cells: [LaneCell], _ head: PlainHead) {
    for (place, lane) in head.lanes.enumerated() { if let lane { lanes[lane].setLast(cells[place]) } }
    if head.isOwnScore { noteOwnScore(head) }
  }

  /// Takes a cell for the name of the form or the row; false where it wants a careful look.
  mutating func takeName(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer, _ head: PlainHead) -> Bool {
    guard case .row(let table, _)? = head.part else {
      guard !range.isEmpty, isPlainName(bytes, range), !mayBeTotal(bytes, range) else { return false }
      name = range
      return true
    }
    guard PlainCursor.isPlainText(bytes, range) else { return false }
    if !range.isEmpty {
      let isTotal = mayBeTotal(bytes, range) && isTotalWord(String(decoding: bytes[range], as: UTF8.self))
      nameRow(isTotal ? RowLanes.total : nameHash(UnsafeRawBufferPointer(rebasing: bytes[range])), table)
    }
    return true
  }

  /// Reads a text that has not been met before; nil where something is to be said of it.
  func reading(_ written: UnsafeRawBufferPointer, _ head: PlainHead) -> [Cell]? {
    let file = SourceFile(path: "", bytes: Array(written))
    guard firstInvalidUTF8(in: file.bytes) == nil, let first = file.bytes.first else { return nil }
    let isText = first == UInt8(ascii: "\"")
    let text = String(decoding: isText ? file.bytes.dropFirst().dropLast() : file.bytes[...], as: UTF8.self)
    let place = Place(file, file.wholeRange)
    let raw = RawValue(
      content: isText ? .text(text) : .number(text), place: place, at: .text(""), header: head.key.text)
    switch head.part {
    case .form(let slot)?:
      var builder = FormBuilder(names: names, reader: reader.reader, place: place, reportsRepeats: true)
      builder.set(slot, to: raw)
      guard builder.hasNothingToTell else { return nil }
      return [slot.subject.map { Cell(builder.form, $0) } ?? .absent]
    case .row(let table, let columns)?:
      let row = FormRow(place: place, number: 1, spot: "")
      var builder = RowBuilder(table, reader: reader.reader, row: row, reportsRepeats: true)
      builder.set(columns, to: raw)
      guard builder.hasNothingToTell else { return nil }
      return columns.map { builder.row.cells.value($0).map { Cell.given($0) } ?? .absent }
    case nil: return nil
    }
  }

  /// Reads a text and keeps what it says.
  mutating func learn(_ head: PlainHead, _ written: UnsafeRawBufferPointer) -> [LaneCell]? {
    guard let found = reading(written, head) else { return nil }
    let cells = zip(found, head.lanes).map { cell, lane in
      lane.map { lanes[$0].lane(of: cell) } ?? LaneCell()
    }
    head.learn(Array(written)[...], cells)
    return cells
  }

  // MARK: names

  /// What cells under a name say.
  func makeHead(_ key: DataKey, _ scope: PlainScope.Kind) -> PlainHead {
    let head =
      switch scope {
      case .inputs: reader.input(key).map { inputHead(key, $0) }
      case .claims: claimHead(key)
      case .row(let table): rowHead(key, table)
      }
    return head ?? PlainHead(key, nil, isRemark(key.normal) ? .kept : .odd)
  }

  private func lane(_ subject: Subject) -> Int? { plan.graph.known(subject)?.index }

  private func inputHead(_ key: DataKey, _ id: InputID) -> PlainHead {
    let input = names.template[id]
    // What is put together of several cells is read with care, and so are they.
    if names.template.inputs.isPutTogether(id.index) { return PlainHead(key, .form(.input(id)), .odd) }
    let lane = lane(.input(id))
    let head = PlainHead(
      key, .form(.input(id)), lane == nil && input.type == .text ? .kept : .read, [id.index], lanes: [lane],
      fits: fit(input, key).map { [$0] })
    head.isName = id == names.template.identifier
    return head
  }

  private func fit(_ input: Input, _ key: DataKey) -> DecimalFit? {
    guard case .number(let type) = input.type else { return nil }
    return DecimalFit(input, type, CSVColumn(letters: "", title: key.text))
  }

  private func claimHead(_ key: DataKey) -> PlainHead? {
    switch key.normal {
    case "总分", "total":
      return PlainHead(
        key, .form(.claimedTotal), .read, [0], lanes: [lane(.totalClaim)], fits: [.points])
    case "等次", "grade": return PlainHead(key, .form(.claimedGrade), .kept, [1])
    default:
      guard let found = try? reader.indicator(key) else { return nil }
      // What is claimed for a penalty may be written without its minus.
      let fits = names.template[found].role == .penalty ? nil : [DecimalFit.points]
      return PlainHead(
        key, .form(.claimed(found)), .read, [2 + found.index], lanes: [lane(.claim(found))], fits: fits)
    }
  }

  private func rowHead(_ key: DataKey, _ id: TableID) -> PlainHead? {
    let columns = reader.heads[id.index].head(key).columns
    guard !columns.isEmpty else { return nil }
    let table = names.template[id]
    if columns.contains(where: { table.columns.isPutTogether($0) }) {
      return PlainHead(key, .row(id, columns), .odd)
    }
    let lanes = columns.map { lane(.column(id, $0)) }
    let isKept = zip(columns, lanes).allSatisfy { $1 == nil && table.columns[$0].type == .text }
    let fits = columns.compactMap { fit(table.columns[$0], key) }
    let head = PlainHead(
      key, .row(id, columns), isKept ? .kept : .read, columns, lanes: lanes,
      fits: fits.count == columns.count ? fits : nil)
    head.isName = table.nameColumn.map { columns.contains($0) } ?? false
    head.isOwnScore =
      table.scoreColumn.map { columns.contains($0) } ?? false
      && !(table.claimedColumn.map { columns.contains($0) } ?? false)
    return head
  }
}
