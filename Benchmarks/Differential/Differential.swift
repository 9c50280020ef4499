import Foundation

/// Compares what the program makes of random templates and forms with what the reference says;
/// Benchmarks/differential.sh runs it.
@main enum Differential {
  static func main() async {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
      print(Options.usage)
      exit(2)
    }
    if let seed = options.template {
      exit(show(seed, options))
    }
    print("seed \(options.seed), \(options.forms) forms, \(options.jobs) jobs")
    var tally = Tally()
    await withTaskGroup(of: Tally.self) { group in
      for job in 0..<options.jobs {
        group.addTask { work(options, job: job) }
      }
      for await part in group { tally.add(part) }
    }
    print(tally.report)
    for finding in tally.findings.sorted(by: { $0.seed < $1.seed }).prefix(options.shown) {
      print("\n" + finding.text)
    }
    exit(tally.findings.isEmpty ? 0 : 1)
  }

  private static func work(_ options: Options, job: Int) -> Tally {
    var tally = Tally()
    tally.pieces = options.pieces
    var number = job
    while tally.forms < options.forms / options.jobs, tally.findings.count < 40 {
      let seed = options.seed &+ UInt64(number)
      tally.take(seed, isShrunk: tally.findings.count < options.shown)
      number += options.jobs
    }
    return tally
  }

  /// One template by its seed, with its text.
  private static func show(_ seed: UInt64, _ options: Options) -> Int32 {
    var tally = Tally()
    tally.pieces = options.pieces
    var maker = Maker(seed: seed)
    var printer = Printer(maker.make())
    print(printer.print())
    tally.take(seed, isShrunk: true)
    print(tally.report)
    for finding in tally.findings { print(finding.text) }
    return tally.findings.isEmpty ? 0 : 1
  }
}

/// Keeps the case that is about to run, so that one that stops the program is left behind; for one job.
enum Trace {
  private static let path: String? = {
    let words = CommandLine.arguments
    guard let place = words.firstIndex(of: "--trace"), place + 1 < words.count else { return nil }
    return words[place + 1]
  }()

  static func keep(_ comparison: Comparison) {
    guard let path else { return }
    try? Data((comparison.text + "\n").utf8).write(to: URL(filePath: path))
  }
}

/// What a run is asked for.
struct Options: Sendable {
  static let usage = """
    differential [--forms N] [--seed N] [--jobs N] [--shown N] [--pieces N] [--trace FILE]
    differential --template SEED
    """

  var forms = 20_000
  var seed: UInt64 = 1
  var jobs = 2
  /// How many differences are made small and shown.
  var shown = 3
  /// How many smaller pieces of each template are tried as well.
  var pieces = 0
  var template: UInt64?

  init?(_ words: [String]) {
    var words = words[...]
    while let word = words.popFirst() {
      guard let value = words.popFirst() else { return nil }
      if word == "--trace" { continue }
      guard let number = UInt64(value) else { return nil }
      switch word {
      case "--forms": forms = Int(clamping: number)
      case "--seed": seed = number
      case "--jobs": jobs = max(1, Int(clamping: number))
      case "--pieces": pieces = Int(clamping: number)
      case "--shown": shown = Int(clamping: number)
      case "--template": template = number
      default: return nil
      }
    }
  }
}
