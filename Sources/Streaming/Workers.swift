#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock that its holders can wait for a change under.
final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Runs `body` alone.
  func locked<T>(_ body: () -> T) -> T {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Waits until a condition holds, then runs `body` alone and wakes whoever waits.
  func locked<T>(when condition: () -> Bool, _ body: () -> T) -> T {
    pthread_mutex_lock(mutex)
    while !condition() { pthread_cond_wait(changed, mutex) }
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
    return body()
  }
}

/// Runs `body` on so many threads at once, by their numbers; ends when all have ended.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  var threads: [pthread_t] = []
  for number in 1..<max(1, count) {
    let work = Unmanaged.passRetained(ThreadWork { body(number) })
    #if canImport(Darwin)
      var thread: pthread_t?
      let failed =
        pthread_create(
          &thread, nil,
          { argument in
            Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue().body()
            return nil
          }, work.toOpaque()) != 0
      if !failed, let thread { threads.append(thread) }
    #else
      var thread = pthread_t()
      let failed =
        pthread_create(
          &thread, nil,
          { argument in
            if let argument { Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue().body() }
            return nil
          }, work.toOpaque()) != 0
      if !failed { threads.append(thread) }
    #endif
    // The others do its work.
    if failed { work.release() }
  }
  body(0)
  for thread in threads { pthread_join(thread, nil) }
}

/// What a thread does.
private final class ThreadWork {
  let body: () -> Void
  init(_ body: @escaping () -> Void) { self.body = body }
}
