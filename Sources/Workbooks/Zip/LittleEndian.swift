/// Numbers as archives and compound files store them, the lowest byte first; nil beyond the end.
struct LittleEndian {
  let bytes: [UInt8]

  func word16(_ offset: Int) -> Int? { number(offset, 2).map { Int(truncatingIfNeeded: $0) } }

  func word32(_ offset: Int) -> Int? { number(offset, 4).map { Int(truncatingIfNeeded: $0) } }

  /// Nil for what no file of this world has.
  func word64(_ offset: Int) -> Int? { number(offset, 8).flatMap { Int(exactly: $0) } }

  private func number(_ offset: Int, _ count: Int) -> UInt64? {
    guard offset >= 0, count <= bytes.count, offset <= bytes.count - count else { return nil }
    var value: UInt64 = 0
    for index in (offset..<(offset + count)).reversed() { value = value << 8 | UInt64(bytes[index]) }
    return value
  }
}
