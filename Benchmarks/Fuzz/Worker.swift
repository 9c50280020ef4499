import Foundation

/// How long one small case may take the processor, in seconds, and by how much it may raise the process's peak of
/// memory, in KiB.
private let longestRun = 4
private let largestGrowth = 512 << 10

/// Runs one case under the limits of time and memory.
func runLimited(_ fuzzed: FuzzCase) throws -> Set<String> {
  let before = usage()
  let reached = try runPipeline(fuzzed)
  let after = usage()
  if after.seconds - before.seconds > longestRun {
    throw BrokenPromise(description: "took \(after.seconds - before.seconds) s")
  }
  if after.memory - before.memory > largestGrowth {
    throw BrokenPromise(description: "took \((after.memory - before.memory) >> 10) MiB")
  }
  return reached
}

/// The processor's seconds that this process has taken, and its peak of memory in KiB.
private func usage() -> (seconds: Int, memory: Int) {
  var usage = rusage()
  #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return (usage.ru_utime.tv_sec, usage.ru_maxrss)
  #else
    getrusage(RUSAGE_SELF, &usage)
    return (usage.ru_utime.tv_sec, usage.ru_maxrss >> 10)
  #endif
}

/// Runs the case in a file; 0 where nothing is wrong with it.
func runSingle(_ path: String) -> Int32 {
  guard let bytes = try? Data(contentsOf: URL(filePath: path)) else { return 2 }
  do {
    _ = try runLimited(FuzzCase(text: Array(bytes)))
    return 0
  } catch {
    print(error)
    return 3
  }
}

/// Changes and runs cases until the runs are done; what a case reaches for the first time joins the corpus.
///
/// `first` is the number of the first run: a worker that goes on behind a case does not begin with the seeds again.
func work(_ options: Options) -> Int32 {
  var mutator = Mutator(seed: options.seed)
  var corpus = seedCases(below: URL(filePath: ".")) + grownCases(in: options.corpus)
  guard !corpus.isEmpty else { return 2 }
  var reached: Set<String> = []
  let seeds = corpus.count
  let state = StateFile(options.state)
  for run in options.first..<options.first + options.runs {
    // First each as it is, so that what it reaches is known.
    let isSeed = run < seeds
    let fuzzed =
      isSeed
      ? corpus[run]
      : mutator.changed(corpus[mutator.pick(corpus.count)], with: corpus[mutator.pick(corpus.count)])
    state.tell(run, fuzzed)
    do {
      let found = try runLimited(fuzzed)
      guard !isSeed, !found.isSubset(of: reached) else {
        reached.formUnion(found)
        continue
      }
      reached.formUnion(found)
      corpus.append(fuzzed)
      keep(fuzzed, in: options.corpus)
    } catch {
      print(error)
      return 3
    }
  }
  print("\(reached.count) places reached, corpus of \(corpus.count)")
  return 0
}

/// Where a worker tells what it is at, for whoever looks when it is gone.
///
/// The file stays open and is written over: `run length` in the first line, then the case.
private struct StateFile {
  private let descriptor: Int32

  init(_ file: URL) { descriptor = open(file.path, O_WRONLY | O_CREAT | O_TRUNC, 0o644) }

  func tell(_ run: Int, _ fuzzed: FuzzCase) {
    let text = fuzzed.text
    let bytes = Array("\(run) \(text.count)\n".utf8) + text
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }
}

/// Keeps a case under a name that its bytes give, so that it is kept once.
@discardableResult
func keep(_ fuzzed: FuzzCase, in folder: URL) -> URL {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in fuzzed.text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let file = folder.appending(path: String(hash, radix: 16) + ".case")
  try? Data(fuzzed.text).write(to: file, options: .atomic)
  return file
}
