import Checker
import Phrases
import Program
import Prover
import Source
import Syntax
import Values

/// Holds each rule against the printed words that stand beside it as its basis, and tells where the two give another
/// score.
///
/// Only a basis of which every word is understood says anything, and what its reading takes from habit (whether a bound
/// counts, that nothing goes below zero) is never held against the rule.
func holdAgainstBases(_ template: Template, in tree: SyntaxTree) -> [Diagnostic] {
  let rules = citingRules(of: template, in: tree)
  guard !rules.isEmpty else { return [] }
  let names = PrintedNames(tree, beside: [], checked: template)
  let stated = rules.compactMap { rule in
    rule.bases.lazy.compactMap { StatedBasis($0, of: rule, names) }.first
  }
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

/// The rule of one indicator with the texts that it cites.
private struct CitingRule {
  let id: IndicatorID
  /// How parts of its steps count; nil where its clauses say several things.
  let counting: Counting?
  let indicator: IndicatorSyntax
  let outermost: IndicatorSyntax
  let sentence: SentenceSyntax
  /// What the rule measures where that has no name: its indicator's name means it in print.
  let unnamed: String?
  /// Each text, and where it stands with its quotes.
  let bases: [(text: String, place: Place)]
}

/// The computed rules that cite texts, in the order of the file; rows and answers by their text have no form of their own.
private func citingRules(of template: Template, in tree: SyntaxTree) -> [CitingRule] {
  var found: [CitingRule] = []
  func walk(_ indicators: [IndicatorSyntax], below outermost: IndicatorSyntax?) {
    for indicator in indicators {
      let outermost = outermost ?? indicator
      walk(indicator.block?.indicators ?? [], below: outermost)
      guard let sentence = indicator.sentence else { continue }
      let clauses = indicator.node.all(.basisClause) + sentence.node.all(.basisClause)
      let bases = clauses.compactMap { clause -> (String, Place)? in
        guard let text = clause.content, let token = clause.tokens.last else { return nil }
        return (text, Place(tree.file, token.range))
      }
      guard !bases.isEmpty,
        let own = template.indicators.first(where: { $0.range.start == indicator.nameRange.start }),
        let rule = own.rule, own.rows == nil, !rule.isJudged, !rule.hasWrittenLines
      else { continue }
      found.append(
        CitingRule(
          id: own.id, counting: rule.counting, indicator: indicator, outermost: outermost,
          sentence: sentence,
          unnamed: rule.curve.unnamedRate.map { tree.file.text($0.range) }, bases: bases))
    }
  }
  walk(FileSyntax(tree.root)?.templates.first?.indicators ?? [], below: nil)
  return found
}

/// A basis of which every word is understood.
private struct StatedBasis {
  let rule: CitingRule
  /// Where it stands, with its quotes.
  private let place: Place
  /// What it may say, the usual first, in words of the language.
  let readings: [String]
  /// Where it may differ from the rule and be meant alike.
  let leeway: Leeway

  init?(_ basis: (text: String, place: Place), of rule: CitingRule, _ names: PrintedNames) {
    let sentence = rule.sentence.text
    let name = rule.indicator.name ?? ""
    var known = names.used(in: sentence, or: basis.text).withoutShortForms(in: sentence)
    // an input of that name is meant as itself
    let unnamed = names.isDeclared(name) ? nil : rule.unnamed
    if unnamed != nil { known.append(KnownName(name, "%", isFormula: true)) }
    let notes: [ReadingNote]
    let sentences: [HengSentence]
    switch readPrinted(
      names.cell(
        of: rule.indicator, below: rule.outermost, basis.text, known: known, parts: rule.counting?.parts)
    ) {
    case .sentence(let reading, let found): (sentences, notes) = ([reading], found)
    case .choice(let meant, let found): (sentences, notes) = (meant.map(\.sentence), found)
    case .judged, .notUnderstood: return nil
    }
    var leeway: Leeway = []
    for note in notes {
      guard let own = note.leeway(against: rule, known) else { return nil }
      leeway.formUnion(own)
    }
    guard sentences.allSatisfy(\.declarations.isEmpty) else { return nil }
    readings = sentences.map { sentence in
      unnamed.map { sentence.text.replacing(name, with: "(\($0))") } ?? sentence.text
    }
    (self.rule, place, self.leeway) = (rule, basis.place, leeway)
  }

  /// What is told of a form on which the scores differ, with the sentence that the basis says.
  func diagnostic(_ difference: ScoreDifference) -> Diagnostic {
    let sentence = Place(place.file, rule.sentence.range)
    let cited = rule.sentence.node.all(.basisClause).map { ", \($0.text)" }.joined()
    return Diagnostic(
      BasisMessage.otherScore(readings[0], difference), at: place,
      fixes: readings.map { .replace(sentence, with: $0 + cited, .choice) })
  }
}

extension [KnownName] {
  /// The names without those that a basis has as short forms of what the rule uses: 满意度 where it uses 企业满意度.
  fileprivate func withoutShortForms(in sentence: String) -> [KnownName] {
    filter { short in
      let long = filter {
        $0 != short && $0.unit == short.unit && $0.name.hasSuffix(short.name) && sentence.contains($0.name)
      }
      let rest = long.reduce(sentence) { $0.replacing($1.name, with: "") }
      return long.isEmpty || rest.contains(short.name)
    }
  }
}

/// The template with the sentence of each basis in the place of its rule.
private struct RulesByBases {
  private var template: Template?
  /// The bases that have their say in it, by their numbers: those that fit what is declared.
  private var fitting: [Int]

  init(_ bases: [StatedBasis], number: Int, in tree: SyntaxTree) {
    fitting = bases.indices.filter { bases[$0].readings.indices.contains(number) }
    // What does not fit is left out, and what is left is read once more.
    for _ in 0..<2 where template == nil && !fitting.isEmpty {
      let text = RewrittenTemplate(
        tree.file,
        fitting.map { index in
          let sentence = Place(tree.file, bases[index].rule.sentence.range)
          return [Edit(sentence, bases[index].readings[number])]
        })
      let (template, errors) = text.check()
      if errors.isEmpty { self.template = template }
      fitting = zip(fitting, text.extents).filter { errors.first(in: $0.1) == nil }.map(\.0)
    }
  }

  /// The template in which a basis, by its number, has its say; nil where it does not fit what is declared.
  func template(for index: Int) -> Template? { fitting.contains(index) ? template : nil }
}

extension Curve {
  /// The share that it measures, where that is computed in the sentence itself and is the only thing it measures.
  fileprivate var unnamedRate: Measure? {
    let measured: [Measure?] =
      switch self {
      case .value(let value): [value.ungrouped.factorOfFullPoints]
      case .conditional(let condition, _, _): [condition.compared]
      case .tiers(let tiers): tiers.compactMap(\.condition).map(\.compared)
      case .named(_, let rule): [rule.curve.unnamedRate]
      case .judged, .checklist: []
      }
    guard let first = measured.first, let rate = first?.ungrouped,
      measured.allSatisfy({ $0?.ungrouped == rate }),
      case .arithmetic = rate.kind, case .number(let type) = rate.type, type.dimension.isNone
    else { return nil }
    return rate
  }
}

extension Measure {
  /// What one comparison is about; nil where several are joined.
  fileprivate var compared: Measure? {
    switch ungrouped.kind {
    case .comparison, .between: subject
    default: nil
    }
  }
}

extension ReadingNote {
  /// Where the note leaves room for another rule; nil where the whole reading is too unsure to be held against one.
  fileprivate func leeway(against rule: CitingRule, _ known: [KnownName]) -> Leeway? {
    switch self {
    case .aboveIncludes, .aboveExcludes, .belowExcludes, .withinIncludes, .dayIncluded, .equalIsEnough,
      .firstClauseWins:
      .atBounds
    case .floorAssumed, .restIsZero: .withoutPoints
    case .capAssumed, .fullAssumed, .otherSideFull, .nothingCounted: .atFullPoints
    case .wholeSteps:
      // How parts of a step count is the author's to say; what one says of all of them was read so.
      rule.counting == nil ? nil : []
    case .takenFor(let printed, let name):
      known.count == 1 || longestCommonRun(printed, name) >= 2 ? [] : nil
    case .percentAsPoints, .misreadSign, .openBelow, .openAbove, .neverFull, .tiesShare, .meanOfForms,
      .lossInProportion, .yearTaken, .betweenGoesLower, .placeGiven, .shortAverage:
      []
    case .percentOfBound, .boundAssumed, .valueBegins, .itemsExplain, .belowZeroToo, .quotientTaken,
      .explanationLeft, .rankedAmongForms, .partCounted, .betweenIsWorse:
      nil
    }
  }
}

extension Rule {
  /// How parts of the steps count, in all of its clauses; nil where they differ.
  fileprivate var counting: Counting? {
    var ways: Set<Counting> = []
    forEachAdjustment { ways.insert($0.counting) }
    if ways.isEmpty, countsByArithmetic { return .prorata }
    return ways.count > 1 ? nil : ways.first ?? .whole
  }

  /// Whether what is taken is computed, with nothing rounded: 满分 − (95% − 率) ÷ 1个百分点 × 0.5分 takes for parts of a step.
  private var countsByArithmetic: Bool {
    var (isComputed, isRounded) = (false, false)
    forEachPart { part in
      switch part.kind {
      case .arithmetic(let full, .subtract, let taken):
        if case .fullPoints = full.ungrouped.kind, taken.writtenNumber == nil { isComputed = true }
      case .rounded, .call(.round, _, _): isRounded = true
      default: break
      }
    }
    return isComputed && !isRounded
  }
}

extension Counting {
  /// As cells are read where they do not say.
  fileprivate var parts: PrintedCell.Parts? {
    switch self {
    case .whole: nil
    case .started: .started
    case .prorata: .prorata
    }
  }
}
