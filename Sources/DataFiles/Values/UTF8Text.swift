/// Where the text begins: after the byte-order mark that Windows programs write; some write it twice.
func startAfterMark(_ bytes: [UInt8]) -> Int {
  var start = 0
  while bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
  return start
}

/// The scalar that begins at `index` of valid UTF-8, and the bytes it takes.
func decodeScalar(at index: Int, in bytes: [UInt8]) -> (scalar: Unicode.Scalar, length: Int)? {
  var decoder = UTF8()
  var iterator = bytes[min(index, bytes.count)...].prefix(4).makeIterator()
  guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
  return (scalar, UTF8.width(scalar))
}
