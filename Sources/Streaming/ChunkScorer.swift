import Audit
import DataFiles
import Program
import Runtime

/// Scores the forms of a file chunk by chunk; each thread has its own.
protocol ChunkScorer {
  /// Finds the records of a chunk; how many lines, rows and records it has.
  mutating func find(_ chunk: TextChunk) -> ChunkBase
  /// Scores its forms, once it is known where it stands, and tells what is still to be told.
  mutating func score(_ base: ChunkBase, tells: Telling) -> ChunkScores
  /// The names of its forms again.
  mutating func names(_ base: ChunkBase) -> [FormNames]
  /// One of its forms again, by its place.
  mutating func form(_ place: Int, _ base: ChunkBase) -> Form?
}

/// What is still told of the forms of a run.
struct Telling {
  /// Whether it is told of cells that cannot be used what could be written instead.
  let cells: Bool
  /// Whether it is told what was found in forms.
  let forms: Bool
}

/// What a pass through the file is for.
enum StreamPass: Sendable {
  /// To ask all forms.
  case asking(CohortAsker)
  /// To tell what each comes to; blocks where whole ones are computed.
  case scoring(FormWork, BlockWork?)
}

/// Goes through a table with a form in each row.
struct TableScorer: ChunkScorer {
  private let pass: StreamPass
  private let cache = AuditCache()
  private var reader: FormBlockReader

  init(_ pass: StreamPass, _ table: FormTable, blockSize: Int) {
    self.pass = pass
    reader = FormBlockReader(table, capacity: blockSize)
  }

  mutating func find(_ chunk: TextChunk) -> ChunkBase { reader.find(chunk) }

  mutating func score(_ base: ChunkBase, tells: Telling) -> ChunkScores {
    reader.tellsAll = tells.cells
    var result = ChunkScores()
    while let lanes = reader.next(from: result.forms, base) {
      switch pass {
      case .scoring(let work, let blocks?):
        blocks.take(lanes, &reader, tells, work, cache, into: &result)
      case .scoring(let work, nil):
        for lane in 0..<lanes.count {
          guard let form = reader.form(lane, of: lanes) else { continue }
          result.add(work.part(of: form, cache))
        }
      case .asking(let asker):
        var answers = result.answers ?? asker.noAnswers
        result.answers = nil
        if asker.asksBlocks {
          asker.ask(lanes.block, into: &answers) { reader.form($0, of: lanes) }
        } else {
          for lane in 0..<lanes.count {
            if let form = reader.form(lane, of: lanes) { asker.ask(form, into: &answers) }
          }
        }
        result.add(answers, forms: lanes.count)
      }
      result.names.append(reader.names(of: lanes))
    }
    result.findings = reader.takeFindings(base)
    return result
  }

  mutating func names(_ base: ChunkBase) -> [FormNames] {
    reader.next(from: 0, base).map { [reader.names(of: $0)] } ?? []
  }

  mutating func form(_ place: Int, _ base: ChunkBase) -> Form? {
    guard let lanes = reader.next(from: 0, base) else { return nil }
    return reader.form(place, of: lanes)
  }
}

/// Goes through JSON Lines, one form after the other.
struct LineScorer: ChunkScorer {
  private let pass: StreamPass
  private let cache = AuditCache()
  private var reader: LineFormReader

  init(_ pass: StreamPass, _ lines: LineForms) {
    self.pass = pass
    reader = LineFormReader(lines)
  }

  mutating func find(_ chunk: TextChunk) -> ChunkBase { reader.find(chunk) }

  mutating func score(_ base: ChunkBase, tells: Telling) -> ChunkScores {
    var result = ChunkScores()
    let (forms, findings) = reader.read(base)
    switch pass {
    case .scoring(let work, _):
      for form in forms { result.add(work.part(of: form, cache)) }
    case .asking(let asker):
      var answers = asker.noAnswers
      for form in forms { asker.ask(form, into: &answers) }
      result.add(answers, forms: forms.count)
    }
    if !forms.isEmpty { result.names.append(FormNames(of: forms)) }
    result.findings = findings
    return result
  }

  mutating func names(_ base: ChunkBase) -> [FormNames] { [FormNames(of: reader.read(base).forms)] }

  mutating func form(_ place: Int, _ base: ChunkBase) -> Form? {
    let forms = reader.read(base).forms
    return forms.indices.contains(place) ? forms[place] : nil
  }
}
