/// The archive of a workbook, and what may be read of it.
struct WorkbookPackage: Sendable {
  let directory: ZipDirectory
  let limits: WorkbookLimits

  /// Opens a part that is small in every honest workbook.
  func openSmall(_ entry: ZipEntry) throws(WorkbookFault) -> XMLReader {
    try limits.hold(entry.size, to: .smallPart, in: visible(entry.name))
    return try open(entry)
  }

  /// Opens a part.
  func open(_ entry: ZipEntry) throws(WorkbookFault) -> XMLReader {
    try limits.hold(entry.size, to: .part, in: visible(entry.name))
    return try XMLReader(try PartReader(entry, of: directory), limits)
  }

  /// The entry of a part that another one names.
  func required(_ name: String) throws(WorkbookFault) -> ZipEntry {
    guard let entry = directory.entry(named: name) else {
      throw WorkbookFault(.damaged(part: visible(name), .missing))
    }
    return entry
  }

  /// The part of the workbook itself; refuses packages of other kinds by what they are.
  func mainPart() throws(WorkbookFault) -> String {
    if let kind = try foreignKind() { throw WorkbookFault(.foreign(kind)) }
    guard let main = try Relations(of: "", in: self).first("officeDocument") else {
      throw WorkbookFault(.foreign(.archive))
    }
    let name = partKey(main.target)
    if name.hasSuffix(".bin") { throw WorkbookFault(.foreign(.xlsb)) }
    switch try contentType(of: main.target) {
    case let type? where type.contains("wordprocessingml") || type.contains("ms-word"):
      throw WorkbookFault(.foreign(.word))
    case let type? where type.contains("presentationml") || type.contains("ms-powerpoint"):
      throw WorkbookFault(.foreign(.presentation))
    case let type? where type.contains("sheet.binary"): throw WorkbookFault(.foreign(.xlsb))
    default: break
    }
    if name.hasPrefix("word/") { throw WorkbookFault(.foreign(.word)) }
    if name.hasPrefix("ppt/") { throw WorkbookFault(.foreign(.presentation)) }
    return main.target
  }

  /// What a package without relations is.
  private func foreignKind() throws(WorkbookFault) -> ForeignFile? {
    if directory.entry(named: "_rels/.rels") != nil { return nil }
    guard let entry = directory.entry(named: "mimetype") else { return .archive }
    try limits.hold(entry.size, to: .smallPart, in: "mimetype")
    var bytes = [UInt8](repeating: 0, count: 256)
    let stream = try PartStream(entry, of: directory)
    var failure: WorkbookFault?
    let count = bytes.withUnsafeMutableBytes { room in
      do throws(WorkbookFault) {
        return try stream.read(into: room)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    let type = String(decoding: bytes.prefix(count), as: UTF8.self)
    return type.contains("opendocument") ? .openDocument : .archive
  }

  /// The type that the package states for a part; nil where it states none.
  private func contentType(of part: String) throws(WorkbookFault) -> String? {
    guard let entry = directory.entry(named: "[Content_Types].xml") else { return nil }
    var reader = try openSmall(entry)
    let key = partKey(part)
    let ending = key.split(separator: ".").last.map { String($0) } ?? ""
    var byDefault: String?
    var own: String?
    var token = try reader.next()
    while token != .finished {
      if token == .start, reader.name == XMLName("Override"),
        let name = try reader.attribute(XMLName("PartName")), partKey(name) == key
      {
        own = try reader.attribute(XMLName("ContentType"))
      } else if token == .start, reader.name == XMLName("Default"),
        try reader.attribute(XMLName("Extension"))?.lowercased() == ending
      {
        byDefault = try reader.attribute(XMLName("ContentType"))
      }
      token = try reader.next()
    }
    return own ?? byDefault
  }
}
