import Source
import Workbooks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The largest files that are read, in bytes.
enum FileLimit {
  /// A template of this size would hold tens of thousands of indicators.
  static let template = 4 << 20
  /// Places count bytes in 32 bits.
  static let data = 1 << 30
}

/// A file that could not be opened, read or written.
package struct FileProblem: Error, Sendable {
  /// What to say.
  package let message: FileMessage

  /// Makes a problem.
  package init(message: FileMessage) { self.message = message }
}

/// Reads a whole file, or standard input for `-`, in the encoding that is given or found.
func readSource(
  _ path: String, limit: Int, as encoding: TextEncoding? = nil
) -> Result<SourceFile, FileProblem> {
  readBytes(path, limit: limit).map { SourceFile(path: path, reading: $0, as: encoding) }
}

/// What a file is before it is read as a text.
package enum WorkbookBytes {
  /// A text, as far as its first bytes and its name tell.
  case none
  /// No workbook that can be read, and no text either: whoever reads it as a whole says why.
  case refused
  /// An archive, with all its bytes.
  case workbook([UInt8])
}

/// The bytes of a file that is a workbook; of others only the first ones are looked at.
package func workbookBytes(_ path: String) -> WorkbookBytes {
  let descriptor = path == "-" ? -1 : open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return .none }
  defer { close(descriptor) }
  var head = [UInt8](repeating: 0, count: 4096)
  let count = head.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
  guard count > 0, isWorkbook(Array(head.prefix(count)), named: path) else { return .none }
  guard fileKind(of: Array(head.prefix(count)), named: path) == .archive,
    case .success(let bytes) = readBytes(path, limit: FileLimit.data)
  else { return .refused }
  return .workbook(bytes)
}

/// A data file that has been read.
enum DataFile {
  /// JSON or CSV.
  case text(SourceFile)
  /// The bytes of a workbook, or of a file that was taken for one.
  case workbook([UInt8])
}

/// Reads a data file; its first bytes say what it is.
func readData(_ path: String, as encoding: TextEncoding?) -> Result<DataFile, FileProblem> {
  readBytes(path, limit: FileLimit.data).map { bytes in
    isWorkbook(bytes, named: path)
      ? .workbook(bytes) : .text(SourceFile(path: path, reading: bytes, as: encoding))
  }
}

private func readBytes(_ path: String, limit: Int) -> Result<[UInt8], FileProblem> {
  if path == "-" { return readDescriptor(0, path: path, limit: limit) }
  var status = stat()
  guard stat(path, &status) == 0 else {
    return .failure(FileProblem(message: .notFound(path, systemReason(errno))))
  }
  guard status.st_mode & S_IFMT != S_IFDIR else { return .failure(FileProblem(message: .isDirectory(path))) }
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else {
    return .failure(FileProblem(message: .notReadable(path, systemReason(errno))))
  }
  defer { close(descriptor) }
  return readDescriptor(descriptor, path: path, limit: limit)
}

private func readDescriptor(_ descriptor: Int32, path: String, limit: Int) -> Result<[UInt8], FileProblem> {
  var bytes: [UInt8] = []
  let chunk = 1 << 16
  while true {
    var failure: Int32 = 0
    let before = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: chunk))
    let count = bytes.withUnsafeMutableBytes { buffer in
      let result = read(descriptor, buffer.baseAddress.map { $0 + before }, chunk)
      if result < 0 { failure = errno }
      return result
    }
    bytes.removeLast(chunk - max(0, count))
    if count < 0 {
      if failure == EINTR { continue }
      return .failure(FileProblem(message: .notReadable(path, systemReason(failure))))
    }
    if count == 0 { return .success(bytes) }
    if bytes.count > limit { return .failure(FileProblem(message: .tooLarge(path, limit: limit >> 20))) }
  }
}

/// What tells one file from another, whatever names lead to it.
struct FileIdentity: Hashable {
  let device: UInt64
  let number: UInt64
}

/// The identity of an existing file; nil for `-` and for what is no plain file.
func fileIdentity(_ path: String) -> FileIdentity? {
  var status = stat()
  guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  return FileIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
}

/// Whether two names mean one existing file; `-` means none.
package func isSameFile(_ first: String, _ second: String) -> Bool {
  var a = stat()
  var b = stat()
  guard first != "-", second != "-", stat(first, &a) == 0, stat(second, &b) == 0 else { return false }
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_mode & S_IFMT == S_IFREG
}

/// What to say when standard output did not take everything.
package func outputProblem() -> FileProblem {
  FileProblem(message: .outputRefused(systemReason(errno)))
}

/// What to say when a file could not be read to its end, by the number of the system.
package func unreadableFile(_ path: String, _ code: Int32) -> FileProblem {
  FileProblem(message: .notReadable(path, systemReason(code)))
}

/// Writes a whole text to an open descriptor; false where it does not take it.
package func writeAll(_ text: String, to descriptor: Int32) -> Bool {
  var text = text
  return text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
}

/// Writes all bytes to an open descriptor; false where it does not take them.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
}

private func writeAll(_ buffer: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
  var offset = 0
  while offset < buffer.count {
    let count = write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
    if count < 0 {
      if errno == EINTR { continue }
      return false
    }
    offset += count
  }
  return true
}

/// Why the system refused, from its number.
func systemReason(_ code: Int32) -> SystemReason {
  switch code {
  case ENOENT, ENOTDIR: .absent
  case EACCES, EPERM, EROFS: .forbidden
  case ENOSPC, EDQUOT: .full
  default: .other(code)
  }
}
