/// The encodings in which files are read.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8, with a byte-order mark or without.
  case utf8 = "utf-8"
  /// GB 18030, of which GBK and GB 2312 are parts: what Excel and WPS write as plain CSV.
  case gb18030
  /// UTF-16, the low byte of each pair first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the high byte of each pair first.
  case utf16BigEndian = "utf-16be"

  /// The name in messages.
  package var title: String { rawValue.uppercased() }

  /// The text of `utf8`, known to be UTF-8, in this encoding; what `decodeText` made of bytes gives those bytes again.
  package func encoded(_ utf8: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: utf8
    case .gb18030: encodeGB18030(utf8)
    case .utf16LittleEndian: encodeUTF16(utf8, highFirst: false)
    case .utf16BigEndian: encodeUTF16(utf8, highFirst: true)
    }
  }
}

/// The bytes of a file as UTF-8, or why they are no text.
package struct DecodedText: Sendable {
  /// UTF-8; the bytes as they were where there is a fault.
  package let bytes: [UInt8]
  /// What the bytes were read as.
  package let encoding: TextEncoding
  /// Why they are no text; nil where they are.
  package let fault: EncodingFault?
}

/// Why bytes are no text that can be read.
package struct EncodingFault: Sendable, Hashable {
  /// The kinds of faults.
  package enum Kind: Sendable, Hashable {
    /// UTF-8 with bytes in it that are none.
    case damaged
    /// The file ends inside a character.
    case cutOff
    /// Neither UTF-8 nor GB 18030.
    case unknown
    /// UTF-16 that does not say so by a mark.
    case unmarked(TextEncoding)
    /// Said to be in an encoding, by its mark or by the user, and is not.
    case misfit(TextEncoding)
  }

  /// What is wrong.
  package let kind: Kind
  /// The bytes that cannot be read.
  package let range: SourceRange
  /// The first of them.
  package let byte: UInt8

  /// A fault at some bytes of a file.
  package init(_ kind: Kind, _ range: SourceRange, in bytes: [UInt8]) {
    self.kind = kind
    self.range = range
    let start = Int(range.start)
    byte = start < bytes.count ? bytes[start] : 0
  }
}
