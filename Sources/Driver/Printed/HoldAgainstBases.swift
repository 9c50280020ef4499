import Checker
import Parser
import Phrases
import Program
import Prover
import Source
import Syntax

/// Holds each rule against the printed words that stand beside it as its basis, and tells where the two give another
/// score.
///
/// Only a basis of which every word is understood says anything, and what its reading takes from habit (whether a bound
/// counts, that nothing goes below zero) is never held against the rule.
func holdAgainstBases(_ template: Template, in tree: SyntaxTree) -> [Diagnostic] {
  let names = PrintedNames(tree, beside: [], checked: template)
  let stated = citedRules(of: template, in: tree).compactMap { StatedBasis($0, names) }
  let most = stated.map(\.readings.count).max() ?? 0
  let others = (0..<most).map { RulesByBases(stated, number: $0, in: tree) }
  return stated.enumerated().compactMap { index, basis in
    let differences = basis.readings.indices.map { number -> ScoreDifference? in
      others[number].template(for: index).flatMap {
        scoreDifference(of: basis.rule.id, by: template, and: $0, leaving: basis.leeway)
      }
    }
    // With two readings the author may have meant either.
    guard let first = differences.first, let first, differences.allSatisfy({ $0 != nil }) else { return nil }
    return basis.diagnostic(first)
  }
}

/// A rule of one indicator with a text that it cites.
private struct CitedRule {
  let id: IndicatorID
  let indicator: IndicatorSyntax
  let outermost: IndicatorSyntax
  let sentence: SentenceSyntax
  /// The text, and where it stands with its quotes.
  let basis: String
  let place: Place
}

/// The computed rules that cite a text, in the order of the file; rows and answers by their text have no form of their own.
private func citedRules(of template: Template, in tree: SyntaxTree) -> [CitedRule] {
  var found: [CitedRule] = []
  func walk(_ indicators: [IndicatorSyntax], below outermost: IndicatorSyntax?) {
    for indicator in indicators {
      walk(indicator.block?.indicators ?? [], below: outermost ?? indicator)
      guard let sentence = indicator.sentence,
        let own = template.indicators.first(where: { $0.range.start == indicator.nameRange.start }),
        let rule = own.rule, own.rows == nil, !rule.isJudged, !rule.hasWrittenLines
      else { continue }
      for clause in indicator.node.all(.basisClause) + sentence.node.all(.basisClause) {
        guard let text = clause.content, let token = clause.tokens.last else { continue }
        found.append(
          CitedRule(
            id: own.id, indicator: indicator, outermost: outermost ?? indicator, sentence: sentence,
            basis: text,
            place: Place(tree.file, token.range)))
      }
    }
  }
  walk(FileSyntax(tree.root)?.templates.first?.indicators ?? [], below: nil)
  return found
}

/// A basis of which every word is understood.
private struct StatedBasis {
  let rule: CitedRule
  /// What it may say, the usual first.
  let readings: [HengSentence]
  /// Where it may differ from the rule and be meant alike.
  let leeway: Leeway

  init?(_ rule: CitedRule, _ names: PrintedNames) {
    let sentence = rule.sentence.text
    let known = names.used(in: sentence, or: rule.basis)
    let notes: [ReadingNote]
    switch readPrinted(names.cell(of: rule.indicator, below: rule.outermost, rule.basis, known: known)) {
    case .sentence(let reading, let found): (readings, notes) = ([reading], found)
    case .choice(let meant, let found): (readings, notes) = (meant.map(\.sentence), found)
    case .judged, .notUnderstood: return nil
    }
    var leeway: Leeway = []
    for note in notes {
      guard let own = note.leeway(against: sentence, known) else { return nil }
      leeway.formUnion(own)
    }
    guard readings.allSatisfy(\.declarations.isEmpty) else { return nil }
    (self.rule, self.leeway) = (rule, leeway)
  }

  /// What is told of a form on which the scores differ, with the sentence that the basis says.
  func diagnostic(_ difference: ScoreDifference) -> Diagnostic {
    let sentence = Place(rule.place.file, rule.sentence.range)
    let cited = rule.sentence.node.first(.basisClause) == nil ? "" : ", 依据 \(rule.place.text)"
    return Diagnostic(
      BasisMessage.otherScore(readings[0].text, difference), at: rule.place,
      fixes: readings.map { .replace(sentence, with: $0.text + cited, .choice) })
  }
}

/// The template with the sentence of each basis in the place of its rule.
private struct RulesByBases {
  private let template: Template?
  private let number: Int
  private let bases: [StatedBasis]
  private let tree: SyntaxTree

  init(_ bases: [StatedBasis], number: Int, in tree: SyntaxTree) {
    (self.bases, self.number, self.tree) = (bases, number, tree)
    template = Self.rewritten(bases, number, tree)
  }

  /// The template in which a basis, by its number, has its say; nil where it does not fit what is declared.
  func template(for index: Int) -> Template? {
    guard bases[index].readings.indices.contains(number) else { return nil }
    return template ?? Self.rewritten([bases[index]], number, tree)
  }

  private static func rewritten(_ bases: [StatedBasis], _ number: Int, _ tree: SyntaxTree) -> Template? {
    var written: Set<UInt32> = []
    let edits = bases.compactMap { basis -> Edit? in
      let range = basis.rule.sentence.range
      guard basis.readings.indices.contains(number), written.insert(range.start).inserted else { return nil }
      return Edit(Place(tree.file, range), basis.readings[number].text)
    }
    let bytes = Fix(edits, .choice).applied(to: tree.file)
    let (tree, syntactic) = parse(SourceFile(path: tree.file.path, bytes: bytes))
    let (template, semantic) = Checker.check(tree)
    return (syntactic + semantic).hasErrors ? nil : template
  }
}

extension ReadingNote {
  /// Where the note leaves room for another rule; nil where the whole reading is too unsure to be held against one.
  fileprivate func leeway(against sentence: String, _ known: [KnownName]) -> Leeway? {
    switch self {
    case .aboveIncludes, .belowExcludes, .withinIncludes, .dayIncluded, .equalIsEnough, .firstClauseWins:
      .atBounds
    case .floorAssumed, .restIsZero: .withoutPoints
    case .capAssumed, .fullAssumed, .otherSideFull, .nothingCounted: .atFullPoints
    case .wholeSteps:
      // How parts of a step count is the author's to say.
      Keyword.started.isSpelled(in: sentence) || Keyword.prorata.isSpelled(in: sentence) ? nil : []
    case .takenFor(let printed, let name):
      known.count == 1 || longestCommonRun(printed, name) >= 2 ? [] : nil
    case .percentAsPoints, .misreadSign, .openBelow, .openAbove, .neverFull, .tiesShare, .meanOfForms,
      .lossInProportion, .yearTaken, .betweenGoesLower:
      []
    case .percentOfBound, .boundAssumed, .valueBegins, .itemsExplain, .belowZeroToo, .quotientTaken,
      .explanationLeft:
      nil
    }
  }
}

extension Keyword {
  fileprivate func isSpelled(in text: String) -> Bool { text.contains(chinese) || text.contains(english) }
}
