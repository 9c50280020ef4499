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
  /// To ask all forms; where blocks are kept, with what is asked of figures of theirs.
  case asking(CohortAsker, BlockDoubts?)
  /// To tell what each comes to; blocks where whole ones are computed.
  case scoring(FormWork, BlockWork?)

  /// Whether whole blocks are computed.
  var isOfBlocks: Bool { if case .scoring(_, nil) = self { false } else { true } }
}

/// Goes through chunks block by block.
struct BlockScorer<Reader: FormLaneReader>: ChunkScorer {
  private let pass: StreamPass
  private let cache = AuditCache()
  private var reader: Reader

  init(_ pass: StreamPass, _ reader: Reader) { (self.pass, self.reader) = (pass, reader) }

  mutating func find(_ chunk: TextChunk) -> ChunkBase { reader.find(chunk) }

  mutating func score(_ base: ChunkBase, tells: Telling) -> ChunkScores {
    reader.tellsAll = tells.cells
    let cache = cache
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
      case .asking(let asker, let doubts):
        var answers = result.answers ?? asker.noAnswers
        result.answers = nil
        let kept = asker.ask(lanes.block, into: &answers) { reader.form($0, of: lanes) }
        if let kept, let doubts, let told = told(of: lanes, doubts) {
          result.kept.append(KeptForms(values: kept, told: told))
        }
        result.add(answers, forms: lanes.count)
      }
      result.names.append(reader.names(of: lanes))
    }
    result.findings = reader.takeFindings(base)
    return result
  }

  /// What is asked of the figures of forms, for a block that is kept; nil where it is read again, because more than that is
  /// told of it or of too many.
  private mutating func told(of lanes: FormLanes, _ doubts: BlockDoubts) -> [KeptForms.Told]? {
    guard doubts.targetForms(in: lanes.block).isEmpty else { return nil }
    let doubted = Set(doubts.figureForms(in: lanes.block)).sorted()
    guard doubted.count <= lanes.count / 16 else { return nil }
    return doubted.map { lane in (lane, doubts.findings(lane, of: lanes, &reader)) }
  }

  mutating func names(_ base: ChunkBase) -> [FormNames] {
    reader.next(from: 0, base).map { [reader.names(of: $0)] } ?? []
  }

  mutating func form(_ place: Int, _ base: ChunkBase) -> Form? {
    guard let lanes = reader.next(from: 0, base), place < lanes.count else { return nil }
    return reader.form(place, of: lanes)
  }
}
