import DataFiles

/// Where the forms of a cohort stand, chunk by chunk, so that one of them can be read again by its number.
struct CohortMembers {
  private struct Chunk {
    let place: FileChunks.Place
    let base: ChunkBase
    /// The number of its first form.
    let first: Int
    /// Its forms that are none of the cohort.
    let copies: Set<Int>
  }

  private var chunks: [Chunk] = []
  private var count = 0

  /// Adds the forms of the next chunk, but for those that came before in the same words.
  mutating func add(
    _ forms: Int, without copies: Set<Int>, at chunk: (place: FileChunks.Place, base: ChunkBase)
  ) {
    chunks.append(Chunk(place: chunk.place, base: chunk.base, first: count, copies: copies))
    count += forms - copies.count
  }

  /// A form by its number; nil where there is none.
  subscript(_ number: Int) -> EarlierForm? {
    guard let chunk = chunks.last(where: { $0.first <= number }), number < count else { return nil }
    var form = number - chunk.first
    for copy in chunk.copies.sorted() where copy <= form { form += 1 }
    return EarlierForm(place: chunk.place, base: chunk.base, form: form)
  }
}
