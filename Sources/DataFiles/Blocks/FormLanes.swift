import Planning
import Program
import Source

/// Some forms of a chunk.
package struct FormLanes: Sendable {
  /// What they say, slot by slot.
  package var block: FormBlock
  /// For each form, its record in the chunk.
  let records: [Int]
  /// How many there are.
  package var count: Int { records.count }
  /// Forms that were read with care, by lane.
  package internal(set) var careful: [Int: Form] = [:]
  /// Forms of which a cell was read with care, by lane.
  var withCarefulCells: Set<Int> = []
  /// For each form, where its name stands in the chunk; empty where it was read with care.
  package let names: [Range<Int>]

  /// The names of the forms, one after the other: in letters, digits and Han that need no second look they stand in the
  /// chunk as they are.
  func names(in chunk: TextChunk) -> FormNames {
    FormNames(
      bytes: chunk.bytes, ranges: names, others: careful.mapValues { Array($0.id.utf8) },
      keys: careful.mapValues { Array(nameKey($0.id).utf8) })
  }
}

/// What reads the forms of a file chunk by chunk, a block of them at a time.
package protocol FormLaneReader {
  /// Whether it is told of a cell that cannot be used what could be written instead, which takes longest.
  var tellsAll: Bool { get set }
  /// Finds the records of a chunk; how many lines, rows and records it has.
  mutating func find(_ chunk: TextChunk) -> ChunkBase
  /// The forms of the chunk behind so many, those of a block at a time, once it is known where the chunk stands; nil
  /// behind the last.
  mutating func next(from first: Int, _ base: ChunkBase) -> FormLanes?
  /// What was found in the chunk.
  mutating func takeFindings(_ base: ChunkBase) -> ChunkFindings
  /// The form in a lane of what was read last, for what is told of it.
  mutating func form(_ lane: Int, of lanes: FormLanes) -> Form?
  /// The same as far as it is asked for; it may say more.
  mutating func form(_ lane: Int, of lanes: FormLanes, _ wanted: WantedCells) -> Form?
  /// The names of forms.
  func names(of lanes: FormLanes) -> FormNames
}

/// The cells of a form that are asked for; its name and whatever is neither an input nor a claim of an indicator is read
/// in any case.
package struct WantedCells {
  /// For each input of the template, whether it is; nil for all.
  package let inputs: [Bool]?
  /// For each indicator, whether its claim is; nil for all.
  package let claims: [Bool]?

  /// What is wanted.
  package init(inputs: [Bool]? = nil, claims: [Bool]? = nil) { (self.inputs, self.claims) = (inputs, claims) }

  /// All that a form says.
  static let all = WantedCells()

  /// Whether what a slot says is asked for.
  func contains(_ slot: FormSlot) -> Bool {
    switch slot {
    case .input(let id): inputs?[id.index] ?? true
    case .claimed(let id): claims?[id.index] ?? true
    case .formName, .score, .points, .reason, .notApplicable, .answer, .claimedTotal, .claimedGrade: true
    }
  }
}
