import Foundation

/// Looks for inputs that crash the program, hang it, or make it break a promise; Benchmarks/fuzz.sh runs it.
@main enum Fuzz {
  static func main() {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
      print(Options.usage)
      exit(2)
    }
    switch options.mode {
    case .supervise: exit(supervise(options))
    case .work: onDeepStack { work(options) }
    case .single(let path): onDeepStack { runSingle(path) }
    }
  }

  /// Templates may nest as deep as the limits of the parser allow; the tool itself runs on such a stack.
  private static func onDeepStack(_ body: @escaping @Sendable () -> Int32) -> Never {
    let thread = Thread { exit(body()) }
    thread.stackSize = 512 << 20
    thread.start()
    while true { sleep(3600) }
  }
}

/// What a run of the search is asked for.
struct Options: Sendable {
  enum Mode: Sendable {
    /// Start workers and keep what stops them.
    case supervise
    /// Change and run cases, in a process that may be stopped by them.
    case work
    /// Run one case.
    case single(String)
  }

  static let usage = """
    fuzz [--runs N] [--seconds N] [--jobs N] [--seed N] [--corpus FOLDER] [--findings FOLDER]
    fuzz --case FILE
    """

  var mode = Mode.supervise
  var runs = 100_000
  var seconds = Int.max
  var jobs = 2
  var seed = UInt64.random(in: 0...9_999_999)
  var corpus = URL(filePath: ".build/fuzz/corpus")
  var findings = URL(filePath: ".build/fuzz/findings")
  /// The number of a worker's first run.
  var first = 0
  /// Where a worker tells what it is at.
  var state = URL(filePath: ".build/fuzz/state")

  init?(_ words: [String]) {
    var words = words[...]
    while let word = words.popFirst() {
      if word == "--worker" {
        mode = .work
        continue
      }
      guard let value = words.popFirst() else { return nil }
      switch word {
      case "--case": mode = .single(value)
      case "--corpus": corpus = URL(filePath: value)
      case "--findings": findings = URL(filePath: value)
      case "--state": state = URL(filePath: value)
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      default:
        guard let number = Int(value), number >= 0 else { return nil }
        switch word {
        case "--first": first = number
        case "--runs": runs = number
        case "--seconds": seconds = number
        case "--jobs": jobs = number
        default: return nil
        }
      }
    }
  }

  /// The words that start a worker for the same search.
  func workerWords(seed: UInt64, first: Int, runs: Int, state: URL) -> [String] {
    [
      "--worker", "--seed", "\(seed)", "--first", "\(first)", "--runs", "\(runs)", "--corpus", corpus.path,
      "--state", state.path,
    ]
  }
}
