import Planning
import Program
import Source
import Values

/// Reads lines of JSON Lines that are written plainly, straight into lanes. A line that holds anything else is odd: it is
/// read by the reader of whole files, and its form is added.
struct PlainLines {
  let names: TemplateNames
  let reader: JSONFormReader
  let plan: Plan
  /// For each slot of the plan, its lanes.
  var lanes: [LineLanes]
  private let formSlots: [Int]
  private(set) var rows: [Rows]
  private var scopes: [PlainScope]
  private var parts = ByteTable()
  private var partsOf: [FormPart] = []
  /// How many forms have been read.
  private(set) var count = 0
  /// Where the name of the form at hand stands.
  var name = 0..<0
  /// The tables of which the form at hand gives rows.
  private(set) var givenTables: Set<TableID> = []

  /// The rows of one table.
  struct Rows {
    let id: TableID
    let slots: [Int]
    var counts: [Int] = []
    var names: [Int] = []
    var ownScores: [Bool] = []
    var isLost: [Bool] = []
  }

  /// A member of a form.
  private enum FormPart: Equatable {
    /// An object with cells.
    case cells(scope: Int)
    /// Rows, or an object with rows of several tables.
    case rows(TableID)
    case tables
    /// What says which format it is, and what says nothing.
    case format, remark
    case odd
  }

  init(_ names: TemplateNames, _ reader: JSONFormReader, _ plan: Plan) {
    (self.names, self.reader, self.plan) = (names, reader, plan)
    lanes = plan.slots.map { LineLanes($0, plan.facts) }
    formSlots = plan.slots.indices.filter { plan.slots[$0].frame == .form }
    let ids = names.template.tables.indices.map { TableID($0) }
    rows = ids.map { id in
      Rows(id: id, slots: plan.slots.indices.filter { plan.slots[$0].frame.table == id })
    }
    scopes = [PlainScope(.inputs), PlainScope(.claims)] + ids.map { PlainScope(.row($0)) }
  }

  // MARK: forms

  /// Reads a line; false where it is odd, and then nothing is added.
  mutating func read(_ chunk: TextChunk, _ line: Range<Int>) -> Bool {
    begin()
    let isPlain = chunk.bytes.withUnsafeBytes { bytes in
      var cursor = PlainCursor(bytes, line)
      return readForm(&cursor) && cursor.isAtEnd && !name.isEmpty
    }
    if !isPlain { undo() }
    return isPlain
  }

  private mutating func begin() {
    name = 0..<0
    givenTables = []
    count += 1
    for slot in formSlots { lanes[slot].add() }
    for table in rows.indices { rows[table].counts.append(0) }
  }

  private mutating func undo() {
    count -= 1
    for slot in formSlots { lanes[slot].cut(to: count) }
    for table in rows.indices {
      let own = rows[table].counts.removeLast()
      let rest = rows[table].names.count - own
      rows[table].names.removeLast(own)
      rows[table].ownScores.removeLast(own)
      rows[table].isLost.removeLast(own)
      for slot in rows[table].slots { lanes[slot].cut(to: rest) }
    }
  }

  /// Adds a form that was read with care.
  mutating func add(_ form: Form) {
    begin()
    let data = FormData(form, for: plan)
    for slot in formSlots { lanes[slot].setLast(lanes[slot].lane(of: data.cells[slot])) }
    for (table, given) in form.rows { for row in given { add(row, to: table.index) } }
  }

  private mutating func add(_ row: FormRow, to index: Int) {
    let table = names.template[rows[index].id]
    beginRow(index)
    let last = rows[index].names.count - 1
    if let column = table.nameColumn, case .text(let name)? = row.cells.value(column) {
      rows[index].names[last] =
        isTotalWord(name) ? RowLanes.total : Array(name.utf8).withUnsafeBytes { nameHash($0) }
    }
    if let score = row.points(in: table.scoreColumn)?.place {
      rows[index].ownScores[last] = row.points(in: table.claimedColumn)?.place.range != score.range
    }
    rows[index].isLost[last] = row.isLost
    for slot in rows[index].slots {
      guard case .column(_, let column) = plan.slots[slot].subject else { continue }
      let cell = row.cells.value(column).map { Cell.given($0) }
      lanes[slot].setLast(
        lanes[slot].lane(of: cell ?? (row.unreadable.contains(column) ? .unusable : .absent)))
    }
  }

  private mutating func beginRow(_ index: Int) {
    let form = rows[index].counts.count - 1
    rows[index].counts[form] += 1
    rows[index].names.append(Self.unnamed(rows[index].counts[form]))
    rows[index].ownScores.append(false)
    rows[index].isLost.append(false)
    for slot in rows[index].slots { lanes[slot].add() }
  }

  /// Names the row at hand.
  mutating func nameRow(_ name: Int, _ table: TableID) {
    rows[table.index].names[rows[table.index].names.count - 1] = name
  }

  /// Notes that the row at hand has a score of its own.
  mutating func noteOwnScore(_ head: PlainHead) {
    guard case .row(let table, _)? = head.part else { return }
    rows[table.index].ownScores[rows[table.index].ownScores.count - 1] = true
  }

  /// What stands for the name of a row without one.
  private static func unnamed(_ number: Int) -> Int {
    Array("第\(number)行".utf8).withUnsafeBytes { nameHash($0) }
  }

  /// The forms that have been read since it was last asked, as a block.
  mutating func take() -> FormBlock {
    defer {
      for table in rows.indices {
        (rows[table].counts, rows[table].names) = ([], [])
        (rows[table].ownScores, rows[table].isLost) = ([], [])
      }
      count = 0
      forgetMuch()
    }
    let tables = rows.map { rows in
      var lanes = RowLanes(counts: rows.counts, isLost: rows.isLost.contains(true) ? rows.isLost : nil)
      lanes.names = rows.names
      lanes.hasOwnScore = rows.ownScores.contains(true) ? rows.ownScores : nil
      return lanes
    }
    var block = FormBlock(count: count, slotCount: plan.slots.count, tables: tables)
    for slot in lanes.indices { block.slots[slot] = lanes[slot].take() }
    return block
  }

  /// Forgets texts where there are too many, so that memory does not grow with them.
  private mutating func forgetMuch() {
    let most = 1 << 14
    let heads = scopes.flatMap(\.heads)
    guard heads.contains(where: { $0.textCount > most }) || lanes.contains(where: { $0.textCount > most })
    else { return }
    for head in heads { head.forget() }
    for slot in lanes.indices { lanes[slot].forget() }
  }

  // MARK: the object of a form

  private mutating func readForm(_ cursor: inout PlainCursor) -> Bool {
    guard cursor.take(UInt8(ascii: "{")) else { return false }
    var seen: [FormPart] = []
    repeat {
      guard let key = cursor.key() else { return false }
      let part = part(cursor.bytes, key, isList: cursor.next == UInt8(ascii: "["))
      if part == .odd || seen.contains(part) { return false }
      seen.append(part)
      guard read(part, &cursor, &seen) else { return false }
    } while cursor.take(UInt8(ascii: ","))
    return cursor.take(UInt8(ascii: "}"))
  }

  private mutating func read(_ part: FormPart, _ cursor: inout PlainCursor, _ seen: inout [FormPart]) -> Bool
  {
    switch part {
    case .cells(let scope): return readCells(&cursor, in: scope)
    case .rows(let table): return readRows(&cursor, table)
    case .tables: return readTables(&cursor, &seen)
    case .format:
      guard let text = cursor.text() else { return false }
      return cursor.bytes[text].elementsEqual("heng-form/1".utf8)
    case .remark:
      guard let token = cursor.token() else { return false }
      return PlainCursor.isPlainText(cursor.bytes, token.range)
    case .odd: return false
    }
  }

  /// What a member of a form is.
  private mutating func part(_ bytes: UnsafeRawBufferPointer, _ name: Range<Int>, isList: Bool) -> FormPart {
    let spelling = UnsafeRawBufferPointer(rebasing: bytes[name])
    if let known = parts.number(of: spelling) { return partsOf[2 * known + (isList ? 1 : 0)] }
    guard let key = key(spelling), parts.add(Array(spelling)[...]) != nil else { return .odd }
    let table = reader.table(key).map { FormPart.rows($0.table.id) }
    let section: FormPart? =
      switch key.normal {
      case "输入", "inputs": .cells(scope: 0)
      case "自报", "claimed": .cells(scope: 1)
      case "表", "tables": .tables
      case "格式", "format": .format
      case "说明", "note": .remark
      default: nil
      }
    // Only an array can be rows: a table may be called as a section is.
    partsOf += [section ?? .odd, table ?? .odd]
    return partsOf[partsOf.count - (isList ? 1 : 2)]
  }

  /// A name that is written plainly and has not been met before.
  private func key(_ spelling: UnsafeRawBufferPointer) -> DataKey? {
    let bytes = Array(spelling)
    return firstInvalidUTF8(in: bytes) == nil
      ? reader.keys.add(String(decoding: bytes, as: UTF8.self), spelled: bytes[...]) : nil
  }

  private mutating func readTables(_ cursor: inout PlainCursor, _ seen: inout [FormPart]) -> Bool {
    guard cursor.take(UInt8(ascii: "{")) else { return false }
    repeat {
      guard let key = cursor.key(), cursor.next == UInt8(ascii: "[") else { return false }
      let part = part(cursor.bytes, key, isList: true)
      guard case .rows(let table) = part, !seen.contains(part) else { return false }
      seen.append(part)
      guard readRows(&cursor, table) else { return false }
    } while cursor.take(UInt8(ascii: ","))
    return cursor.take(UInt8(ascii: "}"))
  }

  private mutating func readRows(_ cursor: inout PlainCursor, _ table: TableID) -> Bool {
    guard cursor.take(UInt8(ascii: "[")) else { return false }
    givenTables.insert(table)
    if cursor.take(UInt8(ascii: "]")) { return true }
    repeat {
      beginRow(table.index)
      guard readCells(&cursor, in: 2 + table.index) else { return false }
    } while cursor.take(UInt8(ascii: ","))
    return cursor.take(UInt8(ascii: "]"))
  }

  // MARK: cells

  private mutating func readCells(_ cursor: inout PlainCursor, in scope: Int) -> Bool {
    guard cursor.take(UInt8(ascii: "{")) else { return false }
    scopes[scope].begin()
    // Which names have been met, and of what something has been said.
    var (seen, filled) = (NameSet([]), NameSet([]))
    if cursor.take(UInt8(ascii: "}")) { return true }
    repeat {
      guard let key = cursor.key(), let number = head(cursor.bytes, key, in: scope),
        seen.insert(number)
      else { return false }
      let head = scopes[scope].heads[number]
      guard let token = cursor.token(), read(token, cursor.bytes, head, &filled) else { return false }
    } while cursor.take(UInt8(ascii: ","))
    return cursor.take(UInt8(ascii: "}"))
  }

  private mutating func head(_ bytes: UnsafeRawBufferPointer, _ name: Range<Int>, in scope: Int) -> Int? {
    let spelling = UnsafeRawBufferPointer(rebasing: bytes[name])
    if let known = scopes[scope].number(of: spelling) { return known }
    guard let key = key(spelling) else { return nil }
    return scopes[scope].add(Array(spelling)[...], makeHead(key, scopes[scope].kind))
  }

  /// Reads one cell; false where it is odd, or something has been said in one of its places before.
  private mutating func read(
    _ token: PlainCursor.Token, _ bytes: UnsafeRawBufferPointer, _ head: PlainHead, _ filled: inout NameSet
  ) -> Bool {
    if head.use == .odd || head.subjects.meets(filled) { return false }
    if token.kind == .nothing { return true }
    filled.insert(head.subjects)
    if head.isName, token.kind != .text || !takeName(token.range, bytes, head) { return false }
    if head.use == .kept { return PlainCursor.isPlainText(bytes, token.range) }
    switch head.number(bytes, token.range) {
    case .odd: return false
    case .number(let cell):
      set(cell, head)
      return true
    case .other: break
    }
    // With its quotation marks: a number may be read otherwise than a text.
    let edge = token.kind == .text ? 1 : 0
    let written = UnsafeRawBufferPointer(
      rebasing: bytes[(token.range.lowerBound - edge)..<(token.range.upperBound + edge)])
    guard let cells = head.known(written) ?? learn(head, written) else { return false }
    set(cells, head)
    return true
  }
}
