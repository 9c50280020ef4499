import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a file so that it is complete or absent, whenever the program ends.
package func writeComplete(_ bytes: [UInt8], to path: String) throws(FileProblem) {
  let file = try GrowingFile(path)
  try file.append(bytes)
  try file.finish()
}

/// A file that is written piece by piece and is complete or absent, whenever the program ends.
///
/// A file that is replaced keeps its permissions, a link keeps pointing where it points, and what may not be
/// written is not replaced either.
package final class GrowingFile {
  private let path: String
  private let target: String
  private let descriptor: Int32
  /// The new file that will take the target's place; nil where the target is written itself: nothing can be renamed
  /// onto /dev/stdout or a pipe.
  private let file: NewFile?
  private let temporary: String
  private var isFinished = false

  /// Opens a file, or refuses what cannot be written.
  package init(_ path: String) throws(FileProblem) {
    self.path = path
    let target = linkTarget(path)
    self.target = target
    var status = stat()
    let exists = stat(target, &status) == 0
    // The name does not grow with the target's, and nobody can plant a link under a name that is not known.
    temporary = folder(of: target) + "/.heng-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    if exists, status.st_mode & S_IFMT != S_IFREG {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw FileProblem(message: .isDirectory(path)) }
      file = nil
      descriptor = open(target, O_WRONLY)
      guard descriptor >= 0 else { throw FileProblem(message: .notWritable(path, systemReason(errno))) }
      return
    }
    // Renaming would replace a file that its owner has closed; nobody's write bit stops whoever runs as root.
    guard !exists || (access(target, W_OK) == 0 && status.st_mode & 0o222 != 0) else {
      throw FileProblem(message: .notWritable(path, .forbidden))
    }
    do throws(SystemFailure) {
      let new = try NewFile(in: folder(of: target), or: temporary)
      (file, descriptor) = (new, new.descriptor)
      if exists, fchmod(descriptor, status.st_mode & 0o7777) != 0 { throw SystemFailure() }
    } catch {
      throw FileProblem(message: .notWritable(path, error.reason))
    }
  }

  /// Writes some more.
  package func append(_ bytes: [UInt8]) throws(FileProblem) {
    guard writeAll(bytes, to: descriptor) else {
      throw FileProblem(message: .notWritable(path, systemReason(errno)))
    }
  }

  /// Puts the whole file in its place.
  package func finish() throws(FileProblem) {
    do throws(SystemFailure) {
      try file?.name(temporary)
      guard close(descriptor) == 0 else { throw SystemFailure() }
      isFinished = true
      guard file == nil || rename(temporary, target) == 0 else {
        let failure = SystemFailure()
        unlink(temporary)
        throw failure
      }
    } catch {
      throw FileProblem(message: .notWritable(path, error.reason))
    }
  }

  deinit {
    if isFinished { return }
    close(descriptor)
    if file != nil { unlink(temporary) }
  }
}

/// The system said no.
private struct SystemFailure: Error {
  let reason: SystemReason

  /// What the system said last.
  init() { reason = systemReason(errno) }
}

/// A file that is being written.
private struct NewFile: Sendable {
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
