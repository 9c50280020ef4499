#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs `body` on a thread whose stack holds the deepest template that the limits of nesting allow.
///
/// Formulas may rest on formulas and hold brackets in brackets; walking them recurses. The memory is only
/// reserved, and taken as it is used.
func onLargeStack(_ body: @escaping () -> ExitCode) -> ExitCode {
  let work = Work(body)
  var attributes = pthread_attr_t()
  guard pthread_attr_init(&attributes) == 0 else { return body() }
  defer { pthread_attr_destroy(&attributes) }
  guard pthread_attr_setstacksize(&attributes, 512 << 20) == 0 else { return body() }
  #if canImport(Darwin)
    var thread: pthread_t?
  #else
    var thread = pthread_t()
  #endif
  let started = pthread_create(
    &thread, &attributes,
    { argument in
      #if canImport(Darwin)
        Unmanaged<Work>.fromOpaque(argument).takeUnretainedValue().run()
      #else
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeUnretainedValue().run() }
      #endif
      return nil
    }, Unmanaged.passUnretained(work).toOpaque())
  guard started == 0 else { return body() }
  #if canImport(Darwin)
    if let thread { pthread_join(thread, nil) }
  #else
    pthread_join(thread, nil)
  #endif
  return withExtendedLifetime(work) { work.result }
}

/// What the thread does, and what came of it; read only after the thread has ended.
private final class Work {
  private let body: () -> ExitCode
  private(set) var result = ExitCode.noFile

  init(_ body: @escaping () -> ExitCode) { self.body = body }

  func run() { result = body() }
}
