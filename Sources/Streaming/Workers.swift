import Source

/// Runs `body` on so many threads at once, by their numbers; ends when all have ended.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  var threads: [RunningThread] = []
  for number in 1..<max(1, count) {
    // Where there is no further thread, the others do its work.
    if let thread = RunningThread({ body(number) }) { threads.append(thread) }
  }
  body(0)
  for thread in threads { thread.join() }
}
