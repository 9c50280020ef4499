import DataFiles
import Reports
import Runtime
import Source

/// The chunks of a file in pass after pass: the first finds them and may keep what they come to, which spares the others
/// to read them again.
final class FileChunks: @unchecked Sendable {
  /// A chunk on its way through a pass.
  struct Part {
    let number: Int
    let place: Place
    /// Its text, where it is to be read.
    let text: TextChunk?
    let kept: KeptChunk?
  }

  /// Where a chunk stands in the file.
  struct Place {
    let offset: Int
    let count: Int
  }

  private let monitor = Monitor()
  private var source: ChunkSource
  private var places: [Place] = []
  private var kept: [Int: KeptChunk] = [:]
  private var keptSize = 0
  /// Whether all chunks have been found.
  private var isComplete = false
  private var given = 0
  /// How many bytes are kept at the most.
  static let mostKept = 1 << 30

  init(_ source: ChunkSource) { self.source = source }

  /// Why reading ended too early.
  var failure: Int32? { monitor.locked { source.failure } }

  /// Begins a pass.
  func begin() { monitor.locked { given = 0 } }

  /// The next chunk; nil at the end.
  func next() -> Part? {
    monitor.locked {
      if isComplete {
        if given == places.count { return nil }
        defer { given += 1 }
        let (place, kept) = (places[given], kept[given])
        let text = kept == nil ? source.chunk(at: place.offset, count: place.count) : nil
        return Part(number: given, place: place, text: text, kept: kept)
      }
      guard let text = source.next() else {
        isComplete = true
        return nil
      }
      places.append(Place(offset: text.offset, count: text.count))
      defer { given += 1 }
      return Part(number: given, place: places[given], text: text, kept: nil)
    }
  }

  /// Records that have been given out before.
  func again(_ place: Place) -> TextChunk {
    monitor.locked { source.chunk(at: place.offset, count: place.count) }
  }

  /// Keeps what a chunk came to, as far as there is room.
  func keep(_ chunk: KeptChunk, _ number: Int) {
    monitor.locked {
      if keptSize + chunk.size > Self.mostKept { return }
      keptSize += chunk.size
      kept[number] = chunk
    }
  }
}

/// What a block of plain forms came to before any question to all forms.
struct KeptForms: Sendable {
  typealias Told = (lane: Int, findings: [FormFinding])
  let values: KeptBlock
  /// What is asked of the figures of some of them.
  let told: [Told]

  /// How many bytes it takes, about.
  var size: Int { values.size + 1_000 * told.count }
}

/// What a chunk of plain forms came to before any question to all forms.
struct KeptChunk: Sendable {
  let counts: ChunkBase
  let findings: ChunkFindings
  let blocks: [(forms: KeptForms, names: PackedNames)]

  /// Keeps a chunk with so many lines, rows and records; nil where something of it is to be told or read with care.
  init?(_ scores: ChunkScores, _ counts: ChunkBase) {
    guard scores.kept.count == scores.names.count, scores.findings.isPlain else { return nil }
    var blocks: [(forms: KeptForms, names: PackedNames)] = []
    for (forms, names) in zip(scores.kept, scores.names) {
      guard let names = PackedNames(names) else { return nil }
      blocks.append((forms, names))
    }
    (self.counts, findings, self.blocks) = (counts, scores.findings, blocks)
  }

  /// How many bytes it takes, about.
  var size: Int { blocks.reduce(0) { $0 + $1.forms.size + $1.names.size } }
}

extension StreamPass {
  /// What a kept chunk comes to; nil where it is to be read again.
  func scores(of chunk: KeptChunk) -> ChunkScores? {
    var result = ChunkScores()
    for (forms, packed) in chunk.blocks {
      let names = packed.names
      let first = result.forms
      switch self {
      case .scoring(_, let blocks):
        guard let blocks, blocks.take(forms.values, names, into: &result) else { return nil }
        for (lane, findings) in forms.told where !findings.isEmpty {
          result.told.append((first + lane, findings))
        }
      case .asking(let asker, _):
        var answers = result.answers ?? asker.noAnswers
        result.answers = nil
        guard asker.ask(forms.values, into: &answers) else { return nil }
        result.add(answers, forms: forms.values.count)
      }
      result.names.append(names)
    }
    result.findings = chunk.findings
    return result
  }
}
