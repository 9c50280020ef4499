#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension XMLReader {
  /// Reads what stands between `<` and `>`; nil where it is nothing to speak of.
  mutating func readMarkup() throws(WorkbookFault) -> XMLToken? {
    guard try has(2) else { throw markupFault }
    switch window[cursor + 1] {
    case UInt8(ascii: "/"): return try readEndTag()
    case UInt8(ascii: "?"):
      try skip(to: "?>")
      return nil
    case UInt8(ascii: "!"): return try readDeclaration()
    default: return try readStartTag()
    }
  }

  private mutating func readDeclaration() throws(WorkbookFault) -> XMLToken? {
    if try looksAt("<!--") {
      cursor += 4
      try skip(to: "-->")
      return nil
    }
    if try looksAt("<!DOCTYPE") { throw WorkbookFault(.documentType(part: part)) }
    guard try looksAt("<![CDATA["), depth > 0 else { throw markupFault }
    let start = cursor
    while true {
      if let end = endOfLiteral(from: cursor + 9) {
        textRange = (cursor + 9)..<end
        isLiteral = true
        cursor = end + 3
        return .text
      }
      // A cell holds at most as much as the window does.
      guard try refill(from: cursor) else { throw markupFault }
      if start == cursor, filled == window.count {
        throw WorkbookFault(.beyond(.cellText, most: limits.cellText, part: part))
      }
    }
  }

  private func endOfLiteral(from start: Int) -> Int? {
    var place = start
    while let found = find(UInt8(ascii: "]"), from: place) {
      if found + 2 < filled, window[found + 1] == UInt8(ascii: "]"), window[found + 2] == UInt8(ascii: ">") {
        return found
      }
      place = found + 1
    }
    return nil
  }

  /// Goes behind the next occurrence of a mark.
  private mutating func skip(to mark: StaticString) throws(WorkbookFault) {
    while true {
      guard let found = find(mark.utf8Start.pointee, from: cursor) else {
        cursor = filled
        guard try refill(from: cursor) else { throw markupFault }
        continue
      }
      cursor = found
      if try looksAt(mark) {
        cursor += mark.utf8CodeUnitCount
        return
      }
      guard try has(1) else { throw markupFault }
      cursor += 1
    }
  }

  mutating func close() -> XMLToken {
    depth -= 1
    if let last = open.popLast() { name = last.name }
    return .end
  }

  private mutating func readEndTag() throws(WorkbookFault) -> XMLToken {
    let mark = try endOfTag()
    var end = mark
    while end > cursor + 2, isBlank(window[end - 1]) { end -= 1 }
    let bytes = UnsafeBufferPointer(window)[(cursor + 2)..<end]
    guard let last = open.last, last.hash == hash(of: bytes) else { throw markupFault }
    cursor = mark + 1
    return close()
  }

  private mutating func readStartTag() throws(WorkbookFault) -> XMLToken {
    let mark = try endOfTag()
    if depth == 0, hasRoot { throw markupFault }
    attributes.removeAll(keepingCapacity: true)
    let scan = XMLTag(UnsafeBufferPointer(window), from: cursor + 1, to: mark)
    guard let tag = scan.read(into: &attributes, most: limits.attributes) else {
      if attributes.count > limits.attributes {
        throw WorkbookFault(.beyond(.attributes, most: limits.attributes, part: part))
      }
      throw markupFault
    }
    hasRoot = true
    depth += 1
    if depth > limits.depth { throw WorkbookFault(.beyond(.depth, most: limits.depth, part: part)) }
    name = tag.name
    open.append(OpenElement(name: tag.name, hash: tag.hash))
    isEmptyElement = tag.isEmpty
    cursor = mark + 1
    return .start
  }

  /// Where the tag at the cursor ends, with all of it in the window.
  private mutating func endOfTag() throws(WorkbookFault) -> Int {
    var place = cursor + 1
    var quote: UInt8 = 0
    while true {
      while place < filled {
        let byte = window[place]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: ">") {
          return place
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        }
        place += 1
      }
      if place - cursor > limits.tag { throw WorkbookFault(.beyond(.tag, most: limits.tag, part: part)) }
      let start = cursor
      guard try refill(from: start) else { throw markupFault }
      place -= start
    }
  }

  /// Parts are UTF-8; whatever else one says it is, or is marked as, is refused.
  mutating func checkEncoding() throws(WorkbookFault) {
    let fault = WorkbookFault(.encoding(part: part))
    guard try has(2) else { return }
    if window[0] == 0xFE && window[1] == 0xFF || window[0] == 0xFF && window[1] == 0xFE { throw fault }
    if window[0] == 0 || window[1] == 0 { throw fault }
    if try looksAt("\u{FEFF}") { cursor += 3 }
    guard try looksAt("<?xml"), let end = find(UInt8(ascii: ">"), from: cursor) else { return }
    let declaration = String(decoding: window[cursor..<end], as: UTF8.self).lowercased()
    guard let mark = declaration.firstRange(of: "encoding") else { return }
    let value = declaration[mark.upperBound...].drop { $0 == "=" || $0.isWhitespace }.dropFirst()
    let encoding = value.prefix { $0 != "\"" && $0 != "'" }
    if !["utf-8", "utf8", "us-ascii", "ascii"].contains(String(encoding)) { throw fault }
  }
}
