import DataFiles

/// Which names of forms have been given, so that one that comes again is found.
///
/// While names ascend, as numbers and codes do, the last one is all that is kept. Otherwise it is a word for the name
/// and two for its place, about 40 bytes a form with the room of a table.
struct NameLedger {
  /// A record of the run.
  struct Entry {
    /// Its chunk.
    let chunk: UInt32
    /// Its place among the forms of the chunk.
    let form: UInt32
  }

  private(set) var isAscending = true
  private var last: [UInt8] = []
  private var entries: [UInt64: Entry] = [:]
  private var others: [UInt64: [Entry]] = [:]

  /// Takes names that ascend among themselves, where all have ascended so far; false where these do not go on.
  mutating func ascend(from first: ArraySlice<UInt8>, to final: ArraySlice<UInt8>) -> Bool {
    guard isAscending, last.isEmpty || isAscent(from: last[...], to: first) else {
      isAscending = false
      return false
    }
    last = Array(final)
    return true
  }

  /// Keeps in mind that names do not ascend.
  mutating func endAscent() { isAscending = false }

  /// Takes a name with its place; the earlier records that may have the same.
  mutating func take(_ name: ArraySlice<UInt8>, _ entry: Entry) -> [Entry] {
    let key = Self.key(name)
    guard let first = entries[key] else {
      entries[key] = entry
      return []
    }
    let earlier = [first] + (others[key] ?? [])
    others[key, default: []].append(entry)
    return earlier
  }

  /// FNV-1a over the bytes of the name, mixed once more; names that share it are compared in full.
  private static func key(_ name: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 32
    return hash &* 0x9E37_79B9_7F4A_7C15
  }
}
