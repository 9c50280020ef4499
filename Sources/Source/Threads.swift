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

  /// A stack, in bytes, for the deepest template that the limits of nesting allow: formulas may rest on formulas and hold
  /// brackets in brackets, and walking them recurses. The memory is only reserved, and taken as it is used.
  package static let deepStack = 512 << 20

  /// Starts `body`, on a stack of so many bytes where they are said; nil where the system gives no such thread, and then
  /// nothing runs.
  package init?(stack: Int? = nil, _ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    if let stack, pthread_attr_setstacksize(&attributes, stack) != 0 { return nil }
    let work = Unmanaged.passRetained(ThreadWork(body))
    #if canImport(Darwin)
      var thread: pthread_t?
      let failed =
        pthread_create(
          &thread, &attributes,
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
          &thread, &attributes,
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

/// What is computed beside whoever asked for it, on a thread of its own.
package final class Beside<Value>: @unchecked Sendable {
  // Written by the thread, and read only after it has ended.
  private var value: Value?
  private var thread: RunningThread?
  private let body: () -> Value

  /// Begins to compute a value, which shares nothing that changes with its starter; where the system gives no thread, it
  /// is computed once it is asked for.
  package init(stack: Int = RunningThread.deepStack, _ body: @escaping () -> Value) {
    self.body = body
    thread = RunningThread(stack: stack) { self.value = self.body() }
  }

  /// The value, once it is there; asked for by the starter alone.
  package func wait() -> Value {
    thread?.join()
    thread = nil
    if let value { return value }
    let computed = body()
    value = computed
    return computed
  }
}

/// What a thread does.
private final class ThreadWork {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
