import Reports
import Source

/// The stages of a template on its way from text to meaning, for `heng check --dump`.
enum DumpStage: String, CaseIterable {
  case tokens, tree, program, plan
}

/// What the user asked for.
struct Arguments {
  /// The commands of the tool.
  enum Command: String, CaseIterable {
    case check, score, explain, audit, draft, blank
  }

  var command: Command?
  var operands: [String] = []
  var language = Language.chinese
  var format: ReportFormat?
  var output: String?
  var form: String?
  /// The encoding of the templates that are checked, or else of the data; nil where it is to be found.
  var encoding: TextEncoding?
  var isStrict = false
  var fixes = false
  var showsProofs = false
  var explainedCode: String?
  /// The stage of a template that is printed instead of a report.
  var dumped: DumpStage?
  /// How many threads work on many forms; nil is one for each processor.
  var jobs: Int?
  /// The file that all findings are written to.
  var findings: String?
  /// How many findings are told of many forms.
  var mostFindings: Int?
  /// The files of layouts, or samples that are shown by them.
  var layouts: [String] = []
  var wantsHelp = false
  var wantsVersion = false
}

/// Reads the arguments; the first thing that cannot be understood stops it.
func readArguments(_ words: [String]) -> Result<Arguments, UsageProblem> {
  var reader = ArgumentReader(words: words)
  return reader.read()
}

private struct ArgumentReader {
  let words: [String]
  var position = 0
  var result = Arguments()

  init(words: [String]) { self.words = words }

  mutating func read() -> Result<Arguments, UsageProblem> {
    // Where the system's bytes are no text, Swift puts U+FFFD for them: the file is not to be found by that.
    if let broken = words.first(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      return .failure(UsageProblem(.notUTF8(broken), result))
    }
    // The language is wanted for messages about everything else, so it is looked for first.
    if let index = words.firstIndex(of: "--lang"), index + 1 < words.count,
      let language = Language(rawValue: words[index + 1])
    {
      result.language = language
    } else if let word = words.first(where: { $0.hasPrefix("--lang=") }),
      let language = Language(rawValue: String(word.dropFirst(7)))
    {
      result.language = language
    }
    var isLiteral = false
    while position < words.count {
      let word = words[position]
      position += 1
      if !isLiteral, word == "--" {
        isLiteral = true
      } else if !isLiteral, word.hasPrefix("-"), word != "-" {
        if let problem = option(word) { return .failure(problem) }
      } else if let problem = operand(word) {
        return .failure(problem)
      }
    }
    return .success(result)
  }

  private mutating func operand(_ word: String) -> UsageProblem? {
    guard result.command == nil else {
      result.operands.append(word)
      return nil
    }
    if word == "help" {
      result.wantsHelp = true
      return nil
    }
    guard let command = Arguments.Command(rawValue: word) else {
      let names = Arguments.Command.allCases.map(\.rawValue)
      return UsageProblem(.unknownCommand(word, near: nearestName(to: word, among: names)), result)
    }
    result.command = command
    return nil
  }

  private mutating func option(_ word: String) -> UsageProblem? {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0]
    let inline = parts.count > 1 ? parts[1] : nil
    if inline != nil, ["--help", "-h", "--version", "--strict", "--fix", "--proofs"].contains(name) {
      return UsageProblem(.wrongValue(name, inline ?? ""), result)
    }
    switch name {
    case "--help", "-h": result.wantsHelp = true
    case "--version": result.wantsVersion = true
    case "--strict": result.isStrict = true
    case "--fix": result.fixes = true
    case "--proofs": result.showsProofs = true
    case "--explain":
      return take(name, inline) {
        $0.explainedCode = $1
        return !$1.isEmpty
      }
    case "--dump":
      return take(name, inline) {
        $0.dumped = DumpStage(rawValue: $1)
        return $0.dumped != nil
      }
    case "--lang":
      return take(name, inline) {
        $0.language = Language(rawValue: $1) ?? $0.language
        return Language(rawValue: $1) != nil
      }
    case "--format":
      return take(name, inline) {
        $0.format = ReportFormat(rawValue: $1)
        return $0.format != nil
      }
    case "-o", "--output":
      return take(name, inline) {
        $0.output = $1
        return !$1.isEmpty
      }
    case "--encoding":
      return take(name, inline) {
        $0.encoding = TextEncoding(rawValue: $1.lowercased())
        return $0.encoding != nil
      }
    case "--jobs":
      return take(name, inline) {
        $0.jobs = Int($1).flatMap { (1...256).contains($0) ? $0 : nil }
        return $0.jobs != nil
      }
    case "--findings":
      return take(name, inline) {
        $0.findings = $1
        return FindingRows(for: $1, $0.language) != nil
      }
    case "--limit-findings":
      return take(name, inline) {
        $0.mostFindings = Int($1).flatMap { $0 >= 0 ? $0 : nil }
        return $0.mostFindings != nil
      }
    case "--layout":
      return take(name, inline) {
        $0.layouts.append($1)
        return !$1.isEmpty
      }
    case "--form":
      return take(name, inline) {
        $0.form = $1
        return true
      }
    default:
      let known = [
        "--help", "--version", "--strict", "--lang", "--format", "--output", "--form", "--fix", "--proofs",
        "--explain", "--dump", "--encoding", "--jobs", "--findings",
        "--limit-findings", "--layout",
      ]
      return UsageProblem(.unknownOption(name, near: nearestName(to: name, among: known)), result)
    }
    return nil
  }

  private mutating func take(
    _ name: String, _ inline: String?, _ store: (inout Arguments, String) -> Bool
  ) -> UsageProblem? {
    var value = inline
    if value == nil, position < words.count {
      value = words[position]
      position += 1
    }
    guard let value else { return UsageProblem(.optionWithoutValue(name), result) }
    return store(&result, value) ? nil : UsageProblem(.wrongValue(name, value), result)
  }
}
