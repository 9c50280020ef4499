import Source

/// What the first bytes of a file say it is; the name decides nothing but between .xls and .et, which are alike.
package enum FileKind: Sendable, Hashable {
  /// An archive, which may be a workbook.
  case archive
  /// A workbook behind a password.
  case password
  /// No byte at all.
  case empty
  /// Another kind of file.
  case foreign(ForeignFile)
}

/// Sniffs what a file is.
package func fileKind(of bytes: [UInt8], named path: String) -> FileKind {
  if bytes.isEmpty { return .empty }
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
    return .archive
  }
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return compoundKind(bytes, named: path) }
  if bytes.starts(with: Array("%PDF".utf8)) { return .foreign(.pdf) }
  return .foreign(textKind(bytes))
}

/// Whether a file is read as a workbook, or refused as one: by its first bytes, or by its name where they say that it
/// is a text.
package func isWorkbook(_ bytes: [UInt8], named path: String) -> Bool {
  switch fileKind(of: bytes, named: path) {
  case .archive, .password: true
  case .empty, .foreign(.text), .foreign(.json), .foreign(.other): isNamedAsWorkbook(path)
  case .foreign: true
  }
}

/// Whether a file is named as a workbook.
private func isNamedAsWorkbook(_ path: String) -> Bool {
  let name = path.lowercased()
  return [".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".xlsb", ".et", ".ett", ".ods"].contains {
    name.hasSuffix($0)
  }
}

/// What the directory of a compound file names. Its entries are 128 bytes each and stand at multiples of that,
/// wherever the chains of sectors lead, so that a damaged file is named as well.
private func compoundKind(_ bytes: [UInt8], named path: String) -> FileKind {
  var names: Set<String> = []
  var offset = 512
  while offset + 128 <= bytes.count {
    let length = Int(bytes[offset + 64]) | Int(bytes[offset + 65]) << 8
    if length >= 4, length <= 64, bytes[offset + 1] == 0, bytes[offset] >= 0x20 || bytes[offset] < 7 {
      let units = stride(from: offset, to: offset + length - 2, by: 2)
      names.insert(
        String(decoding: units.map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }, as: UTF16.self))
    }
    offset += 128
  }
  if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") { return .password }
  if names.contains("Workbook") || names.contains("Book") {
    return .foreign(path.lowercased().hasSuffix(".et") ? .et : .xls)
  }
  if names.contains("WordDocument") { return .foreign(.word) }
  if names.contains("PowerPoint Document") { return .foreign(.presentation) }
  return .foreign(.other)
}

private func textKind(_ bytes: [UInt8]) -> ForeignFile {
  let head = String(decoding: decodeText(Array(bytes.prefix(4096))).bytes, as: UTF8.self).lowercased()
  let text = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
  if text.hasPrefix("<?xml") || text.hasPrefix("<workbook") {
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .xml2003 }
    return text.contains("<html") ? .webPage : .other
  }
  if ["<html", "<table", "<!doctype html", "<head", "<body", "<meta"].contains(where: { text.hasPrefix($0) })
  {
    return .webPage
  }
  if text.hasPrefix("mime-version") { return .webPage }
  if bytes.prefix(4096).contains(0), !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) {
    return .other
  }
  return text.hasPrefix("{") || text.hasPrefix("[") ? .json : .text
}
