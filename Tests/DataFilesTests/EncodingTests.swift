import Foundation
import Source
import Testing

/// A text and its bytes in GB 18030, as the standard and its users know them.
private let knownPairs: [(String, [UInt8])] = [
  ("中文", [0xD6, 0xD0, 0xCE, 0xC4]), ("一", [0xD2, 0xBB]),
  // The first and the last Han of GB 2312's two levels.
  ("啊座亍齄", [0xB0, 0xA1, 0xD7, 0xF9, 0xD8, 0xA1, 0xF7, 0xFE]),
  // Marks that every form has.
  ("\u{3000}，（％≥", [0xA1, 0xA1, 0xA3, 0xAC, 0xA3, 0xA8, 0xA3, 0xA5, 0xA1, 0xDD]),
  // What GBK added, from its first pair on; traditional Han.
  ("丂長", [0x81, 0x40, 0xE9, 0x4C]), ("€ü", [0xA2, 0xE3, 0xA8, 0xB9]),
  // Fours: the first, the first of extension A, the last of the plane, and beyond it.
  ("\u{80}", [0x81, 0x30, 0x81, 0x30]), ("㐀", [0x81, 0x39, 0xEE, 0x39]),
  ("\u{FFFF}", [0x84, 0x31, 0xA4, 0x39]),
  ("\u{10000}", [0x90, 0x30, 0x81, 0x30]), ("𠀀", [0x95, 0x32, 0x82, 0x36]),
  ("\u{10FFFF}", [0xE3, 0x32, 0x9A, 0x35]),
]

@Suite struct EncodingTests {
  @Test(arguments: knownPairs)
  func knownTextsAreReadAndWritten(text: String, bytes: [UInt8]) {
    let decoded = decodeText(bytes, as: .gb18030)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text && decoded.fault == nil)
    #expect(TextEncoding.gb18030.encoded(Array(text.utf8)) == bytes)
  }

  @Test(
    arguments: [
      [0x80], [0xFF], [0x81], [0xD6, 0x7F], [0xD6, 0xFF], [0xD6, 0x20], [0x81, 0x30], [0x81, 0x30, 0x81],
      [0x81, 0x30, 0x81, 0x40], [0x84, 0x31, 0xA5, 0x30], [0x8F, 0x39, 0xFE, 0x39], [0xE3, 0x32, 0x9A, 0x36],
    ] as [[UInt8]])
  func otherBytesAreRefusedWhereTheyStand(bytes: [UInt8]) {
    let decoded = decodeText([0x31, 0xD6, 0xD0] + bytes, as: .gb18030)
    #expect(decoded.fault?.kind == .misfit(.gb18030))
    #expect(decoded.fault?.range.start == 3)
  }

  @Test(arguments: [TextEncoding.gb18030, .utf16LittleEndian, .utf16BigEndian])
  func everyCharacterComesBack(_ encoding: TextEncoding) {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: (0..<0xFFFE).compactMap { Unicode.Scalar(UInt32($0)) })
    scalars.append(
      contentsOf: stride(from: 0x10000, through: 0x10FFFF, by: 997).compactMap { Unicode.Scalar(UInt32($0)) })
    let text = Array(String(scalars).utf8)
    #expect(decodeText(encoding.encoded(text), as: encoding).bytes == text)
  }

  @Test(arguments: [TextEncoding.gb18030, .utf16LittleEndian, .utf16BigEndian])
  func textsOfTheExamplesAreFoundToBeWhatTheyAre(_ encoding: TextEncoding) throws {
    let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Examples")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: examples.path).filter {
      [".heng", ".csv", ".json"].contains(where: $0.hasSuffix)
    }
    #expect(paths.count > 20)
    for path in paths {
      let text = [UInt8](try Data(contentsOf: examples.appendingPathComponent(path)))
      guard text.contains(where: { $0 >= 0x80 }) else { continue }
      #expect(decodeText(text).encoding == .utf8)
      var bytes = encoding.encoded(text)
      let isMarked = text.starts(with: [0xEF, 0xBB, 0xBF])
      if encoding == .utf16LittleEndian, !isMarked { bytes = [0xFF, 0xFE] + bytes }
      if encoding == .utf16BigEndian, !isMarked { bytes = [0xFE, 0xFF] + bytes }
      let decoded = decodeText(bytes)
      #expect(decoded.encoding == encoding && decoded.fault == nil, "\(path)")
      #expect(decoded.bytes.suffix(text.count) == text[...], "\(path)")
      #expect(SourceFile(path: path, reading: bytes).encodedBytes == bytes, "\(path)")
    }
  }

  @Test func utf8IsUTF8AndDamageInItIsNoOtherEncoding() {
    // 联通 in GB 2312 looks like UTF-8 of two bytes each; what is UTF-8 is UTF-8.
    #expect(decodeText([0xC1, 0xAA, 0xCD, 0xA8]).encoding == .gb18030)
    #expect(decodeText(Array("é,à".utf8)).encoding == .utf8)
    let text = Array("单位,预算\n甲局,10\n".utf8)
    for index in text.indices {
      var damaged = text
      damaged[index] = 0xFF
      #expect(decodeText(damaged).fault?.kind == .damaged)
      // A file cut inside its first character may be anything.
      guard index > 3 else { continue }
      let cut = decodeText(Array(text[..<index]))
      #expect(cut.encoding == .utf8 && (cut.fault == nil || cut.fault?.kind == .cutOff))
    }
  }

  @Test func utf16WithoutAMarkIsCalledSo() {
    let text = Array("单位,预算\n一局,10\n".utf8)
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
      let bytes = encoding.encoded(text)
      #expect(decodeText(bytes).fault?.kind == .unmarked(encoding))
      #expect(decodeText(bytes, as: encoding).bytes == text)
    }
    #expect(decodeText(Array("有\0的文字".utf8)).fault == nil)
  }

  @Test func placesCountCharactersWhateverTheEncoding() {
    let file = SourceFile(path: "a.csv", reading: TextEncoding.gb18030.encoded(Array("单位,预算\n甲局,x\n".utf8)))
    let offset = file.bytes.firstIndex(of: UInt8(ascii: "x")) ?? 0
    #expect(file.position(of: offset) == LineColumn(line: 2, column: 4))
    #expect(file.text(SourceRange(offset, offset + 1)) == "x")
  }

  @Test func radicalsAreTheHanThatUnicodeCallsTheSame() {
    #expect(halfWidth("⽀出⾦额") == "支出金额")
    #expect(halfWidth("⻓期⻋辆⻅证") == "长期车辆见证")
    #expect(halfWidth("\u{F9DC}\u{FA1A}") == "隆祥")
    #expect(halfWidth("实际\u{200B}支出\u{FEFF}") == "实际支出")
    // Two Han that only resemble each other stay two.
    #expect(halfWidth("未末己已") == "未末己已")
  }

  @Test func lettersThatLookTheSameAreNamed() {
    #expect(nearestName(to: "\u{0410}率", among: ["B率", "A率"]) == "A率")
    #expect(oddities(of: "\u{0410}率", beside: "A率", .chinese).contains("U+0410"))
    #expect(oddities(of: "率", beside: "A率", .chinese).isEmpty)
    #expect(latinTwin("о") == "o" && latinTwin("ϳ") == "j" && latinTwin("Χ") == "X" && latinTwin("ж") == "ж")
  }
}
