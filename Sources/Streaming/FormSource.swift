import DataFiles
import Planning
import Program
import Source

/// A file of forms that is read in chunks: a table with a form in each row, or JSON Lines.
enum FormSource: Sendable {
  case table(FormTable)
  case lines(LineForms)

  /// Where the records begin.
  var start: Int {
    switch self {
    case .table(let table): table.start
    case .lines(let lines): lines.start
    }
  }

  /// What separates cells; nil where records are lines.
  var separator: UInt8? {
    switch self {
    case .table(let table): table.separator
    case .lines: nil
    }
  }

  /// What comes before the first record.
  var base: ChunkBase {
    switch self {
    case .table(let table): ChunkBase(table)
    case .lines: .none
    }
  }

  /// What was found before the first record.
  var head: ChunkFindings {
    switch self {
    case .table(let table): ChunkFindings(headOf: table)
    case .lines: ChunkFindings()
    }
  }

  /// What goes through chunks on a thread of its own.
  func scorer(_ pass: StreamPass, blockSize: Int) -> any ChunkScorer {
    switch self {
    case .table(let table): BlockScorer(pass, FormBlockReader(table, capacity: blockSize))
    case .lines(let lines):
      BlockScorer(pass, LineFormReader(lines, capacity: blockSize, readsBlocks: pass.isOfBlocks))
    }
  }
}
