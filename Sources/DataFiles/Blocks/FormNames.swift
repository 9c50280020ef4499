import Program

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names of some forms as bytes.
package struct FormNames: Sendable {
  /// The bytes of the chunk.
  package let bytes: [UInt8]
  /// For each form, where its name stands in them; empty where it is among the others.
  package let ranges: [Range<Int>]
  /// Names that were read with care.
  package let others: [Int: [UInt8]]
  /// By what they are found to be the same.
  private let keys: [Int: [UInt8]]

  init(bytes: [UInt8], ranges: [Range<Int>], others: [Int: [UInt8]], keys: [Int: [UInt8]]) {
    (self.bytes, self.ranges, self.others, self.keys) = (bytes, ranges, others, keys)
  }

  /// The name of a form.
  package subscript(_ lane: Int) -> ArraySlice<UInt8> { others[lane].map { $0[...] } ?? bytes[ranges[lane]] }

  /// By what a name is found to be the same as another.
  package func key(_ lane: Int) -> ArraySlice<UInt8> { keys[lane].map { $0[...] } ?? bytes[ranges[lane]] }

  /// Whether each name stands behind the one before it: shorter names first, as numbers grow, then byte by byte.
  package var isAscending: Bool {
    guard keys.isEmpty else {
      return (1..<max(1, ranges.count)).allSatisfy { isAscent(from: key($0 - 1), to: key($0)) }
    }
    return bytes.withUnsafeBytes { bytes in
      for lane in 1..<max(1, ranges.count) {
        let (a, b) = (ranges[lane - 1], ranges[lane])
        guard let start = bytes.baseAddress, a.count <= b.count else { return false }
        if a.count == b.count, memcmp(start + a.lowerBound, start + b.lowerBound, a.count) >= 0 {
          return false
        }
      }
      return true
    }
  }
}

/// Whether a name stands behind another: a longer one, or one of the same length that is greater byte by byte.
package func isAscent(from a: ArraySlice<UInt8>, to b: ArraySlice<UInt8>) -> Bool {
  a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
}

extension FormNames {
  /// The names of forms that were read one by one.
  package init(of forms: [Form]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var keys: [Int: [UInt8]] = [:]
    for (lane, form) in forms.enumerated() {
      let (start, key) = (bytes.count, nameKey(form.id))
      bytes += form.id.utf8
      ranges.append(start..<bytes.count)
      if !key.utf8.elementsEqual(form.id.utf8) { keys[lane] = Array(key.utf8) }
    }
    self.init(bytes: bytes, ranges: ranges, others: [:], keys: keys)
  }
}
