import Foundation

/// A worker is taken to hang when it is at one case for this long, in seconds.
private let patience = 20.0

/// Starts workers, and when a case stops one, keeps the case, makes it small, and goes on behind it.
///
/// Returns 0 where nothing was found.
func supervise(_ options: Options) -> Int32 {
  for folder in [options.corpus, options.findings] {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }
  print("seed \(options.seed), \(options.runs) runs, \(options.jobs) jobs")
  let deadline = Date.now.addingTimeInterval(Double(min(options.seconds, 1 << 30)))
  var workers = (0..<options.jobs).map { Worker(number: $0, options: options) }
  while workers.contains(where: { !$0.isDone }) {
    for index in workers.indices { workers[index].look(until: deadline) }
    Thread.sleep(forTimeInterval: 0.1)
  }
  let runs = workers.reduce(0) { $0 + $1.runs }
  let findings = workers.flatMap(\.findings)
  print("\(runs) runs, \(findings.count) findings")
  for finding in findings { print(finding) }
  return findings.isEmpty ? 0 : 1
}

/// One worker process after another, each going on where a case stopped the one before.
private struct Worker {
  let number: Int
  let options: Options
  private(set) var runs = 0
  private(set) var findings: [String] = []
  private(set) var isDone = false
  private var process: Process?
  private var starts: UInt64 = 0
  private var lastSeen = (run: -1, time: Date.now)

  /// More findings than this are one finding many times over.
  private static let mostFindings = 20

  init(number: Int, options: Options) {
    self.number = number
    self.options = options
  }

  private var state: URL { options.findings.appending(path: "state-\(number)") }
  private var share: Int { options.runs / options.jobs }

  mutating func look(until deadline: Date) {
    guard !isDone else { return }
    guard let process else { return start() }
    guard process.isRunning else { return stopped(process) }
    let run = current().run
    if run != lastSeen.run { lastSeen = (run, .now) }
    let isHanging = Date.now.timeIntervalSince(lastSeen.time) > patience
    guard isHanging || Date.now > deadline else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    runs = max(runs, run)
    self.process = nil
    guard isHanging else {
      isDone = true
      return
    }
    runs += 1
    record("hangs")
  }

  private mutating func start() {
    guard runs < share, findings.count < Self.mostFindings else {
      isDone = true
      return
    }
    starts += 1
    let seed = options.seed &+ UInt64(number) &* 1_000_003 &+ starts &* 7_919
    try? FileManager.default.removeItem(at: state)
    lastSeen = (-1, .now)
    process = launch(options.workerWords(seed: seed, first: runs, runs: share - runs, state: state))
    if process == nil { isDone = true }
  }

  private mutating func stopped(_ process: Process) {
    self.process = nil
    guard process.terminationStatus != 0 || process.terminationReason == .uncaughtSignal else {
      runs = share
      isDone = true
      return
    }
    runs = max(runs, current().run) + 1
    record(process.terminationReason == .uncaughtSignal ? "stops the program" : "breaks a promise")
  }

  private func current() -> (run: Int, fuzzed: FuzzCase) {
    let bytes = (try? Data(contentsOf: state)) ?? Data()
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let numbers = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2 else { return (-1, FuzzCase(template: [], data: [])) }
    return (numbers[0], FuzzCase(text: Array(bytes[(end + 1)...].prefix(numbers[1]))))
  }

  private mutating func record(_ words: String) {
    let fuzzed = current().fuzzed
    keep(fuzzed, in: options.findings)
    let small = minimized(fuzzed) { isStillFound($0) }
    findings.append("\(words): \(keep(small, in: options.findings).path)")
    print(findings.last ?? "")
  }

  private func isStillFound(_ fuzzed: FuzzCase) -> Bool {
    let file = options.findings.appending(path: "trial-\(number)")
    try? Data(fuzzed.text).write(to: file)
    guard let process = launch(["--case", file.path]) else { return false }
    let end = Date.now.addingTimeInterval(patience)
    while process.isRunning, Date.now < end { Thread.sleep(forTimeInterval: 0.005) }
    guard !process.isRunning else {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return true
    }
    return process.terminationStatus != 0 || process.terminationReason == .uncaughtSignal
  }
}

/// Starts this program with other words.
private func launch(_ words: [String]) -> Process? {
  let process = Process()
  process.executableURL = URL(filePath: CommandLine.arguments[0])
  process.arguments = words
  process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
  do {
    try process.run()
    return process
  } catch {
    print(error)
    return nil
  }
}

/// The case without every stretch of lines, then of characters, that it can do without.
private func minimized(_ original: FuzzCase, _ isFound: (FuzzCase) -> Bool) -> FuzzCase {
  guard isFound(original) else { return original }
  var small = original
  let deadline = Date.now.addingTimeInterval(60)
  if !small.data.isEmpty {
    let alone = FuzzCase(template: small.template, data: [])
    if isFound(alone) { small = alone }
  }
  for part in 0..<small.partCount {
    var length = max(1, small[part: part].count / 2)
    while length >= 1, Date.now < deadline {
      var start = 0
      while start < small[part: part].count, Date.now < deadline {
        var trial = small
        let end = min(start + length, small[part: part].count)
        trial[part: part].removeSubrange(start..<end)
        if isFound(trial) { small = trial } else { start = end }
      }
      length /= 2
    }
  }
  return small
}
