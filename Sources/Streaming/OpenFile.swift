import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the bytes of a file are.
enum FileContent: Sendable {
  /// In an open file.
  case file(Int32)
  /// In memory: the text of a sheet.
  case text([UInt8])

  /// Ends the reading.
  func close() {
    if case .file(let descriptor) = self { _ = closeFile(descriptor) }
  }
}

/// A file that has been opened, with what stands at its head.
struct OpenFile {
  let content: FileContent
  let length: Int
  /// The first lines; nil where they are no UTF-8, or none ends.
  let head: SourceFile?

  /// How much of a file is read to find its header.
  private static let headSize = 64 << 10

  /// Takes the text of a sheet.
  init(_ sheet: SourceFile) {
    (content, length) = (.text(sheet.bytes), sheet.bytes.count)
    head = sheet.firstRows(ofBytes: Self.headSize)
  }

  /// Opens a plain file; nil where there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    content = .file(file)
    length = Int(status.st_size)
    var bytes = [UInt8](repeating: 0, count: Self.headSize)
    let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, Self.headSize, 0) }
    guard count > 0, let end = bytes[..<count].lastIndex(of: 0x0A) else {
      head = nil
      return
    }
    let text = SourceFile(path: path, bytes: Array(bytes[...end]))
    head = text.findFault() == nil ? text : nil
  }
}

private func closeFile(_ descriptor: Int32) -> Int32 { close(descriptor) }
