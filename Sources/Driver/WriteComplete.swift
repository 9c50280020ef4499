import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a file so that it is complete or absent, whenever the program ends.
///
/// A file that is replaced keeps its permissions, a link keeps pointing where it points, and what may not be
/// written is not replaced either.
package func writeComplete(_ bytes: [UInt8], to path: String) throws(FileProblem) {
  let target = linkTarget(path)
  var status = stat()
  let exists = stat(target, &status) == 0
  if exists, status.st_mode & S_IFMT != S_IFREG {
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileProblem(message: .isDirectory(path)) }
    // /dev/stdout or a pipe: nothing can be renamed onto it.
    return try writeInPlace(bytes, to: target, naming: path)
  }
  // Renaming would replace a file that its owner has closed; nobody's write bit stops whoever runs as root.
  guard !exists || (access(target, W_OK) == 0 && status.st_mode & 0o222 != 0) else {
    throw FileProblem(message: .notWritable(path, .forbidden))
  }
  do throws(SystemFailure) {
    try replace(target, by: bytes, mode: exists ? status.st_mode & 0o7777 : nil)
  } catch {
    throw FileProblem(message: .notWritable(path, error.reason))
  }
}

/// The system said no.
private struct SystemFailure: Error {
  let reason: SystemReason

  /// What the system said last.
  init() { reason = systemReason(errno) }
}

/// `mode` is that of the file that is replaced; nil for a new one.
private func replace(_ target: String, by bytes: [UInt8], mode: mode_t?) throws(SystemFailure) {
  let folder = folder(of: target)
  // The name does not grow with the target's, and nobody can plant a link under a name that is not known.
  let temporary = folder + "/.heng-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
  let file = try NewFile(in: folder, or: temporary)
  do throws(SystemFailure) {
    if let mode, fchmod(file.descriptor, mode) != 0 { throw SystemFailure() }
    guard writeAll(bytes, to: file.descriptor) else { throw SystemFailure() }
    try file.name(temporary)
    guard close(file.descriptor) == 0, rename(temporary, target) == 0 else { throw SystemFailure() }
  } catch {
    close(file.descriptor)
    unlink(temporary)
    throw error
  }
}

/// A file that is being written.
private struct NewFile {
  let descriptor: Int32
  /// Whether it has no name yet: it is gone when the program is.
  private let isNameless: Bool

  /// Opens a file without a name where the system has such, else one under the name.
  init(in folder: String, or name: String) throws(SystemFailure) {
    #if os(Linux)
      let nameless = open(folder, O_WRONLY | O_CLOEXEC | temporaryFileFlag, 0o666)
      if nameless >= 0 {
        descriptor = nameless
        isNameless = true
        return
      }
    #endif
    descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    isNameless = false
    guard descriptor >= 0 else { throw SystemFailure() }
  }

  /// Gives it the name.
  func name(_ name: String) throws(SystemFailure) {
    guard isNameless else { return }
    guard linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
      throw SystemFailure()
    }
  }
}

#if os(Linux)
  /// `O_TMPFILE`, a macro that Swift does not import: `__O_TMPFILE | O_DIRECTORY`.
  private let temporaryFileFlag: Int32 = 0o20000000 | O_DIRECTORY
#endif

private func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Where a chain of links ends, whether or not there is a file.
private func linkTarget(_ path: String) -> String {
  var path = path
  // As many as the system itself follows.
  for _ in 0..<40 {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return path }
    let link = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = link.hasPrefix("/") ? link : folder(of: path) + "/" + link
  }
  return path
}

private func writeInPlace(_ bytes: [UInt8], to path: String, naming name: String) throws(FileProblem) {
  let descriptor = open(path, O_WRONLY)
  guard descriptor >= 0 else { throw FileProblem(message: .notWritable(name, systemReason(errno))) }
  let written = writeAll(bytes, to: descriptor)
  guard close(descriptor) == 0, written else {
    throw FileProblem(message: .notWritable(name, systemReason(errno)))
  }
}
