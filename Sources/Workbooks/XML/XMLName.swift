/// The local name of an element or attribute in two words, so that names compare in one step.
///
/// Sixteen bytes hold every name that a workbook needs; a longer one is equal to none of them.
struct XMLName: Equatable {
  let low: UInt64
  let high: UInt64

  init(_ name: StaticString) {
    self = name.withUTF8Buffer { XMLName($0[...]) }
  }

  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    if bytes.count > 16 {
      high = .max
    } else {
      var shift: UInt64 = 0
      for byte in bytes {
        if shift < 64 { low |= UInt64(byte) &<< shift } else { high |= UInt64(byte) &<< (shift &- 64) }
        shift &+= 8
      }
    }
    self.low = low
    self.high = high
  }
}
