import DataFiles
import Planning
import Program
import Source

/// A file of forms that is read in chunks: a table with a form in each row, JSON Lines, or a list in JSON.
enum FormSource: Sendable {
  case table(FormTable)
  case lines(LineForms)

  /// Where the records begin.
  var start: Int {
    switch self {
    case .table(let table): table.start
    // The lines of a list are counted from the bracket's on.
    case .lines(let lines): lines.isList ? 0 : lines.start
    }
  }

  /// Where records end.
  var ends: RecordEnds {
    switch self {
    case .table(let table): .rows(separator: table.separator)
    case .lines(let lines): lines.ends
    }
  }

  /// Whether the file can be read record by record to its end: a list in which something is no JSON is read as a whole,
  /// which tells what is wrong, and so is one of which several elements stand on a line.
  func isSound(_ source: ChunkSource, jobs: Int) -> Bool {
    guard case .lines(let lines) = self, lines.isList else { return true }
    let chunks = FileChunks(source)
    let check = ListCheck()
    onThreads(jobs) { _ in
      var reader = LineFormReader(lines, capacity: .max)
      while check.isSound, let part = chunks.next(), let text = part.text {
        check.add(reader.check(text), part.number)
      }
    }
    return check.isWholeList && chunks.failure == nil
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

/// What is known of a list while its chunks are looked through.
private final class ListCheck: @unchecked Sendable {
  private let monitor = Monitor()
  private var elements = 0
  private var chunks = 0
  private var closed: [Int] = []
  private var hasFault = false

  var isSound: Bool { monitor.locked { !hasFault } }

  /// Whether it is a list of several elements that ends with its last chunk.
  var isWholeList: Bool { monitor.locked { !hasFault && elements > 1 && closed == [chunks - 1] } }

  func add(_ chunk: (count: Int, isClosed: Bool)?, _ number: Int) {
    monitor.locked {
      guard let chunk else {
        hasFault = true
        return
      }
      (elements, chunks) = (elements + chunk.count, chunks + 1)
      if chunk.isClosed { closed.append(number) }
    }
  }
}
