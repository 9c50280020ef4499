/// The text of a part as it grows, everything from outside escaped.
struct XMLText {
  /// The bytes so far.
  var bytes: [UInt8] = []

  /// The line with which each part begins.
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  init() {}

  init(_ markup: String) { bytes = Array(markup.utf8) }

  /// Adds markup as it stands: the writer's own words only.
  @inline(__always)
  mutating func add(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Adds letters that need no escape: numbers, references, codes of the writer.
  mutating func addPlain(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds a whole number.
  mutating func add(_ number: Int) {
    if number >= 0, number < 10 { bytes.append(0x30 + UInt8(number)) } else { addPlain(String(number)) }
  }

  /// Adds an attribute whose value comes from outside.
  mutating func addAttribute(_ name: StaticString, _ value: String) {
    add(" ")
    add(name)
    add("=\"")
    addEscaped(value)
    add("\"")
  }

  /// Adds an attribute that is a number.
  mutating func addAttribute(_ name: StaticString, _ value: Int) {
    add(" ")
    add(name)
    add("=\"")
    add(value)
    add("\"")
  }

  /// Adds a text from outside: marks of XML as entities, what XML cannot hold as `_xHHHH_`, and what looks like
  /// such an escape so that it stays as it is.
  mutating func addEscaped(_ text: String) {
    var text = text
    text.withUTF8 { source in
      if source.allSatisfy(Self.isOrdinary) {
        bytes.append(contentsOf: source)
      } else {
        addWithCare(source)
      }
    }
  }

  /// Whether a byte never needs an escape; U+FFFE and U+FFFF begin with 0xEF.
  @inline(__always)
  private static func isOrdinary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5F, 0x7F, 0xEF: false
    default: true
    }
  }

  private mutating func addWithCare(_ source: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < source.count {
      let byte = source[place]
      switch byte {
      case 0x26: add("&amp;")
      case 0x3C: add("&lt;")
      case 0x3E: add("&gt;")
      case 0x22: add("&quot;")
      case 0x09: add("&#9;")
      case 0x0A: add("&#10;")
      case 0..<0x20, 0x7F: addUnit(UInt16(byte))
      case 0x5F where Self.looksEscaped(source, at: place): addUnit(0x5F)
      case 0xEF where Self.isNoCharacter(source, at: place):
        addUnit(source[place + 2] == 0xBE ? 0xFFFE : 0xFFFF)
        place += 2
      default: bytes.append(byte)
      }
      place += 1
    }
  }

  private mutating func addUnit(_ unit: UInt16) {
    let digits = String(unit, radix: 16, uppercase: true)
    addPlain("_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_")
  }

  /// Whether `_xHHHH_` stands at a place.
  private static func looksEscaped(_ source: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + 6 < source.count, source[place + 1] | 0x20 == 0x78, source[place + 6] == 0x5F else {
      return false
    }
    return source[(place + 2)..<(place + 6)].allSatisfy { digit in
      switch digit {
      case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
      default: false
      }
    }
  }

  private static func isNoCharacter(_ source: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    place + 2 < source.count && source[place + 1] == 0xBF && (0xBE...0xBF).contains(source[place + 2])
  }
}
