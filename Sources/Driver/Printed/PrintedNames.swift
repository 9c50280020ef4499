import Checker
import Parser
import Phrases
import Program
import Source
import Syntax
import Values

/// The names of a template that printed words may mean, with their units.
struct PrintedNames {
  private var all: [KnownName] = []
  private(set) var levels: [String: [String]] = [:]
  private(set) var year: Int?
  /// Whether the template says what tells its forms apart.
  private(set) var hasIdentifier = false
  /// The names that stand nowhere but where they are declared and in printed sentences.
  private let unused: Set<String>
  private let isOnlyCell: Bool

  /// What a template declares; its formulas have the units that `checked` found where the template can be checked.
  init(_ tree: SyntaxTree, beside printed: [PrintedSentence], checked: Template?) {
    unused = tree.namesUsedOnce(outside: printed.map(\.extent))
    isOnlyCell = printed.count == 1
    guard let template = FileSyntax(tree.root)?.templates.first else { return }
    for input in template.inputs {
      if let name = input.name { all.append(KnownName(name, input.type?.text ?? "个")) }
    }
    for formula in template.formulas {
      guard let name = formula.name else { continue }
      let found = checked?.formulas.first { $0.name == name }?.measure.type.unitText
      let guessed = formula.value?.text.contains { "÷/".contains($0) } ?? false ? "%" : "个"
      all.append(KnownName(name, formula.type?.text ?? found ?? guessed, isFormula: true))
    }
    for set in template.levels {
      if let name = set.name { levels[name] = set.entries.compactMap(\.name) }
    }
    hasIdentifier = !template.identifiers.isEmpty
    year = template.years.first?.value.flatMap { Int($0) }
  }

  /// The names that a cell may mean: those that it prints, and of those that wait for a sentence the ones that share a
  /// word with it, or all where it is the only printed cell and they are few. What another sentence uses is never
  /// guessed.
  func near(_ printed: String) -> [KnownName] {
    let takesAll = isOnlyCell && all.count { unused.contains($0.name) } <= 6
    return all.filter { known in
      printed.contains(known.name)
        || unused.contains(known.name) && (takesAll || shareWord(known.name, printed))
    }
  }

  /// Whether an input or a formula has the name.
  func isDeclared(_ name: String) -> Bool { all.contains { $0.name == name } }

  /// The names that words of the language use, and those that a printed text has to the letter.
  func used(in sentence: String, or printed: String) -> [KnownName] {
    all.filter { sentence.contains($0.name) || printed.contains($0.name) }
  }

  /// A cell of printed words for an indicator, with the names that they may mean.
  func cell(
    of indicator: IndicatorSyntax, below outermost: IndicatorSyntax, _ text: String, known: [KnownName],
    parts: PrintedCell.Parts? = nil
  ) -> PrintedCell {
    let purpose: PrintedCell.Purpose =
      switch outermost.word {
      case .bonus: .bonus
      case .penalty: .penalty
      default: .indicator
      }
    return PrintedCell(
      indicator: indicator.name ?? "", points: indicator.plainPoints, purpose: purpose, text: text,
      known: known,
      levels: levels, year: year, parts: parts)
  }

  /// Whether printed words can mean nothing else than a name: they hold it, but for words of counting, and no other of
  /// its unit waits for a sentence.
  func isOnlyChoice(_ written: String, in printed: String) -> Bool {
    guard let name = all.first(where: { Phrases.written($0.name) == written }), unused.contains(name.name),
      isHeld(stem(of: name.name), in: printed)
    else { return false }
    return !all.contains { $0.name != name.name && $0.unit == name.unit && unused.contains($0.name) }
  }

  /// A name without the words for a count at its end: 迟报次数, 缺项数.
  private func stem(of name: String) -> String {
    guard name.hasSuffix("数") else { return name }
    let rest = name.dropLast()
    let isCount = rest.count > 1 && "次个项份例期天条起件人处".contains(rest.last ?? " ")
    return String(isCount ? rest.dropLast() : rest)
  }

  /// Whether all letters of a word stand in a text, in their order.
  private func isHeld(_ word: String, in text: String) -> Bool {
    commonInOrder(word, text) == word.unicodeScalars.count
  }

  private func shareWord(_ name: String, _ printed: String) -> Bool { longestCommonRun(name, printed) >= 2 }
}

extension SyntaxTree {
  /// The names that stand once in the text, leaving some parts out.
  fileprivate func namesUsedOnce(outside parts: [SourceRange]) -> Set<String> {
    var counts: [String: Int] = [:]
    var part = 0
    for token in tokens where !token.kind.isTrivia {
      while part < parts.count, parts[part].end <= token.range.start { part += 1 }
      if part < parts.count, parts[part].start <= token.range.start { continue }
      let text = halfWidth(file.text(token.range))
      let isQuoted = token.kind == .quotedName
      counts[isQuoted ? String(text.dropFirst().dropLast()) : text, default: 0] += 1
    }
    return Set(counts.filter { $0.value == 1 }.keys)
  }
}

extension IndicatorSyntax {
  /// The points as a plain number.
  fileprivate var plainPoints: String {
    String(halfWidth(number?.text ?? "").prefix { $0.isNumber || $0 == "." })
  }
}

extension ValueType {
  /// The unit or type as a declaration writes it; nil where none says it.
  fileprivate var unitText: String? {
    switch self {
    case .number(let number): number.unit?.symbol ?? (number.dimension.isNone ? nil : "个")
    case .truth: "是否"
    case .date: "日期"
    case .text: "文本"
    case .level, .target, .figure, .reported: nil
    }
  }
}
