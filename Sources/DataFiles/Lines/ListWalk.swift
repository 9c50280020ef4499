/// Goes through the bytes of a list in JSON, from behind its bracket or between two elements on. It knows brackets and
/// quotation marks; whether what stands between them is JSON is for readers.
struct ListWalk {
  /// What a byte is.
  enum Step {
    /// A part of an element.
    case inside
    /// A blank or line end between elements.
    case blank
    /// The comma behind an element.
    case comma
    /// The bracket that ends the list.
    case end
  }

  private var depth = 0
  private var isQuoted = false
  private var isEscaped = false
  /// How deep brackets have stood in each other so far.
  private(set) var deepest = 0

  mutating func step(_ byte: UInt8) -> Step {
    if isQuoted {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted = false
      }
      return .inside
    }
    switch byte {
    case UInt8(ascii: "\""): isQuoted = true
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
      deepest = max(deepest, depth)
    case UInt8(ascii: "]") where depth == 0: return .end
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    case UInt8(ascii: ",") where depth == 0: return .comma
    case 0x20, 0x09, 0x0A, 0x0D: return depth == 0 ? .blank : .inside
    default: break
    }
    return .inside
  }
}

/// The elements of a list that stand in some bytes.
struct ListElements {
  /// Where each stands.
  private(set) var ranges: [Range<Int>] = []
  /// Whether the list ends there.
  private(set) var isClosed = false
  /// Whether each element is followed by one comma or the end of the list, and nothing else stands beside them.
  private(set) var isWhole = true
  /// How deep brackets stand in each other.
  let deepest: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var walk = ListWalk()
    var (start, end): (Int?, Int) = (nil, range.lowerBound)
    for place in range {
      let step = walk.step(bytes[place])
      if isClosed, step != .blank { isWhole = false }
      switch step {
      case .blank: break
      case .inside:
        start = start ?? place
        end = place + 1
      case .comma, .end:
        if let start { ranges.append(start..<end) } else { isWhole = false }
        start = nil
        if step == .end { isClosed = true }
      }
    }
    if start != nil { isWhole = false }
    deepest = walk.deepest
  }
}
