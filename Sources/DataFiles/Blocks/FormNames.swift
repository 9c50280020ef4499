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

/// The names of some forms, one behind the other and without the rest of their chunk.
package struct PackedNames: Sendable {
  private let bytes: [UInt8]
  /// Where each ends.
  private let ends: [UInt32]

  /// Packs names; nil where one of them was read with care.
  package init?(_ names: FormNames) {
    guard names.others.isEmpty else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(names.ranges.reduce(0) { $0 + $1.count })
    ends = names.ranges.map { range in
      bytes += names.bytes[range]
      return UInt32(truncatingIfNeeded: bytes.count)
    }
    self.bytes = bytes
  }

  /// The names, as they were.
  package var names: FormNames {
    var start = 0
    let ranges = ends.map { end in
      defer { start = Int(end) }
      return start..<Int(end)
    }
    return FormNames(bytes: bytes, ranges: ranges, others: [:], keys: [:])
  }

  /// How many bytes they take.
  package var size: Int { bytes.count + 4 * ends.count }
}

/// Whether a name stands behind another: a longer one, or one of the same length that is greater byte by byte.
package func isAscent(from a: ArraySlice<UInt8>, to b: ArraySlice<UInt8>) -> Bool {
  a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
}

/// Whether a name is of printing ASCII and Han and no remark, so that it needs no second look.
func isPlainName(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
  var at = range.lowerBound
  let end = range.upperBound
  while at < end {
    let byte = bytes[at]
    if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: ":") {
      at += 1
    } else if byte >= 0xE4, byte <= 0xE9, at + 2 < end, bytes[at + 1] & 0xC0 == 0x80,
      bytes[at + 2] & 0xC0 == 0x80
    {
      at += 3
    } else {
      return false
    }
  }
  return true
}

/// Whether a plain name may be a word for a total, end in one, or be no form's for another reason (`isTotalWord`,
/// `NameDoubt`); those that may are looked at with care.
func mayBeTotal(_ bytes: UnsafeRawBufferPointer, _ name: Range<Int>) -> Bool {
  guard var last = name.last else { return false }
  if name.count >= 6 {
    switch mark(bytes, at: name.lowerBound) {
    // 其中
    case 0xE5_85B6: if bytes[name.lowerBound + 3] == 0xE4 { return true }
    // 全市
    case 0xE5_85A8: if name.count <= 15 { return true }
    case let mark: if beginnings.contains(mark) { return true }
    }
    if isCountOfUnits(bytes, name) { return true }
  }
  // XX县
  if name.count >= 2, bytes[name.lowerBound] | 0x20 == UInt8(ascii: "x"),
    bytes[name.lowerBound + 1] | 0x20 == UInt8(ascii: "x")
  {
    return true
  }
  while last > name.lowerBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[last]) { last -= 1 }
  switch bytes[last] {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): return false
  case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ">"): return true
  // sum, mean, total, subtotal, grandtotal, average; a code such as S0020000 is none.
  case ..<0x80:
    return name.count <= 15 && last - name.lowerBound >= 2
      && "smtga".utf8.contains(bytes[name.lowerBound] | 0x20)
  default:
    guard last - name.lowerBound >= 2 else { return false }
    let mark = mark(bytes, at: last - 2)
    // Marks behind the words are looked at.
    return endings.contains(mark) || mark < 0xE4_0000 || mark > 0xE9_FFFF
  }
}

/// The last characters of names that are no form's, but those by which units themselves are called.
private let endings = Set(namesOfNoForm.compactMap { mark($0.unicodeScalars.last) })
  .subtracting("国省区州盟旗县镇乡道村门统业局院校司团域体市".unicodeScalars.compactMap { mark($0) })

private let beginnings = Set(beginningsOfNoForm.compactMap { mark($0.unicodeScalars.first) })

/// The three bytes of a Han character; nil for others.
private func mark(_ scalar: Unicode.Scalar?) -> UInt32? {
  guard let bytes = scalar.map({ Array(String($0).utf8) }), bytes.count == 3 else { return nil }
  return bytes.withUnsafeBytes { mark($0, at: 0) }
}

/// 4个县, 共12家: a number before 个, 家 or 所.
private func isCountOfUnits(_ bytes: UnsafeRawBufferPointer, _ name: Range<Int>) -> Bool {
  var at = name.lowerBound
  // 共
  if at + 2 < name.upperBound, mark(bytes, at: at) == 0xE5_85B1 { at += 3 }
  let first = at
  while at < name.upperBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
  guard at > first, at + 2 < name.upperBound else { return false }
  switch mark(bytes, at: at) {
  case 0xE4_B8AA, 0xE5_AEB6, 0xE6_8980: return true
  default: return false
  }
}

/// Three bytes as a number.
private func mark(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt32 {
  UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
}

/// A number that is the same for names of the same bytes, and hardly ever for others.
func nameHash(_ name: UnsafeRawBufferPointer) -> Int {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return Int(truncatingIfNeeded: hash)
}
