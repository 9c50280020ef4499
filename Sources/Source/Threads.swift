#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock that its holders can wait for a change under.
package final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// An open lock.
  package init() {
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
  package func locked<T>(_ body: () -> T) -> T {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Waits until a condition holds, then runs `body` alone and wakes whoever waits.
  package func locked<T>(when condition: () -> Bool, run body: () -> T) -> T {
    pthread_mutex_lock(mutex)
    while !condition() { pthread_cond_wait(changed, mutex) }
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
    return body()
  }
}

/// A thread that runs beside its starter, who waits for its end.
package struct RunningThread {
  private let thread: pthread_t

  /// Starts `body`; nil where the system gives no thread, and then nothing runs.
  package init?(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(ThreadWork(body))
    #if canImport(Darwin)
      var thread: pthread_t?
      let failed =
        pthread_create(
          &thread, nil,
          { argument in
            Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue().body()
            return nil
          }, work.toOpaque()) != 0
      guard !failed, let thread else {
        work.release()
        return nil
      }
    #else
      var thread = pthread_t()
      let failed =
        pthread_create(
          &thread, nil,
          { argument in
            if let argument { Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue().body() }
            return nil
          }, work.toOpaque()) != 0
      if failed {
        work.release()
        return nil
      }
    #endif
    self.thread = thread
  }

  /// Waits until it has ended.
  package func join() { pthread_join(thread, nil) }
}

/// What a thread does.
private final class ThreadWork {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
