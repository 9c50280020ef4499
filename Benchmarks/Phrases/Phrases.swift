import Phrases
import Source

/// Reads printed cells from standard input, one a line, and prints what they are read as, one a line.
///
/// Fields are parted by U+001F and parts of a field by U+001E; a line break within a field is U+001D. A cell has
/// indicator, points, purpose, text, formula, known names (name|unit|formula?), levels (type|words by 、) and year.
@main
struct PhrasesCommand {
  static func main() {
    while let line = readLine() { print(answer(readPrinted(cell(line)))) }
  }

  private static func cell(_ line: String) -> PrintedCell {
    let fields = line.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
    func field(_ index: Int) -> String {
      index < fields.count ? String(fields[index].map { $0 == "\u{1D}" ? "\n" : $0 }) : ""
    }
    func parts(_ index: Int) -> [[String]] {
      field(index).split(separator: "\u{1E}").map {
        $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      }
    }
    let known = parts(5).filter { $0.count == 3 }.map { KnownName($0[0], $0[1], isFormula: $0[2] == "1") }
    let levels = parts(6).filter { $0.count == 2 }.map {
      ($0[0], $0[1].split(separator: "、").map(String.init))
    }
    return PrintedCell(
      indicator: field(0), points: field(1),
      purpose: field(2) == "加分" ? .bonus : field(2) == "扣分" ? .penalty : .indicator, text: field(3),
      formula: field(4).isEmpty ? nil : field(4), known: known,
      levels: Dictionary(levels, uniquingKeysWith: { first, _ in first }), year: Int(field(7)))
  }

  private static func answer(_ reading: Reading) -> String {
    switch reading {
    case .sentence(let sentence, let notes): "sentence" + joined([sentence], notes)
    case .choice(let meant, let notes): "choice" + joined(meant.map(\.sentence), notes)
    case .judged(let sentence, let reason): "judged" + joined([sentence], []) + "\(reason)"
    case .notUnderstood(let misfit):
      "not\u{1F}\(misfit.words)\u{1F}\(misfit.near.map { "\($0)" } ?? "")\u{1F}\(misfit.place.start)\u{1F}\(misfit.place.end)"
    }
  }

  /// Sentences, the declarations of the first, and the notes.
  private static func joined(_ sentences: [HengSentence], _ notes: [ReadingNote]) -> String {
    let texts = sentences.map(\.text).joined(separator: "\u{1E}")
    let lines = sentences.first?.declarations.map(\.line).joined(separator: "\u{1E}") ?? ""
    let words = notes.map { "\($0.identity): \($0.phrase.text(in: .chinese))" }.joined(separator: "\u{1E}")
    return "\u{1F}\(texts)\u{1F}\(lines)\u{1F}\(words)\u{1F}"
  }
}
