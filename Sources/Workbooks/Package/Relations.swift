/// The relations of a part: what it refers to, and where that stands.
struct Relations {
  /// One of them.
  struct Relation {
    let id: String
    /// The last word of its type, such as `worksheet`: the rest differs between the two dialects.
    let kind: String
    /// The part, or an address outside.
    let target: String
    let isExternal: Bool
  }

  private(set) var all: [Relation] = []

  /// Reads the relations of a part; none where it has no part for them.
  init(of part: String, in package: WorkbookPackage) throws(WorkbookFault) {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let file = part.dropFirst(folder.count)
    guard let entry = package.directory.entry(named: "\(folder)_rels/\(file).rels") else { return }
    var reader = try package.openSmall(entry)
    var token = try reader.next()
    while token != .finished {
      if token == .start, reader.name == XMLName("Relationship") { try add(reader, folder: folder) }
      token = try reader.next()
    }
  }

  private mutating func add(_ reader: borrowing XMLReader, folder: String) throws(WorkbookFault) {
    let target = try reader.attribute(XMLName("Target")) ?? ""
    let isExternal = try reader.attribute(XMLName("TargetMode"))?.lowercased() == "external"
    let type = try reader.attribute(XMLName("Type")) ?? ""
    all.append(
      Relation(
        id: try reader.attribute(XMLName("Id")) ?? "",
        kind: type.split(separator: "/").last.map { String($0) } ?? "",
        target: isExternal ? target : resolvedName(target, in: folder), isExternal: isExternal))
  }

  /// The relation with an id.
  func relation(_ id: String) -> Relation? { all.first { $0.id == id } }

  /// The first relation of a kind.
  func first(_ kind: String) -> Relation? { all.first { $0.kind == kind && !$0.isExternal } }
}

/// The name of the part that a target means, seen from a folder; `..` never leads out of the package.
private func resolvedName(_ target: String, in folder: String) -> String {
  let path = target.hasPrefix("/") ? target : folder + target
  var parts: [Substring] = []
  for part in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where part != "." {
    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
  }
  return percentDecoded(parts.joined(separator: "/"))
}

private func percentDecoded(_ text: String) -> String {
  guard text.contains("%") else { return text }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(code)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
