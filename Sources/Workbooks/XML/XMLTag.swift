/// One attribute: its local name, and where its value stands in the window.
struct XMLAttribute {
  let name: XMLName
  let hash: UInt64
  let value: Range<Int>
}

/// Reads the inside of a start tag.
struct XMLTag {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let start: Int
  private let end: Int
  private let isEmpty: Bool

  /// The tag that stands between two places, the marks left out.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    self.bytes = bytes
    self.start = start
    isEmpty = end > start && bytes[end - 1] == UInt8(ascii: "/")
    self.end = isEmpty ? end - 1 : end
  }

  /// The element's name, and its attributes into `attributes`; nil where the tag is not well formed, or has more
  /// attributes than `most`.
  func read(
    into attributes: inout [XMLAttribute], most: Int
  ) -> (name: XMLName, hash: UInt64, isEmpty: Bool)? {
    var place = start
    guard let element = readName(&place) else { return nil }
    while true {
      let before = place
      while place < end, isBlank(bytes[place]) { place += 1 }
      if place == end { return (element.name, element.hash, isEmpty) }
      guard place > before, let attribute = readAttribute(&place) else { return nil }
      if attributes.contains(where: { $0.hash == attribute.hash }) { return nil }
      attributes.append(attribute)
      if attributes.count > most { return nil }
    }
  }

  private func readAttribute(_ place: inout Int) -> XMLAttribute? {
    guard let name = readName(&place) else { return nil }
    while place < end, isBlank(bytes[place]) { place += 1 }
    guard place < end, bytes[place] == UInt8(ascii: "=") else { return nil }
    place += 1
    while place < end, isBlank(bytes[place]) { place += 1 }
    guard place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
      return nil
    }
    let quote = bytes[place]
    place += 1
    let valueStart = place
    while place < end, bytes[place] != quote {
      if bytes[place] == UInt8(ascii: "<") { return nil }
      place += 1
    }
    guard place < end else { return nil }
    place += 1
    return XMLAttribute(name: name.name, hash: name.hash, value: valueStart..<(place - 1))
  }

  private func readName(_ place: inout Int) -> (name: XMLName, hash: UInt64)? {
    let nameStart = place
    var localStart = place
    while place < end {
      let byte = bytes[place]
      if isBlank(byte) || byte == UInt8(ascii: "=") { break }
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\"") { return nil }
      place += 1
      if byte == UInt8(ascii: ":") { localStart = place }
    }
    guard place > localStart else { return nil }
    return (XMLName(bytes[localStart..<place]), hash(of: bytes[nameStart..<place]))
  }
}

/// A number for a qualified name, by which names are held against one another.
func hash(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  return hash
}

/// Whether a byte is one of the four blanks of XML.
@inline(__always)
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

/// The character that stands between `&` and `;`; nil for what is none, which only a document type could define.
func referencedScalar(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
  let text = String(decoding: name, as: UTF8.self)
  switch text {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  default: break
  }
  guard text.hasPrefix("#") else { return nil }
  let digits = text.dropFirst()
  let number =
    digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
  guard let number, number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number), number < 0xFFFE || number > 0xFFFF
  else { return nil }
  return Unicode.Scalar(number)
}
