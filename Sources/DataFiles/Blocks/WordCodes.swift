/// Words of a column by their bytes: 是 and 否, levels.
struct WordCodes {
  /// The last eight bytes of a word, those before them, and what it stands for.
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var code: Int64 = 0
  }

  /// The words by a hash that no two of them share.
  private var table = [Entry()]
  private var factor: UInt64 = 1
  private var shift: UInt64 = 63

  /// Words of up to sixteen bytes; longer ones are read with care.
  init(_ words: [(String, Int64)]) {
    var entries: [Entry] = []
    for (word, code) in words {
      let bytes = Array(word.utf8)
      guard !bytes.isEmpty, bytes.count <= 16 else { continue }
      let room = Array(repeating: UInt8(0), count: 16 - bytes.count) + bytes
      let (high, low) = room.withUnsafeBytes {
        ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      }
      // The first of two words that are the same is meant.
      if !entries.contains(where: { $0.low == low && $0.high == high }) {
        entries.append(Entry(low: low, high: high, code: code))
      }
    }
    place(entries)
  }

  /// Looks for a factor by which no two words share a place, with more room after every few.
  private mutating func place(_ entries: [Entry]) {
    factor = 0x9E37_79B9_7F4A_7C15
    var bits: UInt64 = 4
    while 1 << bits < 4 * entries.count { bits += 1 }
    for attempt in 1...4096 {
      shift = 64 - bits
      table = Array(repeating: Entry(), count: 1 << Int(bits))
      var isFree = true
      for entry in entries where isFree {
        let place = place(entry.low, entry.high)
        isFree = table[place].low == 0
        table[place] = entry
      }
      if isFree { return }
      factor = factor &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      if attempt.isMultiple(of: 256), bits < 14 { bits += 1 }
    }
    // Then all of them are read with care.
    table = Array(repeating: Entry(), count: table.count)
  }

  @inline(__always)
  private func place(_ low: UInt64, _ high: UInt64) -> Int {
    Int(truncatingIfNeeded: ((low ^ (high &* 3)) &* factor) &>> shift)
  }

  /// Reads the words of a column; what is none of them is odd.
  func read(_ bytes: [UInt8], _ cells: CellSpans, _ looks: inout [UInt8]) -> [Int64] {
    let count = cells.count
    precondition(looks.count >= count)
    return [Int64](unsafeUninitializedCapacity: count) { out, initialized in
      bytes.withUnsafeBytes { text in
        looks.withUnsafeMutableBufferPointer { looks in
          table.withUnsafeBufferPointer { table in
            cellMasks.withUnsafeBufferPointer { masks in
              cells.eachCell { lane, start, end in
                let length = end &- start
                if length > 0, length <= 16 {
                  let word =
                    text.loadUnaligned(fromByteOffset: end &- 16, as: SIMD2<UInt64>.self) & masks[length]
                  let entry = table[place(word[1], word[0])]
                  if word[1] != 0, entry.low == word[1], entry.high == word[0] {
                    out[lane] = entry.code
                    return
                  }
                }
                out[lane] = 0
                looks[lane] = (length == 0 ? CellLook.blank : CellLook.odd).rawValue
              }
            }
          }
        }
      }
      initialized = count
    }
  }
}
