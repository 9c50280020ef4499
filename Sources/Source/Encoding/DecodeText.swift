/// Finds the encoding of a file's bytes and gives them as UTF-8.
///
/// What is UTF-8 is UTF-8. UTF-16 is taken by its mark only; anything else is GB 18030 where every byte fits, unless
/// the bytes are UTF-8 with some damage in it, which must not be read as other characters. `forced` is believed, and
/// refused where the bytes do not fit.
package func decodeText(_ bytes: [UInt8], as forced: TextEncoding? = nil) -> DecodedText {
  if let encoding = forced ?? markedUTF16(bytes) { return decode(bytes, as: encoding) }
  func fault(_ kind: EncodingFault.Kind, _ range: SourceRange) -> DecodedText {
    DecodedText(bytes: bytes, encoding: .utf8, fault: EncodingFault(kind, range, in: bytes))
  }
  let invalid = firstInvalidUTF8(in: bytes)
  if bytes.contains(0), let order = unmarkedUTF16(bytes) { return fault(.unmarked(order), SourceRange(0, 2)) }
  guard let invalid else { return DecodedText(bytes: bytes, encoding: .utf8, fault: nil) }
  let counts = countUTF8(bytes)
  if invalid.isCutOff, counts.wide > 0 { return fault(.cutOff, invalid.range) }
  if counts.wide > counts.wrong { return fault(.damaged, invalid.range) }
  // Workbooks and other files of programs are no text, however well their bytes pair up.
  if bytes.contains(where: isControl) { return fault(.unknown, invalid.range) }
  let decoded = decode(bytes, as: .gb18030)
  guard let misfit = decoded.fault else { return decoded }
  return invalid.isCutOff ? fault(.cutOff, invalid.range) : fault(.unknown, misfit.range)
}

private func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> DecodedText {
  func misfit(_ range: SourceRange) -> DecodedText {
    DecodedText(
      bytes: bytes, encoding: .utf8, fault: EncodingFault(.misfit(encoding), range, in: bytes))
  }
  switch encoding {
  case .utf8:
    guard let invalid = firstInvalidUTF8(in: bytes) else {
      return DecodedText(bytes: bytes, encoding: .utf8, fault: nil)
    }
    return misfit(invalid.range)
  case .gb18030:
    switch decodeGB18030(bytes) {
    case .success(let text): return DecodedText(bytes: text, encoding: encoding, fault: nil)
    case .failure(let wrong): return misfit(wrong.range)
    }
  case .utf16LittleEndian, .utf16BigEndian:
    switch decodeUTF16(bytes, highFirst: encoding == .utf16BigEndian) {
    case .success(let text): return DecodedText(bytes: text, encoding: encoding, fault: nil)
    case .failure(let wrong): return misfit(wrong.range)
    }
  }
}

/// Bytes that an encoding does not have.
struct UndecodableBytes: Error {
  let range: SourceRange
}

/// What the byte-order mark of UTF-16 says.
private func markedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
  if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
  return bytes.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
}

/// The order of bytes of UTF-16 without a mark: marks and digits of ASCII, each beside a zero, show it.
private func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
  guard bytes.count.isMultiple(of: 2), bytes.count > 2 else { return nil }
  var counts = (little: 0, big: 0)
  for index in stride(from: 0, to: bytes.count, by: 2) {
    if bytes[index + 1] == 0, isPlainText(bytes[index]) { counts.little += 1 }
    if bytes[index] == 0, isPlainText(bytes[index + 1]) { counts.big += 1 }
  }
  let most = max(counts.little, counts.big)
  guard counts.little != counts.big, most * 16 >= bytes.count / 2 else { return nil }
  let isBig = counts.big > counts.little
  guard case .success = decodeUTF16(bytes, highFirst: isBig) else { return nil }
  return isBig ? .utf16BigEndian : .utf16LittleEndian
}

/// Whether a byte stands for a control character that no text holds; a line of DOS may end with 0x1A.
private func isControl(_ byte: UInt8) -> Bool {
  byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1A
}

private func isPlainText(_ byte: UInt8) -> Bool {
  (0x20..<0x7F).contains(byte) || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

/// How many characters of three and four bytes there are, and how many bytes that are no UTF-8. Chinese in GB 18030
/// has hardly any of the former, for its second bytes lie too high; Chinese in UTF-8 has nothing else.
private func countUTF8(_ bytes: [UInt8]) -> (wide: Int, wrong: Int) {
  var counts = (wide: 0, wrong: 0)
  var index = 0
  while index < bytes.count {
    let length = bytes[index] < 0x80 ? 1 : characterLength(at: index, in: bytes)
    if length > 2 { counts.wide += 1 }
    if length == 0 { counts.wrong += 1 }
    index += max(1, length)
  }
  return counts
}

/// The bytes of the UTF-8 character that begins at `index`, or 0 where none does.
private func characterLength(at index: Int, in bytes: [UInt8]) -> Int {
  var decoder = UTF8()
  var iterator = bytes[index...].prefix(4).makeIterator()
  guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return 0 }
  return UTF8.width(scalar)
}
