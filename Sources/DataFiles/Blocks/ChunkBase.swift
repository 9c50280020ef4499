/// Where a chunk stands among the records of its file.
package struct ChunkBase: Sendable {
  /// The lines before it.
  package var lines: Int
  /// The rows before it, as Excel counts them.
  package var rows: Int
  /// The records before it that say something.
  package var records: Int

  /// What comes before the first chunk of a table.
  package init(_ table: FormTable) {
    (lines, rows, records) = (table.linesBefore, table.rowsBefore, 0)
  }

  /// What comes before the next chunk.
  package mutating func advance(by counts: ChunkBase) {
    lines += counts.lines
    rows += counts.rows
    records += counts.records
  }

  /// Nothing before.
  package static let none = ChunkBase(lines: 0, rows: 0, records: 0)

  init(lines: Int, rows: Int, records: Int) { (self.lines, self.rows, self.records) = (lines, rows, records) }
}
